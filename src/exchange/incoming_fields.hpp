#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "domain/study/form.hpp"
#include "exchange/incoming.hpp"
#include "exchange/messages.hpp"

namespace samenspel::exchange {

/// The variables that a name in a mapping stands for: one, all of a multiple, or none.
std::vector<std::size_t> variables_named(const domain::Form& form, const std::string& name);

/// "1, 2, 3", "0 – 500", "1950-01 – 2030-12": what an answer can be.
std::string allowed_in(const domain::Form& form, std::size_t variable);

/// Reads the fields of one column.
class FieldReader {
public:
    /// @param name one for which variables_named gives something
    FieldReader(const domain::Form& form, const std::string& name, Shape shape,
                const std::map<std::string, domain::Cell>& values);

    struct Reading {
        std::vector<domain::Cell> cells;          ///< one for each variable; "" where nothing was filled in
        const messages::Message* wrong = nullptr; ///< then the cells say nothing
    };
    /// @param field without blanks around it. The result lives until the next call.
    const Reading& read(std::string_view field);

    [[nodiscard]] const std::vector<std::size_t>& variables() const { return variables_; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    [[nodiscard]] Reading understand(std::string_view field) const;
    [[nodiscard]] std::optional<domain::Cell> read_missing(std::string_view field) const;
    [[nodiscard]] Reading read_code(std::string_view field) const;
    [[nodiscard]] Reading read_number(std::string_view field) const;
    [[nodiscard]] Reading read_month(std::string_view field) const;
    [[nodiscard]] Reading read_text(std::string_view field) const;
    [[nodiscard]] Reading read_tick(std::string_view field) const;
    [[nodiscard]] Reading read_ticks(std::string_view field) const;
    [[nodiscard]] std::optional<int> code_of(std::string_view words) const;
    [[nodiscard]] bool is_several(std::string_view field) const;
    void learn_labels();
    void learn_options();

    const domain::Form& form_;
    std::vector<std::size_t> variables_;
    const domain::Variable& variable_; ///< the first
    Shape shape_;
    const std::map<std::string, domain::Cell>& values_;
    bool in_one_field_;                          ///< all options of a multiple
    std::unordered_map<std::string, int> codes_; ///< of words; of an option its place. -1: of two
    std::unordered_map<std::string, Reading, Hash, std::equal_to<>>
        known_; ///< most fields come again and again
    Reading last_;
};

} // namespace samenspel::exchange
