#pragma once

#include <vector>

#include "app/pages/rooms.hpp"
#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

/// What each block was planned to take, and what it took: two bars a block, with the difference in words.
class StretchChart : public Canvas {
public:
    StretchChart(wxWindow* parent, Tone ground, std::vector<app::FinishPage::Stretch> stretches);
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    std::vector<app::FinishPage::Stretch> stretches_;
};

} // namespace samenspel::gui
