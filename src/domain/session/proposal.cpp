#include "domain/session/proposal.hpp"

#include <algorithm>
#include <numeric>

namespace samenspel::domain {
namespace {

/// Whole seconds that a coming step can give (late) or take (ahead). One that was already visited counts with
/// what is left of it.
seconds room_of(const PlannedStep& step, milliseconds spent, bool late) {
    if (spent >= step.allotted)
        return seconds{0};
    const auto until = late ? std::max(step.least, std::chrono::ceil<seconds>(spent)) : step.most;
    return std::max(seconds{0}, late ? step.allotted - until : until - step.allotted);
}

std::vector<Proposal::Way> other_ways(const Running& running, std::size_t here, Moment now,
                                      const Proposal& proposal) {
    using Kind = Proposal::Way::Kind;
    const auto& steps = running.plan().steps;
    const auto shortened = [&](std::size_t i) {
        const auto change = std::ranges::find(proposal.changes, i, &Proposal::Change::step);
        return change == proposal.changes.end() ? seconds{0} : change->from - change->to;
    };
    std::vector<Proposal::Way> ways;
    for (std::size_t i = here + 1; i < steps.size(); ++i)
        if (const seconds saves = steps[i].short_saves - shortened(i);
            saves > seconds{0} && running.spent(i, now) == milliseconds{0})
            ways.push_back({Kind::short_version, i, saves});
    for (std::size_t i = here + 1; i < steps.size(); ++i)
        if (const seconds room = room_of(steps[i], running.spent(i, now), true);
            steps[i].protected_time && room > seconds{0})
            ways.push_back({Kind::shorter_protected, i, std::min(room, proposal.left_over)});
    // An end is agreed in minutes.
    ways.push_back({Kind::later_end, 0, std::chrono::ceil<std::chrono::minutes>(proposal.left_over)});
    return ways;
}

} // namespace

std::optional<Proposal> propose(const Running& running, Moment now) {
    now = std::max(now, running.last_event());
    const Position position = running.at(now);
    if (position.status != Status::running)
        return std::nullopt;
    if (std::chrono::abs(position.late) <= worth_a_proposal)
        return std::nullopt;
    const bool late = position.late > milliseconds{0};

    const auto& steps = running.plan().steps;
    std::vector<long long> room(steps.size(), 0);
    for (std::size_t i = position.step + 1; i < steps.size(); ++i)
        if (!steps[i].protected_time)
            room[i] = room_of(steps[i], running.spent(i, now), late).count();
    // Rounded so that the end is not past the agreed one.
    const seconds off =
        late ? std::chrono::ceil<seconds>(position.late) : std::chrono::floor<seconds>(-position.late);
    const seconds moved = std::min(off, seconds{std::accumulate(room.begin(), room.end(), 0LL)});
    const auto parts = share(moved.count(), room);

    Proposal proposal;
    proposal.late = position.late;
    const int sign = late ? -1 : 1;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (parts[i] > 0)
            proposal.changes.push_back({i, steps[i].allotted, steps[i].allotted + sign * seconds{parts[i]}});
    proposal.end = position.expected_end + sign * moved;
    if (late && moved < off) {
        proposal.left_over = off - moved;
        proposal.ways = other_ways(running, position.step, now, proposal);
    }
    if (proposal.changes.empty() && proposal.ways.empty())
        return std::nullopt;
    return proposal;
}

Replanned accepted(const Proposal& proposal, const Plan& plan) {
    Replanned event;
    for (const auto& change : proposal.changes)
        event.changes.push_back({plan.steps[change.step].key(), change.to, false});
    return event;
}

Replanned taken(const Proposal::Way& way, const Plan& plan) {
    using Kind = Proposal::Way::Kind;
    if (way.kind == Kind::later_end)
        return {{}, way.saves};
    const auto& step = plan.steps[way.step];
    if (way.kind == Kind::short_version)
        return {{{step.key(), step.allotted - step.short_saves, true}}, seconds{0}};
    return {{{step.key(), step.allotted - way.saves, false}}, seconds{0}};
}

} // namespace samenspel::domain
