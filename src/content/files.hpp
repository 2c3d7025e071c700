#pragma once

#include <filesystem>
#include <string>

namespace samenspel::content {

/// All bytes of a file. @throws base::FileError if it is missing or cannot be read.
std::string read_bytes(const std::filesystem::path& path);

/// A path as problems show it: UTF-8 with '/'.
std::string shown_path(const std::filesystem::path& path);

/// The path of `name` (UTF-8, with '/') in a folder.
std::filesystem::path inside(const std::filesystem::path& folder, const std::string& name);

} // namespace samenspel::content
