#pragma once

#include <functional>
#include <vector>

#include <wx/panel.h>
#include <wx/scrolwin.h>

#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

/// Windows below each other, as wide as the column, each as high as it needs; scrolls when they do not fit.
class Column : public wxScrolled<wxPanel> {
public:
    Column(wxWindow* parent, Tone ground);

    struct Padding {
        int left = 0, top = 0, right = 0, bottom = 0;
    };
    void set_padding(const Padding& at_100_percent) { padding_ = at_100_percent; }
    /// Text that runs wider than this is hard to read: the column stays at the left.
    void set_widest(int at_100_percent) { widest_ = at_100_percent; }

    template <class Window>
    Window* add(Window* canvas, int gap_before = 0) {
        items_.push_back({canvas, [canvas](int width) { return canvas->height_for(width); }, gap_before});
        return canvas;
    }
    void add_window(wxWindow* window, std::function<int(int)> height, int gap_before = 0) {
        items_.push_back({window, std::move(height), gap_before});
    }
    std::function<void()> on_height;     ///< it needs another height than before
    void clear();                        ///< destroys what was added
    void remove(const wxWindow* window); ///< forgets where it is, and leaves it to who made it
    virtual void arrange();
    /// What arrange would need at this width, padding included.
    int height_for(int width);
    void scroll_to_end();

    /// Where someone is in it: what they see, and what the keyboard is on (none: it is elsewhere).
    struct Place {
        int scrolled = 0;
        std::vector<std::size_t> focus; ///< which child, and which of that one's, and so on
    };
    [[nodiscard]] Place place() const;
    /// After it was filled anew with about the same, and arranged.
    void go_to(const Place& place);

protected:
    void bring_into_view(const wxWindow& window);

private:
    void place_items();
    struct Item {
        wxWindow* window;
        std::function<int(int)> height;
        int gap;
    };
    std::vector<Item> items_;
    Padding padding_;
    int widest_ = 0, height_ = 0;
    bool arranging_ = false;
};

/// Windows of one width in two columns, those in a row equally high; in one column where two do not fit.
class Grid : public wxPanel {
public:
    Grid(wxWindow* parent, Tone ground, int gap);
    template <class Window>
    Window* add(Window* canvas) {
        items_.push_back(canvas);
        return canvas;
    }
    int place(int width); ///< @return the height

private:
    std::vector<Canvas*> items_;
    int gap_;
};

/// Windows beside each other, in as many rows as it takes.
class Flow : public wxPanel {
public:
    Flow(wxWindow* parent, Tone ground, int gap, int row_gap);
    template <class Window>
    Window* add(Window* canvas) {
        items_.push_back(canvas);
        return canvas;
    }
    int height_for(int width);

private:
    int place(int width, bool really);
    std::vector<Canvas*> items_;
    int gap_, row_gap_;
};

} // namespace samenspel::gui
