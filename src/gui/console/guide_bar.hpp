#pragma once

#include "app/pages/guide.hpp"
#include "gui/widgets/button.hpp"

namespace samenspel::gui {

/// What the guided rehearsal asks to do now; above the words of the evening.
class GuideBar : public PaintedPanel {
public:
    explicit GuideBar(wxWindow* parent);

    std::function<void()> on_skip, on_stop;
    void show(const app::Guide& guide);
    int height_for(int width);

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    [[nodiscard]] double text_room(int width) const;
    [[nodiscard]] bool is_narrow(double beside) const;
    void place_buttons();
    wxString title_, text_;
    double progress_ = 0;
    Button* skip_;
    Button* stop_;
};

} // namespace samenspel::gui
