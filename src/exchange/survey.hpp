#pragma once

#include <filesystem>
#include <string>

#include "domain/study/form.hpp"

// A questionnaire for a survey program: the same variables, codes, routing, limits and words as on paper.
// Its first field takes the code of the copy, so that both come back under one key.
namespace samenspel::exchange {

struct SurveyWords {
    std::string code = "Code of your questionnaire";
    std::string code_help = "It stands on every page.";
    std::string month_help = "Year and month: {example}"; ///< {example} becomes such as 2019-05
};

/// The name of that first field: "code", or "copycode" where a question has that name.
std::string code_field(const domain::Form& form);

/// LimeSurvey, structure as tab-separated values (for a .txt): questions are named by their id, rows and options are
/// subquestions. A month is a date of which year and month are asked. One language, that of the questionnaire.
std::string write_limesurvey(const domain::Form& form, const SurveyWords& words);

/// XLSForm for ODK, Kobo and others. Rows of a matrix are select_one questions with our names of variables; a
/// multiple is a select_multiple with the ids of its options.
/// @param scratch a file that this makes and takes away again
/// @param made_on ISO day
/// @throws base::FileError if it cannot be made
std::string write_xlsform(const domain::Form& form, const SurveyWords& words, const std::string& made_on,
                          const std::filesystem::path& scratch);

/// REDCap data dictionary. The code of the copy is the record id. A multiple is a checkbox with the ids of its
/// options. REDCap knows no months, and a whole date would say more than paper does: they are text.
std::string write_redcap(const domain::Form& form, const SurveyWords& words);

} // namespace samenspel::exchange
