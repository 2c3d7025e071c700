#include "exchange/incoming_fields.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "exchange/column_names.hpp"
#include "exchange/field_values.hpp"
#include "exchange/incoming_bytes.hpp"

namespace samenspel::exchange {
namespace {

using domain::Cell;
using Kind = domain::Variable::Kind;
using Reading = FieldReader::Reading;

Reading one(Cell cell) {
    return {{std::move(cell)}, nullptr};
}

Reading bad(const messages::Message& message) {
    return {{}, &message};
}

const domain::Question& question_of(const domain::Form& form, std::size_t variable) {
    return form.questions()[form.variables()[variable].question];
}

/// What programs write for a ticked box or "yes", in lower case.
std::optional<bool> yes_or_no(const std::string& key) {
    constexpr std::array<std::string_view, 8> yes{"1", "y", "yes", "ja", "oui", "true", "waar", "x"};
    constexpr std::array<std::string_view, 8> no{"0", "n", "no", "nee", "non", "false", "onwaar", "neen"};
    if (std::ranges::find(yes, key) != yes.end())
        return true;
    if (std::ranges::find(no, key) != no.end())
        return false;
    return std::nullopt;
}

} // namespace

std::vector<std::size_t> variables_named(const domain::Form& form, const std::string& name) {
    if (const auto variable = form.find(name))
        return {*variable};
    std::vector<std::size_t> variables;
    for (std::size_t q = 0; q < form.questions().size(); ++q) {
        const auto& question = form.questions()[q];
        if (question.id != name || question.kind != domain::Question::Kind::multiple)
            continue;
        const auto span = form.variables_of(q);
        for (std::size_t v = span.first; v < span.first + span.count; ++v)
            variables.push_back(v);
    }
    return variables;
}

std::string allowed_in(const domain::Form& form, std::size_t index) {
    const auto& variable = form.variables()[index];
    const auto range = [](const std::string& from, const std::string& to) { return from + " – " + to; };
    switch (variable.kind) {
    case Kind::tick:
        return "0, 1";
    case Kind::month:
        return range(variable.from, variable.to);
    case Kind::text:
        return "\"…\"";
    case Kind::number:
        return range(std::to_string(variable.min), std::to_string(variable.max));
    case Kind::code:
        break;
    }
    if (question_of(form, index).kind == domain::Question::Kind::scale)
        return range(std::to_string(variable.min), std::to_string(variable.max));
    std::string codes;
    for (const auto& label : variable.labels)
        codes += (codes.empty() ? "" : ", ") + std::to_string(label.code);
    return codes;
}

FieldReader::FieldReader(const domain::Form& form, const std::string& name, Shape shape,
                         const std::map<std::string, Cell>& values)
    : form_(form),
      variables_(variables_named(form, name)),
      variable_(form.variables().at(variables_.at(0))),
      shape_(shape),
      values_(values),
      in_one_field_(!form.find(name)) {
    if (in_one_field_)
        learn_options();
    else
        learn_labels();
}

void FieldReader::learn_labels() {
    const auto add = [&](const std::string& key, int code) {
        if (const auto [at, added] = codes_.emplace(key, code); !added && at->second != code)
            at->second = -1;
    };
    for (const auto& label : variable_.labels) {
        add(text_key(label.text), label.code);
        add(std::to_string(label.code) + text_key(label.text), label.code); // "1 - never"
    }
}

void FieldReader::learn_options() {
    const auto& question = question_of(form_, variables_.front());
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const auto& option = question.options[i];
        for (const auto& key :
             {option.id, question.id + option.id, std::to_string(option.code), text_key(option.text)})
            codes_.emplace(key, static_cast<int>(i));
    }
}

const Reading& FieldReader::read(std::string_view field) {
    constexpr std::size_t most_known = 2000, longest_known = 100;
    if (variable_.kind == Kind::text || field.size() > longest_known)
        return last_ = understand(field);
    if (const auto found = known_.find(field); found != known_.end())
        return found->second;
    if (known_.size() >= most_known)
        return last_ = understand(field);
    return known_.emplace(field, understand(field)).first->second;
}

Reading FieldReader::understand(std::string_view field) const {
    if (const auto found = values_.find(std::string(field)); found != values_.end())
        return {std::vector<Cell>(variables_.size(), found->second), nullptr};
    if (auto missing = read_missing(field))
        return {std::vector<Cell>(variables_.size(), *missing), nullptr};
    constexpr std::size_t longest_answer = 1'000, longest_list = 10'000; // to spend time on
    if (variable_.kind != Kind::text && field.size() > (in_one_field_ ? longest_list : longest_answer))
        return bad(messages::not_allowed);
    if (in_one_field_)
        return read_ticks(field);
    switch (variable_.kind) {
    case Kind::code:
        return read_code(field);
    case Kind::tick:
        return read_tick(field);
    case Kind::number:
        return read_number(field);
    case Kind::month:
        return read_month(field);
    case Kind::text:
        break;
    }
    return read_text(field);
}

/// None: there is an answer. "" : nothing was filled in.
std::optional<Cell> FieldReader::read_missing(std::string_view field) const {
    if (field.empty() || domain::is_missing(Cell(field.substr(0, 3))))
        return Cell(field);
    if (field.size() > 6)
        return std::nullopt;
    if (const auto key = name_key(field); key != "na" && key != "nvt" && key != "so")
        return std::nullopt;
    if (field.find('/') == std::string_view::npos && field.find('.') == std::string_view::npos)
        return std::nullopt; // "na" and "so" are words too
    if (shape_ == Shape::odk)
        return Cell();
    const bool shown = shape_ == Shape::table; // LimeSurvey writes it for what was not
    return missing_cell(shown ? domain::Missing::not_applicable : domain::Missing::not_asked);
}

std::optional<int> FieldReader::code_of(std::string_view words) const {
    const auto found = codes_.find(text_key(words));
    return found == codes_.end() || found->second < 0 ? std::nullopt : std::optional(found->second);
}

/// "1;2", "1 2" and "never; always".
bool FieldReader::is_several(std::string_view field) const {
    for (const std::string_view separators : {";,|\n ", ";|\n", ",;"}) {
        const auto parts = pieces(field, separators);
        const auto is_answer = [&](std::string_view part) {
            const auto number = whole_number(part);
            return (number && form_.fits(variables_.front(), *number)) || code_of(part);
        };
        if (parts.size() > 1 && std::ranges::all_of(parts, is_answer))
            return true;
    }
    return false;
}

Reading FieldReader::read_code(std::string_view field) const {
    const auto fits = [&](const Cell& cell) { return form_.fits(variables_.front(), cell); };
    if (const auto number = whole_number(field); number && fits(*number))
        return one(*number);
    if (const auto code = code_of(field))
        return one(domain::number_cell(*code));
    if (const auto answer = yes_or_no(name_key(field)); answer && !whole_number(field)) {
        const auto says_so = [&](const auto& label) { return yes_or_no(text_key(label.text)) == answer; };
        const auto label = std::ranges::find_if(variable_.labels, says_so); // "Y" where the box says "ja"
        if (std::ranges::count_if(variable_.labels, says_so) == 1)
            return one(domain::number_cell(label->code));
    }
    if (is_formula(field))
        return bad(messages::formula);
    if (is_spoilt(field))
        return bad(messages::spreadsheet);
    return bad(is_several(field) ? messages::several : messages::not_allowed);
}

Reading FieldReader::read_number(std::string_view field) const {
    if (const auto number = whole_number(field)) {
        if (form_.fits(variables_.front(), *number))
            return one(*number);
        return bad(messages::not_allowed);
    }
    if (is_formula(field))
        return bad(messages::formula);
    return bad(is_spoilt(field) ? messages::spreadsheet : messages::not_whole);
}

Reading FieldReader::read_month(std::string_view field) const {
    if (const auto month = exchange::read_month(field)) {
        if (form_.fits(variables_.front(), *month))
            return one(*month);
        return bad(messages::month_outside);
    }
    if (is_formula(field))
        return bad(messages::formula);
    return bad(is_spoilt(field) || is_serial_date(field) ? messages::spreadsheet : messages::not_a_month);
}

Reading FieldReader::read_text(std::string_view field) const {
    if (is_formula(field) || (field.starts_with('#') && is_spoilt(field)))
        return bad(is_formula(field) ? messages::formula : messages::spreadsheet);
    // An apostrophe keeps a spreadsheet from reading text as a formula; it is not part of it.
    constexpr std::string_view kept_from = "=+-@\t\r";
    if (field.size() > 1 && field[0] == '\'' && kept_from.find(field[1]) != std::string_view::npos)
        field.remove_prefix(1);
    const auto words = base::clean_text(field, true);
    const auto clean = trimmed(words);
    return one(clean.empty() ? Cell() : domain::text_cell(clean));
}

Reading FieldReader::read_tick(std::string_view field) const {
    const auto number = whole_number(field);
    const auto key = number ? *number : name_key(field);
    if (const auto ticked = yes_or_no(key))
        return one(*ticked ? "1" : "0");
    const bool limesurvey = shape_ != Shape::table && shape_ != Shape::odk;
    if (limesurvey && key == "2") // "convert N to 2": not "more than nothing"
        return one("0");
    if (text_key(field) == text_key(variable_.detail))
        return one("1");
    if (is_formula(field))
        return bad(messages::formula);
    return bad(messages::not_allowed);
}

Reading FieldReader::read_ticks(std::string_view field) const {
    // Codes have blanks between them; the words of an option hold blanks and commas of their own.
    for (const std::string_view separators : {" ,;|\n", ";|\n"}) {
        std::vector<Cell> cells(variables_.size(), "0");
        const auto tick = [&](std::string_view option) {
            const auto place = code_of(option);
            if (place)
                cells[static_cast<std::size_t>(*place)] = "1";
            return place.has_value();
        };
        const auto options = pieces(field, separators);
        if (!options.empty() && std::ranges::all_of(options, tick))
            return {std::move(cells), nullptr};
    }
    return bad(is_formula(field) ? messages::formula : messages::not_allowed);
}

} // namespace samenspel::exchange
