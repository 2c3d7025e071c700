#pragma once

#include "gui/widgets/column.hpp"

namespace samenspel::gui {

/// Two columns beside each other, the second one narrow, with a line between them. Where there is no room for two, the
/// second comes below the first, and both scroll as one.
class Sides : public Column {
public:
    /// @param side_width of the second column, at 100 %
    /// @param least_side of it before it goes below the first one, at 100 %
    /// @param share of the width that it takes at most
    Sides(wxWindow* parent, int side_width, int least_side, double share);

    [[nodiscard]] Column* main() const { return main_; }
    [[nodiscard]] Column* side() const { return side_; }
    void arrange() override;

private:
    void stack(int wide);
    Column *main_, *side_;
    int side_width_, least_side_;
    double share_;
    bool arranging_ = false;
};

} // namespace samenspel::gui
