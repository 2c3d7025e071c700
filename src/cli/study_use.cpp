#include <nlohmann/json.hpp>

#include "app/study/export_study.hpp"
#include "app/study/report_texts.hpp"
#include "app/study/study_papers.hpp"
#include "app/study/study_texts.hpp"
#include "base/path.hpp"
#include "cli/study_command.hpp"
#include "cli/watched.hpp"
#include "words/words.hpp"

namespace samenspel::cli {
namespace {

using base::ExitCode;
using base::to_path;
using nlohmann::ordered_json;
using words::fill;
using words::tr;

dataset::Level level_named(const std::string& name) {
    return name == "public"         ? dataset::Level::shared
           : name == "identifiable" ? dataset::Level::identifiable
                                    : dataset::Level::pseudonymous;
}

ordered_json json_of(const dataset::Flow::Side& side, bool hidden) {
    const auto shown = [&](std::size_t n) { return hidden ? ordered_json(nullptr) : ordered_json(n); };
    return {{"printed", side.printed},
            {"handed", side.handed},
            {"returned", shown(side.returned)},
            {"usable", shown(side.usable)},
            {"matched", shown(side.matched)}};
}

ordered_json json_of(const dataset::Gap& gap) {
    ordered_json json{{"doctors_variable", gap.pair.doctors},
                      {"caregivers_variable", gap.pair.caregivers},
                      {"kind", gap.pair.scale ? "gap" : "agreement"},
                      {"practices", gap.practices},
                      {"doctors", gap.doctors},
                      {"caregivers", gap.caregivers},
                      {"hidden", gap.hidden}};
    if (gap.hidden)
        return json;
    if (gap.pair.scale) {
        json["doctors_mean"] = gap.doctors_mean;
        json["caregivers_mean"] = gap.caregivers_mean;
    }
    json["estimate"] = gap.gap.mean;
    json["low"] = gap.gap.low ? ordered_json(*gap.gap.low) : ordered_json(nullptr);
    json["high"] = gap.gap.high ? ordered_json(*gap.gap.high) : ordered_json(nullptr);
    return json;
}

ordered_json json_of(const app::StudyFigures& figures) {
    ordered_json flow = ordered_json::array(), gaps = ordered_json::array();
    for (const auto& one : figures.flow)
        flow.push_back({{"practice", one.practice},
                        {"doctors", json_of(one.doctors, false)},
                        {"caregivers", json_of(one.caregivers, one.hidden)}});
    for (const auto& gap : figures.gaps)
        gaps.push_back(json_of(gap));
    return {{"matched_practices", figures.matched_practices}, {"flow", flow}, {"gaps", gaps}};
}

void print_figures(const app::StudyFigures& figures, Streams streams) {
    auto& out = streams.out;
    for (const bool caregivers : {false, true}) {
        const auto steps = app::flow_steps(figures.flow, caregivers);
        out << fill(tr("{who}: {printed} printed, {handed} handed out, {returned} returned, {usable} usable, "
                       "{matched} matched"),
                    {{"who", caregivers ? tr("caregivers") : tr("doctors")},
                     {"printed", steps[0].text},
                     {"handed", steps[1].text},
                     {"returned", steps[2].text},
                     {"usable", steps[3].text},
                     {"matched", steps[4].text}})
            << '\n';
    }
    out << fill(words::trn("{n} practice with both sides", "{n} practices with both sides",
                           static_cast<long>(figures.matched_practices)),
                {{"n", std::to_string(figures.matched_practices)}})
        << '\n';
    for (const auto& gap : figures.gaps) {
        out << gap.pair.doctors << " – " << gap.pair.caregivers << ": ";
        if (gap.hidden)
            out << app::hidden_text(gap) << '\n';
        else if (gap.pair.scale)
            out << fill(tr("doctors {doctors}, caregivers {caregivers}, difference {gap}"),
                        {{"doctors", app::decimal_text(gap.doctors_mean, app::figure_decimals)},
                         {"caregivers", app::decimal_text(gap.caregivers_mean, app::figure_decimals)},
                         {"gap", app::gap_text(gap)}})
                << '\n';
        else
            out << fill(tr("the same answer: {share}"), {{"share", app::share_text(gap.gap)}}) << '\n';
    }
}

std::string file_line(const app::StudyProgress& at) {
    return fill(tr("{done} of {all}: {what}"),
                {{"done", std::to_string(at.done)}, {"all", std::to_string(at.all)}, {"what", at.what}});
}

} // namespace

ExitCode study_match(const app::Places& places, const StudyOptions& o, Streams streams) {
    Watched watched(streams);
    watched.show(tr("Reading the study…"));
    const auto study = app::OpenStudy::open_to_read(to_path(o.study));
    watched.show(tr("Checking the answers…"));
    const auto answers = study->answers();
    watched.show(tr("Matching…"));
    const auto figures = app::figures_of(*study, *answers);
    std::optional<app::StudyExport> made;
    if (!o.folder.empty())
        made = app::export_study_report(places, *study, to_path(o.folder), app::SystemClock(),
                                        app::ReportFiles::all, [&](const app::StudyProgress& at) {
                                            watched.show(file_line(at));
                                            return true;
                                        });
    watched.show(tr("Matching…"));
    watched.clear();
    if (o.json)
        streams.out << json_of(figures).dump(2) << '\n';
    else
        print_figures(figures, streams);
    if (!made)
        return ExitCode::done;
    for (const auto& file : made->files)
        (o.json ? streams.err : streams.out) << base::utf8(file) << '\n';
    return print(made->problems, streams);
}

ExitCode study_export(const app::Places& places, const StudyOptions& o, Streams streams) {
    Watched watched(streams);
    watched.show(tr("Reading the study…"));
    const auto study = app::OpenStudy::open_to_read(to_path(o.study));
    watched.show(tr("Checking the answers…"));
    const auto made =
        app::export_study(places, *study, {level_named(o.level), o.with_text, o.with_months, {}},
                          to_path(o.folder), app::SystemClock(), [&](const app::StudyProgress& at) {
                              watched.show(file_line(at));
                              return true;
                          });
    watched.clear();
    if (made.errors > 0) {
        streams.err << fill(words::trn(
                                "{n} error in the answers: nothing is written. “study check” tells which.",
                                "{n} errors in the answers: nothing is written. “study check” tells which.",
                                static_cast<long>(made.errors)),
                            {{"n", std::to_string(made.errors)}})
                    << '\n';
        return ExitCode::problems;
    }
    ordered_json files = ordered_json::array(), left_out = ordered_json::array(), rows;
    for (const auto& file : made.files)
        files.push_back(base::utf8(file));
    for (const auto& one : made.left_out)
        left_out.push_back(app::left_out_text(one));
    for (const auto& [name, count] : made.rows)
        rows[name] = count;
    if (o.json) {
        streams.out << ordered_json{{"level", o.level},
                                    {"files", files},
                                    {"rows", rows},
                                    {"left_out", left_out}}
                           .dump(2)
                    << '\n';
    } else {
        for (const auto& file : files)
            streams.out << file.get<std::string>() << '\n';
        for (const auto& [name, count] : made.rows)
            streams.out << fill(tr("{table}: {n} rows"), {{"table", name}, {"n", std::to_string(count)}})
                        << '\n';
        for (const auto& [file, count] : made.labels_cut)
            streams.out
                << fill(words::trn(
                            "{file}: {n} label was too long and is shortened; the codebook has it whole",
                            "{file}: {n} labels were too long and are shortened; the codebook has them whole",
                            static_cast<long>(count)),
                        {{"file", file}, {"n", std::to_string(count)}})
                << '\n';
        for (const auto& line : left_out)
            streams.out << line.get<std::string>() << '\n';
    }
    return print(made.problems, streams);
}

} // namespace samenspel::cli
