#pragma once

#include <string>
#include <string_view>

namespace samenspel::test {

/// The lines in which two texts differ, each with "-" (only in `expected`) or "+" (only in `actual`)
/// and its line number, between at most two common lines of context. Empty when the texts are equal.
std::string diff(std::string_view expected, std::string_view actual);

} // namespace samenspel::test
