#include "app/papers/people_value.hpp"

#include <algorithm>

#include "app/papers/value_parts.hpp"
#include "app/texts.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using document::Value;
using words::tr;
using List = Value::List;

constexpr std::size_t rows_to_sign = 18,
                      rows_spare = 3; ///< what a page holds; at least so many are left empty

std::string role_of(const domain::Person& person) {
    std::vector<std::string> roles;
    if (person.moderator)
        roles.push_back(tr("moderator"));
    if (person.timekeeper)
        roles.push_back(tr("timekeeper"));
    if (person.rapporteur)
        roles.push_back(tr("rapporteur"));
    return joined(roles, ", ");
}

std::optional<domain::Presence> presence_of(const LiveSession& session, int person) {
    const auto found = session.record().attendance.find(person);
    if (found == session.record().attendance.end() || !found->second.present())
        return std::nullopt;
    return found->second;
}

/// There is room for a few: those with a star, then the first ones.
std::vector<std::string> shown_intentions(const LiveSession& session) {
    constexpr std::size_t room = 6;
    std::vector<std::string> shown;
    for (const bool starred : {true, false})
        for (const auto& note : session.record().notes)
            if (note.content.kind == domain::NoteKind::intention && note.content.starred == starred &&
                shown.size() < room)
                shown.push_back(note.id);
    return shown;
}

} // namespace

Value make_attendance_value(const LiveSession& session) {
    Value root = Value::record({});
    root.set("session", session_details(session));
    List rows;
    for (const auto& person : session.people()) {
        Value row = Value::record({});
        row.set("number", person.number).set("name", person.name).set("riziv", person.riziv);
        row.set("role", role_of(person));
        rows.push_back(std::move(row));
    }
    root.set("people", Value::list(rows));
    const std::size_t empty = std::max(rows_spare, rows_to_sign - std::min(rows_to_sign, rows.size()));
    List spare;
    for (std::size_t i = 0; i < empty; ++i)
        spare.emplace_back(rows.size() + i + 1);
    root.set("spare", Value::list(std::move(spare)));
    return root;
}

Value make_certificates_value(const LiveSession& session) {
    using namespace std::chrono_literals;
    constexpr auto allowance = 5min; // to hang up a coat
    Value root = Value::record({});
    root.set("session", session_details(session));
    const auto& running = session.running();
    List people;
    for (const auto& person : session.people()) {
        const auto presence = presence_of(session, person.number);
        if (!presence || !running.started())
            continue;
        const auto from = std::max(*presence->arrived, *running.started());
        const auto ended = running.ended().value_or(session.now());
        const auto to = presence->left ? std::min(*presence->left, ended) : ended;
        Value row = Value::record({});
        row.set("name", person.name).set("riziv", person.riziv).set("role", role_of(person));
        row.set("from", minute_of_day(session, from)).set("to", minute_of_day(session, to));
        row.set("minutes", std::max(0LL, whole_minutes(to - from)));
        // Who came late or left early: how many points that gives is not ours to say.
        const bool whole_evening = from <= *running.started() + allowance && to >= ended - allowance;
        if (whole_evening && session.info().credit_points > 0)
            row.set("points", session.info().credit_points);
        row.set("first", people.empty());
        people.push_back(std::move(row));
    }
    root.set("people", Value::list(std::move(people)));
    return root;
}

Value make_intentions_value(const LiveSession& session) {
    Value root = Value::record({});
    root.set("session", session_details(session));
    const auto wanted = shown_intentions(session);
    root.set("intentions", notes_where(session, [&](const domain::Note& note) {
                 return std::ranges::find(wanted, note.id) != wanted.end();
             }));
    root.set("review", iso_date(domain::review_date(session.info().date)));
    return root;
}

} // namespace samenspel::app
