#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/session/event.hpp"

namespace samenspel::domain {

struct Note {
    std::string id;
    Moment at; ///< when it was first written
    NoteContent content;
    friend bool operator==(const Note&, const Note&) = default;
};

struct Presence {
    std::optional<Moment> arrived, left;
    bool absent = false;
    /// Who left was there, even if nobody noted the arrival.
    [[nodiscard]] bool present() const { return (arrived || left) && !absent; }
    friend bool operator==(const Presence&, const Presence&) = default;
};

/// What the group wrote, counted and who was there, as the events made it.
struct Record {
    std::vector<Note> notes; ///< in the order of writing
    /// step key → tally id → option id → count id → hands
    std::map<std::string, std::map<std::string, std::map<std::string, std::map<std::string, int>>>> tallies;
    std::map<int, Presence> attendance; ///< by person number

    [[nodiscard]] int hands(const std::string& step, const std::string& tally, const std::string& option,
                            const std::string& count) const; ///< 0 if never counted
    [[nodiscard]] int present() const;                       ///< how many were there at any time
};

Record make_record(const std::vector<Event>& events);

} // namespace samenspel::domain
