#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/study/open_study.hpp"

namespace samenspel::app {

inline constexpr std::string_view study_extension = ".lokstudie";

/// A study that was opened before on this computer.
struct StudyCard {
    std::filesystem::path file;
    std::string title;  ///< of the file
    std::string detail; ///< where it is
};
/// Those that are still there. @param known as settings keep them, the last one first
std::vector<StudyCard> recent_studies(const std::vector<std::string>& known);
/// With this one first; as many as are kept.
std::vector<std::string> with_recent_study(std::vector<std::string> known, const std::filesystem::path& file);

/// What a study holds and what is to be done with it.
struct StudyPage {
    struct Questionnaire {
        std::string title;
        std::string detail; ///< "huisarts 1.0 · voor artsen · 34 variabelen"
        std::string counts; ///< "40 gedrukt · 31 ingevoerd · 12 twee keer · 5 op een scherm"
    };
    std::string title, file;
    std::vector<Questionnaire> questionnaires;
    std::vector<std::string> files; ///< taken in: "antwoorden.csv · 12 ingevulde vragenlijsten · AB"
    bool can_enter = false;         ///< something was printed
    std::string entry, checks, comparison, import, report, export_; ///< what stands under each task
    std::string printing, practices, kiosk;                         ///< the same
    bool can_answer_here = false;                                   ///< something for doctors was
    bool check_is_urgent = false;
};
StudyPage make_study_page(const OpenStudy& study, const OpenStudy::Answers& answers);

} // namespace samenspel::app
