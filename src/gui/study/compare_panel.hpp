#pragma once

#include "app/study/compare_page.hpp"
#include "gui/study/task_page.hpp"

namespace samenspel::gui {

class Field;

/// Both entries beside each other where they differ; 1 and 2 choose.
class ComparePanel : public TaskPage {
public:
    ComparePanel(wxWindow* parent, Shell& shell, StudyState& state);

    void enter() override;
    bool key(const wxKeyEvent& event) override;
    void choose(std::size_t row, int entry); ///< 1 or 2; 0: a value is typed
    [[nodiscard]] const app::ComparePage& shown() const { return page_; }
    [[nodiscard]] RowColumn* list() const { return list_; }
    [[nodiscard]] Field* reason() const { return reason_; }

private:
    class Row;
    void place(const wxRect& room) override;
    void show_page();
    void add_sums();
    bool take(const app::ComparePage::Row& row, const std::string& value);
    bool ask(const app::ComparePage::Row& row);
    app::ComparePage page_;
    Field* reason_;
    Words* keys_;
    RowColumn* list_;
};

} // namespace samenspel::gui
