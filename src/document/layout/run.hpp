#pragma once

#include <memory>
#include <string>
#include <vector>

#include "document/page.hpp"

namespace samenspel::document {

struct Footnote;

/// Text in one look. A line feed ends the line; other white space is a space or a non-breaking space.
struct Run {
    std::string text;
    Font font;
    Points size{10.5};
    Colour colour;
    Points letter_space{0};
    std::string href = {};
    Tag tag = {};
    Points rise{0};                                ///< of the baseline
    std::shared_ptr<const Footnote> footnote = {}; ///< that this is the number of
};

using Runs = std::vector<Run>;

/// Words at the foot of the page on which their number stands.
struct Footnote {
    std::size_t number = 1; ///< from 1 in a document, or in a copy
    Runs runs;              ///< the number first
};

/// Width of a text that stays on one line.
Millimetres width_of(const std::string& text, const Run& look, const TextMeasure& measure);

} // namespace samenspel::document
