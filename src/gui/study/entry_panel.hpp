#pragma once

#include "gui/study/task_page.hpp"

namespace samenspel::gui {

class EntryCard;
class EntrySheetPicture;
class Field;

/// Answers typed from paper, one key each, beside the page on which they stand.
class EntryPanel : public TaskPage {
public:
    EntryPanel(wxWindow* parent, Shell& shell, StudyState& state);

    void enter() override;
    bool key(const wxKeyEvent& event) override;
    /// Who enters what: once for a whole pile.
    void begin();
    [[nodiscard]] Field* who() const { return who_; }         ///< null once it is known
    [[nodiscard]] Segmented* layer() const { return layer_; } ///< the same
    [[nodiscard]] const app::EntryView& view() const { return view_; }

private:
    void place(const wxRect& room) override;
    void build_question();
    void build_desk();
    void show_view();
    bool typed(const wxKeyEvent& event);
    void character(wxKeyEvent& event);

    app::EntryView view_;
    Column* column_;
    // before
    Field* who_ = nullptr;
    Segmented* layer_ = nullptr;
    Words* blind_ = nullptr;
    Button* begin_ = nullptr;
    // while
    EntryCard* card_ = nullptr;
    EntrySheetPicture* sheet_ = nullptr;
    Words* keys_ = nullptr;
    Words* tally_ = nullptr;
};

} // namespace samenspel::gui
