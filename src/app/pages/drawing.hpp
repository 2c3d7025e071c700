#pragma once

#include <filesystem>
#include <optional>

#include "base/problem.hpp"
#include "document/drawing.hpp"

namespace samenspel::app {

/// A picture of a training. None if the file is gone or outside the subset; `problems` then says why.
std::optional<document::Drawing> load_drawing(const std::filesystem::path& file, base::Problems& problems);

} // namespace samenspel::app
