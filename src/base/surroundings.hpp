#pragma once

#include <string>
#include <vector>

namespace samenspel::base {

/// What the program was started with, in UTF-8 on every system: the name of the program first.
std::vector<std::string> arguments(int argc, char** argv);

/// A variable of the environment in UTF-8; empty where there is none.
std::string environment(const char* name);

/// So that nothing of it is replaced now: the installer of Windows asks. Once, at the beginning.
void tell_that_it_runs();

} // namespace samenspel::base
