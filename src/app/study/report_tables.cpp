#include "app/study/study_papers.hpp"

#include <map>

#include "app/study/report_texts.hpp"
#include "app/study/study_texts.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using dataset::Column;
using dataset::Table;
using domain::Cell;
using words::tr;

class Sheet {
public:
    Sheet(std::string name, std::string title) : table_{std::move(name), std::move(title), {}, {}} {}

    Sheet& text(const char* name) { return add(name, Column::Kind::text, 0); }
    Sheet& number(const char* name, int decimals = 0) { return add(name, Column::Kind::number, decimals); }
    void row(const std::vector<Cell>& cells) { table_.cells.append(cells); }
    Table take() { return std::move(table_); }

private:
    Sheet& add(const char* name, Column::Kind kind, int decimals) {
        Column column;
        column.name = name;
        column.kind = kind;
        column.decimals = decimals;
        table_.columns.push_back(std::move(column));
        return *this;
    }
    Table table_;
};

Cell cell(std::size_t n) {
    return std::to_string(n);
}

/// A figure that was hidden, or that there is none of.
Cell none() {
    return domain::missing_cell(domain::Missing::not_applicable);
}

/// With a point, as data files have it; rounded as it is shown everywhere.
Cell figure(double number, int decimals) {
    return dataset::decimal_cell(number, decimals);
}

Cell maybe(const std::optional<double>& number, int decimals) {
    return number ? figure(*number, decimals) : none();
}

void add_steps(std::vector<Cell>& row, const std::vector<FlowStep>& steps) {
    for (const auto& step : steps)
        row.push_back(step.count ? cell(*step.count) : none());
    for (std::size_t i = 1; i < steps.size(); ++i)
        row.push_back(maybe(steps[i].share, 0));
}

/// A share is that of the step before; of what came back that of the printed where it is not known how many were
/// handed out.
Table flow_table(const StudyFigures& figures) {
    Sheet sheet("flow", tr("Response"));
    sheet.text("practice").text("side");
    for (const char* name : {"printed", "handed", "returned", "usable", "matched", "handedpercent",
                             "returnedpercent", "usablepercent", "matchedpercent"})
        sheet.number(name);
    for (std::size_t i = 0; i < figures.flow.size(); ++i)
        for (const bool caregivers : {false, true}) {
            std::vector<Cell> row{domain::text_cell(figures.flow[i].practice),
                                  domain::text_cell(caregivers ? "caregivers" : "doctors")};
            add_steps(row, i == 0 ? flow_steps(figures.flow, caregivers)
                                  : practice_steps(figures.flow[i], caregivers));
            sheet.row(std::move(row));
        }
    return sheet.take();
}

/// A difference is caregivers less doctors; agreement is in percent.
Table gap_table(const StudyFigures& figures) {
    Sheet sheet("gaps", tr("What doctors say beside what caregivers say"));
    sheet.text("doctorsvar").text("caregiversvar").text("kind").number("practices").number("doctors");
    sheet.number("caregivers")
        .number("doctorsmean", figure_decimals)
        .number("caregiversmean", figure_decimals);
    for (const char* name : {"estimate", "low", "high"})
        sheet.number(name, figure_decimals);
    for (const auto& gap : figures.gaps) {
        const bool scale = gap.pair.scale && !gap.hidden;
        const auto shown = gap.pair.scale ? gap.gap : percent_of(gap.gap);
        const int decimals = gap.pair.scale ? figure_decimals : 0;
        const auto counted = [&](std::size_t n) { return gap.hidden ? none() : cell(n); };
        sheet.row({domain::text_cell(gap.pair.doctors), domain::text_cell(gap.pair.caregivers),
                   domain::text_cell(gap.pair.scale ? "gap" : "agreement"), counted(gap.practices),
                   counted(gap.doctors), counted(gap.caregivers),
                   scale ? figure(gap.doctors_mean, figure_decimals) : none(),
                   scale ? figure(gap.caregivers_mean, figure_decimals) : none(),
                   gap.hidden ? none() : figure(shown.mean, decimals), maybe(shown.low, decimals),
                   maybe(shown.high, decimals)});
    }
    return sheet.take();
}

Table missing_table(const OpenStudy& study, const StudyFigures& figures) {
    Sheet sheet("missing", tr("Answers that are missing"));
    sheet.text("questionnaire").text("variable").number("copies").number("answered").number("notasked");
    sheet.number("notapplicable").number("dontknow").number("notanswered").number("unreadable");
    sheet.number("missingpercent");
    for (const auto& row : figures.missing) {
        const auto& form = study.survey().forms[static_cast<std::size_t>(row.questionnaire)];
        std::vector<Cell> cells{
            domain::text_cell(form.questionnaire().id + ' ' + form.questionnaire().version),
            domain::text_cell(form.variables()[row.variable].name), cell(row.copies), cell(row.answered)};
        for (const auto n : row.by_reason)
            cells.push_back(cell(n));
        cells.push_back(maybe(missing_share(row), 0));
        sheet.row(cells);
    }
    return sheet.take();
}

/// How many of each kind; which copies they are in is told by the check alone.
Table finding_table(const OpenStudy::Answers& answers) {
    Sheet sheet("findings", tr("What must be looked at"));
    sheet.text("kind").number("count").text("what").text("advice");
    std::map<dataset::Finding::Kind, std::size_t> counts;
    for (const auto& finding : answers.findings)
        ++counts[finding.kind];
    for (const auto& [kind, count] : counts)
        sheet.row({domain::text_cell(finding_name(kind)), cell(count),
                   domain::text_cell(finding_kind_text(kind)), domain::text_cell(advice_text(kind))});
    return sheet.take();
}

} // namespace

std::vector<Table> report_tables(const OpenStudy& study, const OpenStudy::Answers& answers,
                                 const StudyFigures& figures) {
    return {flow_table(figures), gap_table(figures), missing_table(study, figures), finding_table(answers)};
}

} // namespace samenspel::app
