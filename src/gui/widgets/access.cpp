#include "gui/widgets/access.hpp"

#include <wx/window.h>

#include "gui/look/wx_text.hpp"

#ifdef __WXGTK__
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
    case AccessRole::toggle:
        return ATK_ROLE_TOGGLE_BUTTON;
    case AccessRole::radio:
        return ATK_ROLE_RADIO_BUTTON;
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
    }
    return ATK_ROLE_UNKNOWN;
}

/// The toolkit hangs some windows in a scrolled one of its own; the reader wants what is in it.
AtkObject* accessible_of(const wxWindow* window) {
    GtkWidget* widget = window->GetHandle();
    if (!widget)
        return nullptr;
    if (GTK_IS_SCROLLED_WINDOW(widget))
        if (GtkWidget* inner = gtk_bin_get_child(reinterpret_cast<GtkBin*>(widget)))
            widget = inner;
    return gtk_widget_get_accessible(widget);
}

} // namespace

void set_access(wxWindow* window, AccessRole role, const wxString& name) {
    if (AtkObject* object = accessible_of(window)) {
        atk_object_set_role(object, role_of(role));
        atk_object_set_name(object, utf8(name).c_str());
    }
}

void set_access_name(wxWindow* window, const wxString& name) {
    if (AtkObject* object = accessible_of(window))
        atk_object_set_name(object, utf8(name).c_str());
}
#else
void set_access(wxWindow* window, AccessRole, const wxString& name) {
    window->SetName(name);
}

void set_access_name(wxWindow* window, const wxString& name) {
    window->SetName(name);
}
#endif

} // namespace samenspel::gui
