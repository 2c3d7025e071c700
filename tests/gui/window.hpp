#pragma once

#include <wx/app.h>

#include "app/clock.hpp"
#include "app/manual.hpp"
#include "app/places.hpp"
#include "gui/desktop.hpp"
#include "gui/frame/main_frame.hpp"
#include "gui/look/theme.hpp"
#include "gui/rooms/finish_panel.hpp"
#include "gui/rooms/prepare_panel.hpp"
#include "gui/rooms/start_panel.hpp"
#include "gui/widgets/field.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

/// The window itself, in the test's own process.
namespace samenspel::gui::tried {

namespace desktop = samenspel::test;

inline bool soon(const std::function<bool()>& so) {
    return desktop::soon([&so] {
        wxTheApp->Yield(true);
        return so();
    });
}

/// The window with the small training, and its clock in the test's hand.
class Window {
public:
    /// @param keeps_settings in a folder of its own
    /// @param has_manual with a page for each place, in which nothing stands
    explicit Window(const std::filesystem::path& modules = desktop::source_dir() / "tests/modules",
                    bool keeps_settings = false, bool has_manual = true)
        : clock_(std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{18} +
                 std::chrono::minutes{50}) {
        if (has_manual)
            write_manual();
        const app::Places places{modules,
                                 desktop::source_dir() / "templates",
                                 desktop::build_dir() / "share/locale",
                                 folder_.path(),
                                 keeps_settings ? folder_ / "own" : std::filesystem::path(),
                                 has_manual ? folder_ / "manual" : std::filesystem::path()};
        frame_ = new MainFrame(places, clock_);
        frame_->open();
        REQUIRE(soon([this] { return frame_->IsShownOnScreen(); }));
    }
    ~Window() {
        frame_->Close(true);
        // Also gone from the desktop: the next test looks there for windows, by their titles.
        soon([] { return wxTopLevelWindows.empty() && !desktop::window_shown("Samenspel$"); });
        use_text_size(100); // what it changed for the whole program
        use_high_contrast(false);
    }

    void prepare() {
        frame_->prepare(desktop::source_dir() / "tests/modules/tiny");
        REQUIRE(frame_->room() == Room::prepare);
    }
    PreparePanel* form() { return room<PreparePanel>(); }
    StartPanel* start() { return room<StartPanel>(); }
    FinishPanel* finish() { return room<FinishPanel>(); }
    void moderate() {
        prepare();
        form()->field("lok_name")->control()->SetValue("Testlok");
        form()->start();
        REQUIRE(frame_->room() == Room::console);
    }
    /// A key as the console gets it, once the clock has gone past the time in which a second press is none.
    bool key(int code, int unicode = 0) {
        clock_.advance(std::chrono::milliseconds{400});
        wxKeyEvent event(wxEVT_CHAR_HOOK);
        event.m_keyCode = code;
        event.m_uniChar = static_cast<wxChar>(unicode ? unicode : code);
        event.m_rawCode = 0; // no keyboard made it
        const bool used = frame_->console()->key(event);
        wxTheApp->Yield(true);
        return used;
    }
    MainFrame& frame() { return *frame_; }
    app::ManualClock& clock() { return clock_; }
    [[nodiscard]] const std::filesystem::path& sessions() const { return folder_.path(); }

private:
    void write_manual() const {
        folder_.write("manual/index.html", "");
        for (int i = 0; i <= static_cast<int>(app::ManualPlace::study_export); ++i)
            folder_.write(std::string("manual/naar-") + app::manual_name(static_cast<app::ManualPlace>(i)) +
                              ".html",
                          "");
    }
    template <class Panel>
    Panel* room() {
        for (wxWindow* child : frame_->GetChildren().front()->GetChildren())
            if (auto* panel = dynamic_cast<Panel*>(child))
                return panel;
        return nullptr;
    }
    desktop::TempDir folder_;
    app::ManualClock clock_;
    MainFrame* frame_;
};

} // namespace samenspel::gui::tried
