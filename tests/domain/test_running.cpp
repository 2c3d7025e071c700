#include "evening.hpp"

using namespace samenspel::test;

namespace {

// minutes  0       5         12              25                   45        60
//          | intro | one                     | two                | outro   |
//          | hello | flash   | question      | round              | close   |
// least      5       5         10              10                   10 (protected)
// most       5       10        15              25                   20
// short              3
Plan hour() {
    auto plan =
        plan_of({step("intro", "hello", 5min, 5min, 5min), step("one", "flash", 7min, 5min, 10min),
                 step("one", "question", 13min, 10min, 15min), step("two", "round", 20min, 10min, 25min),
                 step("outro", "close", 15min, 10min, 20min)});
    plan.steps[1].short_saves = 4min;
    plan.steps[4].protected_time = true;
    return plan;
}

enum In : std::size_t { hello, flash, question, exchange, outro };

// On time in the question: 0 start, 5 next, 12 next.
Evening in_question() {
    return Evening(hour()).start(0min).next(5min).next(12min);
}

} // namespace

TEST_CASE("Before the start the evening waits and nobody is late yet", "[running]") {
    // -20        0 planned start
    //  |now
    const Evening evening(hour());
    const Position before = evening.at(-20min);
    CHECK(before.status == Status::waiting);
    CHECK(before.step == hello);
    CHECK(before.into == 0s);
    CHECK(before.step_left == 5min);
    CHECK(before.block_left == 5min);
    CHECK(before.session_left == 60min);
    CHECK(before.expected_end == when(60min));
    CHECK(before.agreed_end == when(60min));
    CHECK(before.late == 0s);
    CHECK(evening.at(0min).late == 0s);
}

TEST_CASE("A start that is waited for moves the expected end minute by minute", "[running]") {
    const Position waiting = Evening(hour()).at(4min);
    CHECK(waiting.status == Status::waiting);
    CHECK(waiting.expected_end == when(64min));
    CHECK(waiting.late == 4min);
    CHECK(waiting.session_left == 60min);
}

TEST_CASE("A late start stays late until time is won back", "[running]") {
    // 0   4       9                 14    16
    //     |hello  |flash (left two minutes early)
    auto evening = Evening(hour()).start(4min);
    CHECK(evening.at(4min).late == 4min);
    CHECK(evening.at(9min).late == 4min);
    evening.next(9min).next(14min);
    CHECK(evening.at(14min).late == 2min);
    CHECK(evening.at(20min).late == 2min);
    CHECK(evening.at(14min).expected_end == when(62min));
}

TEST_CASE("On time there is no difference, to the millisecond", "[running]") {
    const auto evening = in_question();
    CHECK(evening.at(12min).late == 0ms);
    CHECK(evening.at(24min).late == 0ms);
    CHECK(evening.at(25min).late == 0ms);
    CHECK(evening.at(25min + 1ms).late == 1ms);
    CHECK(evening.at(25min).expected_end == when(60min));
}

TEST_CASE("Ahead of the plan the difference is below zero", "[running]") {
    // 0       5    10 (the flash took five of its seven minutes)
    CHECK(Evening(hour()).start(0min).next(5min).next(10min).at(10min).late == -2min);
    CHECK(Evening(hour()).start(-3min).at(1min).late == -3min);
}

TEST_CASE("A forgotten start counts from when it really began", "[running]") {
    // 0       4 began            9 noticed
    auto evening = Evening(hour()).happen(9min, Started{when(4min)});
    CHECK(evening.running().started() == when(4min));
    CHECK(evening.at(9min).into == 5min);
    CHECK(evening.at(9min).late == 4min);
    evening.next(9min);
    CHECK(evening.at(9min).late == 4min);
    CHECK(evening.at(9min).step == flash);
}

TEST_CASE("A session cannot have begun after it was started", "[running]") {
    CHECK(Evening(hour()).happen(2min, Started{when(5min)}).running().started() == when(2min));
}

TEST_CASE("Starting twice does not start over", "[running]") {
    const auto evening = in_question().start(20min);
    CHECK(evening.running().started() == when(0min));
    CHECK(evening.at(20min).step == question);
}

TEST_CASE("Step, block and session each have their own clock", "[running]") {
    const Position flash_now = Evening(hour()).start(0min).next(5min).at(6min);
    CHECK(flash_now.step == flash);
    CHECK(flash_now.into == 1min);
    CHECK(flash_now.allotted == 7min);
    CHECK(flash_now.step_left == 6min);
    CHECK(flash_now.block_left == 19min);
    CHECK(flash_now.session_left == 54min);
    const Position question_now = in_question().at(15min);
    CHECK(question_now.step_left == 10min);
    CHECK(question_now.block_left == 10min);
    CHECK(question_now.session_left == 45min);
}

TEST_CASE("Time is never taken away: at zero the clock counts on", "[running]") {
    // 0       5         12              25 over
    const Position over = Evening(hour()).start(0min).next(5min).at(13min + 20s);
    CHECK(over.phase == Phase::over);
    CHECK(over.step_left == -80s);
    CHECK(over.into == 8min + 20s);
    // The question keeps its time, so the block has it still.
    CHECK(over.block_left == 13min);
    CHECK(over.session_left == 48min);
    CHECK(over.late == 80s);
    CHECK(over.expected_end == when(61min + 20s));
    // In the last step of its block the block is over too, the session not.
    const Position block_over = in_question().at(26min);
    CHECK(block_over.step_left == -1min);
    CHECK(block_over.block_left == -1min);
    CHECK(block_over.session_left == 35min);
    // In the last of all the session is over too.
    const Position all_over = Evening(hour()).start(0min).jump(45min, "outro/close").at(63min);
    CHECK(all_over.step_left == -3min);
    CHECK(all_over.block_left == -3min);
    CHECK(all_over.session_left == -3min);
    CHECK(all_over.expected_end == when(63min));
    CHECK(all_over.late == 3min);
}

TEST_CASE("A clock changes its face at exactly 20 % and 5 %, and is over after zero", "[running]") {
    CHECK(phase_of(20001ms, 100s) == Phase::normal);
    CHECK(phase_of(20000ms, 100s) == Phase::last_fifth);
    CHECK(phase_of(5001ms, 100s) == Phase::last_fifth);
    CHECK(phase_of(5000ms, 100s) == Phase::last_twentieth);
    CHECK(phase_of(0ms, 100s) == Phase::last_twentieth);
    CHECK(phase_of(-1ms, 100s) == Phase::over);
    // The question has 13 minutes: 2:36 and 0:39.
    const auto evening = in_question();
    CHECK(evening.at(12min).phase == Phase::normal);
    CHECK(evening.at(25min - 156s - 1ms).phase == Phase::normal);
    CHECK(evening.at(25min - 156s).phase == Phase::last_fifth);
    CHECK(evening.at(25min - 39s - 1ms).phase == Phase::last_fifth);
    CHECK(evening.at(25min - 39s).phase == Phase::last_twentieth);
    CHECK(evening.at(25min).phase == Phase::last_twentieth);
    CHECK(evening.at(25min + 1ms).phase == Phase::over);
}

TEST_CASE("Next goes on, and at the last step does nothing", "[running]") {
    auto evening = in_question().next(25min).next(45min);
    CHECK(evening.at(45min).step == outro);
    evening.next(46min);
    CHECK(evening.at(50min).step == outro);
    CHECK(evening.at(50min).into == 5min);
    CHECK(evening.at(50min).status == Status::running);
}

TEST_CASE("A wrong next taken back within ten seconds has not happened", "[running]") {
    // 12                        20   20:10
    //  |question                 |next |previous
    const auto slip = GENERATE(0ms, 1ms, 4s, 9999ms, 10000ms);
    const auto evening = in_question().next(20min).back(20min + slip);
    for (const auto now : {20min + slip, 21min + 0ms, 30min + 0ms})
        CHECK(evening.at(now) == in_question().at(now));
    CHECK(evening.running().visits().size() == 3);
}

TEST_CASE("After ten seconds previous returns, and the time in between stays where it was spent",
          "[running]") {
    // 12                        20         20:10.001
    //  |question                 |round     |question
    const auto evening = in_question().next(20min).back(20min + 10001ms);
    const Position position = evening.at(25min);
    CHECK(position.step == question);
    CHECK(position.into == 13min - 10001ms);
    CHECK(evening.running().spent(exchange, when(25min)) == 10001ms);
    // Those seconds of the next step are done, so the end does not move.
    CHECK(position.session_left == 35min);
    CHECK(position.late == 0s);
}

TEST_CASE("Two wrong presses on next are both taken back by two on previous", "[running]") {
    // 5        8     8:03   8:05     8:08
    // |flash   |next |next  |previous|previous
    const auto evening = Evening(hour()).start(0min).next(5min).next(8min).next(8min + 3s).back(8min + 5s);
    CHECK(evening.at(9min) == Evening(hour()).start(0min).next(5min).next(8min).at(9min));
    CHECK(Evening(evening).back(8min + 8s).at(9min) == Evening(hour()).start(0min).next(5min).at(9min));
    CHECK(Evening(evening).back(8min + 10s).at(9min) == Evening(hour()).start(0min).next(5min).at(9min));
    // The first next is more than ten seconds ago: that was no slip.
    const auto returned = Evening(evening).back(8min + 10001ms);
    CHECK(returned.at(9min).step == flash);
    CHECK(returned.running().spent(question, when(9min)) == 10001ms);
}

TEST_CASE("Only a next is a slip: a jump is not taken back by previous", "[running]") {
    const auto evening = in_question().jump(20min, "outro/close").back(20min + 2s);
    CHECK(evening.at(21min).step == exchange);
    CHECK(evening.running().spent(outro, when(21min)) == 2s);
    // Neither is the way back itself.
    const auto twice = in_question().next(20min).back(21min).back(21min + 2s);
    CHECK(twice.at(22min).step == flash);
}

TEST_CASE("A slip during which time was given keeps what was given", "[running]") {
    const auto evening = in_question().next(20min).extend(20min + 3s, "one/question", 2min).back(20min + 6s);
    CHECK(evening.at(21min) == in_question().extend(20min + 3s, "one/question", 2min).at(21min));
}

TEST_CASE("Previous at the first step does nothing", "[running]") {
    const auto evening = Evening(hour()).start(0min).back(2min);
    CHECK(evening.at(3min) == Evening(hour()).start(0min).at(3min));
    CHECK(evening.running().visits().size() == 1);
}

TEST_CASE("Going back counts on where the step was left, and what was not used is still to come",
          "[running]") {
    // 0       5         12         20     22
    // |hello  |flash    |question  |flash |question
    auto evening = in_question().back(20min);
    const Position again = evening.at(21min);
    CHECK(again.step == flash);
    CHECK(again.into == 8min);
    CHECK(again.phase == Phase::over);
    // Of the question five of its 13 minutes are left.
    CHECK(again.block_left == 5min);
    CHECK(again.session_left == 40min);
    CHECK(again.late == 1min);
    evening.next(22min);
    CHECK(evening.at(22min).step == question);
    CHECK(evening.at(22min).into == 8min);
    CHECK(evening.at(22min).late == 2min);
}

TEST_CASE("Jumping ahead skips, jumping back takes what was skipped along again", "[running]") {
    auto evening = Evening(hour()).start(0min).jump(5min, "two/round");
    CHECK(evening.at(5min).step == exchange);
    CHECK(evening.at(5min).session_left == 35min);
    CHECK(evening.at(5min).late == -20min);
    evening.jump(6min, "one/flash");
    CHECK(evening.at(6min).step == flash);
    CHECK(evening.at(6min).session_left == 54min);
    CHECK(evening.at(6min).late == 0s);
    // A minute of the round is gone.
    CHECK(evening.running().spent(exchange, when(6min)) == 1min);
}

TEST_CASE("A jump to where it is, or to nowhere, does nothing", "[running]") {
    const auto key = GENERATE("one/question", "one/none", "", "two", "/", "round", "two/roun", "wo/round",
                              "twoxround", "tworound", "two/round/", "two/xround", "two/", "/round");
    CHECK(in_question().jump(20min, key).at(21min) == in_question().at(21min));
    CHECK(in_question().jump(20min, key).running().visits().size() == 3);
}

TEST_CASE("A pause stops the step and moves the end", "[running]") {
    // 12          15       19
    //  |question   |pause   |resume
    auto evening = in_question().pause(15min);
    const Position pausing = evening.at(17min);
    CHECK(pausing.status == Status::paused);
    CHECK(pausing.paused == 2min);
    CHECK(pausing.into == 3min);
    CHECK(pausing.session_left == 45min);
    CHECK(pausing.expected_end == when(62min));
    CHECK(pausing.late == 2min);
    evening.resume(19min);
    const Position after = evening.at(20min);
    CHECK(after.status == Status::running);
    CHECK(after.paused == 0s);
    CHECK(after.into == 4min);
    CHECK(after.late == 4min);
    CHECK(evening.running().paused_in_all(when(20min)) == 4min);
    CHECK(evening.running().paused_in_all(when(16min)) == 1min);
    CHECK(evening.running().paused_in_all(when(15min)) == 0s);
}

TEST_CASE("Pausing twice or resuming twice changes nothing", "[running]") {
    const auto once = in_question().pause(15min).resume(19min);
    CHECK(in_question().pause(15min).pause(16min).resume(19min).at(20min) == once.at(20min));
    CHECK(in_question().pause(15min).resume(19min).resume(19min + 30s).at(20min) == once.at(20min));
    CHECK(in_question().resume(14min).pause(15min).resume(19min).at(20min) == once.at(20min));
    CHECK(in_question().pause(15min).pause(16min).at(17min).paused == 2min);
}

TEST_CASE("Moving on during a pause leaves the pause on", "[running]") {
    const auto evening = in_question().pause(15min).next(16min);
    const Position position = evening.at(18min);
    CHECK(position.status == Status::paused);
    CHECK(position.step == exchange);
    CHECK(position.into == 0s);
    CHECK(position.paused == 3min);
    CHECK(evening.running().spent(question, when(18min)) == 3min);
}

TEST_CASE("A laptop that slept more than a minute is noticed", "[running]") {
    CHECK_FALSE(was_asleep(when(10min), when(10min)));
    CHECK_FALSE(was_asleep(when(10min), when(11min)));
    CHECK(was_asleep(when(10min), when(11min + 1ms)));
    CHECK(was_asleep(when(10min), when(3h)));
    CHECK_FALSE(was_asleep(when(10min), when(9min)));
}

TEST_CASE("A closed lid counts as time passed unless it is said to be a pause", "[running]") {
    // 12          15 lid closed  22 opened  22:30 answered
    const auto passed = in_question();
    CHECK(passed.at(23min).into == 11min);
    CHECK(passed.at(23min).late == 0s);
    const auto evening = in_question().happen(22min + 30s, PausedBetween{when(15min), when(22min)});
    CHECK(evening.at(23min).into == 4min);
    CHECK(evening.at(23min).late == 7min);
    CHECK(evening.at(23min).status == Status::running);
    CHECK(evening.running().paused_in_all(when(23min)) == 7min);
    CHECK(evening.running().paused_in_all(when(18min)) == 3min);
    CHECK(Evening(evening).undo(23min).at(24min) == passed.at(24min));
}

TEST_CASE("A lid closed during a pause counts once", "[running]") {
    // 13 pause   15 lid      22 open    24 resume
    const auto pause = in_question().pause(13min).resume(24min);
    for (const auto& [from, to] : {std::pair{15min, 22min}, {12min, 22min}, {13min, 24min}, {20min, 24min}}) {
        const auto both =
            in_question().pause(13min).happen(24min, PausedBetween{when(from), when(to)}).resume(24min);
        const auto more = std::max(13min - from, 0min);
        CAPTURE(from, to);
        CHECK(both.running().paused_in_all(when(26min)) == 11min + more);
        CHECK(both.at(26min).late == pause.at(26min).late + more);
    }
    // Still pausing: from the beginning of the pause.
    const auto open = in_question().pause(13min).happen(22min, PausedBetween{when(12min), when(22min)});
    CHECK(open.at(23min).status == Status::paused);
    CHECK(open.at(23min).paused == 10min);
    CHECK(open.at(23min).into == 0s);
    CHECK(open.running().paused_in_all(when(23min)) == 11min);
}

TEST_CASE("A pause said afterwards may lie across steps, but not before the start or in the future",
          "[running]") {
    // 0       5     6 lid ------ 12 ------ 14
    const auto across = in_question().happen(15min, PausedBetween{when(6min), when(14min)});
    CHECK(across.running().spent(flash, when(15min)) == 1min);
    CHECK(across.running().spent(question, when(15min)) == 1min);
    CHECK(in_question()
              .happen(15min, PausedBetween{when(-9min), when(2min)})
              .running()
              .paused_in_all(when(15min)) == 2min);
    CHECK(in_question().happen(15min, PausedBetween{when(14min), when(40min)}).at(50min).late ==
          in_question().happen(15min, PausedBetween{when(14min), when(15min)}).at(50min).late);
    CHECK(in_question().happen(15min, PausedBetween{when(14min), when(13min)}).at(20min) ==
          in_question().at(20min));
}

TEST_CASE("Two stretches that lie inside each other count once", "[running]") {
    const auto evening = in_question()
                             .happen(30min, PausedBetween{when(13min), when(20min)})
                             .happen(30min, PausedBetween{when(14min), when(16min)})
                             .happen(30min, PausedBetween{when(22min), when(23min)})
                             .happen(30min, PausedBetween{when(19min), when(21min)});
    CHECK(evening.running().paused_in_all(when(30min)) == 9min);
    CHECK(evening.running().paused_in_all(when(22min + 30s)) == 8min + 30s);
    CHECK(evening.at(30min).into == 9min);
}

TEST_CASE("More time for a step moves the end along, not what was agreed", "[running]") {
    const auto evening = in_question().extend(20min, "one/question", 5min);
    const Position position = evening.at(20min);
    CHECK(position.allotted == 18min);
    CHECK(position.step_left == 10min);
    CHECK(position.expected_end == when(65min));
    CHECK(position.agreed_end == when(60min));
    CHECK(position.late == 5min);
    CHECK(in_question().extend(20min, "two/round", -5min).at(20min).late == -5min);
    CHECK(in_question().extend(20min, "one/none", 5min).at(20min) == in_question().at(20min));
    CHECK(Evening(hour()).extend(-5min, "one/question", 5min).at(-1min).expected_end == when(65min));
    // Never below nothing.
    CHECK(in_question().extend(20min, "one/question", -50min).at(20min).allotted == 0s);
    CHECK(in_question().happen(20min, Replanned{{{"one/question", -1s}}, 0s}).at(20min).step_left == -8min);
    CHECK(in_question().extend(20min, "two/round", -50min).at(20min).session_left == 20min);
}

TEST_CASE("A later end that was agreed takes the lateness away", "[running]") {
    auto evening = Evening(hour()).start(10min).happen(11min, Replanned{{}, 10min});
    CHECK(evening.at(11min).late == 0s);
    CHECK(evening.at(11min).agreed_end == when(70min));
    CHECK(evening.running().planned_end() == when(60min));
    evening.happen(12min, Replanned{{}, 5min});
    CHECK(evening.at(12min).agreed_end == when(75min));
    CHECK(evening.undo(13min).at(13min).agreed_end == when(70min));
}

TEST_CASE("What is told short from now on has the length of the short version", "[running]") {
    const auto evening = Evening(hour()).start(0min).happen(1min, Replanned{{{"one/flash", 3min, true}}, 0s});
    const PlannedStep now = evening.running().plan().steps[flash];
    CHECK(now.allotted == 3min);
    CHECK(now.short_version);
    CHECK(now.short_saves == 0s);
    CHECK(now.least == 3min);
    CHECK(now.most == 3min);
    CHECK(evening.at(1min).late == -4min);
}

TEST_CASE("What the short version would save follows the time that the step has", "[running]") {
    const auto saves = [](Happening what) {
        return Evening(hour()).happen(0min, std::move(what)).running().plan().steps[flash].short_saves;
    };
    CHECK(saves(Paused{}) == 4min);
    CHECK(saves(Extended{"one/flash", 2min}) == 6min);
    CHECK(saves(Replanned{{{"one/flash", 5min, false}}, 0s}) == 2min);
    CHECK(saves(Replanned{{{"one/flash", 2min, false}}, 0s}) == 0s);
    CHECK(Evening(hour())
              .extend(0min, "one/flash", -6min)
              .extend(0min, "one/flash", 6min)
              .running()
              .plan()
              .steps[flash]
              .short_saves == 4min);
    // A step without a short version gets none.
    CHECK(Evening(hour()).extend(0min, "one/question", 6min).running().plan().steps[question].short_saves ==
          0s);
}

TEST_CASE("Ending early or late stops all clocks", "[running]") {
    const auto early = in_question().end(20min);
    for (const auto now : {20min, 21min, 90min}) {
        const Position position = early.at(now);
        CHECK(position.status == Status::ended);
        CHECK(position.step == question);
        CHECK(position.into == 8min);
        CHECK(position.step_left == 5min);
        CHECK(position.block_left == 0s);
        CHECK(position.session_left == 0s);
        CHECK(position.expected_end == when(20min));
        CHECK(position.late == -40min);
        CHECK(position.paused == 0s);
    }
    CHECK(early.running().ended() == when(20min));
    CHECK(Evening(hour()).start(0min).jump(45min, "outro/close").end(67min).at(70min).late == 7min);
}

TEST_CASE("Ending during a pause closes the pause", "[running]") {
    const auto evening = in_question().pause(15min).end(18min);
    CHECK(evening.at(30min).status == Status::ended);
    CHECK(evening.at(30min).into == 3min);
    CHECK(evening.running().paused_in_all(when(30min)) == 3min);
}

TEST_CASE("What happens after the end, or before the start, changes nothing", "[running]") {
    const auto what = GENERATE(values<Happening>(
        {MovedOn{}, MovedBack{}, Jumped{"two/round"}, Paused{}, Resumed{},
         PausedBetween{when(1min), when(3min)}, Extended{"one/question", 5min},
         Replanned{{{"two/round", 10min}}, 0s}, Replanned{{}, 10min}, Started{when(30min)}, Ended{}}));
    const auto ended = in_question().end(20min);
    CHECK(Evening(ended).happen(25min, what).at(30min) == ended.at(30min));
    CHECK(Evening(ended).happen(25min, what).running().plan() == ended.running().plan());
    const bool counts_before = std::holds_alternative<Started>(what) ||
                               std::holds_alternative<Extended>(what) ||
                               std::holds_alternative<Replanned>(what);
    if (!counts_before)
        CHECK(Evening(hour()).happen(-9min, what).start(0min).next(5min).at(6min) ==
              Evening(hour()).start(0min).next(5min).at(6min));
}

TEST_CASE("Each step of the evening can be undone and done again", "[running][undo]") {
    const auto what = GENERATE(values<Happening>(
        {MovedOn{}, MovedBack{}, Jumped{"outro/close"}, Paused{}, PausedBetween{when(13min), when(15min)},
         Extended{"one/question", 5min}, Replanned{{{"two/round", 10min}}, 60s}, Ended{}}));
    const auto before = in_question();
    const auto done = Evening(before).happen(20min, what);
    REQUIRE_FALSE(done.at(25min) == before.at(25min));
    auto undone = Evening(done).undo(22min);
    CHECK(undone.at(25min) == before.at(25min));
    CHECK(undone.at(60min) == before.at(60min));
    const auto redone = Evening(undone).happen(23min, Undone{undone.last()});
    CHECK(redone.at(25min) == done.at(25min));
    CHECK(last_undoable(redone.events()) == last_undoable(done.events()));
}

TEST_CASE("The start can be undone, and a resume too", "[running][undo]") {
    const auto unstarted = Evening(hour()).start(2min).undo(3min);
    CHECK(unstarted.at(5min) == Evening(hour()).at(5min));
    CHECK(Evening(unstarted).start(6min).running().started() == when(6min));
    const auto resumed = in_question().pause(14min).resume(16min).undo(17min);
    CHECK(resumed.at(18min) == in_question().pause(14min).at(18min));
}

TEST_CASE("Undo goes back one clock event at a time and leaves notes alone", "[running][undo]") {
    auto evening = Evening(hour());
    CHECK(last_undoable(evening.events()) == 0);
    evening.start(0min)
        .next(5min)
        .happen(6min, NoteAdded{"a", {}})
        .happen(6min, Tallied{})
        .happen(6min, Attended{});
    CHECK(last_undoable(evening.events()) == 2);
    evening.undo(7min);
    CHECK(last_undoable(evening.events()) == 1);
    CHECK(effective(evening.events()).size() == 4);
    evening.undo(8min);
    CHECK(last_undoable(evening.events()) == 0);
    CHECK(evening.at(9min).status == Status::waiting);
}

TEST_CASE("An undo cancels only what came before it", "[undo]") {
    const std::vector<Event> events{{1, when(0min), Undone{2}},
                                    {2, when(0min), Started{when(0min)}},
                                    {3, when(1min), Undone{3}},
                                    {4, when(2min), Undone{9}}};
    CHECK(effective(events) == std::vector<Event>{events[1]});
}

TEST_CASE("An undo of an undo of an undo", "[undo]") {
    std::vector<Event> events{{1, when(0min), Started{when(0min)}}, {2, when(5min), MovedOn{}}};
    for (EventId id = 3; id < 9; ++id) {
        events.push_back({id, when(6min), Undone{id - 1}});
        CAPTURE(id);
        CHECK(effective(events).size() == (id % 2 == 1 ? 1U : 2U));
    }
}

TEST_CASE("A clock that went back on another machine never makes time negative", "[running]") {
    // written: start 0, next 5, then on a laptop that is 4 minutes behind: next "3", pause "4"
    const auto evening = Evening(hour()).start(0min).next(5min).next(3min).pause(4min);
    CHECK(evening.running().last_event() == when(5min));
    for (const auto now : {-1min, 4min, 5min, 6min}) {
        const Position position = evening.at(now);
        CHECK(position.step == question);
        CHECK(position.into == 0s);
        CHECK(position.paused == std::max(now - 5min, 0min));
        CHECK(evening.running().spent(flash, when(now)) == 0s);
    }
    CHECK(Evening(hour()).running().last_event() == Moment::min());
}

TEST_CASE("Looking back, the time spent at an earlier moment is known", "[running]") {
    // 0       5         12          15 pause 19         30
    const auto running = in_question().pause(15min).resume(19min).next(30min).running();
    CHECK(running.spent(question, when(14min)) == 2min);
    CHECK(running.spent(question, when(17min)) == 3min);
    CHECK(running.spent(question, when(20min)) == 4min);
    CHECK(running.spent(question, when(40min)) == 14min);
    CHECK(running.spent(exchange, when(29min)) == 0s);
    CHECK(running.spent(exchange, when(31min)) == 1min);
    CHECK(running.spent(hello, when(-1min)) == 0s);
}

TEST_CASE("The visits tell the real times of each step", "[running]") {
    const auto visits = in_question().jump(20min, "one/flash").end(21min).running().visits();
    REQUIRE(visits.size() == 4);
    CHECK(visits[2].step == question);
    CHECK(visits[2].from == when(12min));
    CHECK(visits[2].to == when(20min));
    CHECK(visits[2].by_next);
    CHECK(visits[3].step == flash);
    CHECK(visits[3].to == when(21min));
    CHECK_FALSE(visits[3].by_next);
    CHECK_FALSE(in_question().running().visits().back().to);
}

TEST_CASE("A plan without steps cannot run", "[running]") {
    CHECK_THROWS_AS(Running(Plan{}, when(0min), {}), std::invalid_argument);
}
