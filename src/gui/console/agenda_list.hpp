#pragma once

#include <vector>

#include "app/pages/console.hpp"
#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

/// The evening at the left: what is over, where we are, what comes. A click or Enter jumps there.
class AgendaList : public Control {
public:
    explicit AgendaList(wxWindow* parent);

    std::function<void(std::size_t plan_step)> on_jump;

    /// @return whether its height may have changed
    bool show(const std::vector<app::ConsolePage::AgendaBlock>& blocks);
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;
    void pressed_at(const wxPoint& point) override;
    bool key_pressed(int key) override;
    void hovered_at(const wxPoint& point) override;

private:
    using Block = app::ConsolePage::AgendaBlock;
    /// Where one can jump to, in the order of the evening.
    struct Place {
        std::size_t plan_step;
        std::size_t block;
        int step; ///< within the block's shown steps; -1 = the block's head
        int top, bottom;
    };
    void measure_places();
    void choose_current();
    [[nodiscard]] int find(const wxPoint& point) const;
    [[nodiscard]] int height_of_head(const Block& block) const;
    void draw_done(Typesetter& set, const Block& block, double y, double width);
    void draw_current(Typesetter& set, const Block& block, double y, double width);
    void draw_coming(Typesetter& set, const Block& block, double y, double width);
    double draw_minutes( ///< @return where they begin
        Typesetter& set, const Block& block, const Type& type, double y, double width);
    void draw_steps(Typesetter& set, const Block& block, double y, double width);
    void tell();

    std::vector<Block> blocks_;
    std::vector<Place> places_;
    int height_ = 0;
    int chosen_ = 0; ///< by the keyboard
    int hovered_ = -1;
};

} // namespace samenspel::gui
