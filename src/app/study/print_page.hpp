#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/papers/print.hpp"
#include "app/study/practices_page.hpp"

namespace samenspel::app {

/// A questionnaire of which numbered copies can be printed.
struct PrintChoice {
    std::string id, version;
    std::string name;   ///< "Vragenlijst voor huisartsen 1.0"
    std::string detail; ///< "voor artsen · van Samen met mantelzorgers · nog niet in deze studie"
    std::filesystem::path training; ///< empty: as the study keeps it
};
/// Those of the trainings found, then those that only the study has. What a training has under a version that the study
/// knows with another text is there as the study has it.
std::vector<PrintChoice> questionnaires_to_print(const Places& places, const OpenStudy& study);

/// Numbered copies to be printed, as they are typed.
struct PrintForm {
    std::size_t questionnaire = 0; ///< of the choices
    std::string practice;          ///< code; empty: a new one
    std::string copies = "1";
    QuestionnaireOrder::Files files = QuestionnaireOrder::Files::together;
    std::string link;
};
struct PrintError {
    std::string field; ///< "copies", "link", or "" for the whole
    std::string text;
};
/// As typed. What cannot be printed for a reason that stands in the study is told by printing.
std::vector<PrintError> check_print(const OpenStudy& study, const std::vector<PrintChoice>& choices,
                                    const PrintForm& form);
/// @throws std::invalid_argument if check_print finds anything
QuestionnaireOrder print_order(const OpenStudy& study, const std::vector<PrintChoice>& choices,
                               const PrintForm& form, const std::filesystem::path& folder,
                               const Clock& clock);

/// "K7QD4M · Praktijk Noord": for a list to choose from.
std::string practice_name(const PracticesPage::Row& row);
/// What came of it, in a few lines.
std::vector<std::string> print_lines(const PrintedCopies& printed, const base::Problems& problems);

} // namespace samenspel::app
