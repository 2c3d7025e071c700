#include "domain/study/form.hpp"

#include <algorithm>
#include <utility>

namespace samenspel::domain {
namespace {

using Kind = Question::Kind;

std::vector<Variable::Label> labels_of(const Question& question) {
    std::vector<Variable::Label> labels;
    for (const auto& option : question.options)
        labels.push_back({option.code, option.text, option.missing});
    return labels;
}

/// The words at the ends of a scale, where there are any.
std::vector<Variable::Label> ends_of(const Question& question) {
    std::vector<Variable::Label> labels;
    if (!question.low.empty())
        labels.push_back({question.min, question.low, false});
    if (!question.high.empty())
        labels.push_back({question.max, question.high, false});
    return labels;
}

Variable variable_of(const Question& question) {
    Variable variable;
    variable.name = question.id;
    variable.label = question.text;
    variable.required = question.required;
    variable.min = question.min;
    variable.max = question.max;
    switch (question.kind) {
    case Kind::number:
        variable.kind = Variable::Kind::number;
        break;
    case Kind::date:
        variable.kind = Variable::Kind::month;
        variable.from = question.from;
        variable.to = question.to;
        break;
    case Kind::text:
        variable.kind = Variable::Kind::text;
        break;
    case Kind::scale:
        variable.labels = ends_of(question);
        variable.scale = true;
        break;
    case Kind::multiple:
        variable.kind = Variable::Kind::tick;
        break;
    case Kind::single:
    case Kind::matrix: {
        variable.labels = labels_of(question);
        constexpr int least_steps = 4; // yes and no are no scale
        const auto steps = std::ranges::count(question.options, false, &Question::Option::missing);
        variable.scale = (question.kind == Kind::matrix || question.in_row) && steps >= least_steps;
        break;
    }
    }
    return variable;
}

void add_variables(const Question& question, std::size_t index, std::vector<Variable>& out) {
    Variable base = variable_of(question);
    base.question = index;
    const auto add = [&](const std::string& id, const std::string& words) {
        Variable variable = base;
        variable.name += id;
        variable.detail = words;
        variable.label += " – " + words;
        out.push_back(std::move(variable));
    };
    if (question.kind == Kind::multiple)
        for (const auto& option : question.options)
            add(option.id, option.text);
    else if (question.kind == Kind::matrix)
        for (const auto& row : question.rows)
            add(row.id, row.text);
    else
        out.push_back(std::move(base));
}

} // namespace

bool means_the_same(const Variable& a, const Variable& b) {
    const auto codes = [](const Variable& variable) {
        std::vector<std::pair<int, bool>> all;
        for (const auto& label : variable.labels)
            all.emplace_back(label.code, label.missing);
        std::ranges::sort(all);
        return all;
    };
    return a.kind == b.kind && a.min == b.min && a.max == b.max && codes(a) == codes(b);
}

Form::Form(Questionnaire questionnaire) : questionnaire_(std::move(questionnaire)) {
    for (const Question* question : questionnaire_.questions())
        questions_.push_back(*question);
    for (std::size_t i = 0; i < questions_.size(); ++i) {
        const auto first = variables_.size();
        add_variables(questions_[i], i, variables_);
        spans_.push_back({first, variables_.size() - first});
    }
    jumps_.resize(questions_.size());
    for (std::size_t i = 0; i < questions_.size(); ++i)
        for (const auto& option : questions_[i].options) {
            const auto to = std::ranges::find(questions_, option.go_to, &Question::id);
            if (option.go_to.empty() || to == questions_.end())
                continue;
            jumps_[i].emplace_back(option.code, static_cast<std::size_t>(to - questions_.begin()));
            jumps_anywhere_ = true;
        }
    for (std::size_t i = 0; i < variables_.size(); ++i)
        by_name_.emplace(variables_[i].name, i);
}

std::optional<std::size_t> Form::find(std::string_view variable) const {
    const auto found = by_name_.find(std::string(variable));
    return found == by_name_.end() ? std::nullopt : std::optional(found->second);
}

bool Form::fits(std::size_t index, const Cell& cell) const {
    const Variable& variable = variables_[index];
    if (cell.empty() || is_missing(cell))
        return true;
    switch (variable.kind) {
    case Variable::Kind::text:
        return is_text(cell);
    case Variable::Kind::month:
        return month_of(cell) && cell >= variable.from && cell <= variable.to;
    case Variable::Kind::tick:
        return cell == "0" || cell == "1";
    case Variable::Kind::number: {
        const auto number = number_of(cell);
        return number && *number >= variable.min && *number <= variable.max;
    }
    case Variable::Kind::code:
        break;
    }
    const auto code = number_of(cell);
    if (!code)
        return false;
    if (questions_[variable.question].kind == Kind::scale)
        return *code >= variable.min && *code <= variable.max;
    return std::ranges::find(variable.labels, *code, &Variable::Label::code) != variable.labels.end();
}

std::size_t Form::after(std::size_t question, const std::vector<Cell>& cells) const {
    if (!jumps_[question].empty()) {
        const auto span = spans_[question];
        if (const auto code = number_of(cells[span.first]))
            for (const auto& [answer, to] : jumps_[question])
                if (answer == *code && to > question)
                    return to;
    }
    return question + 1;
}

std::vector<bool> Form::asked(const std::vector<Cell>& cells) const {
    if (!jumps_anywhere_)
        return std::vector<bool>(questions_.size(), true);
    std::vector<bool> asked(questions_.size(), false);
    for (std::size_t i = 0; i < questions_.size(); i = after(i, cells))
        asked[i] = true;
    return asked;
}

} // namespace samenspel::domain
