#pragma once

#include <string>
#include <vector>

#include "document/page.hpp"

namespace samenspel::document {

/// Text in one look. A line feed ends the line; other white space is a space or a non-breaking space.
struct Run {
    std::string text;
    Font font;
    Points size{10.5};
    Colour colour;
    Points letter_space{0};
    std::string href;
    Tag tag;
};

using Runs = std::vector<Run>;

/// Width of a text that stays on one line.
Millimetres width_of(const std::string& text, const Run& look, const TextMeasure& measure);

} // namespace samenspel::document
