#pragma once

#include <string>

#include "base/problem.hpp"
#include "dataset/table.hpp"
#include "exchange/missing_words.hpp"

namespace samenspel::exchange {

/// A file of SPSS or Stata.
struct StatisticsFile {
    std::string bytes;
    base::Problems problems; ///< answers that did not fit, and were cut or not marked
    base::Problems labels;   ///< labels that were cut: they stand whole in the codebook
};

// Both throw std::invalid_argument for a table that cannot be right: a bad or double name, a cell that is none of
// its column. Nothing of it is written then. `made_on` is an ISO day, which the file shows as its date.

/// SPSS: missing reasons -1 to -5 are in the user-missing range -9 to -1; so is the one label of a column that is
/// no answer. Months are seconds since 1582-10-14 at the first of the month, shown as MOYR8. In texts a missing
/// reason is "-4". At most 256 bytes to a label of a variable, 120 to one of a value, 255 to a text.
StatisticsFile write_sav(const dataset::Table& table, const MissingWords& words, const std::string& made_on);

/// Stata 14 and later: missing reasons -1 to -5 are .a to .e, with labels. Months count from 1960-01, shown as %tm.
/// In texts a missing reason is "-4". At most 80 characters to a label of a variable, 2045 bytes to a text.
StatisticsFile write_dta(const dataset::Table& table, const MissingWords& words, const std::string& made_on);

} // namespace samenspel::exchange
