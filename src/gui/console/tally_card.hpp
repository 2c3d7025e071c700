#pragma once

#include <vector>

#include "app/pages/console.hpp"
#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

/// The show of hands: a row an option, a − and + for each count. Arrows choose a cell, + and − count in it.
class TallyCard : public Control {
public:
    TallyCard(wxWindow* parent, Tone ground);

    std::function<void(const std::string& option, const std::string& count, int by)> on_hand;

    void show(const app::ConsolePage& page);
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;
    void pressed_at(const wxPoint& point) override;
    bool key_pressed(int key) override;

private:
    struct Cell {
        wxRect2DDouble minus, number, plus;
    };
    [[nodiscard]] Cell cell(std::size_t row, std::size_t count, double width) const;
    [[nodiscard]] double names_width(double width) const;
    void draw_row(Typesetter& set, std::size_t row, double width);
    void draw_step(Typesetter& set, const wxRect2DDouble& box, bool plus);
    void change(std::size_t row, std::size_t count, int by);
    void tell();

    wxString title_;
    std::vector<std::string> counts_, count_ids_;
    std::vector<app::ConsolePage::TallyRow> rows_;
    std::size_t row_ = 0, count_ = 0;
};

} // namespace samenspel::gui
