#include <algorithm>

#include "document/layout/fill.hpp"

namespace samenspel::document {

Colour Filler::tint(const Wording& name) {
    const std::string wanted = scope_.words(name);
    const auto found = paper_.sheet.tints.find(wanted);
    if (found != paper_.sheet.tints.end())
        return found->second;
    complaints_.add(at_, complaints::unknown_tint, {{"name", wanted}});
    return {};
}

ChartData Filler::chart(const ChartNode& node, const Style& style) {
    ChartData chart;
    ink_ = paper_.sheet.tints.at(style.colour);
    chart.unit = scope_.words(node.unit);
    if (node.kind == ChartKind::timeline)
        add_lanes(node, chart);
    else if (node.kind == ChartKind::range)
        add_ranges(node, chart);
    else
        add_bars(node, chart);
    if (!node.origin.empty())
        chart.origin = scope_.number(node.origin, at_);
    if (!node.max.empty())
        chart.max = std::max(chart.max, scope_.number(node.max, at_).value_or(0));
    for (auto& row : chart.rows) {
        check_words(row.label, style);
        for (auto& mark : row.marks)
            check_words(mark.note, style);
    }
    for (auto& key : chart.legend)
        check_words(key.name, style);
    check_words(chart.low, style);
    check_words(chart.high, style);
    return chart;
}

/// A series of which each row has a colour of its own is known by its place, so its key is in ink.
void Filler::add_key(const std::string& name, Colour colour, bool first_row, ChartData& chart) {
    if (first_row) {
        chart.legend.push_back({name, colour});
        return;
    }
    const auto key = std::ranges::find(chart.legend, name, &ChartData::Key::name);
    if (key != chart.legend.end() && key->colour != colour)
        key->colour = ink_;
}

void Filler::add_bars(const ChartNode& node, ChartData& chart) {
    scope_.for_each(node.loop, [&](std::size_t index, std::size_t) {
        ChartRow row{scope_.words(node.label), {}};
        double end = 0;
        for (const auto& series : node.series) {
            const double value = std::max(0.0, scope_.number(series.value, at_).value_or(0));
            const double from = node.kind == ChartKind::stacked ? end : 0;
            end = from + value;
            const auto note =
                series.note.empty() ? number_text(value) + chart.unit : scope_.words(series.note);
            row.marks.push_back({from, end, note, tint(series.tint)});
            if (!series.name.empty())
                add_key(scope_.words(series.name), row.marks.back().colour, index == 0, chart);
            chart.max = std::max(chart.max, end);
        }
        chart.rows.push_back(std::move(row));
    });
}

/// What lies outside of the ends is drawn at them.
void Filler::add_ranges(const ChartNode& node, ChartData& chart) {
    if (!node.min.empty())
        chart.min = scope_.number(node.min, at_).value_or(0);
    const auto most = node.max.empty() ? std::nullopt : scope_.number(node.max, at_);
    chart.low = scope_.words(node.low);
    chart.high = scope_.words(node.high);
    chart.max = most.value_or(chart.min);
    const auto inside = [&](double value) {
        return most ? std::clamp(value, chart.min, std::max(chart.min, *most)) : std::max(chart.min, value);
    };
    scope_.for_each(node.loop, [&](std::size_t index, std::size_t) {
        ChartRow row{scope_.words(node.label), {}};
        for (const auto& series : node.series) {
            const bool band = series.value.empty();
            const auto from = scope_.number(band ? series.from : series.value, at_);
            const auto to = band ? scope_.number(series.to, at_) : from;
            const auto colour = tint(series.tint);
            if (!series.name.empty())
                add_key(scope_.words(series.name), colour, index == 0, chart);
            if (!from || !to)
                continue;
            row.marks.push_back({inside(*from), inside(*to), {}, colour, band});
            chart.max = std::max(chart.max, row.marks.back().to);
        }
        chart.rows.push_back(std::move(row));
    });
}

void Filler::add_lanes(const ChartNode& node, ChartData& chart) {
    for (const auto& series : node.series) {
        ChartRow lane{scope_.words(series.name), {}};
        scope_.for_each(series.loop, [&](std::size_t, std::size_t) {
            const auto from = scope_.number(series.from, at_);
            const auto to = scope_.number(series.to, at_);
            if (!from || !to || *to <= *from || *from < 0)
                return;
            lane.marks.push_back({*from, *to, scope_.words(series.label), tint(series.tint)});
            chart.max = std::max(chart.max, *to);
        });
        chart.rows.push_back(std::move(lane));
    }
}

} // namespace samenspel::document
