#include "evening.hpp"

#include <algorithm>
#include <filesystem>

namespace samenspel::app::test {

using samenspel::test::write_file;

TEST_CASE("The start shows what was interrupted first, then the latest, and what cannot be opened",
          "[start]") {
    TempDir folder;
    ManualClock clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 1} + 9h};
    const Places places{tiny().parent_path(), {}, {}, folder / "sessions"};
    CHECK(find_sessions(places, clock).empty()); // not even a folder

    const auto make = [&](const std::string& lok, const std::string& date, int rehearsal_speed = 0) {
        auto form = tiny_form();
        form.lok_name = lok;
        form.date = date;
        return create_session(places, tiny(), form, clock, rehearsal_speed);
    };
    make("Later", "5/12/2026");
    make("Proef", "1/1/2027", 5);
    {
        auto session = make("Onderbroken", "1/11/2026");
        session->start();
        clock.advance(30min); // 10:30 local
        session->add_note({"welkom/begin", 0, domain::NoteKind::reflection, false, "een"});
        clock.advance(10min);
    }
    {
        auto session = make("Voorbij", "2/11/2026");
        session->start();
        clock.advance(40min);
        session->end();
    }
    write_file(folder / "sessions/letter.lok", "Beste collega");
    write_file(folder / "sessions/notes.txt", "x");
    const auto held = make("Open", "3/11/2026");

    std::vector<std::string> seen;
    for (const auto& card : find_sessions(places, clock))
        seen.push_back(card.title + " – " + card.state_text + (card.rehearsal ? " (rehearsal)" : ""));
    REQUIRE(seen.size() == 6);
    CHECK(seen[0] == "Onderbroken – interrupted, last note or step at 10:30");
    CHECK(seen[1] == "Proef – prepared (rehearsal)");
    CHECK(seen[2] == "Later – prepared");
    CHECK(seen[3] == "Voorbij – finished");
    std::ranges::sort(seen.begin() + 4, seen.end());
    CHECK(seen[4] == "2026-11-03 Open – cannot be opened: open in another window or on another laptop");
    CHECK(seen[5] == "letter – cannot be opened: not a session of Samenspel");

    const auto cards = find_sessions(places, clock);
    CHECK(cards[2].detail == "Saturday 5 December 2026 · 20:00 · 3 doctors");
    CHECK(cards[0].state == SessionCard::State::interrupted);
    CHECK(cards[3].state == SessionCard::State::ended);
    CHECK(cards[5].state == SessionCard::State::unreadable);
}

TEST_CASE("The LOK that was prepared for today or the first day after it is the next one", "[start]") {
    TempDir folder;
    ManualClock clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + 9h};
    const Places places{tiny().parent_path(), {}, {}, folder / "sessions"};
    const auto make = [&](const std::string& lok, const std::string& date, int rehearsal_speed = 0) {
        auto form = tiny_form();
        form.lok_name = lok;
        form.date = date;
        return create_session(places, tiny(), form, clock, rehearsal_speed);
    };
    const auto next = [&] {
        std::string titles;
        for (const auto& card : find_sessions(places, clock))
            titles += card.next ? card.title : "";
        return titles;
    };
    make("Later", "5/12/2026");
    make("Volgende", "24/11/2026");
    make("Proef", "23/11/2026", 5);
    make("Vergeten", "20/11/2026");
    make("Voorbij", "22/11/2026")->start();
    CHECK(next() == "Vergeten"); // its day has come, not gone: also after its hour
    clock.advance(14h);          // past midnight in Belgium
    CHECK(next() == "Volgende");
    clock.advance(24h * 30);
    CHECK(next().empty());
}

TEST_CASE("Trainings are found by their folder; one that is broken says why", "[start]") {
    TempDir folder;
    const Places places{folder.path(), {}, {}, {}};
    CHECK(find_trainings(places).empty());
    std::filesystem::copy(tiny(), folder / "tiny", std::filesystem::copy_options::recursive);
    folder.write("broken/module.xml", "<training>");
    std::filesystem::create_directories(folder / "unreadable/module.xml");
    folder.write("empty/readme.txt", "x");
    const auto cards = find_trainings(places);
    REQUIRE(cards.size() == 3);
    const auto tiny_card = std::ranges::find(cards, "tiny", &TrainingCard::id);
    REQUIRE(tiny_card != cards.end());
    CHECK(tiny_card->title == "Afval sorteren op de praktijk");
    CHECK(tiny_card->detail == "40 minutes · 1 credit points");
    CHECK(tiny_card->problems.empty());
    for (const char* name : {"broken", "unreadable"}) {
        const auto card = std::ranges::find(cards, name, &TrainingCard::title);
        REQUIRE(card != cards.end());
        CHECK_FALSE(card->problems.empty());
    }
}

} // namespace samenspel::app::test
