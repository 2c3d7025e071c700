#pragma once

#include <filesystem>

#include "domain/training/module.hpp"

namespace samenspel::app {

/// The training in a folder, as the preparation needs it.
/// @throws base::FileError if it cannot be read; std::invalid_argument if it has problems
domain::Module load_training(const std::filesystem::path& folder);

} // namespace samenspel::app
