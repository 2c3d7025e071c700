#include "store/session/payload.hpp"

#include <array>
#include <utility>

namespace samenspel::store {
namespace {

using namespace domain;

template <class Enum, std::size_t Size>
using Names = std::array<std::pair<Enum, std::string_view>, Size>;

constexpr Names<NoteKind, 4> note_kinds{{{NoteKind::reflection, "reflection"},
                                         {NoteKind::intention, "intention"},
                                         {NoteKind::unmet_need, "unmet_need"},
                                         {NoteKind::question, "question"}}};

constexpr Names<Attended::What, 3> attendances{{{Attended::What::arrived, "arrived"},
                                                {Attended::What::left, "left"},
                                                {Attended::What::absent, "absent"}}};

template <class Enum, std::size_t Size>
std::string_view name_in(const Names<Enum, Size>& names, Enum value) {
    for (const auto& [known, name] : names) {
        if (known == value) {
            return name;
        }
    }
    throw std::invalid_argument("store: a value outside its enumeration");
}

template <class Enum, std::size_t Size>
Enum value_in(const Names<Enum, Size>& names, std::string_view name) {
    for (const auto& [value, known] : names) {
        if (known == name) {
            return value;
        }
    }
    throw PayloadError("\"" + std::string{name} + "\" is not known");
}

Json ms(Moment moment) {
    return moment.time_since_epoch().count();
}

Moment moment(Fields& fields, const char* key) {
    return Moment{milliseconds{fields.integer(key)}};
}

seconds duration(Fields& fields, const char* key) {
    return seconds{fields.integer(key)};
}

// ---- one writer and one reader for each kind ---------------------------------------------------------

Json note_json(const std::string& id, const NoteContent& content) {
    return {{"note", id},
            {"step", content.step},
            {"group", content.group},
            {"kind", name_of(content.kind)},
            {"starred", content.starred},
            {"text", content.text}};
}

NoteContent note_content(Fields& fields) {
    return {fields.text("step"), fields.number<int>("group"), note_kind_of(fields.text("kind")),
            fields.flag("starred"), fields.text("text")};
}

Json change_json(const Replanned::Change& change) {
    return {{"step", change.step}, {"to_s", change.to.count()}, {"short", change.short_version}};
}

Replanned::Change change_of(const Json& json) {
    Fields fields{json};
    Replanned::Change change{fields.text("step"), duration(fields, "to_s"), fields.flag("short")};
    fields.done();
    return change;
}

struct Writer {
    Json operator()(const Started& e) const { return {{"since_ms", ms(e.since)}}; }
    Json operator()(const MovedOn&) const { return Json::object(); }
    Json operator()(const MovedBack&) const { return Json::object(); }
    Json operator()(const Jumped& e) const { return {{"step", e.step}}; }
    Json operator()(const Paused&) const { return Json::object(); }
    Json operator()(const Resumed&) const { return Json::object(); }
    Json operator()(const PausedBetween& e) const { return {{"from_ms", ms(e.from)}, {"to_ms", ms(e.to)}}; }
    Json operator()(const Extended& e) const { return {{"step", e.step}, {"by_s", e.by.count()}}; }
    Json operator()(const Replanned& e) const {
        Json changes = Json::array();
        for (const auto& change : e.changes) {
            changes.push_back(change_json(change));
        }
        return {{"changes", std::move(changes)}, {"later_end_s", e.later_end.count()}};
    }
    Json operator()(const Ended&) const { return Json::object(); }
    Json operator()(const Undone& e) const { return {{"event", e.event}}; }
    Json operator()(const NoteAdded& e) const { return note_json(e.note, e.content); }
    Json operator()(const NoteChanged& e) const { return note_json(e.note, e.content); }
    Json operator()(const NoteRemoved& e) const { return {{"note", e.note}}; }
    Json operator()(const Tallied& e) const {
        return {{"step", e.step},
                {"tally", e.tally},
                {"option", e.option},
                {"count", e.count},
                {"value", e.value}};
    }
    Json operator()(const Attended& e) const {
        return {{"person", e.person}, {"what", name_in(attendances, e.what)}};
    }
};

template <class Plain>
Happening plain(Fields&) {
    return Plain{};
}

template <class Note>
Happening note(Fields& f) {
    return Note{f.text("note"), note_content(f)};
}

Happening paused_between(Fields& f) {
    return PausedBetween{moment(f, "from_ms"), moment(f, "to_ms")};
}

Happening replanned(Fields& f) {
    Replanned event;
    for (const auto& change : f.array("changes")) {
        event.changes.push_back(change_of(change));
    }
    event.later_end = duration(f, "later_end_s");
    return event;
}

Happening tallied(Fields& f) {
    return Tallied{f.text("step"), f.text("tally"), f.text("option"), f.text("count"),
                   f.number<int>("value")};
}

Happening attended(Fields& f) {
    return Attended{f.number<int>("person"), value_in(attendances, f.text("what"))};
}

struct Kind {
    std::string_view name;
    Happening (*read)(Fields&);
};

/// In the order of the alternatives of Happening.
constexpr Kind kinds[] = {
    {"started", [](Fields& f) -> Happening { return Started{moment(f, "since_ms")}; }},
    {"moved_on", plain<MovedOn>},
    {"moved_back", plain<MovedBack>},
    {"jumped", [](Fields& f) -> Happening { return Jumped{f.text("step")}; }},
    {"paused", plain<Paused>},
    {"resumed", plain<Resumed>},
    {"paused_between", paused_between},
    {"extended",
     [](Fields& f) -> Happening {
         return Extended{f.text("step"), duration(f, "by_s")};
     }},
    {"replanned", replanned},
    {"ended", plain<Ended>},
    {"undone", [](Fields& f) -> Happening { return Undone{f.integer("event")}; }},
    {"note_added", note<NoteAdded>},
    {"note_changed", note<NoteChanged>},
    {"note_removed", [](Fields& f) -> Happening { return NoteRemoved{f.text("note")}; }},
    {"tallied", tallied},
    {"attended", attended},
};
static_assert(std::size(kinds) == std::variant_size_v<Happening>);

} // namespace

Payload to_payload(const Happening& what) {
    return {std::string{kinds[what.index()].name}, to_text(std::visit(Writer{}, what))};
}

Happening from_payload(const Payload& payload) {
    for (const auto& kind : kinds) {
        if (kind.name != payload.kind) {
            continue;
        }
        const Json json = parse_json(payload.json);
        Fields fields{json};
        auto what = kind.read(fields);
        fields.done();
        return what;
    }
    throw PayloadError("the kind \"" + payload.kind + "\" is not known");
}

std::string_view name_of(NoteKind kind) {
    return name_in(note_kinds, kind);
}

NoteKind note_kind_of(std::string_view name) {
    return value_in(note_kinds, name);
}

} // namespace samenspel::store
