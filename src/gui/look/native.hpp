#pragma once

#include <filesystem>
#include <vector>

namespace samenspel::gui {

/// Gives the desktop's own controls our colours and corners, or takes them away again: in high contrast they are the
/// desktop's.
void dress_native_controls(bool on = true);

/// Letters for this program only. Those that cannot be read are passed over.
void add_fonts(const std::vector<std::filesystem::path>& files);

/// Whether the desktop asks for high contrast.
bool desktop_wants_contrast();

} // namespace samenspel::gui
