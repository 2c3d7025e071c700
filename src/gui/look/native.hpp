#pragma once

namespace samenspel::gui {

/// Gives the desktop's own controls our colours and corners. Leaves them alone in high contrast.
void dress_native_controls();

/// Whether the desktop asks for high contrast.
bool desktop_wants_contrast();

} // namespace samenspel::gui
