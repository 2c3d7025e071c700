#include "gui/frame/screens.hpp"

#include <wx/display.h>
#include <wx/window.h>

#ifdef __WXGTK__
#include <gtk/gtk.h>
#elif defined(_WIN32)
#include <vector>

#include <wx/msw/wrapwin.h>
#endif

namespace samenspel::gui {
namespace {

#ifdef _WIN32
/// What stands on the beamer itself, of the screen that the system calls "\\.\DISPLAY2"; empty where it does not say.
wxString model_of(const wxString& screen) {
    UINT32 paths = 0, modes = 0;
    if (GetDisplayConfigBufferSizes(QDC_ONLY_ACTIVE_PATHS, &paths, &modes) != ERROR_SUCCESS)
        return {};
    std::vector<DISPLAYCONFIG_PATH_INFO> path(paths);
    std::vector<DISPLAYCONFIG_MODE_INFO> mode(modes);
    if (QueryDisplayConfig(QDC_ONLY_ACTIVE_PATHS, &paths, path.data(), &modes, mode.data(), nullptr) !=
        ERROR_SUCCESS)
        return {};
    path.resize(paths);
    for (const auto& one : path) {
        DISPLAYCONFIG_SOURCE_DEVICE_NAME source{};
        source.header = {DISPLAYCONFIG_DEVICE_INFO_GET_SOURCE_NAME, sizeof source, one.sourceInfo.adapterId,
                         one.sourceInfo.id};
        DISPLAYCONFIG_TARGET_DEVICE_NAME target{};
        target.header = {DISPLAYCONFIG_DEVICE_INFO_GET_TARGET_NAME, sizeof target, one.targetInfo.adapterId,
                         one.targetInfo.id};
        if (DisplayConfigGetDeviceInfo(&source.header) == ERROR_SUCCESS &&
            screen == source.viewGdiDeviceName && DisplayConfigGetDeviceInfo(&target.header) == ERROR_SUCCESS)
            return target.monitorFriendlyDeviceName;
    }
    return {};
}
#endif

constexpr int poll_every = 1000;

wxString all_places() {
    wxString out;
    for (unsigned i = 0; i < wxDisplay::GetCount(); ++i) {
        const wxRect place = wxDisplay(i).GetGeometry();
        out += wxString::Format("%d,%d %dx%d;", place.x, place.y, place.width, place.height);
    }
    return out;
}

} // namespace

Screens::Screens(std::function<void()> changed) : changed_(std::move(changed)), seen_(all_places()) {
    poll_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
    soon_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
    poll_.Start(poll_every);
#ifdef __WXGTK__
    // The toolkit's own event for this never comes; the poll is for desktops where the signal does not either.
    if (GdkScreen* screen = gdk_screen_get_default())
        signal_ = g_signal_connect_swapped(
            screen, "monitors-changed",
            reinterpret_cast<GCallback>(+[](Screens* self) { self->soon_.StartOnce(1); }), this);
#endif
}

Screens::~Screens() {
#ifdef __WXGTK__
    if (GdkScreen* screen = gdk_screen_get_default(); screen && signal_)
        g_signal_handler_disconnect(screen, signal_);
#endif
}

void Screens::look() {
    const wxString now = all_places();
    if (now == seen_)
        return;
    seen_ = now;
    changed_();
}

int Screens::other_than(const wxWindow& window) {
    const auto count = static_cast<int>(wxDisplay::GetCount());
    if (count < 2)
        return wxNOT_FOUND;
    // By the middle of the window: right after showing, the toolkit may still name the first screen.
    const wxRect rect = window.GetScreenRect();
    const int here = wxDisplay::GetFromPoint({rect.x + rect.width / 2, rect.y + rect.height / 2});
    const wxRect own = place_of(here == wxNOT_FOUND ? 0 : here);
    // One that shows the same as this one, or part of it, is no other: what is put there lies over the controls.
    for (int i = 0; i < count; ++i)
        if (i != (here == wxNOT_FOUND ? 0 : here) && !place_of(i).Intersects(own))
            return i;
    return wxNOT_FOUND;
}

bool Screens::mirrored(const wxWindow& window) {
    return wxDisplay::GetCount() > 1 && other_than(window) == wxNOT_FOUND;
}

wxRect Screens::place_of(int screen) {
    return wxDisplay(static_cast<unsigned>(screen)).GetGeometry();
}

wxString Screens::name_of(int screen) {
    const wxRect place = place_of(screen);
    wxString name;
    int factor = 1;
#ifdef __WXGTK__
    if (GdkMonitor* monitor = gdk_display_get_monitor(gdk_display_get_default(), screen)) {
        if (const char* model = gdk_monitor_get_model(monitor))
            name = wxString::FromUTF8(model);
        factor = gdk_monitor_get_scale_factor(monitor);
    }
#elif defined(_WIN32)
    name = model_of(wxDisplay(static_cast<unsigned>(screen)).GetName());
#endif
    if (!name.empty())
        name += ' ';
    return name + wxString::Format(wxString::FromUTF8("%d×%d"), place.width * factor, place.height * factor);
}

} // namespace samenspel::gui
