#pragma once

namespace samenspel::base {

/// What a program of ours tells the shell. The manual prints the same table.
enum class ExitCode : int {
    done = 0,
    problems = 1,  ///< the content has problems; they were printed
    wrong_use = 2, ///< unknown option, missing argument
    file = 3,      ///< file, disk or database refused
    cancelled = 4,
    bug = 70,
};

} // namespace samenspel::base
