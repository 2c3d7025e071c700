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
    if (read <= 0 || point < 0) return {0, 0};
    return {static_cast<std::size_t>(read), static_cast<char32_t>(point)};
}

std::string map_utf8(std::string_view text, utf8proc_option_t options) {
    if (first_invalid_utf8(text)) throw std::invalid_argument("text is not UTF-8");
    utf8proc_uint8_t* mapped = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
    if (length < 0) throw std::invalid_argument(utf8proc_errmsg(length));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x200B || c == 0xFEFF || c == 0x2060 || (c >= 0x200E && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, diagonal + 1, row[j] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto [bytes, point] = read_sequence(text.substr(at));
        if (bytes == 0) return at;
        at += bytes;
    }
    return std::nullopt;
}

std::u32string to_utf32(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    while (!text.empty()) {
        const auto [bytes, point] = read_sequence(text);
        if (bytes == 0) throw std::invalid_argument("text is not UTF-8");
        points += point;
        text.remove_prefix(bytes);
    }
    return points;
}

std::string to_utf8(std::u32string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    for (const char32_t point : text) {
        utf8proc_uint8_t buffer[4];
        const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), buffer);
        bytes.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
    }
    return bytes;
}

std::string clean_text(std::string_view text, bool keep_lines) {
    const std::string composed =
        map_utf8(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    std::u32string clean;
    for (const char32_t c : to_utf32(composed)) {
        if (c == U'\n' && keep_lines) clean += c;
        else if (c == U'\n' || c == U'\t') clean += U' ';
        else if (c >= 0x20 && (c < 0x7F || c > 0x9F) && !is_invisible(c)) clean += c;
    }
    return to_utf8(clean);
}

std::string collapse_spaces(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!space) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string fold_for_search(std::string_view text) {
    return map_utf8(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
                                                         UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD));
}

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates) {
    const std::u32string wanted = to_utf32(word);
    std::optional<std::string> best;
    std::size_t least = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    for (const auto& candidate : candidates) {
        const auto distance = edit_distance(wanted, to_utf32(candidate));
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

}  // namespace samenspel::base
