#pragma once

#include "app/study/compare_page.hpp"
#include "gui/study/list_page.hpp"

namespace samenspel::gui {

/// Both entries beside each other where they differ; 1 and 2 choose.
class ComparePanel : public ListPage {
public:
    ComparePanel(wxWindow* parent, Shell& shell, StudyState& state);

    void enter() override;
    void choose(std::size_t row, int entry); ///< of those shown. 1 or 2; 0: a value is typed
    [[nodiscard]] const app::ComparePage& shown() const { return page_; }
    [[nodiscard]] Field* reason() const { return reason_; }

private:
    class Row;
    void place(const wxRect& room) override;
    RecordRow* make_row(std::size_t shown) override;
    void tell_row(RecordRow& row, std::size_t place) override;
    void show_rows() override;
    void look(); ///< at all answers
    bool take(const app::ComparePage::Row& row, const std::string& value);
    bool ask(const app::ComparePage::Row& row);
    app::ComparePage page_;
    Field* reason_;
    Words* keys_;
    Words* sums_;
    Words* operators_;
};

} // namespace samenspel::gui
