#include "gui/rooms/cards.hpp"

#include <algorithm>
#include <cmath>

#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr Type card_title{19, 700, 1.3};
constexpr int pad = 18;

} // namespace

Card::Card(wxWindow* parent, Tone ground, Look look, Words words)
    : Control(parent, ground, AccessRole::button,
              (words.action.empty() ? wxString() : words.action + ": ") + words.title + ". " + words.second),
      look_(look),
      words_(std::move(words)) {
    if (look_ != Look::plain)
        SetCursor(wxCursor(wxCURSOR_HAND));
}

double Card::action_width() {
    return words_.action.empty() ? 0 : measure().width(words_.action, type::button) + px(2 * 18);
}

double Card::flow(Typesetter& set, double width, bool really) {
    const Palette& c = colours();
    const double room = width - 2 * px(pad) - (words_.action.empty() ? 0 : action_width() + px(20));
    double y = px(14);
    const auto add = [&](const wxString& text, const Type& type, const wxColour& colour) {
        if (text.empty())
            return;
        const auto lines = set.wrap(text, type, room);
        if (really)
            set.lines(lines, type, colour, px(pad), y);
        y += static_cast<double>(lines.size()) * set.line_height(type);
    };
    add(words_.title, card_title, c.ink);
    add(words_.second, type::text, c.soft);
    add(words_.third, type::text, look_ == Look::urgent ? c.late : look_ == Look::plain ? c.over : c.soft);
    return y + px(14);
}

int Card::height_for(int width) {
    Typesetter set = measure();
    return std::max(static_cast<int>(std::ceil(flow(set, width, false))), px(76));
}

void Card::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    const bool urgent = look_ == Look::urgent;
    const bool lit = hovered() && look_ != Look::plain;
    fill_round(set.context(), box, px(10), c.card,
               lit      ? c.brand
               : urgent ? c.brand
                        : c.line,
               urgent ? px(2) : 1);
    if (urgent)
        fill_left_edge(set.context(), box, px(10), px(8), c.brand);
    flow(set, box.m_width, true);
    if (!words_.action.empty()) {
        const double wide = action_width(), high = px(40);
        const wxRect2DDouble button(box.m_width - px(pad) - wide, (box.m_height - high) / 2, wide, high);
        if (urgent)
            fill_round(set.context(), button, px(8), hovered() ? c.brand_hover : c.brand);
        else
            fill_round(set.context(), button, px(8), lit ? c.brand_tint : c.card, lit ? c.brand : c.edge);
        set.line_centred(words_.action, type::button, urgent ? c.on_brand : c.ink, button.m_x + wide / 2,
                         button.m_y + (high - set.line_height(type::button)) / 2);
    }
    wxRect2DDouble ring = box;
    ring.Inset(px(2), px(2));
    draw_focus(set.context(), ring, px(9), urgent ? c.late : c.brand);
}

// ---- SessionRow ----------------------------------------------------------------------------------------

SessionRow::SessionRow(wxWindow* parent, Tone ground, const app::SessionCard& card)
    : Control(parent, ground, AccessRole::button,
              wx(card.title + ", " + card.detail + ", " + card.state_text)),
      card_(card) {
    SetCursor(wxCursor(wxCURSOR_HAND));
}

int SessionRow::height_for(int) {
    return px(52);
}

void SessionRow::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    using State = app::SessionCard::State;
    if (hovered())
        fill_round(set.context(), box, px(6), c.side);
    const bool bad = card_.state == State::unreadable;
    wxString state = wx(card_.state_text);
    if (card_.rehearsal)
        state = wx(tr("rehearsal")) + wxString::FromUTF8(" · ") + state;
    const double state_room = bad ? box.m_width * 0.55 : box.m_width * 0.35;
    state = set.ellipsize(state, type::small, state_room);
    const double state_width = set.width(state, type::small);
    const double room = box.m_width - state_width - px(12 + 12 + 16);
    const bool alone = card_.detail.empty();
    const double y = alone ? (box.m_height - set.line_height(type::text)) / 2 : px(6);
    set.line(set.ellipsize(wx(card_.title), type::text, room), type::text, c.ink, px(12), y);
    if (!alone)
        set.line(set.ellipsize(wx(card_.detail), type::small, room), type::small, c.soft, px(12),
                 y + set.line_height(type::text) - px(1));
    set.line(state, type::small, bad ? c.over : c.soft, box.m_width - px(12) - state_width,
             (box.m_height - set.line_height(type::small)) / 2);
    fill_round(set.context(), {0, box.m_height - 1, box.m_width, 1}, 0, c.line);
    draw_focus(set.context(), box, px(6), c.brand);
}

} // namespace samenspel::gui
