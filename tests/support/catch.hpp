#pragma once

// The one way in to Catch2 for all tests: the same test compiles with version 2 and version 3.
// Write Approx, Catch::Matchers::ContainsSubstring (StartsWith, EndsWith, Equals, Message, WithinAbs),
// GENERATE and BENCHMARK; write no SKIP, which version 2 does not know.

#if __has_include(<catch2/catch_all.hpp>)

#include <catch2/catch_all.hpp>

using Catch::Approx;

#else

#define CATCH_CONFIG_ENABLE_BENCHMARKING
#include <catch2/catch.hpp>

namespace Catch::Matchers {

inline StdString::ContainsMatcher ContainsSubstring(const std::string& part,
                                                    CaseSensitive::Choice choice = CaseSensitive::Yes) {
    return Contains(part, choice);
}

} // namespace Catch::Matchers

#endif
