#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "domain/study/cell.hpp"
#include "gui/widgets/canvas.hpp"

/// What the charts of the report are drawn with. Each mark has a shape or a pattern of its own, so that nothing is
/// told by its colour alone.
namespace samenspel::gui {

/// A disc.
void draw_doctors(wxGraphicsContext& gc, double x, double y, double radius);
/// A diamond.
void draw_caregivers(wxGraphicsContext& gc, double x, double y, double radius);
/// Where a figure may lie.
void draw_interval(wxGraphicsContext& gc, const wxRect2DDouble& box, double radius);
/// A part of a bar: full, hatched, dotted, lined or empty.
void draw_reason(wxGraphicsContext& gc, const wxRect2DDouble& box, domain::Missing reason, double scale);

wxColour doctors_colour();
wxColour caregivers_colour();

/// What the marks of a chart mean.
class Legend : public Canvas {
public:
    /// Draws its mark in a box.
    using Mark = std::function<void(wxGraphicsContext&, const wxRect2DDouble&)>;
    Legend(wxWindow* parent, Tone ground, std::vector<std::pair<Mark, std::string>> keys);
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    double flow(Typesetter& set, double width, bool really);
    std::vector<std::pair<Mark, std::string>> keys_;
};

} // namespace samenspel::gui
