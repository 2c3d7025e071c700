#include "document/value.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace samenspel::document {
namespace {

/// A list position; an impossible one if `name` is no number.
std::size_t position_of(std::string_view name, std::size_t impossible) {
    std::size_t index = impossible;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
    return error == std::errc{} && end == name.data() + name.size() ? index : impossible;
}

const Value* child(const Value& value, std::string_view name) {
    if (const auto* fields = value.fields()) {
        const auto found = std::ranges::find(*fields, name, &Value::Field::name);
        return found == fields->end() ? nullptr : &found->value;
    }
    if (const auto* items = value.items()) {
        const auto index = position_of(name, items->size());
        return index < items->size() ? &(*items)[index] : nullptr;
    }
    return nullptr;
}

} // namespace

Value Value::list(List items) {
    Value value;
    value.content_ = std::move(items);
    return value;
}

Value Value::record(Record fields) {
    Value value;
    value.content_ = std::move(fields);
    return value;
}

bool Value::is_empty() const {
    if (const auto* spans = text())
        return std::ranges::all_of(*spans, [](const Span& s) { return s.text.empty(); });
    if (const auto* list = items())
        return list->empty();
    if (const auto* record = fields())
        return record->empty();
    if (const auto* yes = yes_no())
        return !*yes;
    return is_nothing();
}

const Value* Value::find(std::string_view path) const {
    const Value* here = this;
    while (here != nullptr && !path.empty()) {
        const auto dot = path.find('.');
        here = child(*here, path.substr(0, dot));
        path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    }
    return here != nullptr && here->is_nothing() ? nullptr : here;
}

Value& Value::set(std::string name, Value value) {
    if (is_nothing())
        content_ = Record{};
    auto* fields = std::get_if<Record>(&content_);
    if (fields == nullptr)
        throw std::logic_error("only a record has fields");
    const auto found = std::ranges::find(*fields, name, &Field::name);
    if (found != fields->end())
        found->value = std::move(value);
    else
        fields->push_back({std::move(name), std::move(value)});
    return *this;
}

std::string plain(const RichText& text) {
    std::string all;
    for (const auto& span : text)
        all += span.text;
    return all;
}

std::string number_text(double number) {
    constexpr double largest = 1e15; // beyond it hundredths mean nothing
    char buffer[64];
    const bool plain = std::abs(number) < largest;
    const auto result = plain ? std::to_chars(buffer, buffer + sizeof buffer, std::round(number * 100) / 100,
                                              std::chars_format::fixed, 2)
                              : std::to_chars(buffer, buffer + sizeof buffer, number);
    std::string text(buffer, result.ptr);
    if (plain) {
        while (text.back() == '0')
            text.pop_back();
        if (text.back() == '.')
            text.pop_back();
    }
    std::ranges::replace(text, '.', ',');
    return text == "-0" ? "0" : text;
}

} // namespace samenspel::document
