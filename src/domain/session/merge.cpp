#include "domain/session/merge.hpp"

#include <map>
#include <variant>

namespace samenspel::domain {

NotesMerge compare_notes(const std::vector<Event>& ours, const Record& theirs,
                         const std::set<std::string>& steps) {
    std::set<std::string> ever;
    for (const auto& event : ours)
        if (const auto* added = std::get_if<NoteAdded>(&event.what))
            ever.insert(added->note);
    std::map<std::string, NoteContent> here;
    for (const auto& note : make_record(ours).notes)
        here.emplace(note.id, note.content);
    NotesMerge merge;
    for (const auto& note : theirs.notes) {
        if (const auto found = here.find(note.id); found != here.end()) {
            if (found->second == note.content)
                ++merge.same;
            else
                merge.conflicts.push_back({note.id, found->second, note.content});
        } else if (ever.contains(note.id)) {
            ++merge.removed;
        } else if (!steps.contains(note.content.step)) {
            ++merge.unknown;
        } else {
            merge.added.push_back(note);
        }
    }
    return merge;
}

} // namespace samenspel::domain
