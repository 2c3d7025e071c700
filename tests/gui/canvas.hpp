#pragma once

#include <functional>

#include <wx/graphics.h>
#include <wx/image.h>

namespace samenspel::test {

/// What a painter leaves on a picture of so many pixels.
wxImage painted(int width, int height, const std::function<void(wxGraphicsContext&)>& paint);

wxColour pixel(const wxImage& image, int x, int y);

/// Whether two colours are the same to the eye.
bool alike(const wxColour& a, const wxColour& b, int tolerance = 12);

/// The smallest box with all pixels that are not of the ground.
wxRect ink_box(const wxImage& image, const wxRect& within, const wxColour& ground);

} // namespace samenspel::test
