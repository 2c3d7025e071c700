#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "document/value.hpp"

namespace samenspel::document {

/// Ways to write a value, in Dutch:
///   date           2026-11-21 as "21 november 2026"
///   weekday-date   2026-11-21 as "zaterdag 21 november 2026"
///   short-date     2026-11-21 as "21/11/2026"
///   clock          minutes since midnight, 1205, as "20:05"
///   minutes        20 as "20 min", with a non-breaking space
///   count          the number of items of a list
inline constexpr std::array<std::string_view, 6> formats{"date",  "weekday-date", "short-date",
                                                         "clock", "minutes",      "count"};

/// None if the value cannot be written so. @throws std::logic_error for an unknown format
std::optional<std::string> write_as(std::string_view format, const Value& value);

/// Capitals for a Latin script: é becomes É; other characters stay.
std::string in_capitals(std::string_view text);

} // namespace samenspel::document
