// The program is killed at a moment that it cannot choose, again and again.

#ifndef _WIN32

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <random>
#include <sstream>
#include <string>

#include "child.hpp"
#include "samples.hpp"
#include "store/session_file.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using namespace samenspel::test;
using domain::EventId;
using domain::Happening;
using store::DraftThen;
using store::NewEvent;
using store::SessionFile;

namespace {

/// What event `id` is, so that parent and child need not tell each other.
Happening event_number(EventId id) {
    std::mt19937 random{static_cast<unsigned>(id)};
    return any_happening(random);
}

store::Draft draft_number(long long number) {
    std::mt19937 random{static_cast<unsigned>(number)};
    return {"", some_note(odd_text(random)), at(number)};
}

/// Writes as fast as the disk can and tells what is confirmed: "e 17" for events up to 17, "d 30" for
/// the draft of moment 30, "n 17" for event 17 that was a draft till then.
void write_on(const std::filesystem::path& path, unsigned seed, const Child::Tell& tell) {
    std::mt19937 random{seed};
    auto file = SessionFile::open(path);
    auto last = static_cast<EventId>(file.events().size());
    for (long long moment = 1;; ++moment) {
        switch (random() % 6) {
        case 0:
            file.save_draft(draft_number(moment));
            tell("d " + std::to_string(moment));
            break;
        case 1:
            file.sign_of_life({at(moment), {}, std::chrono::milliseconds{moment}, "boot"});
            break;
        case 2: {
            std::vector<NewEvent> events;
            for (int i = 1; i <= 5; ++i) {
                events.push_back({at(moment), event_number(last + i)});
            }
            last = file.append_all(events).back();
            tell("e " + std::to_string(last));
            break;
        }
        case 3:
            last = file.append(at(moment), event_number(last + 1), DraftThen::cleared);
            tell("n " + std::to_string(last));
            break;
        default:
            last = file.append(at(moment), event_number(last + 1));
            tell("e " + std::to_string(last));
        }
    }
}

/// What the child has told to be safe.
struct Confirmed {
    EventId last = 0;
    std::optional<store::Draft> draft;

    void hear(const std::string& line) {
        if (line.starts_with("e ")) {
            last = std::stoll(line.substr(2));
        } else if (line.starts_with("d ")) {
            draft = draft_number(std::stoll(line.substr(2)));
        } else if (line.starts_with("n ")) {
            last = std::stoll(line.substr(2));
            draft.reset();
        } else {
            FAIL("the child said: " << line);
        }
    }
};

/// A folder in memory where there is one: being killed is the same there, and no disk makes us wait.
TempDir quick_folder() {
    const char* const before = std::getenv("TMPDIR");
    const std::string usual = before == nullptr ? "" : before;
    const bool has_memory = ::access("/dev/shm", W_OK | X_OK) == 0;
    struct Restore {
        std::string value;
        ~Restore() { value.empty() ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", value.c_str(), 1); }
    } restore{usual};
    if (has_memory) {
        ::setenv("TMPDIR", "/dev/shm", 1);
    }
    return TempDir{};
}

int kills() {
    const char* const wanted = std::getenv("SAMENSPEL_KILLS");
    return wanted == nullptr ? 100 : std::stoi(wanted);
}

} // namespace

TEST_CASE("Whoever pulls the plug: nothing that was confirmed is lost", "[kill]") {
    const TempDir folder = quick_folder();
    std::mt19937 random{20261121}; // the moments differ all the same
    Confirmed confirmed;
    EventId all = 0;
    int unconfirmed = 0;
    for (int i = 0; i < kills(); ++i) {
        const auto seed = static_cast<unsigned>(random());
        CAPTURE(i, seed);
        std::mt19937 chance{seed};
        if (i % 20 == 0) { // a new one now and then, or reading it takes all the time
            std::filesystem::remove(folder / "avond.lok");
            make_session(folder / "avond.lok");
            confirmed = {};
        }
        const EventId before = confirmed.last;
        {
            Child child{[&](const Child::Tell& tell) { write_on(folder / "avond.lok", seed, tell); }};
            for (auto lines = chance() % 12; lines > 0; --lines) {
                confirmed.hear(child.line().value_or("nothing"));
            }
            // Then at a moment within a write, and not just after one.
            while (const auto line = child.line_within(static_cast<long>(chance() % 3000))) {
                confirmed.hear(*line);
                if (chance() % 2 == 0) {
                    break;
                }
            }
            child.kill();
            std::istringstream rest{child.rest()};
            for (std::string line; std::getline(rest, line);) {
                confirmed.hear(line);
            }
        }
        const auto file = SessionFile::open(folder / "avond.lok"); // whole in every page and row
        const auto events = file.events();
        const auto extra = static_cast<EventId>(events.size()) - confirmed.last;
        REQUIRE((extra == 0 || extra == 1 || extra == 5)); // one write that it could no longer tell of
        unconfirmed += extra > 0 ? 1 : 0;
        const auto wrong = std::ranges::find_if(
            events, [](const auto& event) { return event.what != event_number(event.id); });
        REQUIRE(wrong == events.end());
        if (const auto draft = file.draft(); draft != confirmed.draft) {
            // Cleared with an untold event, or saved untold.
            REQUIRE((draft ? extra == 0 : extra == 1));
        }
        all += static_cast<EventId>(events.size()) - before;
        confirmed = {static_cast<EventId>(events.size()), file.draft()};
    }
    SUCCEED(kills() << " kills, " << all << " events, " << unconfirmed
                    << " times one written but not yet told");
}

#endif
