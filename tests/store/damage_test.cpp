// Bytes that a bad stick changed or lost: what opens is as it was written, the rest is told and saved.

#include <algorithm>
#include <random>

#include "base/error.hpp"
#include "samples.hpp"
#include "store/recover.hpp"
#include "store/session_file.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"
#include "test_disk.hpp"

using namespace samenspel;
using namespace samenspel::test;
using Kind = base::FileError::Kind;
using domain::Event;
using store::Fallback;
using store::recover;
using store::Salvage;
using store::SessionFile;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t page = 4096;

/// A training that fills several pages.
std::string long_module() {
    std::string xml = "<module>";
    for (int i = 0; i < 2000; ++i) {
        xml += "<step id=\"s" + std::to_string(i) + "\"/>";
    }
    return xml + "</module>";
}

/// What a session holds, whole or in part.
struct Content {
    domain::SessionInfo info;
    std::string module_xml;
    std::vector<Event> events;
    std::optional<store::Draft> draft;
    std::optional<store::SignOfLife> sign;
    friend bool operator==(const Content&, const Content&) = default;
};

Content content_of(const fs::path& path) {
    const auto file = SessionFile::open(path, store::Access::read);
    return {file.info(), file.module_xml(), file.events(), file.draft(), file.last_sign_of_life()};
}

/// An evening of a hundred events and some large notes.
Content make_evening(const fs::path& path) {
    std::mt19937 random{7};
    auto file = SessionFile::create(path, some_info(), long_module());
    for (int i = 0; i < 20; ++i) {
        std::vector<store::NewEvent> events;
        for (int n = 0; n < 5; ++n) {
            events.push_back({at(i * 1000 + n), any_happening(random)});
        }
        file.append_all(events);
        file.sign_of_life({at(i), {}, std::chrono::milliseconds{i}, "boot"});
    }
    file.append(at(50'000), domain::NoteAdded{"n", some_note(std::string(20'000, 'x'))});
    file.save_draft({"n", some_note("Wie neemt"), at(60'000)});
    return {file.info(), file.module_xml(), file.events(), file.draft(), file.last_sign_of_life()};
}

const Fallback nothing_saved{[] {
                                 auto info = some_info();
                                 info.place = "niet bewaard";
                                 return info;
                             }(),
                             "<module/>"};

/// Every event that is in `some` is in `all` as well, unchanged.
bool all_among(const std::vector<Event>& some, const std::vector<Event>& all) {
    return std::ranges::all_of(some, [&](const Event& event) {
        return event.id >= 1 && event.id <= static_cast<domain::EventId>(all.size()) &&
               all[static_cast<std::size_t>(event.id) - 1] == event;
    });
}

struct Damaged {
    const TempDir folder;
    TestDisk disk;
    Content whole = make_evening(folder / "avond.lok");
    std::string bytes = read_file(folder / "avond.lok");

    /// Opens the file with these bytes. @returns whether it is refused; what is not, is as it was
    bool refused(const std::string& changed) {
        write_file(folder / "avond.lok", changed);
        bool refused = false;
        try {
            const bool same = content_of(folder / "avond.lok") == whole;
            CHECK(same);
        } catch (const base::FileError& error) {
            refused = true;
            const bool told = error.kind() == Kind::damaged || error.kind() == Kind::newer;
            CHECK(told);
            CHECK(error.path() == (folder / "avond.lok").string());
        }
        CHECK(read_file(folder / "avond.lok") == changed);
        return refused;
    }

    /// Saves what can be saved of these bytes, and checks that nothing else came in.
    Salvage salvage(const std::string& changed) {
        write_file(folder / "avond.lok", changed);
        const auto saved = recover(folder / "avond.lok", folder / "hersteld.lok", nothing_saved);
        CHECK(read_file(folder / "avond.lok") == changed);
        const auto file = SessionFile::open(folder / "hersteld.lok");
        CHECK(all_among(file.events(), whole.events));
        CHECK(file.events().size() == saved.events);
        CHECK(file.lost() == saved.lost);
        CHECK(file.info() == (saved.info ? whole.info : nothing_saved.info));
        CHECK(file.module_xml() == (saved.module_xml ? whole.module_xml : nothing_saved.module_xml));
        CHECK(file.draft() == (saved.draft ? whole.draft : std::nullopt));
        return saved;
    }

    void forget() { fs::remove(folder / "hersteld.lok"); }
};

} // namespace

TEST_CASE_METHOD(Damaged, "One changed bit is told or does not matter", "[damage]") {
    std::mt19937 random{20261121};
    int told = 0;
    const int tries = 600;
    for (int i = 0; i < tries; ++i) {
        // Half of them where the header, the tables and the first rows are.
        const std::size_t where = random() % (i % 2 == 0 ? bytes.size() : 3 * page);
        const auto bit = static_cast<char>(1 << random() % 8);
        CAPTURE(i, where, bit);
        std::string changed = bytes;
        changed[where] = static_cast<char>(changed[where] ^ bit);
        told += refused(changed) ? 1 : 0;
    }
    CHECK(told > tries / 4); // the others fell where nothing stands
}

TEST_CASE_METHOD(Damaged, "A file that was cut off is told", "[damage]") {
    std::mt19937 random{20261121};
    for (int i = 0; i < 60; ++i) {
        const std::size_t size = i % 3 == 0
                                     ? random() % 600 + 16
                                     : random() % (bytes.size() / page) * page + random() % 2 * 77 + page;
        CAPTURE(i, size);
        if (size < bytes.size()) {
            CHECK(refused(bytes.substr(0, size)));
        }
    }
}

TEST_CASE_METHOD(Damaged, "A stretch of zeros or of anything is told", "[damage]") {
    std::mt19937 random{20261121};
    for (int i = 0; i < 150; ++i) {
        const std::size_t where = random() % bytes.size() / 512 * 512;
        const std::size_t size = std::min<std::size_t>(512 << random() % 6, bytes.size() - where);
        CAPTURE(i, where, size);
        std::string changed = bytes;
        for (std::size_t n = where; n < where + size; ++n) {
            changed[n] = i % 2 == 0 ? '\0' : static_cast<char>(random() & 0xff);
        }
        if (changed != bytes) {
            refused(changed);
        }
    }
    CHECK(refused(std::string(bytes.size(), '\0')));
}

TEST_CASE_METHOD(Damaged, "All of a whole file is saved", "[damage]") {
    CHECK(salvage(bytes) == Salvage{true, true, true, whole.events.size(), {}});
    CHECK(content_of(folder / "hersteld.lok") == whole);
}

TEST_CASE_METHOD(Damaged, "A page that does not add up is told though every row can be read", "[damage]") {
    // Byte 7 of a page counts the scraps between its rows.
    std::string changed = bytes;
    ++changed[page + 7];
    CHECK(refused(changed));
    // Bytes 36 to 39 of the file count the pages that are free.
    changed = bytes;
    ++changed[39];
    CHECK(refused(changed));
}

TEST_CASE("Notes of every length around a page are saved", "[damage]") {
    const TempDir folder;
    std::vector<domain::Happening> written;
    for (std::size_t size = 3850; size < 4650; size += 5) {
        written.push_back(domain::NoteAdded{"n", some_note(std::string(size, 'x'))});
    }
    make_session(folder / "avond.lok", written);
    CHECK(recover(folder / "avond.lok", folder / "hersteld.lok", nothing_saved).events == written.size());
    CHECK(happenings(SessionFile::open(folder / "hersteld.lok").events()) == written);
}

TEST_CASE_METHOD(Damaged, "Without its first page a session is saved whole", "[damage]") {
    // Header, list of tables and all: nothing that SQLite could begin with.
    std::string changed = bytes;
    changed.replace(0, page, page, '\0');
    CHECK(refused(changed));
    CHECK(salvage(changed) == Salvage{true, true, true, whole.events.size(), {}});
}

TEST_CASE_METHOD(Damaged, "One lost page takes only what stood in it", "[damage]") {
    std::size_t most_lost = 0;
    for (std::size_t where = 0; where < bytes.size(); where += page) {
        CAPTURE(where / page);
        std::string changed = bytes;
        changed.replace(where, page, page, '\xA5');
        const auto saved = salvage(changed);
        const std::size_t gone = whole.events.size() - saved.events;
        CHECK(gone < whole.events.size() / 2);
        CHECK((saved.info ? 0 : 1) + (saved.module_xml ? 0 : 1) + (saved.draft ? 0 : 1) +
                  (gone == 0 ? 0 : 1) <=
              1);
        most_lost = std::max(most_lost, gone);
        forget();
    }
    CHECK(most_lost > 0);
}

TEST_CASE_METHOD(Damaged, "The beginning of a file that was cut off is saved", "[damage]") {
    const auto saved = salvage(bytes.substr(0, bytes.size() - 6 * page));
    CHECK(saved.info);
    CHECK(saved.events > 0);
}

TEST_CASE_METHOD(Damaged, "Where nothing is left, nothing is invented", "[damage]") {
    CHECK(salvage(std::string(bytes.size(), '\0')) == Salvage{});
    forget();
    CHECK(salvage("Beste collega,\n") == Salvage{});
}

TEST_CASE_METHOD(Damaged, "A saved session goes on, and says what it lost", "[damage]") {
    std::string changed = bytes;
    changed[changed.find("\"tally\":")] = '!'; // in the payload of some event
    const auto saved = salvage(changed);
    REQUIRE(saved.lost.size() == 1);
    CHECK_FALSE(saved.complete());
    auto file = SessionFile::open(folder / "hersteld.lok");
    CHECK(file.append(at(1), domain::MovedOn{}) == whole.events.back().id + 1);
}

TEST_CASE_METHOD(Damaged, "A damaged file is kept beside the saved one", "[damage]") {
    using namespace std::chrono_literals;
    const std::chrono::local_time<std::chrono::minutes> when =
        std::chrono::local_days{std::chrono::year{2026} / 11 / 21} + 20h + 13min;
    std::string changed = bytes.substr(0, 9000);
    write_file(folder / "avond.lok", changed);
    write_file(folder / "avond.lok-journal", "wat er nog lag");
    const auto copy = store::keep_damaged_copy(folder / "avond.lok", when);
    CHECK(copy == folder / "avond (beschadigd 2026-11-21 2013).lok");
    CHECK(read_file(copy) == changed);
    CHECK(read_file(copy.string() + "-journal") == "wat er nog lag");
    CHECK(store::keep_damaged_copy(folder / "avond.lok", when) ==
          folder / "avond (beschadigd 2026-11-21 2013, 2).lok");
    CHECK(read_file(folder / "avond.lok") == changed);
    CHECK_THROWS_AS(store::keep_damaged_copy(folder / "weg.lok", when), base::FileError);
}

TEST_CASE_METHOD(Damaged, "What is saved never takes the place of another file", "[damage]") {
    write_file(folder / "hersteld.lok", "mijn brief");
    CHECK_THROWS_AS(recover(folder / "avond.lok", folder / "hersteld.lok", nothing_saved), base::FileError);
    CHECK(read_file(folder / "hersteld.lok") == "mijn brief");
    CHECK_THROWS_AS(recover(folder / "weg.lok", folder / "nieuw.lok", nothing_saved), base::FileError);
    CHECK_FALSE(fs::exists(folder / "nieuw.lok"));
}
