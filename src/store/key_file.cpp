#include "store/key_file.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "store/format/file_format.hpp"

namespace samenspel::store {
namespace {

namespace fs = std::filesystem;

constexpr auto integer = Column::Type::integer;
constexpr auto text = Column::Type::text;
constexpr Column study_columns[] = {{"id", integer}, {"study", text}};
constexpr Column practice_columns[] = {{"id", integer}, {"code", text}, {"name", text}, {"note", text}};
constexpr Table study_table{"study", study_columns};
constexpr Table practice_table{"practice", practice_columns};
constexpr Table tables[] = {study_table, practice_table};

void make_version_1(Connection& connection) {
    connection.run(R"sql(
CREATE TABLE study (  -- whose key this is
    id INTEGER PRIMARY KEY CHECK (id = 1),
    study TEXT NOT NULL,
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE practice (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    sum INTEGER NOT NULL
) STRICT;
)sql");
}

constexpr Migration migrations[] = {make_version_1};
constexpr FileFormat key_format{0x4c4f4b6b, migrations, tables}; // "LOKk"

} // namespace

KeyFile::KeyFile(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
KeyFile::~KeyFile() = default;

std::unique_ptr<KeyFile> KeyFile::open_or_create(const fs::path& path, const std::string& study) {
    std::error_code error;
    if (fs::exists(path, error) || error)
        return open(path, study, Access::write);
    auto connection = create_file(path, key_format, [&](Connection& fresh) {
        insert(fresh, study_table, {std::int64_t{1}, study});
    });
    // Where the disk knows no owners this is refused, and the folder decides who reads it.
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, error);
    return std::unique_ptr<KeyFile>(new KeyFile(std::move(connection)));
}

std::unique_ptr<KeyFile> KeyFile::open(const fs::path& path, const std::string& study, Access access) {
    auto connection = open_file(path, key_format, access);
    const auto owner = only_row(*connection, study_table);
    if (!owner || text_at(*owner, 1) != study)
        throw base::FileError(base::FileError::Kind::foreign, utf8(path), "this key is of another study");
    return std::unique_ptr<KeyFile>(new KeyFile(std::move(connection)));
}

std::vector<PracticeKey> KeyFile::practices() const {
    std::vector<PracticeKey> all;
    for (const auto& row : all_rows(*connection_, practice_table))
        all.push_back({text_at(row, 1), text_at(row, 2), text_at(row, 3)});
    std::ranges::sort(all, {}, [](const PracticeKey& one) { return std::pair(one.name, one.code); });
    return all;
}

void KeyFile::set(const PracticeKey& practice) {
    std::int64_t number = 0;
    std::int64_t last = 0;
    for (const auto& row : all_rows(*connection_, practice_table)) {
        last = integer_at(row, 0);
        if (text_at(row, 1) == practice.code)
            number = last;
    }
    const Row row{number > 0 ? number : last + 1, practice.code, practice.name, practice.note};
    transact(*connection_, [&] { replace(*connection_, practice_table, row); });
}

} // namespace samenspel::store
