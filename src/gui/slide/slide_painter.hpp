#pragma once

#include <functional>
#include <memory>

#include <wx/graphics.h>

#include "app/pages/slide.hpp"
#include "document/drawing.hpp"
#include "gui/look/theme.hpp"

namespace samenspel::gui {

/// The picture of a slide, or null if it cannot be had. Asked at each painting: keeps what it has loaded.
using Pictures = std::function<std::shared_ptr<const document::Drawing>(const app::Slide::Picture&)>;

/// Draws a slide in any box, with the proportions of its height: the beamer's screen, the small picture in
/// the console and a test's bitmap get the same.
void paint_slide(wxGraphicsContext& gc, const wxRect2DDouble& box, const app::Slide& slide, BeamerTheme theme,
                 const Pictures& pictures);
/// The same on a screen of which the edges may be cut off.
void paint_slide(wxGraphicsContext& gc, const wxRect2DDouble& screen, const app::Slide& slide,
                 const BeamerLook& look, const Pictures& pictures);

/// The same words for those who cannot see it.
wxString spoken_slide(const app::Slide& slide);

} // namespace samenspel::gui
