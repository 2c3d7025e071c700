#include "app/pages/timing.hpp"

namespace samenspel::app {

std::vector<BlockTiming> timings(const LiveSession& session) {
    std::vector<BlockTiming> all;
    const auto& planned = session.info().plan.steps;
    const auto now = session.now();
    auto at = session.info().planned_start();
    for (std::size_t i = 0; i < planned.size(); ++i) {
        if (all.empty() || all.back().block->id != planned[i].block)
            all.push_back({&session.block_of(i), at, std::chrono::seconds{0}, std::nullopt, milliseconds{0}});
        auto& row = all.back();
        row.planned += planned[i].allotted;
        row.spent += session.running().spent(i, now);
        at += planned[i].allotted;
        for (const auto& visit : session.running().visits())
            if (visit.step == i && (!row.from || visit.from < *row.from))
                row.from = visit.from;
    }
    return all;
}

} // namespace samenspel::app
