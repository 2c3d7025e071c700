#pragma once

#include <cstddef>
#include <vector>

#include "document/layout/run.hpp"

namespace samenspel::document {

/// What may happen between a piece of text and the next.
enum class Break {
    never,
    space,  ///< the space goes if the line ends here
    silent, ///< after a hyphen, a dash, or within a link: nothing is added
    hyphen, ///< a hyphen is added
    torn,   ///< within a word that is wider than the line: nothing is added
    forced, ///< the line ends here
};

/// A stretch of a run that stays together.
struct Piece {
    std::size_t run = 0;
    std::size_t begin = 0, end = 0; ///< bytes of the run's text
    Millimetres width;
    Millimetres space;         ///< width of the space behind it, if `after` is a space
    Millimetres hyphen;        ///< width that a hyphen adds, if `after` is one
    std::size_t space_run = 0; ///< run that holds the space
    Break after = Break::never;
    double reluctance = 0; ///< cost of breaking here, besides what its kind costs
};

using Pieces = std::vector<Piece>;

struct PieceRules {
    bool hyphenate = true;
    Millimetres line; ///< width of a line: words that are wider are torn
};

/// Cuts text where a line may end. A space at a break stands behind its piece; spaces next to each other count as
/// one, those at the beginning and the end of a line not at all.
Pieces cut_into_pieces(const Runs& runs, const PieceRules& rules, const TextMeasure& measure,
                       const Hyphenator& hyphenator);

/// Bytes after which a link, an address or a path may be broken: behind / . - @ and the like.
/// Empty if `word` is none of these.
std::vector<std::size_t> link_breaks(std::string_view word);

} // namespace samenspel::document
