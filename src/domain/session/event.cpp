#include "domain/session/event.hpp"

#include <set>

namespace samenspel::domain {
namespace {

template <class... Kinds>
bool is_one_of(const Happening& what) {
    return (std::holds_alternative<Kinds>(what) || ...);
}

} // namespace

std::vector<Event> effective(const std::vector<Event>& events) {
    // From the last to the first: an Undone that is itself undone cancels nothing.
    std::set<EventId> cancelled;
    for (auto event = events.rbegin(); event != events.rend(); ++event)
        if (const auto* undone = std::get_if<Undone>(&event->what))
            if (!cancelled.contains(event->id) && undone->event < event->id)
                cancelled.insert(undone->event);
    std::vector<Event> kept;
    kept.reserve(events.size());
    for (const auto& event : events)
        if (!cancelled.contains(event.id) && !std::holds_alternative<Undone>(event.what))
            kept.push_back(event);
    return kept;
}

EventId last_undoable(const std::vector<Event>& events) {
    const auto kept = effective(events);
    for (auto event = kept.rbegin(); event != kept.rend(); ++event)
        if (is_one_of<Started, MovedOn, MovedBack, Jumped, Paused, Resumed, PausedBetween, Extended,
                      Replanned, Ended>(event->what))
            return event->id;
    return 0;
}

} // namespace samenspel::domain
