#include <limits>
#include <random>
#include <stdexcept>

#include "base/error.hpp"
#include "samples.hpp"
#include "store/session_file.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using namespace samenspel::test;
using namespace std::chrono_literals;
using domain::Happening;
using store::Access;
using store::Draft;
using store::DraftThen;
using store::SessionFile;
using store::SignOfLife;

namespace {

std::vector<std::string> files_in(const TempDir& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        names.push_back(entry.path().filename().string());
    }
    return names;
}

} // namespace

TEST_CASE("A session is after a restart as it was prepared", "[session_file]") {
    const TempDir folder;
    make_session(folder / "avond.lok");
    const auto file = SessionFile::open(folder / "avond.lok");
    CHECK(file.info() == some_info());
    CHECK(file.module_xml() == some_module());
    CHECK(file.events().empty());
    CHECK_FALSE(file.draft());
    CHECK_FALSE(file.last_sign_of_life());
    CHECK(file.lost().empty());
}

TEST_CASE("What was chosen by hand comes back too, and is not in a file where nothing was",
          "[session_file]") {
    const TempDir folder;
    auto info = some_info();
    info.choices.video_files = {{"part-2/flash", "/films/Zo kan het – é.mp4"}};
    info.choices.own_minutes = {{"part-1/question", std::chrono::minutes{12}},
                                {"part-2/question", std::chrono::minutes{0}}};
    info.choices.rooms = {"Keuken", "", "Zaal “2”"};
    { SessionFile::create(folder / "avond.lok", info, some_module()); }
    CHECK(SessionFile::open(folder / "avond.lok").info() == info);
    // An older program refuses what it does not know: so nothing is written that was not chosen.
    { SessionFile::create(folder / "gewoon.lok", some_info(), some_module()); }
    const auto bytes = read_file(folder / "gewoon.lok");
    for (const char* name : {"video_files", "own_min", "rooms"})
        CHECK(bytes.find(name) == std::string::npos);
}

TEST_CASE("Every kind of event comes back as it was written, numbered from 1", "[session_file]") {
    const TempDir folder;
    make_session(folder / "avond.lok");
    std::vector<domain::Event> written;
    {
        auto file = SessionFile::open(folder / "avond.lok");
        for (const auto& what : every_happening()) {
            const auto moment = at(static_cast<long long>(written.size()) * 1234 - 5000);
            const auto id = file.append(moment, what);
            written.push_back({id, moment, what});
            CHECK(id == static_cast<domain::EventId>(written.size()));
        }
        CHECK(file.events() == written);
    }
    CHECK(SessionFile::open(folder / "avond.lok").events() == written);
    CHECK(SessionFile::open(folder / "avond.lok", Access::read).events() == written);
}

TEST_CASE("Whatever is typed comes back letter by letter", "[session_file]") {
    const TempDir folder;
    const auto seed = GENERATE(1U, 2U, 3U);
    std::mt19937 random{seed};
    std::vector<Happening> written;
    for (int i = 0; i < 300; ++i) {
        written.push_back(any_happening(random));
    }
    make_session(folder / "avond.lok", written);
    auto info = some_info();
    info.lok_name = odd_text(random);
    info.place = odd_text(random);
    info.choices.left_out = {odd_text(random), odd_text(random)};
    info.plan.steps[0].block = odd_text(random);
    const Draft draft{odd_text(random), some_note(odd_text(random)), at(7)};
    {
        auto file = SessionFile::open(folder / "avond.lok");
        file.update_info(info);
        file.save_draft(draft);
    }
    const auto file = SessionFile::open(folder / "avond.lok");
    CHECK(happenings(file.events()) == written);
    CHECK(file.info() == info);
    CHECK(file.draft() == draft);
}

TEST_CASE("Numbers and moments keep their outermost values", "[session_file]") {
    const TempDir folder;
    constexpr auto most = std::numeric_limits<long long>::max();
    constexpr auto least = std::numeric_limits<long long>::min();
    const std::vector<Happening> written = {
        Happening{domain::PausedBetween{at(least), at(most)}},
        Happening{domain::Tallied{"s", "t", "o", "c", std::numeric_limits<int>::min()}},
        Happening{domain::Undone{most}},
    };
    make_session(folder / "avond.lok", written);
    CHECK(happenings(SessionFile::open(folder / "avond.lok").events()) == written);
}

TEST_CASE("Text that a file cannot hold is refused before anything is written", "[session_file]") {
    const TempDir folder;
    auto file = SessionFile::create(folder / "avond.lok", some_info(), some_module());
    const std::string nul = std::string{"a"} + '\0' + "b";
    const std::string not_utf8 = "caf\xE9";
    for (const auto& text : {nul, not_utf8}) {
        CHECK_THROWS_AS(file.append(at(1), domain::NoteAdded{"n", some_note(text)}), std::invalid_argument);
        CHECK_THROWS_AS(file.append(at(1), domain::Jumped{text}), std::invalid_argument);
        CHECK_THROWS_AS(file.save_draft({"", some_note(text), at(1)}), std::invalid_argument);
        auto info = some_info();
        info.place = text;
        CHECK_THROWS_AS(file.update_info(info), std::invalid_argument);
        info = some_info();
        info.choices.video = {text};
        CHECK_THROWS_AS(file.update_info(info), std::invalid_argument);
        CHECK_THROWS_AS(SessionFile::create(folder / "ander.lok", some_info(), text), std::invalid_argument);
    }
    auto info = some_info();
    info.date = std::chrono::year{2026} / 2 / 30;
    CHECK_THROWS_AS(file.update_info(info), std::invalid_argument);
    CHECK(file.events().empty());
    CHECK_FALSE(file.draft());
    CHECK(file.info() == some_info());
    CHECK(file.append(at(2), domain::MovedOn{}) == 1);
    CHECK_FALSE(std::filesystem::exists(folder / "ander.lok"));
}

TEST_CASE("Adding a note and clearing the line it came from is one step", "[session_file]") {
    const TempDir folder;
    auto file = SessionFile::create(folder / "avond.lok", some_info(), some_module());
    const Draft first{"", some_note("Wie zorgt"), at(10)};
    const Draft second{"n-1", some_note("Wie zorgt er voor"), at(20)};
    file.save_draft(first);
    CHECK(file.draft() == first);
    file.save_draft(second);
    CHECK(file.draft() == second);
    file.append(at(25), domain::MovedOn{});
    CHECK(file.draft() == second);
    file.append(at(30), domain::NoteAdded{"n-2", some_note("Wie zorgt er voor wie?")}, DraftThen::cleared);
    CHECK_FALSE(file.draft());
    file.save_draft(first);
    file.clear_draft();
    CHECK_FALSE(file.draft());
    CHECK(file.events().size() == 2);
}

TEST_CASE("Several events at once get numbers in a row", "[session_file]") {
    const TempDir folder;
    auto file = SessionFile::create(folder / "avond.lok", some_info(), some_module());
    file.append(at(1), domain::Started{at(0)});
    const std::vector<store::NewEvent> both = {{at(2), domain::MovedOn{}}, {at(3), domain::Paused{}}};
    CHECK(file.append_all(both) == std::vector<domain::EventId>{2, 3});
    CHECK(file.append_all({}).empty());
    CHECK(file.append(at(4), domain::Resumed{}) == 4);
}

TEST_CASE("The last sign of life is the one that counts", "[session_file]") {
    const TempDir folder;
    const SignOfLife early{at(1000), std::chrono::sys_time<std::chrono::milliseconds>{1795291200123ms},
                           5000ms, "boot-a"};
    const SignOfLife late{at(6000), std::chrono::sys_time<std::chrono::milliseconds>{1795291205123ms},
                          10'000ms, "boot-b"};
    {
        auto file = SessionFile::create(folder / "avond.lok", some_info(), some_module());
        file.sign_of_life(early);
        file.sign_of_life(late);
    }
    CHECK(SessionFile::open(folder / "avond.lok").last_sign_of_life() == late);
}

TEST_CASE("Nothing stays beside a session that was closed", "[session_file]") {
    const TempDir folder;
    {
        auto file = SessionFile::create(folder / "avond.lok", some_info(), some_module());
        file.append(at(1), domain::Started{at(0)});
    }
    static_cast<void>(SessionFile::open(folder / "avond.lok", Access::read).events());
    CHECK(files_in(folder) == std::vector<std::string>{"avond.lok"});
}

TEST_CASE("A session never takes the place of another file", "[session_file]") {
    const TempDir folder;
    const auto path = folder.write("avond.lok", "mijn brief");
    try {
        SessionFile::create(path, some_info(), some_module());
        FAIL("it was made");
    } catch (const base::FileError& error) {
        CHECK(error.kind() == base::FileError::Kind::unwritable);
        CHECK(error.path() == path.string());
    }
    CHECK(read_file(path) == "mijn brief");
}

TEST_CASE("What a crash left of a former session is not put into a new one", "[session_file]") {
    const TempDir folder;
    const auto journal = folder.write("avond.lok-journal", "van een andere avond");
    CHECK_THROWS_AS(SessionFile::create(folder / "avond.lok", some_info(), some_module()), base::FileError);
    CHECK(read_file(journal) == "van een andere avond");
    CHECK(files_in(folder) == std::vector<std::string>{"avond.lok-journal"});
}

TEST_CASE("Names of files may hold what a keyboard can type", "[session_file]") {
    const TempDir folder;
#ifdef _WIN32 // no colon and no question mark there
    const std::string odd = "file avond&mode=memory#1.lok";
#else
    const std::string odd = "file:avond?mode=memory#1.lok";
#endif
    const auto name =
        GENERATE_COPY(as<std::string>{}, "Lok Ångström – été 2026 😀.lok", odd, "50% 'klaar'.lok");
    make_session(folder / name, {domain::Started{at(0)}});
    CHECK(std::filesystem::exists(folder / name));
    CHECK(SessionFile::open(folder / name).events().size() == 1);
}

TEST_CASE("A session that is only read cannot be written to", "[session_file]") {
    const TempDir folder;
    make_session(folder / "avond.lok");
    const auto before = read_file(folder / "avond.lok");
    auto file = SessionFile::open(folder / "avond.lok", Access::read);
    CHECK_THROWS_AS(file.append(at(1), domain::MovedOn{}), std::logic_error);
    CHECK_THROWS_AS(file.update_info(some_info()), std::logic_error);
    CHECK_THROWS_AS(file.save_draft({}), std::logic_error);
    CHECK_THROWS_AS(file.clear_draft(), std::logic_error);
    CHECK_THROWS_AS(file.sign_of_life({}), std::logic_error);
    CHECK(read_file(folder / "avond.lok") == before);
}
