#pragma once

#include <functional>
#include <memory>

#include <wx/frame.h>
#include <wx/timer.h>

#include "app/study/kiosk.hpp"
#include "gui/look/stay_awake.hpp"

namespace samenspel::gui {

class KioskSheet;

/// The kiosk over the whole laptop. A window of its own: no key and no menu of the rest of the program is in it, and
/// it closes with its code only.
class KioskFrame : public wxFrame {
public:
    /// @param place of the laptop's screen
    KioskFrame(const wxRect& place, std::unique_ptr<app::Kiosk> kiosk);
    ~KioskFrame() override;

    std::function<void()> on_left; ///< someone had the code

    void appear();
    void end(); ///< lets go of the study; it is to be destroyed then

    [[nodiscard]] KioskSheet* sheet() const { return sheet_; }
    [[nodiscard]] const app::Kiosk& kiosk() const { return *kiosk_; }

private:
    void show();
    void put_in_place(const app::Kiosk::Page& page);
    void on_key(wxKeyEvent& event);
    bool key(const wxKeyEvent& event);
    void enter_pressed();
    void character(wxKeyEvent& event);
    void on_close(wxCloseEvent& event);
    void look_at_time();

    std::unique_ptr<app::Kiosk> kiosk_;
    KioskSheet* sheet_ = nullptr;
    wxTimer timer_;
    StayAwake awake_;
};

} // namespace samenspel::gui
