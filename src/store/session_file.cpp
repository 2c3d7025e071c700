#include "store/session_file.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "store/database.hpp"
#include "store/session/info_row.hpp"
#include "store/session/rows.hpp"
#include "store/session/session_format.hpp"
#include "store/session/tables.hpp"

namespace samenspel::store {
namespace {

using domain::Event;
using domain::EventId;

/// Row 1 of a table that must have it.
Row row_1(Connection& connection, const Table& table) {
    auto row = only_row(connection, table);
    if (!row) {
        refuse_row(connection, table, 1, "it is absent");
    }
    return std::move(*row);
}

/// Reads a row, and says which one could not be read.
template <class Read>
auto decoded(Connection& connection, const Table& table, const Row& row, Read read) {
    try {
        return read(row);
    } catch (const PayloadError& error) {
        refuse_row(connection, table, integer_at(row, 0), error.what());
    }
}

std::vector<EventId> read_lost(Connection& connection) {
    auto statement = connection.prepare("SELECT id FROM lost ORDER BY id");
    std::vector<EventId> lost;
    while (statement.step()) {
        lost.push_back(statement.integer(0));
    }
    return lost;
}

/// Every number from 1 is that of an event or of a lost one. @returns the last
EventId check_numbers(Connection& connection) {
    std::vector<EventId> numbers = read_lost(connection);
    auto statement = connection.prepare("SELECT id FROM event ORDER BY id");
    while (statement.step()) {
        numbers.push_back(statement.integer(0));
    }
    std::ranges::sort(numbers);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] != static_cast<EventId>(i) + 1) {
            refuse_row(connection, event_table, static_cast<EventId>(i) + 1, "it is absent");
        }
    }
    return static_cast<EventId>(numbers.size());
}

} // namespace

SessionFile::SessionFile(std::filesystem::path path, Access access, std::unique_ptr<Connection> connection)
    : path_(std::move(path)), access_(access), connection_(std::move(connection)) {
    last_ = check_numbers(*connection_);
    static_cast<void>(info());
    static_cast<void>(module_xml());
    static_cast<void>(events());
    static_cast<void>(draft());
    static_cast<void>(last_sign_of_life());
}

SessionFile::~SessionFile() = default;
SessionFile::SessionFile(SessionFile&&) noexcept = default;
SessionFile& SessionFile::operator=(SessionFile&&) noexcept = default;

SessionFile SessionFile::create(const std::filesystem::path& path, const domain::SessionInfo& info,
                                const std::string& module_xml) {
    return {path, Access::write, create_file(path, session_format(), [&](Connection& connection) {
                insert(connection, info_table, to_row(info));
                insert(connection, module_table, {std::int64_t{1}, module_xml});
            })};
}

SessionFile SessionFile::open(const std::filesystem::path& path, Access access) {
    return {path, access, open_file(path, session_format(), access)};
}

Connection& SessionFile::to_write() {
    if (access_ != Access::write) {
        throw std::logic_error("store: a session opened to be read is written to");
    }
    return *connection_;
}

// ---- writing ----------------------------------------------------------------------------------------

EventId SessionFile::append(domain::Moment at, const domain::Happening& what, DraftThen draft) {
    const NewEvent event{at, what};
    return append_all({&event, 1}, draft).front();
}

std::vector<EventId> SessionFile::append_all(std::span<const NewEvent> events, DraftThen draft) {
    std::vector<Row> rows;
    std::vector<EventId> ids;
    for (const auto& event : events) {
        ids.push_back(last_ + static_cast<EventId>(ids.size()) + 1);
        rows.push_back(to_row(Event{ids.back(), event.at, event.what}));
    }
    auto& connection = to_write();
    transact(connection, [&] {
        // A disk that refuses only to make sure has written all the same, and we said that it had not.
        connection.prepare("DELETE FROM event WHERE id > ?").bind(1, last_).run();
        for (const auto& row : rows) {
            insert(connection, event_table, row);
        }
        if (draft == DraftThen::cleared) {
            connection.run("DELETE FROM draft");
        }
    });
    last_ += static_cast<EventId>(rows.size());
    return ids;
}

void SessionFile::replace_row(const Table& table, const Row& row) {
    auto& connection = to_write();
    transact(connection, [&] { replace(connection, table, row); });
}

void SessionFile::update_info(const domain::SessionInfo& info) {
    replace_row(info_table, to_row(info));
}

void SessionFile::save_draft(const Draft& draft) {
    replace_row(draft_table, to_row(draft));
}

void SessionFile::clear_draft() {
    auto& connection = to_write();
    transact(connection, [&] { connection.run("DELETE FROM draft"); });
}

void SessionFile::sign_of_life(const SignOfLife& sign) {
    replace_row(alive_table, to_row(sign));
}

// ---- reading ----------------------------------------------------------------------------------------

domain::SessionInfo SessionFile::info() const {
    return decoded(*connection_, info_table, row_1(*connection_, info_table), info_from);
}

std::string SessionFile::module_xml() const {
    return text_at(row_1(*connection_, module_table), 1);
}

std::vector<Event> SessionFile::events() const {
    std::vector<Event> events;
    for (const auto& row : all_rows(*connection_, event_table)) {
        if (integer_at(row, 0) <= last_) {
            events.push_back(decoded(*connection_, event_table, row, event_from));
        }
    }
    return events;
}

std::optional<Draft> SessionFile::draft() const {
    const auto row = only_row(*connection_, draft_table);
    return row ? std::optional{decoded(*connection_, draft_table, *row, draft_from)} : std::nullopt;
}

std::optional<SignOfLife> SessionFile::last_sign_of_life() const {
    const auto row = only_row(*connection_, alive_table);
    return row ? std::optional{sign_from(*row)} : std::nullopt;
}

std::vector<EventId> SessionFile::lost() const {
    return read_lost(*connection_);
}

} // namespace samenspel::store
