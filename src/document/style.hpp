#pragma once

#include <map>
#include <string>

#include "document/page.hpp"

namespace samenspel::document {

enum class Align { left, centre, right };

/// How a paragraph looks. `size` > 0, `leading` > 0 (the distance of two baselines), spaces >= 0.
struct Style {
    std::string name;
    Font font;
    Points size{10.5};
    Points leading{15};
    std::string colour = "ink"; ///< name of a tint
    Points letter_space{0};
    Millimetres space_before{0};
    Millimetres space_after{0};
    Millimetres indent{0};
    Align align = Align::left;
    bool keep_with_next = false;
    bool hyphenate = true;
    bool balance = false;  ///< lines of about equal length: titles, posters
    bool capitals = false; ///< set in capitals; the text itself keeps its letters in bookmarks
    int strong_weight = 700;
};

/// The shared look of all papers: named tints and named styles.
struct StyleSheet {
    std::map<std::string, Colour, std::less<>> tints;
    std::map<std::string, Style, std::less<>> styles;
};

} // namespace samenspel::document
