#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "app/places.hpp"
#include "base/exit_code.hpp"
#include "base/problem.hpp"

/// The commands of samenspel-cli. Each writes to `out`, its complaints to `err`, and says how it went.
namespace samenspel::cli {

struct Streams {
    std::ostream& out;
    std::ostream& err;
    bool terminal = false; ///< progress may be shown
};

base::ExitCode check(const std::vector<std::string>& paths, Streams streams);

struct PlanOptions {
    std::string module;
    int length = 0;
    std::string start = "20:00";
    std::vector<std::string> brief, video, without;
};
base::ExitCode plan(const app::Places& places, const PlanOptions& options, Streams streams);

struct SupportOptions {
    std::string module; ///< empty: the first training with a directory
    std::string words, region, theme;
    std::string on; ///< the day on which entries are old or not; empty: today
    std::string import_from, export_to;
};
base::ExitCode support(const app::Places& places, const SupportOptions& options, Streams streams);

base::ExitCode play(const app::Places& places, const std::string& script, const std::string& file,
                    Streams streams);
/// Takes the notes of the same LOK from other laptops. Where both sides wrote something else, ours stays and is told.
base::ExitCode merge(const app::Places& places, const std::string& session,
                     const std::vector<std::string>& others, bool only_tell, Streams streams);
/// Saves what can be saved of a damaged session.
base::ExitCode rescue(const app::Places& places, const std::string& session, Streams streams);
base::ExitCode show(const app::Places& places, const std::string& session, bool json, Streams streams);
/// @param password_file its first line opens the documents; empty: no password
base::ExitCode export_session(const app::Places& places, const std::string& session,
                              const std::string& folder, const std::vector<std::string>& documents,
                              const std::string& password_file, Streams streams);
struct PrintOptions {
    std::string what;   ///< id of a paper of the training, or "questionnaire"
    std::string id;     ///< of the questionnaire
    std::string module; ///< the training; empty: the first with questionnaires
    std::string practice;
    int copies = 1;
    std::string study, folder;
    std::vector<std::string> fields; ///< "name=text"
    bool draft = false;              ///< gaps are no failure
    bool separate = false;           ///< a file for each copy
    bool fillable = false;           ///< the same, to be filled in on a screen
    std::string link;                ///< of the same questions on a screen
};
/// Papers for a study: an information letter, numbered questionnaires.
base::ExitCode print_paper(const app::Places& places, const PrintOptions& options, Streams streams);

struct TypesetOptions {
    std::string paper; ///< a template
    std::string data;  ///< values for it; empty: it asks for none
    std::string pdf;
};
/// Sets a template by itself. With problems there is no file.
base::ExitCode typeset(const app::Places& places, const TypesetOptions& options, Streams streams);

/// Prints what is wrong, a line each.
base::ExitCode print(const base::Problems& problems, Streams streams);

/// Plays `demo.play` of a training and exports everything.
base::ExitCode demo(const app::Places& places, const std::string& folder, Streams streams);

} // namespace samenspel::cli
