#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "domain/session/moment.hpp"

namespace samenspel::domain {

using EventId = std::int64_t; ///< from 1, in the order of writing

struct Started {
    Moment since; ///< at or before the event: a forgotten start
    friend bool operator==(const Started&, const Started&) = default;
};
struct MovedOn {
    friend bool operator==(const MovedOn&, const MovedOn&) = default;
};
struct MovedBack {
    friend bool operator==(const MovedBack&, const MovedBack&) = default;
};
struct Jumped {
    std::string step; ///< its key
    friend bool operator==(const Jumped&, const Jumped&) = default;
};
struct Paused {
    friend bool operator==(const Paused&, const Paused&) = default;
};
struct Resumed {
    friend bool operator==(const Resumed&, const Resumed&) = default;
};
/// A stretch that was not looked at (the lid was closed) and must count as pause.
struct PausedBetween {
    Moment from, to;
    friend bool operator==(const PausedBetween&, const PausedBetween&) = default;
};
/// More (or less) time for one step; the end of the evening moves along.
struct Extended {
    std::string step;
    seconds by;
    friend bool operator==(const Extended&, const Extended&) = default;
};
/// A catch-up proposal was accepted, perhaps adapted.
struct Replanned {
    struct Change {
        std::string step;
        seconds to;
        bool short_version = false; ///< from now on told short
        friend bool operator==(const Change&, const Change&) = default;
    };
    std::vector<Change> changes;
    seconds later_end{
        0}; ///< how much later than planned the evening may end, added to what was agreed before
    friend bool operator==(const Replanned&, const Replanned&) = default;
};
struct Ended {
    friend bool operator==(const Ended&, const Ended&) = default;
};
/// Cancels an earlier event as if it had not happened; cancelling an Undone brings its event back.
struct Undone {
    EventId event;
    friend bool operator==(const Undone&, const Undone&) = default;
};

enum class NoteKind { reflection, intention, unmet_need, question };
/// In the order in which they are offered.
inline constexpr std::array note_kinds{NoteKind::reflection, NoteKind::intention, NoteKind::unmet_need,
                                       NoteKind::question};

struct NoteContent {
    std::string step; ///< key of the step it belongs to
    int group = 0;    ///< 1.. ; 0 = all together
    NoteKind kind = NoteKind::reflection;
    bool starred = false; ///< to be read out in plenary
    std::string text;     ///< one line, cleaned
    friend bool operator==(const NoteContent&, const NoteContent&) = default;
};
struct NoteAdded {
    std::string note; ///< id, unique over all laptops
    NoteContent content;
    friend bool operator==(const NoteAdded&, const NoteAdded&) = default;
};
struct NoteChanged {
    std::string note;
    NoteContent content;
    friend bool operator==(const NoteChanged&, const NoteChanged&) = default;
};
struct NoteRemoved {
    std::string note;
    friend bool operator==(const NoteRemoved&, const NoteRemoved&) = default;
};
/// How many hands: the value itself, so that a correction is one more event.
struct Tallied {
    std::string step;
    std::string tally, option, count;
    int value = 0;
    friend bool operator==(const Tallied&, const Tallied&) = default;
};
/// Persons are numbers here; their names are in the attendance file.
struct Attended {
    enum class What { arrived, left, absent };
    int person = 0;
    What what = What::arrived;
    friend bool operator==(const Attended&, const Attended&) = default;
};

using Happening =
    std::variant<Started, MovedOn, MovedBack, Jumped, Paused, Resumed, PausedBetween, Extended, Replanned,
                 Ended, Undone, NoteAdded, NoteChanged, NoteRemoved, Tallied, Attended>;

struct Event {
    EventId id = 0;
    Moment at;
    Happening what;
    friend bool operator==(const Event&, const Event&) = default;
};

/// Those that count, in order: without what was undone and without the Undone themselves.
std::vector<Event> effective(const std::vector<Event>& events);

/// The last effective event that moves the clock (start, move, pause, extend, replan, end); 0 if none.
EventId last_undoable(const std::vector<Event>& events);

} // namespace samenspel::domain
