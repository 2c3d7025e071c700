#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samenspel::base {

/// Where the first byte stands that is not valid UTF-8 (overlong forms and surrogates are not); none if all is.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// The code points of valid UTF-8. @throws std::invalid_argument if it is not.
std::u32string to_utf32(std::string_view text);
/// @throws std::invalid_argument for a surrogate or a number above U+10FFFF.
std::string to_utf8(std::u32string_view text);

/// NFC, without control characters (a tab becomes a space), soft hyphens and zero-width spaces.
/// Line ends of any system become a line feed when `keep_lines`, else a space. Cleaning twice changes nothing.
/// @throws std::invalid_argument if not UTF-8.
std::string clean_text(std::string_view text, bool keep_lines = false);

/// Runs of white space to one space, none at the ends. Non-breaking spaces stay.
std::string collapse_spaces(std::string_view text);

/// Lower case without accents: what a search compares. @throws std::invalid_argument if not UTF-8.
std::string fold_for_search(std::string_view text);

/// With & < > as entities, for XML and HTML.
std::string escape_markup(std::string_view text);

/// How many letters were inserted, left out, changed, or swapped with their neighbour.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b);

/// The first candidate with the smallest edit distance to `word` (two letters swapped count as one), at most a
/// third of its length away, or one letter of a short word; else none. @throws std::invalid_argument if not UTF-8.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

} // namespace samenspel::base
