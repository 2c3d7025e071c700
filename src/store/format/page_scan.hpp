#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/format/file_format.hpp"
#include "store/format/row.hpp"

namespace samenspel::store {

/// What every SQLite file begins with.
inline constexpr std::string_view database_begins{"SQLite format 3", 16};

struct FoundRow {
    const Table* table;
    Row row;
};

/// Every row whose sum is right, wherever in the bytes of a database it stands: needs no header, no schema
/// and no tree of pages, only that pages have 4096 bytes. Rows that were replaced may be found as well.
/// Source of the layout: https://www.sqlite.org/fileformat2.html
std::vector<FoundRow> scan_pages(std::string_view bytes, std::span<const Table> tables);

/// The same in a file, which is only read: what an unfinished transaction left is taken back in a copy.
/// @pre this program does not have it open @throws base::FileError unreadable
std::vector<FoundRow> scan_file(const std::filesystem::path& path, std::span<const Table> tables);

/// Whether a file that is no sound one of ours was one once: by its header or by a row. A file of nothing
/// but zeros counts: that is what some file systems leave after a power cut.
bool looks_like_ours(const std::filesystem::path& path, const FileFormat& format);

} // namespace samenspel::store
