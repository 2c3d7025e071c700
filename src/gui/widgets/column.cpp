#include "gui/widgets/column.hpp"

#include <algorithm>
#include <span>

namespace samenspel::gui {
namespace {

constexpr int narrowest = 330; ///< of a card that stands beside another, at 100 %
constexpr int lines_of_wheel = 3;

} // namespace

Column::Column(wxWindow* parent, Tone ground) {
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE);
    SetBackgroundColour(colours().*ground);
    SetScrollRate(0, dip(this, 12));
    m_container.DisableSelfFocus();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        auto* outer = dynamic_cast<Column*>(GetParent());
        if (outer && GetVirtualSize().y <= GetClientSize().y)
            outer->ScrollLines(event.GetWheelRotation() > 0 ? -lines_of_wheel : lines_of_wheel);
        else
            event.Skip();
    });
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
        const wxWindow* window = event.GetWindow();
        if (window && window != this && IsDescendant(const_cast<wxWindow*>(window)))
            bring_into_view(*window);
        event.Skip();
    });
}

/// The toolkit does this for direct children only.
void Column::bring_into_view(const wxWindow& window) {
    const wxRect place(ScreenToClient(window.GetScreenPosition()), window.GetSize());
    const int margin = dip(this, 12), high = GetClientSize().y;
    int move = 0;
    if (place.GetBottom() + margin > high)
        move = place.GetBottom() + margin - high;
    if (place.y - move < margin)
        move = place.y - margin; // its top matters more than its end
    int unit = 1;
    GetScrollPixelsPerUnit(nullptr, &unit);
    if (move == 0 || unit <= 0)
        return;
    const int line = move > 0 ? (move + unit - 1) / unit : (move - unit + 1) / unit;
    Scroll(-1, std::max(0, GetViewStart().y + line));
}

void Column::clear() {
    for (const Item& item : items_)
        item.window->Destroy();
    items_.clear();
    Scroll(0, 0);
}

Column::Place Column::place() const {
    Place here{GetViewStart().y, {}};
    wxWindow* at = FindFocus();
    if (at == this || !IsDescendant(at))
        return here;
    for (; at != this; at = at->GetParent()) {
        const wxWindowList& beside = at->GetParent()->GetChildren();
        here.focus.insert(here.focus.begin(), static_cast<std::size_t>(beside.IndexOf(at)));
    }
    return here;
}

void Column::go_to(const Place& place) {
    wxWindow* at = this;
    for (const std::size_t child : place.focus)
        if (child < at->GetChildren().size())
            at = at->GetChildren()[child];
    if (at != this)
        at->SetFocus();
    Scroll(0, place.scrolled);
}

void Column::remove(const wxWindow* window) {
    std::erase_if(items_, [window](const Item& item) { return item.window == window; });
}

int Column::height_for(int width) {
    int wide = width - dip(this, padding_.left) - dip(this, padding_.right);
    if (widest_ > 0)
        wide = std::min(wide, dip(this, widest_));
    int y = dip(this, padding_.top);
    for (const Item& item : items_)
        if (item.window->IsShown())
            y += dip(this, item.gap) + item.height(wide);
    return y + dip(this, padding_.bottom);
}

void Column::arrange() {
    if (arranging_)
        return;
    arranging_ = true;
    const int wide = GetClientSize().x, high = height_;
    place_items();
    if (GetClientSize().x != wide) // the scroll bar came or went
        place_items();
    arranging_ = false;
    if (height_ != high && on_height)
        on_height();
}

void Column::place_items() {
    int wide = GetClientSize().x - dip(this, padding_.left) - dip(this, padding_.right);
    if (widest_ > 0)
        wide = std::min(wide, dip(this, widest_));
    const int left = dip(this, padding_.left);
    int y = dip(this, padding_.top);
    if (wide > 0) {
        for (const Item& item : items_) {
            if (!item.window->IsShown())
                continue;
            y += dip(this, item.gap);
            const int high = item.height(wide);
            item.window->SetSize(left, CalcScrolledPosition({0, y}).y, wide, high);
            y += high;
        }
        height_ = y + dip(this, padding_.bottom);
        SetVirtualSize(-1, height_);
    }
}

void Column::scroll_to_end() {
    Scroll(0, GetVirtualSize().y);
}

Grid::Grid(wxWindow* parent, Tone ground, int gap) : wxPanel(parent), gap_(gap) {
    m_container.DisableSelfFocus();
    SetBackgroundColour(colours().*ground);
}

int Grid::place(int width) {
    const int gap = dip(this, gap_), half = (width - gap) / 2;
    const std::size_t columns = half >= dip(this, narrowest) ? 2 : 1;
    const int wide = columns == 2 ? half : width;
    int y = 0;
    for (std::size_t i = 0; i < items_.size(); i += columns) {
        const auto row = std::span(items_).subspan(i, std::min(columns, items_.size() - i));
        int high = 0, x = 0;
        for (Canvas* canvas : row)
            high = std::max(high, canvas->height_for(wide));
        for (Canvas* canvas : row) {
            canvas->SetSize(x, y, wide, high);
            x += wide + gap;
        }
        y += high + gap;
    }
    return std::max(0, y - gap);
}

Flow::Flow(wxWindow* parent, Tone ground, int gap, int row_gap)
    : wxPanel(parent), gap_(gap), row_gap_(row_gap) {
    m_container.DisableSelfFocus();
    SetBackgroundColour(colours().*ground);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        place(GetClientSize().x, true);
        event.Skip();
    });
}

int Flow::height_for(int width) {
    return place(width, false);
}

int Flow::place(int width, bool really) {
    int x = 0, y = 0, row = 0;
    for (Canvas* canvas : items_) {
        const int wide = std::min(canvas->best_width(), width), high = canvas->height_for(wide);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += row + dip(this, row_gap_);
            row = 0;
        }
        if (really)
            canvas->SetSize(x, y, wide, high);
        x += wide + dip(this, gap_);
        row = std::max(row, high);
    }
    return y + row;
}

} // namespace samenspel::gui
