#include "content/xml/grammar.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "base/text.hpp"

namespace samenspel::content::xml {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        if (end > 0)
            parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

[[noreturn]] void contradiction(std::string_view what) {
    throw std::logic_error("format table: " + std::string(what));
}

int table_number(std::string_view text) {
    int number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || stop != text.data() + text.size())
        contradiction(text);
    return number;
}

void set_type(AttributeRule& rule, std::string_view type) {
    using Type = AttributeRule::Type;
    static const std::map<std::string_view, Type> names{
        {"anything", Type::anything}, {"text", Type::text}, {"id", Type::id},   {"language", Type::language},
        {"href", Type::href},         {"file", Type::file}, {"ids", Type::ids},
    };
    if (const auto named = names.find(type); named != names.end()) {
        rule.type = named->second;
    } else if (const auto dots = type.find(".."); dots != std::string_view::npos) {
        rule.type = Type::number;
        rule.least = table_number(type.substr(0, dots));
        rule.most = table_number(type.substr(dots + 2));
    } else if (type.find('|') != std::string_view::npos) {
        rule.type = Type::choice;
        for (const auto choice : split(type, '|'))
            rule.choices.emplace_back(choice);
    } else {
        contradiction(type);
    }
}

AttributeRule attribute_rule(std::string_view text) {
    AttributeRule rule;
    const auto colon = text.rfind(':'); // a name may have a prefix: xsi:
    if (colon == std::string_view::npos)
        contradiction(text);
    rule.name = text.substr(0, colon);
    rule.required = !text.ends_with('?');
    auto type = text.substr(colon + 1);
    if (!rule.required)
        type.remove_suffix(1);
    set_type(rule, type);
    return rule;
}

} // namespace

Grammar::Grammar(std::span<const Row> rows) {
    std::map<std::string_view, ElementRule*> by_key;
    for (const auto& row : rows) {
        auto rule = std::make_unique<ElementRule>();
        rule->key = row.key;
        rule->name = row.key.substr(0, row.key.find('.'));
        rule->content = row.content;
        for (const auto attribute : split(row.attributes, ' ')) {
            rule->attributes.push_back(attribute_rule(attribute));
        }
        if (!by_key.emplace(row.key, rule.get()).second)
            contradiction(row.key);
        rules_.push_back(std::move(rule));
    }
    if (rules_.empty())
        contradiction("no rows");
    for (const auto& row : rows) {
        ElementRule& parent = *by_key.at(row.key);
        for (auto key : split(row.children, ' ')) {
            const char mark = key.back();
            const bool marked = mark == '?' || mark == '*' || mark == '+';
            if (marked)
                key.remove_suffix(1);
            const auto child = by_key.find(key);
            if (child == by_key.end())
                contradiction(key);
            parent.children.push_back({child->second, !marked || mark == '+', mark == '*' || mark == '+'});
            auto& places = places_[child->second->name];
            if (std::ranges::find(places, parent.name) == places.end())
                places.push_back(parent.name);
        }
    }
}

const std::vector<std::string>& Grammar::places(const std::string& name) const {
    static const std::vector<std::string> nowhere;
    const auto found = places_.find(name);
    return found == places_.end() ? nowhere : found->second;
}

const Attribute* Element::attribute(std::string_view name) const {
    const auto found = std::ranges::find(attributes, name, &Attribute::name);
    return found == attributes.end() ? nullptr : &*found;
}

std::string Element::value(std::string_view name) const {
    const auto* found = attribute(name);
    return found == nullptr ? std::string() : found->value;
}

std::optional<int> Element::number(std::string_view name) const {
    const auto* found = attribute(name);
    if (found == nullptr)
        return std::nullopt;
    int number = 0;
    std::from_chars(found->value.data(), found->value.data() + found->value.size(), number);
    return number;
}

bool Element::refused(std::string_view name) const {
    return std::ranges::find(refused_attributes, name) != refused_attributes.end();
}

const Element* Element::child(std::string_view name) const {
    const auto found = std::ranges::find_if(
        children, [&](const Element& e) { return e.rule != nullptr && e.rule->name == name; });
    return found == children.end() ? nullptr : &*found;
}

std::vector<const Element*> Element::all(std::string_view name) const {
    std::vector<const Element*> found;
    for (const auto& child : children) {
        if (child.rule != nullptr && child.rule->name == name)
            found.push_back(&child);
    }
    return found;
}

std::string Element::text_of(std::string_view name) const {
    const auto* found = child(name);
    return found == nullptr ? std::string() : base::collapse_spaces(found->text);
}

} // namespace samenspel::content::xml
