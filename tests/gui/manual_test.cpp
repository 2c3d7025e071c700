// F1: which page of the manual for which place, and where it opens nothing.
#include <wx/uiaction.h>

#include "app/manual.hpp"
#include "gui/console/help_dialog.hpp"
#include "gui/desktop.hpp"
#include "gui/frame/settings_dialog.hpp"
#include "gui/study/kiosk_frame.hpp"
#include "gui/study_window.hpp"

using namespace samenspel;
using namespace samenspel::gui;
using samenspel::gui::tried::InDialog;
using samenspel::gui::tried::soon;
using samenspel::gui::tried::StudyWindow;
using samenspel::gui::tried::Window;
using samenspel::test::press;

namespace {

/// Keeps the pages that would have been opened, instead of opening them, and what was told.
struct Opened {
    explicit Opened(MainFrame& frame, bool opens = true) : frame_(frame) {
        frame.open_page = [this, opens](const std::filesystem::path& page) {
            pages.push_back(page.filename().string());
            return opens;
        };
        frame.tell = [this](const std::string& sentence) { told.push_back(sentence); };
    }
    /// The page that F1 asks for now; pressed as a hand does, on the desktop.
    std::string by_f1() {
        pages.clear();
        REQUIRE(soon([this] { return frame_.IsActive(); }));
        press("F1");
        soon([this] { return !pages.empty(); });
        return pages.empty() ? "none" : pages.back();
    }
    std::vector<std::string> pages, told;

private:
    MainFrame& frame_;
};

} // namespace

TEST_CASE("F1 opens the page about the room that one stands in", "[window][manual]") {
    Window window(test::source_dir() / "modules"); // with a directory of support
    Opened opened(window.frame());
    CHECK(opened.by_f1() == "naar-start.html");
    window.prepare();
    CHECK(opened.by_f1() == "naar-prepare.html");
    window.frame().go(Room::support);
    CHECK(opened.by_f1() == "naar-support.html");
    window.frame().go(Room::study);
    CHECK(opened.by_f1() == "naar-study.html");
    window.moderate();
    CHECK(opened.by_f1() == "naar-console.html");
    window.key(WXK_PAGEDOWN);
    window.key('N'); // also while a note is typed
    CHECK(opened.by_f1() == "naar-console.html");
    CHECK(opened.told.empty());
    window.frame().go_to_finish();
    CHECK(opened.by_f1() == "naar-finish.html");
    window.frame().go_to_start();
}

TEST_CASE("F1 in the guided rehearsal and in the settings opens their own page", "[window][manual]") {
    Window window;
    Opened opened(window.frame());
    const test::ExpectDialogs expect;
    InDialog<SettingsDialog> settings([&](SettingsDialog& dialog) {
        press("F1");
        soon([&] { return !opened.pages.empty(); });
        dialog.EndModal(wxID_CANCEL);
    });
    window.frame().edit_settings();
    REQUIRE(settings.done());
    CHECK(opened.pages == std::vector<std::string>{"naar-settings.html"});
    window.frame().practise(test::source_dir() / "tests/modules/tiny");
    CHECK(opened.by_f1() == "naar-practice.html");
    window.frame().stop_practice();
}

TEST_CASE("Each task of a study has its own page", "[window][manual]") {
    StudyWindow window;
    Opened opened(window.frame());
    CHECK(opened.by_f1() == "naar-study.html");
    const std::vector<std::pair<Task, std::string>> tasks{
        {Task::printing, "print"},  {Task::practices, "practices"}, {Task::entry, "entry"},
        {Task::kiosk, "kiosk"},     {Task::import, "import"},       {Task::merging, "merge"},
        {Task::checks, "checks"},   {Task::comparison, "compare"},  {Task::report, "report"},
        {Task::exporting, "export"}};
    for (const auto& [task, name] : tasks) {
        window.study().go(task);
        wxTheApp->Yield(true);
        CHECK(window.frame().manual_place() != app::ManualPlace::study);
        CHECK(opened.by_f1() == "naar-study-" + name + ".html");
    }
}

TEST_CASE("The keys of the console lead to the manual by a button", "[window][manual]") {
    Window window;
    Opened opened(window.frame());
    window.moderate();
    const test::ExpectDialogs expect;
    InDialog<HelpDialog> help([](HelpDialog& dialog) { dialog.EndModal(wxID_HELP); });
    REQUIRE(soon([&] { return window.frame().IsActive(); }));
    press("question"); // with Shift, as on every keyboard
    REQUIRE(soon([&] { return !opened.pages.empty(); }));
    CHECK(help.done());
    CHECK(opened.pages == std::vector<std::string>{"naar-console.html"});
}

TEST_CASE("On the beamer F1 opens nothing", "[window][manual]") {
    Window window;
    Opened opened(window.frame());
    window.moderate();
    REQUIRE(soon([&] { return window.frame().audience() != nullptr; }));
    const auto f1_in = [](wxWindow& there) {
        wxKeyEvent event(wxEVT_CHAR_HOOK);
        event.m_keyCode = WXK_F1;
        event.SetEventObject(&there);
        there.GetEventHandler()->ProcessEvent(event);
        wxTheApp->Yield(true);
    };
    f1_in(*window.frame().audience());
    CHECK(opened.pages.empty());
    f1_in(window.frame()); // the same key in the window of the controls does: so it was heard
    REQUIRE(soon([&] { return !opened.pages.empty(); }));
}

TEST_CASE("Where no browser opens, where the manual lies is told; in the console without a box",
          "[window][manual]") {
    Window window;
    Opened opened(window.frame(), false);
    window.frame().open_manual();
    REQUIRE(opened.told.size() == 1);
    CHECK(opened.told[0].find("index.html") != std::string::npos);
    window.moderate();
    window.frame().open_manual();
    CHECK(opened.told.size() == 1);
}

TEST_CASE("Without the manual on the computer that is told, and nothing opens", "[window][manual]") {
    Window window(test::source_dir() / "tests/modules", false, false);
    Opened opened(window.frame());
    window.frame().open_manual();
    CHECK(opened.pages.empty());
    REQUIRE(opened.told.size() == 1);
}
