#include "app/pages/guide.hpp"
#include "evening.hpp"
#include "support/catch.hpp"

namespace samenspel::app::test {

TEST_CASE("The guided rehearsal is done to the end by what its lessons ask", "[guide]") {
    Evening evening(tiny_form(), tiny(), practice_speed);
    Guide guide;
    std::size_t lesson = 1;
    const auto now = [&] { return evening.presenter->practice(); };
    const auto goes_on = [&] {
        const bool went = guide.watch(now());
        lesson += went ? 1 : 0;
        CHECK(guide.number() == lesson);
        return went;
    };
    CHECK(guide.count() == 11);
    CHECK_FALSE(goes_on()); // nothing was done yet
    evening.begin();
    CHECK(goes_on());
    evening.press(Key::page_down);
    CHECK_FALSE(goes_on()); // twice was asked
    evening.press(Key::page_down);
    CHECK(goes_on());
    evening.press(Key::page_up);
    CHECK(goes_on());
    evening.press(Key::letter_b);
    CHECK_FALSE(goes_on());
    evening.press(Key::letter_b);
    CHECK(goes_on());
    evening.press(Key::letter_f, 2);
    CHECK(goes_on());
    CHECK_FALSE(goes_on());
    while (!now().at_question)
        evening.press(Key::page_down);
    CHECK(goes_on());
    evening.write("Dozen met plakband");
    CHECK(goes_on());
    CHECK_FALSE(goes_on()); // a note without a star is none
    evening.write("* Elke kamer een gele ton");
    CHECK(goes_on());
    evening.press(Key::letter_z);
    CHECK(goes_on());
    evening.run(std::chrono::minutes{25});
    REQUIRE(evening.page().proposal);
    if (evening.page().proposal->can_accept)
        evening.presenter->accept_proposal();
    else
        evening.presenter->take_way(0);
    CHECK(goes_on());
    evening.press(Key::letter_p, 2);
    CHECK(goes_on());
    CHECK(guide.over());
    CHECK(guide.title().empty());
    CHECK_FALSE(guide.text().empty());
}

TEST_CASE("A lesson can be skipped, and what was done before it does not count", "[guide]") {
    Guide guide;
    Practice done;
    done.running = true;
    done.forward = 5;
    CHECK(guide.watch(done));
    CHECK_FALSE(guide.watch(done)); // two more presses are asked, whatever was pressed before
    guide.skip(done);
    CHECK(guide.number() == 3);
    while (!guide.over())
        guide.skip(done);
    guide.skip(done);
    CHECK_FALSE(guide.watch(done));
}

TEST_CASE("Every way to do a thing counts, and what moves nothing does not", "[guide]") {
    Evening evening(tiny_form(), tiny(), practice_speed);
    evening.begin();
    const auto now = [&] { return evening.presenter->practice(); };
    const auto forward = now().forward;
    evening.press(Key::letter_b);
    evening.press(Key::page_down); // takes black away, and no more
    CHECK(now().lit_again == 1);
    CHECK(now().forward == forward);
    evening.press(Key::page_up); // there is nothing before the first slide
    CHECK(now().back == 0);
    evening.press(Key::letter_f);
    evening.press(Key::escape);
    CHECK(now().thawed == 1);
    evening.press(Key::letter_p);
    evening.press(Key::page_down);
    CHECK(now().resumed == 1);
}

TEST_CASE("A session that happens to have the name of the practice is left alone", "[guide]") {
    const samenspel::test::TempDir folder;
    const Places places{tiny().parent_path(), {}, {}, folder / "sessions"};
    ManualClock clock(std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{18});
    std::filesystem::create_directories(places.sessions);
    const auto own = places.sessions / "Practice.lok";
    { create_session(places, tiny(), tiny_form(), clock, 0, own); }
    const auto before = samenspel::test::read_file(own);
    const auto session = create_practice(places, tiny(), clock);
    CHECK(session->file() != own);
    CHECK(samenspel::test::read_file(own) == before);
}

TEST_CASE("A practice begins now, with nobody's name, and takes the place of the one before", "[guide]") {
    const samenspel::test::TempDir folder;
    const Places places{tiny().parent_path(), {}, {}, folder / "sessions"};
    ManualClock clock(std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{18});
    {
        auto session = create_practice(places, tiny(), clock);
        CHECK(session->info().rehearsal);
        CHECK(session->info().speed == practice_speed);
        CHECK(session->people().size() == 9);
        session->start();
        session->add_note(
            {session->info().plan.steps.front().key(), 0, domain::NoteKind::reflection, false, "oud"});
    }
    const auto session = create_practice(places, tiny(), clock);
    CHECK(session->record().notes.empty());
    CHECK(find_sessions(places, clock).size() == 1);
}

} // namespace samenspel::app::test
