#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samenspel::exchange {

/// "12", "12.0000000000", "12,0" and "-3" as text without decimals; none for what is not whole, and for "1.000",
/// of which nobody can tell what it is.
std::optional<std::string> whole_number(std::string_view field);

/// A month as "2019-05" from "2019-05", "2019-05-17 00:00:00", "05/2019", "17/05/2019", "mei 2019". None for anything
/// else, and for "04/05/2019", which has two meanings.
std::optional<std::string> read_month(std::string_view field);

/// When a form was sent.
struct SentAt {
    std::string day; ///< ISO, as it is written
    std::optional<std::int64_t>
        moment; ///< seconds since 1970, UTC, where it says how far from UTC it is written
};
/// From "2026-11-21", "2026-11-21 20:15:03" (LimeSurvey), "2026-11-21T20:15:03.000+01:00" (ODK), "21/11/2026 20:15" (a
/// spreadsheet in Belgium: the day comes first). None for anything else, and for days that do not exist.
std::optional<SentAt> read_sent(std::string_view field);

/// Whether a spreadsheet made this of something else: "5-jan", "mei-19", "1,2E+05", "#NAAM?".
bool is_spoilt(std::string_view field);

/// Whether it is what a spreadsheet makes of a date that it shows as a number: 43586.
bool is_serial_date(std::string_view field);

/// "=SUM(1;2)", "=A1"; not "= more help", which someone may write.
bool is_formula(std::string_view field);

/// What stands between these characters, without blanks around it and without empty pieces.
std::vector<std::string_view> pieces(std::string_view text, std::string_view separators);

} // namespace samenspel::exchange
