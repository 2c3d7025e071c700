#pragma once

#include "app/study/mapping_page.hpp"
#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

/// A column of a file, with some of what stands in it, and what it is. Pressed, or typed at, it asks for something else.
class MappingRow : public Control {
public:
    MappingRow(wxWindow* parent, const app::MappingPage::Line& line);

    std::function<void(const wxString& typed)> on_ask;
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    double flow(Typesetter& set, double width, bool really);
    app::MappingPage::Line line_;
};

} // namespace samenspel::gui
