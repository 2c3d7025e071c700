#include "app/study/mend_page.hpp"

#include <algorithm>
#include <stdexcept>

#include "app/study/study_texts.hpp"
#include "app/texts.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using domain::Missing;
using domain::Variable;
using words::tr;

/// What one layer says of a variable.
std::vector<domain::Cell> cells_of(const std::vector<const domain::Entry*>& entries, std::size_t count,
                                   std::size_t variable) {
    const auto answers = domain::answers_of(entries, count);
    for (const auto& open : answers.open)
        if (open.variable == variable)
            return open.cells;
    return answers.cells[variable].empty() ? std::vector<domain::Cell>()
                                           : std::vector{answers.cells[variable]};
}

void add_choices(MendPage& page, const domain::Form& form, const Variable& variable) {
    const auto add = [&page](std::string value, std::string text) {
        page.choices.push_back({std::move(value), std::move(text)});
    };
    if (variable.kind == Variable::Kind::tick) {
        add("1", tr("ticked"));
        add("0", tr("not ticked"));
    } else if (form.questions()[variable.question].kind == domain::Question::Kind::scale) {
        for (int step = variable.min; step <= variable.max; ++step)
            add(std::to_string(step), cell_text(variable, std::to_string(step)));
    } else if (variable.kind == Variable::Kind::code) {
        for (const auto& label : variable.labels)
            add(std::to_string(label.code), cell_text(variable, std::to_string(label.code)));
    } else if (variable.kind == Variable::Kind::number) {
        page.hint = std::to_string(variable.min) + "–" + std::to_string(variable.max);
    } else if (variable.kind == Variable::Kind::month) {
        page.hint = variable.from + " – " + variable.to;
    } else {
        page.hint = tr("the words as they stand on the paper");
    }
    for (const auto reason : {Missing::not_answered, Missing::unreadable, Missing::not_asked})
        add(domain::missing_cell(reason), missing_text(reason));
}

} // namespace

std::string typed_cell(const domain::Cell& cell) {
    return domain::is_text(cell) ? std::string(domain::words_of(cell)) : cell;
}

MendPage make_mend_page(const OpenStudy& study, const std::string& copy, int questionnaire,
                        const std::string& name) {
    const auto copies = domain::copies_with_entries(study.study());
    const auto found = std::ranges::find_if(copies, [&](const domain::CopyEntries& one) {
        return one.copy == copy && one.questionnaire == questionnaire;
    });
    if (found == copies.end())
        throw std::invalid_argument(tr("nothing was entered of this copy"));
    const auto& form = study.survey().form(*found);
    const auto place = form.find(name);
    if (!place)
        throw std::invalid_argument(tr("the questionnaire does not ask this"));
    const auto& variable = form.variables()[*place];
    MendPage page;
    page.copy = copy;
    page.variable = name;
    page.title = copy + " · " + name;
    page.question = form.questions()[variable.question].text;
    page.row = variable.detail;
    std::size_t spoke = 0;
    for (const auto layer : domain::all_layers) {
        const auto cells = cells_of(found->of(layer), form.variables().size(), *place);
        if (cells.empty())
            continue;
        ++spoke;
        std::vector<std::string> texts;
        for (const auto& cell : cells)
            texts.push_back(cell_text(variable, cell));
        page.said.push_back({layer, layer_text(layer), joined(texts, " / ")});
        page.value = cells.size() == 1 ? typed_cell(cells.front()) : std::string();
    }
    page.settles = spoke != 1;
    if (spoke > 1 &&
        std::ranges::any_of(page.said, [&](const auto& one) { return one.text != page.said.front().text; }))
        page.value.clear();
    add_choices(page, form, variable);
    return page;
}

void mend_answer(OpenStudy& study, const MendPage& page, const std::string& value, const std::string& who,
                 const std::string& reason, const Clock& clock) {
    const Mending mending{page.copy, page.variable, value, who, reason};
    if (page.settles || page.said.empty())
        settle_answer(study, mending, clock);
    else
        correct_answer(study, mending, page.said.front().layer, clock);
}

} // namespace samenspel::app
