#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "domain/questionnaire/questionnaire.hpp"

namespace samenspel::content {

/// The newest format of questionnaires that this program reads.
inline constexpr int questionnaire_format = 1;

struct LoadedQuestionnaire {
    domain::Questionnaire questionnaire; ///< with problems: what could be read
    std::string text;                    ///< of the file: what a study keeps
    base::Problems problems;             ///< sorted by place; empty = it can be used
};

/// `file_name` is what problems call it.
LoadedQuestionnaire read_questionnaire(std::string_view text, const std::string& file_name);

/// @throws base::FileError if the file cannot be read
LoadedQuestionnaire load_questionnaire(const std::filesystem::path& file);

/// All *.xml of a folder, by name; also what is wrong between them: mirrors that are not answered, or not alike.
std::vector<LoadedQuestionnaire> load_questionnaires(const std::filesystem::path& folder);

} // namespace samenspel::content
