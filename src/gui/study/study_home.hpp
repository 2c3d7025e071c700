#pragma once

#include <functional>
#include <optional>

#include "app/study/study_page.hpp"
#include "gui/shell.hpp"
#include "gui/study/study_state.hpp"
#include "gui/widgets/column.hpp"

namespace samenspel::gui {

/// Which study; and once one is open, what it holds and what can be done with it.
class StudyHome : public Column {
public:
    StudyHome(wxWindow* parent, Shell& shell, StudyState& state);
    void enter(); ///< where the keyboard begins

    std::function<void(Task)> on_task;
    std::function<void(const std::filesystem::path&)> on_open;
    std::function<void(const std::filesystem::path&, const std::string& title)> on_create;
    std::function<void()> on_close;
    /// Asks for other copies of this study; empty: none. Tests give some.
    std::function<std::vector<std::filesystem::path>()> choose_copies;

private:
    void show_start();
    void show_study();
    void add_tasks(const app::StudyPage& page);
    void add_holdings(const app::StudyPage& page);
    void add_heading(const std::string& text);
    struct TaskCard {
        Task task;
        std::string title, detail;
        bool possible = true, urgent = false;
    };
    void add_group(const std::string& title, const std::vector<TaskCard>& cards);
    void add_links(const std::vector<std::pair<std::string, std::function<void()>>>& links, int gap);
    void ask_open();
    void ask_new();
    void ask_questionnaire();
    void merge_copies();

    Shell& shell_;
    StudyState& state_;
    wxWindow* first_ = nullptr;
};

} // namespace samenspel::gui
