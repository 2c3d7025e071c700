#pragma once

#include <functional>

#include "app/study/withdraw_page.hpp"
#include "gui/widgets/try_dialog.hpp"

namespace samenspel::gui {

/// What was entered under a code, by counts alone, to be taken away with a reason.
class WithdrawDialog : public TryDialog {
public:
    /// @param why it is looked at; may be empty
    WithdrawDialog(wxWindow* parent, app::WithdrawPage page, const std::string& why);

    std::function<void(const std::string& questionnaire, const std::string& reason)> on_keep;
    [[nodiscard]] Field* reason() const { return reason_; }
    [[nodiscard]] const app::WithdrawPage& shown() const { return page_; }

private:
    void keep() override;
    app::WithdrawPage page_;
    Segmented* which_ = nullptr; ///< null: it was entered under one questionnaire
    Field* reason_ = nullptr;
};

/// Asks, does it, and tells what is wrong. @param code of a copy under which something was entered
/// @return whether it was withdrawn
bool ask_withdrawal(wxWindow* parent, app::OpenStudy& study, const std::string& code, const std::string& why,
                    const std::string& who, const app::Clock& clock);

} // namespace samenspel::gui
