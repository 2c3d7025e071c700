#include <algorithm>
#include <numeric>

#include "app/study/report_page.hpp"
#include "app/study/study_texts.hpp"
#include "app/texts.hpp"
#include "words/words.hpp"

/// What was not answered, and why.
namespace samenspel::app {
namespace {

using dataset::MissingRow;
using words::fill;
using words::tr;

std::size_t count_of(const MissingRow& row, domain::Missing reason) {
    return row.by_reason[-static_cast<int>(reason) - 1];
}

std::string share_words(const MissingRow& row) {
    const auto share = missing_share(row);
    return share ? percent_text(*share) : "–";
}

ReportPage::Item item_of(const domain::Variable& variable, const MissingRow& row) {
    ReportPage::Item item;
    item.question = variable.label;
    item.variable = variable.name;
    std::vector<std::string> parts;
    for (const auto reason : missing_order) {
        const auto n = count_of(row, reason);
        item.by_reason.push_back(n);
        if (n > 0)
            parts.push_back(
                fill(tr("{n} {reason}"), {{"n", std::to_string(n)}, {"reason", missing_text(reason)}}));
    }
    item.words = joined(parts, ", ");
    item.share = share_words(row);
    item.spoken = fill(tr("{question} ({variable}): {words}, of {n}. Missing: {share}."),
                       {{"question", item.question},
                        {"variable", item.variable},
                        {"words", item.words},
                        {"n", std::to_string(row.copies)},
                        {"share", item.share}});
    return item;
}

FigureTable table_of(const std::string& title, const domain::Form& form,
                     const std::vector<const MissingRow*>& rows) {
    FigureTable table{title, {tr("Variable"), tr("Returned"), tr("Answered")}, {}};
    for (const auto reason : missing_order)
        table.head.push_back(capital_first(missing_text(reason)));
    table.head.push_back(tr("Missing"));
    for (const auto* row : rows) {
        std::vector<std::string> cells{form.variables()[row->variable].name, std::to_string(row->copies),
                                       std::to_string(row->answered)};
        for (const auto reason : missing_order)
            cells.push_back(std::to_string(count_of(*row, reason)));
        cells.push_back(share_words(*row));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

ReportPage::Form form_of(const domain::Form& form, const std::vector<const MissingRow*>& rows) {
    ReportPage::Form shown;
    const auto& asked = form.questionnaire();
    shown.title = asked.title;
    shown.detail = joined(
        {asked.id + " " + asked.version, counted("{n} copy", "{n} copies", rows.front()->copies)}, " · ");
    shown.chart.table = table_of(asked.title, form, rows);
    std::size_t whole = 0;
    for (const auto* row : rows) {
        const auto missing = row->copies - row->answered;
        if (missing == 0) {
            ++whole;
            continue;
        }
        shown.most = std::max(shown.most, missing);
        shown.chart.rows.push_back(item_of(form.variables()[row->variable], *row));
    }
    if (shown.chart.rows.empty())
        shown.chart.empty = tr("Nothing is missing: every question was answered on every copy.");
    else if (whole > 0)
        shown.rest = counted("Of {n} other variable nothing is missing.",
                             "Of {n} other variables nothing is missing.", whole);
    return shown;
}

} // namespace

void add_missing_charts(ReportPage& page, const OpenStudy& study, const StudyFigures& figures) {
    const auto& forms = study.survey().forms;
    for (std::size_t q = 0; q < forms.size(); ++q) {
        const auto rows = worst_first(figures.missing, q);
        if (!rows.empty())
            page.forms.push_back(form_of(forms[q], rows));
    }
    if (page.forms.empty())
        page.no_forms = fill(
            tr("No questionnaire came back yet, or too few to be shown (of caregivers fewer than {least}, or "
               "of one practice alone)."),
            {{"least", std::to_string(dataset::least_cell)}});
}

} // namespace samenspel::app
