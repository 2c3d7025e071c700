#pragma once

#include <wx/event.h>

namespace samenspel::gui {

/// What a key that is pressed would type: "?", whether it lies beside M or beside Shift. The toolkit tells that only to the
/// window that has the focus, after all others; before, it tells what the key types without Shift. With Ctrl that is what
/// comes out. 0: nothing is typed.
char32_t typed_character(const wxKeyEvent& event);

} // namespace samenspel::gui
