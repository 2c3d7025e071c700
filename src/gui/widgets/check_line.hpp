#pragma once

#include <functional>

#include <wx/panel.h>

#include "gui/widgets/canvas.hpp"

class wxCheckBox;

namespace samenspel::gui {

class Words;

/// A check box whose words wrap.
class CheckLine : public wxPanel {
public:
    CheckLine(wxWindow* parent, Tone ground, const Type& type, const wxString& text, bool checked);

    std::function<void(bool)> on_change;
    [[nodiscard]] bool checked() const;
    void set_checked(bool checked); ///< tells nobody
    int height_for(int width);
    int best_width(); ///< in one line

private:
    wxCheckBox* box_;
    Words* words_;
};

} // namespace samenspel::gui
