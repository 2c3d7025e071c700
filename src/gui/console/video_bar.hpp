#pragma once

#include "app/pages/console.hpp"
#include "gui/widgets/button.hpp"

namespace samenspel::gui {

/// The video of an info flash, with its buttons: below the words that tell the same.
class VideoBar : public PaintedPanel {
public:
    explicit VideoBar(wxWindow* parent);

    std::function<void()> on_play, on_replay, on_tell;
    void show(const app::ConsolePage::VideoBar& bar);
    int height_for(int width);

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    void place_buttons();
    [[nodiscard]] int buttons_width() const;
    [[nodiscard]] bool is_narrow(int width) const;
    app::ConsolePage::VideoBar bar_;
    bool named_ = false; ///< for a screen reader
    Button* play_;
    Button* replay_;
    Button* tell_;
};

} // namespace samenspel::gui
