#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "domain/session/event.hpp"
#include "domain/session/session_info.hpp"
#include "store/access.hpp"

namespace samenspel::store {

class Connection;
struct Table;
using Row = std::vector<std::variant<std::int64_t, std::string>>;

/// The line that is being typed.
struct Draft {
    std::string note; ///< the note that it changes; empty for a new one
    domain::NoteContent content;
    domain::Moment at;
    friend bool operator==(const Draft&, const Draft&) = default;
};

/// When the program was last seen running, by all clocks: what is needed to tell a pause from a crash.
struct SignOfLife {
    domain::Moment at;
    std::chrono::sys_time<std::chrono::milliseconds> wall;
    std::chrono::milliseconds boot_clock{0}; ///< since the machine started, sleep included
    std::string boot_id;                     ///< another one each time that the machine starts
    friend bool operator==(const SignOfLife&, const SignOfLife&) = default;
};

/// Something that happened and has no number yet.
struct NewEvent {
    domain::Moment at;
    domain::Happening what;
};

/// What a write does with the line being typed, in the same transaction.
enum class DraftThen { kept, cleared };

/// A session on disk (`.lok`). Holds no names. What a function has written when it returns survives the end
/// of the program and of the power; what throws has added no event, and the file can be used on. (A disk can
/// take everything and then refuse, twice, to make sure: the draft, info or sign of life may be the new one
/// after all, and the event may be there when the program ends before it could write again.)
/// While it is open for writing nobody else can open it. Not for use by two threads at a time.
///
/// Everything throws base::FileError when the disk or the file refuses: unwritable (also: full), damaged, or
/// missing when the file was moved or deleted meanwhile. Everything that writes throws std::logic_error
/// after Access::read, and std::invalid_argument for text that is not UTF-8 or holds a NUL.
class SessionFile {
public:
    /// Makes the file, whole or not at all. @throws base::FileError unwritable, also if the name is taken
    static SessionFile create(const std::filesystem::path& path, const domain::SessionInfo& info,
                              const std::string& module_xml);

    /// Opens the file after reading all of it: what the functions below return was sound then.
    /// @throws base::FileError of every kind; the file is as it was
    static SessionFile open(const std::filesystem::path& path, Access access = Access::write);

    ~SessionFile();
    SessionFile(SessionFile&&) noexcept;
    SessionFile& operator=(SessionFile&&) noexcept;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] Access access() const { return access_; }

    domain::EventId append(domain::Moment at, const domain::Happening& what,
                           DraftThen draft = DraftThen::kept);
    /// All in one transaction. @returns their numbers, in a row
    std::vector<domain::EventId> append_all(std::span<const NewEvent> events,
                                            DraftThen draft = DraftThen::kept);
    void update_info(const domain::SessionInfo& info);
    void save_draft(const Draft& draft);
    void clear_draft();
    void sign_of_life(const SignOfLife& sign);

    [[nodiscard]] domain::SessionInfo info() const;
    /// The training as it was when the session was made.
    [[nodiscard]] std::string module_xml() const;
    [[nodiscard]] std::vector<domain::Event> events() const;
    [[nodiscard]] std::optional<Draft> draft() const;
    [[nodiscard]] std::optional<SignOfLife> last_sign_of_life() const;
    /// Numbers of the events that a repair could not save.
    [[nodiscard]] std::vector<domain::EventId> lost() const;

private:
    SessionFile(std::filesystem::path path, Access access, std::unique_ptr<Connection> connection);
    Connection& to_write();
    void replace_row(const Table& table, const Row& row);

    std::filesystem::path path_;
    Access access_;
    std::unique_ptr<Connection> connection_;
    domain::EventId last_ = 0; ///< number of the last event that was confirmed; lost ones count
};

} // namespace samenspel::store
