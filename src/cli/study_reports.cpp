#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/study/open_study.hpp"
#include "app/study/study_texts.hpp"
#include "base/path.hpp"
#include "cli/study_command.hpp"
#include "dataset/compare.hpp"
#include "words/words.hpp"

namespace samenspel::cli {
namespace {

using base::ExitCode;
using base::to_path;
using dataset::Finding;
using nlohmann::ordered_json;
using words::fill;
using words::tr;

std::string percent(std::size_t part, std::size_t whole) {
    return whole == 0
               ? "–"
               : fill(tr("{share} %"),
                      {{"share", app::decimal_text(
                                     100.0 * static_cast<double>(part) / static_cast<double>(whole), 2)}});
}

const domain::Variable& variable_of(const dataset::Survey& survey, int questionnaire, std::size_t variable) {
    return survey.forms[static_cast<std::size_t>(questionnaire)].variables()[variable];
}

ordered_json json_of(const dataset::Survey& survey, const Finding& finding) {
    ordered_json json{{"kind", app::finding_name(finding.kind)},
                      {"error", dataset::is_error(finding.kind)},
                      {"copy", finding.copy}};
    if (finding.variable >= 0)
        json["variable"] =
            variable_of(survey, finding.questionnaire, static_cast<std::size_t>(finding.variable)).name;
    if (!finding.value.empty())
        json["value"] = finding.value;
    json["text"] = app::finding_text(survey, finding);
    json["advice"] = app::advice_text(finding.kind);
    return json;
}

/// One answer, or those of a layer that holds several.
std::string cells_text(const domain::Variable& variable, const std::vector<domain::Cell>& cells) {
    std::string text;
    for (const auto& cell : cells)
        text += (text.empty() ? "" : " / ") + app::cell_text(variable, cell);
    return text.empty() ? tr("nothing") : text;
}

void print_comparison(const dataset::Survey& survey, const dataset::Comparison& c, Streams streams) {
    auto& out = streams.out;
    out << fill(tr("{both} copies typed twice, {first} only the first time, {second} only the second"),
                {{"both", std::to_string(c.both)},
                 {"first", std::to_string(c.only_first)},
                 {"second", std::to_string(c.only_second)}})
        << '\n'
        << fill(tr("{n} of {all} fields differ: {percent}"), {{"n", std::to_string(c.different)},
                                                              {"all", std::to_string(c.compared)},
                                                              {"percent", percent(c.different, c.compared)}})
        << '\n';
    if (!c.half_typed.empty())
        out << app::half_typed_text(c.half_typed.size()) << '\n';
    for (const auto& one : c.half_typed)
        out << one.copy << "  "
            << (one.layer == domain::Layer::first ? tr("first entry, half typed")
                                                  : tr("second entry, half typed"))
            << '\n';
    for (const auto& one : c.differences) {
        const auto& variable = variable_of(survey, one.questionnaire, one.variable);
        out << one.copy << "  " << variable.name << ": " << cells_text(variable, one.first) << " | "
            << cells_text(variable, one.second) << (one.settled ? "  (" + tr("chosen") + ")" : "") << '\n';
    }
    for (const auto& field : c.fields)
        if (field.different > 0)
            out << variable_of(survey, field.questionnaire, field.variable).name << ": "
                << percent(field.different, field.compared) << '\n';
    for (const auto& one : c.operators)
        out << fill(tr("{who}: {wrong} of {entered} fields were wrong: {percent}"),
                    {{"who", one.who},
                     {"wrong", std::to_string(one.wrong)},
                     {"entered", std::to_string(one.entered)},
                     {"percent", percent(one.wrong, one.entered)}})
            << '\n';
}

ordered_json json_of(const dataset::Survey& survey, const dataset::Comparison& c) {
    ordered_json differences = ordered_json::array(), fields = ordered_json::array(),
                 operators = ordered_json::array(), half_typed = ordered_json::array();
    for (const auto& one : c.differences)
        differences.push_back({{"kind", app::difference_name(one.kind)},
                               {"copy", one.copy},
                               {"variable", variable_of(survey, one.questionnaire, one.variable).name},
                               {"first", one.first},
                               {"second", one.second},
                               {"settled", one.settled}});
    for (const auto& one : c.half_typed)
        half_typed.push_back({{"copy", one.copy},
                              {"layer", one.layer == domain::Layer::first ? "first" : "second"},
                              {"next", variable_of(survey, one.questionnaire, one.next).name}});
    for (const auto& one : c.fields)
        fields.push_back({{"variable", variable_of(survey, one.questionnaire, one.variable).name},
                          {"compared", one.compared},
                          {"different", one.different}});
    for (const auto& one : c.operators)
        operators.push_back({{"who", one.who}, {"entered", one.entered}, {"wrong", one.wrong}});
    return {{"both", c.both},
            {"only_first", c.only_first},
            {"only_second", c.only_second},
            {"half_typed", half_typed},
            {"compared", c.compared},
            {"different", c.different},
            {"differences", differences},
            {"fields", fields},
            {"operators", operators}};
}

} // namespace

ExitCode study_check(const StudyOptions& o, Streams streams) {
    const auto study = app::OpenStudy::open_to_read(to_path(o.study));
    const auto answers = study->answers();
    const auto errors = std::ranges::count_if(answers->findings,
                                              [](const Finding& one) { return dataset::is_error(one.kind); });
    if (o.json) {
        ordered_json list = ordered_json::array();
        for (const auto& finding : answers->findings)
            list.push_back(json_of(study->survey(), finding));
        streams.out << list.dump(2) << '\n';
    } else {
        for (const auto& finding : answers->findings)
            streams.out << (dataset::is_error(finding.kind) ? "! " : "  ") << finding.copy << "  "
                        << app::finding_text(study->survey(), finding) << "  → "
                        << app::advice_text(finding.kind) << '\n';
        streams.out << fill(tr("{copies} copies looked at: {errors} errors, {notices} to look at"),
                            {{"copies", std::to_string(answers->answered.size())},
                             {"errors", std::to_string(errors)},
                             {"notices",
                              std::to_string(static_cast<long>(answers->findings.size()) - errors)}})
                    << '\n';
    }
    return errors > 0 ? ExitCode::problems : ExitCode::done;
}

ExitCode study_compare(const StudyOptions& o, Streams streams) {
    const auto study = app::OpenStudy::open_to_read(to_path(o.study));
    const auto copies = domain::copies_with_entries(study->study());
    const auto comparison = dataset::compare_entries(study->survey(), copies);
    if (o.json)
        streams.out << json_of(study->survey(), comparison).dump(2) << '\n';
    else
        print_comparison(study->survey(), comparison, streams);
    const bool open = std::ranges::any_of(comparison.differences,
                                          [](const dataset::Difference& one) { return !one.settled; });
    return open ? ExitCode::problems : ExitCode::done;
}

} // namespace samenspel::cli
