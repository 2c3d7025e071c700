#include "domain/session/plan.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace samenspel::domain {
namespace {

/// A step with its times in whole minutes, before the length is divided.
struct Candidate {
    PlannedStep step;
    long long planned;
    long long least;
    long long most;
};

Candidate make_candidate(const Block& block, const Step& step, const Choices& choices) {
    Candidate candidate;
    auto& planned = candidate.step;
    planned.block = block.id;
    planned.step = step.id;
    planned.protected_time = block.protected_time;
    planned.video = step.video && choices.video.contains(planned.key());
    // A video has the length it has: its short version is the one that is told.
    planned.short_version = step.short_time && !planned.video && choices.short_version.contains(planned.key());
    const Duration time =
        planned.short_version ? Duration{*step.short_time, *step.short_time, *step.short_time} : step.time;
    candidate.planned = time.planned.count();
    candidate.least = time.least.count();
    candidate.most = time.most.count();
    if (step.short_time && !planned.short_version && !planned.video)
        planned.short_saves = step.time.planned - *step.short_time;
    return candidate;
}

std::vector<Candidate> candidates(const Module& module, const Choices& choices) {
    std::vector<Candidate> all;
    for (const auto& block : module.blocks) {
        if (block.optional && choices.left_out.contains(block.id)) continue;
        for (const auto& step : block.steps) {
            if (step.optional && choices.left_out.contains(step_key(block.id, step.id))) continue;
            all.push_back(make_candidate(block, step, choices));
        }
    }
    return all;
}

long long total_least(const std::vector<Candidate>& all) {
    return std::accumulate(all.begin(), all.end(), 0LL, [](long long sum, const auto& c) { return sum + c.least; });
}

/// Moves `amount` minutes into (sign 1) or out of (sign −1) the steps of one kind, as far as their room goes.
long long move_time(std::vector<Candidate>& all, bool protected_time, int sign, long long amount) {
    std::vector<long long> room;
    room.reserve(all.size());
    for (const auto& c : all) {
        const bool takes_part = c.step.protected_time == protected_time;
        room.push_back(!takes_part ? 0 : sign > 0 ? c.most - c.planned : c.planned - c.least);
    }
    const long long moved = std::min(amount, std::accumulate(room.begin(), room.end(), 0LL));
    const auto parts = share(moved, room);
    for (std::size_t i = 0; i < all.size(); ++i) all[i].planned += sign * parts[i];
    return amount - moved;
}

Choices everything_short(const Module& module, Choices choices) {
    for (const auto& block : module.blocks)
        for (const auto& step : block.steps)
            if (step.short_time) {
                choices.video.erase(step_key(block.id, step.id));
                choices.short_version.insert(step_key(block.id, step.id));
            }
    return choices;
}

Choices everything_left_out(const Module& module, Choices choices) {
    for (const auto& block : module.blocks) {
        if (block.optional) choices.left_out.insert(block.id);
        for (const auto& step : block.steps)
            if (step.optional) choices.left_out.insert(step_key(block.id, step.id));
    }
    return choices;
}

}  // namespace

std::string step_key(const std::string& block, const std::string& step) { return block + '/' + step; }

std::vector<long long> share(long long total, const std::vector<long long>& room) {
    const long long all_room = std::accumulate(room.begin(), room.end(), 0LL);
    if (total < 0 || total > all_room) throw std::invalid_argument("more to share than there is room");
    std::vector<long long> parts(room.size(), 0);
    if (total == 0) return parts;
    std::vector<std::size_t> order(room.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    long long given = 0;
    for (std::size_t i = 0; i < room.size(); ++i) {
        parts[i] = total * room[i] / all_room;
        given += parts[i];
    }
    // The largest remainders get one more each; a part below its exact share is below its room.
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return total * room[a] % all_room > total * room[b] % all_room;
    });
    for (std::size_t i = 0; given < total; ++i, ++given) ++parts[order[i]];
    return parts;
}

std::variant<Plan, PlanRefusal> make_plan(const Module& module, const Choices& choices) {
    const minutes length = choices.length > minutes{0} ? choices.length : module.length;
    if (length < minutes{1} || length > std::chrono::hours{24})
        throw std::invalid_argument("a session lasts between a minute and a day");

    auto all = candidates(module, choices);
    if (all.empty() || length.count() < total_least(all)) {
        const auto brief = everything_short(module, choices);
        return PlanRefusal{length, minutes{total_least(all)}, minutes{total_least(candidates(module, brief))},
                           minutes{total_least(candidates(module, everything_left_out(module, brief)))}};
    }
    const long long wish =
        std::accumulate(all.begin(), all.end(), 0LL, [](long long sum, const auto& c) { return sum + c.planned; });
    const int sign = length.count() < wish ? -1 : 1;
    const long long rest = move_time(all, false, sign, std::abs(length.count() - wish));
    const long long unused = move_time(all, true, sign, rest);

    Plan plan;
    plan.length = length;
    plan.spare = minutes{sign > 0 ? unused : 0};
    for (auto& c : all) {
        c.step.allotted = minutes{c.planned};
        c.step.least = minutes{c.least};
        c.step.most = minutes{c.most};
        plan.steps.push_back(std::move(c.step));
    }
    return plan;
}

}  // namespace samenspel::domain
