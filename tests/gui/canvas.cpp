#include "gui/canvas.hpp"

#include <cstdlib>
#include <memory>

#include <wx/bitmap.h>
#include <wx/dcmemory.h>

namespace samenspel::test {

wxImage painted(int width, int height, const std::function<void(wxGraphicsContext&)>& paint) {
    wxBitmap bitmap(width, height, 24);
    {
        wxMemoryDC dc(bitmap);
        const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
        paint(*gc);
    }
    return bitmap.ConvertToImage();
}

wxColour pixel(const wxImage& image, int x, int y) {
    return {image.GetRed(x, y), image.GetGreen(x, y), image.GetBlue(x, y)};
}

bool alike(const wxColour& a, const wxColour& b, int tolerance) {
    return std::abs(a.Red() - b.Red()) <= tolerance && std::abs(a.Green() - b.Green()) <= tolerance &&
           std::abs(a.Blue() - b.Blue()) <= tolerance;
}

wxRect ink_box(const wxImage& image, const wxRect& within, const wxColour& ground) {
    int left = within.GetRight() + 1, top = within.GetBottom() + 1, right = -1, bottom = -1;
    for (int y = within.y; y <= within.GetBottom(); ++y)
        for (int x = within.x; x <= within.GetRight(); ++x)
            if (!alike(pixel(image, x, y), ground)) {
                left = std::min(left, x);
                right = std::max(right, x);
                top = std::min(top, y);
                bottom = std::max(bottom, y);
            }
    return right < 0 ? wxRect() : wxRect(wxPoint(left, top), wxPoint(right, bottom));
}

} // namespace samenspel::test
