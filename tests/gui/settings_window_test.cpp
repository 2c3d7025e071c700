#include <wx/clipbrd.h>

#include <algorithm>

#include "app/settings.hpp"
#include "app/versions.hpp"
#include "gui/frame/settings_dialog.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/theme.hpp"
#include "gui/widgets/field.hpp"
#include "gui/widgets/words.hpp"
#include "gui/window.hpp"
#include "support/run_command.hpp"

using namespace samenspel;
using namespace samenspel::gui;
using samenspel::gui::tried::soon;
using samenspel::gui::tried::Window;
using samenspel::test::screen_is;

TEST_CASE("Larger letters leave the evening where it stands, and what is typed where it was", "[window]") {
    Window window;
    window.moderate();
    window.key(WXK_PAGEDOWN);
    window.key(WXK_PAGEDOWN);
    window.key('F'); // the room keeps this slide
    window.key(WXK_PAGEDOWN);
    const auto room = window.frame().console()->slide();
    const auto page = window.frame().console()->page();
    const double before = scale_of(nullptr);
    window.frame().change_text_size(2);
    CHECK(scale_of(nullptr) == Approx(before * 1.2));
    CHECK(window.frame().console()->slide() == room);
    CHECK(window.frame().console()->page().kicker == page.kicker);
    CHECK(window.frame().console()->page().beamer_line == page.beamer_line);
    window.key('F');
    CHECK(window.frame().console()->slide() != room);
    window.frame().change_text_size(0);
    CHECK(scale_of(nullptr) == Approx(before));
    for (int i = 0; i < 20; ++i)
        window.frame().change_text_size(1);
    CHECK(scale_of(nullptr) == Approx(before * 2)); // and no further
}

TEST_CASE("Who changes the size while typing goes on typing", "[window]") {
    Window window;
    window.moderate();
    window.key(WXK_PAGEDOWN);
    window.key('N');
    auto* field = dynamic_cast<wxTextCtrl*>(wxWindow::FindFocus());
    REQUIRE(field);
    field->SetValue("Half een zin");
    wxTheApp->Yield(true);
    window.frame().change_text_size(1);
    wxTheApp->Yield(true);
    auto* anew = dynamic_cast<wxTextCtrl*>(wxWindow::FindFocus());
    REQUIRE(anew);
    CHECK(anew->GetValue() == "Half een zin");
}

TEST_CASE("However large the letters, the window fits the laptop", "[window]") {
    use_text_size(200);
    const Window window;
    const auto screens = samenspel::test::screens();
    CHECK(wxTopLevelWindows.front()->GetSize().x <= screens.laptop_width);
    CHECK(wxTopLevelWindows.front()->GetSize().y <= screens.laptop_height);
    use_text_size(100);
}

TEST_CASE("A preparation keeps what was typed when the window speaks another language", "[window]") {
    Window window;
    window.prepare();
    window.form()->field("lok_name")->control()->SetValue("Testlok");
    window.form()->field("participants")->control()->SetValue("An Peeters\nBram Jacobs");
    app::Settings settings = window.frame().settings();
    settings.language = "fr";
    window.frame().use_settings(settings);
    CHECK(window.frame().GetTitle() == wxString::FromUTF8("Préparer – Samenspel"));
    REQUIRE(window.form());
    CHECK(window.form()->field("lok_name")->value() == "Testlok");
    CHECK(window.form()->field("participants")->value() == "An Peeters\nBram Jacobs");
    CHECK(window.form()->has_changes());
    settings.language = "en";
    window.frame().use_settings(settings);
    CHECK(window.frame().GetTitle() == wxString::FromUTF8("Prepare – Samenspel"));
    window.form()->start(); // so that closing asks nothing
}

TEST_CASE("Dark slides and a free edge are seen on the beamer at once", "[window]") {
    Window window;
    window.moderate();
    REQUIRE(soon([&] { return window.frame().audience() != nullptr; }));
    const auto screens = samenspel::test::screens();
    const int middle = screens.beamer_height / 2;
    const auto stripe_at = [&](int x, BeamerTheme theme) {
        return screen_is(screens.beamer_left + x, middle, beamer_colours(theme).listening);
    };
    REQUIRE(soon([&] { return stripe_at(4, BeamerTheme::light); }));
    app::Settings settings;
    settings.dark_beamer = true;
    window.frame().use_settings(settings);
    CHECK(soon([&] { return stripe_at(4, BeamerTheme::dark); }));
    settings.beamer_margin = 8;
    window.frame().use_settings(settings);
    CHECK(soon([&] { return stripe_at(screens.beamer_width * 8 / 100 + 4, BeamerTheme::dark); }));
    CHECK_FALSE(stripe_at(4, BeamerTheme::dark));
    CHECK(screen_is(screens.beamer_left + 4, middle, beamer_colours(BeamerTheme::dark).ground));
}

TEST_CASE("A beamer that mirrors the laptop never gets the controls covered", "[window]") {
    Window window;
    window.moderate();
    REQUIRE(soon([&] { return window.frame().audience() != nullptr; }));
    const auto beamer = [](const std::string& what) {
        return samenspel::test::run_command(
                   {(samenspel::test::source_dir() / "tests/gui/beamer").string(), what})
            .code;
    };
    REQUIRE(beamer("mirror") == 0);
    CHECK(soon([&] { return window.frame().audience() == nullptr; }));
    CHECK(window.frame().beamer().mirrored);
    CHECK_FALSE(window.frame().beamer().connected);
    REQUIRE(beamer("on") == 0);
    CHECK(soon([&] { return window.frame().audience() != nullptr; }));
    CHECK_FALSE(window.frame().beamer().mirrored);
}

TEST_CASE("Settings and the place of the window are kept for these screens", "[window]") {
    const samenspel::test::TempDir folder;
    app::ManualClock clock(std::chrono::sys_days{std::chrono::year{2026} / 11 / 21});
    const app::Places places{
        samenspel::test::source_dir() / "tests/modules", samenspel::test::source_dir() / "templates",
        samenspel::test::build_dir() / "share/locale", folder / "sessions", folder / "own"};
    const auto closed = [](MainFrame* frame) {
        frame->Close(true);
        return soon([] { return wxTopLevelWindows.empty(); });
    };
    auto* first = new MainFrame(places, clock);
    first->open();
    REQUIRE(soon([&] { return first->IsShownOnScreen(); }));
    CHECK(soon([&] { return first->IsMaximized(); })); // the first time as large as it can be
    first->Maximize(false);
    REQUIRE(soon([&] { return !first->IsMaximized(); }));
    first->SetSize(60, 70, 950, 640);
    REQUIRE(soon([&] { return first->GetSize() == wxSize(950, 640); }));
    app::Settings settings = first->settings();
    settings.dark_beamer = true;
    first->use_settings(settings);
    REQUIRE(closed(first));
    auto* second = new MainFrame(places, clock);
    CHECK(second->settings().dark_beamer);
    second->open();
    REQUIRE(soon([&] { return second->IsShownOnScreen(); }));
    CHECK_FALSE(second->IsMaximized());
    CHECK(soon([&] { return second->GetSize() == wxSize(950, 640); }));
    REQUIRE(closed(second));
    CHECK(samenspel::test::read_file(folder / "own/log.txt").find("closed") != std::string::npos);
}

TEST_CASE("The report for help is on the clipboard, and tells of no session", "[window]") {
    Window window(samenspel::test::source_dir() / "tests/modules", true);
    window.moderate();
    REQUIRE(copy_help_report());
    REQUIRE(wxTheClipboard->Open());
    wxTextDataObject text;
    REQUIRE(wxTheClipboard->GetData(text));
    wxTheClipboard->Close();
    const std::string report = text.GetText().utf8_string();
    CHECK(report.starts_with("Samenspel "));
    CHECK(report.find("screen 2: ") != std::string::npos);
    CHECK(report.find("start ") != std::string::npos);
    CHECK(report.find("Testlok") == std::string::npos);
    CHECK(report.find("/tmp") == std::string::npos);
}

namespace {

/// Whether such a text stands in the window, at any depth.
bool tells(const wxWindow& window, const wxString& text) {
    return std::ranges::any_of(window.GetChildren(), [&](const wxWindow* child) {
        const auto* words = dynamic_cast<const Words*>(child);
        return (words && words->text() == text) || tells(*child, text);
    });
}

} // namespace

TEST_CASE("The settings tell the version, as who helps asks for it", "[window]") {
    Window window;
    const SettingsDialog dialog(&window.frame(), window.frame().settings());
    const auto told = app::versions("Samenspel", {});
    CHECK(tells(dialog, wxString::FromUTF8(told.substr(0, told.find('\n')))));
}

TEST_CASE("The guided rehearsal goes on by what is done, and stops where it began", "[window]") {
    Window window(samenspel::test::source_dir() / "tests/modules", true);
    CHECK_FALSE(window.frame().settings().guided_once);
    window.frame().practise(samenspel::test::source_dir() / "tests/modules/tiny");
    REQUIRE(window.frame().room() == Room::console);
    const auto& lessons = [&]() -> const app::Guide& { return *window.frame().console()->lessons(); };
    CHECK(lessons().number() == 1);
    window.key(WXK_PAGEDOWN);
    CHECK(soon([&] { return lessons().number() == 2; }));
    CHECK(window.frame().session()->info().rehearsal);
    // A change of size takes nothing away.
    window.frame().change_text_size(1);
    CHECK(lessons().number() == 2);
    window.frame().change_text_size(0);
    window.key(WXK_PAGEDOWN);
    window.key(WXK_PAGEDOWN);
    CHECK(soon([&] { return lessons().number() == 3; }));
    window.frame().stop_practice();
    CHECK(window.frame().room() == Room::start);
    CHECK_FALSE(window.frame().session());
    CHECK(window.frame().settings().guided_once);
}
