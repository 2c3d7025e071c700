#include "gui/widgets/dialog_room.hpp"

#include <algorithm>

#include <wx/display.h>

namespace samenspel::gui {

wxSize dialog_room(const wxWindow* window) {
    const int screen = window ? wxDisplay::GetFromWindow(window) : 0;
    const wxRect area = wxDisplay(static_cast<unsigned>(std::max(0, screen))).GetClientArea();
    // Its frame does not grow with the letters.
    return {area.width - 40, area.height - 80};
}

} // namespace samenspel::gui
