#pragma once

#include <functional>

#include <wx/frame.h>

#include "app/pages/console.hpp"
#include "gui/slide/slide_painter.hpp"

namespace samenspel::gui {

class VideoPlayer;

/// The slide, full screen, for the room.
class AudienceFrame : public wxFrame {
public:
    /// @param over_controls it lies on the only screen: says how to come back
    AudienceFrame(const wxRect& place, const Pictures& pictures, bool over_controls);

    std::function<bool(const wxKeyEvent&)> on_key; ///< someone clicked on the beamer and types on
    std::function<void()> on_leave;                ///< only over the controls
    std::function<void(const app::VideoReport&)> on_video;

    void show(const app::Slide& slide, const BeamerLook& look);
    /// Without taking the focus from the console.
    void appear(wxWindow* console);
    /// @param from where a video that is loaded begins: it was playing on a screen that went
    void video(const app::VideoOrder& order, app::milliseconds from = {});
    [[nodiscard]] bool over_controls() const { return over_controls_; }

private:
    class SlideCanvas;
    SlideCanvas* canvas_;
    VideoPlayer* player_ = nullptr; ///< over the slide; one for each video
    bool covered_ = false;          ///< the slide is another than that of the video
    bool over_controls_;
};

} // namespace samenspel::gui
