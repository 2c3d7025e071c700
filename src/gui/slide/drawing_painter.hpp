#pragma once

#include <wx/graphics.h>

#include "document/drawing.hpp"

namespace samenspel::gui {

/// Draws a picture as large as fits, centred in the box.
void paint_drawing(wxGraphicsContext& gc, const wxRect2DDouble& box, const document::Drawing& drawing);

} // namespace samenspel::gui
