#pragma once

#include <functional>
#include <optional>

#include "app/settings.hpp"
#include "gui/widgets/keep_dialog.hpp"

namespace samenspel::gui {

class Words;

/// What can be chosen for good. Nothing of it is needed to moderate.
class SettingsDialog : public KeepDialog {
public:
    SettingsDialog(wxWindow* parent, const app::Settings& settings);

    /// At each choice, to be seen at once.
    std::function<void(const app::Settings&)> on_change;
    /// What is to be kept; none: leave all as it was.
    std::optional<app::Settings> ask();

private:
    void add_heading(const std::string& text);
    void add_choice(const std::string& name, std::vector<wxString> choices, std::size_t chosen,
                    std::function<void(std::size_t)> take);
    void add_tick(const std::string& name, bool app::Settings::*member);
    void add_window_part();
    void add_beamer_part();
    void add_help_part();
    void changed();

    app::Settings settings_;
    Words* told_ = nullptr;
};

} // namespace samenspel::gui
