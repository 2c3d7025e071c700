#include "exchange/statistics_values.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>
#include <set>
#include <stdexcept>

#include "domain/questionnaire/questionnaire.hpp"

namespace samenspel::exchange {
namespace {

using dataset::Column;
using domain::Cell;

std::optional<double> parse(const Cell& cell) {
    double value = 0;
    const char* end = cell.data() + cell.size();
    const auto [at, error] = std::from_chars(cell.data(), end, value);
    if (error != std::errc() || at != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

/// One digit, or a missing reason: most cells of a questionnaire.
std::optional<double> parse_short(const Cell& cell) {
    if (cell.size() == 1 && cell[0] >= '0' && cell[0] <= '9')
        return cell[0] - '0';
    if (domain::is_missing(cell))
        return '0' - cell[1];
    return std::nullopt;
}

std::optional<double> value_of(const Cell& cell, Column::Kind kind) {
    if (const auto number = parse_short(cell); number && (kind != Column::Kind::month || *number < 0))
        return number;
    if (kind == Column::Kind::month) {
        const auto month = domain::month_of(cell);
        return month ? std::optional<double>(*month + months_before_1960) : std::nullopt;
    }
    const auto number = parse(cell);
    // -4.0 would be taken for a missing reason
    return number && !is_missing_number(*number) ? number : std::nullopt;
}

void check_names(const dataset::Table& table) {
    std::set<std::string> names;
    for (const auto& column : table.columns) {
        if (!domain::is_variable_name(column.name))
            throw std::invalid_argument("no name of a variable: \"" + column.name + '"');
        if (!names.insert(column.name).second)
            throw std::invalid_argument("two columns " + column.name);
    }
    if (table.columns.empty() ? !table.cells.empty() : table.cells.size() % table.columns.size() != 0)
        throw std::invalid_argument(table.name + ": the last row is not complete");
}

/// Of a column, small: a table has millions of cells.
struct Tracker {
    Column::Kind kind = Column::Kind::code;
    bool begun = false;
    unsigned seen = 0; ///< a bit for each of the digits 0 to 9
    NumericCells::Range range;

    void add(double value) {
        range.least = begun ? std::min(range.least, value) : value;
        range.most = begun ? std::max(range.most, value) : value;
        range.whole = range.whole && value == std::floor(value);
        begun = true;
    }
    [[nodiscard]] NumericCells::Range whole_range() {
        for (int digit = 0; digit <= 9; ++digit)
            if ((seen >> static_cast<unsigned>(digit) & 1U) != 0)
                add(digit);
        return range;
    }
};

[[noreturn]] void refuse(const Column& column, std::size_t row, const Cell& cell) {
    throw std::invalid_argument(column.name + ", row " + std::to_string(row + 1) + ": \"" + cell +
                                "\" is no value");
}

} // namespace

NumericCells numbers_of(const dataset::Table& table) {
    check_names(table);
    const auto columns = table.columns.size();
    NumericCells out;
    out.values.resize(table.cells.size());
    out.ranges.resize(columns);
    std::vector<Tracker> trackers(columns);
    for (std::size_t i = 0; i < columns; ++i)
        trackers[i].kind = table.columns[i].kind;
    for (std::size_t at = 0, i = 0; at < table.cells.size(); ++at, i = i + 1 == columns ? 0 : i + 1) {
        const auto& cell = table.cells[at];
        auto& tracker = trackers[i];
        if (tracker.kind == Column::Kind::text) {
            if (!domain::is_text(cell) && !domain::is_missing(cell))
                refuse(table.columns[i], at / columns, cell);
            continue;
        }
        if (tracker.kind != Column::Kind::month && cell.size() == 1 && cell[0] >= '0' && cell[0] <= '9') {
            out.values[at] = cell[0] - '0'; // most cells of a questionnaire
            tracker.seen |= 1U << static_cast<unsigned>(cell[0] - '0');
            continue;
        }
        const auto value = value_of(cell, tracker.kind);
        if (!value)
            refuse(table.columns[i], at / columns, cell);
        out.values[at] = *value;
        if (!domain::is_missing(cell))
            tracker.add(*value);
    }
    for (std::size_t i = 0; i < columns; ++i)
        out.ranges[i] = trackers[i].whole_range();
    return out;
}

SpssMissing spss_missing(const dataset::Table& table, const NumericCells& cells, std::size_t index) {
    const auto& column = table.columns[index];
    std::set<double> values;
    SpssMissing missing;
    missing.range = column.kind == Column::Kind::month || cells.ranges[index].least > -1;
    if (!missing.range)
        for (auto at = index; at < cells.values.size(); at += table.columns.size())
            if (is_missing_number(cells.values[at]))
                values.insert(cells.values[at]);
    for (const auto& label : column.labels)
        if (label.missing)
            values.insert(label.code);
    const std::size_t room = missing.range ? 1 : 3;
    if (values.size() > room)
        missing.left = values.size();
    else
        missing.values.assign(values.begin(), values.end());
    return missing;
}

std::string_view cut(std::string_view text, Limit limit) {
    const auto is_middle = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    std::size_t bytes = 0, characters = 0;
    while (bytes < text.size() && characters < limit.characters) {
        auto next = bytes + 1;
        while (next < text.size() && is_middle(text[next]))
            ++next;
        if (next > limit.bytes)
            break;
        bytes = next;
        ++characters;
    }
    return text.substr(0, bytes);
}

TextWidth width_of(const dataset::Table& table, std::size_t column, Limit limit) {
    TextWidth width;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto words = domain::words_of(table.at(row, column));
        const auto kept = words.size() > limit.bytes ? cut(words, limit) : words;
        width.bytes = std::max(width.bytes, kept.size());
        width.cut += kept.size() < words.size() ? 1U : 0U;
    }
    return width;
}

long long noon_of(const std::string& iso_day) {
    constexpr std::size_t month_at = 5, day_at = 8, length = 10;
    int year = 0, month = 0, day = 0;
    const auto read = [&](std::size_t from, std::size_t to, int& number) {
        const auto* end = iso_day.data() + to;
        return std::from_chars(iso_day.data() + from, end, number).ptr == end;
    };
    if (iso_day.size() != length || !read(0, month_at - 1, year) || !read(month_at, day_at - 1, month) ||
        !read(day_at, length, day))
        return 0;
    const std::chrono::year_month_day date(std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok())
        return 0;
    const auto noon = std::chrono::sys_days(date) + std::chrono::hours(12);
    return std::chrono::duration_cast<std::chrono::seconds>(noon.time_since_epoch()).count();
}

} // namespace samenspel::exchange
