#include "gui/study/report_rows.hpp"

#include <algorithm>
#include <cmath>

#include <wx/pen.h>

#include "gui/look/wx_text.hpp"
#include "gui/study/report_marks.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

constexpr int wide_enough = 700, between = 26, radius = 7;

/// The words of both ends above an axis, neither over the other.
void draw_ends(Typesetter& set, const std::string& low, const std::string& high, double left, double right,
               double y) {
    const double half = (right - left) / 2 - 4 * set.scale();
    const wxColour& soft = colours().soft;
    set.line(set.ellipsize(wx(low), type::small, half), type::small, soft, left, y);
    set.line_right(set.ellipsize(wx(high), type::small, half), type::small, soft, right, y);
}

/// A value at its mark, but never outside of the axis.
void draw_value(Typesetter& set, const std::string& text, double x, double y, double left, double right) {
    const double half = set.width(wx(text), type::small_strong) / 2;
    set.line_centred(wx(text), type::small_strong, colours().ink,
                     std::clamp(x, left + half, std::max(left + half, right - half)), y);
}

} // namespace

// ---- FlowRow -------------------------------------------------------------------------------------------

FlowRow::FlowRow(wxWindow* parent, const app::ReportPage::Flow::Step& step, bool caregivers)
    : FigureRow(parent, step.spoken), step_(step), caregivers_(caregivers) {}

double FlowRow::flow(Typesetter& set, double left, double top, double width, bool really) {
    const Palette& c = colours();
    const bool below = width < d(520); // the words under the bar
    const double name = std::min(d(110), width * 0.35), bar = d(20), line = set.line_height(type::text);
    const double words = below ? 0 : d(270);
    const double high = below ? line + bar : std::max(bar, line);
    if (!really)
        return high;
    set.line(wx(step_.told.name), type::text, c.soft, left, top + (below ? 0 : (high - line) / 2));
    double x = left + name;
    if (step_.told.count) {
        const double room = std::max(d(20), width - name - words);
        const double wide = std::max(d(2), room * step_.part);
        fill_round(set.context(), {x, below ? top + line : top + (high - bar) / 2, wide, bar}, d(3),
                   caregivers_ ? caregivers_colour() : doctors_colour());
        x += below ? 0 : wide + d(10);
    }
    const double y = below ? top : top + (high - line) / 2;
    const Type& type = step_.told.count ? type::strong : type::text;
    set.line(wx(step_.told.text), type, step_.told.count ? c.ink : c.soft, x, y);
    if (!step_.told.share_text.empty()) {
        x += set.width(wx(step_.told.text), type) + d(10);
        set.line(set.ellipsize(wx(step_.told.share_text), type::small, left + width - x), type::small, c.soft,
                 x, y + (line - set.line_height(type::small)) / 2);
    }
    return high;
}

// ---- QuestionRow ---------------------------------------------------------------------------------------

QuestionRow::QuestionRow(wxWindow* parent, const std::string& spoken, Words words)
    : FigureRow(parent, spoken), words_(std::move(words)) {}

double QuestionRow::column(Typesetter& set, const std::string& first, const Type& type,
                           const std::string& second, const wxRect2DDouble& room, bool really) {
    const Palette& c = colours();
    double y = room.m_y;
    const auto put = [&](const std::string& text, const Type& of, const wxColour& colour) {
        if (text.empty())
            return;
        const auto lines = set.wrap(wx(text), of, room.m_width);
        if (really)
            set.lines(lines, of, colour, room.m_x, y);
        y += static_cast<double>(lines.size()) * set.line_height(of);
    };
    put(first, type, c.ink);
    put(second, type::small, c.soft);
    return y - room.m_y;
}

double QuestionRow::flow(Typesetter& set, double left, double top, double width, bool really) {
    const bool wide = width >= d(wide_enough);
    const double gap = d(between), outcome = wide ? std::max(d(170), width * 0.2) : width;
    const double words = wide ? std::floor(width * 0.37) : width;
    const double x = wide ? left + words + gap : left,
                 chart_wide = wide ? width - words - outcome - 2 * gap : width;
    const double said =
        column(set, words_.question, type::text, words_.detail, {left, top, words, 0}, really);
    double y = wide ? top : top + said + d(6);
    if (!words_.hidden.empty()) {
        const double rest = wide ? chart_wide + gap + outcome : width;
        const double told = column(set, {}, type::text, words_.hidden, {x, y + d(2), rest, 0}, really) + d(2);
        return wide ? std::max(said, told) : y + told - top;
    }
    const double high = chart_height(set);
    const wxRect2DDouble right{x + chart_wide + gap, top, outcome, 0};
    const double told = column(set, words_.outcome, type::strong, words_.beside, right, false);
    const double all = std::max({said, high, told});
    if (really)
        chart(set, {x, wide ? top + (all - high) / 2 : y, chart_wide, high});
    if (wide) {
        if (really)
            column(set, words_.outcome, type::strong, words_.beside,
                   {right.m_x, top + (all - told) / 2, outcome, 0}, true);
        return all;
    }
    y += high + d(4);
    return y + column(set, words_.outcome, type::strong, words_.beside, {left, y, width, 0}, really) - top;
}

// ---- PairRow -------------------------------------------------------------------------------------------

PairRow::PairRow(wxWindow* parent, const app::ReportPage::Pair& pair)
    : QuestionRow(parent, pair.spoken,
                  {pair.question, pair.counts, pair.words,
                   pair.interval.empty()
                       ? std::string()
                       : words::fill(words::tr("95 %: {interval}"), {{"interval", pair.interval}}),
                   pair.hidden}),
      pair_(pair) {}

double PairRow::chart_height(Typesetter& set) {
    const double line = set.line_height(type::small);
    return (pair_.axis ? line + d(2) : 0) + 2 * line + d(2 * radius + 6);
}

void PairRow::chart(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    wxGraphicsContext& gc = set.context();
    const double line = set.line_height(type::small), round = d(radius);
    const double left = box.m_x + round, right = box.m_x + box.m_width - round;
    double y = box.m_y;
    if (pair_.axis) {
        draw_ends(set, pair_.low, pair_.high, box.m_x, box.m_x + box.m_width, y);
        y += line + d(2);
    }
    const auto at = [&](double value) {
        const double part = std::clamp((value - pair_.least) / (pair_.most - pair_.least), 0.0, 1.0);
        return left + part * (right - left);
    };
    const double middle = y + line + d(radius + 3);
    fill_round(gc, {box.m_x, middle - d(1), box.m_width, d(2)}, d(1), c.line);
    const double steps = pair_.most - pair_.least;
    for (double step = 0; step <= steps && steps <= 20; step += 1)
        fill_round(gc, {at(pair_.least + step) - d(1), middle - d(4), d(2), d(8)}, d(1), c.line);
    if (pair_.from && pair_.to) {
        const double from = at(*pair_.from), to = at(*pair_.to);
        draw_interval(gc, {from, middle - d(6), std::max(d(2), to - from), d(12)}, d(3));
    }
    const double doctors = at(pair_.doctors), caregivers = at(pair_.caregivers);
    fill_round(gc, {std::min(doctors, caregivers), middle - d(3) / 2, std::abs(doctors - caregivers), d(3)},
               0, c.soft);
    draw_doctors(gc, doctors, middle, round);
    draw_caregivers(gc, caregivers, middle, round * 0.95);
    // One above and one below: they never collide, however close the marks are.
    draw_value(set, pair_.doctors_text, doctors, middle - round - d(3) - line, box.m_x,
               box.m_x + box.m_width);
    draw_value(set, pair_.caregivers_text, caregivers, middle + round + d(3), box.m_x, box.m_x + box.m_width);
}

// ---- ShareRow ------------------------------------------------------------------------------------------

ShareRow::ShareRow(wxWindow* parent, const app::ReportPage::Share& share, bool axis)
    : QuestionRow(parent, share.spoken, {share.question, share.counts, share.text, {}, share.hidden}),
      share_(share),
      axis_(axis) {}

double ShareRow::chart_height(Typesetter& set) {
    return (axis_ ? set.line_height(type::small) + d(4) : 0) + d(24);
}

void ShareRow::chart(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    wxGraphicsContext& gc = set.context();
    double y = box.m_y;
    if (axis_) {
        draw_ends(set, app::percent_text(0), app::percent_text(100), box.m_x, box.m_x + box.m_width, y);
        y += set.line_height(type::small) + d(4);
    }
    const auto at = [&](double percent) { return box.m_x + box.m_width * percent / 100; };
    fill_round(gc, {box.m_x, y + d(4), box.m_width, d(16)}, d(3), c.side, c.line);
    fill_round(gc, {box.m_x, y + d(4), std::max(d(2), at(share_.share) - box.m_x), d(16)}, d(3),
               role_colour(3));
    if (share_.from && share_.to) {
        // A whisker with a foot at either end: a band would hide where the bar ends.
        const double from = at(*share_.from), to = at(*share_.to), middle = y + d(12);
        fill_round(gc, {from, middle - d(1), std::max(d(1), to - from), d(2)}, 0, c.ink);
        for (const double foot : {from, to})
            fill_round(
                gc, {std::clamp(foot - d(1), box.m_x, box.m_x + box.m_width - d(2)), y + d(6), d(2), d(12)},
                0, c.ink);
    }
}

// ---- MissingItemRow ------------------------------------------------------------------------------------

MissingItemRow::MissingItemRow(wxWindow* parent, const app::ReportPage::Item& item, std::size_t most)
    : QuestionRow(parent, item.spoken, {item.question, item.variable, item.share, item.words, {}}),
      item_(item),
      most_(most) {}

double MissingItemRow::chart_height(Typesetter&) {
    return d(20);
}

void MissingItemRow::chart(Typesetter& set, const wxRect2DDouble& box) {
    double x = box.m_x;
    for (std::size_t i = 0; i < item_.by_reason.size(); ++i) {
        if (item_.by_reason[i] == 0)
            continue;
        const double wide =
            box.m_width * static_cast<double>(item_.by_reason[i]) / static_cast<double>(most_);
        draw_reason(set.context(), {x, box.m_y, std::max(wide - d(1), d(2)), box.m_height},
                    app::missing_order[i], set.scale());
        x += wide;
    }
}

} // namespace samenspel::gui
