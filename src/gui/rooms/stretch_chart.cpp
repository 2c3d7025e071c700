#include "gui/rooms/stretch_chart.hpp"

#include <algorithm>

#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::fill;
using words::tr;

constexpr int row_height = 34, bar_height = 9, legend_height = 26;
constexpr int mark_width = 24, title_width = 210, difference_width = 120, gap = 14;

/// For who cannot see bars.
std::string spoken(const std::vector<app::FinishPage::Stretch>& stretches) {
    std::string all = tr("Planned and real minutes of each block.");
    for (const auto& stretch : stretches)
        all += ' ' + fill(stretch.difference.empty()
                              ? tr("{title}: planned {planned}, not held.")
                              : tr("{title}: planned {planned}, real {held}, {difference}."),
                          {{"title", stretch.title},
                           {"planned", std::to_string(stretch.planned)},
                           {"held", std::to_string(stretch.held)},
                           {"difference", stretch.difference}});
    return all;
}

} // namespace

StretchChart::StretchChart(wxWindow* parent, Tone ground, std::vector<app::FinishPage::Stretch> stretches)
    : Canvas(parent, ground), stretches_(std::move(stretches)) {
    set_access(this, AccessRole::picture, wx(spoken(stretches_)));
}

int StretchChart::height_for(int) {
    return px(legend_height) + px(row_height) * static_cast<int>(stretches_.size());
}

void StretchChart::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    const auto d = [this](int value) { return static_cast<double>(px(value)); };
    double x = 0;
    for (const auto& [colour, text] :
         {std::pair{c.goal_edge, tr("planned")}, std::pair{c.brand, tr("real")}}) {
        fill_round(set.context(), {x, d(6), d(12), d(12)}, d(3), colour);
        set.line(wx(text), type::small, c.soft, x + d(18), d(3));
        x += d(18) + set.width(wx(text), type::small) + d(20);
    }
    int longest = 1;
    for (const auto& stretch : stretches_)
        longest = std::max({longest, stretch.planned, stretch.held});
    const double title = std::min(d(title_width), box.m_width * 0.3);
    const double left = d(mark_width) + title + d(gap);
    const double room = std::max(d(40), box.m_width - left - d(difference_width) - d(gap));
    double y = d(legend_height);
    for (const auto& stretch : stretches_) {
        const double line = set.line_height(type::small), middle = y + d(row_height) / 2;
        set.line(wx(stretch.mark), type::small_strong, c.brand, 0, middle - line / 2);
        set.line(set.ellipsize(wx(stretch.title), type::small, title), type::small, c.ink, d(mark_width),
                 middle - line / 2);
        const auto bar = [&](int minutes, const wxColour& colour, double top) {
            fill_round(set.context(), {left, top, std::max(room * minutes / longest, d(2)), d(bar_height)},
                       d(2), colour);
        };
        bar(stretch.planned, c.goal_edge, middle - d(bar_height) - d(1));
        if (!stretch.difference.empty())
            bar(stretch.held, c.brand, middle + d(1));
        const std::string words = stretch.difference.empty() ? tr("not held") : stretch.difference;
        set.line_right(wx(words), type::small, c.soft, box.m_width, middle - line / 2);
        y += d(row_height);
    }
}

} // namespace samenspel::gui
