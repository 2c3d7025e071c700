#pragma once

#include <functional>

#include <wx/string.h>

class wxWindow;

namespace samenspel::gui {

/// What a window that we draw ourselves is to a screen reader.
enum class AccessRole {
    label,
    heading,
    button,
    fold,
    radio,
    check,
    list,
    picture,
    clock,
    group,
    entry,
    dialog
};

/// Gives a window its role and name; may be called again when the name changes.
void set_access(wxWindow* window, AccessRole role, const wxString& name);

/// A screen reader may press it, as the mouse and the keyboard may. It is done once the reader has its answer: what
/// opens a dialog would keep it waiting.
void set_access_press(wxWindow* window, std::function<void()> press);

/// Of a fold: whether it is open.
void set_access_open(wxWindow* window, bool open);

/// Of a radio button or a check box: whether it is chosen.
void set_access_chosen(wxWindow* window, bool chosen);

/// Said once there is silence, wherever the reader is.
void announce(wxWindow* window, const wxString& text);

/// The name of a native control that has no label before it.
void set_access_name(wxWindow* window, const wxString& name);

} // namespace samenspel::gui
