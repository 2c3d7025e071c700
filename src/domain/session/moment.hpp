#pragma once

#include <chrono>

namespace samenspel::domain {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

/// The axis on which a session happens: real time that has passed since the session file was made, a
/// suspended laptop and a closed program included. It has no now(): who asks passes the time in.
struct SessionAxis {
    using duration = milliseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<SessionAxis>;
    static constexpr bool is_steady = true;
};

using Moment = SessionAxis::time_point;

} // namespace samenspel::domain
