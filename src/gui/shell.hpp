#pragma once

#include <filesystem>
#include <memory>

#include "app/pages/console.hpp"
#include "app/places.hpp"
#include "app/session/live_session.hpp"
#include "app/settings.hpp"
#include "gui/slide/slide_painter.hpp"

namespace samenspel::gui {

/// What the window knows of the other screen.
struct BeamerState {
    bool connected = false;
    bool mirrored = false;   ///< there is another screen, and it shows the same as this one
    wxString name;           ///< "EPSON 1920×1080"; without a second screen empty
    double shape = 16.0 / 9; ///< width by height
};

/// What a room may ask of the window around it.
class Shell {
public:
    virtual ~Shell() = default;

    [[nodiscard]] virtual const app::Places& places() const = 0;
    [[nodiscard]] virtual const app::Clock& clock() const = 0;
    [[nodiscard]] virtual const Pictures& pictures() const = 0;
    [[nodiscard]] virtual const app::Settings& settings() const = 0;
    /// A clock for a rehearsal, or the real one for speed 0 or 1. Lives as long as the window.
    virtual const app::Clock& clock_at(int speed) = 0;

    // From room to room.
    virtual void go_to_start() = 0;
    virtual void prepare(const std::filesystem::path& module_folder) = 0;
    virtual void open_session(const std::filesystem::path& file) = 0; ///< says so itself if that fails
    virtual bool may_leave_session() = 0;                             ///< asks, if one is going on
    virtual void moderate(std::unique_ptr<app::LiveSession> session) = 0;
    [[nodiscard]] virtual app::LiveSession* session() const = 0; ///< null if none is open
    virtual void go_to_console() = 0;
    virtual void practise(const std::filesystem::path& module_folder) = 0; ///< a guided rehearsal
    virtual void stop_practice() = 0;
    virtual void go_to_finish() = 0;
    /// Among those to open again.
    virtual void remember_study(const std::filesystem::path& file) = 0;

    virtual void open_manual() = 0; ///< at what it says of the room

    /// While it is held nothing reads or changes the session but who asked for it.
    virtual void hold_session(bool held) = 0;

    // The other screen.
    virtual void show_slide(const app::Slide& slide) = 0;
    virtual void video(const app::VideoOrder& order) = 0; ///< answered by ConsolePanel::video_report
    virtual void toggle_full_screen() = 0;
    virtual void swap_screens() = 0;
    /// On the other screen, for a while; once more takes it away. @return false if a session shows its own there
    virtual bool show_test_slide() = 0;
    [[nodiscard]] virtual BeamerState beamer() const = 0;
    [[nodiscard]] virtual BeamerLook beamer_look() const = 0;
};

} // namespace samenspel::gui
