#pragma once

#include "app/study/checks_page.hpp"
#include "gui/study/list_page.hpp"

namespace samenspel::gui {

/// What somebody must look at in the answers, and mend.
class ChecksPanel : public ListPage {
public:
    ChecksPanel(wxWindow* parent, Shell& shell, StudyState& state);

    void enter() override;
    void mend(std::size_t row); ///< of those shown: opens the small dialog
    [[nodiscard]] const app::ChecksPage& shown() const { return page_; }

private:
    class Row;
    void place(const wxRect& room) override;
    RecordRow* make_row(std::size_t shown) override;
    void tell_row(RecordRow& row, std::size_t place) override;
    void show_rows() override;
    void look(); ///< at all answers
    app::ChecksPage page_;
    Words* nothing_;
};

} // namespace samenspel::gui
