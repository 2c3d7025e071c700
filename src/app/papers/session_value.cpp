#include "app/papers/session_value.hpp"

#include <algorithm>
#include <set>

#include "app/pages/rooms.hpp"
#include "app/pages/timing.hpp"
#include "app/papers/value_parts.hpp"
#include "app/texts.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using document::Value;
using domain::NoteKind;
using words::fill;
using words::tr;
using List = Value::List;

Value part_of_handout(const LiveSession& session, const domain::Block& block,
                      std::vector<std::string>& cited) {
    Value part = Value::record({});
    part.set("number", block.number).set("title", block.title).set("goals", list_of(block.goals));
    List points;
    const auto& steps = session.running().plan().steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].block != block.id)
            continue;
        const auto& step = session.step_of(i);
        if (step.is_exchange())
            part.set("question", step.question);
        for (const auto& point : step.points) {
            points.emplace_back(rich_text(point));
            cited.insert(cited.end(), point.sources.begin(), point.sources.end());
        }
    }
    part.set("points", Value::list(std::move(points)));
    const auto in_block = [&](const domain::Note& note) {
        return note.content.step.starts_with(block.id + '/');
    };
    part.set("reflections", notes_where(session, [&](const domain::Note& note) {
                 return in_block(note) && (note.content.kind == NoteKind::reflection ||
                                           note.content.kind == NoteKind::question);
             }));
    part.set("intentions", notes_where(session, [&](const domain::Note& note) {
                 return in_block(note) && note.content.kind == NoteKind::intention;
             }));
    return part;
}

/// Titles of the sources that the key points rest on, in the order of the training.
Value sources_of(const domain::Module& module, const std::vector<std::string>& cited) {
    const std::set<std::string> ids(cited.begin(), cited.end());
    List titles;
    for (const auto& source : module.sources) {
        // What has neither year nor address nobody can look up: a training's own words.
        if (!ids.contains(source.id) || (source.year == 0 && source.href.empty()))
            continue;
        titles.emplace_back(source.title +
                            (source.year > 0 ? " (" + std::to_string(source.year) + ')' : std::string()));
    }
    return Value::list(std::move(titles));
}

/// What one needs to ring, write or click; what it does the directory tells.
Value door_of(const domain::SupportEntry& entry) {
    Value door = Value::record({});
    door.set("title", entry.name);
    if (!entry.phones.empty())
        door.set("phone", entry.phones.front().number);
    std::string href = entry.sites.empty() ? std::string() : entry.sites.front();
    if (href.empty() && !entry.mails.empty())
        href = "mailto:" + entry.mails.front();
    if (!href.empty())
        door.set("href", href).set("shown", without_scheme(href));
    return door;
}

void add_help(Value& root, const domain::Module& module, const std::vector<domain::SupportEntry>& support) {
    List doors;
    bool has_code = false;
    for (const auto& link : module.closing_links) {
        Value door = Value::record({});
        door.set("title", link.title)
            .set("note", link.note)
            .set("href", link.href)
            .set("shown", without_scheme(link.href));
        doors.push_back(std::move(door));
        if (!link.qr || has_code)
            continue;
        has_code = true;
        Value code = Value::record({});
        code.set("href", link.href).set("title", without_scheme(link.href));
        root.set("qr", std::move(code));
    }
    for (const auto& entry : support)
        doors.push_back(door_of(entry));
    root.set("help", Value::list(std::move(doors)));
}

/// The closing round belongs to no part: its intentions are those of the whole group.
Value intentions_outside_parts(const LiveSession& session) {
    return notes_where(session, [&](const domain::Note& note) {
        const auto place = place_of(session, note.content.step);
        return note.content.kind == NoteKind::intention && (!place.block || place.block->number == 0);
    });
}

Value tally_of(const LiveSession& session, const std::string& key, const domain::Tally& tally) {
    Value value = Value::record({});
    const bool two = tally.counts.size() > 1;
    value.set("title", tally.title)
        .set("first", tally.counts.front().label)
        .set("second", two ? tally.counts[1].label : "");
    List options;
    std::vector<std::string> summary;
    for (const auto& option : tally.options) {
        const auto hands = [&](std::size_t i) {
            return session.record().hands(key, tally.id, option.id, tally.counts[i].id);
        };
        Value row = Value::record({});
        row.set("label", option.label).set("first", hands(0)).set("second", two ? hands(1) : 0);
        row.set("tint", option.colour > 0 ? "role-" + std::to_string(option.colour) : "brand");
        options.push_back(std::move(row));
        summary.push_back(option.label + ' ' + std::to_string(hands(0)) +
                          (two ? " / " + std::to_string(hands(1)) : std::string()));
    }
    value.set("options", Value::list(std::move(options))).set("summary", joined(summary, ", "));
    return value;
}

bool was_counted(const LiveSession& session, const std::string& key) {
    const auto found = session.record().tallies.find(key);
    return found != session.record().tallies.end();
}

/// Each exchange with what was said in it; told steps only if something was noted there.
Value questions_of(const LiveSession& session) {
    List questions;
    const auto& steps = session.running().plan().steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& block = session.block_of(i);
        const auto& step = session.step_of(i);
        Value reflections = notes_where(session, [&](const domain::Note& note) {
            return note.content.step == steps[i].key() &&
                   (note.content.kind == NoteKind::reflection || note.content.kind == NoteKind::question);
        });
        const bool asked = step.kind == domain::Step::Kind::question;
        if (!asked && reflections.is_empty())
            continue;
        Value question = Value::record({});
        question.set("number", block.number > 0 ? std::to_string(block.number) : mark_of(block));
        question.set("title", block.title)
            .set("text", asked || step.is_exchange() ? step.question : step_name(step));
        question.set("reflections", std::move(reflections));
        if (step.tally && !step.tally->counts.empty() && was_counted(session, steps[i].key()))
            question.set("tallies", Value::list({tally_of(session, steps[i].key(), *step.tally)}));
        questions.push_back(std::move(question));
    }
    return Value::list(std::move(questions));
}

std::string later_text(milliseconds late) {
    const auto difference = whole_minutes(late);
    if (difference == 0)
        return tr("ended on time");
    return fill(difference > 0 ? tr("ended {n} min later") : tr("ended {n} min earlier"),
                {{"n", std::to_string(std::abs(difference))}});
}

/// Each block as planned and as it was; those that were held also in a list of their own.
void add_blocks(Value& root, const LiveSession& session, domain::Moment origin) {
    List rows, held;
    for (const auto& timing : timings(session)) {
        Value row = Value::record({});
        const auto planned = whole_minutes(timing.planned);
        const auto from = whole_minutes(timing.planned_from - origin);
        row.set("mark", mark_of(*timing.block)).set("title", timing.block->title);
        row.set("planned", planned).set("planned_from", from).set("planned_to", from + planned);
        if (timing.from) {
            const auto spent = whole_minutes(timing.spent);
            row.set("minutes", spent).set("difference", longer_text(spent - planned));
            row.set("from", whole_minutes(*timing.from - origin))
                .set("to", whole_minutes(timing.to - origin));
        } else {
            row.set("difference", tr("not held"));
        }
        if (timing.from)
            held.push_back(row);
        rows.push_back(std::move(row));
    }
    root.set("blocks", Value::list(std::move(rows))).set("held", Value::list(std::move(held)));
}

Value session_of_report(const LiveSession& session, domain::Moment origin) {
    const auto& running = session.running();
    const auto& people = session.people();
    Value value = session_value(session);
    value.set("place", session.info().place).set("number", session.info().lok_number);
    value.set("origin", minute_of_day(session, origin));
    const auto from = running.started().value_or(session.info().planned_start());
    const auto to = running.ended().value_or(session.now());
    value.set("start", minute_of_day(session, from)).set("end", minute_of_day(session, to));
    value.set("planned_start", minute_of_day(session, session.info().planned_start()));
    value.set("minutes", whole_minutes(to - from));
    value.set("planned", whole_minutes(running.planned_end() - running.planned_start()));
    value.set("pause", whole_minutes(running.paused_in_all(to)));
    value.set("difference", later_text(to - running.planned_end()));
    value.set("moderator", names_with(people, &domain::Person::moderator));
    value.set("timekeeper", names_with(people, &domain::Person::timekeeper));
    value.set("rapporteur", names_with(people, &domain::Person::rapporteur));
    return value;
}

Value attendance_of(const LiveSession& session) {
    List present;
    List absent;
    const auto started = session.running().started();
    const auto ended = session.running().ended();
    for (const auto& person : session.people()) {
        const auto found = session.record().attendance.find(person.number);
        const auto presence = found == session.record().attendance.end() ? domain::Presence{} : found->second;
        if (!presence.present()) {
            absent.emplace_back(person.name);
            continue;
        }
        Value row = Value::record({});
        row.set("name", person.name).set("riziv", person.riziv);
        // Who was there at the start and at the end is simply there.
        if (started && *presence.arrived - *started >= std::chrono::minutes{1})
            row.set("from", minute_of_day(session, *presence.arrived));
        if (presence.left && (!ended || *ended - *presence.left >= std::chrono::minutes{1}))
            row.set("to", minute_of_day(session, *presence.left));
        present.push_back(std::move(row));
    }
    Value value = Value::record({});
    value.set("present", Value::list(std::move(present))).set("absent", Value::list(std::move(absent)));
    return value;
}

Value riziv_of(const LiveSession& session) {
    Value value = Value::record({});
    value.set("deadline", iso_date(domain::reporting_deadline(session.info().date)));
    value.set("topic", session.module().title);
    if (session.info().credit_points > 0)
        value.set("points", session.info().credit_points);
    value.set("warnings", list_of(make_finish_page(session).warnings));
    return value;
}

} // namespace

Value make_handout_value(const LiveSession& session, const std::vector<domain::SupportEntry>& support) {
    Value root = Value::record({});
    root.set("session", session_value(session));
    std::vector<std::string> cited;
    List parts;
    std::set<std::string> seen;
    for (const auto& step : session.running().plan().steps) {
        const auto& block = *place_of(session, step.key()).block;
        if (block.number > 0 && seen.insert(block.id).second)
            parts.push_back(part_of_handout(session, block, cited));
    }
    root.set("parts", Value::list(std::move(parts)));
    root.set("intentions", intentions_outside_parts(session));
    root.set("review", iso_date(domain::review_date(session.info().date)));
    add_help(root, session.module(), support);
    root.set("sources", sources_of(session.module(), cited));
    return root;
}

Value make_report_value(const LiveSession& session) {
    // The time line begins with what came first: the planned start or the real one.
    const auto planned = session.info().planned_start();
    const auto origin = std::min(planned, session.running().started().value_or(planned));
    Value root = Value::record({});
    root.set("session", session_of_report(session, origin));
    root.set("riziv", riziv_of(session));
    add_blocks(root, session, origin);
    root.set("attendance", attendance_of(session));
    root.set("questions", questions_of(session));
    const auto of_kind = [&](NoteKind kind) {
        return notes_where(session, [&](const domain::Note& note) { return note.content.kind == kind; });
    };
    root.set("intentions", of_kind(NoteKind::intention));
    root.set("review", iso_date(domain::review_date(session.info().date)));
    root.set("needs", of_kind(NoteKind::unmet_need));
    return root;
}

} // namespace samenspel::app
