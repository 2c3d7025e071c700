#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/study/entry_page.hpp"
#include "app/study/open_study.hpp"
#include "app/study/report_page.hpp"

namespace samenspel::gui {

enum class Task {
    overview,
    printing,
    practices,
    entry,
    kiosk,
    import,
    merging,
    checks,
    comparison,
    report,
    exporting
};

/// What stays when the window is made anew.
struct StudyState {
    std::unique_ptr<app::OpenStudy> study;      ///< null: none is open
    std::unique_ptr<app::EntryPresenter> entry; ///< once someone began to enter
    std::string who;                            ///< initials, once they were typed
    domain::Layer layer = domain::Layer::first;
    Task task = Task::overview;
    bool report_tables = false; ///< else charts
    app::PairOrder report_order = app::PairOrder::questionnaire;
    std::filesystem::path key; ///< of the practices, while it is open: kept here and in no file
    std::vector<std::filesystem::path> merging; ///< files that somebody chose to take over from
};

} // namespace samenspel::gui
