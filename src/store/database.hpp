#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/path.hpp"

struct sqlite3;
struct sqlite3_stmt;

/// The only words of SQLite that the rest of this layer uses.
///
/// Whatever SQLite refuses becomes a base::FileError with the path and SQLite's own words; what only a
/// mistake of ours can cause (a wrong statement, a broken constraint) a std::logic_error.
namespace samenspel::store {

using base::utf8; // of a path, as base::FileError and SQLite want it

class Connection;

/// A prepared statement on loan from its connection, which must outlive it; it goes back when this goes.
class Statement {
public:
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// @param index from 1
    Statement& bind(int index, std::int64_t value);
    /// @throws std::invalid_argument for text that is not UTF-8 or holds a NUL: SQL would cut it there
    Statement& bind(int index, std::string_view text);

    /// To the next row. @returns false once there is none
    bool step();
    /// For a statement that gives no rows.
    void run();

    // Of the current row; column from 0. A value of another type is converted as SQLite does.
    [[nodiscard]] bool is_integer(int column) const;
    [[nodiscard]] bool is_text(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] int columns() const;

private:
    friend class Connection;
    Statement(Connection& connection, std::string sql, sqlite3_stmt* handle);

    Connection& connection_;
    std::string sql_;
    sqlite3_stmt* handle_;
};

/// One open database file, set up so that a committed transaction survives the end of the program and of
/// the power, and so that a file made by someone else can do no harm. docs/session-file.md tells why each
/// setting is as it is. Not for use by two threads at a time.
class Connection {
public:
    enum class Mode {
        read,   ///< never writes; other readers may read too
        write,  ///< holds the file for itself until it closes
        create, ///< as write; makes the file
    };

    struct Options {
        /// Gets the first 100 bytes, or fewer, before anything is done that could change the file; throws
        /// to leave it alone.
        std::function<void(std::string_view header)> check_header;
        std::filesystem::path shown;      ///< the path that errors name, when it is not this one
        std::shared_ptr<const void> kept; ///< until the file is closed
    };

    /// Takes the lock at once. @throws base::FileError of any kind but newer and foreign
    Connection(const std::filesystem::path& path, Mode mode, const Options& options = no_options());
    /// A database that is nowhere on disk.
    static std::unique_ptr<Connection> in_memory();
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Prepared once and kept.
    Statement prepare(std::string_view sql);
    /// One or more statements without parameters, whose rows do not matter.
    void run(const std::string& sql);
    /// The first column of the first row, as a number; 0 without rows.
    std::int64_t integer(std::string_view sql);

    /// From now on a statement that SQLite does not understand is our mistake; before, the file's.
    void trust_schema() noexcept { schema_trusted_ = true; }

    /// @throws base::FileError missing when the file was moved, replaced or deleted since it was opened: SQLite
    /// would go on writing to what no longer has a name
    void check_in_place();

    [[nodiscard]] const std::string& path() const noexcept { return path_; }
    [[nodiscard]] bool in_transaction() const noexcept;

    /// Throws what an SQLite result code means.
    [[noreturn]] void refuse(int code) const;

private:
    friend class Statement;
    Connection() = default;
    static const Options& no_options();
    [[nodiscard]] std::string header() const;
    void open(const std::string& name, Mode mode);
    void configure(Mode mode);
    void take_lock();
    void close() noexcept;

    std::shared_ptr<const void> kept_;
    std::string path_;
    sqlite3* handle_ = nullptr;
    bool schema_trusted_ = false;
    std::map<std::string, sqlite3_stmt*, std::less<>> idle_; ///< statements not on loan
};

/// All or nothing: what was done since is undone when it goes without commit().
class Transaction {
public:
    /// @throws base::FileError
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Once it returns, the disk has it. @throws base::FileError; then nothing has changed
    void commit();

private:
    Connection& connection_;
};

/// Runs `work` in a transaction and commits it. When the disk refuses, all of it is tried once more: a disk
/// that wrote everything and stumbled over making sure has then done both.
/// @param work gives the same result when it is run on its own result
void transact(Connection& connection, const std::function<void()>& work);

} // namespace samenspel::store
