#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "domain/session/moment.hpp"
#include "domain/training/module.hpp"

namespace samenspel::domain {

/// "block/step": how a step is named in choices, events and files.
std::string step_key(const std::string& block, const std::string& step);

/// What the moderator chose in the preparation. A key that the module lacks is ignored.
struct Choices {
    minutes length{0};                   ///< 0 = as the module says
    std::set<std::string> short_version; ///< keys of steps told short
    std::set<std::string> video;         ///< keys of steps shown as video
    /// Files of one's own, by the key of the step: shown instead of, or without, a video of the module. UTF-8.
    std::map<std::string, std::string> video_files;
    /// What the moderator gives a step by hand, by its key; kept within its least and most. The others share the rest.
    std::map<std::string, minutes> own_minutes;
    std::vector<std::string> rooms; ///< where each group sits, by its number from 1; may be shorter
    std::set<std::string> left_out; ///< ids of optional blocks, keys of optional steps
    bool deepening = true;          ///< show the deepening questions

    friend bool operator==(const Choices&, const Choices&) = default;
};

/// One item of the agenda. least <= allotted <= most, until the moderator gives it more or less by hand.
struct PlannedStep {
    std::string block;
    std::string step;
    seconds allotted{0};
    seconds least{0};
    seconds most{0};
    bool protected_time = false;
    bool short_version = false;
    bool video = false;
    seconds short_saves{0}; ///< what the short version would save now; 0 if there is none or it is taken

    [[nodiscard]] std::string key() const { return step_key(block, step); }
    friend bool operator==(const PlannedStep&, const PlannedStep&) = default;
};

struct Plan {
    std::vector<PlannedStep> steps; ///< in the order of the module; never empty
    seconds length{0};              ///< what the moderator asked for
    seconds spare{0};               ///< length that no step can use, >= 0

    friend bool operator==(const Plan&, const Plan&) = default;
};

/// Whether this step can be shown as video with these choices.
bool has_video(const Step& step, const std::string& key, const Choices& choices);

/// The length cannot hold what was chosen, or nothing was.
struct PlanRefusal {
    minutes asked{0};
    minutes needed{0};       ///< with these choices
    minutes needed_short{0}; ///< with every short version taken
    minutes needed_bare{0};  ///< and every optional block and step left out
};

/// Whether the moderator tells the short text: where the step is told short, or where the whole one, at a brisk 135
/// words a minute, does not fit in the time that the step has. Never without a short text.
bool is_told_brief(const PlannedStep& planned, const Step& step);

/// Divides the length over the steps: what must be saved or can be given is shared over the steps that are
/// not protected in proportion to planned − least (or most − planned), in whole minutes; protected steps
/// move only when that is not enough. What a step told short saves goes first to the exchanges of its own
/// block, up to their most, unless the length has no time to give.
/// @throws std::invalid_argument if the length is outside 1 minute–24 hours
std::variant<Plan, PlanRefusal> make_plan(const Module& module, const Choices& choices);

/// Divides `total` over items in proportion to their room; none gets more than its room. Sums to `total`.
/// @pre 0 <= total <= sum of room, each room >= 0
std::vector<long long> share(long long total, const std::vector<long long>& room);

} // namespace samenspel::domain
