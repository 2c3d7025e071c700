#include "gui/look/marks.hpp"

#include <wx/brush.h>
#include <wx/pen.h>

namespace samenspel::gui {

void draw_tick(wxGraphicsContext& gc, const wxRect2DDouble& box, double thick, const wxColour& colour) {
    wxGraphicsPath tick = gc.CreatePath();
    tick.MoveToPoint(box.m_x, box.m_y + box.m_height * 0.6);
    tick.AddLineToPoint(box.m_x + box.m_width * 0.35, box.GetBottom());
    tick.AddLineToPoint(box.GetRight(), box.m_y);
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colour, thick)));
    gc.StrokePath(tick);
    gc.SetPen(*wxTRANSPARENT_PEN);
}

void draw_fold(wxGraphicsContext& gc, double x, double y, double half, bool open, const wxColour& colour) {
    wxGraphicsPath arrow = gc.CreatePath();
    if (open) {
        arrow.MoveToPoint(x - half * 0.9, y - half * 0.6);
        arrow.AddLineToPoint(x + half * 1.1, y - half * 0.6);
        arrow.AddLineToPoint(x + half * 0.1, y + half * 0.9);
    } else {
        arrow.MoveToPoint(x - half * 0.6, y - half);
        arrow.AddLineToPoint(x + half * 0.9, y);
        arrow.AddLineToPoint(x - half * 0.6, y + half);
    }
    arrow.CloseSubpath();
    gc.SetBrush(wxBrush(colour));
    gc.FillPath(arrow);
}

} // namespace samenspel::gui
