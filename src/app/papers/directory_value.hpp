#pragma once

#include <chrono>
#include <string>

#include "document/value.hpp"
#include "domain/support/directory.hpp"

namespace samenspel::app {

/// The directory of support on paper: the entries of a region and of those around it, by what they are.
/// @param region id; empty: all of it
/// @param today decides what is marked as old
document::Value make_directory_value(const domain::SupportDirectory& directory, const std::string& region,
                                     std::chrono::year_month_day today);

} // namespace samenspel::app
