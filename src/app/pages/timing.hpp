#pragma once

#include <optional>
#include <vector>

#include "app/session/live_session.hpp"

namespace samenspel::app {

/// One block of the agenda as it was planned and as it went.
struct BlockTiming {
    const domain::Block* block = nullptr;
    domain::Moment planned_from;
    std::chrono::seconds planned{0};
    std::optional<domain::Moment> from; ///< none if it was never entered
    domain::Moment to;                  ///< when it was left for the last time; now if it is still going on
    milliseconds spent{0};              ///< pauses left out
};

/// In the order of the plan. `planned` is what was agreed before the session began, catching up left out.
std::vector<BlockTiming> timings(const LiveSession& session);

} // namespace samenspel::app
