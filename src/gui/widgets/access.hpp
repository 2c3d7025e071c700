#pragma once

#include <wx/string.h>

class wxWindow;

namespace samenspel::gui {

/// What a window that we draw ourselves is to a screen reader.
enum class AccessRole { label, heading, button, toggle, radio, list, picture, clock, group, entry };

/// Gives a window its role and name; may be called again when the name changes.
void set_access(wxWindow* window, AccessRole role, const wxString& name);

/// The name of a native control that has no label before it.
void set_access_name(wxWindow* window, const wxString& name);

} // namespace samenspel::gui
