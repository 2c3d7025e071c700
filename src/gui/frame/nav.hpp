#pragma once

#include <functional>
#include <vector>

#include <wx/panel.h>

#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

enum class Room { start, prepare, console, finish, support, study };

/// The rooms, at the left.
class Nav : public wxPanel {
public:
    explicit Nav(wxWindow* parent);
    std::function<void(Room)> on_room;
    std::function<void()> on_settings, on_manual;
    void show(Room here, bool console, bool finish); ///< which of the two can be gone to

private:
    class Entry;
    void arrange();
    std::vector<Entry*> entries_;
    Entry* manual_;
    Entry* settings_;
    Canvas* brand_;
};

} // namespace samenspel::gui
