#pragma once

#include "app/pages/slide.hpp"
#include "gui/slide/slide_painter.hpp"
#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

/// A small live picture of the beamer. Pressing it gives what can be done there.
class SlidePicture : public Control {
public:
    SlidePicture(wxWindow* parent, Tone ground, Pictures pictures);
    void show(const app::Slide& slide, BeamerTheme theme);
    void set_shape(double shape);              ///< of the beamer: width by height
    void set_caption(const wxString& caption); ///< what the room sees, black, frozen
    void set_marked(bool marked);              ///< the room does not see this

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    Pictures pictures_;
    app::Slide slide_;
    BeamerTheme theme_ = BeamerTheme::light;
    wxString caption_;
    double shape_ = 16.0 / 9;
    bool marked_ = false;
};

} // namespace samenspel::gui
