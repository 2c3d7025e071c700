#include "gui/look/typed_character.hpp"

#ifdef __WXGTK__
#include <gdk/gdk.h>
#elif defined(__WXMSW__)
#include <wx/msw/wrapwin.h>
#endif

namespace samenspel::gui {

char32_t typed_character(const wxKeyEvent& event) {
    if (!event.ControlDown() && event.GetRawKeyCode() != 0) { // it has none if no keyboard made it
#ifdef __WXGTK__
        return static_cast<char32_t>(gdk_keyval_to_unicode(event.GetRawKeyCode()));
#elif defined(__WXMSW__)
        constexpr UINT leave_dead_keys = 4;
        constexpr wxUint32 scan_code_at = 16, scan_code_bits = 0xFF;
        BYTE held[256];
        wchar_t typed[8];
        if (GetKeyboardState(held) &&
            ToUnicode(event.GetRawKeyCode(), (event.GetRawKeyFlags() >> scan_code_at) & scan_code_bits, held,
                      typed, 8, leave_dead_keys) == 1)
            return static_cast<char32_t>(typed[0]);
#endif
    }
    return static_cast<char32_t>(event.GetUnicodeKey());
}

} // namespace samenspel::gui
