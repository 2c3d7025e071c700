#include "app/clock.hpp"

#include <cstdint>
#include <ctime>
#include <fstream>

#ifdef _WIN32
#include <windows.h>
#endif

namespace samenspel::app {
namespace {

#ifdef _WIN32
constexpr std::chrono::sys_days first_day_of_files = std::chrono::year{1601} / 1 / 1;
using FileTicks = std::chrono::duration<std::int64_t, std::ratio<1, 10'000'000>>;

// Not localtime: the C library believes TZ, which other programs set in words that it does not understand.
std::tm local_parts(std::time_t at) {
    const auto ticks =
        FileTicks(std::chrono::sys_seconds(std::chrono::seconds(at)) - first_day_of_files).count();
    const FILETIME file{static_cast<DWORD>(ticks & 0xffffffff), static_cast<DWORD>(ticks >> 32)};
    SYSTEMTIME utc{}, local{};
    FileTimeToSystemTime(&file, &utc);
    SystemTimeToTzSpecificLocalTime(nullptr, &utc, &local);
    std::tm parts{};
    parts.tm_year = local.wYear - 1900;
    parts.tm_mon = local.wMonth - 1;
    parts.tm_mday = local.wDay;
    parts.tm_wday = local.wDayOfWeek;
    parts.tm_hour = local.wHour;
    parts.tm_min = local.wMinute;
    parts.tm_sec = local.wSecond;
    return parts;
}
#else
std::tm local_parts(std::time_t at) {
    std::tm parts{};
    localtime_r(&at, &parts);
    return parts;
}
#endif

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
    // Wall clock at boot, to ten seconds. Where the clock was set, or between two tens, it seems to be another boot: then
    // the wall clock tells how long the program was away.
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
