#pragma once

#include <vector>

#include <wx/panel.h>

#include "app/pages/rooms.hpp"
#include "gui/widgets/button.hpp"

class wxCheckBox;

namespace samenspel::gui {

/// The course of the evening, a row a block, with what can be chosen in it.
class PlanTable : public wxPanel {
public:
    PlanTable(wxWindow* parent, Tone ground);

    std::function<void(const std::string&key, bool yes)> on_video, on_short, on_left_out;
    std::function<void(const std::string& key, int minutes)> on_time;
    void show(const std::vector<app::PreparePage::Row>& rows);
    int height_for(int width);

private:
    class Row;
    void arrange();
    std::vector<Row*> rows_;
    std::vector<app::PreparePage::Row> shown_;
    Tone ground_;
};

} // namespace samenspel::gui
