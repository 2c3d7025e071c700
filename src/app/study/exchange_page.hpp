#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/study/export_study.hpp"
#include "app/study/import_answers.hpp"

namespace samenspel::app {

/// A file of answers before it is taken in.
struct ImportPage {
    std::string file;
    std::string as;                  ///< "huisarts 1.0 · 14 kolommen herkend, 2 niet gebruikt"
    std::vector<std::string> counts; ///< "12 nieuw", "3 stonden er al" …; those that are none are left out
    std::vector<std::string> problems;  ///< of the file: nothing of it can be taken
    std::vector<std::string> conflicts; ///< a line each
    std::vector<std::string> refused;   ///< rows that are not taken, and why
    std::string notice;                 ///< that this very file was taken before; else empty
    std::size_t to_take = 0;
    std::string action; ///< "12 ingevulde vragenlijsten overnemen"
};
ImportPage make_import_page(const ImportPreview& preview, Conflicts conflicts);

enum class ImportStep { reading, checking, keeping };
/// How far a file is: "12 of 45 MB read".
std::string import_progress_text(const LongProgress& at, ImportStep step);

/// The mapping that says on purpose what the file lacks: questions that no column answers. None if it lacks nothing.
std::optional<exchange::Mapping> mapping_without_lost(const OpenStudy& study, const ImportPreview& preview);

/// "niets overnemen", and what that means.
struct ConflictChoice {
    Conflicts conflicts;
    std::string name, explanation;
};
std::vector<ConflictChoice> conflict_choices();

struct LevelChoice {
    dataset::Level level;
    std::string name, explanation;
};
std::vector<LevelChoice> level_choices();
/// What came of it: the outcome first, then a line for all that a researcher must know.
std::vector<std::string> export_lines(const StudyExport& made);

} // namespace samenspel::app
