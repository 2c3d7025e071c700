#pragma once

#include <string>

#include "dataset/table.hpp"
#include "exchange/missing_words.hpp"

// Scripts that read table.name + ".csv" (CsvProfile::csv) from the folder that they run in, with labels, reasons for
// missing answers, and months as dates. All are UTF-8.
namespace samenspel::exchange {

/// Base R. Makes a data frame called after the table, and one more, `..._missing`, with the reasons: a factor for
/// each column, NA where there is an answer. A code of which each value has a label becomes a factor, ordered where
/// the column is; others stay numbers with an attribute "labels". Each column has an attribute "label".
std::string write_r_script(const dataset::Table& table, const MissingWords& words);

/// SPSS. Reasons are user-missing; months become MOYR8, at the end of the columns. Lines stay below 256 bytes.
/// SPSS ends a row at a line feed inside a text: for such tables use write_sav.
/// @throws std::invalid_argument as write_sav does
std::string write_spss_syntax(const dataset::Table& table, const MissingWords& words);

/// Stata 14 and later. Reasons become .a to .e, months %tm.
std::string write_stata_do(const dataset::Table& table, const MissingWords& words);

} // namespace samenspel::exchange
