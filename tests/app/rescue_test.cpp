#include <fstream>
#include <iterator>

#include "app/places.hpp"
#include "app/rescue.hpp"
#include "base/error.hpp"
#include "evening.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

namespace samenspel::app::test {
namespace {

Places places_with(const std::filesystem::path& sessions) {
    const auto root = samenspel::test::source_dir();
    return {root / "tests" / "modules", root / "templates", root / "none", sessions};
}

/// A begun session with one note, closed again.
std::filesystem::path written_session(const Places& places, const ManualClock& clock) {
    const auto session = create_session(places, tiny(), tiny_form(), clock);
    session->start();
    session->add_note({session->running().plan().steps.front().key(), 0, domain::NoteKind::reflection, false,
                       "Glas hoort niet bij het restafval"});
    return session->file();
}

} // namespace

TEST_CASE("What a torn file still holds is in a new session, and the torn file is as it was", "[rescue]") {
    const TempDir folder;
    const auto places = places_with(folder.path());
    ManualClock clock(std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + 19h);
    const auto file = written_session(places, clock);
    auto bytes = samenspel::test::read_file(file);
    // The words of the note stay; the file's header goes.
    std::fill_n(bytes.begin() + 20, 60, '\xAA');
    samenspel::test::write_file(file, bytes);
    REQUIRE_THROWS_AS(LiveSession::open(file, places.modules, clock), base::FileError);

    const auto cards = find_sessions(places, clock);
    REQUIRE(cards.size() == 1);
    CHECK(cards.front().damaged);

    const auto rescue = rescue_session(file, places, clock);
    CHECK(rescue.notes == 1);
    CHECK(rescue.people == 3);
    CHECK(samenspel::test::read_file(file) == bytes);
    CHECK(samenspel::test::read_file(rescue.kept) == bytes);
    const auto again = LiveSession::open(rescue.rescued, places.modules, clock);
    REQUIRE(again->record().notes.size() == 1);
    CHECK(again->record().notes.front().content.text == "Glas hoort niet bij het restafval");
    CHECK(again->people().size() == 3);
    CHECK(again->running().started());
}

TEST_CASE("A file of another kind is no damaged session", "[rescue]") {
    const TempDir folder;
    const auto places = places_with(folder.path());
    const ManualClock clock(std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + 19h);
    folder.write("brief.lok", "Beste collega, tot zaterdag.");
    const auto cards = find_sessions(places, clock);
    REQUIRE(cards.size() == 1);
    CHECK(cards.front().state == SessionCard::State::unreadable);
    CHECK_FALSE(cards.front().damaged);
}

} // namespace samenspel::app::test
