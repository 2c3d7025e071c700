#include "support/catch.hpp"

#include <filesystem>

#include "app/clock.hpp"
#include "app/places.hpp"
#include "app/session/live_session.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

namespace samenspel::app {

namespace fs = std::filesystem;

TEST_CASE(
    "An evening of the first version goes on: a note, an address of somebody, and all of it is there again",
    "[kept]") {
    const test::TempDir folder;
    const auto file = folder / "avond.lok";
    for (const char* name : {"avond.lok", "avond.aanwezig"})
        fs::copy_file(test::source_dir() / "tests/kept/session-1" / name, folder / name);
    const auto modules = test::source_dir() / "modules";
    const SystemClock clock;
    std::size_t events = 0, notes = 0;
    {
        const auto session = LiveSession::open(file, modules, clock);
        REQUIRE(session->running().ended().has_value());
        events = session->events().size();
        notes = session->record().notes.size();
        REQUIRE(notes > 20);
        REQUIRE(session->people().size() > 10);
        session->add_note({"herkennen/werkvraag", 0, domain::NoteKind::reflection, true, "Nog vergeten"});
        auto people = session->people();
        people.front().name = "Anders Geheten";
        session->change_people(people);
    }
    const auto again = LiveSession::open_to_read(file, modules, clock);
    CHECK(again->events().size() == events + 1);
    CHECK(again->record().notes.size() == notes + 1);
    CHECK(again->record().notes.back().content.text == "Nog vergeten");
    CHECK(again->people().front().name == "Anders Geheten");
}

} // namespace samenspel::app
