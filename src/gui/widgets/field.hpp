#pragma once

#include <functional>
#include <string>

#include <wx/panel.h>
#include <wx/textctrl.h>

#include "gui/widgets/words.hpp"

namespace samenspel::gui {

/// A text field with its name above and what is wrong below.
class Field : public wxPanel {
public:
    /// @param lines 1, or more for a box
    Field(wxWindow* parent, Tone ground, const std::string& label, int lines = 1);

    std::function<void(const std::string&)> on_change;
    void set_value(const std::string& text); ///< tells nobody
    [[nodiscard]] std::string value() const;
    /// @return whether its height may have changed
    bool set_error(const std::string& text);
    void set_hint(const std::string& text);
    [[nodiscard]] wxTextCtrl* control() const { return text_; }
    int height_for(int width);

private:
    void arrange();
    int label_room(int width);
    void frame_box();
    wxRect frame_; ///< what we draw around the text
    Words* label_;
    wxTextCtrl* text_;
    Words* error_;
    int lines_;
};

} // namespace samenspel::gui
