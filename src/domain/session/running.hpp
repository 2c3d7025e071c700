#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "domain/session/event.hpp"
#include "domain/session/plan.hpp"

namespace samenspel::domain {

enum class Status { waiting, running, paused, ended };

/// How urgent a clock is: shown by colour, shape and word.
enum class Phase { normal, last_fifth, last_twentieth, over };

/// The last fifth begins when exactly 20 % is left, the last twentieth at exactly 5 %. Nothing left is not over.
Phase phase_of(milliseconds left, milliseconds allotted);

/// Where a session stands at one moment.
struct Position {
    Status status = Status::waiting;
    std::size_t step = 0; ///< in [0, plan.steps.size()); the first while waiting, the one it ended in after

    milliseconds into{0};     ///< spent in the step in all its visits, pauses left out, >= 0
    milliseconds allotted{0}; ///< for the step, as replanned
    Phase phase = Phase::normal;

    /// Until the step, its block and the session end if all goes on as planned from here. Negative = over
    /// time: the step's at any time, the block's in its last step, the session's in the last of all.
    /// Those of block and session are 0 once it has ended.
    milliseconds step_left{0}, block_left{0}, session_left{0};

    Moment expected_end;
    Moment agreed_end;      ///< planned end and what was agreed since
    milliseconds late{0};   ///< expected − agreed; < 0 = ahead of the plan
    milliseconds paused{0}; ///< length of the pause that is going on

    friend bool operator==(const Position&, const Position&) = default;
};

/// One stay in a step.
struct Visit {
    std::size_t step = 0;
    Moment from;
    std::optional<Moment> to; ///< none = still there
    bool by_next = false;     ///< entered by a MovedOn
};

/// A session as its events made it. Folding takes n log n in the events; asking where it stands afterwards
/// takes time in the number of steps only. Nothing that happens after the end changes it.
class Running {
public:
    /// @param planned_start on the same axis as the events; may be negative
    /// @throws std::invalid_argument if the plan has no steps
    Running(Plan plan, Moment planned_start, const std::vector<Event>& events);

    /// @param now one before the last event counts as that event's
    [[nodiscard]] Position at(Moment now) const;

    [[nodiscard]] const Plan& plan() const { return plan_; } ///< with the allotments of now
    [[nodiscard]] Moment planned_start() const { return planned_start_; }
    [[nodiscard]] Moment planned_end() const { return planned_start_ + planned_total_; }
    [[nodiscard]] std::optional<Moment> started() const { return started_; }
    [[nodiscard]] std::optional<Moment> ended() const { return ended_; }
    [[nodiscard]] const std::vector<Visit>& visits() const { return visits_; }
    [[nodiscard]] Moment last_event() const { return last_; } ///< Moment::min() if none

    /// Spent in one step up to `now`, pauses left out.
    [[nodiscard]] milliseconds spent(std::size_t step, Moment now) const;
    /// All pauses up to `now`.
    [[nodiscard]] milliseconds paused_in_all(Moment now) const;

private:
    struct Stretch {
        Moment from, to;
        milliseconds before{0}; ///< sum of the stretches before this one
    };

    void apply(const Happening& what, Moment at);
    void allot(std::size_t step, seconds to);
    void replan(const Replanned::Change& change);
    void enter(std::size_t step, Moment at, bool by_next = false);
    void leave(Moment at);
    void back(Moment at);
    void resume(Moment at);
    void add_up();
    [[nodiscard]] std::size_t index_of(const std::string& key) const; ///< plan size if unknown
    [[nodiscard]] milliseconds paused_until(Moment at) const;         ///< sum of all pauses before `at`
    [[nodiscard]] milliseconds between(Moment from, Moment to) const; ///< pauses left out
    [[nodiscard]] milliseconds in_visit(const Visit& visit, Moment now) const;

    Plan plan_;
    Moment planned_start_;
    milliseconds planned_total_{0};
    milliseconds later_end_{0};
    std::vector<std::optional<seconds>> brief_; ///< by step: a short version that can still be taken
    std::optional<Moment> started_;
    std::optional<Moment> ended_;
    std::vector<Visit> visits_;
    std::vector<Stretch> pauses_; ///< those that are over; once added up in order, and none overlaps another
    std::optional<Moment> pausing_since_;
    std::vector<milliseconds> spent_; ///< by step, in the visits that are over
    Moment last_;
};

/// A wrong "next" is taken back by "previous" within this time as if it had not happened.
constexpr seconds slip_of_the_finger{10};

/// Two looks at the clock further apart than this: the laptop slept. Asked: pause, or time that passed?
constexpr seconds longest_look{60};
constexpr bool was_asleep(Moment last_look, Moment now) {
    return now - last_look > longest_look;
}

} // namespace samenspel::domain
