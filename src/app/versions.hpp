#pragma once

#include <string>
#include <string_view>

#include "base/library.hpp"

namespace samenspel::app {

/// What `--version` prints: the program with its number, then a line for each library, by name; no line end at the end.
/// @param face what only the program itself sees of others: its window, its command line
std::string versions(std::string_view program, const base::Libraries& face);

} // namespace samenspel::app
