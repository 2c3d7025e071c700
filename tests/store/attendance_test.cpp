#include <optional>
#include <stdexcept>

#include "base/error.hpp"
#include "samples.hpp"
#include "store/attendance_file.hpp"
#include "store/session_file.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using namespace samenspel::test;
using Kind = base::FileError::Kind;
using domain::AttendanceList;
using store::load_attendance;
using store::save_attendance;
namespace fs = std::filesystem;

namespace {

AttendanceList doctors() {
    return {{3, "An Peeters", "1-23456-78-901", true, false, false, 1},
            {1, "Zoë d'Hondt \"Zus\"", "", false, true, false, 2},
            {2, "Jean-Élie Ĳsewijn", "", false, false, true, 0}};
}

std::optional<Kind> refusal(const fs::path& session) {
    try {
        load_attendance(session);
    } catch (const base::FileError& error) {
        CHECK(error.path() == store::attendance_path(session).string());
        return error.kind();
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("The list of names comes back in its order", "[attendance]") {
    const TempDir folder;
    CHECK(load_attendance(folder / "avond.lok").empty());
    CHECK(fs::is_empty(folder.path()));
    save_attendance(folder / "avond.lok", doctors());
    CHECK(load_attendance(folder / "avond.lok") == doctors());
    auto fewer = doctors();
    fewer.erase(fewer.begin());
    fewer[0].name = "Zoë d'Hondt";
    save_attendance(folder / "avond.lok", fewer);
    CHECK(load_attendance(folder / "avond.lok") == fewer);
    save_attendance(folder / "avond.lok", {});
    CHECK(load_attendance(folder / "avond.lok").empty());
}

TEST_CASE("Names stand beside the session, under its name", "[attendance]") {
    const TempDir folder;
    save_attendance(folder / "avond 2.1.lok", doctors());
    CHECK(fs::exists(folder / "avond 2.1.aanwezig"));
    CHECK(std::distance(fs::directory_iterator{folder.path()}, {}) == 1);
}

TEST_CASE("No name is in the session, not even for a moment", "[attendance]") {
    const TempDir folder;
    const auto path = folder / "avond.lok";
    auto file = store::SessionFile::create(path, some_info(), some_module());
    save_attendance(path, doctors());
    for (const auto& person : doctors()) {
        file.append(at(1), domain::Attended{person.number, domain::Attended::What::arrived});
        for (const auto& entry : fs::directory_iterator{folder.path()}) {
            if (entry.path().extension() == ".aanwezig") {
                continue;
            }
            // A copy is read: to close a file that is open would give back its lock.
            fs::remove(folder / "kopie"); // MinGW does not write over it
            fs::copy_file(entry.path(), folder / "kopie");
            CHECK(read_file(folder / "kopie").find(person.name) == std::string::npos);
        }
        fs::remove(folder / "kopie");
    }
}

TEST_CASE("A name that was taken from the list is wiped from the file", "[attendance]") {
    const TempDir folder;
    save_attendance(folder / "avond.lok", doctors());
    auto path = store::attendance_path(folder / "avond.lok");
    CHECK(read_file(path).find("Ĳsewijn") != std::string::npos);
    save_attendance(folder / "avond.lok", {doctors()[0]});
    CHECK(read_file(path).find("Ĳsewijn") == std::string::npos);
    save_attendance(folder / "avond.lok", {doctors()[1]});
    CHECK(read_file(path).find("Peeters") == std::string::npos);
    CHECK(read_file(path).find("1-23456-78-901") == std::string::npos);
}

TEST_CASE("Names are for their owner's eyes", "[attendance]") {
    const TempDir folder;
    save_attendance(folder / "avond.lok", doctors());
    const auto rights = fs::status(store::attendance_path(folder / "avond.lok")).permissions();
#ifndef _WIN32
    CHECK((rights & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
#endif
    CHECK((rights & fs::perms::owner_read) != fs::perms::none);
}

TEST_CASE("A list that no event could speak of is refused", "[attendance]") {
    const TempDir folder;
    save_attendance(folder / "avond.lok", doctors());
    auto people = doctors();
    people[1].number = people[0].number;
    CHECK_THROWS_AS(save_attendance(folder / "avond.lok", people), std::invalid_argument);
    people[1].number = 0;
    CHECK_THROWS_AS(save_attendance(folder / "avond.lok", people), std::invalid_argument);
    people = doctors();
    people[2].name = std::string{"An\0Peeters", 10};
    CHECK_THROWS_AS(save_attendance(folder / "avond.lok", people), std::invalid_argument);
    CHECK(load_attendance(folder / "avond.lok") == doctors());
}

TEST_CASE("A list that cannot be read is told, and saved as far as it goes", "[attendance]") {
    const TempDir folder;
    const auto session = folder / "avond.lok";
    const auto path = store::attendance_path(session);
    save_attendance(session, doctors());
    const auto whole = read_file(path);
    CHECK_FALSE(refusal(session));

    write_file(path, "An, Zoë en Jean");
    CHECK(refusal(session) == Kind::foreign);
    CHECK_THROWS_AS(save_attendance(session, doctors()), base::FileError);
    CHECK(read_file(path) == "An, Zoë en Jean");

    fs::remove(path);
    make_session(path, {domain::MovedOn{}});
    CHECK(refusal(session) == Kind::foreign); // a session under the name of a list

    auto changed = whole;
    changed[changed.find("Peeters")] = 'B';
    write_file(path, changed);
    CHECK(refusal(session) == Kind::damaged);
    CHECK_THROWS_AS(save_attendance(session, doctors()), base::FileError);
    CHECK(read_file(path) == changed);
    CHECK(store::recover_attendance(session, folder / "hersteld.lok") == 2);
    CHECK(load_attendance(folder / "hersteld.lok") == AttendanceList{doctors()[1], doctors()[2]});
    CHECK(read_file(path) == changed);
}
