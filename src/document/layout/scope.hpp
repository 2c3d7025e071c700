#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/layout/complaints.hpp"
#include "document/template.hpp"
#include "document/value.hpp"

namespace samenspel::document {

/// The values that a place in a template sees: the data, and the items of the loops around it.
class Scope {
public:
    Scope(const Value& data, Complaints& complaints) : data_(data), complaints_(complaints) {}

    /// Null if there is nothing.
    [[nodiscard]] const Value* find(std::string_view path) const;
    [[nodiscard]] bool holds(const Condition& condition) const;
    /// The items of the list; none if there is no list (said, unless there is nothing at all: an empty list).
    [[nodiscard]] const Value::List& items(const Loop& loop) const;
    /// What a field says; none if it says nothing. Complains as a template's reader expects.
    [[nodiscard]] std::optional<RichText> words(const FieldRef& field) const;
    [[nodiscard]] std::string words(const Wording& wording) const;
    /// None (said) if there is no number at `path`.
    [[nodiscard]] std::optional<double> number(const std::string& path, Position at) const;

    /// None (said) unless the words are a whole number in [0, most].
    [[nodiscard]] std::optional<int> whole_number(const Wording& wording, Position at, int most) const;

    /// Runs `body` for each item of the list, with its number from 0 and the count.
    template <class Body>
    void for_each(const Loop& loop, Body body) {
        const auto& list = items(loop);
        for (std::size_t i = 0; i < list.size(); ++i) {
            variables_.emplace_back(loop.as, &list[i]);
            body(i, list.size());
            variables_.pop_back();
        }
    }

    /// Forgets all names but that of `item`, if there is one.
    void start_with(const std::string& name, const Value* item);
    /// Whether anything asked for that item since. What did not is the same for another one.
    [[nodiscard]] bool asked_for_item() const { return asked_for_item_; }
    void set_page(std::size_t number, std::size_t count);

private:
    const Value& data_;
    Complaints& complaints_;
    std::vector<std::pair<std::string, const Value*>> variables_;
    const Value* item_ = nullptr;
    mutable bool asked_for_item_ = false;
    Value page_;
};

} // namespace samenspel::document
