#include "cli/study_command.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "app/study/import_answers.hpp"
#include "app/study/mend.hpp"
#include "app/study/open_study.hpp"
#include "app/study/practice_keys.hpp"
#include "app/study/study_texts.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "cli/watched.hpp"
#include "words/words.hpp"

namespace samenspel::cli {
namespace {

using base::ExitCode;
using base::to_path;
using domain::Layer;
using nlohmann::ordered_json;
using words::fill;
using words::tr;
using words::trn;

/// What was asked wrongly is told in a line.
template <class Work>
ExitCode asked(Streams streams, Work work) {
    try {
        return work();
    } catch (const std::invalid_argument& error) {
        streams.err << error.what() << '\n';
        return ExitCode::wrong_use;
    }
}

void put(Streams streams, const ordered_json& json) {
    streams.out << json.dump(2) << '\n';
}

Layer layer_named(const std::string& name) {
    return name == "second" ? Layer::second : name == "given" ? Layer::given : Layer::first;
}

std::string counted(const std::string& pattern, std::size_t n) {
    return fill(pattern, {{"n", std::to_string(n)}});
}

app::Conflicts conflicts_named(const std::string& name) {
    return name == "keep"    ? app::Conflicts::keep
           : name == "leave" ? app::Conflicts::leave
                             : app::Conflicts::refuse;
}

} // namespace

ExitCode study_new(const StudyOptions& o, Streams streams) {
    return asked(streams, [&] {
        app::OpenStudy::create(to_path(o.study), base::clean_text(o.title));
        streams.out << o.study << '\n';
        return ExitCode::done;
    });
}

ExitCode study_questionnaire(const StudyOptions& o, Streams streams) {
    return asked(streams, [&] {
        const auto study = app::OpenStudy::open(to_path(o.study));
        app::add_questionnaire(*study, to_path(o.files.front()));
        return ExitCode::done;
    });
}

ExitCode study_correct(const StudyOptions& o, Streams streams) {
    return asked(streams, [&] {
        const auto study = app::OpenStudy::open(to_path(o.study));
        app::correct_answer(*study, {o.copy, o.variable, o.value, o.who, o.reason}, layer_named(o.layer),
                            app::SystemClock());
        return ExitCode::done;
    });
}

ExitCode study_settle(const StudyOptions& o, Streams streams) {
    return asked(streams, [&] {
        const auto study = app::OpenStudy::open(to_path(o.study));
        app::settle_answer(*study, {o.copy, o.variable, o.value, o.who, o.reason}, app::SystemClock());
        return ExitCode::done;
    });
}

ExitCode study_withdraw(const StudyOptions& o, Streams streams) {
    return asked(streams, [&] {
        const auto study = app::OpenStudy::open(to_path(o.study));
        app::withdraw_copy(*study, o.copy, o.questionnaire, o.who, o.reason, app::SystemClock());
        return ExitCode::done;
    });
}

ExitCode study_handed(const StudyOptions& o, Streams streams) {
    return asked(streams, [&] {
        const auto study = app::OpenStudy::open(to_path(o.study));
        app::note_handed(*study, o.practice, o.questionnaire, o.count, o.who, app::SystemClock());
        return ExitCode::done;
    });
}

ExitCode study_meeting(const StudyOptions& o, Streams streams) {
    return asked(streams, [&] {
        const auto study = app::OpenStudy::open(to_path(o.study));
        app::note_meeting(*study, o.practice, o.day, app::SystemClock());
        return ExitCode::done;
    });
}

// ---- import ------------------------------------------------------------------------------------------

namespace {

/// The mapping of a file that is there; one that is not is written afterwards.
std::optional<exchange::Mapping> mapping_in(const std::string& file, base::Problems& problems) {
    if (file.empty() || !std::filesystem::exists(to_path(file)))
        return std::nullopt;
    return exchange::read_mapping(app::read_bytes(to_path(file)), file, problems);
}

void write_mapping(const std::string& file, const exchange::Mapping& mapping) {
    if (file.empty() || std::filesystem::exists(to_path(file)))
        return;
    std::ofstream stream(to_path(file), std::ios::binary);
    stream << exchange::mapping_text(mapping);
    stream.flush();
    if (!stream)
        throw base::FileError(base::FileError::Kind::unwritable, file, tr("cannot be written"));
}

void tell(const app::ImportPreview& preview, std::size_t taken, const StudyOptions& o, Streams streams) {
    if (o.json) {
        put(streams, {{"file", preview.file},
                      {"questionnaire", preview.mapping.questionnaire},
                      {"version", preview.mapping.version},
                      {"new", preview.fresh.size()},
                      {"same", preview.same},
                      {"conflicting", preview.conflicting.size()},
                      {"refused", preview.refused_rows},
                      {"halfway", preview.halfway},
                      {"known_file", preview.known_file},
                      {"taken", taken}});
        return;
    }
    auto& out = streams.out;
    out << preview.file << ": " << preview.mapping.questionnaire << ' ' << preview.mapping.version << '\n';
    if (preview.known_file)
        out << "  " << tr("this very file was taken in before") << '\n';
    out << "  "
        << counted(trn("{n} new", "{n} new", static_cast<long>(preview.fresh.size())), preview.fresh.size())
        << ", " << counted(trn("{n} the same", "{n} the same", static_cast<long>(preview.same)), preview.same)
        << ", "
        << counted(trn("{n} in conflict", "{n} in conflict", static_cast<long>(preview.conflicting.size())),
                   preview.conflicting.size())
        << ", "
        << counted(trn("{n} refused", "{n} refused", static_cast<long>(preview.refused_rows)),
                   preview.refused_rows)
        << ", "
        << counted(trn("{n} not sent", "{n} not sent", static_cast<long>(preview.halfway)), preview.halfway)
        << '\n';
    for (const auto& row : preview.conflicting)
        out << "  "
            << fill(tr("line {line}: {copy} was given before with other answers"),
                    {{"line", std::to_string(row.line)}, {"copy", row.copy}})
            << '\n';
    if (!o.dry_run)
        out << "  " << counted(trn("{n} form taken", "{n} forms taken", static_cast<long>(taken)), taken)
            << '\n';
}

/// What came of a file, told once all is kept.
struct Taken {
    app::ImportPreview preview;
    std::size_t count = 0;
};

/// None: it has problems, which were told.
std::optional<Taken> import_one(app::OpenStudy& study, const std::string& file, const StudyOptions& o,
                                Streams streams, Watched& watched) {
    base::Problems problems;
    const auto mapping = mapping_in(o.mapping, problems);
    Taken taken;
    if (problems.empty()) {
        taken.preview = app::preview_import(study, to_path(file), mapping ? &*mapping : nullptr,
                                            [&](const app::LongProgress& at) {
                                                watched.show(bytes_line(file, at));
                                                return true;
                                            });
        if (!taken.preview.mapping.columns.empty())
            write_mapping(o.mapping, taken.preview.mapping); // also to be mended by hand
        problems = taken.preview.problems;
    }
    if (!problems.empty()) {
        watched.clear();
        print(problems, streams);
        return std::nullopt;
    }
    if (!o.dry_run)
        taken.count =
            app::take_import(study, taken.preview, conflicts_named(o.conflicts), o.who, app::SystemClock());
    for (auto* rows : {&taken.preview.fresh, &taken.preview.conflicting})
        for (auto& row : *rows)
            row.answers = {}; // they are in the study now
    return taken;
}

} // namespace

ExitCode study_import(const StudyOptions& o, Streams streams) {
    Watched watched(streams);
    watched.show(tr("Reading the study…"));
    const auto study =
        o.dry_run ? app::OpenStudy::open_to_read(to_path(o.study)) : app::OpenStudy::open(to_path(o.study));
    ExitCode worst = ExitCode::done;
    std::vector<Taken> all;
    study->together(
        [&] {
            for (const auto& file : o.files) {
                if (auto taken = import_one(*study, file, o, streams, watched))
                    all.push_back(std::move(*taken));
                else
                    worst = ExitCode::problems;
            }
        },
        [&](const app::LongProgress& at) {
            watched.show(kept_line(at));
            return true;
        });
    watched.clear();
    for (const auto& [preview, count] : all) {
        tell(preview, count, o, streams);
        print(preview.refused, streams);
        const bool conflict = !preview.conflicting.empty() && o.conflicts == "refuse";
        if (conflict && !o.dry_run)
            streams.err << tr("nothing was taken: say with --conflicts what to do with the conflicts")
                        << '\n';
        if (conflict || !preview.refused.empty())
            worst = ExitCode::problems;
    }
    return worst;
}

// ---- merge, info, key --------------------------------------------------------------------------------

namespace {

void tell(const std::string& file, const domain::StudyMerge& report, const StudyOptions& o, Streams streams) {
    for (const auto& name : report.other_texts)
        streams.err << fill(tr("{file}: another text of {name}; nothing was taken"),
                            {{"file", file}, {"name", name}})
                    << '\n';
    if (!report.other_texts.empty())
        return;
    if (o.json)
        return put(streams, {{"file", file},
                             {"questionnaires", report.questionnaires},
                             {"copies", report.copies},
                             {"files", report.sources},
                             {"entries", report.entries},
                             {"handed", report.handed},
                             {"meetings", report.meetings},
                             {"known", report.known}});
    const auto added = report.questionnaires + report.copies + report.sources + report.entries +
                       report.handed + report.meetings;
    streams.out << file << ": "
                << counted(trn("{n} new record", "{n} new records", static_cast<long>(added)), added) << ", "
                << counted(trn("{n} known", "{n} known", static_cast<long>(report.known)), report.known)
                << '\n';
}

} // namespace

ExitCode study_merge(const StudyOptions& o, Streams streams) {
    return asked(streams, [&] {
        Watched watched(streams);
        watched.show(tr("Reading the study…"));
        const auto study = app::OpenStudy::open(to_path(o.study));
        std::vector<std::pair<std::string, domain::StudyMerge>> reports;
        study->together(
            [&] {
                for (const auto& file : o.files) {
                    watched.show(file);
                    const auto other = app::OpenStudy::open_to_read(to_path(file));
                    watched.show(file);
                    reports.emplace_back(file, study->merge(*other, o.join));
                }
            },
            [&](const app::LongProgress& at) {
                watched.show(kept_line(at));
                return true;
            });
        watched.clear();
        for (const auto& [file, report] : reports)
            tell(file, report, o, streams);
        const bool all = std::ranges::all_of(
            reports, [](const auto& report) { return report.second.other_texts.empty(); });
        return all ? ExitCode::done : ExitCode::problems;
    });
}

ExitCode study_info(const StudyOptions& o, Streams streams) {
    const auto study = app::OpenStudy::open_to_read(to_path(o.study));
    const auto& held = study->study();
    ordered_json questionnaires = ordered_json::array(), sources = ordered_json::array();
    for (std::size_t i = 0; i < held.questionnaires.size(); ++i) {
        const auto& one = held.questionnaires[i];
        std::size_t printed = 0, entered[5] = {};
        for (const auto& copy : held.copies)
            printed += copy.questionnaire == one.id && copy.version == one.version;
        for (const auto& copy : domain::copies_with_entries(held))
            for (const auto layer : domain::all_layers)
                entered[static_cast<int>(layer)] +=
                    copy.questionnaire == static_cast<int>(i) && !copy.of(layer).empty();
        questionnaires.push_back({{"id", one.id},
                                  {"version", one.version},
                                  {"variables", study->survey().forms[i].variables().size()},
                                  {"printed", printed},
                                  {"first", entered[1]},
                                  {"second", entered[2]},
                                  {"given", entered[3]},
                                  {"settled", entered[4]}});
    }
    for (const auto& source : held.sources)
        sources.push_back({{"name", source.name}, {"sum", source.sum}, {"who", source.who}});
    if (o.json) {
        put(streams, {{"study", held.id},
                      {"title", held.title},
                      {"questionnaires", questionnaires},
                      {"files", sources},
                      {"entries", held.entries.size()}});
        return ExitCode::done;
    }
    streams.out << (held.title.empty() ? o.study : held.title) << '\n';
    for (const auto& one : questionnaires)
        streams.out << "  "
                    << fill(tr("{name} {version}: {printed} printed, {first} typed, {second} typed twice, "
                               "{given} given on a screen"),
                            {{"name", one["id"].get<std::string>()},
                             {"version", one["version"].get<std::string>()},
                             {"printed", one["printed"].dump()},
                             {"first", one["first"].dump()},
                             {"second", one["second"].dump()},
                             {"given", one["given"].dump()}})
                    << '\n';
    for (const auto& source : held.sources)
        streams.out << "  " << source.name << '\n';
    return ExitCode::done;
}

ExitCode study_key(const StudyOptions& o, Streams streams) {
    return asked(streams, [&] {
        const bool changes = !o.name.empty() || !o.note.empty();
        if (changes && o.practice.empty())
            throw std::invalid_argument(tr("--practice is missing: whose name is it?"));
        // A study of the first version gets its mark when it is opened to be written.
        const auto study =
            changes ? app::OpenStudy::open(to_path(o.study)) : app::OpenStudy::open_to_read(to_path(o.study));
        if (changes)
            app::set_practice_key(*study, to_path(o.key), {o.practice, o.name, o.note});
        ordered_json list = ordered_json::array();
        for (const auto& practice : app::practice_keys(*study, to_path(o.key))) {
            list.push_back({{"code", practice.code}, {"name", practice.name}, {"note", practice.note}});
            if (!o.json)
                streams.out << practice.code << "  " << practice.name << (practice.note.empty() ? "" : "  ")
                            << practice.note << '\n';
        }
        if (o.json)
            put(streams, list);
        return ExitCode::done;
    });
}

} // namespace samenspel::cli
