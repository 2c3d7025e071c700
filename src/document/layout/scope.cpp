#include "document/layout/scope.hpp"

#include <charconv>
#include <cmath>

#include "base/text.hpp"
#include "document/layout/format.hpp"

namespace samenspel::document {
namespace {

RichText clean(RichText text) {
    for (auto& span : text)
        span.text = base::clean_text(span.text, true);
    return text;
}

bool is_utf8(const RichText& text) {
    for (const auto& span : text) {
        if (base::first_invalid_utf8(span.text))
            return false;
    }
    return true;
}

/// Null for a list or record.
std::optional<RichText> as_words(const Value& value) {
    if (const auto* text = value.text())
        return *text;
    if (const auto* number = value.number())
        return RichText{{number_text(*number), false, false, {}}};
    if (const auto* yes = value.yes_no())
        return RichText{{*yes ? "ja" : "nee", false, false, {}}};
    return std::nullopt;
}

} // namespace

const Value* Scope::find(std::string_view path) const {
    const auto dot = path.find('.');
    const auto first = path.substr(0, dot);
    for (auto variable = variables_.rbegin(); variable != variables_.rend(); ++variable) {
        const auto& [name, value] = *variable;
        if (name != first)
            continue;
        asked_for_item_ = asked_for_item_ || value == item_;
        return dot == std::string_view::npos ? (value->is_nothing() ? nullptr : value)
                                             : value->find(path.substr(dot + 1));
    }
    if (first == "page" && !page_.is_nothing())
        return dot == std::string_view::npos ? &page_ : page_.find(path.substr(dot + 1));
    return data_.find(path);
}

bool Scope::holds(const Condition& condition) const {
    const Value* value = find(condition.path);
    bool holds = value != nullptr && !value->is_empty();
    if (condition.equals) {
        const auto words = value != nullptr ? as_words(*value) : std::nullopt;
        holds = words && plain(*words) == this->words(*condition.equals);
    }
    return holds != condition.negate;
}

const Value::List& Scope::items(const Loop& loop) const {
    static const Value::List nothing;
    const Value* value = find(loop.over);
    if (value == nullptr)
        return nothing;
    if (const auto* list = value->items())
        return *list;
    complaints_.add(loop.at, complaints::not_a_list, {{"path", loop.over}});
    return nothing;
}

std::optional<RichText> Scope::words(const FieldRef& field) const {
    const Value* value = find(field.path);
    if (field.otherwise && (value == nullptr || value->is_empty()))
        return RichText{{*field.otherwise, false, false, {}}};
    if (value == nullptr) {
        complaints_.add(field.at, complaints::no_value, {{"path", field.path}});
        return std::nullopt;
    }
    if (!field.format.empty()) {
        if (const auto written = write_as(field.format, *value))
            return RichText{{*written, false, false, {}}};
        const auto words = as_words(*value);
        complaints_.add(
            field.at, complaints::wrong_format,
            {{"words", words && is_utf8(*words) ? plain(*words) : field.path}, {"format", field.format}});
    }
    auto words = as_words(*value);
    if (!words) {
        complaints_.add(field.at, complaints::not_words, {{"path", field.path}});
        return std::nullopt;
    }
    if (!is_utf8(*words)) {
        complaints_.add(field.at, complaints::not_utf8, {{"path", field.path}});
        return std::nullopt;
    }
    return clean(std::move(*words));
}

std::string Scope::words(const Wording& wording) const {
    std::string all;
    for (const auto& part : wording.parts) {
        if (const auto* text = std::get_if<std::string>(&part))
            all += *text;
        else if (const auto said = words(std::get<FieldRef>(part)))
            all += plain(*said);
    }
    return all;
}

std::optional<double> Scope::number(const std::string& path, Position at) const {
    const Value* value = find(path);
    if (value != nullptr && value->number() != nullptr && std::isfinite(*value->number()))
        return *value->number();
    if (value == nullptr)
        complaints_.add(at, complaints::no_value, {{"path", path}});
    else
        complaints_.add(at, complaints::not_a_number, {{"path", path}});
    return std::nullopt;
}

std::optional<int> Scope::whole_number(const Wording& wording, Position at, int most) const {
    const auto said = complaints_.count();
    const auto text = words(wording);
    if (complaints_.count() > said)
        return std::nullopt;
    int number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size() && number >= 0 && number <= most)
        return number;
    complaints_.add(at, complaints::not_a_count, {{"words", text}, {"most", std::to_string(most)}});
    return std::nullopt;
}

void Scope::start_with(const std::string& name, const Value* item) {
    variables_.clear();
    item_ = item;
    asked_for_item_ = false;
    if (item != nullptr)
        variables_.emplace_back(name, item);
}

void Scope::set_page(std::size_t number, std::size_t count) {
    page_ = Value::record({{"number", number}, {"count", count}});
}

} // namespace samenspel::document
