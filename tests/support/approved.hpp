#pragma once

#include "support/catch.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace samenspel::test {

/// Compares `text` with the file `approved`. Empty when they are equal; else the differing lines, and
/// `text` is written to `received`, for a person to compare and, when it is right, to copy.
/// The approved file itself is never written: the program under test must not approve itself.
std::string compare_with_approved(const std::filesystem::path& approved,
                                  const std::filesystem::path& received, std::string_view text);

/// The same for tests/approved/`name` and <build folder>/received/`name`.
std::string compare_with_approved(std::string_view name, std::string_view text);

/// A check of the test case that calls it: `text` is what tests/approved/`name` holds.
inline void check_approved(std::string_view name, std::string_view text) {
    const std::string report = compare_with_approved(name, text);
    if (report.empty()) {
        SUCCEED();
    } else {
        FAIL_CHECK(report);
    }
}

} // namespace samenspel::test
