#include "app/study/study_papers.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "app/papers/press.hpp"
#include "app/papers/value_parts.hpp"
#include "app/study/report_page.hpp"
#include "app/study/study_texts.hpp"
#include "app/texts.hpp"
#include "pdf/pdf.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using document::Value;
using words::fill;
using words::tr;

Value steps_value(const std::vector<FlowStep>& steps) {
    return Value::record({{"printed", steps[0].text},
                          {"handed", steps[1].text},
                          {"returned", steps[2].text},
                          {"usable", steps[3].text},
                          {"matched", steps[4].text}});
}

Value practice_value(const dataset::Flow& flow) {
    return Value::record({{"practice", flow.practice},
                          {"doctors", steps_value(practice_steps(flow, false))},
                          {"caregivers", steps_value(practice_steps(flow, true))}});
}

/// The bars of one side: steps that have a number.
Value side_value(const ReportPage::Flow::Side& side, const char* tint) {
    Value::List bars;
    for (const auto& [told, part, spoken] : side.steps)
        if (told.count)
            bars.push_back(Value::record({{"name", capital_first(told.name)},
                                          {"count", *told.count},
                                          {"words", joined({told.text, told.share_text}, " · ")}}));
    auto value = Value::record(
        {{"title", side.title}, {"bars", Value::list(std::move(bars))}, {"tint", tint}, {"most", side.most}});
    if (!side.note.empty())
        value.set("note", side.note);
    else if (!side.steps[1].told.count)
        value.set("note", tr("How many were handed out was not noted."));
    return value;
}

Value gap_value(const dataset::Gap& gap) {
    auto value = Value::record({{"label", gap.pair.label}});
    if (gap.hidden) {
        value.set("hidden", hidden_text(gap));
        return value;
    }
    value.set("practices", gap.practices).set("doctors", gap.doctors).set("caregivers", gap.caregivers);
    if (gap.pair.scale) {
        value.set("doctors_shown", decimal_text(gap.doctors_mean, figure_decimals))
            .set("caregivers_shown", decimal_text(gap.caregivers_mean, figure_decimals))
            .set("gap", gap_text(gap))
            .set("sure", is_sure(gap.gap));
    } else {
        value.set("percent", percent_of(gap.gap).mean).set("share", share_text(gap.gap));
    }
    return value;
}

Value missing_value(const OpenStudy& study, const dataset::MissingRow& row) {
    const auto& variable =
        study.survey().forms[static_cast<std::size_t>(row.questionnaire)].variables()[row.variable];
    const auto share = missing_share(row);
    return Value::record({{"variable", variable.name},
                          {"copies", row.copies},
                          {"answered", row.answered},
                          {"share", share ? percent_text(*share) : std::string("–")},
                          {"not_asked", row.by_reason[0]},
                          {"not_applicable", row.by_reason[1]},
                          {"dont_know", row.by_reason[2]},
                          {"not_answered", row.by_reason[3]},
                          {"unreadable", row.by_reason[4]}});
}

Value findings_value(const OpenStudy::Answers& answers) {
    std::map<dataset::Finding::Kind, std::size_t> counts;
    for (const auto& finding : answers.findings)
        ++counts[finding.kind];
    Value::List list;
    for (const auto& [kind, count] : counts)
        list.push_back(Value::record({{"name", finding_kind_text(kind)},
                                      {"count", count},
                                      {"advice", advice_text(kind)},
                                      {"error", dataset::is_error(kind)}}));
    return Value::list(std::move(list));
}

template <class Rows, class Make>
Value list_from(const Rows& rows, Make make) {
    Value::List list;
    for (const auto& row : rows)
        list.push_back(make(row));
    return Value::list(std::move(list));
}

/// Of "matched": where the same column stands with all its words. Empty: nowhere.
std::string first_place_of(const dataset::DataSet& set, const dataset::Table& table,
                           const dataset::Column& column) {
    for (const auto& other : set.tables) {
        if (&other == &table)
            break;
        for (const auto& known : other.columns)
            if (!column.source.empty() && known.source == column.source && known.label == column.label &&
                known.question == column.question && known.kind == column.kind)
                return fill(tr("as {name} in {table}"), {{"name", known.name}, {"table", other.name}});
    }
    return {};
}

Value column_value(const dataset::DataSet& set, const dataset::Table& table, const dataset::Column& column) {
    if (const auto place = first_place_of(set, table, column); !place.empty()) {
        auto value = Value::record({{"name", column.name}, {"label", place}, {"labels", Value::list({})}});
        if (column.decimals > 0)
            value.set("kind", tr("the mean of several doctors may lie between two steps"));
        return value;
    }
    auto value = Value::record({{"name", column.name}, {"label", column.label}});
    if (!column.source.empty())
        value.set("source", column.source);
    Value::List labels;
    for (const auto& label : column.labels)
        labels.push_back(
            Value::record({{"code", label.code}, {"text", label.text}, {"missing", label.missing}}));
    value.set("labels", Value::list(std::move(labels)));
    using Kind = dataset::Column::Kind;
    if (column.kind == Kind::month)
        value.set("kind", fill(tr("month, {from} to {to}"), {{"from", column.from}, {"to", column.to}}));
    else if (column.kind == Kind::text)
        value.set("kind", tr("text"));
    else if (column.max > column.min)
        value.set("kind", fill(tr("number, {least} to {most}"), {{"least", std::to_string(column.min)},
                                                                 {"most", std::to_string(column.max)}}));
    else if (column.kind == Kind::number)
        value.set("kind", tr("number"));
    else
        value.set("kind", column.ordered ? tr("steps, from little to much") : tr("code"));
    return value;
}

} // namespace

namespace {

/// What is drawn of the scales: a chart for each run of questions with the same ends.
void add_pairs(Value& value, const OpenStudy& study, const StudyFigures& figures) {
    ReportPage page;
    add_pair_charts(page, study, figures, PairOrder::questionnaire);
    Value::List charts, rows;
    const ReportPage::Pair* axis = nullptr;
    const auto close = [&] {
        if (!rows.empty())
            charts.push_back(Value::record({{"low", axis->low},
                                            {"high", axis->high},
                                            {"least", axis->least},
                                            {"most", axis->most},
                                            {"rows", Value::list(std::exchange(rows, {}))}}));
    };
    for (const auto& pair : page.pairs.rows) {
        if (!pair.hidden.empty())
            continue;
        if (pair.axis) {
            close();
            axis = &pair;
        }
        auto row = Value::record(
            {{"label", pair.question}, {"doctors", pair.doctors}, {"caregivers", pair.caregivers}});
        // Without an interval the band is no wider than its point.
        row.set("from", pair.from.value_or(pair.caregivers)).set("to", pair.to.value_or(pair.caregivers));
        rows.push_back(std::move(row));
    }
    close();
    value.set("pair_charts", Value::list(std::move(charts)));
}

/// Worst first, as on the screen; the bars are of those that lack something.
Value forms_value(const OpenStudy& study, const StudyFigures& figures) {
    Value::List forms;
    for (std::size_t q = 0; q < study.survey().forms.size(); ++q) {
        const auto& form = study.survey().forms[q].questionnaire();
        Value::List rows, bars;
        for (const auto* row : worst_first(figures.missing, q)) {
            rows.push_back(missing_value(study, *row));
            if (row->answered < row->copies)
                bars.push_back(missing_value(study, *row));
        }
        if (!rows.empty())
            forms.push_back(Value::record({{"title", form.title},
                                           {"version", form.version},
                                           {"status", form.status},
                                           {"bars", Value::list(std::move(bars))},
                                           {"rows", Value::list(std::move(rows))}}));
    }
    return Value::list(std::move(forms));
}

} // namespace

StudyFigures figures_of(const OpenStudy& study, const OpenStudy::Answers& answers) {
    const auto practices = dataset::practices_of(study.survey(), answers.answered);
    StudyFigures figures;
    figures.flow = dataset::flow_of(study.survey(), answers.answered);
    figures.gaps = dataset::gaps_of(study.survey(), practices);
    figures.missing = dataset::missing_of(study.survey(), answers.answered);
    figures.matched_practices =
        static_cast<std::size_t>(std::ranges::count_if(practices, dataset::is_matched));
    return figures;
}

Value make_study_report_value(const OpenStudy& study, const OpenStudy::Answers& answers,
                              const StudyFigures& figures, const std::string& day) {
    auto value = Value::record({{"title", study.study().title},
                                {"day", day},
                                {"practices", figures.matched_practices},
                                {"least", dataset::least_cell}});
    const auto flow = make_flow_chart(study, figures);
    Value::List sides;
    for (const auto& side : flow.sides)
        sides.push_back(side_value(side, sides.empty() ? "brand" : "role-2"));
    value.set("sides", Value::list(std::move(sides)));
    value.set("flow", Value::record({{"doctors", steps_value(flow_steps(figures.flow, false))},
                                     {"caregivers", steps_value(flow_steps(figures.flow, true))}}));
    value.set("by_practice",
              list_from(std::vector(figures.flow.begin() + 1, figures.flow.end()), practice_value));
    Value::List scales, shares, share_bars;
    for (const auto& gap : figures.gaps) {
        (gap.pair.scale ? scales : shares).push_back(gap_value(gap));
        if (!gap.hidden && !gap.pair.scale)
            share_bars.push_back(gap_value(gap));
    }
    value.set("share_bars", Value::list(std::move(share_bars)));
    add_pairs(value, study, figures);
    value.set("percent_max", 100);
    value.set("scales", Value::list(std::move(scales))).set("shares", Value::list(std::move(shares)));
    value.set("forms", forms_value(study, figures));
    value.set("findings", findings_value(answers));
    return value;
}

Value make_codebook_value(const dataset::DataSet& set, const dataset::Description& description) {
    auto value = Value::record({{"title", description.title},
                                {"day", description.made_on},
                                {"program", description.program},
                                {"level", level_text(description.level)}});
    value.set("left_out", list_of(description.left_out)).set("notes", list_of(description.notes));
    value.set(
        "reasons", list_from(domain::all_missing, [](domain::Missing reason) {
            return Value::record({{"code", domain::missing_cell(reason)}, {"text", missing_text(reason)}});
        }));
    value.set("tables", list_from(set.tables, [&set](const dataset::Table& table) {
                  return Value::record(
                      {{"name", table.name},
                       {"title", table.title},
                       {"rows", table.rows()},
                       {"columns", list_from(table.columns, [&](const dataset::Column& column) {
                            return column_value(set, table, column);
                        })}});
              }));
    return value;
}

std::string make_study_paper(const Places& places, const std::string& name, const Value& value,
                             base::Problems& problems) {
    domain::Module none; // a study belongs to no training; its papers have no pictures
    none.language = "nl";
    const Press press(places, none, {}, problems);
    const auto paper = press.load(name, problems);
    return paper ? pdf::make_pdf(press.set(*paper, value, problems), press.fonts()) : std::string();
}

} // namespace samenspel::app
