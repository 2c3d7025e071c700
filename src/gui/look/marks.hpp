#pragma once

#include <wx/colour.h>
#include <wx/geometry.h>
#include <wx/graphics.h>

/// Signs that are drawn: the fonts that come along lack them, and not every computer has another that holds them.
namespace samenspel::gui {

/// ✓
/// @param thick of its stroke, in pixels of the context
void draw_tick(wxGraphicsContext& gc, const wxRect2DDouble& box, double thick, const wxColour& colour);

/// ▸ or, open, ▾: what it stands before can be unfolded, or is.
/// @param half of its height, in pixels of the context
void draw_fold(wxGraphicsContext& gc, double x, double y, double half, bool open, const wxColour& colour);

} // namespace samenspel::gui
