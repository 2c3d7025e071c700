#include "gui/console/header_bar.hpp"

#include <wx/brush.h>
#include <wx/pen.h>

#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr Type brand{17, 800, 1.3};

} // namespace

HeaderBar::HeaderBar(wxWindow* parent)
    : Control(parent, &Palette::deep, AccessRole::button, wx(tr("Back to the start"))) {}

void HeaderBar::show(const app::ConsolePage& page) {
    const wxString line = wx(page.session_line), saved = wx(page.saved_line);
    if (line == line_ && saved == saved_ && page.rehearsal == rehearsal_)
        return;
    line_ = line;
    saved_ = saved;
    rehearsal_ = page.rehearsal;
    Refresh();
}

void HeaderBar::show_beamer(bool connected, const wxString& text) {
    if (connected == connected_ && text == beamer_)
        return;
    connected_ = connected;
    beamer_ = text;
    Refresh();
}

double HeaderBar::home_width() const {
    return measure().width("Samenspel", brand) + px(20 + 24);
}

void HeaderBar::pressed_at(const wxPoint& point) {
    if (point.x < home_width() && on_click)
        on_click();
}

void HeaderBar::hovered_at(const wxPoint& point) {
    const bool over = point.x >= 0 && point.x < home_width();
    if (over == over_home_)
        return;
    over_home_ = over;
    SetCursor(over ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
    Refresh();
}

/// @param dot 0 none, 1 filled, 2 hollow
double HeaderBar::draw_pill(Typesetter& set, double right, double height, const wxString& text, int dot) {
    if (text.empty())
        return right;
    const Palette& c = colours();
    const double high = px(24), wide = set.width(text, type::text) + px(24) + (dot ? px(13) : 0);
    const double x = right - wide, y = (height - high) / 2;
    fill_round(set.context(), {x, y, wide, high}, high / 2, c.deep_hover);
    double text_x = x + px(12);
    if (dot) {
        const double size = px(8);
        const wxRect2DDouble spot(text_x - px(1), y + (high - size) / 2, size, size);
        fill_round(set.context(), spot, size / 2, dot == 1 ? c.on_brand : wxNullColour, c.on_brand, 1.5);
        text_x += px(13);
    }
    set.line(text, type::text, c.on_brand, text_x, y + (high - set.line_height(type::text)) / 2);
    return x - px(18);
}

void HeaderBar::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    const double home = home_width();
    if (over_home_)
        fill_round(set.context(), {px(8) * 1.0, px(7) * 1.0, home - px(8), box.m_height - px(14)}, px(6),
                   c.deep_hover);
    set.line("Samenspel", brand, c.on_brand, px(20), (box.m_height - set.line_height(brand)) / 2);
    if (HasFocus())
        fill_round(set.context(), {px(8) * 1.0, px(7) * 1.0, home - px(8), box.m_height - px(14)}, px(6),
                   wxNullColour, c.on_brand, px(2));
    double right = draw_pill(set, box.m_width - px(20), box.m_height, saved_, 0);
    right = draw_pill(set, right, box.m_height, beamer_, connected_ ? 1 : 2);
    double x = home + px(2);
    if (rehearsal_) {
        const wxString word = wx(tr("REHEARSAL"));
        const double wide = set.width(word, type::small_strong) + px(16), high = px(22);
        fill_round(set.context(), {x, (box.m_height - high) / 2, wide, high}, px(5), role_colour(2));
        set.line(word, type::small_strong, *wxBLACK, x + px(8),
                 (box.m_height - set.line_height(type::small_strong)) / 2);
        x += wide + px(14);
    }
    set.line(set.ellipsize(line_, type::text, right - x), type::text, c.on_brand_soft, x,
             (box.m_height - set.line_height(type::text)) / 2);
}

} // namespace samenspel::gui
