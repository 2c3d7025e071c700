#include "store/format/page_scan.hpp"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <optional>
#include <system_error>

#include "base/error.hpp"
#include "store/format/private_copy.hpp"

namespace samenspel::store {
namespace {

constexpr std::size_t page_size = 4096;

/// Reads forward through bytes; says so, once and for all, when there were too few.
class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    /// Big-endian, 1 to 8 bytes, with sign.
    std::int64_t integer(std::size_t size) {
        const auto taken = take(size);
        std::uint64_t value =
            !taken.empty() && static_cast<signed char>(taken[0]) < 0 ? ~std::uint64_t{0} : 0;
        for (const char byte : taken) {
            value = value << 8 | static_cast<unsigned char>(byte);
        }
        return static_cast<std::int64_t>(value);
    }

    /// 7 bits a byte, the first bit says whether more follow; the ninth byte gives 8.
    std::int64_t varint() {
        std::uint64_t value = 0;
        for (int i = 0; i < 9; ++i) {
            const auto byte = static_cast<std::uint64_t>(integer(1)) & 0xff;
            if (i == 8) {
                value = value << 8 | byte;
                break;
            }
            value = value << 7 | (byte & 0x7f);
            if ((byte & 0x80) == 0) {
                break;
            }
        }
        return static_cast<std::int64_t>(value);
    }

    std::string_view take(std::size_t size) {
        if (size > bytes_.size()) {
            failed_ = true;
            return {};
        }
        const auto taken = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return taken;
    }

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] std::size_t left() const { return bytes_.size(); }

private:
    std::string_view bytes_;
    bool failed_ = false;
};

/// How many bytes a value takes; none for a kind of value that we never write.
std::optional<std::size_t> size_of(std::int64_t serial_type, Column::Type type) {
    if (type == Column::Type::text) {
        const bool text = serial_type >= 13 && serial_type % 2 == 1;
        return text ? std::optional{static_cast<std::size_t>(serial_type - 13) / 2} : std::nullopt;
    }
    switch (serial_type) {
    case 1:
    case 2:
    case 3:
    case 4:
        return static_cast<std::size_t>(serial_type);
    case 5:
        return 6;
    case 6:
        return 8;
    case 8:
    case 9:
        return 0;
    default:
        return std::nullopt;
    }
}

/// A row as its cell begins: how long it is, its number, and the kinds of its values.
struct CellHead {
    std::size_t payload = 0;
    std::int64_t number = 0;
    std::size_t record_head = 0;
    std::vector<std::int64_t> types;
};

std::optional<CellHead> read_head(Reader& reader, std::size_t most_columns) {
    CellHead head;
    head.payload = static_cast<std::size_t>(reader.varint());
    head.number = reader.varint();
    const auto before = reader.left();
    head.record_head = static_cast<std::size_t>(reader.varint());
    if (reader.failed() || head.record_head > head.payload || head.record_head > before) {
        return std::nullopt;
    }
    const auto end = before - head.record_head;
    while (reader.left() > end && head.types.size() <= most_columns) {
        head.types.push_back(reader.varint());
    }
    // The number of the row is not stored twice: its column says NULL.
    const bool good = !reader.failed() && reader.left() == end && !head.types.empty() && head.types[0] == 0;
    return good ? std::optional{std::move(head)} : std::nullopt;
}

/// Whether the kinds of the values are those of the table and fill the row.
bool fits(const CellHead& head, const Table& table) {
    if (head.types.size() != table.columns.size() + 1) {
        return false;
    }
    std::size_t size = head.record_head;
    for (std::size_t i = 1; i < head.types.size(); ++i) {
        const bool sum = i == table.columns.size();
        const auto part = size_of(head.types[i], sum ? Column::Type::integer : table.columns[i].type);
        if (!part) {
            return false;
        }
        size += *part;
    }
    return size == head.payload;
}

/// What stands of a row in the page of its cell when the rest is in pages of its own.
std::size_t local_size(std::size_t payload) {
    constexpr std::size_t most = page_size - 35;
    constexpr std::size_t least = (page_size - 12) * 32 / 255 - 23;
    if (payload <= most) {
        return payload;
    }
    const std::size_t some = least + (payload - least) % (page_size - 4);
    return some <= most ? some : least;
}

/// The whole record: what is in the page, and what follows from page to page.
std::optional<std::string> payload_at(std::string_view bytes, std::string_view local, std::size_t size) {
    Reader reader{local};
    std::string payload{reader.take(local_size(size))};
    auto next = payload.size() < size ? reader.integer(4) : 0;
    while (!reader.failed() && payload.size() < size) {
        const auto page = static_cast<std::size_t>(next);
        if (page < 2 || page > bytes.size() / page_size) {
            return std::nullopt;
        }
        Reader overflow{bytes.substr((page - 1) * page_size, page_size)};
        next = overflow.integer(4);
        payload += overflow.take(std::min(size - payload.size(), page_size - 4));
    }
    return reader.failed() ? std::nullopt : std::optional{std::move(payload)};
}

std::optional<Row> read_values(const CellHead& head, const Table& table, std::string_view payload) {
    Reader reader{payload};
    reader.take(head.record_head);
    const auto integer = [&](std::int64_t type) {
        return type >= 8 ? type - 8 : reader.integer(*size_of(type, Column::Type::integer));
    };
    Row row{head.number};
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        if (table.columns[i].type == Column::Type::text) {
            row.emplace_back(std::string{reader.take(*size_of(head.types[i], Column::Type::text))});
        } else {
            row.emplace_back(integer(head.types[i]));
        }
    }
    if (integer(head.types.back()) != row_sum(table, row) || reader.failed()) {
        return std::nullopt;
    }
    return row;
}

/// The first bytes of a file. On POSIX this gives back the locks that this process holds on it: never for a
/// file that is open.
std::string read_bytes(const std::filesystem::path& path, std::size_t most) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    std::ifstream file{path, std::ios::binary};
    std::string bytes(static_cast<std::size_t>(std::min<std::uintmax_t>(size, most)), '\0');
    if (error || !file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
        throw base::FileError(base::FileError::Kind::unreadable, utf8(path), "the file cannot be read");
    }
    return bytes;
}

std::size_t most_columns(std::span<const Table> tables) {
    std::size_t most = 0;
    for (const auto& table : tables) {
        most = std::max(most, table.columns.size() + 1);
    }
    return most;
}

} // namespace

std::vector<FoundRow> scan_pages(std::string_view bytes, std::span<const Table> tables) {
    std::vector<FoundRow> found;
    const std::size_t most = most_columns(tables);
    // A cell may begin anywhere: where the page says that it does may be wrong, a right sum is not.
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto rest_of_page = bytes.substr(at, page_size - at % page_size);
        Reader reader{rest_of_page};
        const auto head = read_head(reader, most);
        if (!head) {
            continue;
        }
        for (const auto& table : tables) {
            if (!fits(*head, table)) {
                continue;
            }
            const auto begin = rest_of_page.size() - reader.left() - head->record_head;
            const auto payload = payload_at(bytes, rest_of_page.substr(begin), head->payload);
            if (auto row = payload ? read_values(*head, table, *payload) : std::nullopt) {
                found.push_back({&table, std::move(*row)});
            }
        }
    }
    return found;
}

std::vector<FoundRow> scan_file(const std::filesystem::path& path, std::span<const Table> tables) {
    const PrivateCopy copy{path};
    try {
        Connection connection{copy.path(), Connection::Mode::write};
        connection.integer("PRAGMA user_version");
    } catch (const base::FileError&) {
        // Too damaged for SQLite; its pages are read as they are.
    }
    return scan_pages(read_bytes(copy.path(), std::string::npos), tables);
}

bool looks_like_ours(const std::filesystem::path& path, const FileFormat& format) {
    const std::string bytes = read_bytes(path, 1 << 20); // enough to know it; it may be a film
    const auto id = static_cast<std::uint32_t>(format.application_id);
    const char mark[] = {static_cast<char>(id >> 24), static_cast<char>(id >> 16 & 0xff),
                         static_cast<char>(id >> 8 & 0xff), static_cast<char>(id & 0xff)};
    if (bytes.size() < 72) {
        return bytes.starts_with(database_begins); // cut off before it says which program's it is
    }
    return bytes.compare(68, sizeof mark, mark, sizeof mark) == 0 ||
           bytes.find_first_not_of('\0') == bytes.npos || !scan_pages(bytes, format.tables).empty();
}

} // namespace samenspel::store
