#pragma once

#include <wx/dialog.h>

#include "domain/session/event.hpp"

class wxTextCtrl;
class wxCheckBox;

namespace samenspel::gui {

class Segmented;

/// One note, to be mended after the evening.
class NoteDialog : public wxDialog {
public:
    /// @param is_new there is nothing to remove yet
    NoteDialog(wxWindow* parent, const domain::NoteContent& content, bool is_new);

    enum class Answer { keep, remove, leave };
    Answer ask();
    [[nodiscard]] domain::NoteContent content() const;

private:
    domain::NoteContent before_;
    wxTextCtrl* text_;
    Segmented* kind_;
    wxCheckBox* star_;
};

} // namespace samenspel::gui
