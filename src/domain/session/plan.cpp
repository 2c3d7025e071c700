#include "domain/session/plan.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <stdexcept>

namespace samenspel::domain {
namespace {

/// A step with its times in whole minutes, before the length is divided.
struct Candidate {
    PlannedStep step;
    long long planned;
    long long least;
    long long most;
    std::optional<long long> brief; ///< the short version, if it can still be taken
    bool exchange;
    long long saved;                   ///< by telling it short
    long long bound_least, bound_most; ///< during the evening; the same unless the moderator gave it minutes
};

Candidate make_candidate(const Block& block, const Step& step, const Choices& choices) {
    Candidate candidate;
    auto& planned = candidate.step;
    planned.block = block.id;
    planned.step = step.id;
    planned.protected_time = block.protected_time;
    planned.video = choices.video.contains(planned.key()) && has_video(step, planned.key(), choices);
    // A video has the length it has: its short version is the one that is told.
    planned.short_version =
        step.short_time && !planned.video && choices.short_version.contains(planned.key());
    Duration time = step.time;
    if (planned.short_version)
        time = {*step.short_time, *step.short_time, *step.short_time};
    else if (planned.video)
        time = {step.time.planned, step.time.planned, step.time.planned};
    candidate.planned = time.planned.count();
    candidate.least = time.least.count();
    candidate.most = time.most.count();
    candidate.bound_least = candidate.least;
    candidate.bound_most = candidate.most;
    if (const auto own = choices.own_minutes.find(planned.key()); own != choices.own_minutes.end())
        candidate.planned = candidate.least = candidate.most =
            std::clamp<long long>(own->second.count(), candidate.least, candidate.most);
    candidate.exchange = step.is_exchange();
    candidate.saved = planned.short_version ? (step.time.planned - *step.short_time).count() : 0;
    if (step.short_time && !planned.short_version && !planned.video)
        candidate.brief = step.short_time->count();
    return candidate;
}

std::vector<Candidate> candidates(const Module& module, const Choices& choices) {
    std::vector<Candidate> all;
    for (const auto& block : module.blocks) {
        if (block.optional && choices.left_out.contains(block.id))
            continue;
        for (const auto& step : block.steps) {
            if (step.optional && choices.left_out.contains(step_key(block.id, step.id)))
                continue;
            all.push_back(make_candidate(block, step, choices));
        }
    }
    return all;
}

long long total_least(const std::vector<Candidate>& all) {
    return std::accumulate(all.begin(), all.end(), 0LL,
                           [](long long sum, const auto& c) { return sum + c.least; });
}

/// Moves `amount` minutes into (sign 1) or out of (sign −1) the steps, as far as their room goes.
/// @return what did not fit
long long move_time(std::vector<Candidate>& all, const std::vector<long long>& room, int sign,
                    long long amount) {
    const long long moved = std::min(amount, std::accumulate(room.begin(), room.end(), 0LL));
    const auto parts = share(moved, room);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].planned += sign * parts[i];
    return amount - moved;
}

template <class TakesPart>
std::vector<long long> room_of(const std::vector<Candidate>& all, int sign, TakesPart takes_part) {
    std::vector<long long> room;
    room.reserve(all.size());
    for (const auto& c : all)
        room.push_back(!takes_part(c) ? 0 : sign > 0 ? c.most - c.planned : c.planned - c.least);
    return room;
}

/// For the exchanges: what the steps of the same block save that are told short, as far as it fits.
std::vector<long long> room_beside_short(const std::vector<Candidate>& all) {
    std::map<std::string, long long> saved;
    for (const auto& c : all)
        saved[c.step.block] += c.saved;
    std::vector<long long> room(all.size(), 0);
    for (const auto& [block, amount] : saved) {
        const auto here = room_of(all, 1, [&name = block](const Candidate& c) {
            return c.step.block == name && c.exchange && !c.step.protected_time;
        });
        const auto parts = share(std::min(amount, std::accumulate(here.begin(), here.end(), 0LL)), here);
        for (std::size_t i = 0; i < all.size(); ++i)
            room[i] += parts[i];
    }
    return room;
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
        if (block.optional)
            choices.left_out.insert(block.id);
        for (const auto& step : block.steps)
            if (step.optional)
                choices.left_out.insert(step_key(block.id, step.id));
    }
    return choices;
}

} // namespace

bool has_video(const Step& step, const std::string& key, const Choices& choices) {
    return step.video || (!step.is_exchange() && choices.video_files.contains(key));
}

std::string step_key(const std::string& block, const std::string& step) {
    return block + '/' + step;
}

std::vector<long long> share(long long total, const std::vector<long long>& room) {
    const long long all_room = std::accumulate(room.begin(), room.end(), 0LL);
    if (total < 0 || total > all_room)
        throw std::invalid_argument("more to share than there is room");
    std::vector<long long> parts(room.size(), 0);
    if (total == 0)
        return parts;
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
    for (std::size_t i = 0; given < total; ++i, ++given)
        ++parts[order[i]];
    return parts;
}

bool is_told_brief(const PlannedStep& planned, const Step& step) {
    constexpr auto brisk = 135; // words a minute
    const auto words = static_cast<seconds::rep>(word_count(step.text));
    const bool fits = words * 60 <= planned.allotted.count() * brisk;
    return !step.short_text.empty() && (planned.short_version || (!step.short_time && !fits));
}

std::variant<Plan, PlanRefusal> make_plan(const Module& module, const Choices& choices) {
    const minutes length = choices.length == minutes{0} ? module.length : choices.length;
    if (length < minutes{1} || length > std::chrono::hours{24})
        throw std::invalid_argument("a session lasts between a minute and a day");

    auto all = candidates(module, choices);
    if (all.empty() || length.count() < total_least(all)) {
        const auto brief = everything_short(module, choices);
        return PlanRefusal{length, minutes{total_least(all)}, minutes{total_least(candidates(module, brief))},
                           minutes{total_least(candidates(module, everything_left_out(module, brief)))}};
    }
    const long long wish = std::accumulate(all.begin(), all.end(), 0LL,
                                           [](long long sum, const auto& c) { return sum + c.planned; });
    const int sign = length.count() < wish ? -1 : 1;
    long long rest = std::abs(length.count() - wish);
    if (sign > 0)
        rest = move_time(all, room_beside_short(all), sign, rest);
    for (const bool protected_time : {false, true})
        rest = move_time(
            all, room_of(all, sign, [&](const auto& c) { return c.step.protected_time == protected_time; }),
            sign, rest);

    Plan plan;
    plan.length = length;
    plan.spare = minutes{rest};
    for (auto& c : all) {
        c.step.allotted = minutes{c.planned};
        c.step.least = minutes{c.bound_least};
        c.step.most = minutes{c.bound_most};
        if (c.brief)
            c.step.short_saves = minutes{c.planned - *c.brief};
        plan.steps.push_back(std::move(c.step));
    }
    return plan;
}

} // namespace samenspel::domain
