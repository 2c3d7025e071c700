// Files of older versions, and what they become.

#include <array>

#include "base/error.hpp"
#include "samples.hpp"
#include "store/format/file_format.hpp"
#include "store/session_file.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using namespace samenspel::test;
using Kind = base::FileError::Kind;
using store::Access;
using store::Connection;
using store::create_file;
using store::FileFormat;
using store::Migration;
using store::open_file;
namespace fs = std::filesystem;

namespace {

constexpr std::int32_t id = 0x54455354;

void make_version_1(Connection& connection) {
    connection.run("CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT");
}

void make_version_2(Connection& connection) {
    connection.run(
        "ALTER TABLE word ADD COLUMN size INTEGER NOT NULL DEFAULT 0; UPDATE word SET size = length(text)");
}

void make_version_3(Connection& connection) {
    connection.run("CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT; INSERT INTO extra VALUES (9)");
}

[[noreturn]] void fail_halfway(Connection& connection) {
    connection.run("DROP TABLE word");
    throw std::logic_error("a mistake");
}

constexpr std::array<Migration, 3> migrations = {make_version_1, make_version_2, make_version_3};
constexpr std::array<Migration, 2> broken = {make_version_1, fail_halfway};

FileFormat up_to(std::size_t version) {
    return {id, std::span{migrations}.first(version), {}};
}

fs::path make_old(const fs::path& path) {
    create_file(path, up_to(1),
                [](Connection& connection) { connection.run("INSERT INTO word VALUES (1, 'samen')"); });
    return path;
}

} // namespace

TEST_CASE("A file of an older version is brought up to date, step by step", "[format]") {
    const TempDir folder;
    const auto path = make_old(folder / "oud");
    {
        const auto connection = open_file(path, up_to(3), Access::write);
        CHECK(connection->integer("SELECT size FROM word") == 5);
        CHECK(connection->integer("SELECT id FROM extra") == 9);
        CHECK(connection->integer("PRAGMA user_version") == 3);
    }
    CHECK(open_file(path, up_to(3), Access::read)->integer("SELECT size FROM word") == 5);
    CHECK(open_file(path, up_to(3), Access::write)->integer("SELECT count(*) FROM extra") == 1);
}

TEST_CASE("An older file that is only read stays an older file", "[format]") {
    const TempDir folder;
    const auto path = make_old(folder / "oud");
    const auto before = read_file(path);
    CHECK(open_file(path, up_to(3), Access::read)->integer("SELECT size FROM word") == 5);
    CHECK(read_file(path) == before);
    CHECK(std::distance(fs::directory_iterator{folder.path()}, {}) == 1);
}

TEST_CASE("An update that fails halfway leaves the older file", "[format]") {
    const TempDir folder;
    const auto path = make_old(folder / "oud");
    CHECK_THROWS_AS(open_file(path, {id, broken, {}}, Access::write), std::logic_error);
    const auto connection = open_file(path, up_to(1), Access::write);
    CHECK(connection->integer("SELECT count(*) FROM word") == 1);
}

TEST_CASE("An older program leaves a newer file alone", "[format]") {
    const TempDir folder;
    const auto path = make_old(folder / "oud");
    open_file(path, up_to(3), Access::write);
    const auto before = read_file(path);
    try {
        open_file(path, up_to(2), Access::write);
        FAIL("it was opened");
    } catch (const base::FileError& error) {
        CHECK(error.kind() == Kind::newer);
        CHECK(error.reason() == "it has version 3; this program knows up to 2");
    }
    CHECK(read_file(path) == before);
}

TEST_CASE("A session of version 1 opens", "[format]") {
    // Made once by the program; samples/README.md tells how. Never made again: it stands for all those that
    // are on laptops and sticks.
    const TempDir folder;
    fs::copy_file(source_dir() / "tests/store/samples/v1.lok", folder / "v1.lok");
    for (const auto access : {Access::read, Access::write}) {
        const auto file = store::SessionFile::open(folder / "v1.lok", access);
        CHECK(file.info() == some_info());
        CHECK(file.module_xml() == some_module());
        CHECK(happenings(file.events()) == every_happening());
        CHECK(file.events().front().at == at(1000));
        CHECK(file.draft() == store::Draft{"a-3", some_note("Wie neemt het over als"), at(31'000)});
        CHECK(file.last_sign_of_life() ==
              store::SignOfLife{
                  at(32'000),
                  std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{1795291232123}},
                  std::chrono::milliseconds{86'400'000}, "6ac5b0de-5a5c-4f43-9d0b-0a3a3b1d7c11"});
    }
}
