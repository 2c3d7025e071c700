#pragma once

#include <set>
#include <string>
#include <utility>

#include "document/drawing.hpp"
#include "pdf/content.hpp"
#include "pdf/font_table.hpp"

namespace samenspel::pdf {

/// Where a drawing comes to stand: its upper left corner in points, and points a unit.
struct Placement {
    double left, top, scale;
};

/// Notes each opacity below 1 that it uses in `opacities`.
void draw(const document::Drawing& drawing, const Placement& placement, const std::string& family,
          ContentWriter& out, FontTable& fonts, std::set<std::pair<int, int>>& opacities);

} // namespace samenspel::pdf
