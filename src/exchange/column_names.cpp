#include "exchange/column_names.hpp"

#include <vector>

#include "base/text.hpp"

namespace samenspel::exchange {
namespace {

using Kind = domain::Question::Kind;

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// The names of groups stand before that of a question.
std::vector<std::string_view> parts_of(std::string_view name) {
    constexpr std::string_view separators = "/:-.";
    std::vector<std::string_view> parts;
    while (!name.empty()) {
        const auto end = std::min(name.find_first_of(separators), name.size());
        if (end > 0)
            parts.push_back(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return parts;
}

} // namespace

std::string name_key(std::string_view name) {
    std::string key;
    key.reserve(name.size());
    for (char c : name) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        if (is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80)
            key += c;
    }
    return key;
}

std::string text_key(std::string_view text) {
    constexpr std::string_view punctuation = "\xE2\x80"; // begins U+2000 to U+203F: dashes, quotes, dots
    const auto folded = base::fold_for_search(text);
    std::string key;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const char c = folded[i];
        if (std::string_view(folded).substr(i).starts_with(punctuation))
            i += 2;
        else if (is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80)
            key += c;
    }
    return key;
}

ColumnNames::ColumnNames(const domain::Form& form) {
    const auto add_text = [&](const std::string& text, const std::string& to) {
        const auto key = text_key(text);
        if (const auto [at, added] = by_text_.emplace(key, to); !added && at->second != to)
            at->second.clear(); // two ask the same: it says nothing
    };
    for (std::size_t q = 0; q < form.questions().size(); ++q) {
        const auto& question = form.questions()[q];
        if (question.kind == Kind::multiple) {
            by_code_.emplace(question.id, question.id);
            add_text(question.text, question.id);
        }
        const auto span = form.variables_of(q);
        for (std::size_t v = span.first; v < span.first + span.count; ++v) {
            const auto& variable = form.variables()[v];
            by_code_.insert_or_assign(variable.name, variable.name);
            add_text(variable.label, variable.name);
        }
    }
}

std::optional<std::string> ColumnNames::by_code(std::string_view code) const {
    const auto found = by_code_.find(name_key(code));
    return found == by_code_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> ColumnNames::by_name(const std::string& name, Shape shape) const {
    if (auto whole = by_code(name))
        return whole;
    if (const auto dot = name.find(". "); dot != std::string::npos)
        if (auto before = by_code(std::string_view(name).substr(0, dot)))
            return before;
    if (shape != Shape::odk)
        return std::nullopt;
    auto parts = parts_of(name);
    while (parts.size() > 1) {
        parts.erase(parts.begin());
        std::string code;
        for (const auto part : parts)
            code += part;
        if (auto inner = by_code(code))
            return inner;
    }
    return std::nullopt;
}

std::optional<std::string> ColumnNames::by_text(std::string_view text) const {
    const auto found = by_text_.find(text_key(text));
    return found == by_text_.end() || found->second.empty() ? std::nullopt : std::optional(found->second);
}

} // namespace samenspel::exchange
