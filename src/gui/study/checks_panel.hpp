#pragma once

#include "app/study/checks_page.hpp"
#include "gui/study/record_list.hpp"
#include "gui/study/task_page.hpp"

namespace samenspel::gui {

/// What somebody must look at in the answers, and mend.
class ChecksPanel : public TaskPage {
public:
    ChecksPanel(wxWindow* parent, Shell& shell, StudyState& state);

    void enter() override;
    bool key(const wxKeyEvent& event) override;
    void mend(std::size_t row); ///< of those shown: opens the small dialog
    [[nodiscard]] const app::ChecksPage& shown() const { return page_; }
    [[nodiscard]] RecordList* list() const { return list_; }
    [[nodiscard]] RecordFilter* filter() const { return filter_; }

private:
    class Row;
    void place(const wxRect& room) override;
    void look(); ///< at all answers
    void show_rows();
    void focus_row(std::size_t row); ///< or what is there instead
    app::ChecksPage page_;
    std::vector<std::size_t> places_; ///< of the rows that are shown
    RecordList* list_;
    RecordFilter* filter_;
    Words* nothing_;
};

} // namespace samenspel::gui
