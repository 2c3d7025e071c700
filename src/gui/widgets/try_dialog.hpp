#pragma once

#include <exception>

#include <wx/dialog.h>

#include "gui/widgets/button.hpp"
#include "gui/widgets/column.hpp"

namespace samenspel::gui {

class Field;
class Words;

/// A dialog that does something when it is kept, and stays with what is wrong when that cannot be. Ctrl+Enter keeps,
/// Enter in the last field too, Esc leaves; it scrolls where the screen is small.
class TryDialog : public wxDialog {
public:
    bool ask(); ///< true once it is done
    void try_to_keep();
    [[nodiscard]] wxString complaint() const;

protected:
    TryDialog(wxWindow* parent, const wxString& title);
    /// @throws std::invalid_argument with what is wrong: it is told below the fields. Others are for who asked
    virtual void keep() = 0;
    /// Where the keyboard goes when something is wrong; null: it stays.
    [[nodiscard]] virtual Field* to_mend() const { return nullptr; }
    [[nodiscard]] Column* column() const { return column_; }
    Field* add_field(Field* field, int gap); ///< the last one of them ends with Enter
    /// Once all is in the column. @param first where the keyboard begins
    void finish(const std::string& keep, const std::string& leave, Field* first);

private:
    void place();
    Column* column_;
    Field* last_ = nullptr;
    Words* complaint_ = nullptr;
    Button* keep_ = nullptr;
    Button* leave_ = nullptr;
    std::exception_ptr trouble_; ///< thrown on by ask(), outside the dialog
};

} // namespace samenspel::gui
