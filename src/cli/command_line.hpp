#pragma once

#include <functional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/describe/describe_command.hpp"
#include "cli/study_command.hpp"

namespace samenspel::cli {

/// What was asked for on the command line; `run` does it.
struct Request {
    std::vector<std::string> paths, documents;
    std::string password_file;
    PlanOptions plan;
    SupportOptions support;
    PrintOptions print;
    TypesetOptions typeset;
    StudyOptions study;
    DescribeOptions describe;
    std::string script, session, folder;
    bool json = false;
    std::function<base::ExitCode(const app::Places&, Streams)> run;
    std::vector<std::string> others;
    bool only_tell = false;
};

/// All commands and options of samenspel-cli. What is parsed fills `request`, which must live as long as `app`.
void build_command_line(CLI::App& app, Request& request);

} // namespace samenspel::cli
