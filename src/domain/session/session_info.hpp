#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "domain/session/personal.hpp"
#include "domain/session/plan.hpp"

namespace samenspel::domain {

/// What is known of a session before it runs. Holds no name of a person: those are in the attendance list.
struct SessionInfo {
    std::string lok_name;
    std::string lok_number;
    std::string place;
    std::string region;               ///< id of the local support region; may be empty
    std::chrono::year_month_day date; ///< local
    minutes start{0};                 ///< local, after midnight
    int credit_points = 0;
    int expected = 0; ///< doctors expected
    bool rehearsal = false;
    int speed = 1; ///< of a rehearsal's clock, 1–60

    std::string module_id;
    std::string module_version;
    Choices choices;
    Plan plan;

    /// Wall clock at the zero of the session's axis, and how far local time is from UTC at the planned start:
    /// a session prepared before the clocks change is held after it.
    std::chrono::sys_time<milliseconds> origin;
    minutes utc_offset{0};

    /// The planned start on the axis.
    [[nodiscard]] Moment planned_start() const;
    /// Local wall clock at a moment, by the origin: a clock that is set during the session moves nothing.
    [[nodiscard]] std::chrono::local_time<milliseconds> local(Moment at) const;

    friend bool operator==(const SessionInfo&, const SessionInfo&) = default;
};

struct Person {
    int number = 0; ///< from 1; how events name this person
    std::string name;
    std::string riziv; ///< may be empty
    bool moderator = false, timekeeper = false, rapporteur = false;
    int group = 0; ///< 1.. for the exchange; 0 = none

    friend bool operator==(const Person&, const Person&) = default;
};

using AttendanceList = std::vector<Person>;

/// ceil(n / limit) groups whose sizes differ by at most one, largest first; empty for n = 0.
/// @throws std::invalid_argument if n < 0 or limit < 1
std::vector<int> group_sizes(int n, int limit);

/// Last day of the month after the session: RIZIV must know date, topic and attendance by then.
std::chrono::year_month_day reporting_deadline(std::chrono::year_month_day session);

/// When the group looks back on what it meant to do: three months later, at most the last day of that month.
std::chrono::year_month_day review_date(std::chrono::year_month_day session);

} // namespace samenspel::domain
