#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "app/clock.hpp"
#include "app/places.hpp"

namespace samenspel::app {

/// What was saved of a damaged session.
struct Rescue {
    std::filesystem::path kept;    ///< a copy of the damaged file; the file itself stays as it is
    std::filesystem::path rescued; ///< the new session, beside it
    std::size_t notes = 0;
    std::size_t people = 0;
    bool complete = false; ///< nothing is known to be lost
    std::string sentence;  ///< what to tell the user
};

/// Saves what can be saved of a damaged session into a new one, "name (gered).lok". Where its details are lost,
/// the name of the file and the training's own plan stand in.
/// @throws base::FileError if the file cannot be read or the folder not be written
Rescue rescue_session(const std::filesystem::path& file, const Places& places, const Clock& clock);

} // namespace samenspel::app
