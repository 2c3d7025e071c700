#include "content/xml/bytes.hpp"

#include <array>
#include <charconv>
#include <utility>

#include "base/text.hpp"

namespace samenspel::content::xml {
namespace {

constexpr std::size_t largest_file_mb = 20;
constexpr int most_bad_lines = 10; // a file in Latin-1 has one on each line: the first few say enough

std::string hexadecimal(char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    return {'0', 'x', digits[value / 16], digits[value % 16]};
}

/// A name for an encoding that is no UTF-8, told by the first bytes of the file.
std::string_view foreign_encoding(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return "UTF-16";
    const auto start = text.substr(0, 4);
    if (start == std::string_view("<\0?\0", 4) || start == std::string_view("\0<\0?", 4))
        return "UTF-16";
    return {};
}

void mend_invalid_utf8(std::string& text, Report& report) {
    int lines = 0;
    int last_line = 0;
    std::size_t from = 0;
    while (const auto bad = base::first_invalid_utf8(std::string_view(text).substr(from))) {
        from += *bad;
        const int line = report.line(from);
        if (line != last_line && ++lines <= most_bad_lines) {
            report.add(from, messages::not_utf8, {{"byte", hexadecimal(text[from])}});
        }
        last_line = line;
        text[from++] = '?';
    }
}

void mend_control_characters(std::string& text, Report& report) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool white = c == '\t' || c == '\n' || c == '\r';
        if (white || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F))
            continue;
        report.add(i, messages::control_character, {{"character", hexadecimal(c)}});
        text[i] = ' ';
    }
}

struct Entity {
    std::string_view name;
    char character;
};
constexpr std::array entities{Entity{"amp", '&'}, Entity{"lt", '<'}, Entity{"gt", '>'}, Entity{"quot", '"'},
                              Entity{"apos", '\''}};

bool is_name_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.' || c == '#';
}

bool is_xml_character(char32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

/// "#233" or "#xE9" → é; none if it is no character that XML may hold.
std::optional<std::string> numbered_character(std::string_view reference) {
    reference.remove_prefix(1);
    const bool hexadecimal = reference.starts_with('x');
    if (hexadecimal)
        reference.remove_prefix(1);
    std::uint32_t number = 0;
    const char* end = reference.data() + reference.size();
    const auto [stop, error] = std::from_chars(reference.data(), end, number, hexadecimal ? 16 : 10);
    if (error != std::errc() || stop != end || !is_xml_character(number))
        return std::nullopt;
    return base::to_utf8(std::u32string(1, char32_t{number}));
}

std::string resolve_entity(std::string_view name, std::size_t at, Report& report) {
    for (const auto& entity : entities) {
        if (entity.name == name)
            return std::string(1, entity.character);
    }
    if (!name.starts_with('#')) {
        report.add(at, messages::entity, {{"name", std::string(name)}});
        return "?";
    }
    if (auto character = numbered_character(name))
        return *character;
    report.add(at, messages::bad_character_number, {{"number", std::string(name.substr(1))}});
    return "?";
}

} // namespace

std::optional<std::string> mended_text(const Source& source, Report& report) {
    if (source.text().size() > largest_file_mb * 1024 * 1024) {
        report.add_for_file(messages::too_large, {{"limit", std::to_string(largest_file_mb)}});
        return std::nullopt;
    }
    if (const auto encoding = foreign_encoding(source.text()); !encoding.empty()) {
        report.add(0, messages::not_utf8_encoding, {{"encoding", std::string(encoding)}});
        return std::nullopt;
    }
    if (const auto nul = source.text().find('\0'); nul != std::string::npos) {
        report.add(nul, messages::not_text);
        return std::nullopt;
    }
    std::string text = source.text();
    mend_invalid_utf8(text, report);
    mend_control_characters(text, report);
    return text;
}

std::string resolve_entities(std::string_view raw, std::size_t at, Report& report) {
    std::string out;
    out.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] == '\r') {
            if (i + 1 == raw.size() || raw[i + 1] != '\n')
                out += '\n';
            continue;
        }
        if (raw[i] != '&') {
            out += raw[i];
            continue;
        }
        std::size_t end = i + 1;
        while (end < raw.size() && is_name_byte(raw[end]))
            ++end;
        if (end == i + 1 || end == raw.size() || raw[end] != ';') {
            report.add(at + i, messages::stray_ampersand);
            out += '&';
            continue;
        }
        out += resolve_entity(raw.substr(i + 1, end - i - 1), at + i, report);
        i = end;
    }
    return out;
}

} // namespace samenspel::content::xml
