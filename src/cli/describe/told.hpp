#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

/// What a command line takes, as values: the man pages and the completion of shells are made of the same tree that
/// reads the arguments, so neither can tell of what is not there.
namespace samenspel::cli {

/// What a shell may offer as a value.
enum class Takes { nothing, text, file, folder, session, study, key, session_or_study, xml };

struct ToldOption {
    std::vector<std::string> names; ///< with their hyphens; of an argument its one name
    std::string value;              ///< what stands for its value in the help, "TEXT"; empty: it takes none
    std::string text;
    std::vector<std::string> choices; ///< all values that it takes; empty: others too
    Takes takes = Takes::nothing;
    bool required = false;
    bool repeats = false;
};

struct ToldCommand {
    std::string name; ///< of the program, or of a command alone
    std::string text;
    std::vector<ToldOption> options;
    std::vector<ToldOption> arguments; ///< in their order
    std::vector<ToldCommand> commands;
};

/// samenspel-cli, or a command of it. What the help hides is not told.
ToldCommand tell(const CLI::App& app);
/// samenspel, the window.
ToldCommand tell_window();

} // namespace samenspel::cli
