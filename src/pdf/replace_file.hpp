#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace samenspel::pdf {

/// Puts `bytes` in the place of `path`, whole: they are on the disk before the name moves to them.
/// @throws base::FileError; the old file is then still there, byte for byte, and nothing is left beside it
void replace_file(const std::filesystem::path& path, std::string_view bytes);

/// As replace_file for many files, which wait for the disk together. Without commit nothing changes.
class FileBatch {
public:
    FileBatch();
    ~FileBatch();
    FileBatch(const FileBatch&) = delete;
    FileBatch& operator=(const FileBatch&) = delete;

    /// @throws base::FileError
    void add(const std::filesystem::path& path, std::string_view bytes);
    /// All that can be refused before a name moves: afterwards the bytes are on the disk, and each name is free for a
    /// file. @throws base::FileError
    void prepare();
    /// Prepares, unless that was done. @throws base::FileError
    void commit();

private:
    class Temporary;
    friend void replace_file(const std::filesystem::path& path, std::string_view bytes);
    std::vector<std::unique_ptr<Temporary>> files_;
    bool prepared_ = false;
};

} // namespace samenspel::pdf
