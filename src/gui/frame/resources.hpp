#pragma once

#include <wx/iconbndl.h>

#include "app/places.hpp"
#include "gui/slide/slide_painter.hpp"

namespace samenspel::gui {

/// Loads each picture once, also one that cannot be had.
Pictures loading_pictures();

/// Beside the other data; in the source tree where the packages take it from. Empty if it is not there.
wxIconBundle icons_of(const app::Places& places);

} // namespace samenspel::gui
