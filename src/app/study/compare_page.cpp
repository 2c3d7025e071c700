#include "app/study/compare_page.hpp"

#include <algorithm>
#include <functional>

#include "app/study/mend_page.hpp"
#include "app/study/study_texts.hpp"
#include "app/texts.hpp"
#include "base/text.hpp"
#include "dataset/compare.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::tr;

std::string percent(std::size_t part, std::size_t whole) {
    return whole == 0
               ? "–"
               : words::fill(
                     words::tr("{share} %"),
                     {{"share",
                       decimal_text(100.0 * static_cast<double>(part) / static_cast<double>(whole), 2)}});
}

std::string texts_of(const domain::Variable& variable, const std::vector<domain::Cell>& cells) {
    std::vector<std::string> texts;
    for (const auto& cell : cells)
        texts.push_back(cell_text(variable, cell));
    return texts.empty() ? tr("nothing") : joined(texts, " / ");
}

std::string field_name(int questionnaire, std::size_t variable) {
    return std::to_string(questionnaire) + '/' + std::to_string(variable);
}

std::vector<ComparePage::Field> fields_of(const dataset::Survey& survey,
                                          std::vector<dataset::FieldAgreement> fields) {
    std::erase_if(fields, [](const auto& one) { return one.different == 0; });
    std::ranges::stable_sort(fields, std::ranges::greater(), [](const auto& one) {
        return static_cast<double>(one.different) / static_cast<double>(one.compared);
    });
    std::vector<ComparePage::Field> shown;
    for (const auto& one : fields) {
        const auto& form = survey.forms[static_cast<std::size_t>(one.questionnaire)];
        shown.push_back({field_name(one.questionnaire, one.variable),
                         fill(tr("{variable}: {n} of {all} differ ({percent})"),
                              {{"variable", form.variables()[one.variable].name},
                               {"n", std::to_string(one.different)},
                               {"all", std::to_string(one.compared)},
                               {"percent", percent(one.different, one.compared)}})});
    }
    return shown;
}

ComparePage::Row row_of(const dataset::Survey& survey, const dataset::Difference& one) {
    const auto& form = survey.forms[static_cast<std::size_t>(one.questionnaire)];
    const auto& variable = form.variables()[one.variable];
    const auto single = [](const std::vector<domain::Cell>& cells) {
        return cells.size() == 1 ? typed_cell(cells.front()) : std::string();
    };
    return {one.copy,
            variable.name,
            variable.label,
            one.questionnaire,
            texts_of(variable, one.first),
            texts_of(variable, one.second),
            single(one.first),
            single(one.second),
            one.settled,
            field_name(one.questionnaire, one.variable)};
}

} // namespace

ComparePage make_compare_page(const OpenStudy& study, const OpenStudy::Answers& answers) {
    const auto c = dataset::compare_entries(study.survey(), answers.copies);
    ComparePage page;
    page.copies =
        fill(tr("{both} copies entered twice, {first} the first time only, {second} the second time only"),
             {{"both", std::to_string(c.both)},
              {"first", std::to_string(c.only_first)},
              {"second", std::to_string(c.only_second)}});
    page.fields =
        fill(tr("{n} of {all} fields differ: {percent}"), {{"n", std::to_string(c.different)},
                                                           {"all", std::to_string(c.compared)},
                                                           {"percent", percent(c.different, c.compared)}});
    if (!c.half_typed.empty())
        page.fields = joined({page.fields, half_typed_text(c.half_typed.size())}, " · ");
    // Before anything was chosen nobody's entry is known to be wrong: that is not the same as none.
    const bool some_chosen = std::ranges::any_of(c.differences, &dataset::Difference::settled);
    if (some_chosen || c.differences.empty())
        for (const auto& one : c.operators)
            page.operators.push_back(fill(tr("{who}: {wrong} of {entered} fields were wrong: {percent}"),
                                          {{"who", one.who},
                                           {"wrong", std::to_string(one.wrong)},
                                           {"entered", std::to_string(one.entered)},
                                           {"percent", percent(one.wrong, one.entered)}}));
    for (const auto& one : c.differences)
        page.rows.push_back(row_of(study.survey(), one));
    page.by_field = fields_of(study.survey(), c.fields);
    std::ranges::stable_partition(page.rows, [](const auto& row) { return !row.settled; });
    page.open = static_cast<std::size_t>(std::ranges::count(page.rows, false, &ComparePage::Row::settled));
    return page;
}

std::vector<std::size_t> rows_like(const ComparePage& page, const std::string& field,
                                   const std::string& typed) {
    const auto wanted = base::fold_for_search(typed);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < page.rows.size(); ++i) {
        const auto& row = page.rows[i];
        if ((field.empty() || row.field == field) &&
            base::fold_for_search(row.copy + ' ' + row.variable + ' ' + row.question).find(wanted) !=
                std::string::npos)
            places.push_back(i);
    }
    return places;
}

} // namespace samenspel::app
