#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace samenspel::document {

/// A stretch of running text. Its characters are never read as markup.
struct Span {
    std::string text;
    bool strong = false;
    bool emphasis = false;
    std::string href; ///< https:, mailto: or tel:; empty = no link

    friend bool operator==(const Span&, const Span&) = default;
};

using RichText = std::vector<Span>;

/// A template, so that it may stand in lists of values before a value is known in full.
template <class Content>
struct Named {
    std::string name;
    Content value;
};

/// What a template is filled with: a tree of texts, numbers, yes/no, lists and records, like JSON.
class Value {
public:
    using Field = Named<Value>;
    using List = std::vector<Value>;
    using Record = std::vector<Field>;

    Value() = default; ///< nothing: as if the field were not there
    Value(std::string text) : content_(RichText{{std::move(text), false, false, {}}}) {}
    Value(std::string_view text) : Value(std::string(text)) {}
    Value(const char* text) : Value(std::string(text)) {}
    Value(RichText text) : content_(std::move(text)) {}
    Value(double number) : content_(number) {}
    template <std::integral Number>
    Value(Number number) {
        if constexpr (std::same_as<Number, bool>)
            content_ = number;
        else
            content_ = static_cast<double>(number);
    }
    static Value list(List items);
    static Value record(Record fields);

    [[nodiscard]] bool is_nothing() const { return std::holds_alternative<std::monostate>(content_); }
    /// Nothing, no characters, no items, no fields, or false. A number never is.
    [[nodiscard]] bool is_empty() const;

    // Each is null if the value is of another kind.
    [[nodiscard]] const RichText* text() const { return std::get_if<RichText>(&content_); }
    [[nodiscard]] const double* number() const { return std::get_if<double>(&content_); }
    [[nodiscard]] const bool* yes_no() const { return std::get_if<bool>(&content_); }
    [[nodiscard]] const List* items() const { return std::get_if<List>(&content_); }
    [[nodiscard]] const Record* fields() const { return std::get_if<Record>(&content_); }

    /// What stands at a path such as `parts.0.title` (list positions from 0); null if there is nothing.
    [[nodiscard]] const Value* find(std::string_view path) const;

    /// Adds or replaces a field. @throws std::logic_error unless this is a record or nothing
    Value& set(std::string name, Value value);

private:
    std::variant<std::monostate, RichText, double, bool, List, Record> content_;
};

/// The characters of a text without its styles.
std::string plain(const RichText& text);

/// As a reader of Dutch expects it: 1234.5 is "1234,5", at most two decimals.
std::string number_text(double number);

} // namespace samenspel::document
