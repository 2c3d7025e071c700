#include "app/study/study_papers.hpp"

#include <algorithm>
#include <map>

#include "app/papers/press.hpp"
#include "app/papers/value_parts.hpp"
#include "app/study/study_texts.hpp"
#include "app/texts.hpp"
#include "pdf/pdf.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using document::Value;
using words::fill;
using words::tr;

Value side_value(const dataset::Flow::Side& side, bool hidden) {
    // Of a small practice it may be known that papers went out, not what few people did with them.
    const auto shown = [&](std::size_t n) { return hidden ? tr("few") : std::to_string(n); };
    return Value::record(
        {{"printed", side.printed},
         {"handed", side.handed == 0 && side.returned > 0 ? std::string("–")
                                                          : std::to_string(side.handed)}, // not noted
         {"returned", shown(side.returned)},
         {"usable", shown(side.usable)},
         {"matched", shown(side.matched)}});
}

Value flow_value(const dataset::Flow& flow) {
    return Value::record({{"practice", flow.practice},
                          {"doctors", side_value(flow.doctors, false)},
                          {"caregivers", side_value(flow.caregivers, flow.hidden)}});
}

/// "25 % (16 to 35)"
std::string share_text(const dataset::Estimate& percent) {
    const auto mean = decimal_text(percent.mean, 0);
    if (!percent.low || !percent.high)
        return fill(tr("{share} %"), {{"share", mean}});
    return fill(
        tr("{share} % ({low} to {high})"),
        {{"share", mean}, {"low", decimal_text(*percent.low, 0)}, {"high", decimal_text(*percent.high, 0)}});
}

Value gap_value(const dataset::Gap& gap) {
    auto value = Value::record({{"label", gap.pair.label},
                                {"practices", gap.practices},
                                {"doctors", gap.doctors},
                                {"caregivers", gap.caregivers}});
    if (gap.hidden) {
        value.set("hidden", true);
        return value;
    }
    constexpr double hundred = 100;
    if (gap.pair.scale) {
        value.set("doctors_mean", gap.doctors_mean).set("caregivers_mean", gap.caregivers_mean);
        value.set("doctors_shown", decimal_text(gap.doctors_mean, 1))
            .set("caregivers_shown", decimal_text(gap.caregivers_mean, 1))
            .set("gap", estimate_text(gap.gap));
        const bool sure = gap.gap.low && (*gap.gap.low > 0 || *gap.gap.high < 0);
        value.set("sure", sure);
    } else {
        auto share = gap.gap;
        const auto percent = [&](double part) { return std::clamp(part, 0.0, 1.0) * hundred; };
        share.mean = percent(share.mean);
        if (share.low) {
            share.low = percent(*share.low);
            share.high = percent(*share.high);
        }
        value.set("share", share_text(share));
    }
    return value;
}

Value missing_value(const OpenStudy& study, const dataset::MissingRow& row) {
    const auto& variable =
        study.survey().forms[static_cast<std::size_t>(row.questionnaire)].variables()[row.variable];
    auto value =
        Value::record({{"variable", variable.name}, {"copies", row.copies}, {"answered", row.answered}});
    const auto asked = row.copies - row.by_reason[0];
    constexpr double hundred = 100;
    value.set("share",
              asked == 0 ? std::string("–")
                         : fill(tr("{share} %"),
                                {{"share", decimal_text(hundred * static_cast<double>(asked - row.answered) /
                                                            static_cast<double>(asked),
                                                        0)}}));
    value.set("not_asked", row.by_reason[0])
        .set("not_answered", row.by_reason[3])
        .set("unreadable", row.by_reason[4])
        .set("other", row.by_reason[1] + row.by_reason[2]);
    return value;
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

/// The highest step of any scale: what fills the width of the chart.
int scale_max(const OpenStudy& study) {
    int most = 1;
    for (const auto& form : study.survey().forms)
        for (const auto& variable : form.variables())
            if (variable.scale) {
                most = std::max(most, variable.max);
                for (const auto& label : variable.labels)
                    if (!label.missing)
                        most = std::max(most, label.code);
            }
    return most;
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
    value.set("flow", flow_value(figures.flow.front()));
    const auto& all = figures.flow.front();
    Value::List steps;
    for (const auto& [name, part] : {std::pair{tr("printed"), &dataset::Flow::Side::printed},
                                     {tr("handed out"), &dataset::Flow::Side::handed},
                                     {tr("returned"), &dataset::Flow::Side::returned},
                                     {tr("usable"), &dataset::Flow::Side::usable},
                                     {tr("matched"), &dataset::Flow::Side::matched}})
        if (!all.hidden)
            steps.push_back(Value::record(
                {{"name", name}, {"doctors", all.doctors.*part}, {"caregivers", all.caregivers.*part}}));
    value.set("steps", Value::list(std::move(steps)));
    value.set("by_practice",
              list_from(std::vector(figures.flow.begin() + 1, figures.flow.end()), flow_value));
    Value::List scales, shares, bars;
    for (const auto& gap : figures.gaps) {
        (gap.pair.scale ? scales : shares).push_back(gap_value(gap));
        if (gap.pair.scale && !gap.hidden)
            bars.push_back(gap_value(gap));
    }
    value.set("bars", Value::list(std::move(bars)));
    value.set("scale_max", scale_max(study));
    value.set("scales", Value::list(std::move(scales))).set("shares", Value::list(std::move(shares)));
    Value::List forms;
    for (std::size_t q = 0; q < study.survey().forms.size(); ++q) {
        const auto& form = study.survey().forms[q].questionnaire();
        Value::List rows;
        for (const auto& row : figures.missing)
            if (row.questionnaire == static_cast<int>(q) && row.copies > 0)
                rows.push_back(missing_value(study, row));
        if (!rows.empty())
            forms.push_back(Value::record({{"title", form.title},
                                           {"version", form.version},
                                           {"status", form.status},
                                           {"rows", Value::list(std::move(rows))}}));
    }
    value.set("forms", Value::list(std::move(forms)));
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
