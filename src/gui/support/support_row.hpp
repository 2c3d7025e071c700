#pragma once

#include "app/pages/support.hpp"
#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

/// One address of the directory. A press opens what can be done with it.
class SupportRow : public Control {
public:
    explicit SupportRow(wxWindow* parent);
    void show(const app::SupportPage::Row& row);
    [[nodiscard]] const app::SupportPage::Row& row() const { return row_; }
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;
    bool key_pressed(int key) override;

private:
    double flow(Typesetter& set, double width, bool really);
    app::SupportPage::Row row_;
};

} // namespace samenspel::gui
