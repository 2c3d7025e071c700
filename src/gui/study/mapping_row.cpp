#include "gui/study/mapping_row.hpp"

#include <algorithm>
#include <cmath>

#include "gui/look/marks.hpp"
#include "gui/look/wx_text.hpp"

namespace samenspel::gui {
namespace {

constexpr int pad = 14, gap = 20, least_side = 210;

} // namespace

MappingRow::MappingRow(wxWindow* parent, const app::MappingPage::Line& line)
    : Control(parent, &Palette::paper, AccessRole::button, wx(line.spoken)), line_(line) {
    SetCursor(wxCursor(wxCURSOR_HAND));
    on_click = [this] {
        if (on_ask)
            on_ask({});
    };
    Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
        const auto letter = event.GetUnicodeKey();
        if (letter > WXK_SPACE && letter != WXK_DELETE && !event.ControlDown() && !event.AltDown() && on_ask)
            on_ask(wxString(wxUniChar(letter)));
        else
            event.Skip();
    });
}

int MappingRow::height_for(int width) {
    Typesetter set = measure();
    return static_cast<int>(std::ceil(flow(set, width, false)));
}

void MappingRow::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    fill_round(set.context(), box, px(8), c.card, hovered() ? c.brand : c.line);
    if (line_.unsure && !line_.by_hand)
        fill_left_edge(set.context(), box, px(8), px(4), c.late_edge);
    flow(set, box.m_width, true);
    wxRect2DDouble ring = box;
    ring.Inset(px(2), px(2));
    draw_focus(set.context(), ring, px(7), c.brand);
}

/// The column at the left and what it is at the right of an arrow; below each other where they do not fit.
double MappingRow::flow(Typesetter& set, double width, bool really) {
    const Palette& c = colours();
    const double left = px(pad), arrow = px(gap);
    const bool beside = width > 2 * px(least_side) + 2 * left + arrow;
    const double side = beside ? (width - 2 * left - arrow) * 0.42 : width - 2 * left;
    const double right = beside ? left + side + arrow : left + arrow;
    const double room = width - right - left - px(18);
    const auto put = [&](const std::string& text, const Type& type, const wxColour& colour, double x,
                         double y, double wide) {
        const auto lines = set.wrap(wx(text), type, wide);
        if (really)
            set.lines(lines, type, colour, x, y);
        return y + static_cast<double>(lines.size()) * set.line_height(type);
    };
    const double top = px(9);
    double y = put(line_.column, type::strong, c.ink, left, top, side);
    y = put(line_.examples, type::small, c.soft, left, y, side);
    double other = beside ? top : y + px(4);
    if (really) {
        set.line(wxString::FromUTF8("→"), type::text, c.soft, right - arrow + px(2), other);
        draw_fold(set.context(), width - left - px(6), other + set.line_height(type::text) / 2, px(4), true,
                  c.soft);
    }
    const bool ignored = line_.chosen == 0;
    other = put(line_.meaning, type::text, ignored ? c.soft : c.ink, right, other, room);
    if (!line_.mark.empty())
        other = put(line_.mark, type::small_strong, line_.by_hand ? c.brand : c.late, right, other, room);
    return std::max(y, other) + px(9);
}

} // namespace samenspel::gui
