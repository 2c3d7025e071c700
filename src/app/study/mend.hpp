#pragma once

#include <string>

#include "app/study/open_study.hpp"

/// What a person decides about answers that are there. Nothing is written over: each of these is a record that names
/// what it replaces, who did it and why.
namespace samenspel::app {

/// As someone types a value: a code or number, "2019-05", a reason from -1 to -5, or words.
/// @throws std::invalid_argument for what cannot be the answer, saying what can
domain::Cell read_cell(const domain::Form& form, std::size_t variable, const std::string& typed);

struct Mending {
    std::string copy, variable; ///< of the questionnaire of this copy that has the variable
    std::string value;          ///< as typed
    std::string who, reason;
};
/// A layer said something else than what stands on the paper. @throws std::invalid_argument for a copy, variable or
/// value that is none, without a reason, or for what stands there already
void correct_answer(OpenStudy& study, const Mending& mending, domain::Layer layer, const Clock& clock);
/// What counts where layers differ, or that what stands does count. @throws std::invalid_argument as correct_answer
void settle_answer(OpenStudy& study, const Mending& mending, const Clock& clock);

/// What a practice gave out until now; what was noted last counts. @throws std::invalid_argument for a code that is none
void note_handed(OpenStudy& study, const std::string& practice, const std::string& questionnaire, int count,
                 const std::string& who, const Clock& clock);
/// The day that is noted last counts. @param day ISO date. @throws std::invalid_argument
void note_meeting(OpenStudy& study, const std::string& practice, const std::string& day, const Clock& clock);

/// Everything that was entered of a copy under one questionnaire was of another copy, or of nobody. It is kept, and
/// counts no more. @param questionnaire id; may be empty when the copy was entered under one only
/// @throws std::invalid_argument for a copy of which nothing was entered, or without a reason
void withdraw_copy(OpenStudy& study, const std::string& copy, const std::string& questionnaire,
                   const std::string& who, const std::string& reason, const Clock& clock);
/// A questionnaire of which nothing is printed: for answers on a screen alone.
/// @throws std::invalid_argument for one that cannot be read, or is known with another text; base::FileError
void add_questionnaire(OpenStudy& study, const std::filesystem::path& file);

} // namespace samenspel::app
