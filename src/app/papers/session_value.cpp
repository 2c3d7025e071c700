#include "app/papers/session_value.hpp"

#include <algorithm>

#include "app/pages/rooms.hpp"
#include "app/pages/timing.hpp"
#include "app/texts.hpp"

namespace samenspel::app {
namespace {

using document::Value;
using List = Value::List;

document::RichText rich(const domain::Paragraph& paragraph) {
    document::RichText text;
    for (const auto& span : paragraph.spans)
        text.push_back({span.text, span.style == domain::Span::Style::strong,
                        span.style == domain::Span::Style::emphasis, span.href});
    return text;
}

Value texts(const std::vector<std::string>& all) {
    List items;
    for (const auto& text : all)
        items.emplace_back(text);
    return Value::list(std::move(items));
}

Value paragraphs(const domain::Text& text) {
    List items;
    for (const auto& paragraph : text)
        items.emplace_back(rich(paragraph));
    return Value::list(std::move(items));
}

double minutes(milliseconds time) {
    return static_cast<double>(std::chrono::round<std::chrono::minutes>(time).count());
}

/// Builds the values of one session; keeps what several parts ask for.
class Builder {
public:
    explicit Builder(const LiveSession& session) : session_(session) {}

    Value build() {
        Value root = Value::record({});
        root.set("training", training());
        root.set("session", about());
        root.set("parts", parts());
        root.set("blocks", blocks());
        root.set("intentions", notes_of_kind(domain::NoteKind::intention));
        root.set("needs", notes_of_kind(domain::NoteKind::unmet_need));
        root.set("questions", notes_of_kind(domain::NoteKind::question));
        root.set("people", people());
        root.set("links", links());
        return root;
    }

private:
    [[nodiscard]] std::string hour(domain::Moment at) const { return hour_text(session_.info().local(at)); }
    [[nodiscard]] double since_midnight(domain::Moment at) const {
        const auto local = session_.info().local(at);
        return minutes(local - std::chrono::local_days{session_.info().date});
    }

    Value training() {
        const auto& module = session_.module();
        Value value = Value::record({});
        value.set("title", module.title).set("subtitle", module.subtitle).set("summary", module.summary);
        List makers;
        for (const auto& maker : module.makers)
            if (maker.role != domain::Maker::Role::funder)
                makers.emplace_back(maker.name);
        value.set("makers", Value::list(std::move(makers)));
        List sources;
        for (const auto& source : module.sources) {
            Value item = Value::record({});
            item.set("title", source.title).set("href", source.href);
            item.set("year", source.year > 0 ? std::to_string(source.year) : std::string());
            sources.push_back(std::move(item));
        }
        value.set("sources", Value::list(std::move(sources)));
        return value;
    }

    [[nodiscard]] std::string with_role(bool domain::Person::*role) const {
        std::vector<std::string> names;
        for (const auto& person : session_.people())
            if (person.*role)
                names.push_back(person.name);
        return joined(names, ", ");
    }

    Value about() {
        const auto& info = session_.info();
        const auto& running = session_.running();
        Value value = Value::record({});
        value.set("lok", info.lok_name).set("number", info.lok_number).set("place", info.place);
        value.set("date", long_date(info.date)).set("shortDate", full_date(info.date));
        value.set("plannedFrom", hour(info.planned_start())).set("plannedTo", hour(running.planned_end()));
        value.set("from", running.started() ? hour(*running.started()) : std::string());
        value.set("to", running.ended() ? hour(*running.ended()) : std::string());
        value.set("drift", running.ended() ? drift_text(session_.position().late) : std::string());
        value.set("pausedMinutes", minutes(running.paused_in_all(session_.now())));
        value.set("points", info.credit_points);
        value.set("moderator", with_role(&domain::Person::moderator));
        value.set("timekeeper", with_role(&domain::Person::timekeeper));
        value.set("rapporteur", with_role(&domain::Person::rapporteur));
        value.set("present", session_.record().present())
            .set("listed", static_cast<int>(session_.people().size()));
        value.set("presentText", doctors_text(session_.record().present()));
        value.set("deadline", full_date(domain::reporting_deadline(info.date)));
        value.set("rehearsal", info.rehearsal);
        value.set("plannedStartMinute", since_midnight(info.planned_start()));
        return value;
    }

    Value note(const domain::Note& note) {
        Value value = Value::record({});
        value.set("text", note.content.text).set("kind", kind_text(note.content.kind));
        value.set("group", group_text(note.content.group)).set("starred", note.content.starred);
        value.set("time", hour(note.at));
        const auto [block, step] = place(note.content.step);
        value.set("part", block ? numbered_title(*block) : std::string());
        return value;
    }

    /// Block and step of a key; null if the plan lacks it.
    [[nodiscard]] std::pair<const domain::Block*, const domain::Step*> place(const std::string& key) const {
        const auto& steps = session_.running().plan().steps;
        for (std::size_t i = 0; i < steps.size(); ++i)
            if (steps[i].key() == key)
                return {&session_.block_of(i), &session_.step_of(i)};
        return {nullptr, nullptr};
    }

    template <class Wanted>
    Value notes_where(Wanted wanted) {
        List items;
        for (const auto& each : session_.record().notes)
            if (wanted(each))
                items.push_back(note(each));
        return Value::list(std::move(items));
    }

    Value notes_of_kind(domain::NoteKind kind) {
        return notes_where([&](const domain::Note& each) { return each.content.kind == kind; });
    }

    Value tally(const std::string& key, const domain::Tally& tally) {
        Value value = Value::record({});
        value.set("title", tally.title);
        value.set("count", tally.counts.empty() ? std::string() : tally.counts.front().label);
        value.set("second", tally.counts.size() > 1 ? tally.counts[1].label : std::string());
        List rows;
        int hands = 0;
        for (const auto& option : tally.options) {
            Value row = Value::record({});
            row.set("label", option.label).set("tint", "role" + std::to_string(option.colour));
            for (std::size_t i = 0; i < tally.counts.size() && i < 2; ++i) {
                const int n = session_.record().hands(key, tally.id, option.id, tally.counts[i].id);
                hands += n;
                row.set(i == 0 ? "hands" : "secondHands", n);
            }
            rows.push_back(std::move(row));
        }
        // Nobody was asked: no empty chart.
        value.set("rows", Value::list(hands > 0 ? std::move(rows) : List{}));
        return value;
    }

    /// The parts of the evening, each with what was told, asked and said. A step that was left out is left out.
    Value parts() {
        List parts;
        const auto& steps = session_.running().plan().steps;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const auto& block = session_.block_of(i);
            if (parts.empty() || last_part_ != block.id) {
                last_part_ = block.id;
                parts.push_back(part(block));
            }
            add_step(parts.back(), i);
        }
        std::erase_if(parts, [](const Value& value) {
            const auto* number = value.find("number");
            const auto* notes = value.find("notes");
            return (!number || number->is_nothing()) && (!notes || notes->is_empty());
        });
        return Value::list(std::move(parts));
    }

    Value part(const domain::Block& block) {
        Value value = Value::record({});
        if (block.number > 0)
            value.set("number", block.number);
        value.set("title", block.title).set("shortTitle", block.short_title).set("subtitle", block.subtitle);
        value.set("goals", texts(block.goals)).set("reminders", texts(block.reminders));
        const auto in_block = [&](const domain::Note& each) {
            return each.content.step.starts_with(block.id + '/');
        };
        value.set("notes", notes_where(in_block));
        const auto kind = [&](domain::NoteKind wanted) {
            return notes_where(
                [&](const domain::Note& each) { return in_block(each) && each.content.kind == wanted; });
        };
        value.set("reflections", kind(domain::NoteKind::reflection))
            .set("intentions", kind(domain::NoteKind::intention));
        value.set("needs", kind(domain::NoteKind::unmet_need))
            .set("openQuestions", kind(domain::NoteKind::question));
        value.set("points", Value::list({}));
        return value;
    }

    void add_step(Value& part, std::size_t index) {
        const auto& step = session_.step_of(index);
        if (step.is_exchange()) {
            part.set("question", step.question);
            if (step.tally)
                part.set("tally", tally(session_.running().plan().steps[index].key(), *step.tally));
            return;
        }
        // The key points of the first thing told; what comes after the exchange adds to them.
        List points = part.find("points") ? *part.find("points")->items() : List{};
        for (const auto& point : step.points)
            points.emplace_back(rich(point));
        part.set("points", Value::list(std::move(points)));
        if (step.picture && !part.find("picture")) {
            part.set("picture", to_utf8(to_path(step.picture->file).stem()));
            part.set("pictureAlternative", step.picture->alternative);
        }
    }

    Value blocks() {
        List rows;
        for (const auto& timing : timings(session_)) {
            Value row = Value::record({});
            const auto planned = std::chrono::duration_cast<milliseconds>(timing.planned);
            row.set("title", numbered_title(*timing.block));
            row.set("planned", minutes(planned)).set("plannedFrom", hour(timing.planned_from));
            row.set("real", minutes(timing.spent))
                .set("from", timing.from ? hour(*timing.from) : std::string());
            const auto difference =
                static_cast<int>(minutes(timing.spent)) - static_cast<int>(minutes(planned));
            row.set("difference", !timing.from || difference == 0
                                      ? std::string()
                                      : (difference > 0 ? "+" : "−") + std::to_string(std::abs(difference)));
            rows.push_back(std::move(row));
        }
        return Value::list(std::move(rows));
    }

    Value people() {
        List rows;
        const auto page = make_finish_page(session_);
        for (std::size_t i = 0; i < page.people.size(); ++i) {
            const auto& person = session_.people()[i];
            Value row = Value::record({});
            row.set("name", person.name).set("riziv", person.riziv);
            row.set("presence", page.people[i].detail).set("present", page.people[i].present);
            rows.push_back(std::move(row));
        }
        return Value::list(std::move(rows));
    }

    Value links() {
        List rows;
        for (const auto& link : session_.module().closing_links) {
            Value row = Value::record({});
            row.set("title", link.title).set("href", link.href).set("note", link.note).set("qr", link.qr);
            rows.push_back(std::move(row));
        }
        return Value::list(std::move(rows));
    }

    const LiveSession& session_;
    std::string last_part_;
};

} // namespace

Value make_session_value(const LiveSession& session) {
    return Builder(session).build();
}

} // namespace samenspel::app
