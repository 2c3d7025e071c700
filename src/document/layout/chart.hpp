#pragma once

#include <vector>

#include "document/layout/fill.hpp"

namespace samenspel::document {

/// From the top of a line to its baseline.
Millimetres baseline_of(const Style& style, const TextMeasure& measure);

struct ChartSetting {
    const Style& style; ///< of the words
    Colour ink, hairline;
    Millimetres width;
    Tag tag;
    const TextMeasure& measure;
    const Hyphenator& hyphenator;
};

struct DrawnChart {
    std::vector<Item> items; ///< relative to the upper left corner
    Millimetres height;
};

/// Bars, stacked bars or a time line as rectangles, lines and words. `data` has at least one row and max > 0.
DrawnChart draw_chart(const ChartNode& node, const ChartData& data, const ChartSetting& setting);

} // namespace samenspel::document
