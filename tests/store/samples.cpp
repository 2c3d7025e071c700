#include "samples.hpp"

#include <array>

namespace samenspel::test {

using namespace domain;
using namespace std::chrono_literals;

Moment at(long long milliseconds) {
    return Moment{std::chrono::milliseconds{milliseconds}};
}

SessionInfo some_info() {
    SessionInfo info;
    info.lok_name = "LOK Kempen \"Noord\"";
    info.lok_number = "12345";
    info.place = "Geel, 't Werkhuis";
    info.region = "kempen";
    info.date = std::chrono::year{2026} / 11 / 21;
    info.start = 20h;
    info.credit_points = 2;
    info.expected = 11;
    info.rehearsal = true;
    info.speed = 30;
    info.module_id = "mantelzorger";
    info.module_version = "1.2";
    info.choices = {120min, {"part-1/flash"}, {"part-2/flash", "part-3/flash"}, {}, {}, {}, {"outro"}, false};
    info.plan = {{{"intro", "welcome", 600s, 300s, 900s, false, false, false, 0s},
                  {"part-1", "flash", 450s, 300s, 600s, true, true, true, 120s}},
                 7200s,
                 60s};
    info.origin = std::chrono::sys_time<milliseconds>{1795291200123ms};
    info.utc_offset = 60min;
    return info;
}

std::string some_module() {
    return "<module id=\"mantelzorger\">\n  <title>Samen zorgen – “écht”</title>\n</module>\n";
}

NoteContent some_note(const std::string& text) {
    return {"part-1/question", 2, NoteKind::intention, true, text};
}

std::vector<Happening> every_happening() {
    std::vector<Happening> all = {
        Started{at(-90'000)},
        MovedOn{},
        MovedBack{},
        Jumped{"part-4/round"},
        Paused{},
        Resumed{},
        PausedBetween{at(1000), at(600'000)},
        Extended{"part-1/question", 300s},
        Extended{"part-1/question", -60s},
        Replanned{{{"part-2/question", 540s, false}, {"part-3/flash", 240s, true}}, 300s},
        Replanned{{}, -60s},
        Ended{},
        Undone{12},
        NoteAdded{"a-1", some_note("Ik vraag voortaan wie er thuis helpt.")},
        NoteChanged{"a-1", {"part-1/question", 0, NoteKind::unmet_need, false, "Wie neemt het over?"}},
        NoteRemoved{"a-1"},
        NoteAdded{"a-2", {"part-2/question", 1, NoteKind::question, false, ""}},
        NoteAdded{"a-3", {"part-2/question", 1, NoteKind::reflection, false, "stil"}},
        Tallied{"part-4/round", "roles", "listener", "natural", 7},
        Attended{3, Attended::What::arrived},
        Attended{3, Attended::What::left},
        Attended{11, Attended::What::absent},
    };
    return all;
}

std::string odd_text(std::mt19937& random) {
    static const std::array<std::string, 22> pieces = {"'",
                                                       "\"",
                                                       "\\",
                                                       "\\u0000",
                                                       "%s",
                                                       "; DROP TABLE event; --",
                                                       "{\"kind\":",
                                                       "é",
                                                       "ĳ",
                                                       "👩‍⚕️",
                                                       "\xF4\x8F\xBF\xBF",
                                                       "\xEF\xBF\xBF",
                                                       "\n",
                                                       "\t",
                                                       "\x01",
                                                       "\x7f",
                                                       "\xE2\x80\xAE",
                                                       "NULL",
                                                       " ",
                                                       "mantelzorger",
                                                       "</note>",
                                                       "😀"};
    std::string text;
    const auto size = std::uniform_int_distribution{0, 3}(random) == 0 ? 0 : random() % 30;
    for (std::size_t i = 0; i < size; ++i) {
        text += pieces[random() % pieces.size()];
    }
    if (random() % 50 == 0) {
        text.append(10'000, 'x');
    }
    return text;
}

Happening any_happening(std::mt19937& random) {
    const auto small = [&] { return static_cast<int>(random() % 2001) - 1000; };
    const auto moment = [&] { return at(static_cast<long long>(random()) * small()); };
    const auto note = [&] {
        return NoteContent{odd_text(random), small(), static_cast<NoteKind>(random() % 4), random() % 2 == 0,
                           odd_text(random)};
    };
    switch (random() % 16) {
    case 0:
        return Started{moment()};
    case 1:
        return MovedOn{};
    case 2:
        return MovedBack{};
    case 3:
        return Jumped{odd_text(random)};
    case 4:
        return Paused{};
    case 5:
        return Resumed{};
    case 6:
        return PausedBetween{moment(), moment()};
    case 7:
        return Extended{odd_text(random), seconds{small()}};
    case 8: {
        Replanned event{{}, seconds{small()}};
        for (auto n = random() % 5; n > 0; --n) {
            event.changes.push_back({odd_text(random), seconds{small()}, random() % 2 == 0});
        }
        return event;
    }
    case 9:
        return Ended{};
    case 10:
        return Undone{static_cast<EventId>(random() % 100 + 1)};
    case 11:
        return NoteAdded{odd_text(random), note()};
    case 12:
        return NoteChanged{odd_text(random), note()};
    case 13:
        return NoteRemoved{odd_text(random)};
    case 14:
        return Tallied{odd_text(random), odd_text(random), odd_text(random), odd_text(random), small()};
    default:
        return Attended{small(), static_cast<Attended::What>(random() % 3)};
    }
}

std::filesystem::path make_session(const std::filesystem::path& path, const std::vector<Happening>& events) {
    auto file = store::SessionFile::create(path, some_info(), some_module());
    std::vector<store::NewEvent> all;
    long long moment = 0;
    for (const auto& what : events) {
        all.push_back({at(moment += 1000), what});
    }
    file.append_all(all);
    return path;
}

std::vector<Happening> happenings(const std::vector<Event>& events) {
    std::vector<Happening> all;
    for (const auto& event : events) {
        all.push_back(event.what);
    }
    return all;
}

} // namespace samenspel::test
