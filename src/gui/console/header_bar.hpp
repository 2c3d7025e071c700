#pragma once

#include "app/pages/console.hpp"
#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

/// The strip above the console. Its left end leads back to the other rooms.
class HeaderBar : public Control {
public:
    explicit HeaderBar(wxWindow* parent);
    void show(const app::ConsolePage& page);
    void show_beamer(bool connected, const wxString& text);

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;
    void pressed_at(const wxPoint& point) override;
    void hovered_at(const wxPoint& point) override;

private:
    double draw_pill(Typesetter& set, double right, double height, const wxString& text, int dot);
    [[nodiscard]] double home_width() const;
    wxString line_, saved_, beamer_;
    bool connected_ = false, rehearsal_ = false, over_home_ = false;
};

} // namespace samenspel::gui
