#pragma once

#include <string>
#include <vector>

#include "app/study/open_study.hpp"

namespace samenspel::app {

/// A copy that may have been entered under a wrong code: how much was entered and by whom, not what.
struct WithdrawPage {
    struct Form { ///< one for each questionnaire under which it was entered
        std::string questionnaire, title;
        std::vector<std::string> lines; ///< "eerste invoer: 12 antwoorden, door AB"
    };
    std::string copy; ///< as it is written
    std::vector<Form> forms;
};
/// @throws std::invalid_argument for a code under which nothing was entered, with the nearest under which something was
WithdrawPage make_withdraw_page(const OpenStudy& study, const std::string& typed);
/// Whether there is anything to take away: the code of a practice has nothing.
bool can_withdraw(const OpenStudy& study, const std::string& copy);

} // namespace samenspel::app
