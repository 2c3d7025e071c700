#pragma once

#include <filesystem>
#include <vector>

namespace samenspel::gui {

/// Gives the desktop's own controls our colours and corners. Leaves them alone in high contrast.
void dress_native_controls();

/// Letters for this program only. Those that cannot be read are passed over.
void add_fonts(const std::vector<std::filesystem::path>& files);

/// Whether the desktop asks for high contrast.
bool desktop_wants_contrast();

} // namespace samenspel::gui
