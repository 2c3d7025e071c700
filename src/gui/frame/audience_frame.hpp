#pragma once

#include <functional>

#include <wx/frame.h>

#include "app/pages/slide.hpp"
#include "gui/slide/slide_painter.hpp"

namespace samenspel::gui {

/// The slide, full screen, for the room.
class AudienceFrame : public wxFrame {
public:
    /// @param over_controls it lies on the only screen: says how to come back
    AudienceFrame(const wxRect& place, const Pictures& pictures, bool over_controls);

    std::function<bool(const wxKeyEvent&)> on_key; ///< someone clicked on the beamer and types on
    std::function<void()> on_leave;                ///< only over the controls

    void show(const app::Slide& slide, BeamerTheme theme);
    /// Without taking the focus from the console.
    void appear(wxWindow* console);
    [[nodiscard]] bool over_controls() const { return over_controls_; }

private:
    class SlideCanvas;
    SlideCanvas* canvas_;
    bool over_controls_;
};

} // namespace samenspel::gui
