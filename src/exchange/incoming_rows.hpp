#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/incoming.hpp"

namespace samenspel::exchange {

/// What stands between the fields, judged by the first rows: the one that cuts them in equally many pieces.
char find_delimiter(std::string_view text);

/// All rows that hold something. Of a file that is too large, too wide or damaged: those before that, and a problem.
/// @param strict a quote in a field that does not begin with one is a problem; else it is a character like others
FieldRows read_rows(std::string_view text, int first_line, char delimiter, bool strict,
                    const std::string& file, base::Problems& problems, const Progress& progress);

} // namespace samenspel::exchange
