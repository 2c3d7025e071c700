#include "gui/slide/drawing_painter.hpp"

#include <algorithm>
#include <cmath>

#include <wx/brush.h>
#include <wx/pen.h>

#include "gui/look/typesetter.hpp"
#include "gui/look/wx_text.hpp"

namespace samenspel::gui {
namespace {

using namespace document;

wxColour colour_of(const Paint& paint) {
    const double opacity = std::clamp(paint.opacity, 0.0, 1.0);
    return {paint.colour.red, paint.colour.green, paint.colour.blue,
            static_cast<unsigned char>(std::lround(opacity * 255))};
}

/// From the picture's units to the box.
struct Fit {
    double x, y, scale;
    [[nodiscard]] wxPoint2DDouble operator()(const DrawingPoint& point) const {
        return {x + point.x * scale, y + point.y * scale};
    }
};

wxGraphicsPath path_of(wxGraphicsContext& gc, const Shape& shape, const Fit& fit) {
    wxGraphicsPath path = gc.CreatePath();
    for (const Segment& segment : shape.path) {
        if (const auto* move = std::get_if<MoveTo>(&segment)) {
            path.MoveToPoint(fit(move->to));
        } else if (const auto* line = std::get_if<LineTo>(&segment)) {
            path.AddLineToPoint(fit(line->to));
        } else if (const auto* curve = std::get_if<CurveTo>(&segment)) {
            path.AddCurveToPoint(fit(curve->control1), fit(curve->control2), fit(curve->to));
        } else {
            path.CloseSubpath();
        }
    }
    return path;
}

wxGraphicsPen pen_of(wxGraphicsContext& gc, const Shape& shape, const Fit& fit) {
    // The toolkit counts dashes in widths of the pen.
    std::vector<wxDash> dashes;
    for (const double dash : shape.dashes)
        dashes.push_back(static_cast<wxDash>(
            std::clamp(std::lround(dash / std::max(shape.stroke_width, 0.01)), 1L, 127L)));
    wxGraphicsPenInfo info(colour_of(*shape.stroke), shape.stroke_width * fit.scale);
    info.Cap(shape.cap == Shape::Cap::round    ? wxCAP_ROUND
             : shape.cap == Shape::Cap::square ? wxCAP_PROJECTING
                                               : wxCAP_BUTT);
    info.Join(shape.join == Shape::Join::round   ? wxJOIN_ROUND
              : shape.join == Shape::Join::bevel ? wxJOIN_BEVEL
                                                 : wxJOIN_MITER);
    if (!dashes.empty())
        info.Style(wxPENSTYLE_USER_DASH).Dashes(static_cast<int>(dashes.size()), dashes.data());
    return gc.CreatePen(info);
}

void paint(wxGraphicsContext& gc, const Shape& shape, const Fit& fit) {
    const wxGraphicsPath path = path_of(gc, shape, fit);
    if (shape.fill) {
        gc.SetBrush(wxBrush(colour_of(*shape.fill)));
        gc.FillPath(path, shape.even_odd ? wxODDEVEN_RULE : wxWINDING_RULE);
    }
    if (shape.stroke) {
        gc.SetPen(pen_of(gc, shape, fit));
        gc.StrokePath(path);
    }
}

void paint(wxGraphicsContext& gc, const Label& label, const Fit& fit) {
    use_font(gc, label.size * fit.scale, label.weight, colour_of(label.fill));
    const wxString text = wx(label.text);
    double width = 0, height = 0, descent = 0;
    gc.GetTextExtent(text, &width, &height, &descent);
    const double before = label.anchor == Label::Anchor::middle ? width / 2
                          : label.anchor == Label::Anchor::end  ? width
                                                                : 0;
    const wxPoint2DDouble at = fit(label.at);
    gc.DrawText(text, at.m_x - before, at.m_y - (height - descent));
}

} // namespace

void paint_drawing(wxGraphicsContext& gc, const wxRect2DDouble& box, const Drawing& drawing) {
    if (drawing.width <= 0 || drawing.height <= 0)
        return;
    const double scale = std::min(box.m_width / drawing.width, box.m_height / drawing.height);
    const Fit fit{box.m_x + (box.m_width - drawing.width * scale) / 2,
                  box.m_y + (box.m_height - drawing.height * scale) / 2, scale};
    for (const auto& part : drawing.parts)
        std::visit([&](const auto& one) { paint(gc, one, fit); }, part);
}

} // namespace samenspel::gui
