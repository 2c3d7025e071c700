#include "app/papers/calendar.hpp"

#include <algorithm>

#include "app/pages/rooms.hpp"
#include "app/script/script.hpp"
#include "evening.hpp"
#include "support/paths.hpp"

// What is still to be done after an evening.

namespace samenspel::app::test {
namespace {

Places source_places() {
    const auto root = samenspel::test::source_dir();
    return {root / "modules", root / "templates", root / "none", root / "none"};
}

struct Demo {
    TempDir folder;
    Played played;
    explicit Demo(const std::string& lok = "LOK Mechelen-Noord") {
        const auto file = mantelzorg() / "demo.play";
        auto text = samenspel::test::read_file(file);
        text.replace(text.find("LOK Mechelen-Noord"), 18, lok);
        const auto loaded = read_script(text, "demo.play");
        REQUIRE(loaded.problems.empty());
        played = play_script(loaded.script, source_places(), mantelzorg(), folder / "demo.lok");
        REQUIRE(played.session);
    }
    [[nodiscard]] const LiveSession& session() const { return *played.session; }
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find("\r\n", at);
        REQUIRE(end != text.npos); // each line ends so, the last too
        lines.push_back(text.substr(at, end - at));
        at = end + 2;
    }
    return lines;
}

} // namespace

TEST_CASE("The calendar has the last day for RIZIV and the look back, each with a reminder", "[calendar]") {
    const Demo demo;
    const auto text = make_calendar(demo.session());
    const auto lines = lines_of(text);
    const auto count = [&](const std::string& line) { return std::ranges::count(lines, line); };
    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(lines.back() == "END:VCALENDAR");
    CHECK(count("BEGIN:VEVENT") == 2);
    CHECK(count("DTSTART;VALUE=DATE:20261231") == 1); // held on 19 November
    CHECK(count("DTEND;VALUE=DATE:20270101") == 1);
    CHECK(count("DTSTART;VALUE=DATE:20270219") == 1);
    CHECK(count("TRIGGER:-P7D") == 2);
    CHECK(text == make_calendar(demo.session()));
    for (const auto& person : demo.session().people())
        CHECK(text.find(person.name) == text.npos);
}

TEST_CASE("What a calendar would misread is escaped, and long lines are folded between characters",
          "[calendar]") {
    const Demo demo("Één, twee; drie\\vier " + std::string(60, 'x') + "ééééééééééééééééééé");
    const auto text = make_calendar(demo.session());
    CHECK(text.find("Één\\, twee\\; drie\\\\vier") != text.npos);
    for (const auto& line : lines_of(text)) {
        CHECK(line.size() <= 75);
        // No line begins within a character.
        const auto first = static_cast<unsigned char>(line[line.front() == ' ' ? 1 : 0]);
        CHECK((first & 0xC0U) != 0x80U);
    }
    std::string whole = text;
    for (auto at = whole.find("\r\n "); at != whole.npos; at = whole.find("\r\n ", at))
        whole.erase(at, 3);
    CHECK(whole.find("xééééééééééééééééééé") != whole.npos);
}

TEST_CASE("It is saved as agenda.ics, in a folder that is made", "[calendar]") {
    const Demo demo;
    const auto file = save_calendar(demo.session(), demo.folder / "nieuw");
    CHECK(file.filename() == "agenda.ics");
    CHECK(samenspel::test::read_file(file) == make_calendar(demo.session()));
}

TEST_CASE("After the evening each block shows what was planned and what it took", "[finish]") {
    const Demo demo;
    const auto page = make_finish_page(demo.session());
    REQUIRE(page.stretches.size() == 7);
    CHECK(page.stretches[1].mark == "1");
    CHECK(page.stretches[1].planned == 20);
    CHECK(page.stretches[1].held == 23);
    CHECK(page.stretches[1].difference == "3 min longer");
    int planned = 0;
    for (const auto& stretch : page.stretches)
        planned += stretch.planned;
    CHECK(planned == 120);
}

TEST_CASE("Unmet needs can be sent as they are: a text, and a mail with all of it", "[finish]") {
    const Demo demo;
    const auto page = make_finish_page(demo.session());
    CHECK(page.needs_text.find("– Nachtopvang op korte termijn") != page.needs_text.npos);
    CHECK(page.needs_text.find("LOK Mechelen-Noord") != page.needs_text.npos);
    CHECK(page.needs_mail.starts_with("mailto:?subject="));
    CHECK(page.needs_mail.find("Nachtopvang%20op%20korte%20termijn") != page.needs_mail.npos);
    CHECK(page.needs_mail.find("%0D%0A") != page.needs_mail.npos);
    CHECK(page.needs_mail.find(' ') == page.needs_mail.npos);
    Evening none;
    none.begin();
    CHECK(make_finish_page(*none.session).needs_mail.empty());
}

TEST_CASE("Papers say whether they are for before the evening", "[finish]") {
    const Demo demo;
    std::vector<std::string> before;
    for (const auto& kind : document_kinds(demo.session()))
        if (kind.before)
            before.push_back(kind.name);
    CHECK(before ==
          std::vector<std::string>{"guide", "pocket-card", "question-cards", "attendance", "affiche"});
}

} // namespace samenspel::app::test
