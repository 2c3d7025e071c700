#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "domain/study/form.hpp"

namespace samenspel::exchange {

/// How a survey program writes conditions. None of them needs a "not".
struct Conditions {
    std::string before, equal, differs, after; ///< around a variable and a code
    std::string both, either;                  ///< between two conditions
};

/// The questions whose answers lead past another one.
struct Skip {
    std::size_t question = 0; ///< of one variable
    std::vector<int> codes;   ///< that lead past
    bool if_asked = false;    ///< look whether it was asked too: an answer can stay behind in a skipped one
};
std::vector<Skip> skips_of(const domain::Form& form, std::size_t question);

/// When a question is asked: unless the answer to an earlier one, itself asked, jumped past it. Empty: always.
/// As Form::asked, in the words of another program.
std::string asked_when(const domain::Form& form, std::size_t question, const Conditions& words);

} // namespace samenspel::exchange
