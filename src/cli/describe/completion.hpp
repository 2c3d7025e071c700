#pragma once

#include <string>

#include "cli/describe/told.hpp"

namespace samenspel::cli {

/// A script for the shell that offers commands, options, their choices, and files of the kind that fits. With
/// descriptions in the language of the interface, where the shell shows them.
std::string bash_completion(const ToldCommand& program);
std::string zsh_completion(const ToldCommand& program);
std::string fish_completion(const ToldCommand& program);

/// The endings of the files that fit, without the point; none: any file.
std::vector<std::string> endings(Takes takes);
/// A name for a function in a shell.
std::string function_name(const std::string& text);
/// Between single quotes, as bash and zsh read it.
std::string quoted(const std::string& text);

} // namespace samenspel::cli
