#pragma once

#include <string>
#include <vector>

#include "app/pages/slide.hpp"
#include "gui/look/theme.hpp"
#include "gui/look/typesetter.hpp"

/// Pieces of a slide. The typesetter's scale is the height of the slide.
namespace samenspel::gui {

struct BodyStyle {
    Type type;
    double gap = 0, indent = 0, height = 0;
};

/// Lines as large as fit in the room, within what reads well from the last row.
BodyStyle fit_body(Typesetter& set, const std::vector<std::string>& lines, bool bullets, double width,
                   double room);

/// @param bottom of the figures
void paint_countdown(Typesetter& set, const app::Slide::Countdown& countdown, const BeamerPalette& colour,
                     double left, double bottom);

void paint_segments(wxGraphicsContext& gc, const app::Slide& slide, const BeamerPalette& colour, double right,
                    double bottom, double h);

void paint_bars(Typesetter& set, const app::Slide& slide, const BeamerPalette& colour,
                const wxRect2DDouble& room);

/// What the dashed bars count; beside the countdown if there is one.
void paint_dashed_legend(Typesetter& set, const wxString& text, const BeamerPalette& colour, double left,
                         double bottom, bool beside_countdown);

void paint_codes(Typesetter& set, const std::vector<app::QrCode>& codes, const BeamerPalette& colour,
                 const wxRect2DDouble& room, bool below_each_other);

} // namespace samenspel::gui
