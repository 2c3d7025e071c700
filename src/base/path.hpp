#pragma once

#include <filesystem>
#include <string>

namespace samenspel::base {

/// A path from UTF-8 and back, the same on every system: on Windows a path's own narrow text is not UTF-8.
std::filesystem::path to_path(const std::string& utf8);
std::string utf8(const std::filesystem::path& path);

} // namespace samenspel::base
