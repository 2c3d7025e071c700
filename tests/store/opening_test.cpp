// Every way in which a file can refuse to be opened: the kind that is told, and the file left as it was.

#include <sqlite3.h>

#include <optional>

#ifdef _WIN32
#include <windows.h>
#endif

#include "base/error.hpp"
#include "child.hpp"
#include "samples.hpp"
#include "store/attendance_file.hpp"
#include "store/session_file.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using namespace samenspel::test;
using Kind = base::FileError::Kind;
using store::Access;
using store::SessionFile;
namespace fs = std::filesystem;

namespace samenspel::base {

// So that a failed check tells which kind it was.
static std::ostream& operator<<(std::ostream& out, FileError::Kind kind) {
    constexpr const char* names[] = {"missing", "unreadable", "unwritable", "in_use",
                                     "damaged", "newer",      "foreign"};
    return out << names[static_cast<std::size_t>(kind)];
}

} // namespace samenspel::base

namespace {

std::optional<Kind> refusal(const fs::path& path, Access access) {
    try {
        static_cast<void>(SessionFile::open(path, access));
    } catch (const base::FileError& error) {
        CHECK(error.path() == path.string());
        CHECK_FALSE(error.reason().empty());
        return error.kind();
    }
    return std::nullopt;
}

/// Opened in both ways it refuses so, and is afterwards as it was, with nothing new beside it.
void check_refused(const fs::path& path, Kind kind) {
    const std::string before = read_file(path);
    const auto count = std::distance(fs::directory_iterator{path.parent_path()}, {});
    CHECK(refusal(path, Access::write) == kind);
    CHECK(refusal(path, Access::read) == kind);
    CHECK(read_file(path) == before);
    CHECK(std::distance(fs::directory_iterator{path.parent_path()}, {}) == count);
}

void run_sql(const fs::path& path, const std::string& sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(path.string().c_str(), &handle) == SQLITE_OK);
    const int code = sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr);
    INFO(sql << ": " << sqlite3_errmsg(handle));
    CHECK(code == SQLITE_OK);
    sqlite3_close(handle);
}

fs::path changed_session(const TempDir& folder, const std::string& sql) {
    const auto path = make_session(folder / "avond.lok", every_happening());
    run_sql(path, sql);
    return path;
}

} // namespace

TEST_CASE("A session that is not there is missing", "[opening]") {
    const TempDir folder;
    CHECK(refusal(folder / "avond.lok", Access::write) == Kind::missing);
    CHECK(refusal(folder / "avond.lok", Access::read) == Kind::missing);
    CHECK(refusal(folder / "weg/avond.lok", Access::write) == Kind::missing);
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("What never was a session is told to be something else", "[opening]") {
    const TempDir folder;
    check_refused(folder.write("leeg.lok", ""), Kind::foreign);
    check_refused(folder.write("brief.lok", "Beste collega,\n"), Kind::foreign);
    check_refused(folder.write("film.lok", std::string(300'000, '\x47')), Kind::foreign);
    run_sql(folder / "ander.lok", "CREATE TABLE event (id); INSERT INTO event VALUES (1)");
    check_refused(folder / "ander.lok", Kind::foreign);
    fs::create_directory(folder / "map.lok");
    CHECK(refusal(folder / "map.lok", Access::write) == Kind::foreign);
    CHECK(refusal(folder / "map.lok", Access::read) == Kind::foreign);
}

TEST_CASE("A list of names is no session", "[opening]") {
    const TempDir folder;
    store::save_attendance(folder / "avond.lok", {{1, "An Peeters", "", true, false, false, 0}});
    check_refused(store::attendance_path(folder / "avond.lok"), Kind::foreign);
}

TEST_CASE("Another program's database is not tidied up", "[opening]") {
    const TempDir folder;
    run_sql(folder / "ander.lok", "PRAGMA journal_mode = WAL; CREATE TABLE t (id); INSERT INTO t VALUES (1)");
    check_refused(folder / "ander.lok", Kind::foreign);
}

TEST_CASE("A session of a newer version is left alone", "[opening]") {
    const TempDir folder;
    check_refused(changed_session(folder, "CREATE TABLE new (id); PRAGMA user_version = 2"), Kind::newer);
}

TEST_CASE("A session that is not as this version writes it is damaged", "[opening]") {
    const TempDir folder;
    const auto* const sql = GENERATE("PRAGMA user_version = 0",                                    //
                                     "CREATE TABLE extra (id)",                                    //
                                     "DROP TABLE draft",                                           //
                                     "CREATE TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END", //
                                     "DELETE FROM info",                                           //
                                     "DELETE FROM module",                                         //
                                     "DELETE FROM event WHERE id = 3",                             //
                                     "UPDATE event SET at_ms = at_ms + 1 WHERE id = 3",            //
                                     "UPDATE event SET payload = '{}' WHERE id = 4",               //
                                     "UPDATE event SET id = 999 WHERE id = 22",                    //
                                     "UPDATE module SET xml = xml || ' '",                         //
                                     "UPDATE info SET expected = 12",                              //
                                     "INSERT INTO lost VALUES (3)");
    CAPTURE(sql);
    check_refused(changed_session(folder, sql), Kind::damaged);
}

#ifdef _WIN32

TEST_CASE("A session that another program keeps to itself is in use; what is missing is missing",
          "[opening]") {
    const TempDir folder;
    const auto path = make_session(folder / "avond.lok");
    const HANDLE kept = CreateFileW(path.c_str(), GENERIC_READ, 0, nullptr, OPEN_EXISTING, 0, nullptr);
    REQUIRE(kept != INVALID_HANDLE_VALUE);
    CHECK(refusal(path, Access::write) == Kind::in_use);
    CHECK(refusal(path, Access::read) == Kind::in_use);
    CloseHandle(kept);
    CHECK_FALSE(refusal(path, Access::write));
    CHECK(refusal(folder / "elders.lok", Access::read) == Kind::missing);
    CHECK(refusal(folder / "weg" / "avond.lok", Access::read) == Kind::missing);
}

#else

TEST_CASE("A session that another program has open is in use", "[opening]") {
    const TempDir folder;
    const auto path = make_session(folder / "avond.lok");
    const auto before = read_file(path);
    Child other{[&](const Child::Tell& tell) {
        const auto file = SessionFile::open(path);
        tell("open");
        Child::wait_for_end();
    }};
    REQUIRE(other.line() == "open");
    const auto start = std::chrono::steady_clock::now();
    CHECK(refusal(path, Access::write) == Kind::in_use);
    CHECK(refusal(path, Access::read) == Kind::in_use);
    CHECK(std::chrono::steady_clock::now() - start <
          std::chrono::seconds{2}); // it asks once, and waits for nobody
    other.kill();
    CHECK_FALSE(refusal(path, Access::write));
    CHECK(read_file(path) == before);
}

TEST_CASE("A session cannot be opened twice by one program", "[opening]") {
    const TempDir folder;
    const auto path = make_session(folder / "avond.lok");
    auto file = SessionFile::open(path);
    CHECK(refusal(path, Access::write) == Kind::in_use);
    CHECK(refusal(path, Access::read) == Kind::in_use);
    // Nor did asking give the lock away.
    Child other{[&](const Child::Tell& tell) {
        SessionFile::open(path);
        tell("open");
    }};
    CHECK_THAT(other.line().value_or(""), Catch::Matchers::StartsWith("threw: "));
    CHECK(file.append(at(1), domain::MovedOn{}) == 1);
}

TEST_CASE("Who looks at a session keeps nobody from looking", "[opening]") {
    const TempDir folder;
    const auto path = make_session(folder / "avond.lok", every_happening());
    const auto one = SessionFile::open(path, Access::read);
    const auto two = SessionFile::open(path, Access::read);
    CHECK(one.events() == two.events());
    CHECK_FALSE(refusal(path, Access::write));
}

TEST_CASE("A session that may not be written can be looked at", "[opening]") {
    const TempDir folder;
    fs::permissions(folder.path(), fs::perms::all);
    const auto path = make_session(folder / "avond.lok", every_happening());
    const auto before = read_file(path);
    const bool by_folder = GENERATE(false, true);
    if (by_folder) {
        fs::permissions(path, fs::perms::all);
        fs::permissions(folder.path(),
                        fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
    } else {
        fs::permissions(path, fs::perms::owner_all | fs::perms::others_read);
    }
    CHECK(as_ordinary_user([&] {
              const auto kind = refusal(path, Access::write);
              return kind == Kind::unwritable ? "unwritable" : kind ? "another refusal" : "opened";
          }) == "unwritable");
    CHECK(as_ordinary_user([&] {
              return std::to_string(SessionFile::open(path, Access::read).events().size());
          }) == std::to_string(every_happening().size()));
    CHECK(read_file(path) == before);
}

TEST_CASE("A session that may not even be read is told so", "[opening]") {
    const TempDir folder;
    fs::permissions(folder.path(), fs::perms::all);
    const auto path = make_session(folder / "avond.lok");
    fs::permissions(path, fs::perms::none);
    CHECK(as_ordinary_user([&] {
              const auto write = refusal(path, Access::write);
              const auto read = refusal(path, Access::read);
              return write == Kind::unreadable && read == Kind::unreadable ? "unreadable" : "something else";
          }) == "unreadable");
}

TEST_CASE("No session is made where nothing may be written", "[opening]") {
    const TempDir folder;
    fs::permissions(folder.path(), fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
    CHECK(as_ordinary_user([&] {
              try {
                  SessionFile::create(folder / "avond.lok", some_info(), some_module());
                  return "made";
              } catch (const base::FileError& error) {
                  return error.kind() == Kind::unwritable ? "unwritable" : "something else";
              }
          }) == "unwritable");
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("A session that was taken away while it was open is told at the next word", "[opening]") {
    const TempDir folder;
    const auto path = make_session(folder / "avond.lok");
    auto file = SessionFile::open(path);
    const bool deleted = GENERATE(true, false);
    if (deleted) {
        fs::remove(path);
    } else {
        fs::rename(path, folder / "elders.lok");
    }
    try {
        file.append(at(1), domain::MovedOn{});
        FAIL("it was written to what has no name");
    } catch (const base::FileError& error) {
        CHECK(error.kind() == Kind::missing);
    }
}

TEST_CASE("A session left in the middle of a write can be looked at where nothing may be written",
          "[opening]") {
    const TempDir folder;
    fs::permissions(folder.path(), fs::perms::all);
    const auto path = make_session(folder / "avond.lok", every_happening());
    const auto whole = read_file(path);
    // As a crash leaves it: half of a transaction in the file, the journal beside it.
    Child crash{[&](const Child::Tell& tell) {
        sqlite3* handle = nullptr;
        sqlite3_open(path.string().c_str(), &handle);
        sqlite3_exec(handle,
                     "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; UPDATE event SET payload = '{}';"
                     "UPDATE event SET payload = '{' || hex(zeroblob(20000)) || '}'",
                     nullptr, nullptr, nullptr);
        tell("halfway");
        Child::wait_for_end();
    }};
    REQUIRE(crash.line() == "halfway");
    crash.kill();
    const auto journal = folder / "avond.lok-journal";
    REQUIRE(fs::file_size(journal) > 512);
    fs::permissions(folder.path(), fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
    const auto before = read_file(path);
    const auto journal_before = read_file(journal);
    REQUIRE(before != whole);
    CHECK(as_ordinary_user([&] {
              const auto file = SessionFile::open(path, Access::read);
              return happenings(file.events()) == every_happening() ? "all there" : "not as it was";
          }) == "all there");
    CHECK(read_file(path) == before);
    CHECK(read_file(journal) == journal_before);
    // And where it may be written, it goes on.
    CHECK(happenings(SessionFile::open(path).events()) == every_happening());
    CHECK_FALSE(fs::exists(journal));
}

#endif
