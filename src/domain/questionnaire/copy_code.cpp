#include "domain/questionnaire/copy_code.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace samenspel::domain {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t serial_digits = 3;

/// Times the generator of GF(32), modulo x^5 + x^2 + 1.
unsigned doubled(unsigned value) {
    value <<= 1U;
    return (value & 32U) != 0 ? value ^ 37U : value;
}

/// The last character weighs 1, each before it the generator times as much.
unsigned sum_of(std::string_view characters) {
    unsigned sum = 0;
    for (const char c : characters)
        sum = doubled(sum) ^ static_cast<unsigned>(alphabet.find(c)); // Horner
    return sum;
}

/// Such that the sum over all, the check with weight 1 included, is 0.
char check_of(std::string_view characters) {
    return alphabet[doubled(sum_of(characters))];
}

bool is_sound(std::string_view characters) {
    return sum_of(characters) == 0;
}

/// What was meant by what was typed; other characters are kept, and are wrong.
std::string tidied(const std::string& typed) {
    std::string tidy;
    for (char c : typed) {
        if (c == ' ' || c == '-')
            continue;
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
        tidy += c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
    }
    return tidy;
}

bool holds_only_ours(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return alphabet.find(c) != alphabet.npos; });
}

bool is_practice(const std::string& text) {
    return text.size() == practice_code_length && holds_only_ours(text) && text.front() >= 'A' &&
           is_sound(text);
}

/// How many characters must be put in, taken out or changed.
std::size_t distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t before = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, before + (a[i - 1] == b[j - 1] ? 0 : 1)});
            before = above;
        }
    }
    return row.back();
}

} // namespace

std::string make_practice_code(const std::function<std::uint32_t(std::uint32_t bound)>& random) {
    constexpr std::uint32_t first_letter = 10, all = 32;
    std::string code(1, alphabet[first_letter + random(all - first_letter)]);
    while (code.size() + 1 < practice_code_length)
        code += alphabet[random(all)];
    return code + check_of(code);
}

std::string make_copy_code(const std::string& practice, int serial) {
    if (!is_practice(practice))
        throw std::invalid_argument("not a practice code: " + practice);
    if (serial < 1 || serial > most_copies)
        throw std::invalid_argument("serial outside 1-999: " + std::to_string(serial));
    std::string number = std::to_string(serial);
    number.insert(0, serial_digits - number.size(), '0');
    return practice + '-' + number + check_of(practice + number);
}

std::optional<std::string> read_practice_code(const std::string& typed) {
    auto code = tidied(typed);
    return is_practice(code) ? std::optional(std::move(code)) : std::nullopt;
}

std::optional<CopyCode> read_copy_code(const std::string& typed) {
    const auto code = tidied(typed);
    if (code.size() != practice_code_length + serial_digits + 1 || !holds_only_ours(code) || !is_sound(code))
        return std::nullopt;
    auto practice = code.substr(0, practice_code_length);
    const auto number = code.substr(practice_code_length, serial_digits);
    const bool digits = std::ranges::all_of(number, [](char c) { return c <= '9'; });
    if (!is_practice(practice) || !digits || number == "000")
        return std::nullopt;
    return CopyCode{std::move(practice), std::stoi(number)};
}

std::vector<std::string> nearest_codes(const std::string& typed, const std::vector<std::string>& known) {
    constexpr std::size_t most = 3, furthest = 3;
    const auto wanted = tidied(typed);
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const auto& code : known)
        if (const auto off = distance(wanted, tidied(code)); off <= furthest)
            near.emplace_back(off, code);
    std::ranges::sort(near);
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < std::min(most, near.size()); ++i)
        codes.push_back(near[i].second);
    return codes;
}

} // namespace samenspel::domain
