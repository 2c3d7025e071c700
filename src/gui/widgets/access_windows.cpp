#include "gui/widgets/access.hpp"

#ifdef _WIN32

#include <algorithm>
#include <utility>

#include <wx/access.h>
#include <wx/dialog.h>
#include <wx/window.h>

#include <wx/msw/wrapwin.h>

#include <oleauto.h>
#include <uiautomationcore.h>

namespace samenspel::gui {
namespace {

wxAccRole role_of(AccessRole role) {
    switch (role) {
    case AccessRole::label:
    case AccessRole::heading: // readers know headings in pages of the web only
        return wxROLE_SYSTEM_STATICTEXT;
    case AccessRole::button:
    case AccessRole::fold:
        return wxROLE_SYSTEM_PUSHBUTTON;
    case AccessRole::radio:
        return wxROLE_SYSTEM_RADIOBUTTON;
    case AccessRole::check:
        return wxROLE_SYSTEM_CHECKBUTTON;
    case AccessRole::list:
        return wxROLE_SYSTEM_LIST;
    case AccessRole::picture:
        return wxROLE_SYSTEM_GRAPHIC;
    case AccessRole::clock:
        return wxROLE_SYSTEM_CLOCK;
    case AccessRole::group:
        return wxROLE_SYSTEM_GROUPING;
    case AccessRole::entry:
        return wxROLE_SYSTEM_TEXT;
    case AccessRole::dialog:
        return wxROLE_SYSTEM_DIALOG;
    }
    return wxROLE_NONE;
}

/// A reader finds also what mouse and keyboard cannot reach while a question waits for its answer.
bool is_behind_dialog(wxWindow& window) {
    const wxWindow* own = wxGetTopLevelParent(&window);
    return std::any_of(wxTopLevelWindows.begin(), wxTopLevelWindows.end(), [own](wxWindow* other) {
        const auto* dialog = dynamic_cast<wxDialog*>(other);
        return dialog && dialog != own && dialog->IsModal() && own->GetParent() != dialog;
    });
}

/// What the system cannot know of a window. What is not said here it answers itself: the place, the children, the text
/// of its own controls.
class Told final : public wxAccessible {
public:
    explicit Told(wxWindow* window) : wxAccessible(window) {}

    wxAccStatus GetName(int child, wxString* name) override {
        if (child != wxACC_SELF || name_.empty())
            return wxACC_NOT_IMPLEMENTED;
        *name = name_;
        return wxACC_OK;
    }
    wxAccStatus GetRole(int child, wxAccRole* role) override {
        if (child != wxACC_SELF || role_ == wxROLE_NONE)
            return wxACC_NOT_IMPLEMENTED;
        *role = role_;
        return wxACC_OK;
    }
    wxAccStatus GetState(int child, long* state) override {
        if (child != wxACC_SELF || role_ == wxROLE_NONE)
            return wxACC_NOT_IMPLEMENTED;
        const wxWindow& window = *GetWindow();
        *state = (window.IsEnabled() ? 0 : wxACC_STATE_SYSTEM_UNAVAILABLE) |
                 (window.IsShownOnScreen() ? 0 : wxACC_STATE_SYSTEM_INVISIBLE) |
                 (window.CanAcceptFocus() ? wxACC_STATE_SYSTEM_FOCUSABLE : 0) |
                 (window.HasFocus() ? wxACC_STATE_SYSTEM_FOCUSED : 0);
        if (folds_)
            *state |= open_ ? wxACC_STATE_SYSTEM_EXPANDED : wxACC_STATE_SYSTEM_COLLAPSED;
        if (chosen_)
            *state |= wxACC_STATE_SYSTEM_CHECKED;
        return wxACC_OK;
    }
    wxAccStatus GetDefaultAction(int child, wxString* action) override {
        if (child != wxACC_SELF || !press_)
            return wxACC_NOT_IMPLEMENTED;
        *action = "Press";
        return wxACC_OK;
    }
    wxAccStatus DoDefaultAction(int child) override {
        if (child != wxACC_SELF || !press_)
            return wxACC_NOT_IMPLEMENTED;
        if (!GetWindow()->IsEnabled() || is_behind_dialog(*GetWindow()))
            return wxACC_FAIL;
        GetWindow()->CallAfter(press_);
        return wxACC_OK;
    }

    void name(const wxString& name) {
        if (std::exchange(name_, name) != name)
            tell(wxACC_EVENT_OBJECT_NAMECHANGE);
    }
    void role(AccessRole role) {
        role_ = role_of(role);
        folds_ = role == AccessRole::fold;
    }
    void press(std::function<void()> press) { press_ = std::move(press); }
    void open(bool open) {
        if (std::exchange(open_, open) != open)
            tell(wxACC_EVENT_OBJECT_STATECHANGE);
    }
    void chosen(bool chosen) {
        if (std::exchange(chosen_, chosen) != chosen)
            tell(wxACC_EVENT_OBJECT_STATECHANGE);
    }

private:
    void tell(int event) { NotifyEvent(event, GetWindow(), wxOBJID_CLIENT, wxACC_SELF); }

    wxString name_;
    wxAccRole role_ = wxROLE_NONE;
    std::function<void()> press_;
    bool folds_ = false, open_ = false, chosen_ = false;
};

Told& told_of(wxWindow* window) {
    auto* told = dynamic_cast<Told*>(window->GetAccessible());
    if (!told) {
        told = new Told(window);
        window->SetAccessible(told); // which owns it from here on
    }
    return *told;
}

/// What Windows 10 and later read aloud; the library is asked for, so that an earlier one starts the program too.
struct Announcer {
    using Host = HRESULT(WINAPI*)(HWND, IRawElementProviderSimple**);
    using Raise = HRESULT(WINAPI*)(IRawElementProviderSimple*, int kind, int processing, BSTR text,
                                   BSTR activity);

    Announcer() {
        const HMODULE library =
            LoadLibraryExW(L"uiautomationcore.dll", nullptr, LOAD_LIBRARY_SEARCH_SYSTEM32);
        if (!library)
            return;
        const auto find = [library](const char* name) {
            return reinterpret_cast<void*>(
                GetProcAddress(library, name)); // by void: the types differ on purpose
        };
        host = reinterpret_cast<Host>(find("UiaHostProviderFromHwnd"));
        raise = reinterpret_cast<Raise>(find("UiaRaiseNotificationEvent"));
    }
    Host host = nullptr;
    Raise raise = nullptr;
};

} // namespace

void set_access(wxWindow* window, AccessRole role, const wxString& name) {
    Told& told = told_of(window);
    told.role(role);
    told.name(name);
}

void set_access_name(wxWindow* window, const wxString& name) {
    told_of(window).name(name);
}

void set_access_press(wxWindow* window, std::function<void()> press) {
    told_of(window).press(std::move(press));
}

void set_access_open(wxWindow* window, bool open) {
    told_of(window).open(open);
}

void set_access_chosen(wxWindow* window, bool chosen) {
    told_of(window).chosen(chosen);
}

void announce(wxWindow* window, const wxString& text) {
    static const Announcer announcer;
    IRawElementProviderSimple* provider = nullptr;
    if (!announcer.host || !announcer.raise || FAILED(announcer.host(window->GetHWND(), &provider)) ||
        !provider)
        return;
    constexpr int other = 4, all_in_turn = 2; // NotificationKind_Other, NotificationProcessing_All
    const BSTR said = SysAllocString(text.wc_str()), which = SysAllocString(L"samenspel");
    announcer.raise(provider, other, all_in_turn, said, which);
    SysFreeString(which);
    SysFreeString(said);
    provider->Release();
}

} // namespace samenspel::gui

#endif
