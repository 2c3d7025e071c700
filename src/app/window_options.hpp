#pragma once

#include <string>
#include <vector>

namespace samenspel::app {

/// What `samenspel`, the window, takes on its command line: its help, its man page and the completion of a shell are
/// made of this.
struct WindowOption {
    std::string names; ///< "-h,--help"
    std::string value; ///< what follows it, "DIR"; empty: nothing does
    std::string text;
};

/// What the program does, in a sentence or two.
std::string window_text();
/// Of the one argument that is no option.
WindowOption window_file();
std::vector<WindowOption> window_options();

} // namespace samenspel::app
