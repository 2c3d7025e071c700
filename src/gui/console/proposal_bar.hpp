#pragma once

#include <vector>

#include <wx/panel.h>

#include "app/pages/console.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/words.hpp"

namespace samenspel::gui {

/// "4 min achter. Elke volgende bespreking 1:20 korter …" [Doen] [Niet nu], and the other ways.
class ProposalBar : public PaintedPanel {
public:
    /// @param late else ahead of the plan
    ProposalBar(wxWindow* parent, const app::ConsolePage::ProposalBar& bar, bool late);

    std::function<void()> on_accept, on_dismiss;
    std::function<void(std::size_t)> on_way;

    /// One line, without the ways: where the words of the evening would have no room beside it.
    void set_compact(bool compact);
    int height_for(int width);

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    [[nodiscard]] int buttons_width() const;
    /// Lead and text as one paragraph, the lead in its own colour. @return the y below it
    double flow(Typesetter& set, double width, bool really);
    void place_buttons();
    [[nodiscard]] int ways_height(int width);

    wxString lead_, text_;
    bool compact_ = false;
    bool late_;
    std::vector<Button*> main_, ways_;
};

} // namespace samenspel::gui
