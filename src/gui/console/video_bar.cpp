#include "gui/console/video_bar.hpp"

#include <algorithm>
#include <utility>

#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using State = app::VideoReport::State;
using words::tr;

constexpr int pad = 15, gap = 10;

} // namespace

VideoBar::VideoBar(wxWindow* parent)
    : PaintedPanel(parent, &Palette::paper),
      play_(new Button(this, &Palette::side, Button::Look::small, wx(tr("Play")))),
      replay_(new Button(this, &Palette::side, Button::Look::small, wx(tr("From the start")))),
      tell_(new Button(this, &Palette::side, Button::Look::small, wx(tr("Tell it instead")))) {
    const auto bind = [](Button* button, std::function<void()>& action) {
        button->on_click = [&action] {
            if (action)
                action();
        };
    };
    bind(play_, on_play);
    bind(replay_, on_replay);
    bind(tell_, on_tell);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        place_buttons();
        event.Skip();
    });
}

void VideoBar::show(const app::ConsolePage::VideoBar& bar) {
    const bool other_state = bar.state != bar_.state;
    bar_ = bar;
    const bool can_play = bar.state != State::failed;
    play_->set_text(wx(bar.state == State::playing  ? tr("Stop for a moment")
                       : bar.state == State::paused ? tr("Go on")
                                                    : tr("Play")));
    play_->Enable(can_play);
    replay_->Enable(can_play && bar.state != State::loading && bar.state != State::ready);
    if (other_state ||
        !std::exchange(named_, true)) // the time that runs would drown what else a screen reader says
        set_access(this, AccessRole::label, wx(tr("Video") + ": " + bar.title + ". " + bar.line));
    place_buttons();
    Refresh();
}

int VideoBar::buttons_width() const {
    int wide = px(2 * pad);
    for (Button* button : {play_, replay_, tell_})
        wide += button->best_width() + px(gap);
    return wide;
}

/// With large letters on a small laptop the buttons stand below the words.
bool VideoBar::is_narrow(int width) const {
    return width - buttons_width() < px(160);
}

int VideoBar::height_for(int width) {
    Typesetter set = measure();
    const bool narrow = is_narrow(width);
    const auto lines =
        set.wrap(wx(bar_.line), type::text, narrow ? width - px(2 * pad) : width - buttons_width());
    return px(28) + (narrow ? px(36) : 0) +
           static_cast<int>(set.line_height(type::strong) +
                            static_cast<double>(lines.size()) * set.line_height(type::text));
}

void VideoBar::place_buttons() {
    const wxSize size = GetClientSize();
    if (size.x <= px(2 * pad)) // not laid out yet
        return;
    int right = size.x - px(pad);
    for (Button* button : {tell_, replay_, play_}) {
        const int wide = std::min(button->best_width(), (size.x - px(2 * pad)) / 3),
                  high = button->height_for(wide);
        button->SetSize(right - wide,
                        is_narrow(size.x) ? size.y - px(16) - high : (size.y - px(6) - high) / 2, wide, high);
        right -= wide + px(gap);
    }
}

void VideoBar::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    const bool failed = bar_.state == State::failed;
    fill_round(set.context(), box, px(8), failed ? c.over_tint : c.side, failed ? c.over : c.goal_edge);
    const double room =
        is_narrow(GetClientSize().x) ? box.m_width - px(2 * pad) : play_->GetPosition().x - px(pad + gap);
    double y = px(9);
    set.line(set.ellipsize(wx(bar_.title), type::strong, room), type::strong, c.ink, px(pad), y);
    y += set.line_height(type::strong);
    set.paragraph(wx(bar_.line), type::text, failed ? c.over : c.ink, px(pad), y, room);
    if (failed)
        return;
    const double thick = px(4), wide = box.m_width - px(2 * pad);
    const wxRect2DDouble track(px(pad), box.m_height - px(10), wide, thick);
    fill_round(set.context(), track, thick / 2, c.line);
    if (bar_.progress > 0.005)
        fill_round(set.context(), {track.m_x, track.m_y, std::max(thick, wide * bar_.progress), thick},
                   thick / 2, c.brand);
}

} // namespace samenspel::gui
