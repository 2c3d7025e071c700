#pragma once

#include <string>
#include <vector>

namespace samenspel::base {

/// What others made and a layer of ours uses. Each layer that may see one tells of it in its `libraries.hpp`.
struct Library {
    std::string name;
    std::string version;
    bool running = true; ///< it told itself; else the version that we were built with
};

using Libraries = std::vector<Library>;

} // namespace samenspel::base
