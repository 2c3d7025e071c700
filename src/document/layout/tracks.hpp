#pragma once

#include <vector>

#include "document/page.hpp"
#include "document/template.hpp"

namespace samenspel::document {

/// What the contents of a column need: the widest word, and all of it on one line.
struct Need {
    Millimetres least, natural;
};

/// Widths of columns that together take `room`: first what is fixed, then what contents need (less when there is not
/// enough, but rather not less than the widest word), then shares of the rest. One width for each need, never
/// negative; columns without a track get a share.
std::vector<Millimetres> column_widths(const std::vector<Track>& tracks, const std::vector<Need>& needs,
                                       Millimetres room);

} // namespace samenspel::document
