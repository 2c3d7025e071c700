#pragma once

#include <string>
#include <vector>

#include "dataset/table.hpp"
#include "exchange/missing_words.hpp"

namespace samenspel::exchange {

/// The codebook for archives: DDI-Codebook 2.5, one fileDscr for each table and one var for each column of it.
/// The files that it names are those of write_csv: table.name + ".csv".
std::string write_ddi(const std::vector<dataset::Table>& tables, const dataset::Description& description,
                      const MissingWords& words);

} // namespace samenspel::exchange
