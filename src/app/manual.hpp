#pragma once

#include <filesystem>

#include "app/places.hpp"

namespace samenspel::app {

/// Places of the program about which the manual has a page or a piece of one.
enum class ManualPlace {
    start,
    practice, ///< the guided rehearsal
    prepare,
    console,
    finish,
    support,
    settings,
    study, ///< the overview, and where none is open
    study_print,
    study_practices,
    study_entry,
    study_kiosk,
    study_import,
    study_merge,
    study_checks,
    study_compare,
    study_report,
    study_export
};

/// The name by which docs/handleiding marks what belongs to it: `place="study-entry"`.
const char* manual_name(ManualPlace place);

/// The page to open; empty if the manual is not on this computer. Where only the page of that place is gone: the first
/// page of the manual.
std::filesystem::path manual_page(const Places& places, ManualPlace place);

} // namespace samenspel::app
