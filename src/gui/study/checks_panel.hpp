#pragma once

#include "app/study/checks_page.hpp"
#include "gui/study/task_page.hpp"

namespace samenspel::gui {

/// What somebody must look at in the answers, and mend.
class ChecksPanel : public TaskPage {
public:
    ChecksPanel(wxWindow* parent, Shell& shell, StudyState& state);

    void enter() override;
    bool key(const wxKeyEvent& event) override;
    void mend(std::size_t row); ///< opens the small dialog
    [[nodiscard]] const app::ChecksPage& shown() const { return page_; }
    [[nodiscard]] RowColumn* list() const { return list_; }

private:
    class Row;
    void place(const wxRect& room) override;
    void show_page();
    app::ChecksPage page_;
    RowColumn* list_;
};

} // namespace samenspel::gui
