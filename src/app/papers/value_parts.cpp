#include "app/papers/value_parts.hpp"

#include "app/texts.hpp"
#include "base/text.hpp"
#include "words/words.hpp"

namespace samenspel::app {

using document::RichText;
using document::Value;

RichText rich_text(const domain::Paragraph& paragraph) {
    RichText text;
    for (const auto& span : paragraph.spans)
        text.push_back({span.text, span.style == domain::Span::Style::strong,
                        span.style == domain::Span::Style::emphasis, span.href});
    return text;
}

Value list_of(const std::vector<std::string>& texts) {
    Value::List items;
    for (const auto& text : texts)
        items.emplace_back(text);
    return Value::list(std::move(items));
}

Value session_value(const LiveSession& session) {
    Value value = Value::record({});
    value.set("title", session.module().title).set("group", session.info().lok_name);
    value.set("date", iso_date(session.info().date));
    return value;
}

Value session_details(const LiveSession& session) {
    const auto& people = session.people();
    const auto& info = session.info();
    const auto start = info.planned_start(), end = session.running().planned_end();
    Value value = session_value(session);
    value.set("place", info.place).set("number", info.lok_number);
    value.set("start", minute_of_day(session, start)).set("end", minute_of_day(session, end));
    value.set("minutes", whole_minutes(end - start));
    value.set("moderator", names_with(people, &domain::Person::moderator));
    value.set("timekeeper", names_with(people, &domain::Person::timekeeper));
    value.set("rapporteur", names_with(people, &domain::Person::rapporteur));
    if (info.credit_points > 0)
        value.set("points", info.credit_points);
    return value;
}

Value text_value(const domain::Text& text) {
    Value::List parts;
    Value::List items;
    const auto close = [&] {
        if (!items.empty())
            parts.push_back(Value::record({{"items", Value::list(std::move(items))}}));
        items.clear();
    };
    for (const auto& paragraph : text) {
        if (paragraph.item) {
            items.emplace_back(rich_text(paragraph));
            continue;
        }
        close();
        parts.push_back(Value::record({{"p", rich_text(paragraph)}}));
    }
    close();
    return Value::list(std::move(parts));
}

Value notes_where(const LiveSession& session, const std::function<bool(const domain::Note&)>& wanted) {
    Value::List items;
    for (const auto& note : session.record().notes) {
        if (!wanted(note))
            continue;
        RichText text;
        if (note.content.group > 0)
            text.push_back({group_text(note.content.group) + ": ", false, true, {}});
        text.push_back({note.content.text, note.content.starred, false, {}});
        if (note.content.kind == domain::NoteKind::question)
            text.push_back({' ' + words::tr("(open question)"), false, true, {}});
        items.emplace_back(std::move(text));
    }
    return Value::list(std::move(items));
}

StepPlace place_of(const LiveSession& session, const std::string& key) {
    const auto& steps = session.running().plan().steps;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i].key() == key)
            return {&session.block_of(i), &session.step_of(i)};
    return {};
}

std::string mark_of(const domain::Block& block) {
    if (block.number > 0)
        return std::to_string(block.number);
    const auto letters = base::to_utf32(block.short_title);
    return letters.empty() ? std::string() : upper(base::to_utf8(letters.substr(0, 1)));
}

long long whole_minutes(milliseconds time) {
    return std::chrono::round<std::chrono::minutes>(time).count();
}

long long minute_of_day(const LiveSession& session, domain::Moment at) {
    return whole_minutes(session.info().local(at) - std::chrono::local_days{session.info().date});
}

std::string names_with(const domain::AttendanceList& people, bool domain::Person::*role) {
    std::vector<std::string> names;
    for (const auto& person : people)
        if (person.*role)
            names.push_back(person.name);
    return joined(names, ", ");
}

} // namespace samenspel::app
