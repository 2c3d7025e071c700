#pragma once

#include <wx/textctrl.h>

#include "domain/session/event.hpp"
#include "gui/console/line_history.hpp"
#include "gui/widgets/button.hpp"

namespace samenspel::gui {

/// The line that is being typed, with its kind.
class NoteBox : public PaintedPanel {
public:
    /// @param groups that discuss apart; 0 or 1 = all together
    NoteBox(wxWindow* parent, int groups);

    std::function<void(const std::string& line)> on_typed;
    std::function<void()> on_kind;
    std::function<void(int group)> on_group;
    std::function<void()> on_height; ///< it needs more or less room

    void set_line(const std::string& line, domain::NoteKind kind,
                  bool editing); ///< typing goes on where it was
    void set_kind(domain::NoteKind kind);
    [[nodiscard]] wxTextCtrl* field() const { return field_; }
    [[nodiscard]] bool undo_typing(); ///< false: nothing was typed
    int height_for(int width);

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    class KindChip;
    void arrange();
    [[nodiscard]] int text_height(int width);
    [[nodiscard]] wxString hint() const;
    [[nodiscard]] int hint_height(int width);
    [[nodiscard]] bool group_below(int width); ///< what tells the kind

    wxTextCtrl* field_;
    KindChip* kind_;
    Segmented* group_ = nullptr;
    LineHistory history_;
    int last_height_ = 0;
    bool editing_ = false;
};

} // namespace samenspel::gui
