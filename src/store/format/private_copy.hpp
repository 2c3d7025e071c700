#pragma once

#include <filesystem>

namespace samenspel::store {

/// The files of an SQLite database: itself, and what may stand beside it after a crash and belongs to it.
constexpr const char* companions[] = {"", "-journal", "-wal"};

/// The path with something behind its last letter.
std::filesystem::path with_suffix(std::filesystem::path path, const char* suffix);

/// Copies a database with its companions. Never for one that this program has open: closing the file would
/// give back its locks. @throws base::FileError missing, unreadable or unwritable (also: the name is taken); then nothing is left of the copy
void copy_database(const std::filesystem::path& from, const std::filesystem::path& to);

/// As far as it can be removed.
void remove_database(const std::filesystem::path& path) noexcept;

/// A copy of a database in a new folder for temporary files that others cannot read; gone with this.
class PrivateCopy {
public:
    /// @throws base::FileError missing, unreadable or unwritable
    explicit PrivateCopy(const std::filesystem::path& original);
    ~PrivateCopy();
    PrivateCopy(const PrivateCopy&) = delete;
    PrivateCopy& operator=(const PrivateCopy&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    void remove_folder() const noexcept;

    std::filesystem::path folder_;
    std::filesystem::path path_;
};

} // namespace samenspel::store
