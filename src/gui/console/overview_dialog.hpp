#pragma once

#include <optional>
#include <vector>

#include <wx/dialog.h>

#include "gui/shell.hpp"

namespace samenspel::gui {

class Column;
class Control;

/// All slides of the evening, small, part by part: to see what comes, and to go there.
class OverviewDialog : public wxDialog {
public:
    /// @param step, slide where the evening stands
    OverviewDialog(wxWindow* parent, const Shell& shell, const app::LiveSession& session, std::size_t step,
                   std::size_t slide);

    struct Place {
        std::size_t step = 0, slide = 0;
    };
    std::optional<Place> ask(); ///< none: stay

private:
    void add_slides(const Shell& shell, const app::LiveSession& session, const Place& here);
    void walk(int by);

    Column* column_;
    std::vector<Control*> thumbs_;
    Control* here_ = nullptr;
    Place chosen_;
};

} // namespace samenspel::gui
