#include <cstdlib>
#include <random>

#include "gui/window.hpp"
#include "support/run_command.hpp"

/// Whole evenings in the window, minute by minute, on the clock of the test: what must hold whatever happens.
using namespace samenspel;
using namespace samenspel::gui;
using samenspel::gui::tried::soon;
using samenspel::gui::tried::Window;
using samenspel::test::run_command;
using namespace std::chrono_literals;

namespace {

/// The real training, as it will be given.
class WholeEvening : public Window {
public:
    WholeEvening() : Window(samenspel::test::source_dir() / "modules") {
        frame().prepare(samenspel::test::source_dir() / "modules/mantelzorg");
        form()->field("lok_name")->control()->SetValue("Lange avond");
        form()->field("start")->control()->SetValue("19:50"); // the clock of the test
        form()->start();
        REQUIRE(frame().room() == Room::console);
    }
    [[nodiscard]] const app::LiveSession& session() { return *frame().session(); }
    [[nodiscard]] domain::Status status() { return session().position().status; }

    /// Time goes by as the console sees it, a look every few seconds.
    void live(std::chrono::seconds time) {
        for (auto gone = 0s; gone < time; gone += 5s) {
            clock().advance(5s);
            frame().console()->enter(); // a look at the clock
            wxTheApp->Yield(true);
        }
    }
    void write(const std::string& text) {
        key('N');
        wxWindow* focus = wxWindow::FindFocus();
        auto* field = dynamic_cast<wxTextCtrl*>(focus);
        REQUIRE(field);
        field->SetValue(wxString::FromUTF8(text));
        wxTheApp->Yield(true);
        REQUIRE(key(WXK_RETURN));
        key(WXK_ESCAPE);
    }
};

void plug(const char* what) {
    REQUIRE(run_command({(samenspel::test::source_dir() / "tests/gui/beamer").string(), what}).code == 0);
}

bool long_ones() {
    return std::getenv("SAMENSPEL_LONG") != nullptr;
}

} // namespace

TEST_CASE("An evening by one button of a clicker, from the first slide to the last", "[long]") {
    WholeEvening evening;
    std::set<std::string> steps;
    int presses = 0;
    // A clicker's other button sends Esc and F5 in turn: they change nothing that matters.
    while (presses < 200) {
        evening.live(30s);
        steps.insert(evening.session().running().plan().steps[evening.session().position().step].key());
        if (presses % 7 == 3)
            evening.key(WXK_ESCAPE);
        if (presses % 7 == 5)
            evening.key(WXK_F5);
        REQUIRE((evening.status() == domain::Status::running || presses == 0));
        if (evening.frame().console()->page().next_label == "End the session")
            break;
        REQUIRE(evening.key(WXK_PAGEDOWN));
        ++presses;
    }
    CHECK(steps.size() == evening.session().info().plan.steps.size()); // none was jumped over
    CHECK(evening.status() == domain::Status::running);
    evening.frame().session()->end();
}

TEST_CASE("The beamer is pulled out and put in again each minute, and nothing is lost", "[long]") {
    WholeEvening evening;
    evening.key(WXK_PAGEDOWN);
    const int minutes = long_ones() ? 115 : 12;
    for (int minute = 0; minute < minutes; ++minute) {
        CAPTURE(minute);
        plug("off");
        REQUIRE(soon([&] { return evening.frame().audience() == nullptr; }));
        evening.write("Zonder beamer, minuut " + std::to_string(minute));
        if (minute % 3 == 0 && evening.frame().console()->page().next_label != "End the session")
            evening.key(WXK_PAGEDOWN);
        evening.live(30s);
        plug("on");
        REQUIRE(soon([&] {
            return evening.frame().audience() != nullptr && !evening.frame().audience()->over_controls();
        }));
        evening.live(30s);
        REQUIRE(evening.status() == domain::Status::running);
    }
    CHECK(evening.session().record().notes.size() == static_cast<std::size_t>(minutes));
    evening.frame().session()->end();
}

TEST_CASE("Two hours with a note every few seconds, as a rehearsal at sixty times the speed gives",
          "[long]") {
    WholeEvening evening;
    evening.key(WXK_PAGEDOWN);
    std::mt19937 random(20261122); // NOLINT: the same evening each time
    const auto length = long_ones() ? 120min : 20min;
    std::size_t written = 0;
    for (auto gone = 0s; gone < length; gone += 20s) {
        evening.live(20s);
        evening.write("Notitie " + std::to_string(++written) + " – één regel met “aanhalingstekens”");
        if (random() % 12 == 0)
            evening.key(WXK_PAGEDOWN);
        if (random() % 15 == 0)
            evening.key(WXK_PAGEUP);
        if (random() % 20 == 0) {
            evening.key('B');
            evening.key('B');
        }
        if (evening.frame().console()->page().next_label == "End the session")
            evening.key(WXK_PAGEUP);
    }
    CHECK(evening.session().record().notes.size() == written);
    evening.frame().session()->end();
    const samenspel::test::TempDir folder;
    const auto file = folder / "avond.lok";
    std::filesystem::copy_file(evening.session().file(), file); // the window holds its own
    const app::ManualClock clock(std::chrono::sys_days{std::chrono::year{2026} / 11 / 22});
    const auto read = app::LiveSession::open_to_read(file, samenspel::test::source_dir() / "modules", clock);
    REQUIRE(read->record().notes.size() == written);
    CHECK(read->record().notes.back().content.text.starts_with("Notitie " + std::to_string(written)));
}
