#include "exchange/incoming_bytes.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "exchange/messages.hpp"

namespace samenspel::exchange {
namespace {

constexpr std::size_t most_bad_characters = 10; // the first few say enough

/// 0x80 to 0x9F; five are not used and stay what they are: control characters, which are told.
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

unsigned number(char byte) {
    return static_cast<unsigned char>(byte);
}

std::string hexadecimal(unsigned value) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {'0', 'x', digits[value / 16], digits[value % 16]};
}

void append(std::string& text, char32_t c) {
    const auto byte = [&](char32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
    const auto rest = [&](unsigned shift) { byte(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80)
        return byte(c);
    if (c < 0x800) {
        byte(0xC0 | (c >> 6U));
    } else {
        if (c < 0x10000) {
            byte(0xE0 | (c >> 12U));
        } else {
            byte(0xF0 | (c >> 18U));
            rest(12);
        }
        rest(6);
    }
    rest(0);
}

struct Place {
    int line = 1, column = 1;
};

Place place_of(std::string_view text, std::size_t offset) {
    Place place;
    std::size_t at = 0;
    for (auto end = end_of_line(text, at); end <= offset && end < text.size(); end = end_of_line(text, at)) {
        ++place.line;
        at = end;
    }
    place.column = characters_in(text.substr(at, offset - at)) + 1;
    return place;
}

/// Tells the first few; a file in which all is wrong is told once that there is more.
class Bad {
public:
    Bad(const std::string& file, base::Problems& problems) : file_(file), problems_(problems) {}
    /// @returns whether there is a use in looking further
    bool add(std::string_view text, std::size_t offset, const messages::Message& message,
             std::string value = {}) {
        const auto place = place_of(text, offset);
        problems_.push_back(content::make_problem(file_, place.line, place.column, message,
                                                  {{"character", value}, {"byte", value}}));
        if (++count_ < most_bad_characters)
            return true;
        problems_.push_back(content::make_problem(file_, 0, 0, messages::too_many,
                                                  {{"limit", std::to_string(most_bad_characters)}}));
        return false;
    }

private:
    const std::string& file_;
    base::Problems& problems_;
    std::size_t count_ = 0;
};

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const unsigned c = number(byte);
        append(text, c >= 0x80 && c < 0xA0 ? windows_1252[c - 0x80] : char32_t{c});
    }
    return text;
}

std::string from_utf16(std::string_view bytes, bool big_endian, Bad& bad) {
    std::string text;
    text.reserve(bytes.size() / 2 + bytes.size() / 8);
    const auto unit = [&](std::size_t i) {
        const unsigned a = number(bytes[i]), b = number(bytes[i + 1]);
        return char32_t{big_endian ? a * 256 + b : b * 256 + a};
    };
    std::size_t i = 0;
    bool go_on = true;
    for (; i + 1 < bytes.size() && go_on; i += 2) {
        char32_t c = unit(i);
        const bool first = c >= 0xD800 && c < 0xDC00, second = c >= 0xDC00 && c < 0xE000;
        const char32_t next = first && i + 3 < bytes.size() ? unit(i + 2) : 0;
        if (first && next >= 0xDC00 && next < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10U) + (next - 0xDC00);
            i += 2;
        } else if (first || second) {
            go_on = bad.add(text, text.size(), messages::not_utf16);
            c = '?';
        }
        append(text, c);
    }
    if (i + 1 == bytes.size())
        bad.add(text, text.size(), messages::not_utf16);
    return text;
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return number(c) < 0x80; });
}

void report_control_characters(std::string_view text, Bad& bad) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned c = number(text[i]);
        if (c >= 0x20 && c != 0x7F && c != 0xC2)
            continue;
        if (c == '\n' || c == '\r' || c == '\t')
            continue;
        unsigned shown = c;
        if (c == 0xC2) { // begins U+0080 to U+00BF
            shown = number(text[i + 1]);
            if (shown >= 0xA0)
                continue;
        }
        // Zeros are the other half of characters in UTF-16 that lacks its mark.
        if (!bad.add(text, i, c == 0 ? messages::nul : messages::control_character, hexadecimal(shown)))
            return;
    }
}

} // namespace

std::string_view read_text(std::string_view bytes, const std::string& file, std::string& kept,
                           std::string& encoding, base::Problems& problems) {
    Bad bad(file, problems);
    std::string_view text = bytes;
    encoding = "UTF-8";
    const bool little = bytes.starts_with("\xFF\xFE"), big = bytes.starts_with("\xFE\xFF");
    const bool marked = bytes.starts_with("\xEF\xBB\xBF");
    if (little || big) {
        encoding = little ? "UTF-16LE" : "UTF-16BE";
        kept = from_utf16(bytes.substr(2), big, bad);
        text = kept;
    } else {
        if (marked)
            text.remove_prefix(3);
        // In Windows-1252 the first accent is nearly always wrong as UTF-8. Where earlier ones were right, the
        // file is UTF-8 and damaged.
        const auto wrong = is_ascii(text) ? std::nullopt : base::first_invalid_utf8(text);
        if (wrong && (marked || !is_ascii(text.substr(0, *wrong)))) {
            bad.add(text, *wrong, messages::not_utf8, hexadecimal(number(text[*wrong])));
            return text;
        }
        if (wrong) {
            encoding = "Windows-1252";
            kept = from_windows_1252(text);
            text = kept;
        }
    }
    if (problems.empty())
        report_control_characters(text, bad);
    return text;
}

std::size_t end_of_line(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != '\n' && text[at] != '\r')
        ++at;
    if (at + 1 < text.size() && text[at] == '\r' && text[at + 1] == '\n')
        ++at;
    return std::min(at + 1, text.size());
}

int characters_in(std::string_view text) {
    return static_cast<int>(std::ranges::count_if(text, [](char c) { return (number(c) & 0xC0U) != 0x80; }));
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view no_break = "\xC2\xA0";
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && (is_blank(text.front()) || text.starts_with(no_break)))
        text.remove_prefix(is_blank(text.front()) ? 1 : no_break.size());
    while (!text.empty() && (is_blank(text.back()) || text.ends_with(no_break)))
        text.remove_suffix(is_blank(text.back()) ? 1 : no_break.size());
    return text;
}

} // namespace samenspel::exchange
