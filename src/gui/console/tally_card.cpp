#include "gui/console/tally_card.hpp"

#include <algorithm>

#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::fill;
using words::tr;

constexpr int head = 64, row_height = 38, cell_width = 112, step_width = 30;
constexpr Type number{18, 700, 1.2};

} // namespace

TallyCard::TallyCard(wxWindow* parent, Tone ground)
    : Control(parent, ground, AccessRole::group, wx(tr("Show of hands"))) {
    set_access_press(this, [this] { key_pressed(WXK_SPACE); });
}

void TallyCard::show(const app::ConsolePage& page) {
    const wxString title = wx(page.tally_title);
    if (title == title_ && page.tally == rows_ && page.tally_counts == counts_)
        return;
    title_ = title;
    rows_ = page.tally;
    counts_ = page.tally_counts;
    count_ids_ = page.tally_count_ids;
    row_ = std::min(row_, rows_.empty() ? 0 : rows_.size() - 1);
    count_ = std::min(count_, counts_.empty() ? 0 : counts_.size() - 1);
    tell();
    Refresh();
}

void TallyCard::tell() {
    if (rows_.empty() || counts_.empty())
        return;
    const auto& row = rows_[row_];
    set_name(wx(fill(tr("Show of hands: {option}, {count}: {n}"),
                     {{"option", row.option_name},
                      {"count", counts_[count_]},
                      {"n", count_ < row.hands.size() ? std::to_string(row.hands[count_]) : "0"}})));
}

int TallyCard::height_for(int) {
    return px(head) + static_cast<int>(rows_.size()) * px(row_height) + px(10);
}

double TallyCard::names_width(double width) const {
    return width - px(15) - static_cast<double>(counts_.size()) * px(cell_width + 12);
}

TallyCard::Cell TallyCard::cell(std::size_t row, std::size_t count, double width) const {
    const double x = px(15) + names_width(width) + static_cast<double>(count) * px(cell_width + 12);
    const double y = px(head) + static_cast<double>(row) * px(row_height) + px(4), high = px(30);
    return {{x, y, static_cast<double>(px(step_width)), high},
            {x + px(step_width), y, static_cast<double>(px(cell_width - 2 * step_width)), high},
            {x + px(cell_width - step_width), y, static_cast<double>(px(step_width)), high}};
}

void TallyCard::draw_step(Typesetter& set, const wxRect2DDouble& box, bool plus) {
    const Palette& c = colours();
    fill_round(set.context(), box, px(6), c.card, c.edge);
    const double half = px(5), thick = std::max(1.5, px(2) * 1.0);
    const double x = box.m_x + box.m_width / 2, y = box.m_y + box.m_height / 2;
    fill_round(set.context(), {x - half, y - thick / 2, 2 * half, thick}, 0, c.brand);
    if (plus)
        fill_round(set.context(), {x - thick / 2, y - half, thick, 2 * half}, 0, c.brand);
}

void TallyCard::draw_row(Typesetter& set, std::size_t index, double width) {
    const Palette& c = colours();
    const auto& row = rows_[index];
    const double y = px(head) + static_cast<double>(index) * px(row_height),
                 middle = y + px(row_height) / 2.0;
    const double swatch = px(14);
    fill_round(set.context(), {px(15) * 1.0, middle - swatch / 2, swatch, swatch}, px(4),
               role_colour(row.colour));
    set.line(set.ellipsize(wx(row.option_name), type::text, names_width(width) - px(40)), type::text, c.ink,
             px(15) + swatch + px(9), middle - set.line_height(type::text) / 2);
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        const Cell place = cell(index, i, width);
        draw_step(set, place.minus, false);
        draw_step(set, place.plus, true);
        const int hands = i < row.hands.size() ? row.hands[i] : 0;
        set.line_centred(wxString::Format("%d", hands), number, c.ink,
                         place.number.m_x + place.number.m_width / 2,
                         place.number.m_y + (place.number.m_height - set.line_height(number)) / 2);
        if (HasFocus() && index == row_ && i == count_)
            fill_round(set.context(),
                       {place.minus.m_x - px(3), place.minus.m_y - px(3), px(cell_width + 6) * 1.0,
                        place.minus.m_height + px(6)},
                       px(8), wxNullColour, c.brand, px(2));
    }
}

void TallyCard::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    fill_round(set.context(), box, px(8), c.card, c.line);
    set.line(set.ellipsize(title_, type::heading, box.m_width - px(30)), type::heading, c.ink, px(15),
             px(11));
    if (rows_.empty())
        return;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        const Cell place = cell(0, i, box.m_width);
        set.line_centred(set.ellipsize(wx(counts_[i]), type::small, px(cell_width + 10)), type::small, c.soft,
                         place.number.m_x + place.number.m_width / 2,
                         px(head) - set.line_height(type::small) - px(2));
    }
    for (std::size_t row = 0; row < rows_.size(); ++row)
        draw_row(set, row, box.m_width);
}

void TallyCard::change(std::size_t row, std::size_t count, int by) {
    if (row >= rows_.size() || count >= count_ids_.size())
        return;
    row_ = row;
    count_ = count;
    if (on_hand)
        on_hand(rows_[row].option, count_ids_[count], by);
    tell();
}

void TallyCard::pressed_at(const wxPoint& point) {
    const double width = GetClientSize().x;
    for (std::size_t row = 0; row < rows_.size(); ++row)
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            const Cell place = cell(row, i, width);
            const wxPoint2DDouble at(point);
            if (place.minus.Contains(at))
                return change(row, i, -1);
            // A whole hand's room: who counts quickly does not aim.
            if (place.plus.Contains(at) || place.number.Contains(at))
                return change(row, i, 1);
        }
}

bool TallyCard::key_pressed(int key) {
    if (rows_.empty() || counts_.empty())
        return false;
    switch (key) {
    case WXK_UP:
        row_ = row_ > 0 ? row_ - 1 : 0;
        break;
    case WXK_DOWN:
        row_ = std::min(row_ + 1, rows_.size() - 1);
        break;
    case WXK_LEFT:
        count_ = count_ > 0 ? count_ - 1 : 0;
        break;
    case WXK_RIGHT:
        count_ = std::min(count_ + 1, counts_.size() - 1);
        break;
    case WXK_SPACE:
    case '+':
    case '=':
    case WXK_NUMPAD_ADD:
        change(row_, count_, 1);
        return true;
    case '-':
    case WXK_NUMPAD_SUBTRACT:
    case WXK_BACK:
        change(row_, count_, -1);
        return true;
    default:
        return false;
    }
    tell();
    Refresh();
    return true;
}

} // namespace samenspel::gui
