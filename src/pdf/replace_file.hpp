#pragma once

#include <filesystem>
#include <string_view>

namespace samenspel::pdf {

/// Puts `bytes` in the place of `path`, whole: they are on the disk before the name moves to them.
/// @throws base::FileError; the old file is then still there, byte for byte, and nothing is left beside it
void replace_file(const std::filesystem::path& path, std::string_view bytes);

} // namespace samenspel::pdf
