#include "document/layout/chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "document/layout/format.hpp"
#include "document/layout/line_breaking.hpp"

namespace samenspel::document {
namespace {

constexpr Millimetres beside_label{2.5};
constexpr Millimetres beside_bar{1.2};
constexpr Millimetres between_bars{0.5};
constexpr Millimetres between_rows{2};
constexpr Millimetres between_segments{0.35};
constexpr double widest_label = 0.45; // of the chart

double luminance(Colour c) {
    return (0.299 * c.red + 0.587 * c.green + 0.114 * c.blue) / 255;
}

class ChartPainter {
public:
    ChartPainter(const ChartNode& node, const ChartData& data, const ChartSetting& setting)
        : node_(node), data_(data), setting_(setting), leading_(to_mm(setting.style.leading)) {
        look_.font = setting.style.font;
        look_.size = setting.style.size;
        look_.colour = setting.ink;
        look_.letter_space = setting.style.letter_space;
    }

    DrawnChart paint() {
        find_scale();
        paint_legend();
        paint_ends();
        for (std::size_t i = 0; i < data_.rows.size(); ++i) {
            if (i > 0)
                y_ += between_rows;
            paint_row(data_.rows[i]);
        }
        if (node_.kind == ChartKind::timeline)
            paint_axis();
        return {std::move(items_), y_};
    }

private:
    Millimetres width(const std::string& text) const { return width_of(text, look_, setting_.measure); }

    void find_scale() {
        Millimetres label, note;
        for (const auto& row : data_.rows) {
            label = std::max(label, width(row.label));
            if (node_.kind != ChartKind::bars)
                continue;
            for (const auto& mark : row.marks)
                note = std::max(note, width(mark.note) + beside_bar);
        }
        label_ =
            node_.label_width.value > 0 ? node_.label_width : std::min(label, setting_.width * widest_label);
        left_ = label_.value > 0 ? label_ + beside_label : Millimetres{};
        if (node_.kind == ChartKind::range) {
            left_ += node_.bar * 0.5; // a point at an end is seen whole
            note = node_.bar * 0.5;
        }
        unit_ = std::max(0.0, (setting_.width - left_ - note).value) / (data_.max - data_.min);
    }

    Millimetres x_of(double value) const { return left_ + Millimetres{(value - data_.min) * unit_}; }

    void add_text(const std::string& text, Millimetres x, Millimetres top, Colour colour) {
        if (text.empty())
            return;
        const auto y = top + baseline_of(setting_.style, setting_.measure);
        items_.push_back(
            PlacedText{{x, y}, text, look_.font, look_.size, colour, look_.letter_space, {}, setting_.tag});
    }

    void add_bar(Millimetres from, Millimetres to, Millimetres top, Millimetres high, Colour colour) {
        const auto wide = std::max(to - from, Millimetres{0.3}); // nothing of something is still seen
        items_.push_back(PlacedBox{{from, top, wide, high}, {0.4}, colour, std::nullopt, {}, setting_.tag});
    }

    void paint_legend() {
        if (data_.legend.empty())
            return;
        constexpr Millimetres square{2.4};
        Millimetres x = left_;
        for (const auto& key : data_.legend) {
            const auto wide = square + beside_bar + width(key.name);
            if (x > left_ && x + wide > setting_.width) {
                x = left_;
                y_ += leading_;
            }
            add_bar(x, x + square, y_ + (leading_ - square) * 0.5, square, key.colour);
            add_text(key.name, x + square + beside_bar, y_, setting_.ink);
            x += wide + Millimetres{5};
        }
        y_ += leading_ + between_rows * 0.5;
    }

    void paint_row(const ChartRow& row) {
        const bool grouped = node_.kind == ChartKind::bars;
        const double count = grouped ? static_cast<double>(std::max<std::size_t>(row.marks.size(), 1)) : 1;
        const Millimetres bars = node_.bar * count + between_bars * (count - 1);
        Run label = look_;
        label.text = row.label;
        std::vector<Line> lines;
        if (label_.value > 0)
            lines = break_lines({label}, label_, {}, setting_.measure, setting_.hyphenator);
        const Millimetres words = leading_ * static_cast<double>(lines.size());
        const Millimetres high = std::max(bars, words);
        Millimetres top = y_ + (high - words) * 0.5;
        for (const auto& line : lines) {
            add_text(line.text(), {}, top, setting_.ink);
            top += leading_;
        }
        paint_marks(row, y_ + (high - bars) * 0.5);
        y_ += high;
    }

    void paint_ends() {
        if (node_.kind != ChartKind::range || (data_.low.empty() && data_.high.empty()))
            return;
        add_text(data_.low, left_, y_, setting_.ink);
        add_text(data_.high, std::max(left_, x_of(data_.max) - width(data_.high)), y_, setting_.ink);
        y_ += leading_;
    }

    /// An axis; on it bands, and points joined by a line: the first is a disc, the others are squares, so that they
    /// are told apart without their colours.
    void paint_range(const ChartRow& row, Millimetres top) {
        const Millimetres middle = top + node_.bar * 0.5;
        const auto line = [&](Millimetres from, Millimetres to, Millimetres wide, Colour colour) {
            items_.push_back(PlacedLine{{from, middle}, {to, middle}, wide, colour, {}, setting_.tag});
        };
        line(left_, x_of(data_.max), {0.25}, setting_.hairline);
        std::optional<Millimetres> first, last;
        for (const auto& mark : row.marks) {
            if (mark.band) {
                add_bar(x_of(mark.from), x_of(mark.to), top + node_.bar * 0.15, node_.bar * 0.7, mark.colour);
                continue;
            }
            const auto x = x_of(mark.from);
            first = first ? std::min(*first, x) : x;
            last = last ? std::max(*last, x) : x;
        }
        if (first && *last > *first)
            line(*first, *last, {0.5}, setting_.ink);
        bool disc = true;
        for (const auto& mark : row.marks) {
            if (mark.band)
                continue;
            const Millimetres size = node_.bar * (disc ? 1 : 0.85), x = x_of(mark.from) - size * 0.5;
            const Millimetres round = disc ? size * 0.5 : Millimetres{0.2};
            items_.push_back(PlacedBox{
                {x, middle - size * 0.5, size, size}, round, mark.colour, std::nullopt, {}, setting_.tag});
            disc = false;
        }
    }

    void paint_marks(const ChartRow& row, Millimetres top) {
        if (node_.kind == ChartKind::range)
            return paint_range(row, top);
        for (const auto& mark : row.marks) {
            const auto from = x_of(mark.from);
            const auto to = x_of(mark.to);
            if (node_.kind == ChartKind::bars) {
                add_bar(from, to, top, node_.bar, mark.colour);
                add_text(mark.note, to + beside_bar, top + (node_.bar - leading_) * 0.5, setting_.ink);
                top += node_.bar + between_bars;
            } else if (mark.to > mark.from) {
                add_bar(from, std::max(from, to - between_segments), top, node_.bar, mark.colour);
                paint_inside(mark, from, to, top);
            }
        }
    }

    /// The words of a segment, if they fit in it.
    void paint_inside(const ChartMark& mark, Millimetres from, Millimetres to, Millimetres top) {
        const auto slack = to - from - between_segments - width(mark.note);
        if (slack < Millimetres{0.8})
            return;
        const bool dark = luminance(mark.colour) < 0.5;
        add_text(mark.note, from + slack * 0.5, top + (node_.bar - leading_) * 0.5,
                 dark ? Colour{255, 255, 255} : setting_.ink);
    }

    void paint_axis() {
        constexpr std::array<double, 6> steps{5, 10, 15, 30, 60, 120};
        constexpr double most_ticks = 9;
        const auto fits = [&](double step) { return data_.max / step <= most_ticks; };
        const auto found = std::ranges::find_if(steps, fits);
        const double step = found != steps.end() ? *found : data_.max / most_ticks;
        y_ += Millimetres{1};
        items_.push_back(
            PlacedLine{{left_, y_}, {x_of(data_.max), y_}, {0.2}, setting_.hairline, {}, setting_.tag});
        // Times of day at the quarters of the hour, wherever the evening begins.
        const double first = data_.origin ? std::ceil(*data_.origin / step) * step - *data_.origin : 0;
        for (double at = first; at <= data_.max + 1e-9; at += step) {
            const auto x = x_of(at);
            items_.push_back(
                PlacedLine{{x, y_}, {x, y_ + Millimetres{1}}, {0.2}, setting_.hairline, {}, setting_.tag});
            const auto text =
                data_.origin ? *write_as("clock", Value(*data_.origin + at)) : number_text(at) + data_.unit;
            const auto half = width(text) * 0.5;
            add_text(text, std::clamp(x - half, left_, std::max(left_, setting_.width - half * 2)),
                     y_ + Millimetres{0.8}, setting_.ink);
        }
        y_ += Millimetres{0.8} + leading_;
    }

    const ChartNode& node_;
    const ChartData& data_;
    const ChartSetting& setting_;
    Millimetres leading_;
    Run look_;
    std::vector<Item> items_;
    Millimetres label_, left_;
    double unit_ = 0; // mm for one
    Millimetres y_;
};

} // namespace

Millimetres baseline_of(const Style& style, const TextMeasure& measure) {
    const auto ascent = measure.ascent(style.font, style.size);
    const auto descent = measure.descent(style.font, style.size);
    return (to_mm(style.leading) - ascent - descent) * 0.5 + ascent;
}

DrawnChart draw_chart(const ChartNode& node, const ChartData& data, const ChartSetting& setting) {
    return ChartPainter(node, data, setting).paint();
}

} // namespace samenspel::document
