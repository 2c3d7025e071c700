#include "app/pages/show.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/pages/rooms.hpp"
#include "app/pages/timing.hpp"
#include "app/texts.hpp"
#include "base/text.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using nlohmann::ordered_json;
using words::fill;
using words::tr;

std::string padded(std::string text, std::size_t width) {
    const auto length = base::to_utf32(text).size();
    if (length < width)
        text.append(width - length, ' ');
    return text;
}

std::string right(std::string text, std::size_t width) {
    const auto length = base::to_utf32(text).size();
    return length < width ? std::string(width - length, ' ') + text : text;
}

std::string rounded_minutes(milliseconds time) {
    return std::to_string(std::chrono::round<std::chrono::minutes>(time).count());
}

std::string status_text(domain::Status status) {
    switch (status) {
    case domain::Status::waiting:
        return tr("prepared");
    case domain::Status::running:
        return tr("running");
    case domain::Status::paused:
        return tr("paused");
    case domain::Status::ended:
        return tr("finished");
    }
    return {};
}

std::string roles_text(const domain::Person& person) {
    return joined({person.moderator ? tr("moderator") : std::string(),
                   person.timekeeper ? tr("timekeeper") : std::string(),
                   person.rapporteur ? tr("rapporteur") : std::string()},
                  ", ");
}

void add_times(std::string& out, const LiveSession& session) {
    out += '\n' + padded(tr("Block"), 40) + right(tr("planned"), 8) + right(tr("real"), 8) + "  " +
           tr("from") + '\n';
    for (const auto& row : timings(session)) {
        out += padded(numbered_title(*row.block), 40) + right(rounded_minutes(row.planned), 8);
        if (row.from)
            out += right(rounded_minutes(row.spent), 8) + "  " + hour_text(session.info().local(*row.from));
        else
            out += right("–", 8);
        out += '\n';
    }
    if (const auto paused = session.running().paused_in_all(session.now()); paused > milliseconds{0})
        out += padded(tr("Breaks"), 48) + right(rounded_minutes(paused), 8) + '\n';
}

void add_notes(std::string& out, const FinishPage& page, const LiveSession& session) {
    for (const auto& question : page.questions) {
        if (question.notes.empty())
            continue;
        out += '\n' + question.title + (question.question.empty() ? "" : ": " + question.question) + '\n';
        for (const auto& note : question.notes) {
            const auto marks = joined({kind_text(note.content.kind), group_text(note.content.group)}, ", ");
            out += "  " + hour_text(session.info().local(note.at)) + (note.content.starred ? " * " : "   ") +
                   note.content.text + " [" + marks + "]\n";
        }
    }
}

void add_tallies(std::string& out, const LiveSession& session) {
    const auto& steps = session.running().plan().steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& tally = session.step_of(i).tally;
        if (!tally || !session.record().tallies.contains(steps[i].key()))
            continue;
        out += '\n' + tally->title + '\n';
        for (const auto& option : tally->options) {
            out += "  " + padded(option.label, 20);
            for (const auto& count : tally->counts)
                out += ' ' +
                       right(std::to_string(
                                 session.record().hands(steps[i].key(), tally->id, option.id, count.id)),
                             3) +
                       ' ' + count.label;
            out += '\n';
        }
    }
}

std::string iso(std::chrono::local_time<milliseconds> time) {
    const std::string clock = second_text(time);
    return iso_date(std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(time)}) + 'T' +
           (clock.size() < 8 ? "0" : "") + clock;
}

ordered_json moment(const LiveSession& session, std::optional<domain::Moment> at) {
    return at ? ordered_json(iso(session.info().local(*at))) : ordered_json(nullptr);
}

std::string_view kind_name(domain::NoteKind kind) {
    switch (kind) {
    case domain::NoteKind::reflection:
        return "reflection";
    case domain::NoteKind::intention:
        return "intention";
    case domain::NoteKind::unmet_need:
        return "need";
    case domain::NoteKind::question:
        return "question";
    }
    return {};
}

} // namespace

std::string show_text(const LiveSession& session) {
    const auto& info = session.info();
    const auto page = make_finish_page(session);
    std::string out = session.module().title + '\n';
    out += joined({info.lok_name, info.lok_number, info.place}, " · ") + '\n';
    out += fill(tr("{date}, planned {from} – {to}"),
                {{"date", long_date(info.date)},
                 {"from", hour_text(info.local(info.planned_start()))},
                 {"to", hour_text(info.local(session.running().planned_end()))}}) +
           '\n';
    out += capital_first(status_text(session.position().status)) + ". " + page.summary + '\n';
    add_times(out, session);
    add_notes(out, page, session);
    add_tallies(out, session);
    if (!session.people().empty()) {
        out += '\n' +
               fill(tr("Attendance: {doctors}"), {{"doctors", doctors_text(session.record().present())}}) +
               '\n';
        for (std::size_t i = 0; i < page.people.size(); ++i)
            out += "  " + padded(page.people[i].name, 32) + ' ' +
                   joined({page.people[i].detail, roles_text(session.people()[i])}, " · ") + '\n';
    }
    return out + '\n' + page.deadline + '\n';
}

std::string show_json(const LiveSession& session) {
    const auto& info = session.info();
    ordered_json json;
    json["training"] = {
        {"id", info.module_id}, {"version", info.module_version}, {"title", session.module().title}};
    json["lok"] = {{"name", info.lok_name}, {"number", info.lok_number}};
    json["place"] = info.place;
    json["date"] = iso_date(info.date);
    json["creditPoints"] = info.credit_points;
    json["rehearsal"] = info.rehearsal;
    json["plannedStart"] = moment(session, info.planned_start());
    json["plannedEnd"] = moment(session, session.running().planned_end());
    json["started"] = moment(session, session.running().started());
    json["ended"] = moment(session, session.running().ended());
    json["pausedSeconds"] = session.running().paused_in_all(session.now()).count() / 1000;
    json["blocks"] = ordered_json::array();
    for (const auto& row : timings(session))
        json["blocks"].push_back({{"id", row.block->id},
                                  {"title", row.block->title},
                                  {"plannedSeconds", row.planned.count()},
                                  {"from", moment(session, row.from)},
                                  {"realSeconds", row.spent.count() / 1000}});
    json["notes"] = ordered_json::array();
    for (const auto& note : session.record().notes)
        json["notes"].push_back({{"at", moment(session, note.at)},
                                 {"step", note.content.step},
                                 {"group", note.content.group},
                                 {"kind", kind_name(note.content.kind)},
                                 {"starred", note.content.starred},
                                 {"text", note.content.text}});
    json["tallies"] = session.record().tallies;
    json["attendance"] = ordered_json::array();
    for (const auto& person : session.people()) {
        const auto found = session.record().attendance.find(person.number);
        const auto presence = found == session.record().attendance.end() ? domain::Presence{} : found->second;
        json["attendance"].push_back({{"name", person.name},
                                      {"present", presence.present()},
                                      {"arrived", moment(session, presence.arrived)},
                                      {"left", moment(session, presence.left)}});
    }
    return json.dump(2) + '\n';
}

std::string show_plan(const domain::Module& module, const domain::Plan& plan, std::chrono::minutes start) {
    std::string out;
    auto at = std::chrono::local_time<milliseconds>{start};
    for (const auto& planned : plan.steps) {
        const auto block = std::ranges::find(module.blocks, planned.block, &domain::Block::id);
        const auto step = std::ranges::find(block->steps, planned.step, &domain::Step::id);
        out +=
            right(hour_text(at), 5) + right(rounded_minutes(planned.allotted), 5) + "  " +
            padded(numbered_title(*block), 28) + ' ' +
            joined({step_word(*step), planned.short_version ? words::trc("version", "short") : std::string(),
                    planned.protected_time ? tr("protected") : std::string()},
                   ", ") +
            '\n';
        at += planned.allotted;
    }
    out += right(hour_text(at), 5) + right("", 5) + "  " + tr("End") + '\n';
    if (plan.spare > std::chrono::seconds{0})
        out +=
            fill(tr("{n} minutes stay free: no part may take more."), {{"n", rounded_minutes(plan.spare)}}) +
            '\n';
    return out;
}

} // namespace samenspel::app
