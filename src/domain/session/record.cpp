#include "domain/session/record.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace samenspel::domain {
namespace {

struct Recorder {
    Record& record;
    Moment at{};
    std::vector<std::optional<Note>> notes{}; ///< none where one was removed
    std::unordered_map<std::string, std::size_t> places{};

    void operator()(const NoteAdded& added) {
        if (places.try_emplace(added.note, notes.size()).second)
            notes.push_back(Note{added.note, at, added.content});
    }
    void operator()(const NoteChanged& changed) {
        if (const auto place = places.find(changed.note); place != places.end())
            notes[place->second]->content = changed.content;
    }
    void operator()(const NoteRemoved& removed) {
        if (const auto place = places.find(removed.note); place != places.end()) {
            notes[place->second].reset();
            places.erase(place);
        }
    }
    void operator()(const Tallied& tallied) {
        record.tallies[tallied.step][tallied.tally][tallied.option][tallied.count] =
            std::max(0, tallied.value);
    }
    void operator()(const Attended& attended) {
        auto& presence = record.attendance[attended.person];
        switch (attended.what) {
        case Attended::What::arrived:
            if (!presence.arrived)
                presence.arrived = at;
            presence.left.reset();
            presence.absent = false;
            break;
        case Attended::What::left:
            presence.left = at;
            presence.absent = false;
            break;
        case Attended::What::absent:
            presence = {std::nullopt, std::nullopt, true};
            break;
        }
    }
    template <class Other>
    void operator()(const Other&) {} // moves the clock only
};

} // namespace

int Record::hands(const std::string& step, const std::string& tally, const std::string& option,
                  const std::string& count) const {
    const auto at_step = tallies.find(step);
    if (at_step == tallies.end())
        return 0;
    const auto at_tally = at_step->second.find(tally);
    if (at_tally == at_step->second.end())
        return 0;
    const auto at_option = at_tally->second.find(option);
    if (at_option == at_tally->second.end())
        return 0;
    const auto at_count = at_option->second.find(count);
    return at_count == at_option->second.end() ? 0 : at_count->second;
}

int Record::present() const {
    return static_cast<int>(
        std::ranges::count_if(attendance, [](const auto& entry) { return entry.second.present(); }));
}

Record make_record(const std::vector<Event>& events) {
    Record record;
    Recorder recorder{record};
    for (const auto& event : effective(events)) {
        recorder.at = event.at;
        std::visit(recorder, event.what);
    }
    for (auto& note : recorder.notes)
        if (note)
            record.notes.push_back(*std::move(note));
    return record;
}

} // namespace samenspel::domain
