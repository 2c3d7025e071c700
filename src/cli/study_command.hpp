#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/places.hpp"
#include "cli/commands.hpp"

namespace CLI {
class App;
}

/// `samenspel-cli study …`: what researchers do with a stack of papers.
namespace samenspel::cli {

struct StudyOptions {
    std::string study, other, title, who = "?", copy, practice, variable, value, reason, layer = "first", day;
    std::string questionnaire, mapping, conflicts = "refuse", level = "pseudonymous", folder, key, name, note;
    std::vector<std::string> files;
    int count = 0;
    bool json = false, dry_run = false, join = false, with_text = false, with_months = false;
    PrintOptions print;
};

using StudyRun = std::function<base::ExitCode(const app::Places&, Streams)>;

/// Adds the command with those below it; the one that is asked for puts itself in `run`.
void add_study(CLI::App& app, StudyOptions& options, StudyRun& run);

// Each as its --help says. @throws base::FileError; what was asked wrongly is told, and is ExitCode::wrong_use.
base::ExitCode study_new(const StudyOptions& options, Streams streams);
base::ExitCode study_questionnaire(const StudyOptions& options, Streams streams);
base::ExitCode study_enter(const StudyOptions& options, Streams streams);
base::ExitCode study_correct(const StudyOptions& options, Streams streams);
base::ExitCode study_settle(const StudyOptions& options, Streams streams);
base::ExitCode study_withdraw(const StudyOptions& options, Streams streams);
base::ExitCode study_handed(const StudyOptions& options, Streams streams);
base::ExitCode study_meeting(const StudyOptions& options, Streams streams);
base::ExitCode study_import(const StudyOptions& options, Streams streams);
base::ExitCode study_check(const StudyOptions& options, Streams streams);
base::ExitCode study_compare(const StudyOptions& options, Streams streams);
base::ExitCode study_match(const app::Places& places, const StudyOptions& options, Streams streams);
base::ExitCode study_export(const app::Places& places, const StudyOptions& options, Streams streams);
base::ExitCode study_merge(const StudyOptions& options, Streams streams);
base::ExitCode study_info(const StudyOptions& options, Streams streams);
base::ExitCode study_key(const StudyOptions& options, Streams streams);

} // namespace samenspel::cli
