#include "gui/widgets/access.hpp"

#include <string>
#include <utility>

#include <wx/dialog.h>
#include <wx/window.h>

#include "gui/look/wx_text.hpp"

#ifdef __WXGTK__
#include <gtk/gtk-a11y.h>
#include <gtk/gtk.h>
#endif

namespace samenspel::gui {

#ifdef __WXGTK__
namespace {

AtkRole role_of(AccessRole role) {
    switch (role) {
    case AccessRole::label:
        return ATK_ROLE_LABEL;
    case AccessRole::heading:
        return ATK_ROLE_HEADING;
    case AccessRole::button:
        return ATK_ROLE_PUSH_BUTTON;
    case AccessRole::fold:
        return ATK_ROLE_TOGGLE_BUTTON;
    case AccessRole::radio:
        return ATK_ROLE_RADIO_BUTTON;
    case AccessRole::check:
        return ATK_ROLE_CHECK_BOX;
    case AccessRole::list:
        return ATK_ROLE_LIST;
    case AccessRole::picture:
        return ATK_ROLE_IMAGE;
    case AccessRole::clock:
        return ATK_ROLE_TIMER;
    case AccessRole::group:
        return ATK_ROLE_PANEL;
    case AccessRole::entry:
        return ATK_ROLE_ENTRY;
    case AccessRole::dialog:
        return ATK_ROLE_DIALOG;
    }
    return ATK_ROLE_UNKNOWN;
}

/// What the toolkit does not know of a window that we draw ourselves. Kept by its widget.
struct Drawn {
    wxWindow* window = nullptr;
    std::function<void()> press;
    bool folds = false, open = false, chosen = false;
};

constexpr const char* drawn_key = "samenspel-drawn";

Drawn* drawn_of(gpointer accessible) {
    GtkWidget* widget = gtk_accessible_get_widget(static_cast<GtkAccessible*>(accessible));
    return widget ? static_cast<Drawn*>(g_object_get_data(reinterpret_cast<GObject*>(widget), drawn_key))
                  : nullptr;
}

gint count_actions(AtkAction* action) {
    const Drawn* drawn = drawn_of(action);
    return drawn && drawn->press ? 1 : 0;
}

const char* name_of_action(AtkAction*, gint) {
    return "click"; // as the toolkit names it for its own buttons
}

/// A reader finds also what mouse and keyboard cannot reach while a question waits for its answer.
bool is_behind_dialog(wxWindow& window) {
    const wxWindow* own = wxGetTopLevelParent(&window);
    for (wxWindow* other : wxTopLevelWindows)
        if (const auto* dialog = dynamic_cast<wxDialog*>(other); dialog && dialog != own && dialog->IsModal())
            return own->GetParent() != dialog; // a dialog may have asked for another
    return false;
}

gboolean do_action(AtkAction* action, gint) {
    const Drawn* drawn = drawn_of(action);
    if (!drawn || !drawn->press || !drawn->window->IsEnabled() || is_behind_dialog(*drawn->window))
        return FALSE;
    drawn->window->CallAfter(drawn->press);
    return TRUE;
}

AtkObjectClass* class_before = nullptr;

AtkStateSet* states_of(AtkObject* object) {
    AtkStateSet* states = class_before->ref_state_set(object);
    const Drawn* drawn = drawn_of(object);
    if (drawn && drawn->folds)
        atk_state_set_add_state(states, ATK_STATE_EXPANDABLE);
    if (drawn && drawn->open)
        atk_state_set_add_state(states, ATK_STATE_EXPANDED);
    if (drawn && drawn->chosen)
        atk_state_set_add_state(states, ATK_STATE_CHECKED);
    return states;
}

/// A container that can be pressed, and may be open or folded: what the toolkit's own kind for its drawn windows lacks.
GType drawn_type() {
    static const GType type = [] {
        const auto take_class = [](gpointer made, gpointer) {
            class_before = static_cast<AtkObjectClass*>(g_type_class_peek_parent(made));
            static_cast<AtkObjectClass*>(made)->ref_state_set = states_of;
        };
        const auto take_interface = [](gpointer made, gpointer) {
            auto* action = static_cast<AtkActionIface*>(made);
            action->get_n_actions = count_actions;
            action->get_name = name_of_action;
            action->do_action = do_action;
        };
        const GType made = g_type_register_static_simple(
            GTK_TYPE_CONTAINER_ACCESSIBLE, "SamenspelDrawnAccessible", sizeof(GtkContainerAccessibleClass),
            take_class, sizeof(GtkContainerAccessible), nullptr, static_cast<GTypeFlags>(0));
        const GInterfaceInfo info{take_interface, nullptr, nullptr};
        g_type_add_interface_static(made, ATK_TYPE_ACTION, &info);
        return made;
    }();
    return type;
}

/// Before the first of them is asked for what it is; all windows that the toolkit does not draw share one class.
void teach_toolkit(GtkWidget* widget) {
    static const bool once = [widget] {
        gtk_widget_class_set_accessible_type(GTK_WIDGET_GET_CLASS(widget), drawn_type());
        return true;
    }();
    static_cast<void>(once);
}

/// The toolkit hangs some windows in a scrolled one of its own; the reader wants what is in it.
GtkWidget* widget_of(const wxWindow* window) {
    GtkWidget* widget = window->GetHandle();
    if (widget && GTK_IS_SCROLLED_WINDOW(widget))
        if (GtkWidget* inner = gtk_bin_get_child(reinterpret_cast<GtkBin*>(widget)))
            return inner;
    return widget;
}

Drawn& make_drawn(wxWindow* window) {
    auto* object = reinterpret_cast<GObject*>(widget_of(window));
    auto* drawn = static_cast<Drawn*>(g_object_get_data(object, drawn_key));
    if (!drawn) {
        drawn = new Drawn;
        drawn->window = window;
        g_object_set_data_full(object, drawn_key, drawn,
                               [](gpointer data) { delete static_cast<Drawn*>(data); });
    }
    return *drawn;
}

AtkObject* accessible_of(const wxWindow* window) {
    GtkWidget* widget = widget_of(window);
    return widget ? gtk_widget_get_accessible(widget) : nullptr;
}

} // namespace

void set_access(wxWindow* window, AccessRole role, const wxString& name) {
    if (GtkWidget* widget = widget_of(window); widget && G_OBJECT_TYPE_NAME(widget) == std::string("wxPizza"))
        teach_toolkit(widget);
    if (role == AccessRole::fold)
        make_drawn(window).folds = true;
    if (AtkObject* object = accessible_of(window)) {
        atk_object_set_role(object, role_of(role));
        atk_object_set_name(object, utf8(name).c_str());
    }
}

void set_access_name(wxWindow* window, const wxString& name) {
    if (AtkObject* object = accessible_of(window))
        atk_object_set_name(object, utf8(name).c_str());
}

void set_access_press(wxWindow* window, std::function<void()> press) {
    make_drawn(window).press = std::move(press);
}

void set_access_open(wxWindow* window, bool open) {
    if (std::exchange(make_drawn(window).open, open) != open)
        atk_object_notify_state_change(accessible_of(window), ATK_STATE_EXPANDED, open);
}

void set_access_chosen(wxWindow* window, bool chosen) {
    if (std::exchange(make_drawn(window).chosen, chosen) != chosen)
        atk_object_notify_state_change(accessible_of(window), ATK_STATE_CHECKED, chosen);
}

void announce(wxWindow* window, const wxString& text) {
    static const bool known = g_signal_lookup("announcement", ATK_TYPE_OBJECT) != 0; // since ATK 2.46
    if (AtkObject* object = known ? accessible_of(window) : nullptr)
        g_signal_emit_by_name(object, "announcement", utf8(text).c_str());
}
#elif !defined(_WIN32) // that is in access_windows.cpp
void set_access_press(wxWindow*, std::function<void()>) {}

void set_access_open(wxWindow*, bool) {}

void set_access_chosen(wxWindow*, bool) {}

void announce(wxWindow*, const wxString&) {}

void set_access(wxWindow* window, AccessRole, const wxString& name) {
    window->SetName(name);
}

void set_access_name(wxWindow* window, const wxString& name) {
    window->SetName(name);
}
#endif

} // namespace samenspel::gui
