#include "store/format/file_format.hpp"

#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

#include <string>
#include <system_error>
#include <vector>

#include "base/error.hpp"
#include "store/format/page_scan.hpp"
#include "store/format/private_copy.hpp"

namespace samenspel::store {

namespace fs = std::filesystem;
using Kind = base::FileError::Kind;

namespace {

// ---- the tables -------------------------------------------------------------------------------------

void migrate(Connection& connection, const FileFormat& format, std::int64_t from) {
    for (const Migration step : format.migrations.subspan(static_cast<std::size_t>(from))) {
        step(connection);
    }
    connection.run("PRAGMA user_version = " + std::to_string(format.version()));
}

using Schema = std::vector<std::pair<std::string, std::string>>;

Schema schema_of(Connection& connection) {
    auto statement = connection.prepare("SELECT type || ' ' || name, sql FROM sqlite_schema ORDER BY 1");
    Schema schema;
    while (statement.step()) {
        schema.emplace_back(statement.text(0), statement.text(1));
    }
    return schema;
}

/// As a file of that version has it.
Schema schema_of_version(const FileFormat& format, std::int64_t version) {
    const auto connection = Connection::in_memory();
    migrate(*connection,
            {format.application_id, format.migrations.first(static_cast<std::size_t>(version)), {}}, 0);
    return schema_of(*connection);
}

// ---- is it ours, and is it sound? -------------------------------------------------------------------

[[noreturn]] void refuse(Kind kind, const fs::path& path, const std::string& reason) {
    throw base::FileError(kind, utf8(path), reason);
}

void check_is_file(const fs::path& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        refuse(Kind::missing, path, "there is no such file");
    }
    if (error) {
        refuse(Kind::unreadable, path, error.message());
    }
    if (!fs::is_regular_file(status)) {
        refuse(Kind::foreign, path, fs::is_directory(status) ? "this is a folder" : "this is not a file");
    }
    if (fs::file_size(path, error) == 0 && !error) {
        refuse(Kind::foreign, path, "the file is empty");
    }
}

std::int32_t big_endian(std::string_view header, std::size_t offset) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = value << 8 | static_cast<unsigned char>(header[offset + i]);
    }
    return static_cast<std::int32_t>(value);
}

/// Looks at the bytes before SQLite does: SQLite would tidy up after another program too.
void check_header(std::string_view header, const fs::path& path, const FileFormat& format) {
    if (header.size() < 100 || !header.starts_with(database_begins)) {
        // An unfinished transaction may hold the right page: then SQLite puts it back.
        if (fs::exists(with_suffix(path, "-journal"))) {
            return;
        }
        refuse(Kind::damaged, path, "it does not begin as a database does");
    }
    if (big_endian(header, 68) != format.application_id) {
        refuse(Kind::damaged, path, "it is marked as a file of another kind");
    }
    if (const auto version = big_endian(header, 60); version > format.version()) {
        refuse(Kind::newer, path,
               "it has version " + std::to_string(version) + "; this program knows up to " +
                   std::to_string(format.version()));
    }
}

std::unique_ptr<Connection> connect(const fs::path& path, const FileFormat& format, Connection::Mode mode) {
    Connection::Options options;
    options.check_header = [&](std::string_view header) { check_header(header, path, format); };
    return std::make_unique<Connection>(path, mode, options);
}

/// The version of a sound file of ours.
std::int64_t check_content(Connection& connection, const FileFormat& format) {
    const auto damaged = [&](const std::string& reason) {
        throw base::FileError(Kind::damaged, connection.path(), reason);
    };
    const std::int64_t version = connection.integer("PRAGMA user_version");
    if (version < 1 || version > format.version() ||
        connection.integer("PRAGMA application_id") != format.application_id) {
        damaged("its kind and version are not right");
    }
    if (auto check = connection.prepare("PRAGMA quick_check(1)"); !check.step() || check.text(0) != "ok") {
        damaged(check.text(0));
    }
    if (schema_of(connection) != schema_of_version(format, version)) {
        damaged("its tables are not those of version " + std::to_string(version));
    }
    connection.trust_schema();
    return version;
}

/// Makes the journal, as the first transaction would: a folder that is read-only is told now.
void check_can_write(Connection& connection, const FileFormat& format) {
    {
        Transaction undone{connection};
        connection.run("PRAGMA user_version = " + std::to_string(format.version()));
    }
    // Taking it back is silent; what went wrong in it is told to whoever reads next.
    connection.integer("PRAGMA user_version");
}

std::unique_ptr<Connection> open_to_write(std::unique_ptr<Connection> connection, const FileFormat& format) {
    if (const auto version = check_content(*connection, format); version < format.version()) {
        Transaction transaction{*connection};
        migrate(*connection, format, version);
        transaction.commit();
    }
    check_can_write(*connection, format);
    return connection;
}

std::unique_ptr<Connection> open_copy(const fs::path& path, const FileFormat& format) {
    const auto copy = std::make_shared<const PrivateCopy>(path);
    return open_to_write(std::make_unique<Connection>(copy->path(), Connection::Mode::write,
                                                      Connection::Options{{}, path, copy}),
                         format);
}

std::unique_ptr<Connection> open_to_read(const fs::path& path, const FileFormat& format) {
    try {
        auto connection = connect(path, format, Connection::Mode::read);
        if (check_content(*connection, format) == format.version()) {
            return connection;
        }
    } catch (const base::FileError& error) {
        // Who only reads is told this when an unfinished transaction must be taken back first.
        if (error.kind() != Kind::unwritable) {
            throw;
        }
    }
    return open_copy(path, format);
}

// ---- a new name in a folder -------------------------------------------------------------------------

/// Nor may there be what a crash left of a former file with this name: SQLite would put it back into ours.
void refuse_if_there(const fs::path& path) {
    for (const char* companion : companions) {
        const fs::path part = with_suffix(path, companion);
        std::error_code error;
        if (fs::symlink_status(part, error).type() != fs::file_type::not_found) {
            throw base::FileError(Kind::unwritable, utf8(part),
                                  error ? error.message() : "there is a file with this name already");
        }
    }
}

/// A name is safe only once its folder is on disk. Where a folder cannot be flushed the system does it itself.
void flush_folder(const fs::path& folder) {
#ifndef _WIN32
    if (const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#else
    static_cast<void>(folder);
#endif
}

} // namespace

std::unique_ptr<Connection> create_file(const fs::path& path, const FileFormat& format,
                                        const std::function<void(Connection&)>& fill) {
    refuse_if_there(path);
    const fs::path unfinished = with_suffix(path, ".new");
    remove_database(unfinished); // of a start that was cut short
    try {
        Connection connection{unfinished, Connection::Mode::create, {{}, path, {}}};
        connection.trust_schema();
        Transaction transaction{connection};
        connection.run("PRAGMA application_id = " + std::to_string(format.application_id));
        migrate(connection, format, 0);
        fill(connection);
        transaction.commit();
    } catch (...) {
        remove_database(unfinished);
        throw;
    }
    refuse_if_there(path); // made by someone else meanwhile; rename would replace it
    std::error_code error;
    fs::rename(unfinished, path, error);
    if (error) {
        remove_database(unfinished);
        refuse(Kind::unwritable, path, error.message());
    }
    remove_database(unfinished); // a disk in trouble may have kept its journal
    flush_folder(fs::absolute(path).parent_path());
    try {
        return open_file(path, format, Access::write);
    } catch (...) {
        remove_database(path);
        throw;
    }
}

std::unique_ptr<Connection> open_file(const fs::path& path, const FileFormat& format, Access access) {
    check_is_file(path);
    try {
        if (access == Access::read) {
            return open_to_read(path, format);
        }
        return open_to_write(connect(path, format, Connection::Mode::write), format);
    } catch (const base::FileError& error) {
        if (error.kind() == Kind::damaged && !looks_like_ours(path, format)) {
            refuse(Kind::foreign, path, error.reason());
        }
        throw;
    }
}

} // namespace samenspel::store
