#pragma once

#include "gui/widgets/button.hpp"
#include "gui/widgets/words.hpp"

namespace samenspel::gui {

/// What is chosen, and its choices beside it; below it where they do not fit.
class ChoiceLine : public wxPanel {
public:
    /// @param words_wide at 100 %: where the choices begin; 0: they stand at the right
    ChoiceLine(wxWindow* parent, const wxString& name, std::vector<wxString> choices, std::size_t chosen,
               int words_wide = 0);

    [[nodiscard]] Segmented* choice() const { return choice_; }
    int place(int width); ///< @return the height

private:
    Words* name_;
    Segmented* choice_;
    int words_wide_;
};

} // namespace samenspel::gui
