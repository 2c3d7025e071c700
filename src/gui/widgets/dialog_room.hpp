#pragma once

#include <wx/gdicmn.h>

class wxWindow;

namespace samenspel::gui {

/// The largest that the inside of a dialog may be, on the screen of the window that it belongs to. Not every window
/// manager brings back what hangs over an edge.
wxSize dialog_room(const wxWindow* window);

} // namespace samenspel::gui
