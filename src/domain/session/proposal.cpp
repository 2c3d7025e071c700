#include "domain/session/proposal.hpp"

#include <algorithm>
#include <numeric>

namespace samenspel::domain {
namespace {

/// Whole seconds that a coming step can give (late) or take (ahead).
long long room_of(const PlannedStep& step, milliseconds spent, bool late) {
    if (step.protected_time || spent > milliseconds{0}) return 0;
    const seconds room = late ? step.allotted - step.least : step.most - step.allotted;
    return std::max<long long>(0, room.count());
}

std::vector<Proposal::Way> other_ways(const Running& running, std::size_t here, Moment now, seconds left_over) {
    std::vector<Proposal::Way> ways;
    const auto& steps = running.plan().steps;
    for (std::size_t i = here + 1; i < steps.size(); ++i)
        if (steps[i].short_saves > seconds{0} && running.spent(i, now) == milliseconds{0})
            ways.push_back({Proposal::Way::Kind::short_version, i, steps[i].short_saves});
    for (std::size_t i = here + 1; i < steps.size(); ++i)
        if (const seconds room = steps[i].allotted - steps[i].least; steps[i].protected_time && room > seconds{0})
            ways.push_back({Proposal::Way::Kind::shorter_protected, i, std::min(room, left_over)});
    ways.push_back({Proposal::Way::Kind::later_end, 0, left_over});
    return ways;
}

}  // namespace

std::optional<Proposal> propose(const Running& running, Moment now) {
    const Position position = running.at(now);
    if (position.status != Status::running) return std::nullopt;
    const bool late = position.late > milliseconds{0};
    if (std::chrono::abs(position.late) <= worth_a_proposal) return std::nullopt;

    const auto& steps = running.plan().steps;
    std::vector<long long> room(steps.size(), 0);
    for (std::size_t i = position.step + 1; i < steps.size(); ++i)
        room[i] = room_of(steps[i], running.spent(i, now), late);
    // Rounded so that the end is the agreed one or, when ahead, never past it.
    const seconds off = late ? std::chrono::ceil<seconds>(position.late) : std::chrono::floor<seconds>(-position.late);
    const auto moved = std::min<long long>(off.count(), std::accumulate(room.begin(), room.end(), 0LL));
    const auto parts = share(moved, room);

    Proposal proposal;
    proposal.late = position.late;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (parts[i] > 0)
            proposal.changes.push_back({i, steps[i].allotted, steps[i].allotted + seconds{late ? -parts[i] : parts[i]}});
    proposal.end = position.expected_end + seconds{late ? -moved : moved};
    if (late) {
        proposal.left_over = off - seconds{moved};
        if (proposal.left_over > seconds{0})
            proposal.ways = other_ways(running, position.step, now, proposal.left_over);
    }
    if (proposal.changes.empty() && proposal.ways.empty()) return std::nullopt;
    return proposal;
}

Replanned accepted(const Proposal& proposal, const Plan& plan) {
    Replanned event;
    for (const auto& change : proposal.changes) event.changes.push_back({plan.steps[change.step].key(), change.to, false});
    return event;
}

Replanned taken(const Proposal::Way& way, const Plan& plan) {
    if (way.kind == Proposal::Way::Kind::later_end) return {{}, way.saves};
    const auto& step = plan.steps[way.step];
    const bool brief = way.kind == Proposal::Way::Kind::short_version;
    return {{{step.key(), step.allotted - way.saves, brief}}, seconds{0}};
}

}  // namespace samenspel::domain
