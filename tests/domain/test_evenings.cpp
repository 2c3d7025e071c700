// Random evenings: whatever is pressed in whatever order, the clocks stay right. Each fails with its seed.

#include "evening.hpp"

#include <algorithm>
#include <limits>
#include <random>

using namespace samenspel::test;

namespace {

class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    /// In [least, most].
    long long number(long long least, long long most) {
        return least + static_cast<long long>(engine_() % static_cast<unsigned long long>(most - least + 1));
    }
    bool chance(int percent) { return number(1, 100) <= percent; }

private:
    std::mt19937_64 engine_;
};

Plan random_plan(Dice& dice) {
    std::vector<PlannedStep> steps;
    for (long long block = 0, blocks = dice.number(1, 5); block < blocks; ++block) {
        const bool protected_time = dice.chance(25);
        for (long long i = 0, n = dice.number(1, 3); i < n; ++i) {
            const seconds least{60 * dice.number(0, 10)};
            const seconds allotted = least + seconds{60 * dice.number(0, 8)};
            const seconds most = allotted + seconds{60 * dice.number(0, 8)};
            steps.push_back(
                step("b" + std::to_string(block), "s" + std::to_string(i), allotted, least, most));
            steps.back().protected_time = protected_time;
            if (least > 0s && dice.chance(40))
                steps.back().short_saves = allotted - seconds{dice.number(0, least.count() - 1)};
        }
    }
    return plan_of(std::move(steps));
}

/// Any key of the plan, now and then one that it lacks.
std::string random_key(Dice& dice, const Plan& plan) {
    if (dice.chance(5))
        return "b9/s9";
    return plan.steps[static_cast<std::size_t>(dice.number(0, std::ssize(plan.steps) - 1))].key();
}

Happening random_happening(Dice& dice, const Plan& plan, Moment now, EventId last) {
    const auto around = [&](long long before, long long after) {
        return now + seconds{dice.number(-before, after)};
    };
    switch (dice.number(0, 19)) {
    case 0:
        return Started{around(600, 60)};
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
        return MovedOn{};
    case 6:
    case 7:
        return MovedBack{};
    case 8:
        return Jumped{random_key(dice, plan)};
    case 9:
    case 10:
        return Paused{};
    case 11:
    case 12:
        return Resumed{};
    case 13:
        return PausedBetween{around(900, 60), around(600, 120)};
    case 14:
        return Extended{random_key(dice, plan), seconds{dice.number(-300, 600)}};
    case 15: {
        Replanned again;
        for (long long i = dice.number(0, 3); i > 0; --i)
            again.changes.push_back({random_key(dice, plan), seconds{dice.number(0, 1200)}, dice.chance(20)});
        again.later_end = seconds{dice.chance(30) ? dice.number(0, 900) : 0};
        return again;
    }
    case 16:
        return Undone{dice.number(1, last + 1)};
    case 17:
        return NoteAdded{"n" + std::to_string(last), {}};
    case 18:
        if (dice.chance(15))
            return Ended{};
        return Tallied{};
    default:
        return Attended{};
    }
}

struct RandomEvening {
    Plan plan;
    Moment planned_start;
    std::vector<Event> events;
    Moment last; ///< of all events

    explicit RandomEvening(Dice& dice)
        : plan(random_plan(dice)), planned_start(seconds{dice.number(0, 3600)}) {
        Moment now = planned_start + seconds{dice.number(-600, 900)};
        if (dice.chance(90))
            events.push_back({1, now, Started{now - seconds{dice.chance(20) ? dice.number(0, 600) : 0}}});
        for (long long i = 0, n = dice.number(0, 40); i < n; ++i) {
            now += seconds{dice.chance(40) ? dice.number(0, 12) : dice.number(0, 400)};
            // Now and then a clock that is behind.
            const Moment at = dice.chance(4) ? now - seconds{dice.number(0, 300)} : now;
            const EventId id = std::ssize(events) + 1;
            events.push_back({id, at, random_happening(dice, plan, at, id - 1)});
        }
        last = now;
    }

    [[nodiscard]] Running running() const { return {plan, planned_start, events}; }
};

/// Calls `check(evening, dice)` for many evenings.
template <class Check>
void for_random_evenings(unsigned how_many, Check check) {
    for (unsigned seed = 1; seed <= how_many; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        const RandomEvening evening(dice);
        check(evening, dice);
    }
}

/// The same evening told in another way: for each second in which step it was and whether it paused. Slow and
/// simple, and written from the description only.
class Ledger {
public:
    Ledger(const RandomEvening& evening, Moment now) {
        struct Stay {
            long long from;
            std::size_t step;
            bool by_next;
        };
        std::vector<Stay> stays;
        std::vector<std::pair<long long, long long>> pauses;
        constexpr long long never = std::numeric_limits<long long>::max();
        long long pausing = never, ended = never;
        long long clock = std::numeric_limits<long long>::min();
        const auto second = [](Moment m) -> long long {
            return std::chrono::floor<seconds>(m.time_since_epoch()).count();
        };
        for (const auto& event : effective(evening.events)) {
            clock = std::max(clock, second(event.at));
            if (const auto* start = std::get_if<Started>(&event.what); start && stays.empty())
                stays.push_back({std::min(clock, second(start->since)), 0, false});
            if (stays.empty() || ended < never)
                continue;
            const std::size_t here = stays.back().step;
            if (std::holds_alternative<MovedOn>(event.what) && here + 1 < evening.plan.steps.size())
                stays.push_back({clock, here + 1, true});
            if (std::holds_alternative<MovedBack>(event.what)) {
                if (stays.back().by_next && clock - stays.back().from <= 10)
                    stays.pop_back();
                else if (here > 0)
                    stays.push_back({clock, here - 1, false});
            }
            if (const auto* jump = std::get_if<Jumped>(&event.what))
                for (std::size_t i = 0; i < evening.plan.steps.size(); ++i)
                    if (i != here && evening.plan.steps[i].key() == jump->step)
                        stays.push_back({clock, i, false});
            if (std::holds_alternative<Paused>(event.what) && pausing == never)
                pausing = clock;
            if (std::holds_alternative<Resumed>(event.what) || std::holds_alternative<Ended>(event.what)) {
                if (pausing < never)
                    pauses.emplace_back(pausing, clock);
                pausing = never;
            }
            if (const auto* gap = std::get_if<PausedBetween>(&event.what))
                pauses.emplace_back(second(gap->from), std::min(clock, second(gap->to)));
            if (std::holds_alternative<Ended>(event.what))
                ended = clock;
        }
        spent.resize(evening.plan.steps.size());
        if (stays.empty())
            return;
        const long long end = ended < never ? ended : std::max(second(now), clock);
        if (pausing < never)
            pauses.emplace_back(pausing, end);
        started = true;
        whole = seconds{end - stays.front().from};
        step = stays.back().step;
        for (long long t = stays.front().from; t < end; ++t) {
            const bool still =
                std::ranges::any_of(pauses, [&](auto p) { return p.first <= t && t < p.second; });
            const auto stay =
                std::ranges::find_if(stays.rbegin(), stays.rend(), [&](auto s) { return s.from <= t; });
            (still ? paused : spent[stay->step]) += 1s;
        }
    }

    bool started = false;
    std::size_t step = 0;
    std::vector<seconds> spent;
    seconds paused{0};
    seconds whole{0};
};

} // namespace

TEST_CASE("Any evening adds up: each second is in one step or in a pause", "[evenings]") {
    for_random_evenings(1500, [](const RandomEvening& evening, Dice& dice) {
        const Moment now = evening.last + seconds{dice.number(0, 1200)};
        const Running running = evening.running();
        const Ledger ledger(evening, now);
        REQUIRE(running.started().has_value() == ledger.started);
        milliseconds all{0};
        for (std::size_t i = 0; i < evening.plan.steps.size(); ++i) {
            CAPTURE(i);
            REQUIRE(running.spent(i, now) >= 0s);
            REQUIRE(running.spent(i, now) == ledger.spent[i]);
            all += running.spent(i, now);
        }
        REQUIRE(running.paused_in_all(now) == ledger.paused);
        REQUIRE(all + running.paused_in_all(now) == ledger.whole);
        REQUIRE(running.at(now).step == ledger.step);
        REQUIRE(running.at(now).into == ledger.spent[ledger.step]);
        if (ledger.started)
            REQUIRE(running.ended().value_or(now) - *running.started() == ledger.whole);
    });
}

TEST_CASE("Any evening: what is left is the sum of what the coming steps have left", "[evenings]") {
    for_random_evenings(3000, [](const RandomEvening& evening, Dice& dice) {
        const Moment now = evening.last + seconds{dice.number(0, 1200)};
        const Running running = evening.running();
        const Position position = running.at(now);
        const auto& steps = running.plan().steps;
        REQUIRE(position.step < steps.size());
        REQUIRE(position.allotted == steps[position.step].allotted);
        REQUIRE(position.step_left == position.allotted - position.into);
        REQUIRE(position.phase == phase_of(position.step_left, position.allotted));
        REQUIRE(position.late == position.expected_end - position.agreed_end);

        milliseconds block = std::max<milliseconds>(0s, position.step_left), all = block;
        bool block_goes_on = false;
        for (std::size_t i = position.step + 1; i < steps.size(); ++i) {
            const auto left = std::max<milliseconds>(0s, steps[i].allotted - running.spent(i, now));
            const bool same = steps[i].block == steps[position.step].block;
            block_goes_on = block_goes_on || same;
            all += left;
            block += same ? left : 0s;
        }
        if (position.status == Status::ended) {
            REQUIRE(position.expected_end == running.ended());
            REQUIRE(position.block_left == 0s);
            REQUIRE(position.session_left == 0s);
            return;
        }
        const Moment from = running.started() ? now : std::max(now, evening.planned_start);
        REQUIRE(position.expected_end == from + all);
        REQUIRE(position.block_left == (block_goes_on ? block : position.step_left));
        REQUIRE(position.session_left == (position.step + 1 < steps.size() ? all : position.step_left));
        // Below zero only where nothing can come after it.
        REQUIRE((position.block_left >= 0s || !block_goes_on));
        REQUIRE((position.session_left >= 0s || position.step + 1 == steps.size()));
        REQUIRE((position.status == Status::waiting) == !running.started());
        REQUIRE((position.status == Status::paused || position.paused == 0s));
        REQUIRE(position.paused <= running.paused_in_all(now));
    });
}

TEST_CASE("Any evening: what was agreed is the planned end and each later end that counts", "[evenings]") {
    for_random_evenings(1000, [](const RandomEvening& evening, Dice&) {
        Moment agreed = evening.planned_start + evening.plan.length;
        bool started = false, ended = false;
        for (const auto& event : effective(evening.events)) {
            started = started || std::holds_alternative<Started>(event.what);
            ended = ended || (started && std::holds_alternative<Ended>(event.what));
            if (const auto* again = std::get_if<Replanned>(&event.what); again && !ended)
                agreed += again->later_end;
        }
        REQUIRE(evening.running().at(evening.last).agreed_end == agreed);
    });
}

TEST_CASE("Any evening: undoing what came last gives back the exact position, now and later",
          "[evenings][undo]") {
    for_random_evenings(3000, [](const RandomEvening& evening, Dice& dice) {
        auto with = evening.events;
        const EventId id = std::ssize(with) + 1;
        Moment now = evening.last + seconds{dice.number(0, 300)};
        with.push_back({id, now, random_happening(dice, evening.plan, now, id - 1)});
        // An undo takes back another event: what it does is tried with the others.
        if (std::holds_alternative<Undone>(with.back().what))
            return;
        const Running done(evening.plan, evening.planned_start, with);
        with.push_back({id + 1, now + seconds{dice.number(0, 30)}, Undone{id}});
        const Running undone(evening.plan, evening.planned_start, with);
        with.push_back({id + 2, now + seconds{dice.number(30, 60)}, Undone{id + 1}});
        const Running redone(evening.plan, evening.planned_start, with);
        const Running never = evening.running();
        for (int look = 0; look < 4; ++look) {
            REQUIRE(undone.at(now) == never.at(now));
            REQUIRE(redone.at(now) == done.at(now));
            now += seconds{dice.number(0, 900)};
        }
        REQUIRE(undone.plan() == never.plan());
        REQUIRE(redone.plan() == done.plan());
    });
}

TEST_CASE("Any evening: undoing again and again ends where it began", "[evenings][undo]") {
    for_random_evenings(300, [](const RandomEvening& evening, Dice&) {
        auto events = evening.events;
        const Moment later = evening.last + 1h;
        int pressed = 0;
        for (auto id = last_undoable(events); id > 0; id = last_undoable(events)) {
            const auto kept = effective(events);
            events.push_back({std::ssize(events) + 1, later, Undone{id}});
            REQUIRE(effective(events).size() + 1 == kept.size());
            REQUIRE(++pressed <= 50);
        }
        const Running running(evening.plan, evening.planned_start, events);
        REQUIRE(running.at(later) == Running(evening.plan, evening.planned_start, {}).at(later));
    });
}

TEST_CASE("Any evening: a next and a previous within ten seconds have not happened", "[evenings]") {
    for_random_evenings(2000, [](const RandomEvening& evening, Dice& dice) {
        const Running before = evening.running();
        const Position here = before.at(evening.last);
        if (here.step + 1 >= evening.plan.steps.size() || here.status == Status::waiting)
            return;
        auto events = evening.events;
        const EventId id = std::ssize(events) + 1;
        const Moment next = evening.last + seconds{dice.number(0, 100)};
        events.push_back({id, next, MovedOn{}});
        events.push_back({id + 1, next + milliseconds{dice.number(0, 10'000)}, MovedBack{}});
        const Moment now = next + seconds{dice.number(10, 900)};
        REQUIRE(Running(evening.plan, evening.planned_start, events).at(now) == before.at(now));
    });
}

TEST_CASE("An hour later, any evening is the same evening an hour later", "[evenings]") {
    for_random_evenings(2000, [](const RandomEvening& evening, Dice& dice) {
        RandomEvening later = evening;
        later.planned_start += 1h;
        for (auto& event : later.events) {
            event.at += 1h;
            if (auto* start = std::get_if<Started>(&event.what))
                start->since += 1h;
            if (auto* gap = std::get_if<PausedBetween>(&event.what)) {
                gap->from += 1h;
                gap->to += 1h;
            }
        }
        const Moment now = evening.last + seconds{dice.number(-600, 1200)};
        Position expected = evening.running().at(now);
        expected.expected_end += 1h;
        expected.agreed_end += 1h;
        REQUIRE(later.running().at(now + 1h) == expected);
        for (std::size_t i = 0; i < evening.plan.steps.size(); ++i)
            REQUIRE(later.running().spent(i, now + 1h) == evening.running().spent(i, now));
    });
}

TEST_CASE("Any evening: time only goes forward", "[evenings]") {
    for_random_evenings(1500, [](const RandomEvening& evening, Dice& dice) {
        const Running running = evening.running();
        Moment now = evening.planned_start - 20min;
        while (now < evening.last + 30min) {
            const Moment then = now + milliseconds{dice.number(1, 900'000)};
            milliseconds passed = running.paused_in_all(then) - running.paused_in_all(now);
            REQUIRE(passed >= 0s);
            for (std::size_t i = 0; i < evening.plan.steps.size(); ++i) {
                const auto more = running.spent(i, then) - running.spent(i, now);
                REQUIRE(more >= 0s);
                passed += more;
            }
            REQUIRE(passed <= then - now);
            REQUIRE(running.at(then).into >= running.at(now).into);
            REQUIRE(running.at(then).session_left <= running.at(now).session_left);
            REQUIRE(running.at(then).expected_end >= running.at(now).expected_end);
            now = then;
        }
    });
}

TEST_CASE("Any evening that has ended stays as it ended", "[evenings]") {
    for_random_evenings(1500, [](const RandomEvening& evening, Dice& dice) {
        auto events = evening.events;
        EventId id = std::ssize(events);
        events.push_back({++id, evening.last, Ended{}});
        const Running ended(evening.plan, evening.planned_start, events);
        if (!ended.started())
            return;
        Moment now = evening.last;
        for (int i = 0; i < 10; ++i) {
            now += seconds{dice.number(0, 300)};
            auto what = random_happening(dice, evening.plan, now, id);
            if (!std::holds_alternative<Undone>(what))
                events.push_back({++id, now, std::move(what)});
        }
        const Running after(evening.plan, evening.planned_start, events);
        REQUIRE(after.at(now) == ended.at(now));
        REQUIRE(after.plan() == ended.plan());
        REQUIRE(after.ended() == ended.ended());
    });
}

// ---- what is proposed ------------------------------------------------------------------------------------

TEST_CASE("Any proposal keeps to the bounds and brings the end where it says", "[evenings][proposal]") {
    int made = 0, fitting = 0, ahead = 0, with_ways = 0;
    for_random_evenings(4000, [&](const RandomEvening& evening, Dice& dice) {
        const Moment now = evening.last + seconds{dice.number(0, 600)} + milliseconds{dice.number(0, 999)};
        const Running running = evening.running();
        const Position position = running.at(now);
        const auto proposal = propose(running, now);
        const auto& steps = running.plan().steps;
        if (position.status != Status::running || std::chrono::abs(position.late) <= 60s) {
            REQUIRE_FALSE(proposal);
            return;
        }
        const bool late = position.late > 0s;
        if (!proposal) {
            REQUIRE_FALSE(late); // late, there is always the later end
            return;
        }
        ++made;
        REQUIRE(proposal->late == position.late);
        REQUIRE(proposal->left_over >= 0s);
        seconds moved{0};
        for (const auto& change : proposal->changes) {
            const auto& s = steps[change.step];
            REQUIRE(change.step > position.step);
            REQUIRE_FALSE(s.protected_time);
            REQUIRE(change.from == s.allotted);
            REQUIRE(change.from != change.to);
            REQUIRE((change.to < change.from) == late);
            REQUIRE(change.to >= (late ? s.least : 0s));
            REQUIRE((late || change.to <= s.most));
            moved += change.to - change.from;
        }
        REQUIRE(proposal->end == position.expected_end + moved);
        // No change is taken that is not needed, and what does not fit is said.
        if (late) {
            REQUIRE(-moved + proposal->left_over - position.late >= 0s);
            REQUIRE(-moved + proposal->left_over - position.late < 1s);
        } else {
            REQUIRE(moved <= -position.late);
            REQUIRE(proposal->left_over == 0s);
            ++ahead;
        }
        REQUIRE(proposal->ways.empty() == (proposal->left_over == 0s));

        auto events = evening.events;
        const EventId id = std::ssize(events) + 1;
        events.push_back({id, now, accepted(*proposal, running.plan())});
        const Running after(evening.plan, evening.planned_start, events);
        REQUIRE(after.at(now).expected_end == proposal->end);
        REQUIRE(after.at(now).into == position.into);
        REQUIRE(after.at(now).step_left == position.step_left);
        if (late && proposal->left_over == 0s) {
            REQUIRE(std::chrono::abs(after.at(now).late) < 1s);
            REQUIRE_FALSE(propose(after, now));
            ++fitting;
        }
        // Each of the other ways does what it says, after the changes and before them.
        for (const auto& way : proposal->ways) {
            ++with_ways;
            auto then = events;
            then.push_back({id + 1, now, taken(way, after.plan())});
            const Running both(evening.plan, evening.planned_start, then);
            REQUIRE(way.saves > 0s);
            REQUIRE(both.at(now).late == after.at(now).late - way.saves);
            if (way.kind == Proposal::Way::Kind::later_end)
                REQUIRE(way.saves == std::chrono::ceil<std::chrono::minutes>(proposal->left_over));
            else if (way.kind == Proposal::Way::Kind::shorter_protected)
                REQUIRE(way.saves <= proposal->left_over);
            else
                REQUIRE(both.plan().steps[way.step].allotted ==
                        steps[way.step].allotted - steps[way.step].short_saves);
            if (way.kind == Proposal::Way::Kind::shorter_protected)
                REQUIRE(both.plan().steps[way.step].allotted >= steps[way.step].least);
            auto only = evening.events;
            only.push_back({id, now, taken(way, running.plan())});
            const Running without(evening.plan, evening.planned_start, only);
            REQUIRE(without.at(now).late <= position.late - way.saves);
            if (way.kind == Proposal::Way::Kind::short_version)
                REQUIRE(without.plan().steps[way.step] == both.plan().steps[way.step]);
        }
    });
    // The evenings are of all kinds.
    CHECK(made > 1000);
    CHECK(fitting > 100);
    CHECK(ahead > 100);
    CHECK(with_ways > 100);
}
