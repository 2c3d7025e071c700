#pragma once

#include <string>
#include <vector>

namespace samenspel::cli {

/// A name, and what it stands for.
struct Meaning {
    std::string name, text;
};

/// What the program tells the shell when it ends; base::ExitCode has the same.
std::vector<Meaning> exit_codes();
/// The variables that change what it does.
std::vector<Meaning> environment();
/// Both, for the end of the help.
std::string surroundings_text();

} // namespace samenspel::cli
