#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/problem.hpp"
#include "document/drawing.hpp"
#include "domain/training/module.hpp"

namespace samenspel::app {

/// A picture of a training. None if the file is gone or outside the subset; `problems` then says why.
std::optional<document::Drawing> load_drawing(const std::filesystem::path& file, base::Problems& problems);

/// Puts the words that the training has for this picture in the place of the file's own.
void put_labels(document::Drawing& drawing, const std::vector<domain::PictureLabels::Label>& labels);

} // namespace samenspel::app
