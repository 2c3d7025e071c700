#pragma once

#include "app/study/compare_page.hpp"
#include "gui/study/record_list.hpp"
#include "gui/study/task_page.hpp"

namespace samenspel::gui {

/// Both entries beside each other where they differ; 1 and 2 choose.
class ComparePanel : public TaskPage {
public:
    ComparePanel(wxWindow* parent, Shell& shell, StudyState& state);

    void enter() override;
    bool key(const wxKeyEvent& event) override;
    void choose(std::size_t row, int entry); ///< of those shown. 1 or 2; 0: a value is typed
    [[nodiscard]] const app::ComparePage& shown() const { return page_; }
    [[nodiscard]] RecordList* list() const { return list_; }
    [[nodiscard]] RecordFilter* filter() const { return filter_; }
    [[nodiscard]] Field* reason() const { return reason_; }

private:
    class Row;
    void place(const wxRect& room) override;
    void look(); ///< at all answers
    void show_rows();
    void focus_row(std::size_t row); ///< or what is there instead
    bool take(const app::ComparePage::Row& row, const std::string& value);
    bool ask(const app::ComparePage::Row& row);
    app::ComparePage page_;
    std::vector<std::size_t> places_; ///< of the rows that are shown
    Field* reason_;
    Words* keys_;
    RecordList* list_;
    Words* sums_;
    Words* operators_;
    RecordFilter* filter_;
};

} // namespace samenspel::gui
