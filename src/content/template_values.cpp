#include "content/template_values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "content/template_messages.hpp"
#include "document/layout/format.hpp"

namespace samenspel::content {
namespace {

bool is_name(std::string_view name) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !name.empty() && std::ranges::all_of(name, allowed);
}

bool is_path(std::string_view path) {
    for (;;) {
        const auto dot = path.find('.');
        if (!is_name(path.substr(0, dot)))
            return false;
        if (dot == std::string_view::npos)
            return true;
        path.remove_prefix(dot + 1);
    }
}

std::string shown(double number) {
    std::string text = document::number_text(number);
    std::ranges::replace(text, ',', '.');
    return text;
}

std::optional<document::Track> track(std::string_view text) {
    using document::Track;
    if (text == "auto")
        return Track{Track::Unit::automatic, 1};
    const bool share = text.ends_with('*');
    if (share)
        text.remove_suffix(1);
    const auto amount = share && text.empty() ? std::optional(1.0) : decimal(text);
    if (!amount || *amount <= 0)
        return std::nullopt;
    return Track{share ? Track::Unit::share : Track::Unit::fixed, *amount};
}

std::string joined_formats() {
    std::string all;
    for (const auto format : document::formats)
        all += (all.empty() ? "" : ", ") + std::string(format);
    return all;
}

template <class Map>
std::vector<std::string> names_of(const Map& map) {
    std::vector<std::string> names;
    for (const auto& [name, value] : map)
        names.push_back(name);
    return names;
}

} // namespace

std::optional<double> decimal(std::string_view text) {
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    if (error != std::errc() || stop != end || !std::isfinite(number)) // "inf" is read as a number too
        return std::nullopt;
    return number;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0)
            words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

document::Position TemplateValues::position(std::size_t offset) const {
    const auto place = source_.place(offset);
    return {place.line, place.column};
}

void TemplateValues::refuse(const xml::Attribute& attribute, const Message& message) {
    report_.add(attribute.at, message, {{"name", attribute.name}, {"value", attribute.value}});
}

std::optional<double> TemplateValues::length(const xml::Element& from, std::string_view name, double least,
                                             double most) {
    const auto* attribute = from.attribute(name);
    if (attribute == nullptr)
        return std::nullopt;
    const auto number = decimal(attribute->value);
    if (!number) {
        refuse(*attribute, messages::not_a_length);
        return std::nullopt;
    }
    if (*number >= least && *number <= most)
        return number;
    report_.add(attribute->at, messages::length_out_of_range,
                {{"name", attribute->name},
                 {"value", attribute->value},
                 {"least", shown(least)},
                 {"most", shown(most)}});
    return std::nullopt;
}

std::string TemplateValues::style(const xml::Element& from) {
    const auto* attribute = from.attribute("style");
    if (attribute == nullptr || sheet_.styles.contains(attribute->value))
        return attribute == nullptr ? std::string() : attribute->value;
    const auto near = xml::meant(attribute->value, names_of(sheet_.styles));
    report_.add(attribute->at, near ? messages::unknown_style_near : messages::unknown_style,
                {{"style", attribute->value}, {"near", near.value_or("")}});
    return {};
}

std::string TemplateValues::tint(const xml::Element& from, std::string_view name) {
    const auto* attribute = from.attribute(name);
    if (attribute == nullptr || sheet_.tints.contains(attribute->value))
        return attribute == nullptr ? std::string() : attribute->value;
    const auto near = xml::meant(attribute->value, names_of(sheet_.tints));
    report_.add(attribute->at, near ? messages::unknown_tint_near : messages::unknown_tint,
                {{"tint", attribute->value}, {"near", near.value_or("")}});
    return {};
}

bool TemplateValues::check_path(std::string_view path, const xml::Attribute& in) {
    if (!is_path(path)) {
        report_.add(in.at, messages::not_a_path, {{"name", in.name}, {"value", std::string(path)}});
        return false;
    }
    if (!page_allowed_ && (path == "page.number" || path == "page.count"))
        report_.add(in.at, messages::page_in_body, {{"path", std::string(path)}});
    return true;
}

std::string TemplateValues::path(const xml::Element& from, std::string_view name) {
    const auto* attribute = from.attribute(name);
    if (attribute == nullptr || !check_path(attribute->value, *attribute))
        return {};
    return attribute->value;
}

document::FieldRef TemplateValues::field(const xml::Element& from) {
    document::FieldRef field;
    field.at = position(from.at);
    field.path = path(from, "path");
    field.format = from.value("format");
    if (const auto* otherwise = from.attribute("else"))
        field.otherwise = otherwise->value;
    return field;
}

std::optional<document::FieldRef> TemplateValues::field_in(std::string_view braces,
                                                           const xml::Attribute& in) {
    const auto bar = braces.find('|');
    document::FieldRef field;
    field.at = position(in.at);
    field.path = braces.substr(0, bar);
    if (!check_path(field.path, in))
        return std::nullopt;
    if (bar == std::string_view::npos)
        return field;
    field.format = braces.substr(bar + 1);
    if (std::ranges::find(document::formats, field.format) != document::formats.end())
        return field;
    report_.add(in.at, messages::unknown_format, {{"format", field.format}, {"values", joined_formats()}});
    return std::nullopt;
}

document::Wording TemplateValues::wording(const xml::Element& from, std::string_view name) {
    document::Wording wording;
    const auto* attribute = from.attribute(name);
    if (attribute == nullptr)
        return wording;
    std::string_view rest = attribute->value;
    while (!rest.empty()) {
        const auto open = std::min(rest.find('{'), rest.size());
        if (open > 0)
            wording.parts.emplace_back(std::string(rest.substr(0, open)));
        rest.remove_prefix(open);
        if (rest.empty())
            break;
        const auto close = rest.find('}');
        if (close == std::string_view::npos) {
            report_.add(attribute->at, messages::open_brace,
                        {{"name", attribute->name},
                         {"value", attribute->value},
                         {"form", "{path} or {path|format}"}});
            break;
        }
        if (auto field = field_in(rest.substr(1, close - 1), *attribute))
            wording.parts.emplace_back(std::move(*field));
        rest.remove_prefix(close + 1);
    }
    return wording;
}

document::Wording TemplateValues::count(const xml::Element& from, std::string_view name, int least,
                                        int most) {
    const auto* attribute = from.attribute(name);
    if (attribute == nullptr || attribute->value.find('{') != std::string::npos)
        return wording(from, name);
    const std::string& text = attribute->value;
    int number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || stop != text.data() + text.size()) {
        refuse(*attribute, messages::not_whole_number);
    } else if (number < least || number > most) {
        report_.add(attribute->at, messages::out_of_range,
                    {{"name", attribute->name},
                     {"value", text},
                     {"least", std::to_string(least)},
                     {"most", std::to_string(most)}});
    }
    return wording(from, name);
}

std::vector<document::Track> TemplateValues::widths(const xml::Element& from, std::string_view name) {
    std::vector<document::Track> tracks;
    const auto* attribute = from.attribute(name);
    if (attribute == nullptr)
        return tracks;
    for (const auto word : words_of(attribute->value)) {
        const auto one = track(word);
        if (!one) {
            refuse(*attribute, messages::not_widths);
            return {};
        }
        tracks.push_back(*one);
    }
    return tracks;
}

document::Sides TemplateValues::padding(const xml::Element& from, std::string_view name) {
    const auto* attribute = from.attribute(name);
    if (attribute == nullptr)
        return {};
    std::vector<document::Millimetres> sides;
    for (const auto word : words_of(attribute->value)) {
        const auto one = decimal(word);
        if (!one || *one < 0 || *one > 500) {
            sides.clear();
            break;
        }
        sides.push_back({*one});
    }
    if (sides.size() == 1)
        return {sides[0], sides[0], sides[0], sides[0]};
    if (sides.size() == 2)
        return {sides[0], sides[1], sides[0], sides[1]};
    if (sides.size() == 4)
        return {sides[0], sides[1], sides[2], sides[3]};
    refuse(*attribute, messages::not_padding);
    return {};
}

} // namespace samenspel::content
