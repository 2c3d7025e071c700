#pragma once

#include <optional>
#include <vector>

#include "domain/session/running.hpp"

namespace samenspel::domain {

/// From this much behind or ahead a proposal is made.
constexpr seconds worth_a_proposal{60};

/// How to come back to the agreed end: shorter coming steps when late, longer ones when ahead.
struct Proposal {
    struct Change {
        std::size_t step;
        seconds from, to;
        friend bool operator==(const Change&, const Change&) = default;
    };
    /// Something else that would help, for what does not fit once the changes are accepted.
    struct Way {
        enum class Kind { short_version, shorter_protected, later_end };
        Kind kind;
        std::size_t step; ///< of the first two kinds
        seconds saves;    ///< besides what the changes save; a short version may save more than is left over
        friend bool operator==(const Way&, const Way&) = default;
    };

    milliseconds late{0};        ///< what it answers to; < 0 = ahead
    std::vector<Change> changes; ///< never below a step's least, above its most, or in a protected block
    seconds left_over{0};        ///< of the lateness, that no change takes away; >= 0
    Moment end;                  ///< expected end once accepted
    std::vector<Way> ways;       ///< only when something is left over

    friend bool operator==(const Proposal&, const Proposal&) = default;
};

/// None unless the session runs, more than a minute off, and something can be done.
std::optional<Proposal> propose(const Running& running, Moment now);

/// The event that accepts it.
Replanned accepted(const Proposal& proposal, const Plan& plan);
/// The event that takes one of its other ways, before or after the changes are accepted.
/// @param plan as it is when the way is taken
Replanned taken(const Proposal::Way& way, const Plan& plan);

} // namespace samenspel::domain
