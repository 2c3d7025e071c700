#include "app/papers/questionnaire_value.hpp"

#include <map>

#include "app/papers/value_parts.hpp"
#include "app/texts.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using document::Value;
using domain::Question;
using Kind = Question::Kind;
using List = Value::List;

Value box(const std::string& name, int value, const std::string& text) {
    return Value::record({{"name", name}, {"value", std::to_string(value)}, {"text", text}});
}

/// Boxes below each other: of a single or a multiple.
Value options_of(const Question& question, const std::map<std::string, int>& numbers) {
    List options;
    for (const auto& option : question.options) {
        // A box of a multiple is a variable of its own, 1 when it is ticked.
        Value value = question.kind == Kind::multiple ? box(question.id + option.id, 1, option.text)
                                                      : box(question.id, option.code, option.text);
        if (const auto target = numbers.find(option.go_to); target != numbers.end())
            value.set("jump", std::to_string(target->second));
        options.push_back(std::move(value));
    }
    return Value::list(std::move(options));
}

/// Options that lead elsewhere, for who answers in a row.
Value jumps_of(const Question& question, const std::map<std::string, int>& numbers) {
    List jumps;
    for (const auto& option : question.options)
        if (const auto target = numbers.find(option.go_to); target != numbers.end())
            jumps.push_back(Value::record({{"text", option.text}, {"jump", std::to_string(target->second)}}));
    return Value::list(std::move(jumps));
}

Value points_of(const Question& question) {
    List points;
    for (int point = question.min; point <= question.max; ++point)
        points.push_back(box(question.id, point, std::to_string(point)));
    return Value::list(std::move(points));
}

void add_matrix(Value& value, const Question& question) {
    List columns, rows;
    for (const auto& column : question.options)
        columns.emplace_back(column.text);
    for (const auto& row : question.rows) {
        List cells;
        for (const auto& column : question.options)
            cells.push_back(box(question.id + row.id, column.code, column.text));
        rows.push_back(Value::record({{"text", row.text}, {"cells", Value::list(std::move(cells))}}));
    }
    value.set("columns", Value::list(std::move(columns))).set("rows", Value::list(std::move(rows)));
}

Value question_value(const Question& question, const std::map<std::string, int>& numbers) {
    Value value = Value::record({});
    value.set("number", std::to_string(numbers.at(question.id))).set("name", question.id);
    value.set("text", question.text).set("help", question.help).set("required", question.required);
    switch (question.kind) {
    case Kind::single:
    case Kind::multiple:
        value.set(question.in_row ? "choices" : "options", options_of(question, numbers));
        value.set("jumps", jumps_of(question, numbers)).set("several", question.kind == Kind::multiple);
        break;
    case Kind::scale:
        value.set("points", points_of(question)).set("low", question.low).set("high", question.high);
        break;
    case Kind::matrix:
        add_matrix(value, question);
        break;
    case Kind::number:
        value.set("number_of", true).set("unit", question.unit);
        break;
    case Kind::date:
        value.set("month", true);
        break;
    case Kind::text:
        value.set("lines", question.lines);
        break;
    }
    return value;
}

/// Nobody types a long one: then the QR code leads there, and the words say where.
std::string shown_link(const std::string& href) {
    constexpr std::size_t longest = 66; // three lines beside the QR code
    const auto whole = without_scheme(href);
    return whole.size() <= longest ? whole : whole.substr(0, whole.find('/')) + "/…";
}

} // namespace

std::string copy_qr_text(const domain::Questionnaire& questionnaire, const std::string& code) {
    return upper(questionnaire.id + '/' + questionnaire.version + '/' + code);
}

Value make_questionnaire_value(const domain::Questionnaire& questionnaire,
                               const QuestionnaireCopies& wanted) {
    std::map<std::string, int> numbers;
    for (const auto* question : questionnaire.questions())
        numbers.emplace(question->id, static_cast<int>(numbers.size()) + 1);
    List parts;
    for (const auto& part : questionnaire.parts) {
        List questions;
        for (const auto& question : part.questions)
            questions.push_back(question_value(question, numbers));
        parts.push_back(
            Value::record({{"title", part.title}, {"questions", Value::list(std::move(questions))}}));
    }
    Value paper = Value::record({});
    paper.set("id", questionnaire.id).set("version", questionnaire.version).set("title", questionnaire.title);
    paper.set("status", questionnaire.status);
    paper.set("short", questionnaire.id + ' ' + questionnaire.version);
    paper.set("intro", list_of(questionnaire.intro)).set("thanks", list_of(questionnaire.thanks));
    paper.set("parts", Value::list(std::move(parts)));
    paper.set("on_paper", !wanted.on_screen);
    List copies;
    for (const auto& code : wanted.codes) {
        copies.push_back(Value::record({{"code", code}, {"qr", copy_qr_text(questionnaire, code)}}));
        if (wanted.link.empty())
            continue;
        const auto href = words::fill(wanted.link, {{"code", code}});
        copies.back().set("link", Value::record({{"href", href}, {"shown", shown_link(href)}}));
    }
    return Value::record({{"questionnaire", std::move(paper)}, {"copies", Value::list(std::move(copies))}});
}

} // namespace samenspel::app
