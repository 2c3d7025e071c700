#include "app/study/study_page.hpp"
#include "gui/frame/main_frame.hpp"
#include "gui/study/study_panel.hpp"

/// The room of research: beside the evenings, with files of its own.
namespace samenspel::gui {

void MainFrame::go_to_study() {
    if (!study_)
        study_ = new StudyPanel(root_, *this);
    show_room(Room::study);
}

void MainFrame::open_study(const std::filesystem::path& file) {
    go_to_study();
    appear();
    study_->open(file);
}

void MainFrame::remember_study(const std::filesystem::path& file) {
    settings_.studies = app::with_recent_study(std::move(settings_.studies), file);
    keep_settings();
}

} // namespace samenspel::gui
