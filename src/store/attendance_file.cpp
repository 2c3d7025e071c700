#include "store/attendance_file.hpp"

#include <limits>
#include <map>
#include <set>
#include <stdexcept>
#include <system_error>

#include "store/format/file_format.hpp"
#include "store/format/page_scan.hpp"

namespace samenspel::store {
namespace {

namespace fs = std::filesystem;
using domain::AttendanceList;
using domain::Person;

constexpr auto integer = Column::Type::integer;
constexpr auto text = Column::Type::text;

constexpr Column person_columns[] = {{"id", integer},         {"number", integer},    {"name", text},
                                     {"riziv", text},         {"moderator", integer}, {"timekeeper", integer},
                                     {"rapporteur", integer}, {"grp", integer}};
constexpr Table person_table{"person", person_columns};
constexpr Table tables[] = {person_table};

void make_version_1(Connection& connection) {
    connection.run(R"sql(
CREATE TABLE person (  -- who was invited or came; names stand here and not in the session
    id INTEGER PRIMARY KEY CHECK (id > 0),  -- place in the list
    number INTEGER NOT NULL CHECK (number > 0),  -- how events of the session name this person
    name TEXT NOT NULL,
    riziv TEXT NOT NULL,
    moderator INTEGER NOT NULL CHECK (moderator IN (0, 1)),
    timekeeper INTEGER NOT NULL CHECK (timekeeper IN (0, 1)),
    rapporteur INTEGER NOT NULL CHECK (rapporteur IN (0, 1)),
    grp INTEGER NOT NULL,  -- of the exchange; 0 for none
    sum INTEGER NOT NULL
) STRICT;
)sql");
}

constexpr Migration migrations[] = {make_version_1};
constexpr FileFormat attendance_format{0x4c4f4b61, migrations, tables}; // "LOKa"

Row to_row(std::int64_t place, const Person& person) {
    return {place,
            std::int64_t{person.number},
            person.name,
            person.riziv,
            std::int64_t{person.moderator},
            std::int64_t{person.timekeeper},
            std::int64_t{person.rapporteur},
            std::int64_t{person.group}};
}

bool is_int(std::int64_t value) {
    return value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max();
}

Person person_from(Connection& connection, const Row& row) {
    if (!is_int(integer_at(row, 1)) || !is_int(integer_at(row, 7))) {
        refuse_row(connection, person_table, integer_at(row, 0), "a number is out of range");
    }
    return {static_cast<int>(integer_at(row, 1)),
            text_at(row, 2),
            text_at(row, 3),
            integer_at(row, 4) != 0,
            integer_at(row, 5) != 0,
            integer_at(row, 6) != 0,
            static_cast<int>(integer_at(row, 7))};
}

AttendanceList read_people(Connection& connection) {
    AttendanceList people;
    for (const auto& row : all_rows(connection, person_table)) {
        people.push_back(person_from(connection, row));
    }
    return people;
}

void write_people(Connection& connection, const AttendanceList& people) {
    connection.run("DELETE FROM person");
    std::int64_t place = 0;
    for (const auto& person : people) {
        insert(connection, person_table, to_row(++place, person));
    }
}

void check_numbers(const AttendanceList& people) {
    std::set<int> numbers;
    for (const auto& person : people) {
        if (person.number < 1 || !numbers.insert(person.number).second) {
            throw std::invalid_argument("store: two persons with one number, or one below 1");
        }
    }
}

} // namespace

fs::path attendance_path(const fs::path& session) {
    return fs::path{session}.replace_extension(".aanwezig");
}

AttendanceList load_attendance(const fs::path& session) {
    const auto path = attendance_path(session);
    if (std::error_code error; !fs::exists(path, error) && !error) {
        return {};
    }
    return read_people(*open_file(path, attendance_format, Access::read));
}

void save_attendance(const fs::path& session, const AttendanceList& people) {
    check_numbers(people);
    const auto path = attendance_path(session);
    if (std::error_code error; !fs::exists(path, error) && !error) {
        create_file(path, attendance_format,
                    [&](Connection& connection) { write_people(connection, people); });
        // Where the disk knows no owners this is refused, and the folder decides who reads it.
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, error);
        return;
    }
    const auto connection = open_file(path, attendance_format, Access::write);
    static_cast<void>(read_people(*connection)); // a damaged list is told, not painted over
    transact(*connection, [&] { write_people(*connection, people); });
}

std::size_t recover_attendance(const fs::path& from, const fs::path& into) {
    std::map<std::int64_t, Row> rows;
    for (auto& found : scan_file(attendance_path(from), tables)) {
        rows.insert_or_assign(integer_at(found.row, 0), std::move(found.row));
    }
    const auto path = attendance_path(into);
    create_file(path, attendance_format, [&](Connection& connection) {
        for (const auto& [place, row] : rows) {
            insert(connection, person_table, row);
        }
    });
    std::error_code ignored;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, ignored);
    return rows.size();
}

} // namespace samenspel::store
