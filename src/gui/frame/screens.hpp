#pragma once

#include <functional>

#include <wx/gdicmn.h>
#include <wx/string.h>
#include <wx/timer.h>

class wxWindow;

namespace samenspel::gui {

/// The screens of the machine, and word when one comes or goes.
class Screens {
public:
    explicit Screens(std::function<void()> changed);
    ~Screens();
    Screens(const Screens&) = delete;
    Screens& operator=(const Screens&) = delete;

    /// A screen that `window` is not on; wxNOT_FOUND with one screen only.
    /// Whether another screen shows the same as that of the window.
    static bool mirrored(const wxWindow& window);
    static int other_than(const wxWindow& window);
    static wxRect place_of(int screen);
    static wxString name_of(int screen); ///< "EPSON 1920×1080"

private:
    void look();
    std::function<void()> changed_;
    wxTimer poll_, soon_; ///< soon: not while the toolkit is still counting
    wxString seen_;
    unsigned long signal_ = 0;
};

} // namespace samenspel::gui
