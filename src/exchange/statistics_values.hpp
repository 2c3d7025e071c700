#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "dataset/table.hpp"

/// What both formats of statistics.hpp ask of a table before a byte is written.
namespace samenspel::exchange {

/// Cells as numbers. A Missing is its own code, -1 to -5: nothing else is.
struct NumericCells {
    struct Range {
        double least = 0, most = 0; ///< Missing left out; both 0 without any
        bool whole = true;
    };
    std::vector<double> values; ///< row by row; months since year 0; 0 in columns of text
    std::vector<Range> ranges;  ///< of each column
};

/// Counting months from here keeps them away from the codes of Missing: 1959-12 is -1 to Stata.
inline constexpr int months_before_1960 = 1960 * 12;

inline bool is_missing_number(double value) {
    return value == -1 || value == -2 || value == -3 || value == -4 || value == -5;
}

/// Checks names and cells. @throws std::invalid_argument for the first that is wrong
NumericCells numbers_of(const dataset::Table& table);

/// What SPSS is to take for missing in a column: it has room for a range and a value, or for three values.
struct SpssMissing {
    bool range = true;          ///< -9 to -1
    std::vector<double> values; ///< beside the range, or instead of it where answers lie in it: -2.5
    std::size_t left = 0;       ///< how many more there are than room
};
SpssMissing spss_missing(const dataset::Table& table, const NumericCells& cells, std::size_t column);

/// At most so much of a text, never half a letter.
struct Limit {
    std::size_t bytes = 0;
    std::size_t characters = static_cast<std::size_t>(-1);
};
std::string_view cut(std::string_view text, Limit limit);

/// The bytes of the longest text of a column as the file will hold it, at least 1.
struct TextWidth {
    std::size_t bytes = 1;
    std::size_t cut = 0; ///< how many texts are longer than the limit
};
TextWidth width_of(const dataset::Table& table, std::size_t column, Limit limit);

/// Seconds since 1970 at noon UTC of an ISO day: the same day in most time zones. 0 for what is no day.
long long noon_of(const std::string& iso_day);

} // namespace samenspel::exchange
