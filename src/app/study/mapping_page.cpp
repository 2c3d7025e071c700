#include "app/study/mapping_page.hpp"

#include <algorithm>
#include <sstream>

#include "app/study/study_texts.hpp"
#include "app/texts.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "pdf/replace_file.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using exchange::Mapping;
using words::fill;
using words::tr;
using words::trn;
using Role = Mapping::Role;

std::string short_text(const std::string& text) {
    constexpr std::size_t most = 28;
    const auto letters = base::to_utf32(base::clean_text(text));
    return letters.size() <= most ? base::to_utf8(letters) : base::to_utf8(letters.substr(0, most - 1)) + "…";
}

std::vector<MappingChoice> choices_of(const domain::Form* form) {
    std::vector<MappingChoice> choices{{Role::ignored, {}, tr("do not take in")},
                                       {Role::copy, {}, tr("code of the copy")},
                                       {Role::practice, {}, tr("code of the practice")},
                                       {Role::response, {}, tr("number that the other program gave")},
                                       {Role::submitted, {}, tr("day on which it was sent")}};
    if (form == nullptr)
        return choices;
    for (std::size_t q = 0; q < form->questions().size(); ++q) {
        const auto& question = form->questions()[q];
        if (question.kind == domain::Question::Kind::multiple)
            choices.push_back({Role::variable, question.id,
                               question.id + " – " + question.text + ' ' + tr("(all boxes in one column)")});
        const auto span = form->variables_of(q);
        for (auto v = span.first; v < span.first + span.count; ++v) {
            const auto& variable = form->variables()[v];
            choices.push_back({Role::variable, variable.name, variable.name + " – " + variable.label});
        }
    }
    return choices;
}

std::size_t place_of(const std::vector<MappingChoice>& choices, const Mapping::Column& column) {
    const auto found = std::ranges::find_if(choices, [&](const MappingChoice& choice) {
        return choice.role == column.role &&
               (column.role != Role::variable || choice.variable == column.variable);
    });
    return static_cast<std::size_t>(found - choices.begin());
}

} // namespace

MappingState begin_mapping(const OpenStudy& study, const AnswersFile& file, const ImportPreview& preview) {
    const auto columns = file.incoming.names.size();
    const auto* form = form_of(study, preview.mapping);
    if (!file.incoming.problems.empty())
        return {};
    if (preview.known_columns) // somebody looked at it before
        return {std::vector<bool>(columns, false), {}};
    return {form == nullptr ? std::vector<bool>(columns, true)
                            : exchange::unsure_columns(file.incoming, preview.mapping, *form),
            {}};
}

MappingPage make_mapping_page(const OpenStudy& study, const AnswersFile& file, const Mapping& mapping,
                              const MappingState& state) {
    constexpr std::size_t most_examples = 3;
    MappingPage page;
    if (!file.incoming.problems.empty())
        return page;
    const auto* form = form_of(study, mapping);
    page.choices = choices_of(form);
    for (const auto& one : study.survey().forms) {
        if (&one == form)
            page.questionnaire = page.questionnaires.size();
        page.questionnaires.push_back(one.questionnaire().title + " (" + one.questionnaire().id + ' ' +
                                      one.questionnaire().version + ')');
    }
    if (form == nullptr)
        page.questionnaire = page.questionnaires.size();
    const auto& names = file.incoming.names;
    for (std::size_t i = 0; i < names.size(); ++i) {
        MappingPage::Line line;
        line.column = names[i];
        std::vector<std::string> examples;
        for (const auto& field : exchange::example_fields(file.incoming, i, most_examples))
            examples.push_back(short_text(field));
        line.examples = examples.empty() ? tr("(empty)") : joined(examples, " · ");
        const auto column = std::ranges::find(mapping.columns, names[i], &Mapping::Column::name);
        line.chosen = column == mapping.columns.end() ? page.choices.size() : place_of(page.choices, *column);
        line.meaning = line.chosen < page.choices.size() ? page.choices[line.chosen].text
                       : column != mapping.columns.end() && !column->variable.empty() ? column->variable
                                                                                      : tr("still to choose");
        line.by_hand = state.by_hand.contains(names[i]);
        line.unsure = i < state.unsure.size() && state.unsure[i];
        line.mark = line.by_hand ? tr("chosen by you") : line.unsure ? tr("not sure") : std::string();
        page.unsure += line.unsure && !line.by_hand;
        line.spoken = joined({fill(tr("Column {name}"), {{"name", line.column}}), line.meaning, line.mark,
                              fill(tr("for example {values}"), {{"values", line.examples}})},
                             ". ");
        page.lines.push_back(std::move(line));
    }
    std::ranges::stable_partition(page.lines, &MappingPage::Line::unsure);
    const auto count = static_cast<long>(names.size());
    page.summary = fill(trn("{n} column", "{n} columns", count), {{"n", std::to_string(count)}});
    if (page.unsure > 0)
        page.summary = joined(
            {page.summary, fill(trn("{n} is not sure: please look at it",
                                    "{n} are not sure: please look at them", static_cast<long>(page.unsure)),
                                {{"n", std::to_string(page.unsure)}})},
            " · ");
    return page;
}

Mapping with_choice(Mapping mapping, const std::string& column, const MappingChoice& choice) {
    // What the file was said to lack is there now.
    std::erase_if(mapping.columns, [&](const Mapping::Column& one) {
        return one.name.empty() && choice.role == Role::variable && one.variable == choice.variable;
    });
    const auto found = std::ranges::find(mapping.columns, column, &Mapping::Column::name);
    const Mapping::Column made{column, choice.role, choice.role == Role::variable ? choice.variable : "", {}};
    if (found == mapping.columns.end())
        mapping.columns.push_back(made);
    else if (found->role != made.role || found->variable != made.variable)
        *found = made; // what fields mean was said for something else
    return mapping;
}

Mapping mapping_for(const OpenStudy& study, const AnswersFile& file, std::size_t questionnaire) {
    return exchange::propose_mapping(file.incoming, {&study.survey().forms.at(questionnaire)});
}

std::vector<std::size_t> filtered(const std::vector<std::string>& texts, const std::string& typed) {
    std::vector<std::string> words;
    std::istringstream stream(base::fold_for_search(typed));
    for (std::string word; stream >> word;)
        words.push_back(word);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto text = base::fold_for_search(texts[i]);
        if (std::ranges::all_of(words, [&](const auto& word) { return text.find(word) != text.npos; }))
            places.push_back(i);
    }
    return places;
}

void save_mapping(const std::filesystem::path& file, const Mapping& mapping) {
    pdf::replace_file(file, exchange::mapping_text(mapping));
}

Mapping load_mapping(const std::filesystem::path& file, base::Problems& problems) {
    constexpr std::size_t most = 11U << 20U;
    return exchange::read_mapping(read_bytes(file, most), base::utf8(file.filename()), problems);
}

} // namespace samenspel::app
