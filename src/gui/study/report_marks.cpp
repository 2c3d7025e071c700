#include "gui/study/report_marks.hpp"

#include <algorithm>
#include <cmath>

#include <wx/brush.h>
#include <wx/pen.h>

#include "app/texts.hpp"
#include "gui/look/wx_text.hpp"

namespace samenspel::gui {
namespace {

constexpr int swatch_width = 22, swatch_height = 14, after_swatch = 8, between_keys = 22;

void outline(wxGraphicsContext& gc, const wxColour& colour, double width) {
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colour, width)));
}

void hatch(wxGraphicsContext& gc, const wxRect2DDouble& box, double step) {
    for (double x = box.m_x - box.m_height; x < box.m_x + box.m_width; x += step)
        gc.StrokeLine(x, box.m_y + box.m_height, x + box.m_height, box.m_y);
}

void lines(wxGraphicsContext& gc, const wxRect2DDouble& box, double step) {
    for (double y = box.m_y + step * 0.75; y < box.m_y + box.m_height; y += step)
        gc.StrokeLine(box.m_x, y, box.m_x + box.m_width, y);
}

void dots(wxGraphicsContext& gc, const wxRect2DDouble& box, double step, double size) {
    for (double x = box.m_x + step / 2; x < box.m_x + box.m_width; x += step)
        for (double y = box.m_y + step / 2; y < box.m_y + box.m_height; y += step)
            gc.DrawEllipse(x - size / 2, y - size / 2, size, size);
}

} // namespace

wxColour doctors_colour() {
    return colours().brand;
}

wxColour caregivers_colour() {
    return role_colour(2);
}

void draw_doctors(wxGraphicsContext& gc, double x, double y, double radius) {
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(doctors_colour()));
    gc.DrawEllipse(x - radius, y - radius, 2 * radius, 2 * radius);
}

void draw_caregivers(wxGraphicsContext& gc, double x, double y, double radius) {
    const double half = radius * 1.25;
    wxGraphicsPath path = gc.CreatePath();
    path.MoveToPoint(x, y - half);
    path.AddLineToPoint(x + half, y);
    path.AddLineToPoint(x, y + half);
    path.AddLineToPoint(x - half, y);
    path.CloseSubpath();
    gc.SetBrush(wxBrush(caregivers_colour()));
    outline(gc, colours().late, std::max(1.0, radius / 5)); // orange alone is pale on white
    gc.DrawPath(path);
}

void draw_interval(wxGraphicsContext& gc, const wxRect2DDouble& box, double radius) {
    fill_round(gc, box, radius, colours().late_tint, colours().late_edge);
}

void draw_reason(wxGraphicsContext& gc, const wxRect2DDouble& box, domain::Missing reason, double scale) {
    using domain::Missing;
    const Palette& c = colours();
    const wxColour strong =
        reason == Missing::not_answered || reason == Missing::unreadable ? c.late : c.brand;
    gc.PushState();
    gc.Clip(box.m_x, box.m_y, box.m_width, box.m_height);
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(reason == Missing::not_answered ? strong : c.card));
    gc.DrawRectangle(box.m_x, box.m_y, box.m_width, box.m_height);
    outline(gc, strong, std::max(1.0, 1.6 * scale));
    if (reason == Missing::unreadable)
        hatch(gc, box, 5 * scale);
    else if (reason == Missing::dont_know)
        lines(gc, box, 4 * scale);
    else if (reason == Missing::not_applicable) {
        gc.SetPen(*wxTRANSPARENT_PEN);
        gc.SetBrush(wxBrush(strong));
        dots(gc, box, 5 * scale, 2.4 * scale);
    }
    gc.ResetClip();
    gc.PopState();
    gc.SetBrush(*wxTRANSPARENT_BRUSH);
    outline(gc, reason == Missing::not_asked ? c.edge : strong, 1);
    gc.DrawRectangle(box.m_x + 0.5, box.m_y + 0.5, std::max(0.5, box.m_width - 1), box.m_height - 1);
}

Legend::Legend(wxWindow* parent, Tone ground, std::vector<std::pair<Mark, std::string>> keys)
    : Canvas(parent, ground), keys_(std::move(keys)) {
    std::vector<std::string> names;
    for (const auto& [mark, name] : keys_)
        names.push_back(name);
    set_access(this, AccessRole::label, wx(app::joined(names, ", ")));
}

int Legend::height_for(int width) {
    Typesetter set = measure();
    return static_cast<int>(std::ceil(flow(set, width, false)));
}

void Legend::draw(Typesetter& set, const wxRect2DDouble& box) {
    flow(set, box.m_width, true);
}

double Legend::flow(Typesetter& set, double width, bool really) {
    const double line = set.line_height(type::small), gap = px(4), indent = px(swatch_width + after_swatch);
    double x = 0, y = 0, high = 0;
    for (const auto& [mark, name] : keys_) {
        const auto lines = set.wrap(wx(name), type::small, width - indent);
        const double wide = lines.size() > 1 ? width : indent + set.width(wx(name), type::small);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += high + gap;
            high = 0;
        }
        if (really) {
            const double swatch = px(swatch_height);
            mark(set.context(), {x, y + (line - swatch) / 2, static_cast<double>(px(swatch_width)), swatch});
            set.lines(lines, type::small, colours().soft, x + indent, y);
        }
        high = std::max(high, line * static_cast<double>(lines.size()));
        x += wide + px(between_keys);
    }
    return y + high;
}

} // namespace samenspel::gui
