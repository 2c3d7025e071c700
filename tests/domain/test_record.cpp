#include "domain/session/record.hpp"

#include "support/catch.hpp"

using namespace samenspel::domain;
using namespace std::chrono_literals;

namespace {

constexpr Moment when(milliseconds since) {
    return Moment{since};
}

NoteContent content(std::string text, NoteKind kind = NoteKind::reflection) {
    NoteContent made;
    made.step = "one/question";
    made.kind = kind;
    made.text = std::move(text);
    return made;
}

/// Each a minute after the one before; ids from 1.
std::vector<Event> minute_by_minute(std::vector<Happening> all) {
    std::vector<Event> events;
    for (auto& what : all)
        events.push_back({std::ssize(events) + 1, when(minutes{std::ssize(events)}), std::move(what)});
    return events;
}

Record record_of(std::vector<Happening> all) {
    return make_record(minute_by_minute(std::move(all)));
}

} // namespace

TEST_CASE("Notes stay in the order in which they were first written", "[record]") {
    const auto record = record_of({NoteAdded{"a", content("Eerst")}, NoteAdded{"b", content("Dan")},
                                   NoteChanged{"a", content("Eerst, verbeterd", NoteKind::intention)}});
    REQUIRE(record.notes.size() == 2);
    CHECK(record.notes[0] == Note{"a", when(0min), content("Eerst, verbeterd", NoteKind::intention)});
    CHECK(record.notes[1] == Note{"b", when(1min), content("Dan")});
}

TEST_CASE("A note that was removed is gone, until that is undone", "[record]") {
    const std::vector<Happening> removed{NoteAdded{"a", content("Weg")}, NoteAdded{"b", content("Blijft")},
                                         NoteRemoved{"a"}};
    auto record = record_of(removed);
    REQUIRE(record.notes.size() == 1);
    CHECK(record.notes[0].id == "b");
    auto undone = removed;
    undone.push_back(Undone{3});
    record = record_of(undone);
    REQUIRE(record.notes.size() == 2);
    CHECK(record.notes[0].content.text == "Weg");
    undone.push_back(Undone{4});
    CHECK(record_of(undone).notes.size() == 1);
}

TEST_CASE("Undoing a change brings the words back, undoing the line takes it with its changes", "[record]") {
    const std::vector<Happening> changed{NoteAdded{"a", content("Eerst")},
                                         NoteChanged{"a", content("Later")}};
    auto undone = changed;
    undone.push_back(Undone{2});
    CHECK(record_of(undone).notes.at(0).content.text == "Eerst");
    undone = changed;
    undone.push_back(Undone{1});
    CHECK(record_of(undone).notes.empty());
}

TEST_CASE("A star is put on a note and taken off", "[record]") {
    auto starred = content("Voorlezen");
    starred.starred = true;
    CHECK(record_of({NoteAdded{"a", content("Voorlezen")}, NoteChanged{"a", starred}})
              .notes.at(0)
              .content.starred);
    CHECK_FALSE(record_of({NoteAdded{"a", starred}, NoteChanged{"a", content("Voorlezen")}})
                    .notes.at(0)
                    .content.starred);
}

TEST_CASE("A note that is not there cannot be changed, removed or added twice", "[record]") {
    const auto record =
        record_of({NoteChanged{"a", content("Niets")}, NoteRemoved{"a"}, NoteAdded{"a", content("Een")},
                   NoteAdded{"a", content("Twee")}, NoteRemoved{"b"}});
    REQUIRE(record.notes.size() == 1);
    CHECK(record.notes[0].content.text == "Een");
    CHECK(record.notes[0].at == when(2min));
}

TEST_CASE("A line written anew under the old id comes last", "[record]") {
    const auto record =
        record_of({NoteAdded{"a", content("Een")}, NoteAdded{"b", content("Twee")}, NoteRemoved{"a"},
                   NoteAdded{"a", content("Opnieuw")}, NoteChanged{"a", content("Nog eens")}});
    REQUIRE(record.notes.size() == 2);
    CHECK(record.notes[0].id == "b");
    CHECK(record.notes[1] == Note{"a", when(3min), content("Nog eens")});
}

TEST_CASE("Of a count that is corrected the last value stands", "[record]") {
    const auto hands = [](const std::string& option, int value) {
        return Tallied{"four/question", "role", option, "natural", value};
    };
    const std::vector<Happening> counted{hands("inform", 3), hands("listen", 5), hands("inform", 4)};
    auto record = record_of(counted);
    CHECK(record.hands("four/question", "role", "inform", "natural") == 4);
    CHECK(record.hands("four/question", "role", "listen", "natural") == 5);
    auto undone = counted;
    undone.push_back(Undone{3});
    CHECK(record_of(undone).hands("four/question", "role", "inform", "natural") == 3);
    CHECK(record.hands("four/question", "role", "inform", "less") == 0);
    CHECK(record.hands("four/question", "role", "value", "natural") == 0);
    CHECK(record.hands("four/question", "other", "inform", "natural") == 0);
    CHECK(record.hands("one/question", "role", "inform", "natural") == 0);
    CHECK(record_of({hands("inform", -1)}).hands("four/question", "role", "inform", "natural") == 0);
}

TEST_CASE("Who came, went and came back was there all evening", "[record]") {
    using enum Attended::What;
    const auto record = record_of({Attended{1, arrived}, Attended{2, arrived}, Attended{3, absent},
                                   Attended{2, left}, Attended{1, left}, Attended{1, arrived}});
    CHECK(record.attendance.at(1) == Presence{when(0min), std::nullopt, false});
    CHECK(record.attendance.at(2) == Presence{when(1min), when(3min), false});
    CHECK(record.attendance.at(3) == Presence{std::nullopt, std::nullopt, true});
    CHECK(record.present() == 2);
}

TEST_CASE("A tick on the wrong person is corrected", "[record]") {
    using enum Attended::What;
    CHECK(record_of({Attended{1, arrived}, Attended{1, absent}}).present() == 0);
    CHECK(record_of({Attended{1, arrived}, Attended{1, absent}}).attendance.at(1) ==
          Presence{std::nullopt, std::nullopt, true});
    CHECK(record_of({Attended{1, absent}, Attended{1, arrived}}).attendance.at(1) ==
          Presence{when(1min), std::nullopt, false});
    CHECK(record_of({Attended{1, arrived}, Undone{1}}).attendance.empty());
}

TEST_CASE("Who left was there, even if nobody noted the arrival", "[record]") {
    using enum Attended::What;
    CHECK(record_of({Attended{1, left}}).present() == 1);
    CHECK(record_of({Attended{1, absent}, Attended{1, left}}).present() == 1);
    CHECK(record_of({Attended{1, left}, Attended{1, absent}}).present() == 0);
    CHECK_FALSE(Presence{}.present());
}

TEST_CASE("What moves the clock leaves the record alone", "[record]") {
    const auto record =
        record_of({Started{when(0min)}, MovedOn{}, Paused{}, Resumed{}, Extended{"one/question", 60s},
                   Replanned{}, Jumped{"one/question"}, MovedBack{}, Ended{}});
    CHECK(record.notes.empty());
    CHECK(record.tallies.empty());
    CHECK(record.attendance.empty());
}
