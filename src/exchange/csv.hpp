#pragma once

#include <string>
#include <string_view>

#include "dataset/table.hpp"

namespace samenspel::exchange {

enum class CsvProfile {
    csv,      ///< commas, decimal points, UTF-8 without a mark: for programs
    excel_be, ///< semicolons, decimal commas, UTF-8 with a mark: what a Belgian Excel opens with a double click
};

/// RFC 4180: a row of names, then the rows, each ending in CR LF. Missing is -1 to -5 in every column.
/// In excel_be a text that Excel would take for a formula begins with an apostrophe.
std::string write_csv(const dataset::Table& table, CsvProfile profile);

/// One field, in quotes where it holds the delimiter, a quote or a line end, or nothing at all.
void append_csv_field(std::string& to, std::string_view field, char delimiter);

} // namespace samenspel::exchange
