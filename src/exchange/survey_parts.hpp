#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "domain/study/form.hpp"
#include "exchange/survey.hpp"

/// What the writers of surveys share.
namespace samenspel::exchange {

/// A question with its place, in the order of the parts.
struct PlacedQuestion {
    const domain::Question* question = nullptr;
    std::size_t index = 0; ///< in Form::questions()
};
struct PlacedPart {
    const domain::QuestionnairePart* part = nullptr;
    std::vector<PlacedQuestion> questions;
};
std::vector<PlacedPart> parts_of(const domain::Form& form);

/// Value and words of each answer to a single, a scale or a matrix; a scale has words at its ends.
std::vector<std::pair<std::string, std::string>> answers_of(const domain::Question& question);

/// `wanted`, with a digit behind it where a question or a variable has that name.
std::string free_name(const domain::Form& form, std::string wanted);

/// Help and unit in a line: "Count each once. (persons)"; of a month also what to write.
std::string help_of(const domain::Question& question, const SurveyWords& words);

/// With & < > as entities, and each paragraph in a <p>.
inline std::string html(const std::string& text) {
    return base::escape_markup(text);
}
std::string html(const std::vector<std::string>& paragraphs);

} // namespace samenspel::exchange
