#pragma once

#include <string>
#include <vector>

#include "dataset/survey.hpp"

namespace samenspel::dataset {

/// Something in the answers that a researcher must look at.
struct Finding {
    enum class Kind {
        // of an answer
        not_possible, ///< a code, number, month or kind of answer that the variable does not have
        required,     ///< must be answered, is not, and nobody has chosen to leave it so
        not_led_to,   ///< answered, though the questions led past it
        led_to,       ///< "not asked", though the questions led to it
        after_answer, ///< a month after the day of the answer
        open,         ///< several answers, and nobody chose
        // of a copy
        not_printed,         ///< a code that was never printed
        not_a_code,          ///< and that cannot be one
        printed_twice,       ///< two papers carry this code
        other_questionnaire, ///< entered as another one than was printed
        paper_and_screen,    ///< typed from paper and given on a screen
        same_answers,        ///< as another copy of its practice, to the letter
        straight_line,       ///< every scale answered with the same step
        after_meeting,       ///< a doctor who answered on or after the day of the meeting
        incomplete,          ///< less than half answered
        unfinished,          ///< typed up to somewhere
        not_sent,            ///< begun on a screen, and never sent
        // of a practice
        no_doctor,     ///< caregivers, and no doctor
        no_caregivers, ///< a doctor, and no caregivers
    };
    Kind kind = Kind::not_possible;
    std::string copy;       ///< or the code of the practice
    int questionnaire = -1; ///< -1: of a practice
    int variable = -1;      ///< -1: of the whole copy
    std::string value;      ///< the cell, the other copy, or the day
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// Whether data with this in it are wrong, or only to be looked at.
bool is_error(Finding::Kind kind);
/// Whether no data set is made as long as it is there. Copies that nobody has decided on are left out of it, and told.
bool stops_export(Finding::Kind kind);

/// A straight line over fewer scales than this says nothing.
inline constexpr std::size_t least_line = 8;

/// By copy, then by variable.
/// @param answered those of a practice behind each other, as settle_all gives them
std::vector<Finding> check_study(const Survey& survey, const std::vector<Answered>& answered);

} // namespace samenspel::dataset
