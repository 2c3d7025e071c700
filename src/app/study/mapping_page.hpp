#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "app/study/import_answers.hpp"

namespace samenspel::app {

/// What a column of a file can be.
struct MappingChoice {
    exchange::Mapping::Role role = exchange::Mapping::Role::ignored;
    std::string variable; ///< or a multiple whose options stand in one field
    std::string text;     ///< "steun – Hoeveel steun?"
};

/// Which column of a file is what, to be looked at and changed.
struct MappingPage {
    struct Line {
        std::string column;
        std::string examples;   ///< "3 · 5 · 4"
        std::size_t chosen = 0; ///< of `choices`; choices.size(): nobody has said yet
        std::string meaning;    ///< of what is chosen
        std::string mark;       ///< "not sure", "chosen by you", or nothing
        bool unsure = false, by_hand = false;
        std::string spoken; ///< all of it, for who hears it
    };
    std::vector<Line> lines; ///< those that are not sure first; else in the order of the file
    std::vector<MappingChoice> choices;
    std::vector<std::string> questionnaires; ///< of the study
    std::size_t questionnaire = 0;           ///< of those: whose variables the choices are
    std::size_t unsure = 0;
    std::string summary; ///< "22 kolommen, waarvan 2 onzeker"
};

/// What was doubtful when a file was opened, and what somebody chose since: lines do not move under who changes them.
struct MappingState {
    std::vector<bool> unsure; ///< of each column of the file
    std::set<std::string> by_hand;
};
MappingState begin_mapping(const OpenStudy& study, const AnswersFile& file, const ImportPreview& preview);

/// @param mapping for a questionnaire that the study knows; else there are no choices but those of no variable
MappingPage make_mapping_page(const OpenStudy& study, const AnswersFile& file,
                              const exchange::Mapping& mapping, const MappingState& state);

/// The mapping with something else for a column.
exchange::Mapping with_choice(exchange::Mapping mapping, const std::string& column,
                              const MappingChoice& choice);
/// What is proposed for another questionnaire of the study.
exchange::Mapping mapping_for(const OpenStudy& study, const AnswersFile& file, std::size_t questionnaire);

/// The places of the texts that hold all the words that were typed, whatever their accents and capitals.
std::vector<std::size_t> filtered(const std::vector<std::string>& texts, const std::string& typed);

/// As the command line keeps it. @throws base::FileError
void save_mapping(const std::filesystem::path& file, const exchange::Mapping& mapping);
/// @param problems what is wrong in it; then it is not to be used
/// @throws base::FileError
exchange::Mapping load_mapping(const std::filesystem::path& file, base::Problems& problems);

} // namespace samenspel::app
