#include "gui/console/proposal_bar.hpp"

#include <algorithm>
#include <cmath>

#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int pad = 15, gap = 12;

} // namespace

ProposalBar::ProposalBar(wxWindow* parent, const app::ConsolePage::ProposalBar& bar, bool late)
    : PaintedPanel(parent, &Palette::paper), lead_(wx(bar.lead)), text_(wx(bar.text)), late_(late) {
    set_access(this, AccessRole::label, lead_ + " " + text_);
    const auto add = [this](std::vector<Button*>& list, Button::Look look, const wxString& text) {
        list.push_back(new Button(this, &Palette::side, look, text));
        return list.back();
    };
    if (bar.can_accept)
        add(main_, Button::Look::small_primary, wx(tr("Do it")))->on_click = [this] {
            if (on_accept)
                on_accept();
        };
    add(main_, Button::Look::small, wx(tr("Not now")))->on_click = [this] {
        if (on_dismiss)
            on_dismiss();
    };
    for (std::size_t i = 0; i < bar.ways.size(); ++i)
        add(ways_, Button::Look::small, wx(bar.ways[i]))->on_click = [this, i] {
            if (on_way)
                on_way(i);
        };
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        place_buttons();
        event.Skip();
    });
}

int ProposalBar::buttons_width() const {
    int sum = 0;
    for (Button* button : main_)
        sum += button->best_width() + px(gap);
    return sum;
}

int ProposalBar::ways_height(int width) {
    if (compact_)
        return 0;
    int x = 0, rows = ways_.empty() ? 0 : 1;
    for (Button* button : ways_) {
        const int wide = std::min(button->best_width(), width - px(2 * pad));
        if (x > 0 && x + wide > width - px(2 * pad)) {
            x = 0;
            ++rows;
        }
        x += wide + px(8);
    }
    return rows * px(34);
}

double ProposalBar::flow(Typesetter& set, double width, bool really) {
    const Palette& c = colours();
    const double room = width - px(2 * pad) - buttons_width();
    double x = px(pad), y = px(9);
    const auto words = [&](const wxString& text, const Type& type, const wxColour& colour) {
        const double space = set.width(" ", type);
        wxString rest = text;
        while (!rest.empty()) {
            const wxString word = rest.BeforeFirst(' ');
            rest = rest.AfterFirst(' ');
            const double wide = set.width(word, type);
            if (x > px(pad) && x + wide > px(pad) + room) {
                x = px(pad);
                y += set.line_height(type::text);
            }
            if (really)
                set.line(word, type, colour, x, y);
            x += wide + space;
        }
    };
    words(lead_, type::strong, late_ ? c.late : c.brand);
    words(text_, type::text, c.ink);
    return y + set.line_height(type::text);
}

void ProposalBar::set_compact(bool compact) {
    compact_ = compact;
    for (Button* button : ways_)
        button->Show(!compact);
    SetToolTip(compact ? lead_ + " " + text_ : wxString());
}

int ProposalBar::height_for(int width) {
    if (compact_)
        return px(46);
    Typesetter set = measure();
    const int text = static_cast<int>(std::ceil(flow(set, width, false))) + px(9);
    return std::max(text, px(46)) + ways_height(width);
}

void ProposalBar::place_buttons() {
    const int width = GetClientSize().x, ways = ways_height(width);
    const int top = GetClientSize().y - ways;
    int right = width - px(pad);
    for (auto button = main_.rbegin(); button != main_.rend(); ++button) {
        const int wide = (*button)->best_width(), high = (*button)->height_for(wide);
        (*button)->SetSize(right - wide, (top - high) / 2, wide, high);
        right -= wide + px(gap);
    }
    int x = px(pad), y = top - px(2);
    for (Button* button : ways_) {
        const int wide = std::min(button->best_width(), width - px(2 * pad));
        if (x > px(pad) && x + wide > width - px(pad)) {
            x = px(pad);
            y += px(34);
        }
        button->SetSize(x, y, wide, button->height_for(wide));
        x += wide + px(8);
    }
}

void ProposalBar::draw(Typesetter& set, const wxRect2DDouble& box) {
    fill_round(set.context(), box, px(8), colours().side, late_ ? colours().late_edge : colours().goal_edge);
    if (!compact_) {
        flow(set, box.m_width, true);
        return;
    }
    const double room = box.m_width - px(2 * pad) - buttons_width();
    set.line(set.ellipsize(lead_ + " " + text_, type::strong, room), type::strong,
             late_ ? colours().late : colours().brand, px(pad),
             (box.m_height - set.line_height(type::strong)) / 2);
}

} // namespace samenspel::gui
