#include "domain/session/running.hpp"

#include <algorithm>
#include <stdexcept>

namespace samenspel::domain {
namespace {

Phase phase_of(milliseconds left, milliseconds allotted) {
    if (left < milliseconds{0}) return Phase::over;
    if (left * 20 <= allotted) return Phase::last_twentieth;
    if (left * 5 <= allotted) return Phase::last_fifth;
    return Phase::normal;
}

}  // namespace

Running::Running(Plan plan, Moment planned_start, const std::vector<Event>& events)
    : plan_(std::move(plan)), planned_start_(planned_start), last_(Moment::min()) {
    if (plan_.steps.empty()) throw std::invalid_argument("a plan without steps");
    for (const auto& step : plan_.steps) planned_total_ += step.allotted;
    for (auto event : effective(events)) {
        // A clock that stood still or went back on another machine must not make time negative.
        event.at = std::max(event.at, last_);
        last_ = event.at;
        apply(event);
    }
}

void Running::apply(const Event& event) {
    if (const auto* start = std::get_if<Started>(&event.what)) {
        if (started_) return;
        started_ = std::min(start->since, event.at);
        enter(0, *started_);
        return;
    }
    if (const auto* more = std::get_if<Extended>(&event.what)) {
        if (const auto i = index_of(more->step); i < plan_.steps.size())
            plan_.steps[i].allotted = std::max(seconds{0}, plan_.steps[i].allotted + more->by);
        return;
    }
    if (const auto* again = std::get_if<Replanned>(&event.what)) {
        for (const auto& change : again->changes)
            if (const auto i = index_of(change.step); i < plan_.steps.size()) {
                plan_.steps[i].allotted = std::max(seconds{0}, change.to);
                if (change.short_version) {
                    plan_.steps[i].short_version = true;
                    plan_.steps[i].short_saves = seconds{0};
                    plan_.steps[i].least = std::min(plan_.steps[i].least, change.to);
                }
            }
        later_end_ += again->later_end;
        return;
    }
    if (!started_ || ended_) return;

    const std::size_t here = visits_.back().step;
    if (std::holds_alternative<MovedOn>(event.what)) {
        if (here + 1 < plan_.steps.size()) {
            enter(here + 1, event.at);
            moved_on_ = event.at;
        }
    } else if (std::holds_alternative<MovedBack>(event.what)) {
        back(event.at);
    } else if (const auto* jump = std::get_if<Jumped>(&event.what)) {
        if (const auto i = index_of(jump->step); i < plan_.steps.size() && i != here) enter(i, event.at);
    } else if (std::holds_alternative<Paused>(event.what)) {
        if (pauses_.empty() || pauses_.back().to) pauses_.push_back({event.at, std::nullopt});
    } else if (std::holds_alternative<Resumed>(event.what)) {
        if (!pauses_.empty() && !pauses_.back().to) pauses_.back().to = event.at;
    } else if (const auto* gap = std::get_if<PausedBetween>(&event.what)) {
        const Moment from = std::max(gap->from, *started_);
        const Moment to = std::min(gap->to, event.at);
        if (from < to) {
            // Kept apart from a pause that is still going on, which stays the last.
            const bool open = !pauses_.empty() && !pauses_.back().to;
            pauses_.insert(open ? pauses_.end() - 1 : pauses_.end(), Stretch{from, to});
        }
    } else if (std::holds_alternative<Ended>(event.what)) {
        leave(event.at);
        if (!pauses_.empty() && !pauses_.back().to) pauses_.back().to = event.at;
        ended_ = event.at;
    }
}

void Running::enter(std::size_t step, Moment at) {
    leave(at);
    visits_.push_back({step, at, std::nullopt});
    moved_on_.reset();
}

void Running::leave(Moment at) {
    if (!visits_.empty() && !visits_.back().to) visits_.back().to = at;
}

void Running::back(Moment at) {
    if (moved_on_ && at - *moved_on_ <= slip_of_the_finger) {
        visits_.pop_back();
        visits_.back().to.reset();
        moved_on_.reset();
        return;
    }
    if (const std::size_t here = visits_.back().step; here > 0) enter(here - 1, at);
}

std::size_t Running::index_of(const std::string& key) const {
    const auto step = std::ranges::find(plan_.steps, key, &PlannedStep::key);
    return static_cast<std::size_t>(step - plan_.steps.begin());
}

milliseconds Running::between(Moment from, Moment to) const {
    if (to <= from) return milliseconds{0};
    // Pauses may overlap (a lid closed during a pause): each moment counts once.
    std::vector<std::pair<Moment, Moment>> stretches;
    for (const auto& pause : pauses_) {
        const Moment begin = std::max(pause.from, from);
        const Moment end = std::min(pause.to.value_or(to), to);
        if (begin < end) stretches.emplace_back(begin, end);
    }
    std::ranges::sort(stretches);
    milliseconds still{0};
    Moment counted = from;
    for (const auto& [begin, end] : stretches) {
        if (end <= counted) continue;
        still += end - std::max(begin, counted);
        counted = end;
    }
    return to - from - still;
}

milliseconds Running::spent(std::size_t step, Moment now) const {
    milliseconds all{0};
    for (const auto& visit : visits_)
        if (visit.step == step) all += between(visit.from, std::min(visit.to.value_or(now), now));
    return all;
}

milliseconds Running::paused_in_all(Moment now) const {
    if (!started_ || now <= *started_) return milliseconds{0};
    const Moment until = std::min(ended_.value_or(now), now);
    return until - *started_ - between(*started_, until);
}

Position Running::at(Moment now) const {
    now = std::max(now, last_);
    Position position;
    position.agreed_end = planned_end() + later_end_;
    position.step = visits_.empty() ? 0 : visits_.back().step;
    const auto& here = plan_.steps[position.step];
    position.allotted = here.allotted;
    position.into = spent(position.step, now);
    position.step_left = position.allotted - position.into;
    position.phase = phase_of(position.step_left, position.allotted);

    milliseconds rest_of_block{0};
    milliseconds rest_of_session{0};
    bool last_of_block = true;
    for (std::size_t i = position.step + 1; i < plan_.steps.size(); ++i) {
        const auto left = std::max(milliseconds{0}, plan_.steps[i].allotted - spent(i, now));
        rest_of_session += left;
        if (plan_.steps[i].block != here.block) continue;
        rest_of_block += left;
        last_of_block = false;
    }
    const bool last_of_all = position.step + 1 == plan_.steps.size();
    const auto still_here = std::max(milliseconds{0}, position.step_left);
    position.block_left = last_of_block ? position.step_left : still_here + rest_of_block;
    position.session_left = last_of_all ? position.step_left : still_here + rest_of_session;

    if (ended_) {
        position.status = Status::ended;
        position.block_left = position.session_left = milliseconds{0};
        position.expected_end = *ended_;
    } else if (!started_) {
        position.expected_end = std::max(now, planned_start_) + still_here + rest_of_session;
    } else {
        const bool pausing = !pauses_.empty() && !pauses_.back().to;
        position.status = pausing ? Status::paused : Status::running;
        if (pausing) position.paused = now - pauses_.back().from;
        position.expected_end = now + still_here + rest_of_session;
    }
    position.late = position.expected_end - position.agreed_end;
    return position;
}

}  // namespace samenspel::domain
