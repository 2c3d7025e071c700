#include "cli/commands.hpp"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>

#include "app/check.hpp"
#include "app/pages/rooms.hpp"
#include "app/pages/show.hpp"
#include "app/papers/calendar.hpp"
#include "app/rescue.hpp"
#include "app/script/script.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "cli/folders.hpp"
#include "words/words.hpp"

namespace samenspel::cli {
namespace {

namespace fs = std::filesystem;
using base::ExitCode;
using words::fill;
using words::tr;

std::string read_file(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw base::FileError(base::FileError::Kind::missing, base::utf8(file), tr("cannot be read"));
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Set by Ctrl+C: what is being written is ended, what comes after it is not begun.
volatile std::sig_atomic_t cancelled = 0;

ExitCode write_documents(const app::LiveSession& session, const app::Places& places, const fs::path& folder,
                         const std::vector<std::string>& names, Streams streams,
                         const std::string& password = {}) {
    base::Problems problems;
    std::signal(SIGINT, [](int) { cancelled = 1; });
    const auto progress = [&](const app::ExportProgress& at) {
        if (streams.terminal)
            streams.err << '\r'
                        << fill(tr("{done} of {all}: {what}"), {{"done", std::to_string(at.done)},
                                                                {"all", std::to_string(at.all)},
                                                                {"what", at.what}})
                        << "\x1b[K" << (at.done == at.all ? "\n" : "") << std::flush;
        return cancelled == 0;
    };
    auto written = app::export_documents(session, places, names, folder, progress, problems, password);
    if (names.empty() && cancelled == 0)
        written.push_back(app::save_calendar(session, folder));
    std::signal(SIGINT, SIG_DFL);
    for (const auto& file : written)
        streams.out << base::utf8(file) << '\n';
    const auto code = print(problems, streams);
    if (cancelled == 0)
        return code;
    streams.err << tr("Cancelled.") << '\n';
    return ExitCode::cancelled;
}

/// Plays a script into `file`; where it went wrong is printed.
std::pair<app::Played, ExitCode> play_into(const app::Places& places, const fs::path& script,
                                           const fs::path& file, Streams streams) {
    auto loaded = app::read_script(read_file(script), base::utf8(script));
    if (!loaded.problems.empty())
        return {app::Played{}, print(loaded.problems, streams)};
    auto played = app::play_script(loaded.script, places, module_folder(places, loaded.script.module), file);
    const auto code = print(played.problems, streams);
    return {std::move(played), code};
}

} // namespace

ExitCode print(const base::Problems& problems, Streams streams) {
    for (const auto& problem : problems)
        streams.err << base::to_string(problem) << '\n';
    return problems.empty() ? ExitCode::done : ExitCode::problems;
}

ExitCode check(const std::vector<std::string>& paths, Streams streams) {
    auto code = ExitCode::done;
    for (const auto& path : paths)
        if (print(app::check_path(base::to_path(path)), streams) != ExitCode::done)
            code = ExitCode::problems;
    return code;
}

ExitCode plan(const app::Places& places, const PlanOptions& options, Streams streams) {
    const auto result = app::plan_training(module_folder(places, options.module), options.length,
                                           options.start, options.brief, options.video, options.without);
    streams.out << result.table;
    return print(result.problems, streams);
}

ExitCode play(const app::Places& places, const std::string& script, const std::string& file,
              Streams streams) {
    const auto [played, code] = play_into(places, base::to_path(script), base::to_path(file), streams);
    if (code == ExitCode::done)
        streams.out << file << '\n';
    return code;
}

ExitCode rescue(const app::Places& places, const std::string& session, Streams streams) {
    const app::SystemClock clock;
    const auto rescued = app::rescue_session(base::to_path(session), places, clock);
    streams.out << base::utf8(rescued.rescued) << '\n';
    streams.err << rescued.sentence << '\n';
    return ExitCode::done;
}

ExitCode show(const app::Places& places, const std::string& session, bool json, Streams streams) {
    const app::SystemClock clock;
    const auto live = app::LiveSession::open_to_read(base::to_path(session), places.modules, clock);
    streams.out << (json ? app::show_json(*live) : app::show_text(*live));
    return ExitCode::done;
}

ExitCode export_session(const app::Places& places, const std::string& session, const std::string& folder,
                        const std::vector<std::string>& documents, const std::string& password_file,
                        Streams streams) {
    const app::SystemClock clock;
    const auto live = app::LiveSession::open_to_read(base::to_path(session), places.modules, clock);
    const auto kinds = app::document_kinds(*live);
    for (const auto& name : documents) {
        if (std::ranges::find(kinds, name, &app::DocumentKind::name) != kinds.end())
            continue;
        streams.err << fill(tr("there is no document '{name}'"), {{"name", name}}) << ':';
        for (const auto& kind : kinds)
            streams.err << ' ' << kind.name;
        streams.err << '\n';
        return ExitCode::wrong_use;
    }
    std::string password;
    if (!password_file.empty()) {
        const auto text = read_file(base::to_path(password_file));
        password = text.substr(0, text.find_first_of("\r\n"));
        if (password.empty()) {
            streams.err << fill(tr("{file} holds no password"), {{"file", password_file}}) << '\n';
            return ExitCode::wrong_use;
        }
    }
    return write_documents(*live, places, base::to_path(folder), documents, streams, password);
}

ExitCode merge(const app::Places& places, const std::string& session, const std::vector<std::string>& others,
               bool only_tell, Streams streams) {
    const app::SystemClock clock;
    const auto file = base::to_path(session);
    const auto live = only_tell ? app::LiveSession::open_to_read(file, places.modules, clock)
                                : app::LiveSession::open(file, places.modules, clock);
    ExitCode code = ExitCode::done;
    for (const auto& other : others) {
        try {
            const auto found = live->compare(base::to_path(other), places.modules, clock);
            if (!only_tell)
                live->merge(found);
            streams.out
                << other << ": "
                << fill(
                       tr("{new} new, {same} the same, {conflicts} different, {removed} removed here before, "
                          "{unknown} of steps that this evening did not have"),
                       {{"new", std::to_string(found.added.size())},
                        {"same", std::to_string(found.same)},
                        {"conflicts", std::to_string(found.conflicts.size())},
                        {"removed", std::to_string(found.removed)},
                        {"unknown", std::to_string(found.unknown)}})
                << '\n';
            for (const auto& conflict : found.conflicts) {
                streams.out << "  " << fill(tr("here: {text}"), {{"text", conflict.ours.text}}) << '\n';
                streams.out << "  " << fill(tr("there: {text}"), {{"text", conflict.theirs.text}}) << '\n';
                code = ExitCode::problems;
            }
        } catch (const std::invalid_argument& error) {
            streams.err << error.what() << '\n';
            return ExitCode::wrong_use;
        }
    }
    return code;
}

ExitCode demo(const app::Places& places, const std::string& folder, Streams streams) {
    std::vector<fs::path> scripts;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(places.modules, none))
        if (fs::exists(entry.path() / "demo.play"))
            scripts.push_back(entry.path() / "demo.play");
    std::ranges::sort(scripts);
    if (scripts.empty())
        throw base::FileError(base::FileError::Kind::missing, base::utf8(places.modules),
                              tr("no training has a demo.play"));
    const fs::path out = base::to_path(folder);
    fs::create_directories(out);
    const fs::path file = out / "demo.lok";
    auto [played, code] = play_into(places, scripts.front(), file, streams);
    if (code != ExitCode::done)
        return code;
    streams.out << base::utf8(file) << '\n';
    return write_documents(*played.session, places, out, {}, streams);
}

} // namespace samenspel::cli
