#include "exchange/field_values.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <iterator>

#include "base/text.hpp"
#include "exchange/incoming_bytes.hpp"

namespace samenspel::exchange {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool are_digits(std::string_view text, std::size_t least, std::size_t most) {
    return text.size() >= least && text.size() <= most && std::ranges::all_of(text, is_digit);
}

/// Of a month as Dutch, French and English write it, in full or cut short; 0 if it is none.
int month_named(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, int>, 51> names{{
        {"januari", 1},   {"january", 1},   {"janvier", 1},   {"jan", 1},       {"janv", 1},
        {"februari", 2},  {"february", 2},  {"fevrier", 2},   {"feb", 2},       {"fev", 2},
        {"maart", 3},     {"march", 3},     {"mars", 3},      {"mrt", 3},       {"mar", 3},
        {"april", 4},     {"avril", 4},     {"apr", 4},       {"mei", 5},       {"may", 5},
        {"mai", 5},       {"juni", 6},      {"june", 6},      {"juin", 6},      {"jun", 6},
        {"juli", 7},      {"july", 7},      {"juillet", 7},   {"jul", 7},       {"juil", 7},
        {"augustus", 8},  {"august", 8},    {"aout", 8},      {"aug", 8},       {"september", 9},
        {"septembre", 9}, {"sep", 9},       {"sept", 9},      {"oktober", 10},  {"october", 10},
        {"octobre", 10},  {"okt", 10},      {"oct", 10},      {"november", 11}, {"nov", 11},
        {"novembre", 11}, {"december", 12}, {"decembre", 12}, {"dec", 12},      {"fevr", 2},
        {"avr", 4},
    }};
    auto folded = base::fold_for_search(word);
    if (folded.ends_with('.'))
        folded.pop_back();
    const auto found =
        std::ranges::find(names, std::string_view(folded), &std::pair<std::string_view, int>::first);
    return found == names.end() ? 0 : found->second;
}

std::optional<std::string> month_text(std::string_view year, int month) {
    if (!are_digits(year, 4, 4) || month < 1 || month > 12)
        return std::nullopt;
    return std::string(year) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

int small_number(std::string_view digits) {
    return are_digits(digits, 1, 2) ? std::stoi(std::string(digits)) : 0;
}

/// "2019-05", "2019-05-17", "2019/05/17", with a time behind it or not.
std::optional<std::string> year_first(std::string_view field) {
    const auto time = std::min(field.find_first_of(" T"), field.size());
    const auto parts = pieces(field.substr(0, time), "-/");
    if (parts.size() < 2 || parts.size() > 3 || !are_digits(parts[0], 4, 4))
        return std::nullopt;
    const int day = parts.size() == 3 ? small_number(parts[2]) : 1;
    const auto behind = field.substr(std::min(time + 1, field.size()));
    if (day < 1 || day > 31 || (!behind.empty() && (parts.size() < 3 || !is_digit(behind.front()))))
        return std::nullopt;
    return month_text(parts[0], small_number(parts[1]));
}

/// "05/2019" and "17/05/2019", with a time behind it or not.
std::optional<std::string> year_last(std::string_view field) {
    const auto parts = pieces(field.substr(0, field.find(' ')), "-/.");
    if (parts.size() == 2)
        return month_text(parts[1], small_number(parts[0]));
    if (parts.size() != 3)
        return std::nullopt;
    const int first = small_number(parts[0]), second = small_number(parts[1]);
    if (first < 1 || second < 1 || std::max(first, second) > 31)
        return std::nullopt;
    if (first > 12 || first == second)
        return month_text(parts[2], second);
    return second > 12 ? month_text(parts[2], first) : std::nullopt;
}

std::optional<std::chrono::sys_days> read_day(std::string_view field) {
    const auto parts = pieces(field, "-/.");
    if (parts.size() != 3)
        return std::nullopt;
    const bool year_first = are_digits(parts[0], 4, 4);
    const auto year = year_first ? parts[0] : parts[2];
    const int month = small_number(parts[1]), day = small_number(year_first ? parts[2] : parts[0]);
    if (!are_digits(year, 4, 4) || month < 1 || day < 1)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(std::stoi(std::string(year))),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

/// "20:15", "20:15:03", "20:15:03.000": of whole seconds.
std::optional<std::chrono::seconds> read_time(std::string_view field) {
    const auto parts = pieces(field.substr(0, field.find_first_of(".,")), ":");
    constexpr int bounds[] = {24, 60, 61};
    int values[] = {0, 0, 0};
    if (parts.size() < 2 || parts.size() > std::size(values))
        return std::nullopt;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!are_digits(parts[i], 1, 2) || small_number(parts[i]) >= bounds[i])
            return std::nullopt;
        values[i] = small_number(parts[i]);
    }
    return std::chrono::hours(values[0]) + std::chrono::minutes(values[1]) + std::chrono::seconds(values[2]);
}

/// "Z", "+01:00", "-0530", "+01": how far from UTC.
std::optional<std::chrono::minutes> read_offset(std::string_view field) {
    if (field == "Z")
        return std::chrono::minutes(0);
    std::string digits(field.substr(1));
    std::erase(digits, ':');
    if (!are_digits(digits, 2, 4) || digits.size() == 3)
        return std::nullopt;
    const auto number = std::stoi(digits);
    const auto minutes = digits.size() == 2 ? number * 60 : number / 100 * 60 + number % 100;
    return std::chrono::minutes(field.front() == '-' ? -minutes : minutes);
}

} // namespace

std::optional<std::string> whole_number(std::string_view field) {
    const bool negative = field.starts_with('-');
    if (negative)
        field.remove_prefix(1);
    const auto mark = std::min(field.find_first_of(".,"), field.size());
    const auto whole = field.substr(0, mark);
    if (!are_digits(whole, 1, 18))
        return std::nullopt;
    if (mark < field.size()) {
        constexpr std::size_t thousands = 3;
        const auto decimals = field.substr(mark + 1);
        const bool all_zero = std::ranges::all_of(decimals, [](char c) { return c == '0'; });
        if (decimals.empty() || decimals.size() == thousands || !all_zero)
            return std::nullopt;
    }
    const auto first = std::min(whole.find_first_not_of('0'), whole.size() - 1);
    const auto digits = whole.substr(first);
    return (negative && digits != "0" ? "-" : "") + std::string(digits);
}

std::optional<std::string> read_month(std::string_view field) {
    constexpr std::size_t longest = 40;
    if (field.size() > longest)
        return std::nullopt;
    if (auto month = year_first(field))
        return month;
    if (auto month = year_last(field))
        return month;
    const auto words = pieces(field, " ");
    return words.size() == 2 ? month_text(words[1], month_named(words[0])) : std::nullopt;
}

std::optional<SentAt> read_sent(std::string_view field) {
    constexpr std::size_t longest = 40;
    if (field.size() > longest)
        return std::nullopt;
    const auto gap = std::min(field.find_first_of(" T"), field.size());
    const auto day = read_day(field.substr(0, gap));
    if (!day)
        return std::nullopt;
    const std::chrono::year_month_day date(*day);
    char text[16] = {};
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    SentAt sent{text, std::nullopt};
    if (gap == field.size())
        return sent;
    const auto behind = field.substr(gap + 1);
    const auto zone = std::min(behind.find_first_of("Z+-"), behind.size());
    const auto time = read_time(trimmed(behind.substr(0, zone)));
    if (!time)
        return std::nullopt;
    if (zone == behind.size())
        return sent;
    const auto offset = read_offset(trimmed(behind.substr(zone)));
    if (!offset)
        return std::nullopt;
    sent.moment = std::chrono::seconds((*day + *time - *offset).time_since_epoch()).count();
    return sent;
}

bool is_spoilt(std::string_view field) {
    constexpr std::size_t longest = 20;
    if (field.size() > longest)
        return false;
    if (field.starts_with('#'))
        return field.size() > 1 && (is_letter(field[1]) || field[1] == '#');
    const auto exponent = field.find_first_of("Ee");
    if (exponent != std::string_view::npos && exponent + 2 < field.size() && exponent > 0 &&
        (field[exponent + 1] == '+' || field[exponent + 1] == '-') && is_digit(field[exponent - 1]) &&
        is_digit(field[0]) && are_digits(field.substr(exponent + 2), 1, 3))
        return true;
    const auto parts = pieces(field, "-");
    if (parts.size() != 2 || std::ranges::count(field, '-') != 1)
        return false;
    return (are_digits(parts[0], 1, 2) && month_named(parts[1]) != 0) ||
           (are_digits(parts[1], 1, 2) && month_named(parts[0]) != 0);
}

bool is_serial_date(std::string_view field) {
    return are_digits(field, 5, 5) && field.front() != '0';
}

bool is_formula(std::string_view field) {
    if (!field.starts_with('='))
        return false;
    field.remove_prefix(1);
    const auto is_part = [](char c) { return is_letter(c) || c == '.' || c == '$'; };
    const auto end = std::ranges::find_if_not(field, is_part);
    return end != field.end() && (*end == '(' || *end == '-' || *end == '+' || is_digit(*end));
}

std::vector<std::string_view> pieces(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> found;
    while (true) {
        const auto end = text.find_first_of(separators);
        if (const auto piece = trimmed(text.substr(0, end)); !piece.empty())
            found.push_back(piece);
        if (end == std::string_view::npos)
            return found;
        text.remove_prefix(end + 1);
    }
}

} // namespace samenspel::exchange
