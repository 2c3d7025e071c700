#pragma once

#include <set>
#include <string>
#include <vector>

#include "domain/session/record.hpp"

namespace samenspel::domain {

/// What the notes of another laptop add to ours. A note is the same one if its id is.
struct NotesMerge {
    struct Conflict {
        std::string note;
        NoteContent ours, theirs;
        friend bool operator==(const Conflict&, const Conflict&) = default;
    };
    std::vector<Note> added;         ///< theirs, in the order of writing
    std::vector<Conflict> conflicts; ///< written differently on both sides; ours stays unless someone chooses
    int same = 0;                    ///< on both sides, word for word
    int removed = 0;                 ///< that were here and were taken away: they stay away
    int unknown = 0;                 ///< of steps that our plan does not have
    friend bool operator==(const NotesMerge&, const NotesMerge&) = default;
};

/// @param ours all events, so that what was taken away is known too
/// @param steps keys of the steps of our plan
NotesMerge compare_notes(const std::vector<Event>& ours, const Record& theirs,
                         const std::set<std::string>& steps);

} // namespace samenspel::domain
