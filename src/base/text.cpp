#include "base/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <numeric>
#include <stdexcept>

#include <utf8proc.h>

namespace samenspel::base {
namespace {

/// Bytes of the sequence that starts `text`, and its code point; 0 bytes if it is not valid.
struct Sequence {
    std::size_t bytes;
    char32_t point;
};

Sequence read_sequence(std::string_view text) {
    utf8proc_int32_t point = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto read = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &point);
    if (read <= 0 || point < 0)
        return {0, 0};
    return {static_cast<std::size_t>(read), static_cast<char32_t>(point)};
}

std::string map_utf8(std::string_view text, utf8proc_option_t options) {
    if (first_invalid_utf8(text))
        throw std::invalid_argument("text is not UTF-8");
    utf8proc_uint8_t* mapped = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
    if (length < 0)
        throw std::invalid_argument(utf8proc_errmsg(length));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

bool is_line_end(char32_t c) {
    return c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x200B || c == 0xFEFF || c == 0x2060 || (c >= 0x200E && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Most text: letters of Western Europe and its punctuation, where nothing is left to compose. (Unicode Standard
/// Annex 15: below U+0300 every character is its own NFC; of general punctuation all but U+2000 and U+2001.)
bool is_surely_composed(char32_t c) {
    return c < 0x300 || (c >= 0x2002 && c <= 0x206F);
}

} // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto [bytes, point] = read_sequence(text.substr(at));
        if (bytes == 0)
            return at;
        at += bytes;
    }
    return std::nullopt;
}

std::u32string to_utf32(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    while (!text.empty()) {
        const auto [bytes, point] = read_sequence(text);
        if (bytes == 0)
            throw std::invalid_argument("text is not UTF-8");
        points += point;
        text.remove_prefix(bytes);
    }
    return points;
}

std::string to_utf8(std::u32string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    for (const char32_t point : text) {
        if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
            throw std::invalid_argument("not a code point");
        utf8proc_uint8_t buffer[4];
        const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), buffer);
        bytes.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
    }
    return bytes;
}

std::string clean_text(std::string_view text, bool keep_lines) {
    const std::u32string points = to_utf32(text);
    std::u32string clean;
    clean.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        if (c == U'\r' && i + 1 < points.size() && points[i + 1] == U'\n')
            continue;
        if (is_line_end(c))
            clean += keep_lines ? U'\n' : U' ';
        else if (c == U'\t')
            clean += U' ';
        else if (c >= 0x20 && (c < 0x7F || c > 0x9F) && !is_invisible(c))
            clean += c;
    }
    // Composed last: what was left out may have kept a letter from its accent.
    if (std::ranges::all_of(clean, is_surely_composed))
        return to_utf8(clean);
    return map_utf8(to_utf8(clean), static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}

std::string collapse_spaces(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

std::string escape_markup(std::string_view text) {
    std::string out;
    for (const char c : text)
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        default:
            out += c;
        }
    return out;
}

std::string fold_for_search(std::string_view text) {
    return map_utf8(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
                                                         UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD));
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> above(b.size() + 1), row(b.size() + 1), below(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        below[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            below[j + 1] = std::min({row[j] + (a[i] == b[j] ? 0 : 1), row[j + 1] + 1, below[j] + 1});
            if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                below[j + 1] = std::min(below[j + 1], above[j - 1] + 1);
        }
        std::swap(above, row);
        std::swap(row, below);
    }
    return row.back();
}

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates) {
    const std::u32string wanted = to_utf32(word);
    std::optional<std::string> best;
    // A word that must be changed as a whole resembles nothing.
    std::size_t least = std::min(std::max<std::size_t>(1, wanted.size() / 3) + 1, wanted.size());
    for (const auto& candidate : candidates) {
        const auto distance = edit_distance(wanted, to_utf32(candidate));
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace samenspel::base
