#include <wx/app.h>
#include <wx/display.h>

#include "app/clock.hpp"
#include "app/places.hpp"
#include "base/error.hpp"
#include "gui/desktop.hpp"
#include "gui/frame/main_frame.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/rooms/prepare_panel.hpp"
#include "gui/widgets/field.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using namespace samenspel::gui;

namespace {

bool soon(const std::function<bool()>& so) {
    return test::soon([&so] {
        wxTheApp->Yield(true);
        return so();
    });
}

/// The window with the small training, and its clock in the test's hand.
class Window {
public:
    Window()
        : clock_(std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{18} +
                 std::chrono::minutes{50}) {
        const app::Places places{test::source_dir() / "tests/modules", test::source_dir() / "templates",
                                 test::build_dir() / "share/locale", folder_.path()};
        frame_ = new MainFrame(places, clock_);
        frame_->open();
        REQUIRE(soon([this] { return frame_->IsShownOnScreen(); }));
    }
    ~Window() {
        frame_->Close(true);
        soon([] { return wxTopLevelWindows.empty(); });
    }

    void prepare() {
        frame_->prepare(test::source_dir() / "tests/modules/tiny");
        REQUIRE(frame_->room() == Room::prepare);
    }
    PreparePanel* form() {
        for (wxWindow* child : frame_->GetChildren().front()->GetChildren())
            if (auto* panel = dynamic_cast<PreparePanel*>(child))
                return panel;
        return nullptr;
    }
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
        const bool used = frame_->console()->key(event);
        wxTheApp->Yield(true);
        return used;
    }
    MainFrame& frame() { return *frame_; }
    app::ManualClock& clock() { return clock_; }

private:
    test::TempDir folder_;
    app::ManualClock clock_;
    MainFrame* frame_;
};

} // namespace

TEST_CASE("The start shows the training and waits at it", "[window]") {
    Window window;
    CHECK(window.frame().room() == Room::start);
    CHECK_FALSE(window.frame().audience());
}

TEST_CASE("A form with something missing goes to what is missing", "[window]") {
    Window window;
    window.prepare();
    window.form()->field("lok_name")->control()->SetValue("Testlok");
    window.form()->field("date")->control()->SetValue("morgen");
    window.form()->start();
    CHECK(window.frame().room() == Room::prepare);
    CHECK(soon([&] { return wxWindow::FindFocus() == window.form()->field("date")->control(); }));
    window.form()->field("date")->control()->SetValue("21/11/2026");
    window.form()->start();
    CHECK(window.frame().room() == Room::console);
}

TEST_CASE("The beamer's window fills the other screen and leaves the keys to the console", "[window]") {
    Window window;
    window.moderate();
    REQUIRE(wxDisplay::GetCount() == 2);
    REQUIRE(soon([&] { return window.frame().audience() != nullptr; }));
    const wxRect beamer = wxDisplay(1U).GetGeometry();
    CHECK(soon([&] { return window.frame().audience()->GetScreenRect() == beamer; }));
    CHECK(soon([&] { return window.frame().IsActive(); }));
}

TEST_CASE("Next begins, goes on, and the beamer follows", "[window]") {
    Window window;
    window.moderate();
    CHECK(window.frame().console()->page().status == domain::Status::waiting);
    CHECK(window.frame().console()->slide().kind == app::Slide::Kind::waiting);
    CHECK(window.key(WXK_PAGEDOWN));
    CHECK(window.frame().console()->page().status == domain::Status::running);
    const auto title = window.frame().console()->page().title;
    for (int i = 0; i < 8 && window.frame().console()->page().question.empty(); ++i)
        window.key(WXK_RIGHT);
    CHECK(window.frame().console()->slide().kind == app::Slide::Kind::question);
    CHECK(window.frame().console()->page().title != title);
}

TEST_CASE("Escape leaves black and the notes, never the session", "[window]") {
    Window window;
    window.moderate();
    window.key(WXK_PAGEDOWN);
    window.key('B');
    CHECK(window.frame().console()->slide().kind == app::Slide::Kind::black);
    window.key(WXK_ESCAPE);
    CHECK(window.frame().console()->slide().kind != app::Slide::Kind::black);
    for (int i = 0; i < 5; ++i)
        window.key(WXK_ESCAPE);
    CHECK(window.frame().console()->page().status == domain::Status::running);
    CHECK(window.frame().room() == Room::console);
}

TEST_CASE("A key is known by what is on it, not by where it lies", "[window]") {
    Window window;
    window.moderate();
    window.key(WXK_PAGEDOWN);
    window.key(';', '.'); // a Belgian keyboard
    CHECK(window.frame().console()->slide().kind == app::Slide::Kind::black);
}

TEST_CASE("Trouble is told as what happened, what is safe and what to do", "[window]") {
    for (const auto kind :
         {base::FileError::Kind::missing, base::FileError::Kind::unreadable,
          base::FileError::Kind::unwritable, base::FileError::Kind::in_use, base::FileError::Kind::damaged,
          base::FileError::Kind::newer, base::FileError::Kind::foreign}) {
        const wxString text =
            trouble_text(std::make_exception_ptr(base::FileError(kind, "/map/avond.lok", "disk full")));
        CHECK(text.Contains("/map/avond.lok"));
        CHECK(text.length() > 80);
    }
    CHECK(trouble_text(std::make_exception_ptr(std::logic_error("x"))).Contains("safe"));
}
