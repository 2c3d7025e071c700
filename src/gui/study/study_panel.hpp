#pragma once

#include <wx/panel.h>

#include "gui/shell.hpp"
#include "gui/study/study_state.hpp"

namespace samenspel::gui {

class TaskPage;
class StudyHome;

/// The room of research: a study, and what is done with its answers.
class StudyPanel : public wxPanel {
public:
    /// @param state what the panel before it gave away
    StudyPanel(wxWindow* parent, Shell& shell, StudyState state = {});
    ~StudyPanel() override;

    void enter();
    void open(const std::filesystem::path& file); ///< says so itself if that fails
    void create(const std::filesystem::path& file, const std::string& title); ///< the same
    void close();
    void go(Task task);
    [[nodiscard]] StudyState give_away(); ///< this panel is to be destroyed then

    [[nodiscard]] StudyState& state() { return state_; }
    [[nodiscard]] TaskPage* page() const { return page_; }  ///< null at the overview
    [[nodiscard]] StudyHome* home() const { return home_; } ///< null elsewhere

private:
    void take(std::unique_ptr<app::OpenStudy> study);
    void show_task();
    void arrange();
    TaskPage* make_page();

    Shell& shell_;
    StudyState state_;
    StudyHome* home_ = nullptr;
    TaskPage* page_ = nullptr;
};

} // namespace samenspel::gui
