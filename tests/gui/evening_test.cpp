#include <algorithm>

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
                                                 {"SAMENSPEL_LANGUAGE", "en"}});
        REQUIRE(soon([] { return window_shown("^Samenspel$"); }));
        // The card to begin with shows that it has the keyboard, by a ring along its left side.
        REQUIRE(soon([&] { return seen_within(wxRect(236, 70, 14, 145), ring); }));
    }
    void kill() { program_->kill(); }

    /// From the start room, by keyboard alone.
    void prepare_and_start() {
        press("Return");
        REQUIRE(soon([] { return window_shown("^Prepare"); }));
        type("Testlok");
        for (int i = 0; i < 4; ++i)
            press("Tab");
        press("ctrl+a");
        type("23:59"); // before it one may begin without a question
        press("ctrl+Return");
        REQUIRE(soon([] { return window_shown("^Testlok"); }));
        REQUIRE(soon([this] { return beamer_stripe(gui::beamer_colours(gui::BeamerTheme::light).listening); }));
    }

    /// Presses a key until it is so: a key too soon after another is no key.
    bool press_until(const std::string& key, const std::function<bool()>& so) {
        for (int i = 0; i < 40; ++i) {
            if (so()) return true;
            press(key);
            if (soon(so, 400ms)) return true;
        }
        return false;
    }

    [[nodiscard]] std::filesystem::path file() const {
        for (const auto& entry : std::filesystem::directory_iterator(sessions()))
            if (entry.path().extension() == ".lok") return entry.path();
        return {};
    }

    /// The session as it is on the disk at this moment.
    [[nodiscard]] std::unique_ptr<app::LiveSession> read() const {
        return app::LiveSession::open_to_read(file(), source_dir() / "tests/modules", clock_);
    }
    [[nodiscard]] bool stands_at(const std::string& step) const {
        const auto session = read();
        return session->running().plan().steps[session->position().step].step == step;
    }
    [[nodiscard]] domain::Status status() const { return read()->position().status; }
    [[nodiscard]] bool has_note(const std::string& text, domain::NoteKind kind) const {
        const auto session = read();
        return std::ranges::any_of(session->record().notes, [&](const domain::Note& note) {
            return note.content.text == text && note.content.kind == kind;
        });
    }

    [[nodiscard]] bool beamer_stripe(const wxColour& colour) const {
        return screen_is(screens_.beamer_left + 4, screens_.beamer_height / 2, colour);
    }
    /// Whether the strip above the console can be seen on the laptop.
    [[nodiscard]] bool controls_seen() const { return screen_is(screens_.laptop_width / 2, 30, gui::colours().deep); }

    void beamer(const std::string& what) const {
        REQUIRE(run_command({(source_dir() / "tests/gui/beamer").string(), what}).code == 0);
    }
    [[nodiscard]] std::filesystem::path sessions() const { return folder_ / "sessions"; }

private:
    static bool seen_within(const wxRect& place, const wxColour& colour) {
        const auto result = run_command({"import", "-silent", "-window", "root", "-crop",
                                         wxString::Format("%dx%d+%d+%d", place.width, place.height, place.x, place.y)
                                             .utf8_string(),
                                         "-depth", "8", "rgb:-"});
        const auto byte = [&result](std::size_t i) { return static_cast<unsigned char>(result.out[i]); };
        for (std::size_t i = 0; i + 2 < result.out.size(); i += 3)
            if (byte(i) == colour.Red() && byte(i + 1) == colour.Green() && byte(i + 2) == colour.Blue()) return true;
        return false;
    }

    TempDir folder_;
    app::SystemClock clock_;
    test::Screens screens_;
    std::unique_ptr<Program> program_;
};

const wxColour& your_turn() {
    return gui::beamer_colours(gui::BeamerTheme::light).your_turn;
}

} // namespace

TEST_CASE("A whole session by keyboard alone, from the first window to the papers", "[program]") {
    Evening evening;
    evening.prepare_and_start();
    CHECK(evening.controls_seen());
    CHECK(evening.status() == domain::Status::waiting);

    press("Next");
    REQUIRE(soon([&] { return evening.status() == domain::Status::running; }));
    REQUIRE(evening.press_until("Next", [&] { return evening.stands_at("werkvraag"); }));
    CHECK(soon([&] { return evening.beamer_stripe(your_turn()); }));

    press("n");
    type("Dozen met plakband");
    press("Return");
    CHECK(soon([&] { return evening.has_note("Dozen met plakband", domain::NoteKind::reflection); }));
    press("Tab");
    type("Elke kamer een gele ton");
    press("Return");
    CHECK(soon([&] { return evening.has_note("Elke kamer een gele ton", domain::NoteKind::intention); }));
    // A letter that is a command elsewhere is a letter here; a page key is a command everywhere.
    type("bnpsz");
    CHECK(evening.status() == domain::Status::running);
    press("ctrl+z");
    press("Next");
    press("Escape");

    REQUIRE(evening.press_until("Next", [&] { return evening.stands_at(evening.read()->running().plan().steps.back().step); }));
    // After the last slide it asks; Return agrees.
    REQUIRE(evening.press_until("Next", [] { return window_shown("^Samenspel$"); }));
    press("Return");
    REQUIRE(soon([&] { return evening.status() == domain::Status::ended; }));
    REQUIRE(soon([] { return window_shown("^Finish"); }));

    press("ctrl+Return");
    auto papers = evening.file();
    papers.replace_extension();
    for (const char* name : {"handout.pdf", "report.pdf"})
        CHECK(soon([&] { return std::filesystem::exists(papers / name) && std::filesystem::file_size(papers / name) > 5000; }));
}

TEST_CASE("Killed in the middle of a word, it stands where it stood", "[program]") {
    Evening evening;
    evening.prepare_and_start();
    press("Next");
    REQUIRE(soon([&] { return evening.status() == domain::Status::running; }));
    REQUIRE(evening.press_until("Next", [&] { return evening.stands_at("werkvraag"); }));
    press("n");
    type("Naalden in de verkeerde ba");
    REQUIRE(soon([&] {
        const auto draft = evening.read()->draft();
        return draft && draft->content.text == "Naalden in de verkeerde ba";
    }, 3s));
    evening.kill();

    evening.start(gui::colours().late);
    press("Return");
    REQUIRE(soon([] { return window_shown("^Testlok"); }));
    CHECK(soon([&] { return evening.beamer_stripe(your_turn()); }));
    CHECK(evening.stands_at("werkvraag"));
    press("n");
    type("k");
    press("Return");
    CHECK(soon([&] { return evening.has_note("Naalden in de verkeerde bak", domain::NoteKind::reflection); }));
}

TEST_CASE("A beamer that is pulled out takes nothing along, and comes back by itself", "[program]") {
    Evening evening;
    evening.prepare_and_start();
    press("Next");
    REQUIRE(soon([&] { return evening.status() == domain::Status::running; }));
    REQUIRE(evening.press_until("Next", [&] { return evening.stands_at("werkvraag"); }));
    REQUIRE(soon([&] { return evening.beamer_stripe(your_turn()); }));

    evening.beamer("off");
    CHECK(soon([] { return !window_shown("the beamer$"); }));
    CHECK(soon([&] { return evening.controls_seen(); }));
    press("n");
    type("Zonder beamer");
    press("Return");
    CHECK(soon([&] { return evening.has_note("Zonder beamer", domain::NoteKind::reflection); }));

    evening.beamer("on");
    CHECK(soon([&] { return evening.beamer_stripe(your_turn()); }));
    CHECK(evening.controls_seen());
    // The keys are still the console's.
    type("Met beamer");
    press("Return");
    CHECK(soon([&] { return evening.has_note("Met beamer", domain::NoteKind::reflection); }));
}
