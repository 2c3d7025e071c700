#include "gui/widgets/sides.hpp"

#include <algorithm>

#include <wx/dcclient.h>

namespace samenspel::gui {
namespace {

constexpr int line = 1;

} // namespace

Sides::Sides(wxWindow* parent, int side_width, int least_side, double share)
    : Column(parent, &Palette::side), // seen below the second one where what is scrolled is no whole line
      main_(new Column(this, &Palette::paper)),
      side_(new Column(this, &Palette::side)),
      side_width_(side_width),
      least_side_(least_side),
      share_(share) {
    for (Column* column : {main_, side_})
        column->on_height = [this] { arrange(); };
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(this);
        dc.SetPen(wxPen(colours().line));
        const wxRect first = main_->GetRect();
        const wxPoint end{first.x + first.width, first.y + first.height};
        if (side_->GetPosition().y > first.y)
            dc.DrawLine(0, end.y, end.x, end.y);
        else
            dc.DrawLine(end.x, 0, end.x, end.y);
    });
}

void Sides::arrange() {
    if (arranging_)
        return;
    arranging_ = true;
    const wxSize size = GetClientSize();
    const int side = std::min(dip(this, side_width_), static_cast<int>(size.x * share_));
    if (side >= dip(this, least_side_)) {
        SetVirtualSize(size);
        main_->SetSize(0, 0, size.x - side - line, size.y);
        side_->SetSize(size.x - side, 0, side, size.y);
    } else if (size.x > 0) {
        stack(size.x);
        if (GetClientSize().x != size.x) // the scroll bar came or went
            stack(GetClientSize().x);
    }
    arranging_ = false;
}

void Sides::stack(int wide) {
    const int main = main_->height_for(wide), side = side_->height_for(wide), top = main + line;
    int unit = 1; // what is scrolled is a whole number of these
    GetScrollPixelsPerUnit(nullptr, &unit);
    const int whole = std::max(GetClientSize().y, (top + side + unit - 1) / unit * unit);
    main_->SetSize(0, CalcScrolledPosition({0, 0}).y, wide, main);
    side_->SetSize(0, CalcScrolledPosition({0, top}).y, wide, whole - top);
    SetVirtualSize(-1, whole);
}

} // namespace samenspel::gui
