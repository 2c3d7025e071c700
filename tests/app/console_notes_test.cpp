#include "evening.hpp"

#include <filesystem>

#include "base/error.hpp"

namespace samenspel::app::test {

using domain::NoteKind;
using Texts = std::vector<std::string>;

namespace {

/// At the working question.
Evening& discussing(Evening& evening) {
    evening.begin();
    evening.to("sorteren/werkvraag");
    return evening;
}

} // namespace

TEST_CASE("A line becomes a note of the question with its time", "[notes]") {
    Evening evening;
    discussing(evening);
    evening.until("20:20:10");
    evening.write("  de gele ton   is vaak vol ");
    REQUIRE(evening.page().notes.size() == 1);
    const auto& row = evening.page().notes.front();
    CHECK(row.text == "de gele ton is vaak vol");
    CHECK(row.time == "20:20");
    CHECK(row.kind_name == "reflection");
    CHECK(row.group.empty());
    CHECK_FALSE(row.starred);
    CHECK(evening.page().notes_title == "NOTES · WORKING QUESTION 1");
    CHECK(evening.page().saved_line == "Saved 20:20:11");
    CHECK(evening.session->record().notes.front().content.step == "sorteren/werkvraag");
    CHECK(evening.presenter->line().empty());

    evening.to("afspraak/rondje");
    CHECK(evening.page().notes.empty());
    evening.to("sorteren/werkvraag");
    CHECK(evening.page().notes.size() == 1);
}

TEST_CASE("An empty line is no note", "[notes]") {
    Evening evening;
    discussing(evening);
    for (const char* line : {"", "   ", "*", " * ", "\t"}) {
        evening.type(line);
        CHECK_FALSE(evening.presenter->enter_note());
    }
    CHECK(evening.notes().empty());
}

TEST_CASE("A star in front of a line stars the note, and the beamer can show it", "[notes]") {
    Evening evening;
    discussing(evening);
    evening.write("*  een ton per kamer");
    CHECK(evening.page().notes.front().starred);
    CHECK(evening.page().notes.front().text == "een ton per kamer");
    evening.write("gewone zin");
    evening.press(Key::page_down, 2); // hands up, then what is starred
    CHECK(evening.view.room().kind == Slide::Kind::notes);
    CHECK(evening.view.room().lines == Texts{"een ton per kamer"});

    SECTION("Another star joins it while it is shown") {
        evening.presenter->star_note(evening.page().notes[1].id);
        CHECK(evening.view.room().lines == Texts{"een ton per kamer", "gewone zin"});
    }
    SECTION("Without a star the slide goes") {
        evening.presenter->star_note(evening.page().notes[0].id);
        CHECK(evening.view.room().kind == Slide::Kind::tally);
        CHECK_FALSE(evening.page().notes[0].starred);
    }
}

TEST_CASE("Kinds go round, and fall back to reflection after each note", "[notes]") {
    Evening evening;
    discussing(evening);
    std::vector<NoteKind> seen;
    for (int i = 0; i < 4; ++i) {
        seen.push_back(evening.presenter->kind());
        evening.presenter->cycle_kind();
    }
    CHECK(seen ==
          std::vector{NoteKind::reflection, NoteKind::intention, NoteKind::unmet_need, NoteKind::question});
    CHECK(evening.presenter->kind() == NoteKind::reflection);

    evening.presenter->set_kind(NoteKind::unmet_need);
    evening.write("niemand haalt de ton op zaterdag");
    CHECK(evening.page().notes.front().kind_name == "unmet need");
    CHECK(evening.presenter->kind() == NoteKind::reflection);
}

TEST_CASE("The group stays chosen from note to note", "[notes]") {
    Evening evening;
    discussing(evening);
    evening.presenter->set_group(2);
    evening.write("een");
    evening.write("twee");
    evening.presenter->set_group(-1);
    evening.write("drie");
    CHECK(evening.page().notes[0].group == "Group B");
    CHECK(evening.page().notes[1].group == "Group B");
    CHECK(evening.page().notes[2].group.empty());
}

TEST_CASE("Up and down walk through the lines of this question and mend them", "[notes]") {
    Evening evening;
    discussing(evening);
    evening.presenter->edit_previous(); // nothing there yet
    CHECK_FALSE(evening.presenter->editing());
    evening.presenter->set_kind(NoteKind::intention);
    evening.presenter->set_group(1);
    evening.write("een");
    evening.presenter->set_group(0);
    evening.write("twee");

    evening.presenter->edit_previous();
    CHECK(evening.presenter->line() == "twee");
    evening.presenter->edit_previous();
    CHECK(evening.presenter->line() == "een");
    CHECK(evening.presenter->kind() == NoteKind::intention);
    CHECK(evening.presenter->group() == 1);
    evening.presenter->edit_previous();
    CHECK(evening.presenter->line() == "een");
    evening.presenter->edit_next();
    CHECK(evening.presenter->line() == "twee");
    evening.presenter->edit_next();
    CHECK(evening.presenter->line().empty());
    CHECK_FALSE(evening.presenter->editing());
    CHECK(evening.presenter->group() == 0);
    evening.presenter->edit_next();
    CHECK(evening.session->record().notes.size() == 2);
    const auto untouched = evening.session->events().size();

    evening.presenter->edit_previous();
    evening.presenter->edit_previous();
    CHECK(evening.session->events().size() == untouched); // looking at a line changes nothing
    evening.type("een, maar beter");
    CHECK(evening.presenter->enter_note());
    CHECK(evening.notes() == Texts{"een, maar beter", "twee"});
    const auto& note = evening.session->record().notes.front();
    CHECK(note.content.kind == NoteKind::intention);
    CHECK(note.content.group == 1);
    CHECK(evening.presenter->group() == 0); // of new notes, as before
    CHECK(note.id == evening.page().notes.front().id);
}

TEST_CASE("Whoever walks on from a changed line keeps the change", "[notes]") {
    Evening evening;
    discussing(evening);
    evening.write("een");
    evening.write("twee");
    evening.presenter->edit_previous();
    evening.type("twee en een half");
    evening.presenter->edit_previous();
    evening.type("een en een half");
    evening.presenter->edit_next();
    evening.presenter->edit_next();
    CHECK(evening.notes() == Texts{"een en een half", "twee en een half"});
}

TEST_CASE("Picking a note while a new line is half typed loses no word", "[notes]") {
    Evening evening;
    discussing(evening);
    evening.write("een");
    evening.type("een halve zin");
    evening.presenter->edit_note(evening.page().notes.front().id);
    CHECK(evening.presenter->line() == "een");
    CHECK(evening.notes() == Texts{"een", "een halve zin"});
}

TEST_CASE("Cancelling leaves the note as it was, and never touches a new line", "[notes]") {
    Evening evening;
    discussing(evening);
    evening.write("een");
    evening.presenter->edit_previous();
    evening.type("iets anders");
    evening.presenter->cancel_edit();
    CHECK(evening.notes() == Texts{"een"});
    CHECK(evening.presenter->line().empty());
    CHECK_FALSE(evening.session->draft().has_value());

    evening.type("een nieuwe zin");
    evening.presenter->cancel_edit();
    CHECK(evening.presenter->line() == "een nieuwe zin");
}

TEST_CASE("A note that is removed comes back with Ctrl+Z", "[notes]") {
    Evening evening;
    discussing(evening);
    evening.write("een");
    evening.write("twee");
    evening.presenter->edit_previous();
    evening.presenter->remove_note(evening.page().notes[1].id); // also the one in the line
    CHECK(evening.presenter->line().empty());
    CHECK(evening.notes() == Texts{"een"});
    CHECK(evening.page().notice == "Note removed. Ctrl+Z takes it back.");
    evening.presenter->remove_note("unknown");
    evening.presenter->undo();
    CHECK(evening.notes() == Texts{"een", "twee"});
    CHECK(evening.step() == "sorteren/werkvraag");
    evening.presenter->undo(); // and only then the jump
    CHECK(evening.step() == "welkom/begin");
}

TEST_CASE("A line that was begun before next belongs to the question it was about", "[notes]") {
    Evening evening;
    discussing(evening);
    evening.type("over de");
    evening.to("afspraak/rondje");
    evening.type("over de vraag van daarnet");
    evening.presenter->enter_note();
    CHECK(evening.session->record().notes.front().content.step == "sorteren/werkvraag");
    CHECK(evening.page().notice == "Noted with working question 1.");
    CHECK(evening.page().notes.empty());
    evening.write("over nu");
    CHECK(evening.page().notes.size() == 1);
}

TEST_CASE("A line that looks like a person's name is warned about, gently", "[notes]") {
    Evening evening;
    discussing(evening);
    evening.type("Jan Peeters zei dat");
    CHECK(evening.page().note_warning ==
          "This looks like a name or a number of a person. Notes are of the group.");
    CHECK(evening.presenter->enter_note()); // a warning is no refusal
    CHECK(evening.page().note_warning.empty());
    for (const char* line : {"bel 0475 12 34 56", "geboren 12/03/1948", "mevrouw Claes"}) {
        evening.type(line);
        CAPTURE(line);
        CHECK_FALSE(evening.page().note_warning.empty());
    }
    // What the training itself names, anyone may write: Werkgroep Afval is one of its makers.
    for (const char* line :
         {"vraag het aan Werkgroep Afval", "De groep vindt dit goed", "in LOK Testdorp anders"}) {
        evening.type(line);
        CAPTURE(line);
        CHECK(evening.page().note_warning.empty());
    }
}

TEST_CASE("What is being typed is on disk within a second", "[notes]") {
    Evening evening;
    discussing(evening);
    evening.tick(5s);
    evening.presenter->typed("d"); // at once after a while of silence
    CHECK(evening.session->draft().value().content.text == "d");
    evening.clock.advance(100ms);
    evening.presenter->typed("de"); // not with each letter
    CHECK(evening.session->draft().value().content.text == "d");
    for (int i = 0; i < 3; ++i)
        evening.tick(250ms);
    CHECK(evening.session->draft().value().content.text == "de");
    evening.presenter->typed("de ");
    evening.presenter->keep_line(); // the window closes
    CHECK(evening.session->draft().value().content.text == "de ");
    CHECK(evening.session->draft().value().content.step == "sorteren/werkvraag");
    evening.clock.advance(1s);
    evening.presenter->typed("");
    CHECK_FALSE(evening.session->draft().has_value());
}

TEST_CASE("A line that was being typed is back after a crash", "[notes]") {
    Evening evening;
    discussing(evening);
    evening.presenter->set_kind(NoteKind::intention);
    evening.presenter->set_group(2);
    evening.type("halve zi");
    evening.tick(1s);
    evening.reopen();
    CHECK(evening.presenter->line() == "halve zi");
    CHECK(evening.presenter->kind() == NoteKind::intention);
    CHECK(evening.presenter->group() == 2);
    CHECK_FALSE(evening.presenter->editing());
    evening.type("halve zin af");
    CHECK(evening.presenter->enter_note());
    CHECK(evening.notes() == Texts{"halve zin af"});
    CHECK(evening.session->record().notes.front().content.group == 2);
    evening.reopen();
    CHECK(evening.presenter->line().empty());
}

TEST_CASE("A note that was being mended is mended on after a crash", "[notes]") {
    Evening evening;
    discussing(evening);
    evening.write("een");
    evening.presenter->edit_previous();
    evening.type("een, verbeterd");
    evening.tick(1s);
    evening.reopen();
    CHECK(evening.presenter->editing());
    CHECK(evening.presenter->line() == "een, verbeterd");
    CHECK(evening.notes() == Texts{"een"});
    evening.presenter->enter_note();
    CHECK(evening.notes() == Texts{"een, verbeterd"});
}

#ifndef _WIN32 // there what is open cannot be taken away
TEST_CASE("When the disk refuses, the line stays and the clocks go on", "[notes]") {
    Evening evening;
    discussing(evening);
    std::filesystem::remove_all(evening.folder.path());
    evening.clock.advance(1s);
    CHECK_THROWS_AS(evening.presenter->typed("niet kwijt"), base::FileError);
    CHECK_THROWS_AS(evening.presenter->enter_note(), base::FileError);
    CHECK(evening.presenter->line() == "niet kwijt");
    CHECK(evening.notes().empty());
    const auto clock = evening.page().clocks.step;
    evening.clock.advance(20s);
    CHECK_THROWS_AS(evening.presenter->tick(), base::FileError);
    CHECK(evening.page().clocks.step != clock);
    CHECK_THROWS_AS(evening.presenter->jump(0), base::FileError);
    CHECK(evening.step() == "sorteren/werkvraag");
}
#endif

TEST_CASE("Hands are counted for each option, by both counts, and never below zero", "[notes]") {
    Evening evening;
    evening.presenter->raise_hand("papier", "lastig", 1); // no question, no hands
    discussing(evening);
    evening.presenter->raise_hand("risico", "lastig", 1);
    evening.presenter->raise_hand("risico", "lastig", 1);
    evening.presenter->raise_hand("risico", "makkelijk", 5);
    evening.presenter->raise_hand("papier", "makkelijk", -1);
    const auto& rows = evening.page().tally;
    REQUIRE(rows.size() == 3);
    CHECK(evening.page().tally_title == "Welke bak is het lastigst?");
    CHECK(evening.page().tally_counts == Texts{"vind ik lastig", "vind ik makkelijk"});
    CHECK(evening.page().tally_count_ids == Texts{"lastig", "makkelijk"});
    CHECK(rows[0].hands == std::vector{0, 0});
    CHECK(rows[2].option_name == "Risico");
    CHECK(rows[2].colour == 3);
    CHECK(rows[2].hands == std::vector{2, 5});

    evening.press(Key::page_down);
    const Slide& slide = evening.view.room();
    REQUIRE(slide.kind == Slide::Kind::tally);
    REQUIRE(slide.bars.size() == 3);
    CHECK(slide.bars[2].hands == std::vector{2, 5});
    CHECK(slide.second_count == "vind ik makkelijk");
    evening.presenter->raise_hand("risico", "lastig", -1); // live
    CHECK(evening.view.room().bars[2].hands == std::vector{1, 5});
}

} // namespace samenspel::app::test
