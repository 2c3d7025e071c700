#include "evening.hpp"

namespace samenspel::app::test {

TEST_CASE("A session begun a day early is on schedule and carries the date on which it was held", "[start]") {
    Evening evening;
    const auto today = evening.session->info().date;
    auto info = evening.session->info();
    info.date = std::chrono::year_month_day{std::chrono::local_days{today} + std::chrono::days{1}};
    evening.session->change_info(info); // planned for tomorrow

    evening.press(Key::page_down);
    CHECK(evening.position().status == domain::Status::running);
    CHECK(std::chrono::abs(evening.position().late) < 1min);
    CHECK(evening.session->info().date == today);
    CHECK_FALSE(evening.page().notice.empty());
    CHECK_FALSE(evening.page().proposal.has_value());
}

TEST_CASE("A session begun the evening after is not a day behind", "[start]") {
    Evening evening;
    auto info = evening.session->info();
    info.date = std::chrono::year_month_day{std::chrono::local_days{info.date} - std::chrono::days{1}};
    evening.session->change_info(info); // planned for yesterday
    evening.press(Key::page_down);
    CHECK(evening.position().status == domain::Status::running);
    CHECK(std::chrono::abs(evening.position().late) < 1min);
}

TEST_CASE("A session that has begun keeps its plan", "[start]") {
    Evening evening;
    evening.begin();
    const auto before = evening.session->info();
    evening.session->plan_from_now();
    CHECK(evening.session->info() == before);
}

} // namespace samenspel::app::test
