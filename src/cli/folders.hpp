#pragma once

#include <filesystem>
#include <string>

#include "app/places.hpp"

namespace samenspel::cli {

/// A training by its id, or by a path to its folder. @throws base::FileError if there is none
std::filesystem::path module_folder(const app::Places& places, const std::string& name);

} // namespace samenspel::cli
