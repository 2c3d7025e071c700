#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace samenspel::test {

struct CommandResult {
    int code; ///< exit code; 128 + the signal when a signal ended it; 127 when it could not start
    std::string out;
    std::string err;
    bool timed_out; ///< it was ended, with all its children, because it took too long
};

struct CommandOptions {
    std::filesystem::path folder;                                 ///< empty: the current one
    std::vector<std::pair<std::string, std::string>> environment; ///< added to ours
    std::string input;                                            ///< what it reads on stdin
    std::chrono::milliseconds timeout = std::chrono::seconds(60);
};

/// Runs a program to its end. `command` is the program, looked up in PATH, and its arguments: no shell.
/// Throws std::system_error when the system gives no pipe or process.
CommandResult run_command(const std::vector<std::string>& command, const CommandOptions& options = {});

} // namespace samenspel::test
