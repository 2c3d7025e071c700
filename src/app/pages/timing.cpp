#include "app/pages/timing.hpp"

#include <algorithm>

namespace samenspel::app {

std::vector<BlockTiming> timings(const LiveSession& session) {
    std::vector<BlockTiming> all;
    const auto& planned = session.info().plan.steps;
    const auto now = session.now();
    auto at = session.info().planned_start();
    for (std::size_t i = 0; i < planned.size(); ++i) {
        if (all.empty() || all.back().block->id != planned[i].block) {
            all.emplace_back();
            all.back().block = &session.block_of(i);
            all.back().planned_from = at;
        }
        auto& row = all.back();
        row.planned += planned[i].allotted;
        row.spent += session.running().spent(i, now);
        at += planned[i].allotted;
        for (const auto& visit : session.running().visits()) {
            if (visit.step != i)
                continue;
            row.to = std::max(row.from ? row.to : visit.from, visit.to.value_or(now));
            row.from = std::min(row.from.value_or(visit.from), visit.from);
        }
    }
    return all;
}

} // namespace samenspel::app
