#pragma once

#include <set>

#include "app/pages/rooms.hpp"
#include "gui/shell.hpp"
#include "gui/widgets/column.hpp"

namespace samenspel::gui {

/// Where everything begins, and where what was interrupted goes on.
class StartPanel : public Column {
public:
    StartPanel(wxWindow* parent, Shell& shell);
    void enter(); ///< looks again at what there is

    /// Instead of the file dialog; for tests, which cannot press its buttons.
    std::function<std::filesystem::path()> choose_file;

private:
    void add_practice(const std::vector<app::TrainingCard>& trainings);
    void add_heading(const std::string& text);
    void add_open_session(const app::LiveSession& session);
    void add_interrupted(const std::vector<app::SessionCard>& sessions);
    void add_prepared(const std::vector<app::SessionCard>& sessions);
    [[nodiscard]] bool is_open(const app::SessionCard& session) const;
    void add_trainings(const std::vector<app::TrainingCard>& trainings);
    void add_recent(const std::vector<app::SessionCard>& sessions);
    void open_other();
    Shell& shell_;
    std::set<std::filesystem::path> shown_above_; ///< as those to go on with
    wxWindow* first_ = nullptr;                   ///< where the keyboard begins
};

} // namespace samenspel::gui
