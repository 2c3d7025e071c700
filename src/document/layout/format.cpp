#include "document/layout/format.hpp"

#include <charconv>
#include <chrono>
#include <cmath>
#include <stdexcept>

#include "base/text.hpp"

namespace samenspel::document {
namespace {

constexpr std::array<const char*, 12> months{"januari",   "februari", "maart",    "april",
                                             "mei",       "juni",     "juli",     "augustus",
                                             "september", "oktober",  "november", "december"};
constexpr std::array<const char*, 7> weekdays{"zondag",    "maandag", "dinsdag", "woensdag",
                                              "donderdag", "vrijdag", "zaterdag"};

std::optional<int> number_in(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0)
        return std::nullopt;
    return number;
}

/// yyyy-mm-dd; a time behind it is passed over.
std::optional<std::chrono::year_month_day> date_in(const Value& value) {
    if (value.text() == nullptr)
        return std::nullopt;
    const std::string text = plain(*value.text());
    if (text.size() < 10 || text[4] != '-' || text[7] != '-' || (text.size() > 10 && text[10] != 'T'))
        return std::nullopt;
    const auto year = number_in(text.substr(0, 4));
    const auto month = number_in(text.substr(5, 2));
    const auto day = number_in(text.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string write_date(std::string_view format, const std::chrono::year_month_day& date) {
    const auto day = static_cast<unsigned>(date.day());
    const auto month = static_cast<unsigned>(date.month());
    const auto year = std::to_string(static_cast<int>(date.year()));
    if (format == "short-date")
        return two_digits(day) + "/" + two_digits(month) + "/" + year;
    std::string words = std::to_string(day) + "\u00A0" + months[month - 1] + " " + year;
    if (format == "date")
        return words;
    return std::string(weekdays[std::chrono::weekday(date).c_encoding()]) + " " + words;
}

std::string write_clock(double minutes) {
    const auto of_day = (static_cast<long>(std::lround(minutes)) % 1440 + 1440) % 1440;
    return std::to_string(of_day / 60) + ":" + two_digits(static_cast<unsigned>(of_day % 60));
}

char32_t capital(char32_t c) {
    if (c >= U'a' && c <= U'z')
        return c - 32;
    if (c == 0xFF)
        return 0x178;
    if (c >= 0xE0 && c <= 0xFE && c != 0xF7)
        return c - 32;
    // In Latin Extended-A capital and small letters alternate; the parity turns twice, at letters without a pair.
    const bool odd_is_small = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
    const bool even_is_small = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (c != 0x131 && ((odd_is_small && c % 2 == 1) || (even_is_small && c % 2 == 0)))
        return c - 1;
    return c;
}

} // namespace

std::optional<std::string> write_as(std::string_view format, const Value& value) {
    if (format == "date" || format == "weekday-date" || format == "short-date") {
        const auto date = date_in(value);
        return date ? std::optional(write_date(format, *date)) : std::nullopt;
    }
    if (format == "count") {
        return value.items() != nullptr ? std::optional(std::to_string(value.items()->size())) : std::nullopt;
    }
    if (format != "clock" && format != "minutes")
        throw std::logic_error("unknown format " + std::string(format));
    if (value.number() == nullptr || !std::isfinite(*value.number()))
        return std::nullopt;
    return format == "clock" ? write_clock(*value.number()) : number_text(*value.number()) + "\u00A0min";
}

std::string in_capitals(std::string_view text) {
    std::u32string points = base::to_utf32(text);
    for (char32_t& point : points)
        point = capital(point);
    return base::to_utf8(points);
}

} // namespace samenspel::document
