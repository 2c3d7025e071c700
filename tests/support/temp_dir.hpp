#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace samenspel::test {

/// A new, empty folder; it goes, with all that is in it, when this goes.
class TempDir {
public:
    TempDir(); ///< throws std::system_error when none can be made
    ~TempDir();
    TempDir(const TempDir&) = delete;
    TempDir& operator=(const TempDir&) = delete;

    const std::filesystem::path& path() const { return path_; }

    /// Path of a file in the folder; the file need not exist.
    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

    /// Writes a file, with the folders on its way, and returns its path.
    std::filesystem::path write(std::string_view name, std::string_view text) const;

private:
    std::filesystem::path path_;
};

/// All bytes of a file; throws std::system_error when it cannot be read.
std::string read_file(const std::filesystem::path& path);

/// Replaces the file, and makes the folders on its way; throws std::system_error.
void write_file(const std::filesystem::path& path, std::string_view text);

} // namespace samenspel::test
