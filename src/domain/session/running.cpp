#include "domain/session/running.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace samenspel::domain {
namespace {

bool has_key(const PlannedStep& step, std::string_view key) {
    return key.size() == step.block.size() + 1 + step.step.size() && key.starts_with(step.block) &&
           key[step.block.size()] == '/' && key.ends_with(step.step);
}

} // namespace

Phase phase_of(milliseconds left, milliseconds allotted) {
    if (left < milliseconds{0})
        return Phase::over;
    if (left * 20 <= allotted)
        return Phase::last_twentieth;
    if (left * 5 <= allotted)
        return Phase::last_fifth;
    return Phase::normal;
}

Running::Running(Plan plan, Moment planned_start, const std::vector<Event>& events)
    : plan_(std::move(plan)), planned_start_(planned_start), last_(Moment::min()) {
    if (plan_.steps.empty())
        throw std::invalid_argument("a plan without steps");
    for (const auto& step : plan_.steps) {
        planned_total_ += step.allotted;
        const bool can_be_short = step.short_saves > seconds{0};
        brief_.push_back(can_be_short ? std::optional{step.allotted - step.short_saves} : std::nullopt);
    }
    for (const auto& event : effective(events)) {
        // A clock that stood still or went back on another machine must not make time negative.
        last_ = std::max(event.at, last_);
        apply(event.what, last_);
    }
    add_up();
}

void Running::apply(const Happening& what, Moment at) {
    if (ended_)
        return;
    if (const auto* start = std::get_if<Started>(&what)) {
        if (!started_) {
            started_ = std::min(start->since, at);
            enter(0, *started_);
        }
        return;
    }
    if (const auto* more = std::get_if<Extended>(&what)) {
        if (const auto i = index_of(more->step); i < plan_.steps.size())
            allot(i, plan_.steps[i].allotted + more->by);
        return;
    }
    if (const auto* again = std::get_if<Replanned>(&what)) {
        for (const auto& change : again->changes)
            replan(change);
        later_end_ += again->later_end;
        return;
    }
    if (!started_)
        return;

    const std::size_t here = visits_.back().step;
    if (std::holds_alternative<MovedOn>(what)) {
        if (here + 1 < plan_.steps.size())
            enter(here + 1, at, true);
    } else if (std::holds_alternative<MovedBack>(what)) {
        back(at);
    } else if (const auto* jump = std::get_if<Jumped>(&what)) {
        if (const auto i = index_of(jump->step); i < plan_.steps.size() && i != here)
            enter(i, at);
    } else if (std::holds_alternative<Paused>(what)) {
        if (!pausing_since_)
            pausing_since_ = at;
    } else if (std::holds_alternative<Resumed>(what)) {
        resume(at);
    } else if (const auto* gap = std::get_if<PausedBetween>(&what)) {
        pauses_.push_back({std::max(gap->from, *started_), std::min(gap->to, at)});
    } else if (std::holds_alternative<Ended>(what)) {
        leave(at);
        resume(at);
        ended_ = at;
    }
}

void Running::allot(std::size_t i, seconds to) {
    auto& step = plan_.steps[i];
    step.allotted = std::max(seconds{0}, to);
    step.short_saves = brief_[i] ? std::max(seconds{0}, step.allotted - *brief_[i]) : seconds{0};
}

void Running::replan(const Replanned::Change& change) {
    const auto i = index_of(change.step);
    if (i == plan_.steps.size())
        return;
    if (change.short_version)
        brief_[i].reset();
    allot(i, change.to);
    if (auto& step = plan_.steps[i]; change.short_version) {
        step.short_version = true;
        step.least = step.most = step.allotted;
    }
}

void Running::enter(std::size_t step, Moment at, bool by_next) {
    leave(at);
    visits_.push_back({step, at, std::nullopt, by_next});
}

void Running::leave(Moment at) {
    if (!visits_.empty())
        visits_.back().to = at;
}

void Running::back(Moment at) {
    const Visit visit = visits_.back();
    if (visit.by_next && at - visit.from <= slip_of_the_finger) {
        visits_.pop_back();
        visits_.back().to.reset();
    } else if (visit.step > 0) {
        enter(visit.step - 1, at);
    }
}

void Running::resume(Moment at) {
    if (pausing_since_)
        pauses_.push_back({*pausing_since_, at});
    pausing_since_.reset();
}

void Running::add_up() {
    // Pauses may overlap (a lid closed during a pause): each moment counts once.
    std::ranges::sort(pauses_, {}, &Stretch::from);
    std::vector<Stretch> apart;
    for (auto pause : pauses_) {
        if (pausing_since_)
            pause.to = std::min(pause.to, *pausing_since_);
        if (!apart.empty()) {
            pause.from = std::max(pause.from, apart.back().to);
            pause.before = apart.back().before + (apart.back().to - apart.back().from);
        }
        if (pause.from < pause.to)
            apart.push_back(pause);
    }
    pauses_ = std::move(apart);

    spent_.assign(plan_.steps.size(), milliseconds{0});
    for (const auto& visit : visits_)
        if (visit.to)
            spent_[visit.step] += between(visit.from, *visit.to);
}

std::size_t Running::index_of(const std::string& key) const {
    const auto step = std::ranges::find_if(plan_.steps, [&](const auto& s) { return has_key(s, key); });
    return static_cast<std::size_t>(step - plan_.steps.begin());
}

milliseconds Running::paused_until(Moment at) const {
    milliseconds sum = pausing_since_ ? std::max(milliseconds{0}, at - *pausing_since_) : milliseconds{0};
    const auto after = std::ranges::lower_bound(pauses_, at, {}, &Stretch::from);
    if (after != pauses_.begin()) {
        const Stretch& pause = *(after - 1);
        sum += pause.before + (std::min(at, pause.to) - pause.from);
    }
    return sum;
}

milliseconds Running::between(Moment from, Moment to) const {
    return to <= from ? milliseconds{0} : to - from - (paused_until(to) - paused_until(from));
}

milliseconds Running::in_visit(const Visit& visit, Moment now) const {
    return between(visit.from, visit.to ? std::min(*visit.to, now) : now);
}

milliseconds Running::spent(std::size_t step, Moment now) const {
    if (now < last_) {
        milliseconds all{0};
        for (const auto& visit : visits_)
            if (visit.step == step)
                all += in_visit(visit, now);
        return all;
    }
    const bool is_open = !visits_.empty() && !visits_.back().to && visits_.back().step == step;
    return spent_[step] + (is_open ? in_visit(visits_.back(), now) : milliseconds{0});
}

milliseconds Running::paused_in_all(Moment now) const {
    return paused_until(now);
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
        if (plan_.steps[i].block != here.block)
            continue;
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
        position.status = pausing_since_ ? Status::paused : Status::running;
        position.paused = pausing_since_ ? now - *pausing_since_ : milliseconds{0};
        position.expected_end = now + still_here + rest_of_session;
    }
    position.late = position.expected_end - position.agreed_end;
    return position;
}

} // namespace samenspel::domain
