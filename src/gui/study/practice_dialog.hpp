#pragma once

#include <functional>

#include "app/study/practices_page.hpp"
#include "gui/widgets/try_dialog.hpp"

namespace samenspel::gui {

/// What a practice handed out, when it met and, with a key, who it is.
class PracticeDialog : public TryDialog {
public:
    PracticeDialog(wxWindow* parent, app::PracticeForm form);

    std::function<void(const app::PracticeForm& before, const app::PracticeForm& now)> on_keep;
    [[nodiscard]] const std::vector<Field*>& handed() const { return handed_; }
    [[nodiscard]] Field* day() const { return day_; }
    [[nodiscard]] Field* name() const { return name_; } ///< null without a key
    [[nodiscard]] Field* note() const { return note_; } ///< the same

private:
    void keep() override;
    void show_errors(const std::vector<app::PracticeError>& errors);
    app::PracticeForm before_;
    std::vector<Field*> handed_;
    Field* day_ = nullptr;
    Field* name_ = nullptr;
    Field* note_ = nullptr;
};

} // namespace samenspel::gui
