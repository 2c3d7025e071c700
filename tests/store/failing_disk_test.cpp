// What a disk that refuses, and a power cut, leave of a session.

#include <algorithm>
#include <random>

#include "base/error.hpp"
#include "samples.hpp"
#include "store/session_file.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"
#include "test_disk.hpp"

using namespace samenspel;
using namespace samenspel::test;
using domain::Event;
using domain::Happening;
using store::DraftThen;
using store::NewEvent;
using store::SessionFile;

namespace {

const store::Draft typing{"", some_note("Wie neemt het"), at(400)};

/// Three events, one of them larger than a page, and the draft gone.
const std::vector<NewEvent>& big_step() {
    static const std::vector<NewEvent> events = {
        {at(500), domain::NoteAdded{"n-1", some_note("Wie neemt het over?")}},
        {at(500), domain::NoteAdded{"n-2", some_note(std::string(10'000, 'x'))}},
        {at(500), domain::MovedOn{}}};
    return events;
}

std::vector<Event> with_big_step(std::vector<Event> events) {
    for (const auto& event : big_step()) {
        events.push_back({static_cast<domain::EventId>(events.size()) + 1, event.at, event.what});
    }
    return events;
}

} // namespace

TEST_CASE("A disk that stumbles once is asked again", "[failing_disk]") {
    const TempDir folder;
    TestDisk disk;
    make_session(folder / "avond.lok", {domain::Started{at(0)}});
    int steps = 0;
    for (bool failed = true; failed; ++steps) {
        CAPTURE(steps);
        auto file = SessionFile::open(folder / "avond.lok");
        const auto before = file.events();
        disk.fail_after(steps, false);
        file.save_draft(typing);
        file.append_all(big_step(), DraftThen::cleared);
        failed = disk.failed();
        disk.heal();
        CHECK(file.events() == with_big_step(before));
        CHECK_FALSE(file.draft());
    }
    CHECK(steps > 25); // else nothing was tried
}

TEST_CASE("A write that the disk refuses halfway has changed nothing", "[failing_disk]") {
    const TempDir folder;
    TestDisk disk;
    int steps = 0;
    for (bool failed = true; failed; ++steps) {
        CAPTURE(steps);
        make_session(folder / "avond.lok", {domain::Started{at(0)}});
        std::vector<Event> before;
        {
            auto file = SessionFile::open(folder / "avond.lok");
            file.save_draft(typing);
            before = file.events();
            disk.fail_after(steps, true);
            bool thrown = false;
            try {
                file.append_all(big_step(), DraftThen::cleared);
            } catch (const base::FileError& error) {
                thrown = true;
                CHECK(error.kind() == base::FileError::Kind::unwritable);
            }
            failed = disk.failed();
            disk.heal();
            CHECK(thrown == failed);
            CHECK(file.events() == (thrown ? before : with_big_step(before)));
        }
        {
            const auto file = SessionFile::open(folder / "avond.lok");
            const auto events = file.events();
            // Refused when all was written and only to be made sure: whole, and not halfway.
            CHECK((events == with_big_step(before) || (failed && events == before)));
            CHECK(file.draft() == (events == before ? std::optional{typing} : std::nullopt));
        }
        std::filesystem::remove(folder / "avond.lok");
    }
    CHECK(steps > 15);
}

TEST_CASE("A session goes on once the disk does", "[failing_disk]") {
    const TempDir folder;
    TestDisk disk;
    make_session(folder / "avond.lok");
    int steps = 0;
    for (bool failed = true; failed; ++steps) {
        CAPTURE(steps);
        auto file = SessionFile::open(folder / "avond.lok");
        const auto before = file.events().size();
        disk.fail_after(steps, true);
        try {
            file.append(at(1), domain::Paused{});
        } catch (const base::FileError&) {
        }
        failed = disk.failed();
        disk.heal();
        const auto id = file.append(at(2), domain::Resumed{});
        CHECK(static_cast<std::size_t>(id) == before + (failed ? 1 : 2));
        CHECK(file.events().size() == static_cast<std::size_t>(id));
    }
    CHECK(steps > 8);
    CHECK(SessionFile::open(folder / "avond.lok").events().size() > 8);
}

TEST_CASE("A session that cannot be made leaves no trace", "[failing_disk]") {
    const TempDir folder;
    TestDisk disk;
    int steps = 0;
    for (bool failed = true; failed; ++steps) {
        CAPTURE(steps);
        disk.fail_after(steps, true);
        bool made = true;
        try {
            SessionFile::create(folder / "avond.lok", some_info(), some_module());
        } catch (const base::FileError&) {
            made = false;
        }
        failed = disk.failed();
        disk.heal();
        CHECK(std::filesystem::is_empty(folder.path()) == !made);
        CHECK((made || failed));
        if (made) {
            CHECK(SessionFile::open(folder / "avond.lok").info() == some_info());
            std::filesystem::remove(folder / "avond.lok");
            std::filesystem::remove(folder / "avond.lok-journal");
        }
    }
    CHECK(steps > 10);
}

TEST_CASE("A power cut takes nothing that was confirmed", "[failing_disk]") {
    const TempDir folder;
    TestDisk disk;
    std::mt19937 random{20261121};
    std::vector<std::size_t> confirmed; // steps of the disk when event n + 1 was
    std::vector<Happening> written;
    std::size_t begin = 0;
    {
        make_session(folder / "avond.lok");
        begin = disk.steps();
        auto file = SessionFile::open(folder / "avond.lok");
        for (int i = 0; i < 40; ++i) {
            written.push_back(any_happening(random));
            file.save_draft({"", some_note(odd_text(random)), at(i)});
            file.append(at(i), written.back(), DraftThen::cleared);
            confirmed.push_back(disk.steps());
        }
    }
    const auto end = disk.steps(); // before the looking afterwards adds its own
    for (int i = 0; i < 300; ++i) {
        const std::size_t steps = begin + random() % (end - begin + 1);
        const auto safe = std::ranges::upper_bound(confirmed, steps) - confirmed.begin();
        CAPTURE(i, steps, safe);
        const TempDir after;
        disk.play_power_cut(steps, after.path(), random);
        const auto events = happenings(SessionFile::open(after / "avond.lok").events());
        REQUIRE(static_cast<std::ptrdiff_t>(events.size()) >= safe);
        REQUIRE(static_cast<std::ptrdiff_t>(events.size()) <= safe + 1);
        REQUIRE(std::equal(events.begin(), events.end(), written.begin()));
    }
}
