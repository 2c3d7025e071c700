#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace samenspel::domain {

/// The value of a variable, as a study keeps it and as every data file shows it:
///   "3"        a code, a number, or 0 and 1 for a box of a multiple
///   "2019-05"  a month
///   "\"woorden"  words, behind one double quote; they hold no control characters but line feeds
///   "-4"       no answer: a Missing
///   ""         nothing is known of it (never in a data file)
using Cell = std::string;

/// Why there is no answer. 97 to 99 would collide with ages, so these are below 0; one numbering for all files.
enum class Missing : int {
    not_asked = -1, ///< the questions led past it
    not_applicable = -2,
    dont_know = -3,
    not_answered = -4,
    unreadable = -5, ///< illegible, or two boxes where one is asked
};
inline constexpr Missing all_missing[] = {Missing::not_asked, Missing::not_applicable, Missing::dont_know,
                                          Missing::not_answered, Missing::unreadable};

Cell missing_cell(Missing reason);
std::optional<Missing> missing_of(const Cell& cell);
inline bool is_missing(std::string_view cell) {
    return cell.size() == 2 && cell[0] == '-' && cell[1] >= '1' && cell[1] <= '5';
}

Cell number_cell(int number);
/// A whole number or a code; none for anything else and for a Missing.
std::optional<int> number_of(const Cell& cell);

Cell text_cell(std::string_view words);
inline bool is_text(const Cell& cell) {
    return !cell.empty() && cell.front() == '"';
}
/// Without the mark of a text.
std::string_view words_of(const Cell& cell);

/// "2019-05" as months since 1960-01 (as Stata counts); none for anything else. Years 1900–2199.
std::optional<int> month_of(const Cell& cell);

} // namespace samenspel::domain
