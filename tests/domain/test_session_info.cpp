#include "domain/session/session_info.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <numeric>

using namespace samenspel::domain;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

/// A session at eight in the evening, made `before` that moment; local time is `offset` from UTC that evening.
SessionInfo evening(year_month_day date, minutes offset, milliseconds before) {
    SessionInfo info;
    info.date = date;
    info.start = 20h;
    info.utc_offset = offset;
    info.origin = sys_time<milliseconds>{sys_days{date} + 20h - offset - before};
    return info;
}

local_time<milliseconds> local(year_month_day date, milliseconds since_midnight) {
    return local_days{date} + since_midnight;
}

} // namespace

TEST_CASE("The evening begins at eight by the clock on the wall, in winter and in summer", "[info]") {
    const auto [date, offset] = GENERATE(table<year_month_day, minutes>({{2026y / January / 15, 60min},
                                                                         {2026y / July / 2, 120min},
                                                                         {2026y / July / 2, 0min},
                                                                         {2026y / May / 5, -300min}}));
    const auto info = evening(date, offset, 25min);
    CHECK(info.planned_start() == Moment{25min});
    CHECK(info.local(Moment{0min}) == local(date, 19h + 35min));
    CHECK(info.local(info.planned_start()) == local(date, 20h));
    CHECK(info.local(info.planned_start() + 4h + 1ms) == local(date, 24h + 1ms));
}

TEST_CASE("A session prepared before the clocks change begins at eight after it", "[info]") {
    // Prepared on 20 March (UTC+1) for 30 March (UTC+2).
    const auto info = evening(2026y / March / 30, 120min, days{10});
    CHECK(info.planned_start() == Moment{days{10}});
    CHECK(info.local(info.planned_start()) == local(2026y / March / 30, 20h));
}

TEST_CASE("A session file made after the planned start begins before its zero", "[info]") {
    CHECK(evening(2026y / January / 15, 60min, -10min).planned_start() == Moment{-10min});
}

TEST_CASE("Groups for the exchange are even", "[info]") {
    CHECK(group_sizes(0, 12).empty());
    CHECK(group_sizes(1, 12) == std::vector{1});
    CHECK(group_sizes(12, 12) == std::vector{12});
    CHECK(group_sizes(13, 12) == std::vector{7, 6});
    CHECK(group_sizes(25, 12) == std::vector{9, 8, 8});
    CHECK(group_sizes(5, 1) == std::vector{1, 1, 1, 1, 1});
    CHECK(group_sizes(5, std::numeric_limits<int>::max()) == std::vector{5});
    for (int limit = 1; limit <= 15; ++limit)
        for (int n = 0; n <= 60; ++n) {
            const auto sizes = group_sizes(n, limit);
            CAPTURE(n, limit);
            REQUIRE(std::accumulate(sizes.begin(), sizes.end(), 0) == n);
            REQUIRE(std::ranges::is_sorted(sizes, std::ranges::greater{}));
            if (n == 0)
                continue;
            REQUIRE(sizes.front() <= limit);
            REQUIRE(sizes.front() - sizes.back() <= 1);
            REQUIRE((std::ssize(sizes) - 1) * limit < n); // one group less would not hold them
        }
    CHECK_THROWS_AS(group_sizes(-1, 12), std::invalid_argument);
    CHECK_THROWS_AS(group_sizes(8, 0), std::invalid_argument);
}

TEST_CASE("RIZIV must know by the last day of the next month", "[info]") {
    CHECK(reporting_deadline(2026y / January / 31) == 2026y / February / 28);
    CHECK(reporting_deadline(2028y / January / 1) == 2028y / February / 29);
    CHECK(reporting_deadline(2026y / March / 31) == 2026y / April / 30);
    CHECK(reporting_deadline(2026y / June / 30) == 2026y / July / 31);
    CHECK(reporting_deadline(2026y / November / 3) == 2026y / December / 31);
    CHECK(reporting_deadline(2026y / December / 1) == 2027y / January / 31);
    CHECK(reporting_deadline(2099y / January / 5) == 2099y / February / 28);
    CHECK(reporting_deadline(2100y / January / 5) == 2100y / February / 28);
}

TEST_CASE("The look back comes three months later, on a day that exists", "[session]") {
    using namespace std::chrono_literals;
    using std::chrono::year_month_day;
    CHECK(review_date(2026y / 11 / 19) == year_month_day{2027y / 2 / 19});
    CHECK(review_date(2026y / 11 / 30) == year_month_day{2027y / 2 / 28});
}
