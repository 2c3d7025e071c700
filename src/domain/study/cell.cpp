#include "domain/study/cell.hpp"

#include <charconv>

namespace samenspel::domain {

Cell missing_cell(Missing reason) {
    return std::to_string(static_cast<int>(reason));
}

std::optional<Missing> missing_of(const Cell& cell) {
    if (!is_missing(cell))
        return std::nullopt;
    return static_cast<Missing>('0' - cell[1]);
}

Cell number_cell(int number) {
    return std::to_string(number);
}

std::optional<int> number_of(const Cell& cell) {
    if (cell.size() == 1 && cell[0] >= '0' && cell[0] <= '9')
        return cell[0] - '0'; // most answers
    int number = 0;
    const char* end = cell.data() + cell.size();
    const auto [at, error] = std::from_chars(cell.data(), end, number);
    if (error != std::errc() || at != end || is_missing(cell))
        return std::nullopt;
    return number;
}

Cell text_cell(std::string_view words) {
    return '"' + std::string(words);
}

std::string_view words_of(const Cell& cell) {
    return is_text(cell) ? std::string_view(cell).substr(1) : std::string_view(cell);
}

std::optional<int> month_of(const Cell& cell) {
    constexpr int first = 1900, last = 2199, origin = 1960, months = 12;
    if (cell.size() != 7 || cell[4] != '-')
        return std::nullopt;
    const auto year = number_of(cell.substr(0, 4)), month = number_of(cell.substr(5));
    if (!year || !month || *year < first || *year > last || *month < 1 || *month > months || cell[5] == '+')
        return std::nullopt;
    return (*year - origin) * months + *month - 1;
}

} // namespace samenspel::domain
