#include "content/xml/values.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "base/text.hpp"

namespace samenspel::content::xml {
namespace {

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_id(std::string_view id) {
    return !id.empty() && is_lower(id.front()) &&
           std::ranges::all_of(id, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool are_ids(std::string_view ids) {
    while (!ids.empty()) {
        const auto end = std::min(ids.find(' '), ids.size());
        if (!is_id(ids.substr(0, end)))
            return false;
        ids.remove_prefix(std::min(end + 1, ids.size()));
    }
    return true;
}

/// A language and perhaps a region: nl, nl-BE.
bool is_language(std::string_view code) {
    const auto dash = code.find('-');
    const auto language = code.substr(0, dash);
    if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, is_lower))
        return false;
    if (dash == std::string_view::npos)
        return true;
    const auto region = code.substr(dash + 1);
    return region.size() == 2 && std::ranges::all_of(region, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_link(std::string_view link) {
    if (std::ranges::any_of(link, [](char c) { return c == ' ' || c == '<' || c == '>' || c == '"'; }))
        return false;
    for (const std::string_view scheme : {"https://", "mailto:", "tel:"}) {
        if (!link.starts_with(scheme))
            continue;
        const auto rest = link.substr(scheme.size());
        return !rest.empty() && rest.front() != '/' &&
               (scheme != "mailto:" || rest.find('@') != std::string_view::npos);
    }
    return false;
}

/// Null if the file is named well and lies inside the folder.
const Message* file_problem(std::string_view file) {
    if (file.starts_with('/') || (file.size() > 1 && file[1] == ':'))
        return &messages::outside_folder;
    bool inside = true;
    bool named_well = true;
    for (std::string_view rest = file; named_well;) {
        const auto end = std::min(rest.find_first_of("/\\"), rest.size());
        const auto part = rest.substr(0, end);
        if (part == "..")
            inside = false;
        else if (part.empty() || part.starts_with('.') || part.ends_with('.'))
            named_well = false;
        if (end == rest.size())
            break;
        rest.remove_prefix(end + 1);
    }
    if (!inside)
        return &messages::outside_folder;
    if (file.find_first_of("\\:*?\"<>|") != std::string_view::npos)
        named_well = false;
    return named_well ? nullptr : &messages::bad_file_name;
}

bool check_number(const Attribute& attribute, const AttributeRule& rule, Report& report) {
    const auto& value = attribute.value;
    const char* end = value.data() + value.size();
    int number = 0;
    const auto [stop, error] = std::from_chars(value.data(), end, number);
    if (stop != end || error == std::errc::invalid_argument) {
        report.add(attribute.at, messages::not_whole_number, {{"name", attribute.name}, {"value", value}});
        return false;
    }
    if (error == std::errc() && number >= rule.least && number <= rule.most)
        return true;
    report.add(attribute.at, messages::out_of_range,
               {{"name", attribute.name},
                {"value", value},
                {"least", std::to_string(rule.least)},
                {"most", std::to_string(rule.most)}});
    return false;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

bool check_choice(Attribute& attribute, const AttributeRule& rule, Report& report) {
    if (std::ranges::find(rule.choices, attribute.value) != rule.choices.end())
        return true;
    const auto near = meant(attribute.value, rule.choices);
    if (!near) {
        report.add(attribute.at, messages::unknown_value,
                   {{"name", attribute.name}, {"value", attribute.value}, {"values", joined(rule.choices)}});
        return false;
    }
    report.add(attribute.at, messages::unknown_value_near,
               {{"name", attribute.name}, {"value", attribute.value}, {"near", *near}});
    attribute.value = *near;
    return true;
}

bool check_form(const Attribute& attribute, const Message* wrong, Report& report) {
    if (wrong == nullptr)
        return true;
    report.add(attribute.at, *wrong, {{"name", attribute.name}, {"value", attribute.value}});
    return false;
}

} // namespace

bool check_value(Attribute& attribute, const AttributeRule& rule, const std::string& element,
                 Report& report) {
    using Type = AttributeRule::Type;
    const auto& value = attribute.value;
    if (rule.type == Type::anything)
        return true;
    if (value.empty()) {
        report.add(attribute.at, messages::empty_attribute, {{"name", attribute.name}, {"element", element}});
        return false;
    }
    switch (rule.type) {
    case Type::id:
        return check_form(attribute, is_id(value) ? nullptr : &messages::bad_id, report);
    case Type::ids:
        return check_form(attribute, are_ids(value) ? nullptr : &messages::bad_id, report);
    case Type::language:
        return check_form(attribute, is_language(value) ? nullptr : &messages::bad_language, report);
    case Type::href:
        return check_form(attribute, is_link(value) ? nullptr : &messages::bad_link, report);
    case Type::file:
        return check_form(attribute, file_problem(value), report);
    case Type::number:
        return check_number(attribute, rule, report);
    case Type::choice:
        return check_choice(attribute, rule, report);
    case Type::anything:
    case Type::text:
        break;
    }
    return true;
}

} // namespace samenspel::content::xml
