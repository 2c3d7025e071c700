#include <algorithm>
#include <set>

#include <wx/gdicmn.h>

#include "app/clock.hpp"
#include "app/session/live_session.hpp"
#include "base/error.hpp"
#include "gui/desktop.hpp"
#include "gui/look/theme.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/run_command.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using namespace samenspel::test;
using namespace std::chrono_literals;

namespace {

/// The small training of the tests, the program and what it wrote.
class Evening {
public:
    Evening() : screens_(test::screens()) {
        std::filesystem::create_directories(folder_.path() / "data");
        std::filesystem::create_directory_symlink(source_dir() / "tests/modules", folder_ / "data/modules");
        std::filesystem::create_directory_symlink(source_dir() / "templates", folder_ / "data/templates");
        std::filesystem::create_directories(sessions());
        start(gui::colours().brand);
    }

    /// @param ring of the card that has the keyboard: a new session, or the one to go on with
    void start(const wxColour& ring) {
        program_ = std::make_unique<Program>(build_dir() / "samenspel", std::vector<std::string>{},
                                             std::vector<std::pair<std::string, std::string>>{
                                                 {"SAMENSPEL_DATA", (folder_ / "data").string()},
                                                 {"SAMENSPEL_SESSIONS", sessions().string()},
                                                 {"SAMENSPEL_SETTINGS", (folder_ / "own").string()},
                                                 {"SAMENSPEL_LANGUAGE", "en"}});
        REQUIRE(soon([] { return window_shown("^Samenspel$"); }));
        // The card to begin with shows that it has the keyboard, by a ring along its left side.
        REQUIRE(soon([&] { return seen_within(wxRect(236, 70, 14, 145), ring); }));
    }
    void kill() { program_->kill(); }

    /// From the start room, by keyboard alone.
    void prepare_and_start() {
        // The ring is drawn before the window manager has given the keyboard.
        REQUIRE(press_until(
            "Return", [] { return window_shown("^Prepare"); }, 4000ms));
        type("Testlok");
        for (int i = 0; i < 4; ++i)
            press("Tab");
        press("ctrl+a");
        type("23:59"); // before it one may begin without a question
        press("ctrl+Return");
        REQUIRE(soon([] { return window_shown("^Testlok"); }));
        REQUIRE(
            soon([this] { return beamer_stripe(gui::beamer_colours(gui::BeamerTheme::light).listening); }));
    }

    /// Presses a key until it is so: a key too soon after another is no key.
    bool press_until(const std::string& key, const std::function<bool()>& so,
                     std::chrono::milliseconds patience = std::chrono::milliseconds{400}) {
        for (int i = 0; i < 40; ++i) {
            if (so())
                return true;
            press(key);
            if (soon(so, patience))
                return true;
        }
        return false;
    }

    [[nodiscard]] std::filesystem::path file() const {
        for (const auto& entry : std::filesystem::directory_iterator(sessions()))
            if (entry.path().extension() == ".lok")
                return entry.path();
        return {};
    }

    /// The session as it is on the disk, once the program no longer holds it.
    [[nodiscard]] std::unique_ptr<app::LiveSession> read() {
        kill();
        return app::LiveSession::open_to_read(file(), source_dir() / "tests/modules", clock_);
    }

    /// Begins, and goes on until the group has its question.
    void go_to_question() {
        REQUIRE(press_until("Next", [this] {
            return beamer_stripe(gui::beamer_colours(gui::BeamerTheme::light).your_turn);
        }));
    }

    /// Types a line in the notes, and sees it come in the list.
    void write_note(const std::string& text) {
        const std::string before = notes_seen();
        type(text);
        press("Return");
        CHECK(soon([&] { return notes_seen() != before; }));
    }

    [[nodiscard]] bool beamer_stripe(const wxColour& colour) const {
        return screen_is(screens_.beamer_left + 4, screens_.beamer_height / 2, colour);
    }
    /// Whether the strip above the console can be seen on the laptop.
    [[nodiscard]] bool controls_seen() const {
        return screen_is(screens_.laptop_width / 2, 30, gui::colours().deep);
    }

    void beamer(const std::string& what) const {
        REQUIRE(run_command({(source_dir() / "tests/gui/beamer").string(), what}).code == 0);
    }
    [[nodiscard]] std::filesystem::path sessions() const { return folder_ / "sessions"; }

private:
    static bool seen_within(const wxRect& place, const wxColour& colour) {
        const auto result = run_command(
            {"import", "-silent", "-window", "root", "-crop",
             wxString::Format("%dx%d+%d+%d", place.width, place.height, place.x, place.y).utf8_string(),
             "-depth", "8", "rgb:-"});
        const auto byte = [&result](std::size_t i) { return static_cast<unsigned char>(result.out[i]); };
        for (std::size_t i = 0; i + 2 < result.out.size(); i += 3)
            if (byte(i) == colour.Red() && byte(i + 1) == colour.Green() && byte(i + 2) == colour.Blue())
                return true;
        return false;
    }

    /// The list of notes as it is on the screen.
    [[nodiscard]] std::string notes_seen() const {
        return run_command({"import", "-silent", "-window", "root", "-crop",
                            wxString::Format("290x300+%d+100", screens_.laptop_width - 310).utf8_string(),
                            "-depth", "8", "rgb:-"})
            .out;
    }

    TempDir folder_;
    app::SystemClock clock_;
    test::Screens screens_;
    std::unique_ptr<Program> program_;
};

const wxColour& your_turn() {
    return gui::beamer_colours(gui::BeamerTheme::light).your_turn;
}

bool has_note(const app::LiveSession& session, const std::string& text, domain::NoteKind kind) {
    return std::ranges::any_of(session.record().notes, [&](const domain::Note& note) {
        return note.content.text == text && note.content.kind == kind &&
               note.content.step.ends_with("/werkvraag");
    });
}

} // namespace

TEST_CASE("A whole session by keyboard alone, from the first window to the papers", "[program]") {
    Evening evening;
    evening.prepare_and_start();
    CHECK(soon([&] { return evening.controls_seen(); }));
    evening.go_to_question();

    press("n");
    evening.write_note("Dozen met plakband");
    press("Tab");
    evening.write_note("Elke kamer een gele ton");
    // A letter that is a command elsewhere is a letter here; a page key is a command everywhere.
    evening.write_note("bnpsz");
    press("Escape");

    // After the last slide it asks. What comes at once was meant for the slides; then the safe answer has the focus.
    REQUIRE(evening.press_until("Next", [] { return window_shown("^Samenspel$"); }));
    press("Return");
    soon([] { return false; }, 2500ms); // also a slow program has seen that key by then, and rested
    CHECK(window_shown("^Samenspel$"));
    press("Tab");
    press("Return");
    REQUIRE(soon([] { return window_shown("^Finish"); }));
    press("ctrl+Return");
    auto papers = evening.file();
    papers.replace_extension();
    for (const char* name : {"handout.pdf", "report.pdf"})
        CHECK(soon([&] {
            return std::filesystem::exists(papers / name) && std::filesystem::file_size(papers / name) > 5000;
        }));

    const auto session = evening.read();
    CHECK(session->position().status == domain::Status::ended);
    CHECK(session->info().lok_name == "Testlok");
    CHECK(session->record().notes.size() == 3);
    CHECK(has_note(*session, "Dozen met plakband", domain::NoteKind::reflection));
    CHECK(has_note(*session, "Elke kamer een gele ton", domain::NoteKind::intention));
    CHECK(has_note(*session, "bnpsz", domain::NoteKind::reflection));
}

TEST_CASE("Killed in the middle of a word, it stands where it stood", "[program]") {
    Evening evening;
    evening.prepare_and_start();
    evening.go_to_question();
    press("n");
    evening.write_note("Plakband");
    type("Naalden in de verkeerde");
    // What is promised: no more than the last second of typing is lost.
    soon([] { return false; }, 1000ms);
    type(" ba");
    const std::string draft = [&] {
        const auto session = evening.read();
        REQUIRE(session->draft());
        return session->draft()->content.text;
    }();
    CHECK(std::string("Naalden in de verkeerde ba").starts_with(draft));
    CHECK(draft.starts_with("Naalden in de verkeerde"));

    evening.start(gui::colours().late);
    press("Return");
    REQUIRE(soon([] { return window_shown("^Testlok"); }));
    CHECK(soon([&] { return evening.beamer_stripe(your_turn()); }));
    press("n");
    evening.write_note("!");
    const auto session = evening.read();
    CHECK(session->position().status == domain::Status::running);
    CHECK(has_note(*session, "Plakband", domain::NoteKind::reflection));
    CHECK(has_note(*session, draft + "!", domain::NoteKind::reflection));
}

TEST_CASE("A beamer that is pulled out takes nothing along, and comes back by itself", "[program]") {
    Evening evening;
    evening.prepare_and_start();
    evening.go_to_question();

    evening.beamer("off");
    CHECK(soon([] { return !window_shown("the beamer$"); }));
    CHECK(soon([&] { return evening.controls_seen(); }));
    press("n");
    evening.write_note("Zonder beamer");

    evening.beamer("on");
    CHECK(soon([&] { return evening.beamer_stripe(your_turn()); }));
    CHECK(soon([&] { return evening.controls_seen(); }));
    // The keys are still the console's.
    evening.write_note("Met beamer");
    const auto session = evening.read();
    CHECK(has_note(*session, "Zonder beamer", domain::NoteKind::reflection));
    CHECK(has_note(*session, "Met beamer", domain::NoteKind::reflection));
}

TEST_CASE("Killed in every block, it stands where it stood each time", "[program]") {
    Evening evening;
    evening.prepare_and_start();
    std::set<std::string> blocks;
    std::size_t notes = 0, stood_at = 0;
    // Two presses further, a note, and the battery is pulled; the small training has three blocks.
    for (int round = 0; round < 12 && blocks.size() < 3; ++round) {
        CAPTURE(round);
        for (int i = 0; i < 2; ++i) {
            press("Next");
            soon([] { return false; }, 400ms); // a press too soon after another is none
        }
        press("n");
        evening.write_note("Ronde " + std::to_string(round));
        ++notes;
        {
            const auto session = evening.read(); // kills it
            REQUIRE(session->position().status == domain::Status::running);
            CHECK(session->position().step >= stood_at);
            CHECK(session->record().notes.size() == notes);
            stood_at = session->position().step;
            blocks.insert(session->running().plan().steps[stood_at].block);
        }
        evening.start(gui::colours().late);
        press("Return");
        REQUIRE(soon([] { return window_shown("^Testlok"); }));
        REQUIRE(soon([] { return window_shown("the beamer$"); }));
    }
    CHECK(blocks.size() == 3);
    const auto session = evening.read();
    CHECK(session->position().step == stood_at);
    CHECK(session->record().notes.size() == notes);
}
