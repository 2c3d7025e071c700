#pragma once

#include <filesystem>
#include <string>

namespace samenspel::base {

/// A path from UTF-8 and back, the same on every system: on Windows a path's own narrow text is not UTF-8.
std::filesystem::path to_path(const std::string& utf8);
std::string utf8(const std::filesystem::path& path);

/// The same file for a library that opens files by a narrow name. On a Windows whose code page is not UTF-8 a name that
/// this page cannot write is the file's short name, which it has only once it exists.
std::string for_c_library(const std::filesystem::path& path);

} // namespace samenspel::base
