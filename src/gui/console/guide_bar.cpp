#include "gui/console/guide_bar.hpp"

#include <algorithm>

#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::fill;
using words::tr;

constexpr int pad = 15, gap = 10;

} // namespace

GuideBar::GuideBar(wxWindow* parent)
    : PaintedPanel(parent, &Palette::paper),
      skip_(new Button(this, &Palette::brand_tint, Button::Look::small, wx(tr("Skip")))),
      stop_(new Button(this, &Palette::brand_tint, Button::Look::small, wx(tr("Stop")))) {
    skip_->on_click = [this] {
        if (on_skip)
            on_skip();
    };
    stop_->on_click = [this] {
        if (on_stop)
            on_stop();
    };
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        place_buttons();
        event.Skip();
    });
}

void GuideBar::show(const app::Guide& guide) {
    title_ = guide.over() ? wx(tr("Done"))
                          : wx(fill(tr("{n} of {all} · {title}"), {{"n", std::to_string(guide.number())},
                                                                   {"all", std::to_string(guide.count())},
                                                                   {"title", guide.title()}}));
    text_ = wx(guide.text());
    progress_ = static_cast<double>(guide.number() - 1) / static_cast<double>(guide.count());
    skip_->Show(!guide.over());
    set_access(this, AccessRole::label, title_ + ". " + text_);
    announce(this, title_ + ". " + text_);
    place_buttons();
    Refresh();
}

/// With large letters on a small laptop the buttons stand below the words.
bool GuideBar::is_narrow(double beside) const {
    return beside < px(220);
}

double GuideBar::text_room(int width) const {
    int buttons = stop_->best_width() + px(gap);
    if (skip_->IsShown())
        buttons += skip_->best_width() + px(gap);
    const double beside = width - px(2 * pad) - buttons;
    return is_narrow(beside) ? width - px(2 * pad) : beside;
}

int GuideBar::height_for(int width) {
    Typesetter set = measure();
    const auto lines = set.wrap(text_, type::text, text_room(width));
    const bool narrow = text_room(width) >= width - px(2 * pad);
    return px(24) + (narrow ? px(36) : 0) +
           static_cast<int>(set.line_height(type::strong) +
                            static_cast<double>(lines.size()) * set.line_height(type::text));
}

void GuideBar::place_buttons() {
    int right = GetClientSize().x - px(pad);
    for (Button* button : {stop_, skip_}) {
        if (!button->IsShown())
            continue;
        const int wide = button->best_width(), high = button->height_for(wide);
        const bool narrow = text_room(GetClientSize().x) >= GetClientSize().x - px(2 * pad);
        button->SetSize(right - wide, narrow ? GetClientSize().y - px(14) - high : px(12), wide, high);
        right -= wide + px(gap);
    }
}

void GuideBar::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    fill_round(set.context(), box, px(8), c.brand_tint, c.brand);
    double y = px(9);
    set.line(set.ellipsize(title_, type::strong, text_room(GetClientSize().x)), type::strong, c.deep, px(pad),
             y);
    y += set.line_height(type::strong);
    set.paragraph(text_, type::text, c.ink, px(pad), y, text_room(GetClientSize().x));
    const double thick = px(4), wide = box.m_width - px(2 * pad);
    fill_round(set.context(), {px(pad) * 1.0, box.m_height - px(9), wide, thick}, thick / 2, c.paper);
    if (progress_ > 0)
        fill_round(set.context(),
                   {px(pad) * 1.0, box.m_height - px(9), std::max(thick, wide * progress_), thick}, thick / 2,
                   c.brand);
}

} // namespace samenspel::gui
