#pragma once

#include <functional>

#include <wx/panel.h>

#include "gui/shell.hpp"
#include "gui/study/study_state.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/column.hpp"
#include "gui/widgets/words.hpp"

namespace samenspel::gui {

/// One page of the room of research: a way back, a title, and what is below them. Escape goes back too.
class TaskPage : public wxPanel {
public:
    TaskPage(wxWindow* parent, Shell& shell, StudyState& state, const std::string& title);

    std::function<void(Task)> on_task;
    virtual void enter() = 0; ///< for the first time on the screen: where the keyboard begins
    /// @return whether the key was used
    virtual bool key(const wxKeyEvent& event);

protected:
    /// @param room what is left below the title
    virtual void place(const wxRect& room) = 0;
    void arrange();
    /// Where each line counts: without its title.
    void be_compact();
    /// After what is pressed has had its say: it may go when the page changes.
    void later(std::function<void()> action) { CallAfter(std::move(action)); }
    void leave_to(Task task);
    /// While something is made the page stays, for it holds the window.
    void let_leave(bool may) { back_->Enable(may); }
    /// Asks for initials unless they are known. @return false if it was left
    bool knows_who();
    [[nodiscard]] app::OpenStudy& study() const { return *state_.study; }
    void say(const std::string& text,
             bool bad = false); ///< at the right of the title, and to a screen reader

    Shell& shell_;
    StudyState& state_;

private:
    bool compact_ = false;
    Button* back_;
    Words* title_;
    Words* said_;
};

} // namespace samenspel::gui
