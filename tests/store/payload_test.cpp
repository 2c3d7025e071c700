// What an event looks like in the file, and what is not one.

#include <map>

#include "base/error.hpp"
#include "samples.hpp"
#include "store/database.hpp"
#include "store/session/payload.hpp"
#include "store/session/rows.hpp"
#include "store/session/tables.hpp"
#include "store/session_file.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using namespace samenspel::test;
using namespace std::chrono_literals;
using store::from_payload;
using store::Payload;
using store::PayloadError;
using store::to_payload;

namespace {

/// Adds a row whose sum is right, as no program of ours would.
std::string refusal_of(const Payload& payload) {
    const TempDir folder;
    const auto path = make_session(folder / "avond.lok", {domain::MovedOn{}});
    {
        store::Connection connection{path, store::Connection::Mode::write};
        insert(connection, store::event_table,
               {std::int64_t{2}, std::int64_t{0}, payload.kind, payload.json});
    }
    try {
        store::SessionFile::open(path);
    } catch (const base::FileError& error) {
        CHECK(error.kind() == base::FileError::Kind::damaged);
        return error.reason();
    }
    return "opened";
}

} // namespace

TEST_CASE("What the file says can be read by eye", "[payload]") {
    // docs/session-file.md prints these.
    CHECK(to_payload(domain::Started{at(-90'000)}) == Payload{"started", R"({"since_ms":-90000})"});
    CHECK(to_payload(domain::MovedOn{}) == Payload{"moved_on", "{}"});
    CHECK(to_payload(domain::PausedBetween{at(1000), at(2000)}) ==
          Payload{"paused_between", R"({"from_ms":1000,"to_ms":2000})"});
    CHECK(to_payload(domain::Extended{"part-1/question", 5min}) ==
          Payload{"extended", R"({"by_s":300,"step":"part-1/question"})"});
    CHECK(to_payload(domain::Replanned{{{"part-2/question", 9min, true}}, 60s}) ==
          Payload{"replanned",
                  R"({"changes":[{"short":true,"step":"part-2/question","to_s":540}],"later_end_s":60})"});
    CHECK(to_payload(domain::Undone{12}) == Payload{"undone", R"({"event":12})"});
    CHECK(to_payload(domain::NoteAdded{"a-1", some_note("Wie \"zorgt\" er?")}) ==
          Payload{"note_added", R"({"group":2,"kind":"intention","note":"a-1","starred":true,)"
                                R"("step":"part-1/question","text":"Wie \"zorgt\" er?"})"});
    CHECK(to_payload(domain::Tallied{"part-4/round", "roles", "listener", "natural", 7}) ==
          Payload{"tallied", R"({"count":"natural","option":"listener","step":"part-4/round",)"
                             R"("tally":"roles","value":7})"});
    CHECK(to_payload(domain::Attended{3, domain::Attended::What::left}) ==
          Payload{"attended", R"({"person":3,"what":"left"})"});
}

TEST_CASE("Every kind of event has a name of its own", "[payload]") {
    std::map<std::string, std::size_t> kinds;
    for (const auto& what : every_happening()) {
        const auto payload = to_payload(what);
        CHECK(kinds.emplace(payload.kind, what.index()).first->second == what.index());
        CHECK(from_payload(payload) == what);
    }
    CHECK(kinds.size() == std::variant_size_v<domain::Happening>);
}

TEST_CASE("What is not a payload is refused", "[payload]") {
    const auto json =
        GENERATE(as<std::string>{}, "", "{", "[]", "null", "7", "{}", R"({"person":3})",
                 R"({"person":3,"what":"left","who":"An"})", R"({"person":"3","what":"left"})",
                 R"({"person":3.5,"what":"left"})", R"({"person":3,"what":"gone"})",
                 R"({"person":3,"what":7})", R"({"person":3000000000,"what":"left"})",
                 R"({"person":18446744073709551615,"what":"left"})", "{\"person\":3,\"what\":\"\xff\"}");
    CAPTURE(json);
    CHECK_THROWS_AS(from_payload({"attended", json}), PayloadError);
    CHECK_THROWS_AS(from_payload({"Attended", R"({"person":3,"what":"left"})"}), PayloadError);
    for (const auto& what : every_happening()) {
        if (json != "{}") {
            CHECK_THROWS_AS(from_payload({to_payload(what).kind, json}), PayloadError);
        }
    }
}

TEST_CASE("A payload with one thing missing, too many or of another type is refused", "[payload]") {
    for (const auto& what : every_happening()) {
        const auto payload = to_payload(what);
        const auto whole = store::parse_json(payload.json);
        auto more = whole;
        more["more"] = 1;
        CHECK_THROWS_AS(from_payload({payload.kind, more.dump()}), PayloadError);
        for (const auto& [key, value] : whole.items()) {
            CAPTURE(payload.kind, key);
            auto changed = whole;
            changed.erase(key);
            CHECK_THROWS_AS(from_payload({payload.kind, changed.dump()}), PayloadError);
            changed = whole;
            changed[key] = nullptr;
            CHECK_THROWS_AS(from_payload({payload.kind, changed.dump()}), PayloadError);
        }
    }
}

TEST_CASE("A row that makes no sense is told with its number", "[payload]") {
    CHECK(refusal_of({"sung", "{}"}) == "event 2: the kind \"sung\" is not known");
    CHECK(refusal_of({"jumped", "{}"}) == "event 2: step is absent");
    CHECK(refusal_of({"undone", R"({"event":"1"})"}) == "event 2: event is not a whole number");
    CHECK_THAT(refusal_of({"jumped", "{oops}"}), Catch::Matchers::StartsWith("event 2: "));
    CHECK(refusal_of({"jumped", R"({"step":"a/b"})"}) == "opened");
}
