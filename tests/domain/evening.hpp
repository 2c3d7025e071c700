#pragma once

#include "domain/session/proposal.hpp"
#include "domain/session/running.hpp"

#include "support/catch.hpp"

#include <ostream>
#include <utility>

namespace samenspel::domain {

inline std::ostream& operator<<(std::ostream& out, const Position& p) {
    const auto moment = [](Moment m) { return m.time_since_epoch().count(); };
    return out << "{status " << static_cast<int>(p.status) << ", step " << p.step << ", into "
               << p.into.count() << " of " << p.allotted.count() << ", phase " << static_cast<int>(p.phase)
               << ", left " << p.step_left.count() << " / " << p.block_left.count() << " / "
               << p.session_left.count() << ", end " << moment(p.expected_end) << ", agreed "
               << moment(p.agreed_end) << ", late " << p.late.count() << ", paused " << p.paused.count()
               << " ms}";
}

} // namespace samenspel::domain

namespace samenspel::test {

using namespace domain;
using namespace std::chrono_literals;

constexpr Moment when(milliseconds since) {
    return Moment{since};
}

/// A step of `block` without a short version.
inline PlannedStep step(std::string block, std::string id, seconds allotted, seconds least, seconds most) {
    PlannedStep made;
    made.block = std::move(block);
    made.step = std::move(id);
    made.allotted = allotted;
    made.least = least;
    made.most = most;
    return made;
}

inline Plan plan_of(std::vector<PlannedStep> steps) {
    Plan plan;
    for (const auto& s : steps)
        plan.length += s.allotted;
    plan.steps = std::move(steps);
    return plan;
}

/// One evening that is written down as it happens. A moment is told as the time since zero, when it should begin.
class Evening {
public:
    explicit Evening(Plan plan, milliseconds planned_start = 0min)
        : plan_(std::move(plan)), start_(planned_start) {}

    Evening& happen(milliseconds at, Happening what) {
        events_.push_back({last() + 1, when(at), std::move(what)});
        return *this;
    }
    Evening& start(milliseconds at) { return happen(at, Started{when(at)}); }
    Evening& next(milliseconds at) { return happen(at, MovedOn{}); }
    Evening& back(milliseconds at) { return happen(at, MovedBack{}); }
    Evening& jump(milliseconds at, std::string key) { return happen(at, Jumped{std::move(key)}); }
    Evening& pause(milliseconds at) { return happen(at, Paused{}); }
    Evening& resume(milliseconds at) { return happen(at, Resumed{}); }
    Evening& extend(milliseconds at, std::string key, seconds by) {
        return happen(at, Extended{std::move(key), by});
    }
    Evening& end(milliseconds at) { return happen(at, Ended{}); }
    Evening& undo(milliseconds at) { return happen(at, Undone{last_undoable(events_)}); }
    Evening& accept(milliseconds at) {
        const auto running = this->running();
        return happen(at, accepted(propose(running, when(at)).value(), running.plan()));
    }

    [[nodiscard]] EventId last() const { return events_.empty() ? 0 : events_.back().id; }
    [[nodiscard]] const std::vector<Event>& events() const { return events_; }
    [[nodiscard]] Running running() const { return {plan_, when(start_), events_}; }
    [[nodiscard]] Position at(milliseconds now) const { return running().at(when(now)); }
    [[nodiscard]] std::optional<Proposal> proposal(milliseconds now) const {
        return propose(running(), when(now));
    }

private:
    Plan plan_;
    milliseconds start_;
    std::vector<Event> events_;
};

} // namespace samenspel::test
