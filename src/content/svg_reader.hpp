#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "document/drawing.hpp"

namespace samenspel::content {

/// A picture and everything in it that lies outside the subset of docs/pictures.md. What does is left out.
struct LoadedDrawing {
    document::Drawing drawing;
    base::Problems problems; ///< sorted by place
};

/// Reads the text of an SVG file; `file_name` is what problems call it. The drawing is in viewBox units with the
/// upper left corner of the viewBox at (0, 0).
LoadedDrawing read_svg(std::string_view text, const std::string& file_name);

/// @throws base::FileError if the file cannot be read.
LoadedDrawing load_svg(const std::filesystem::path& file);

} // namespace samenspel::content
