#pragma once

#include <functional>

#include "app/study/mend_page.hpp"
#include "gui/widgets/try_dialog.hpp"

namespace samenspel::gui {

/// One answer to be corrected or chosen, with the reason that whoever reads it later needs.
class MendDialog : public TryDialog {
public:
    /// @param reason that is proposed; may be empty
    MendDialog(wxWindow* parent, app::MendPage page, const std::string& reason);

    /// Does what was chosen; an invalid_argument is told in the dialog, which stays.
    std::function<void(const std::string& value, const std::string& reason)> on_keep;
    [[nodiscard]] Field* value() const { return value_; }
    [[nodiscard]] Field* reason() const { return reason_; }

protected:
    void keep() override;
    [[nodiscard]] Field* to_mend() const override;

private:
    void add_said();
    void add_fields(const std::string& reason);
    app::MendPage page_;
    Field* value_ = nullptr;
    Field* reason_ = nullptr;
};

} // namespace samenspel::gui
