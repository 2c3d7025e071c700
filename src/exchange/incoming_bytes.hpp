#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/problem.hpp"

namespace samenspel::exchange {

/// A file's text as UTF-8 without a byte order mark.
/// @param kept holds it where it is not simply a part of `bytes`
/// @param encoding what it was read as: by its mark; UTF-8 if it is valid; else Windows-1252
/// Damaged characters are problems, and so are control characters that are no white space.
std::string_view read_text(std::string_view bytes, const std::string& file, std::string& kept,
                           std::string& encoding, base::Problems& problems);

/// Where the line ends that begins at `at`: behind its LF, CR or CRLF.
std::size_t end_of_line(std::string_view text, std::size_t at);

/// How many characters stand in a piece of UTF-8.
int characters_in(std::string_view text);

/// Without white space around it, of any kind that spreadsheets and web forms leave there.
std::string_view trimmed(std::string_view text);

} // namespace samenspel::exchange
