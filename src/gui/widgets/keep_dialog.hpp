#pragma once

#include <wx/dialog.h>

#include "gui/widgets/column.hpp"

namespace samenspel::gui {

/// A dialog of things to choose, that are kept or left as they were. Ctrl+Enter keeps, Esc leaves; scrolls when the screen
/// is small.
class KeepDialog : public wxDialog {
public:
    KeepDialog(wxWindow* parent, const wxString& title);

protected:
    [[nodiscard]] Column* column() const { return column_; }
    /// Once all is in the column: as high as that needs. @param wide at 100 %
    void finish(int wide);
    [[nodiscard]] bool keeps(); ///< shows it; true if what was chosen is to be kept

private:
    Column* column_;
};

} // namespace samenspel::gui
