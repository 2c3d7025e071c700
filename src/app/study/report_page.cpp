#include "app/study/report_page.hpp"

#include <algorithm>

#include "app/texts.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::tr;
using words::trn;

/// Which questionnaires a side answers: "Huisartsen: Hoe je met … omgaat".
std::string side_title(const OpenStudy& study, bool caregivers) {
    const auto name = capital_first(caregivers ? tr("caregivers") : tr("doctors"));
    std::vector<std::string> titles;
    for (const auto place : dataset::newest_first(study.survey())) {
        const auto& form = study.survey().forms[place].questionnaire();
        if (form.for_caregivers == caregivers && std::ranges::find(titles, form.title) == titles.end())
            titles.push_back(form.title);
    }
    return titles.empty() ? name
                          : fill(tr("{name}: {text}"), {{"name", name}, {"text", joined(titles, ", ")}});
}

/// Each side is a way of its own: few doctors beside many caregivers would be no bars at all.
void set_lengths(ReportPage::Flow::Side& side) {
    for (const auto& step : side.steps)
        side.most = std::max(side.most, step.told.count.value_or(0));
    for (auto& step : side.steps)
        step.part = static_cast<double>(step.told.count.value_or(0)) / static_cast<double>(side.most);
}

ReportPage::Flow::Side side_of(const OpenStudy& study, const StudyFigures& figures, bool caregivers) {
    ReportPage::Flow::Side side;
    side.title = side_title(study, caregivers);
    side.note = flow_note(figures.flow, caregivers);
    for (auto& step : flow_steps(figures.flow, caregivers)) {
        ReportPage::Flow::Step shown;
        shown.spoken = fill(tr("{name}: {text}"), {{"name", capital_first(step.name)},
                                                   {"text", joined({step.text, step.share_text}, ", ")}});
        shown.told = std::move(step);
        side.steps.push_back(std::move(shown));
    }
    set_lengths(side);
    return side;
}

std::string with_share(const FlowStep& step) {
    return step.share_text.empty()
               ? step.text
               : fill(tr("{count} ({share})"), {{"count", step.text}, {"share", step.share_text}});
}

FigureTable flow_table(const StudyFigures& figures) {
    FigureTable table{
        tr("Response"), {tr("Step"), capital_first(tr("doctors")), capital_first(tr("caregivers"))}, {}};
    const auto doctors = flow_steps(figures.flow, false), caregivers = flow_steps(figures.flow, true);
    for (std::size_t i = 0; i < doctors.size(); ++i)
        table.rows.push_back(
            {capital_first(doctors[i].name), with_share(doctors[i]), with_share(caregivers[i])});
    return table;
}

/// Of the doctors only what tells whether they answered.
FigureTable practice_table(const StudyFigures& figures) {
    FigureTable table{tr("By practice"), {words::trc("research", "Practice")}, {}};
    const std::vector<std::pair<bool, std::size_t>> columns{{false, 0}, {false, 2}, {true, 0}, {true, 1},
                                                            {true, 2},  {true, 3},  {true, 4}};
    const auto names = flow_steps(figures.flow, false);
    for (const auto& [caregivers, step] : columns)
        table.head.push_back(fill(tr("{name}: {text}"),
                                  {{"name", capital_first(caregivers ? tr("caregivers") : tr("doctors"))},
                                   {"text", names[step].name}}));
    for (std::size_t i = 1; i < figures.flow.size(); ++i) {
        const auto doctors = practice_steps(figures.flow[i], false),
                   caregivers = practice_steps(figures.flow[i], true);
        std::vector<std::string> row{figures.flow[i].practice};
        for (const auto& [of_caregivers, step] : columns)
            row.push_back((of_caregivers ? caregivers : doctors)[step].text);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

std::string FigureTable::spoken(std::size_t row) const {
    std::string all = rows[row].front();
    for (std::size_t i = 1; i < head.size(); ++i)
        all += (i == 1 ? ". " : "; ") +
               fill(words::tr("{name}: {text}"), {{"name", head[i]}, {"text", rows[row][i]}});
    return all;
}

ReportPage::Flow make_flow_chart(const OpenStudy& study, const StudyFigures& figures) {
    ReportPage::Flow flow;
    flow.table = flow_table(figures);
    flow.by_practice = practice_table(figures);
    if (figures.flow.size() < 2) {
        flow.empty = tr("Nothing was printed or entered yet: there is nothing to count.");
        return flow;
    }
    flow.sides = {side_of(study, figures, false), side_of(study, figures, true)};
    return flow;
}

ReportPage make_report_page(const OpenStudy& study, const OpenStudy::Answers& answers,
                            const StudyFigures& figures, PairOrder order) {
    ReportPage page;
    page.lead = matched_text(figures.matched_practices);
    const auto errors = std::ranges::count_if(
        answers.findings, [](const dataset::Finding& one) { return dataset::is_error(one.kind); });
    if (errors > 0)
        page.notice =
            fill(trn("{n} error in the answers is still open: “Check” shows it. Figures may change.",
                     "{n} errors in the answers are still open: “Check” shows them. Figures may change.",
                     static_cast<long>(errors)),
                 {{"n", std::to_string(errors)}});
    page.flow = make_flow_chart(study, figures);
    add_pair_charts(page, study, figures, order);
    add_missing_charts(page, study, figures);
    return page;
}

} // namespace samenspel::app
