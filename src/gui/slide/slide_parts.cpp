#include "gui/slide/slide_parts.hpp"

#include <algorithm>
#include <cmath>

#include <wx/brush.h>
#include <wx/pen.h>

#include "gui/look/wx_text.hpp"

namespace samenspel::gui {
namespace {

constexpr double largest_body = 0.058, usual_body = 0.05, smallest_body = 0.04;

void dashed(wxGraphicsContext& gc, double x, double y, double length, double thick, const wxColour& colour) {
    const double dash = thick * 1.3, gap = thick * 0.8;
    for (double at = 0; at < length - 0.5; at += dash + gap)
        fill_round(gc, {x + at, y, std::min(dash, length - at), thick}, 0, colour);
}

void paint_code(wxGraphicsContext& gc, const app::QrCode& code, const wxRect2DDouble& box) {
    fill_round(gc, box, 0, *wxWHITE);
    const int quiet = 3;
    const double module = std::floor(box.m_width / (code.modules + 2 * quiet));
    if (module < 1)
        return;
    const double offset = (box.m_width - module * code.modules) / 2;
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(*wxBLACK_BRUSH);
    // Edges on whole pixels, or the gaps between squares show.
    const double x0 = std::round(box.m_x + offset), y0 = std::round(box.m_y + offset);
    gc.SetAntialiasMode(wxANTIALIAS_NONE);
    for (int row = 0; row < code.modules; ++row)
        for (int column = 0; column < code.modules; ++column)
            if (code.dark[static_cast<std::size_t>(row * code.modules + column)])
                gc.DrawRectangle(x0 + column * module, y0 + row * module, module, module);
    gc.SetAntialiasMode(wxANTIALIAS_DEFAULT);
}

} // namespace

BodyStyle fit_body(Typesetter& set, const std::vector<std::string>& lines, bool bullets, double width,
                   double room) {
    BodyStyle style;
    for (double size = largest_body; size >= smallest_body; size -= 0.001) {
        style.type = {size, 400, 1.3};
        style.gap = 0.5 * size * set.scale();
        style.indent = bullets ? 0.04 * set.scale() : 0;
        style.height = -style.gap;
        std::size_t broken = 0;
        bool cut = false;
        for (const std::string& line : lines) {
            const auto set_lines = set.wrap(wx(line), style.type, width - style.indent);
            broken += set_lines.size() - 1;
            cut = cut || set.widest_word(wx(line), style.type) > width - style.indent;
            style.height += static_cast<double>(set_lines.size()) * set.line_height(style.type) + style.gap;
        }
        // Larger than usual only while that costs no extra lines.
        if (!cut && style.height <= room && (size <= usual_body || broken == 0))
            break;
    }
    return style;
}

void paint_countdown(Typesetter& set, const app::Slide::Countdown& countdown, const BeamerPalette& colour,
                     double left, double bottom) {
    const Type number{0.085, 800, 1}, unit{0.031, 400, 1};
    double x = left;
    if (!countdown.number.empty())
        x += set.tabular(wx(countdown.number), number, colour.text, left,
                         bottom - set.line_height(number) + 0.012 * set.scale()) +
             0.013 * set.scale();
    set.line(wx(countdown.unit), unit, colour.soft, x, bottom - set.line_height(unit));
}

void paint_segments(wxGraphicsContext& gc, const app::Slide& slide, const BeamerPalette& colour, double right,
                    double bottom, double h) {
    if (slide.segments == 0)
        return;
    const double gap = 0.0075 * h, high = 0.0095 * h;
    const double wide = std::min(0.065 * h, 0.55 * h / static_cast<double>(slide.segments));
    double x = right - static_cast<double>(slide.segments) * (wide + gap) + gap;
    for (std::size_t i = 0; i < slide.segments; ++i, x += wide + gap) {
        const wxColour& fill = i < slide.segment    ? colour.listening
                               : i == slide.segment ? colour.current
                                                    : colour.coming;
        // The one of now is thicker too: colour is never the only sign.
        const double thick = i == slide.segment ? high * 1.5 : high;
        fill_round(gc, {x, bottom - 0.008 * h - thick / 2, wide, thick}, thick / 2, fill);
    }
}

void paint_bars(Typesetter& set, const app::Slide& slide, const BeamerPalette& colour,
                const wxRect2DDouble& room) {
    if (slide.bars.empty())
        return;
    const double h = set.scale();
    const Type label{slide.bars.size() > 6 ? 0.036 : 0.043, 400, 1.2}, number{label.px, 700, 1.2};
    const double row = std::min(0.105 * h, room.m_height / static_cast<double>(slide.bars.size()));
    double names = 0;
    int most = 6; // so that one hand is no full bar
    for (const auto& bar : slide.bars) {
        names = std::max(names, set.width(wx(bar.label), label));
        for (const int hands : bar.hands)
            most = std::max(most, hands);
    }
    names = std::min(names, room.m_width * 0.42);
    const double x = room.m_x + names + 0.05 * h, wide = room.m_width - names - 0.05 * h - 0.09 * h;
    double y = room.m_y;
    for (const auto& bar : slide.bars) {
        const int hands = bar.hands.empty() ? 0 : bar.hands.front();
        const double thick = row * 0.6, radius = 0.008 * h;
        const double text_y = y + (thick - set.line_height(label)) / 2;
        set.line(set.ellipsize(wx(bar.label), label, names + 1), label, colour.text, room.m_x, text_y);
        fill_round(set.context(), {x, y, wide, thick}, radius, colour.track);
        if (hands > 0)
            fill_round(set.context(), {x, y, wide * hands / most, thick}, radius, role_colour(bar.colour));
        set.line(wxString::Format("%d", hands), number, colour.text, x + wide + 0.025 * h, text_y);
        if (bar.hands.size() > 1 && bar.hands[1] > 0)
            dashed(set.context(), x, y + thick + row * 0.1, wide * bar.hands[1] / most, row * 0.09,
                   colour.soft);
        y += row;
    }
}

void paint_dashed_legend(Typesetter& set, const wxString& text, const BeamerPalette& colour, double left,
                         double bottom, bool beside_countdown) {
    const double h = set.scale();
    const Type type{0.03, 400, 1};
    const double x = left + (beside_countdown ? 0.3 * h : 0), y = bottom - set.line_height(type);
    dashed(set.context(), x, y + set.line_height(type) * 0.42, 0.09 * h, 0.0095 * h, colour.soft);
    set.line(text, type, colour.soft, x + 0.105 * h, y);
}

void paint_codes(Typesetter& set, const std::vector<app::QrCode>& codes, const BeamerPalette& colour,
                 const wxRect2DDouble& room, bool below_each_other) {
    if (codes.empty())
        return;
    const double h = set.scale(), caption = 0.05 * h, gap = 0.05 * h;
    const Type type{0.03, 600, 1.2};
    const auto count = static_cast<double>(codes.size());
    const double across = below_each_other ? room.m_width : (room.m_width - gap * (count - 1)) / count;
    const double down = below_each_other ? (room.m_height - gap * (count - 1)) / count : room.m_height;
    const double side = std::floor(std::min({across, down - caption, 0.45 * h}));
    double x = below_each_other ? room.m_x + room.m_width - side : room.m_x, y = room.m_y;
    for (const app::QrCode& code : codes) {
        paint_code(set.context(), code, {std::round(x), std::round(y), side, side});
        set.line_centred(set.ellipsize(wx(code.caption), type, across), type, colour.text, x + side / 2,
                         y + side + 0.01 * h);
        (below_each_other ? y : x) += side + gap + (below_each_other ? caption : 0);
    }
}

} // namespace samenspel::gui
