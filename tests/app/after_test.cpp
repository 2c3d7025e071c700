#include "evening.hpp"

#include <algorithm>

#include "app/pages/show.hpp"
#include "app/pages/timing.hpp"

namespace samenspel::app::test {

using Texts = std::vector<std::string>;
using What = domain::Attended::What;

namespace {

/// Begun 7 minutes late, a note or two, a pause, ended at 20:50.
Evening& held(Evening& evening) {
    auto& session = *evening.session;
    evening.until("19:58");
    session.attend(1, What::arrived);
    session.attend(3, What::absent);
    evening.until("20:07");
    session.start();
    evening.until("20:13:20");
    session.next();
    evening.until("20:20");
    session.next();
    evening.write("* met ster");
    evening.until("20:25");
    session.pause();
    evening.until("20:28");
    session.resume();
    evening.presenter->set_kind(domain::NoteKind::unmet_need);
    evening.presenter->set_group(1);
    evening.write("wat ontbreekt");
    evening.until("20:40");
    session.next();
    evening.until("20:43");
    session.next();
    session.attend(2, What::left); // nobody saw her come
    evening.until("20:50");
    session.end();
    return evening;
}

} // namespace

TEST_CASE("Planned and real times of each part, pauses left out", "[timing]") {
    Evening evening;
    held(evening);
    const auto rows = timings(*evening.session);
    REQUIRE(rows.size() == 3);
    const auto at = [&](domain::Moment moment) { return evening.session->info().local(moment); };
    const auto evening_of = std::chrono::local_days{std::chrono::year{2026} / 11 / 21};
    CHECK(rows[0].block->id == "welkom");
    CHECK(at(rows[0].planned_from) == evening_of + 20h);
    CHECK(rows[0].planned == 5min);
    CHECK(at(*rows[0].from) == evening_of + 20h + 7min);
    CHECK(rows[0].spent == 6min + 20s);
    CHECK(at(rows[1].planned_from) == evening_of + 20h + 5min);
    CHECK(rows[1].planned == 28min);
    CHECK(at(*rows[1].from) == evening_of + 20h + 13min + 20s);
    CHECK(rows[1].spent == 29min + 40s - 3min);
    CHECK(rows[2].spent == 7min);
    auto sum = evening.session->running().paused_in_all(evening.session->now());
    for (const auto& row : rows)
        sum += row.spent;
    CHECK(sum == 43min);
}

TEST_CASE("A part that was never reached has no real time", "[timing]") {
    Evening evening;
    CHECK_FALSE(timings(*evening.session)[0].from.has_value());
    evening.begin();
    evening.to("afspraak/rondje");
    const auto rows = timings(*evening.session);
    CHECK_FALSE(rows[1].from.has_value());
    CHECK(rows[1].spent == 0s);
    CHECK(rows[2].from.has_value());
}

TEST_CASE("After a replan the planned times stay those that were agreed at first", "[timing]") {
    Evening evening;
    evening.begin();
    evening.until("20:09");
    evening.presenter->accept_proposal();
    CHECK(timings(*evening.session)[1].planned == 28min);
}

TEST_CASE("The finish shows the notes by question, the people and what must still be done", "[finish]") {
    Evening evening;
    held(evening);
    const auto page = make_finish_page(*evening.session);
    CHECK(page.title == "LOK Testdorp");
    CHECK(page.summary == "Begun 20:07, ended 20:50: 10 min later than planned.");
    REQUIRE(page.questions.size() == 2); // each discussion, also one without notes
    CHECK(page.questions[0].title == "Working question 1");
    CHECK(page.questions[0].question == "Welk afval bracht je aan het twijfelen, en wat deed je ermee?");
    CHECK(page.questions[0].notes.size() == 2);
    CHECK(page.questions[0].notes[1].content.kind == domain::NoteKind::unmet_need);
    CHECK(page.questions[1].notes.empty());
    REQUIRE(page.people.size() == 3);
    CHECK(page.people[0].detail == "from 19:58");
    CHECK(page.people[0].present);
    CHECK(page.people[1].detail == "until 20:43");
    CHECK(page.people[1].present);
    CHECK(page.people[2].detail == "absent");
    CHECK_FALSE(page.people[2].present);
    CHECK(page.deadline == "Report date, topic and attendance to RIZIV by 31 December 2026.");
    REQUIRE(page.warnings.size() == 1); // two of them were there
    CHECK(page.warnings[0].starts_with("Fewer than 3 members are marked as present"));

    evening.session->attend(3, What::arrived);
    CHECK(make_finish_page(*evening.session).warnings.empty());
    CHECK(make_finish_page(*evening.session).people[2].detail == "from 20:50");
    evening.session->attend(3, What::left);
    CHECK(make_finish_page(*evening.session).people[2].detail == "from 20:50 to 20:50");
}

TEST_CASE("The finish of a session that did not end says so", "[finish]") {
    Evening evening;
    CHECK(make_finish_page(*evening.session).summary == "This session has not begun yet.");
    CHECK(make_finish_page(*evening.session).people[0].detail == "not marked");
    evening.begin();
    CHECK(make_finish_page(*evening.session).summary == "Begun 20:00; not ended yet.");
    evening.write("in de toelichting");
    const auto page = make_finish_page(*evening.session);
    REQUIRE(page.questions.size() == 3); // what was noted while something was told, is there too
    CHECK(page.questions[0].title == "Welkom");
}

TEST_CASE("A session in plain text", "[show]") {
    Evening evening;
    held(evening);
    evening.session->tally({"sorteren/werkvraag", "bak", "risico", "lastig", 12});
    CHECK(show_text(*evening.session) ==
          R"(Afval sorteren op de praktijk
LOK Testdorp
Saturday 21 November 2026, planned 20:00 – 20:40
Finished. Begun 20:07, ended 20:50: 10 min later than planned.

Block                                    planned    real  from
Welkom                                         5       6  20:07
1 Sorteren                                    28      27  20:13
Afspraak                                       7       7  20:43
Breaks                                                 3

Working question 1: Welk afval bracht je aan het twijfelen, en wat deed je ermee?
  20:20 * met ster [reflection]
  20:28   wat ontbreekt [unmet need, Group A]

Welke bak is het lastigst?
  Papier                 0 vind ik lastig   0 vind ik makkelijk
  Rest                   0 vind ik lastig   0 vind ik makkelijk
  Risico                12 vind ik lastig   0 vind ik makkelijk

Attendance: 2 doctors
  An Een                           from 19:58
  Bert Twee                        until 20:43
  Cor Drie                         absent

Report date, topic and attendance to RIZIV by 31 December 2026.
)");
}

TEST_CASE("A session that was only prepared can be shown", "[show]") {
    Evening evening;
    const auto text = show_text(*evening.session);
    CHECK(text.find("Prepared. This session has not begun yet.") != std::string::npos);
    CHECK(text.find("Welkom                                         5       –\n") != std::string::npos);
    CHECK(text.find("Breaks") == std::string::npos);
}

TEST_CASE("A session as JSON says the same in numbers", "[show]") {
    Evening evening;
    held(evening);
    const auto json = show_json(*evening.session);
    for (const char* part :
         {R"("plannedStart": "2026-11-21T20:00:00")", R"("started": "2026-11-21T20:07:00")",
          R"("ended": "2026-11-21T20:50:00")", R"("pausedSeconds": 180)", R"("plannedSeconds": 1680)",
          R"("realSeconds": 1600)", R"("kind": "need")", R"("starred": true)",
          R"("left": "2026-11-21T20:43:00")", R"("arrived": null)"}) {
        CAPTURE(part);
        CHECK(json.find(part) != std::string::npos);
    }
    CHECK(json.ends_with("}\n"));
}

} // namespace samenspel::app::test
