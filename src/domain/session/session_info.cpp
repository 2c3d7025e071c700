#include "domain/session/session_info.hpp"

#include <stdexcept>

namespace samenspel::domain {

Moment SessionInfo::planned_start() const {
    const auto local_start = std::chrono::local_days{date} + start;
    const auto utc = std::chrono::sys_time<milliseconds>{local_start.time_since_epoch() - utc_offset};
    return Moment{utc - origin};
}

std::chrono::local_time<milliseconds> SessionInfo::local(Moment at) const {
    return std::chrono::local_time<milliseconds>{origin.time_since_epoch() + utc_offset +
                                                 at.time_since_epoch()};
}

std::vector<int> group_sizes(int n, int limit) {
    if (n < 0 || limit < 1)
        throw std::invalid_argument("group_sizes: n >= 0 and limit >= 1");
    const int groups = n / limit + (n % limit > 0 ? 1 : 0);
    std::vector<int> sizes;
    for (int i = 0; i < groups; ++i)
        sizes.push_back(n / groups + (i < n % groups ? 1 : 0));
    return sizes;
}

std::chrono::year_month_day reporting_deadline(std::chrono::year_month_day session) {
    const auto next = std::chrono::year_month{session.year(), session.month()} + std::chrono::months{1};
    return next / std::chrono::last;
}

std::chrono::year_month_day review_date(std::chrono::year_month_day session) {
    const auto later = session + std::chrono::months{3};
    return later.ok() ? later : std::chrono::year_month_day{later.year() / later.month() / std::chrono::last};
}

} // namespace samenspel::domain
