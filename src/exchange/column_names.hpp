#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "domain/study/form.hpp"
#include "exchange/incoming.hpp"

namespace samenspel::exchange {

/// What two names of columns have in common if they name the same: "Info[zorg]" and "info_zorg" are "infozorg".
std::string name_key(std::string_view name);

/// What two texts have in common if they say the same: letters and digits only, without accents.
std::string text_key(std::string_view text);

/// Finds the variables of a questionnaire, and its multiples, by the names that other programs give them.
class ColumnNames {
public:
    explicit ColumnNames(const domain::Form& form);

    /// By a code: "moment", "moment[begin]", "moment_begin", "deel/moment/begin", "moment. Wanneer gebruik je …".
    [[nodiscard]] std::optional<std::string> by_name(const std::string& name, Shape shape) const;
    /// By the words of the question, if no other has the same.
    [[nodiscard]] std::optional<std::string> by_text(std::string_view text) const;

private:
    [[nodiscard]] std::optional<std::string> by_code(std::string_view code) const;

    std::unordered_map<std::string, std::string> by_code_, by_text_; ///< to a variable or a multiple
};

} // namespace samenspel::exchange
