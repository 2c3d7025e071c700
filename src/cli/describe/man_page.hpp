#pragma once

#include <string>
#include <vector>

#include "cli/describe/surroundings.hpp"
#include "cli/describe/told.hpp"

namespace samenspel::cli {

/// What a man page tells besides the command line itself.
struct ManPage {
    std::string version;
    std::string date;  ///< as 2026-11-22
    std::string title; ///< a few words, behind the name of the program
    std::string text;  ///< what it does, in sentences
    std::vector<Meaning> exit_codes, environment;
    std::string see_also; ///< name of another page
};

/// In roff, for man(7), in the language of the interface.
std::string man_page(const ToldCommand& program, const ManPage& page);

} // namespace samenspel::cli
