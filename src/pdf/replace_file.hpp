#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace samenspel::pdf {

enum class Flush { now, later };

/// Puts `bytes` in the place of `path`, whole: they are on the disk before the name moves to them, unless they are to
/// be flushed later.
/// @throws base::FileError; the old file is then still there, byte for byte, and nothing is left beside it
void replace_file(const std::filesystem::path& path, std::string_view bytes, Flush flush = Flush::now);

/// For many files that were to be flushed later; before this, a power cut may leave them empty.
/// @throws base::FileError
void flush_files(const std::vector<std::filesystem::path>& files);

} // namespace samenspel::pdf
