#include "evening.hpp"

using namespace samenspel::test;
using Way = Proposal::Way;

namespace {

// minutes  0       5               18              31              44            59
//          | intro | one           | two           | three         | outro       |
//          | hello | question      | question      | question      | close       |
// least      5       10              10              10              10 (protected)
// most       5       15              15              15              20
Plan three_discussions() {
    auto plan =
        plan_of({step("intro", "hello", 5min, 5min, 5min), step("one", "question", 13min, 10min, 15min),
                 step("two", "question", 13min, 10min, 15min), step("three", "question", 13min, 10min, 15min),
                 step("outro", "close", 15min, 10min, 20min)});
    plan.steps[4].protected_time = true;
    return plan;
}

// minutes  0       5       12              25              40
//          | intro | flash | question      | outro         |   the flash can be told in 3
Plan with_flash() {
    auto plan =
        plan_of({step("intro", "hello", 5min, 5min, 5min), step("one", "flash", 7min, 5min, 10min),
                 step("one", "question", 13min, 12min, 15min), step("outro", "close", 15min, 10min, 20min)});
    plan.steps[1].short_saves = 4min;
    plan.steps[3].protected_time = true;
    return plan;
}

Evening late_by(Plan plan, milliseconds late) {
    return Evening(std::move(plan)).start(late);
}

} // namespace

TEST_CASE("Four minutes late: each of the three discussions gives 1:20, the outro stays", "[proposal]") {
    auto evening = late_by(three_discussions(), 4min);
    const auto proposal = evening.proposal(4min).value();
    CHECK(proposal.late == 4min);
    CHECK(proposal.changes == std::vector<Proposal::Change>{
                                  {1, 13min, 11min + 40s}, {2, 13min, 11min + 40s}, {3, 13min, 11min + 40s}});
    CHECK(proposal.left_over == 0s);
    CHECK(proposal.end == when(59min));
    CHECK(proposal.ways.empty());
    evening.accept(4min);
    CHECK(evening.at(4min).late == 0s);
    CHECK(evening.at(4min).expected_end == when(59min));
    CHECK(evening.running().plan().steps[4].allotted == 15min);
    CHECK_FALSE(evening.proposal(4min));
    // Undone, it is proposed again.
    CHECK(evening.undo(5min).proposal(5min) == late_by(three_discussions(), 4min).proposal(5min));
}

TEST_CASE("A discussion that can miss more gives more", "[proposal]") {
    auto plan = three_discussions();
    plan.steps[2].allotted = plan.steps[2].most = 16min; // can miss 6, the others 3
    plan.length += 3min;
    const auto proposal = late_by(plan, 4min).proposal(4min).value();
    CHECK(proposal.changes ==
          std::vector<Proposal::Change>{{1, 13min, 12min}, {2, 16min, 14min}, {3, 13min, 12min}});
}

TEST_CASE("Only what is still to come can be shorter", "[proposal]") {
    // In the first discussion, 4 min late: two discussions of 3 min each remain.
    const auto proposal = late_by(three_discussions(), 4min).next(9min).proposal(10min).value();
    CHECK(proposal.changes == std::vector<Proposal::Change>{{2, 13min, 11min}, {3, 13min, 11min}});
}

TEST_CASE("What does not fit is said, with the other ways", "[proposal]") {
    // 8 min late in the first discussion: 6 can be won, 2 are left over.
    auto evening = late_by(three_discussions(), 8min).next(13min);
    const auto proposal = evening.proposal(13min).value();
    CHECK(proposal.changes == std::vector<Proposal::Change>{{2, 13min, 10min}, {3, 13min, 10min}});
    CHECK(proposal.left_over == 2min);
    CHECK(proposal.end == when(61min));
    CHECK(proposal.ways ==
          std::vector<Way>{{Way::Kind::shorter_protected, 4, 2min}, {Way::Kind::later_end, 0, 2min}});
    evening.accept(13min);
    CHECK(evening.at(13min).late == 2min);
    SECTION("the outro gives what is left over") {
        evening.happen(14min, taken(proposal.ways[0], evening.running().plan()));
        CHECK(evening.running().plan().steps[4].allotted == 13min);
        CHECK(evening.at(14min).late == 0s);
        CHECK(evening.at(14min).agreed_end == when(59min));
    }
    SECTION("a later end is agreed") {
        evening.happen(14min, taken(proposal.ways[1], evening.running().plan()));
        CHECK(evening.at(14min).late == 0s);
        CHECK(evening.at(14min).agreed_end == when(61min));
    }
}

TEST_CASE("The outro is never asked for more than it can miss", "[proposal]") {
    // 13 min late: 6 from the discussions, 7 left over, of which the outro has 5.
    const auto proposal = late_by(three_discussions(), 13min).next(18min).proposal(18min).value();
    CHECK(proposal.left_over == 7min);
    CHECK(proposal.ways ==
          std::vector<Way>{{Way::Kind::shorter_protected, 4, 5min}, {Way::Kind::later_end, 0, 7min}});
}

TEST_CASE("A short flash saves what is left of it after the other changes", "[proposal]") {
    // 5 min late: flash 7 → 5 and question 13 → 12 win 3; told short the flash takes 3 and wins 2 more.
    const auto late = late_by(with_flash(), 5min);
    const auto proposal = late.proposal(5min).value();
    CHECK(proposal.changes == std::vector<Proposal::Change>{{1, 7min, 5min}, {2, 13min, 12min}});
    CHECK(proposal.left_over == 2min);
    REQUIRE(proposal.ways.size() == 3);
    const Way brief = proposal.ways[0];
    CHECK(brief == Way{Way::Kind::short_version, 1, 2min});
    SECTION("after the changes") {
        auto evening = Evening(late).accept(5min);
        evening.happen(6min, taken(brief, evening.running().plan()));
        CHECK(evening.running().plan().steps[1].allotted == 3min);
        CHECK(evening.running().plan().steps[1].short_version);
        CHECK(evening.at(6min).late == 0s);
    }
    SECTION("instead of them") {
        auto evening = Evening(late);
        evening.happen(6min, taken(brief, evening.running().plan()));
        CHECK(evening.running().plan().steps[1].allotted == 3min);
        CHECK(evening.at(6min).late == 1min);
        CHECK_FALSE(evening.proposal(6min));
    }
}

TEST_CASE("The short version is not offered once the flash has begun or is short already", "[proposal]") {
    const auto kinds = [](const Evening& evening, milliseconds now) {
        std::vector<Way::Kind> all;
        const auto proposal = evening.proposal(now).value();
        for (const auto& way : proposal.ways)
            all.push_back(way.kind);
        return all;
    };
    using enum Way::Kind;
    const auto late = late_by(with_flash(), 20min);
    CHECK(kinds(late, 20min) == std::vector{short_version, shorter_protected, later_end});
    CHECK(kinds(Evening(late).next(25min), 25min) == std::vector{shorter_protected, later_end});
    CHECK(kinds(Evening(late).jump(25min, "one/flash").jump(26min, "intro/hello"), 27min) ==
          std::vector{shorter_protected, later_end});
    CHECK(kinds(Evening(late).happen(21min, Replanned{{{"one/flash", 3min, true}}, 0s}), 22min) ==
          std::vector{shorter_protected, later_end});
}

TEST_CASE("At the last step there is only a later end", "[proposal]") {
    const auto proposal =
        late_by(three_discussions(), 4min).jump(44min, "outro/close").proposal(63min).value();
    CHECK(proposal.changes.empty());
    CHECK(proposal.left_over == 4min);
    CHECK(proposal.end == when(63min));
    CHECK(proposal.ways == std::vector<Way>{{Way::Kind::later_end, 0, 4min}});
    // Also while the outro still has time: it is not a coming step.
    const auto begun = late_by(three_discussions(), 4min).jump(48min, "outro/close").proposal(50min).value();
    CHECK(begun.ways == std::vector<Way>{{Way::Kind::later_end, 0, 4min}});
}

TEST_CASE("A step that was already begun gives only what is left of it", "[proposal]") {
    // 5        9          21             22     two was looked at for 12 of its 13 minutes
    // |one     |two       |one
    auto evening = Evening(three_discussions()).start(0min).next(5min).next(9min).back(21min);
    CHECK(evening.at(32min).late == 2min);
    const auto proposal = evening.proposal(32min).value();
    CHECK(proposal.changes ==
          std::vector<Proposal::Change>{{2, 13min, 12min + 30s}, {3, 13min, 11min + 30s}});
    // At the end of what it has, nothing is left to give, however much it could have missed.
    const auto used = Evening(three_discussions()).start(0min).next(5min).next(9min).back(24min);
    CHECK(used.proposal(29min).value().changes == std::vector<Proposal::Change>{{3, 13min, 11min}});
    // Nor is it lengthened when there is time to spare.
    const auto spare = Evening(three_discussions())
                           .start(0min)
                           .next(5min)
                           .next(9min)
                           .back(22min)
                           .extend(23min, "three/question", -5min);
    CHECK(spare.proposal(23min).value().changes == std::vector<Proposal::Change>{{3, 8min, 13min}});
    // Half a second of it is gone.
    const auto half = Evening(three_discussions()).start(20min).next(25min).next(29min).back(41min + 500ms);
    CHECK(half.proposal(42min).value().changes ==
          std::vector<Proposal::Change>{{2, 13min, 12min + 1s}, {3, 13min, 10min}});
}

TEST_CASE("Ahead of the plan the coming discussions may take longer, up to their most", "[proposal]") {
    // Three minutes ahead: each of three gets one more.
    auto evening = late_by(three_discussions(), -3min);
    const auto proposal = evening.proposal(-1min).value();
    CHECK(proposal.late == -3min);
    CHECK(proposal.changes ==
          std::vector<Proposal::Change>{{1, 13min, 14min}, {2, 13min, 14min}, {3, 13min, 14min}});
    CHECK(proposal.left_over == 0s);
    CHECK(proposal.ways.empty());
    CHECK(proposal.end == when(59min));
    CHECK(evening.accept(-1min).at(-1min).late == 0s);
    // Ten minutes ahead: two each is all that fits, and ending early is no trouble.
    const auto far = late_by(three_discussions(), -10min).proposal(-9min).value();
    CHECK(far.changes ==
          std::vector<Proposal::Change>{{1, 13min, 15min}, {2, 13min, 15min}, {3, 13min, 15min}});
    CHECK(far.end == when(55min));
    CHECK(far.ways.empty());
    // Where nothing can take longer, nothing is proposed.
    CHECK_FALSE(late_by(three_discussions(), 0min).jump(40min, "outro/close").proposal(40min));
}

TEST_CASE("A step that was given more than its most by hand is shortened again, not lengthened",
          "[proposal]") {
    const auto late = Evening(three_discussions()).start(0min).extend(1min, "two/question", 5min);
    const auto changes = late.proposal(1min).value().changes;
    REQUIRE(changes.size() == 3);
    CHECK(changes[1].from == 18min);
    CHECK(changes[1].to < 18min);
    const auto ahead =
        late_by(three_discussions(), -10min).extend(-9min, "two/question", 5min).proposal(-9min).value();
    CHECK(ahead.changes == std::vector<Proposal::Change>{{1, 13min, 15min}, {3, 13min, 15min}});
}

TEST_CASE("Up to a minute off nothing is proposed", "[proposal]") {
    CHECK_FALSE(late_by(three_discussions(), 0min).proposal(2min));
    CHECK_FALSE(late_by(three_discussions(), 60s).proposal(2min));
    CHECK(late_by(three_discussions(), 60s + 1ms).proposal(2min));
    CHECK_FALSE(late_by(three_discussions(), -60s).proposal(2min));
    CHECK(late_by(three_discussions(), -60s - 1ms).proposal(2min));
}

TEST_CASE("Parts of a second are rounded so that the end is not past the agreed one", "[proposal]") {
    auto late = late_by(three_discussions(), 4min + 1ms);
    CHECK(late.accept(5min).at(5min).late == -999ms);
    auto ahead = late_by(three_discussions(), -3min - 1ms);
    CHECK(ahead.accept(1min).at(1min).late == -1ms);
}

TEST_CASE("Nothing is proposed while the evening waits, pauses or is over", "[proposal]") {
    CHECK_FALSE(Evening(three_discussions()).proposal(20min));
    const auto late = late_by(three_discussions(), 8min);
    CHECK(late.proposal(9min));
    CHECK_FALSE(Evening(late).pause(9min).proposal(9min));
    CHECK(Evening(late).pause(9min).resume(10min).proposal(11min));
    CHECK_FALSE(Evening(late).end(9min).proposal(9min));
}

TEST_CASE("A glance before the last event sees what that event left", "[proposal]") {
    const auto evening = late_by(three_discussions(), 4min).next(9min).next(10min).back(23min);
    CHECK(evening.proposal(15min) == evening.proposal(23min));
}
