#pragma once

#include "app/pages/console.hpp"
#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

/// The clocks below the words. Pressing them gives what can be done about time.
class ClockBar : public Control {
public:
    explicit ClockBar(wxWindow* parent);
    void show(const app::ConsolePage::Clocks& clocks, domain::Status status);

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    struct Small {
        wxString label, value;
        wxColour colour;
    };
    double draw_step(Typesetter& set, const wxRect2DDouble& box);
    double draw_phase(Typesetter& set, double x, double y);
    [[nodiscard]] wxColour phase_colour() const;

    app::ConsolePage::Clocks clocks_;
    domain::Status status_ = domain::Status::waiting;
};

} // namespace samenspel::gui
