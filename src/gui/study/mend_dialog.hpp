#pragma once

#include <wx/dialog.h>

#include "app/study/mend_page.hpp"
#include "gui/widgets/column.hpp"

namespace samenspel::gui {

class Field;
class Words;

/// One answer to be corrected or chosen, with the reason that whoever reads it later needs.
class MendDialog : public wxDialog {
public:
    /// @param reason that is proposed; may be empty
    MendDialog(wxWindow* parent, app::MendPage page, const std::string& reason);

    /// Does what was chosen; an invalid_argument is told in the dialog, which stays.
    std::function<void(const std::string& value, const std::string& reason)> on_keep;
    bool ask(); ///< true once it is done
    void try_to_keep();
    [[nodiscard]] Field* value() const { return value_; }
    [[nodiscard]] Field* reason() const { return reason_; }

private:
    void add_said();
    void add_fields(const std::string& reason);
    void add_buttons();
    app::MendPage page_;
    Column* column_;
    Field* value_ = nullptr;
    Field* reason_ = nullptr;
    Words* complaint_ = nullptr;
};

} // namespace samenspel::gui
