#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/pages/rooms.hpp"

/// A session as a readable script of timed actions; docs/command-line.md describes the language.
namespace samenspel::app {

struct ScriptAction {
    int line = 0;
    std::chrono::seconds at{0}; ///< local time of day of the session's date; past midnight over 24 h
    std::string verb;
    std::vector<std::string> words; ///< what follows the verb, split at spaces
    std::string text;               ///< what follows a colon
};

struct Script {
    std::string file;
    std::string module; ///< id of a training
    PrepareForm form;
    std::vector<ScriptAction> actions; ///< by time, as written
};

struct LoadedScript {
    Script script;
    base::Problems problems;
};

/// "20:04" or "20:04:30"; past midnight "24:04". None if it is no time.
std::optional<std::chrono::seconds> read_clock(const std::string& word);

/// Every problem with its line; the times must not go back.
LoadedScript read_script(std::string_view text, const std::string& file_name);

struct Played {
    std::unique_ptr<ManualClock> clock;   ///< outlives the session
    std::unique_ptr<LiveSession> session; ///< null when there were problems before it could start
    base::Problems problems;
};

/// Plays a script on a clock of its own into a new session file and returns the session as it stands at the
/// last action. What an action cannot do (an unknown step or person) is a problem with its line.
/// @param file is replaced. @throws base::FileError
Played play_script(const Script& script, const Places& places, const std::filesystem::path& module_folder,
                   const std::filesystem::path& file);

} // namespace samenspel::app
