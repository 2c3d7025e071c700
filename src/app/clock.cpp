#include "app/clock.hpp"

#include <ctime>
#include <fstream>

#ifdef _WIN32
#include <windows.h>
#endif

namespace samenspel::app {
namespace {

std::tm local_parts(std::time_t at) {
    std::tm parts{};
#ifdef _WIN32
    localtime_s(&parts, &at);
#else
    localtime_r(&at, &parts);
#endif
    return parts;
}

} // namespace

milliseconds SystemClock::elapsed() const {
#ifdef _WIN32
    return milliseconds{GetTickCount64()}; // counts sleep and hibernation
#elif defined(__APPLE__)
    return milliseconds{clock_gettime_nsec_np(CLOCK_MONOTONIC) / 1'000'000}; // counts sleep there
#else
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds{now.tv_sec} +
           std::chrono::duration_cast<milliseconds>(std::chrono::nanoseconds{now.tv_nsec});
#endif
}

std::string SystemClock::boot() const {
#ifdef _WIN32
    // Wall clock at boot, to ten seconds: the same all through one boot unless the clock is set.
    const auto at =
        std::chrono::duration_cast<std::chrono::seconds>(wall().time_since_epoch() - elapsed()).count();
    return std::to_string(at / 10);
#else
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string id;
    std::getline(file, id);
    return id;
#endif
}

std::chrono::sys_time<milliseconds> SystemClock::wall() const {
    return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}

minutes SystemClock::utc_offset(std::chrono::sys_time<milliseconds> at) const {
    const std::time_t utc = std::chrono::system_clock::to_time_t(at);
    const std::tm local = local_parts(utc);
    const auto day = std::chrono::sys_days{std::chrono::year{local.tm_year + 1900} /
                                           std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)} /
                                           std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
    const auto clock = day + std::chrono::hours{local.tm_hour} + minutes{local.tm_min};
    const auto utc_minutes = std::chrono::floor<minutes>(at);
    return std::chrono::duration_cast<minutes>(clock - utc_minutes);
}

FastClock::FastClock(const Clock& real, int speed)
    : real_(real), speed_(speed), elapsed_at_start_(real.elapsed()), wall_at_start_(real.wall()) {}

milliseconds FastClock::elapsed() const {
    return elapsed_at_start_ + (real_.elapsed() - elapsed_at_start_) * speed_;
}

std::chrono::sys_time<milliseconds> FastClock::wall() const {
    return wall_at_start_ + (real_.elapsed() - elapsed_at_start_) * speed_;
}

minutes FastClock::utc_offset(std::chrono::sys_time<milliseconds> at) const {
    return real_.utc_offset(at);
}

std::chrono::year_month_day local_day(const Clock& clock) {
    const auto wall = clock.wall();
    return std::chrono::floor<std::chrono::days>(wall + clock.utc_offset(wall));
}

} // namespace samenspel::app
