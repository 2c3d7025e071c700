#pragma once

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"

namespace samenspel::cli {

struct DescribeOptions {
    std::string program; ///< samenspel-cli or samenspel
    std::string form;    ///< man, bash, zsh or fish
    std::string date;    ///< of the man page
};

/// Prints a man page or the completion of a shell, for the build to install.
/// @param app the whole command line of samenspel-cli
base::ExitCode describe(const CLI::App& app, const DescribeOptions& options, Streams streams);

} // namespace samenspel::cli
