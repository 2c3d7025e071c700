#include "store/database.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"

namespace samenspel::store {
namespace {

using Kind = base::FileError::Kind;

bool is_missing(const std::error_code& why) {
    return why == std::errc::no_such_file_or_directory || why == std::errc::not_a_directory;
}

/// Windows lets a program keep a file to itself: one that makes copies, or looks for viruses.
bool is_held_apart([[maybe_unused]] const std::error_code& why) {
#ifdef _WIN32
    constexpr int sharing_violation = 32, lock_violation = 33;
    return why.value() == sharing_violation || why.value() == lock_violation;
#else
    return false;
#endif
}

/// Which kind of refusal a result code is; none for what only a mistake of ours can cause.
std::optional<Kind> kind_of(int code, bool schema_trusted) {
    switch (code) {
    case SQLITE_READONLY_DBMOVED:
        return Kind::missing;
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_FSTAT:
    case SQLITE_IOERR_ACCESS:
        return Kind::unreadable;
    case SQLITE_IOERR_CORRUPTFS:
        return Kind::damaged;
    default:
        break;
    }
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Kind::in_use;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Kind::damaged;
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_FULL:
    case SQLITE_IOERR:
        return Kind::unwritable;
    case SQLITE_NOLFS:
    case SQLITE_TOOBIG:
    case SQLITE_PROTOCOL:
        return Kind::unreadable;
    default:
        return schema_trusted ? std::nullopt : std::optional{Kind::damaged};
    }
}

constexpr int settings_that_are_on[] = {SQLITE_DBCONFIG_DEFENSIVE};
constexpr int settings_that_are_off[] = {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER,
                                         SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_DQS_DML,
                                         SQLITE_DBCONFIG_DQS_DDL};

} // namespace

// ---- Statement --------------------------------------------------------------------------------------

Statement::Statement(Connection& connection, std::string sql, sqlite3_stmt* handle)
    : connection_(connection), sql_(std::move(sql)), handle_(handle) {}

Statement::~Statement() {
    // What reset() reports was thrown when the step failed.
    sqlite3_reset(handle_);
    sqlite3_clear_bindings(handle_);
    try {
        if (connection_.idle_.try_emplace(std::move(sql_), handle_).second) {
            return;
        }
    } catch (const std::bad_alloc&) { // then it is not kept
    }
    sqlite3_finalize(handle_);
}

Statement& Statement::bind(int index, std::int64_t value) {
    if (const int code = sqlite3_bind_int64(handle_, index, value); code != SQLITE_OK) {
        connection_.refuse(code);
    }
    return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
    if (text.find('\0') != text.npos || base::first_invalid_utf8(text)) {
        throw std::invalid_argument("store: text is not UTF-8 or holds a NUL");
    }
    // An empty view may point nowhere, which SQLite would take for NULL.
    const char* const bytes = text.empty() ? "" : text.data();
    if (const int code =
            sqlite3_bind_text64(handle_, index, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
        code != SQLITE_OK) {
        connection_.refuse(code);
    }
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(handle_);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code != SQLITE_DONE) {
        connection_.refuse(code);
    }
    return false;
}

void Statement::run() {
    if (step()) {
        throw std::logic_error("store: a statement that should give no rows gave one: " + sql_);
    }
}

bool Statement::is_integer(int column) const {
    return sqlite3_column_type(handle_, column) == SQLITE_INTEGER;
}

bool Statement::is_text(int column) const {
    return sqlite3_column_type(handle_, column) == SQLITE_TEXT;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(handle_, column);
}

std::string Statement::text(int column) const {
    const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(handle_, column));
    const int size = sqlite3_column_bytes(handle_, column);
    return bytes == nullptr ? std::string{} : std::string(bytes, static_cast<std::size_t>(size));
}

int Statement::columns() const {
    return sqlite3_column_count(handle_);
}

// ---- Connection -------------------------------------------------------------------------------------

Connection::Connection(const std::filesystem::path& path, Mode mode, const Options& options)
    : kept_(options.kept), path_(utf8(options.shown.empty() ? path : options.shown)) {
    try {
        // Absolute: Debian's SQLite takes a name that starts with "file:" for a URI with options.
        open(utf8(std::filesystem::absolute(path)), mode);
        if (options.check_header) {
            options.check_header(header());
        }
        configure(mode);
        if (mode != Mode::read) {
            take_lock();
        }
    } catch (...) {
        close();
        throw;
    }
}

std::unique_ptr<Connection> Connection::in_memory() {
    std::unique_ptr<Connection> connection{new Connection};
    connection->path_ = ":memory:";
    connection->open(connection->path_, Mode::create);
    connection->configure(Mode::create);
    connection->trust_schema();
    return connection;
}

const Connection::Options& Connection::no_options() {
    static const Options none;
    return none;
}

std::string Connection::header() const {
    // Through SQLite's own handle: on POSIX, closing a second one would give back every lock that this
    // process has on the file.
    sqlite3_file* file = nullptr;
    sqlite3_file_control(handle_, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    std::string bytes(100, '\0');
    sqlite3_int64 size = 0;
    if (file == nullptr || file->pMethods == nullptr || file->pMethods->xFileSize(file, &size) != SQLITE_OK) {
        return {};
    }
    bytes.resize(static_cast<std::size_t>(std::min<sqlite3_int64>(size, 100)));
    const int code = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0);
    if (code != SQLITE_OK) {
        refuse(code);
    }
    return bytes;
}

Connection::~Connection() {
    close();
}

void Connection::close() noexcept {
    for (const auto& [sql, handle] : idle_) {
        sqlite3_finalize(handle);
    }
    idle_.clear();
    sqlite3_close_v2(handle_);
    handle_ = nullptr;
}

void Connection::open(const std::string& name, Mode mode) {
    int flags = SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE;
    switch (mode) {
    case Mode::read:
        flags |= SQLITE_OPEN_READONLY;
        break;
    case Mode::write:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case Mode::create:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    }
    if (const int code = sqlite3_open_v2(name.c_str(), &handle_, flags, nullptr); code != SQLITE_OK) {
        if (handle_ == nullptr) {
            throw std::bad_alloc{};
        }
        if ((code & 0xff) == SQLITE_CANTOPEN && mode != Mode::create) {
            const std::error_code why(sqlite3_system_errno(handle_), std::system_category());
            throw base::FileError(is_missing(why)      ? Kind::missing
                                  : is_held_apart(why) ? Kind::in_use
                                                       : Kind::unreadable,
                                  path_, why.message());
        }
        refuse(code);
    }
}

void Connection::configure(Mode mode) {
    for (const int setting : settings_that_are_on) {
        sqlite3_db_config(handle_, setting, 1, nullptr);
    }
    for (const int setting : settings_that_are_off) {
        sqlite3_db_config(handle_, setting, 0, nullptr);
    }
    // No busy handler: who finds the file in use is told at once.
    // mmap would turn a pulled stick into a signal that ends the program.
    run("PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON;"
        "PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0;");
    if (mode == Mode::read) {
        return;
    }
    if (mode == Mode::create) {
        // recover() cuts a file into pages of this size even when its header is gone.
        run("PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE; PRAGMA encoding = 'UTF-8';");
    }
    run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;"
        "PRAGMA fullfsync = ON; PRAGMA secure_delete = ON;");
}

void Connection::take_lock() {
    // In this locking mode the end of the transaction does not give the lock back.
    run("BEGIN EXCLUSIVE; COMMIT;");
}

Statement Connection::prepare(std::string_view sql) {
    if (const auto known = idle_.find(sql); known != idle_.end()) {
        const auto node = idle_.extract(known);
        return Statement{*this, node.key(), node.mapped()};
    }
    std::string text{sql};
    sqlite3_stmt* handle = nullptr;
    if (const int code = sqlite3_prepare_v3(handle_, text.c_str(), static_cast<int>(text.size() + 1),
                                            SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
        code != SQLITE_OK) {
        refuse(code);
    }
    return Statement{*this, std::move(text), handle};
}

void Connection::run(const std::string& sql) {
    if (const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr); code != SQLITE_OK) {
        refuse(code);
    }
}

std::int64_t Connection::integer(std::string_view sql) {
    auto statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

void Connection::check_in_place() {
    int moved = 0;
    const int code = sqlite3_file_control(handle_, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (code == SQLITE_OK && moved != 0) { // Windows neither knows this question nor lets it happen
        throw base::FileError(Kind::missing, path_,
                              "the file was moved, replaced or deleted while it was open");
    }
}

bool Connection::in_transaction() const noexcept {
    return sqlite3_get_autocommit(handle_) == 0;
}

void Connection::refuse(int code) const {
    if ((code & 0xff) == SQLITE_NOMEM) {
        throw std::bad_alloc{};
    }
    std::string reason = sqlite3_errmsg(handle_);
    if (const std::error_code why(sqlite3_system_errno(handle_), std::system_category());
        why && ((code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_CANTOPEN)) {
        reason += " (" + why.message() + ")";
        if (is_held_apart(why))
            throw base::FileError(Kind::in_use, path_, std::move(reason));
    }
    if (const auto kind = kind_of(code, schema_trusted_)) {
        throw base::FileError(*kind, path_, std::move(reason));
    }
    throw std::logic_error("store: " + reason);
}

// ---- Transaction ------------------------------------------------------------------------------------

Transaction::Transaction(Connection& connection) : connection_(connection) {
    connection_.check_in_place();
    connection_.prepare("BEGIN IMMEDIATE").run();
}

Transaction::~Transaction() {
    if (!connection_.in_transaction()) { // committed, or SQLite has already taken it back
        return;
    }
    try {
        connection_.prepare("ROLLBACK").run();
    } catch (const std::exception&) {
        // The journal stays, and the next use of the file takes it back.
    }
}

void Transaction::commit() {
    connection_.prepare("COMMIT").run();
}

void transact(Connection& connection, const std::function<void()>& work) {
    const auto attempt = [&] {
        Transaction transaction{connection};
        work();
        transaction.commit();
    };
    try {
        attempt();
    } catch (const base::FileError& error) {
        if (error.kind() != Kind::unwritable) {
            throw;
        }
        attempt();
    }
}

} // namespace samenspel::store
