#pragma once

#include <chrono>
#include <string>

#include "domain/session/moment.hpp"

namespace samenspel::app {

using std::chrono::milliseconds;
using std::chrono::minutes;

/// The port to time. The only way by which a layer below the faces learns what time it is.
class Clock {
public:
    virtual ~Clock() = default;
    /// Real time since the machine started, suspend included; never set back.
    [[nodiscard]] virtual milliseconds elapsed() const = 0;
    /// Changes when the machine starts anew: `elapsed` of two boots cannot be compared.
    [[nodiscard]] virtual std::string boot() const = 0;
    [[nodiscard]] virtual std::chrono::sys_time<milliseconds> wall() const = 0;
    /// Local time − UTC at that wall clock time.
    [[nodiscard]] virtual minutes utc_offset(std::chrono::sys_time<milliseconds> at) const = 0;
};

/// The day that it is there.
std::chrono::year_month_day local_day(const Clock& clock);

class SystemClock final : public Clock {
public:
    [[nodiscard]] milliseconds elapsed() const override;
    [[nodiscard]] std::string boot() const override;
    [[nodiscard]] std::chrono::sys_time<milliseconds> wall() const override;
    [[nodiscard]] minutes utc_offset(std::chrono::sys_time<milliseconds> at) const override;
};

/// A clock that stands still until it is told to go on: scripts, rehearsed evenings, tests.
class ManualClock final : public Clock {
public:
    explicit ManualClock(std::chrono::sys_time<milliseconds> wall, minutes utc_offset = minutes{60})
        : wall_(wall), offset_(utc_offset) {}

    void advance(milliseconds by) {
        elapsed_ += by;
        wall_ += by;
    }
    void set_wall(std::chrono::sys_time<milliseconds> wall) { wall_ = wall; }
    void restart(milliseconds off) { ///< the machine was off for so long
        elapsed_ = milliseconds{0};
        wall_ += off;
        ++boots_;
    }

    [[nodiscard]] milliseconds elapsed() const override { return elapsed_; }
    [[nodiscard]] std::string boot() const override { return std::to_string(boots_); }
    [[nodiscard]] std::chrono::sys_time<milliseconds> wall() const override { return wall_; }
    [[nodiscard]] minutes utc_offset(std::chrono::sys_time<milliseconds>) const override { return offset_; }

private:
    milliseconds elapsed_{0};
    std::chrono::sys_time<milliseconds> wall_;
    minutes offset_;
    int boots_ = 1;
};

/// A rehearsal's clock: `speed` times as fast from the moment it is made.
class FastClock final : public Clock {
public:
    FastClock(const Clock& real, int speed);
    [[nodiscard]] milliseconds elapsed() const override;
    [[nodiscard]] std::string boot() const override { return real_.boot(); }
    [[nodiscard]] std::chrono::sys_time<milliseconds> wall() const override;
    [[nodiscard]] minutes utc_offset(std::chrono::sys_time<milliseconds> at) const override;

private:
    const Clock& real_;
    int speed_;
    milliseconds elapsed_at_start_;
    std::chrono::sys_time<milliseconds> wall_at_start_;
};

} // namespace samenspel::app
