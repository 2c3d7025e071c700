#include "gui/support/support_row.hpp"

#include <cmath>

#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

constexpr int pad = 14;

} // namespace

SupportRow::SupportRow(wxWindow* parent) : Control(parent, &Palette::paper, AccessRole::button, {}) {
    SetCursor(wxCursor(wxCURSOR_HAND));
}

void SupportRow::show(const app::SupportPage::Row& row) {
    if (row == row_)
        return;
    row_ = row;
    std::string all = row.name;
    for (const std::string& part : {row.detail, row.contacts, row.origin, row.mark})
        if (!part.empty())
            all += ". " + part;
    for (const std::string& remark : row.remarks)
        all += ". " + remark;
    set_name(wx(all));
    Refresh();
}

double SupportRow::flow(Typesetter& set, double width, bool really) {
    const Palette& c = colours();
    const double room = width - 2 * px(pad);
    double y = px(10);
    const auto add = [&](const std::string& text, const Type& type, const wxColour& colour) {
        if (text.empty())
            return;
        const auto lines = set.wrap(wx(text), type, room);
        if (really)
            set.lines(lines, type, colour, px(pad), y);
        y += static_cast<double>(lines.size()) * set.line_height(type);
    };
    add(row_.name, type::strong, c.ink);
    add(row_.detail, type::text, c.soft);
    add(row_.contacts, type::text, c.ink);
    for (const std::string& remark : row_.remarks)
        add(remark, type::small, c.soft);
    using Age = domain::SupportAge;
    const wxColour& colour = row_.age == Age::expired ? c.over : c.late;
    add(row_.origin, type::small, c.soft);
    add(row_.mark, type::small_strong, colour);
    return y + px(11);
}

int SupportRow::height_for(int width) {
    Typesetter set = measure();
    return static_cast<int>(std::ceil(flow(set, width, false)));
}

void SupportRow::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    fill_round(set.context(), box, px(8), c.card, hovered() ? c.brand : c.line);
    if (row_.own)
        fill_left_edge(set.context(), box, px(8), px(5), c.brand);
    flow(set, box.m_width, true);
    wxRect2DDouble ring = box;
    ring.Inset(px(2), px(2));
    draw_focus(set.context(), ring, px(7), c.brand);
}

bool SupportRow::key_pressed(int key) {
    if (key != WXK_WINDOWS_MENU)
        return Control::key_pressed(key);
    if (on_click)
        on_click();
    return true;
}

} // namespace samenspel::gui
