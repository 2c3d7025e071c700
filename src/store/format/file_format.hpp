#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>

#include "store/access.hpp"
#include "store/database.hpp"
#include "store/format/row.hpp"

namespace samenspel::store {

/// Brings a file from one version to the next, inside a transaction. Once released it never changes: files
/// of every version are out there.
using Migration = void (*)(Connection&);

/// A kind of file: what its header says, how its tables came to be, and which they are now.
struct FileFormat {
    std::int32_t application_id;           ///< at offset 68 of the file
    std::span<const Migration> migrations; ///< the first makes version 1 out of nothing
    std::span<const Table> tables;

    [[nodiscard]] std::int64_t version() const { return static_cast<std::int64_t>(migrations.size()); }
};

/// Makes a file, whole or not at all: it gets its name once all of it is on disk.
/// @param fill writes the first rows, inside the transaction
/// @throws base::FileError unwritable, also when there is something with that name already
std::unique_ptr<Connection> create_file(const std::filesystem::path& path, const FileFormat& format,
                                        const std::function<void(Connection&)>& fill);

/// Opens a file after checking that it is of this kind, not newer than we know, sound in every page and as
/// we make it; brings an older one up to date. Nothing is changed in a file that is refused.
/// With Access::read nothing is changed at all: a file that needs it (written by an older version, or left
/// in the middle of a transaction) is read from a copy.
/// @throws base::FileError of any kind; no copy of the file is kept
std::unique_ptr<Connection> open_file(const std::filesystem::path& path, const FileFormat& format,
                                      Access access);

} // namespace samenspel::store
