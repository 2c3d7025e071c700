#pragma once

#include <cstddef>
#include <string_view>

#include "content/svg/geometry.hpp"

namespace samenspel::content::svg {

/// A path of absolute moves, lines, cubics and closings, and how far it could be read.
struct ParsedPath {
    Path path;
    bool complete = false;
    std::size_t stopped_at = 0; ///< in the text; where reading stopped if not complete
};

/// Reads the attribute d of an SVG path with all its commands.
ParsedPath parse_path(std::string_view text);

/// Reads the attribute points: at least one pair of numbers.
ParsedPath parse_points(std::string_view text, bool closed);

} // namespace samenspel::content::svg
