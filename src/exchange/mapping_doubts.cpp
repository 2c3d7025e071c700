#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <unordered_map>

#include "domain/questionnaire/copy_code.hpp"
#include "exchange/column_names.hpp"
#include "exchange/field_values.hpp"
#include "exchange/incoming.hpp"
#include "exchange/incoming_bytes.hpp"
#include "exchange/incoming_fields.hpp"

namespace samenspel::exchange {
namespace {

using Role = Mapping::Role;

constexpr std::size_t enough = 500; ///< fields that say what a column is

std::vector<std::string_view> filled_fields(const Incoming& incoming, std::size_t column, std::size_t most) {
    std::vector<std::string_view> fields;
    std::size_t looked_at = 0;
    for (const auto row : incoming.rows) {
        const auto field = trimmed(row[column]);
        if (!field.empty() && !domain::is_missing(field))
            fields.push_back(field);
        if (fields.size() == most || ++looked_at == enough * 20)
            break;
    }
    return fields;
}

class Doubts {
public:
    Doubts(const Incoming& incoming, const Mapping& mapping, const domain::Form& form)
        : incoming_(incoming), mapping_(mapping), form_(form), names_(form) {
        std::set<std::size_t> held;
        for (const auto& column : mapping.columns) {
            if (!column.name.empty() && column.role != Role::ignored && column.role != Role::variable)
                ++holders_[std::to_string(static_cast<int>(column.role))];
            if (column.variable.empty())
                continue;
            const auto variables = variables_named(form, column.variable);
            held.insert(variables.begin(), variables.end());
            if (column.role == Role::variable)
                ++holders_['v' + column.variable];
        }
        some_lost_ = held.size() < form.variables().size();
    }

    bool about(std::size_t place) {
        const auto column = std::ranges::find(mapping_.columns, incoming_.names[place], &Column::name);
        if (column == mapping_.columns.end())
            return true;
        const auto fields = filled_fields(incoming_, place, enough);
        switch (column->role) {
        case Role::ignored: // it may hold what is missed elsewhere
            return some_lost_ && !fields.empty();
        case Role::copy:
            return twice(*column) ||
                   !most(fields, [](const auto& field) { return domain::read_copy_code(field).has_value(); });
        case Role::practice:
            return twice(*column) || !most(fields, [](const auto& field) {
                       return domain::read_practice_code(field).has_value();
                   });
        case Role::response:
            return twice(*column) || std::set(fields.begin(), fields.end()).size() < fields.size();
        case Role::submitted:
            return twice(*column) || !std::ranges::all_of(fields, [](std::string_view field) {
                       return read_sent(field).has_value();
                   });
        case Role::variable:
            break;
        }
        return twice(*column) || about_variable(*column, fields);
    }

private:
    using Column = Mapping::Column;

    template <class Is>
    static bool most(const std::vector<std::string_view>& fields, Is is) {
        const auto count = std::ranges::count_if(fields, [&](auto field) { return is(std::string(field)); });
        return static_cast<std::size_t>(count) * 2 > fields.size();
    }

    [[nodiscard]] bool twice(const Column& column) const {
        const auto key = column.role == Role::variable ? 'v' + column.variable
                                                       : std::to_string(static_cast<int>(column.role));
        const auto found = holders_.find(key);
        return found != holders_.end() && found->second > 1;
    }

    /// Found by the words of a question only, or holding what is no answer to it.
    bool about_variable(const Column& column, const std::vector<std::string_view>& fields) {
        if (names_.by_name(column.name, incoming_.shape) != column.variable ||
            variables_named(form_, column.variable).empty())
            return true;
        FieldReader reader(form_, column.variable, mapping_.shape, column.values);
        return !std::ranges::all_of(fields, [&](auto field) { return reader.read(field).wrong == nullptr; });
    }

    const Incoming& incoming_;
    const Mapping& mapping_;
    const domain::Form& form_;
    ColumnNames names_;
    std::unordered_map<std::string, int> holders_; ///< of a variable or role: how many columns
    bool some_lost_ = false;
};

} // namespace

std::vector<bool> unsure_columns(const Incoming& incoming, const Mapping& mapping, const domain::Form& form) {
    Doubts doubts(incoming, mapping, form);
    std::vector<bool> unsure;
    for (std::size_t i = 0; i < incoming.names.size(); ++i)
        unsure.push_back(doubts.about(i));
    return unsure;
}

std::vector<std::string> example_fields(const Incoming& incoming, std::size_t column, std::size_t most) {
    std::vector<std::string> examples;
    for (const auto field : filled_fields(incoming, column, enough))
        if (std::ranges::find(examples, field) == examples.end()) {
            examples.emplace_back(field);
            if (examples.size() == most)
                break;
        }
    return examples;
}

} // namespace samenspel::exchange
