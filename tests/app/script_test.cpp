#include "evening.hpp"

#include <algorithm>
#include <filesystem>

#include "app/check.hpp"
#include "app/pages/show.hpp"
#include "app/script/script.hpp"
#include "content/module_reader.hpp"
#include "support/paths.hpp"

namespace samenspel::app::test {

using Texts = std::vector<std::string>;

namespace {

constexpr const char* settings =
    "module tiny\nlok LOK Testdorp\ndate 21/11/2026\nstart 20:00\nlength 40\nperson An Een\n";

Texts problems_of(const std::string& actions) {
    Texts texts;
    for (const auto& problem : read_script(settings + actions, "a.play").problems)
        texts.push_back(base::to_string(problem));
    return texts;
}

/// Plays it into a folder of its own.
struct Play {
    explicit Play(const std::string& actions) {
        const auto loaded = read_script(settings + actions, "a.play");
        REQUIRE(loaded.problems.empty());
        const Places places{tiny().parent_path(), {}, {}, folder.path()};
        played = play_script(loaded.script, places, tiny(), folder / "a.lok");
    }
    [[nodiscard]] const LiveSession& session() const { return *played.session; }
    TempDir folder;
    Played played;
};

} // namespace

TEST_CASE("A script's settings become the form of the preparation", "[script]") {
    const auto loaded = read_script(
        "# comment\r\nmodule  tiny\nlok LOK  A\nnumber 7\nplace Zaal\ndate 1/2/2026\nstart 20:00\n"
        "length 40\nmoderator M\ntimekeeper T\nrapporteur R\nperson An Een; 1-23456-78-901\n"
        "person Bert\nshort a/b\nvideo c/d\nwithout e\n",
        "a.play");
    CHECK(loaded.problems.empty());
    const auto& form = loaded.script.form;
    CHECK(loaded.script.module == "tiny");
    CHECK(form.lok_name == "LOK A");
    CHECK(form.lok_number == "7");
    CHECK(form.place == "Zaal");
    CHECK(form.date == "1/2/2026");
    CHECK(form.start == "20:00");
    CHECK(form.length == "40");
    CHECK(form.moderator == "M");
    CHECK(form.timekeeper == "T");
    CHECK(form.rapporteur == "R");
    CHECK(form.participants == "An Een; 1-23456-78-901\nBert\n");
    CHECK(form.choices.short_version == std::set<std::string>{"a/b"});
    CHECK(form.choices.video == std::set<std::string>{"c/d"});
    CHECK(form.choices.left_out == std::set<std::string>{"e"});
    CHECK(loaded.script.actions.empty());
}

TEST_CASE("An action has a time, a verb, words and a text", "[script]") {
    const auto loaded = read_script(
        std::string(settings) + "20:04 note * group 2: a text: with a colon\n+1:30 next\n+2 back\nend\n"
                                "24:10 undo\n",
        "a.play");
    REQUIRE(loaded.problems.empty());
    const auto& actions = loaded.script.actions;
    REQUIRE(actions.size() == 5);
    CHECK(actions[0].line == 7);
    CHECK(actions[0].at == 20h + 4min);
    CHECK(actions[0].verb == "note");
    CHECK(actions[0].words == Texts{"*", "group", "2"});
    CHECK(actions[0].text == "a text: with a colon");
    CHECK(actions[1].at == 20h + 5min + 30s);
    CHECK(actions[2].at == 20h + 7min + 30s);
    CHECK(actions[3].at == 20h + 7min + 30s);
    CHECK(actions[4].at == 24h + 10min);
}

TEST_CASE("Every mistake in a script is told with its line", "[script]") {
    CHECK(problems_of("20:00 begn\n20:00 fly\n") ==
          Texts{"a.play:7: unknown action 'begn'; did you mean 'begin'?",
                "a.play:8: unknown action 'fly'; docs/command-line.md lists them"});
    CHECK(problems_of("20:61 begin\n") ==
          Texts{"a.play:7: '20:61' is not a time; write 20:04, 20:04:30 or +5 before an action"});
    CHECK(problems_of("20:10 begin\n20:09 next\n20:09 end\n") ==
          Texts{"a.play:8: the time goes back; actions stand in the order in which they happen"});
    CHECK(problems_of("20:10\n") == Texts{"a.play:7: a time without an action; write what happens then"});
    CHECK(problems_of("place\n") == Texts{"a.play:7: 'place' has no value; write it after the word"});
    CHECK(problems_of("20:10 begin\nplace Zaal\n") ==
          Texts{"a.play:8: 'place' comes after the first action; what is prepared stands before it"});
    CHECK(problems_of("20:10 next 3\n") ==
          Texts{"a.play:7: '3' says nothing here; docs/command-line.md lists what each action takes"});
    CHECK(problems_of("20:10 type half\n") ==
          Texts{"a.play:7: 'half' says nothing here; write a text after a colon and a space"});
    CHECK(problems_of("20:10 next: step\n") == Texts{"a.play:7: 'next' takes no text"});
    CHECK(problems_of("persn An Een\n") == Texts{"a.play:7: unknown action 'persn'; did you mean 'person'?"});
    CHECK(problems_of("20:10 begin \xff\n") ==
          Texts{"a.play:7: the text is not UTF-8; save the file as UTF-8"});
    CHECK(base::to_string(read_script("", "a.play").problems.front()) ==
          "a.play: no training is named; add a line 'module ID'");
}

TEST_CASE("A time of a script is a time of the clock", "[script]") {
    CHECK(read_clock("20:04") == 20h + 4min);
    CHECK(read_clock("9:04:30") == 9h + 4min + 30s);
    CHECK(read_clock("24:04") == 24h + 4min);
    for (const char* word : {"", "20", "20:4", "20:60", "20:04:60", "acht", "120:00", "20:04 "})
        CHECK_FALSE(read_clock(word).has_value());
}

TEST_CASE("A script plays the evening at its own times, on a clock of its own", "[script]") {
    const Play play("20:05 begin 20:02\n20:10 next\n20:12 note: een\n20:14 pause\n20:16 resume\n20:20 next\n"
                    "20:20:05 back\n20:30 end\n");
    CHECK(play.played.problems.empty());
    const auto& running = play.session().running();
    const auto at = [&](domain::Moment moment) {
        return play.session().info().local(moment).time_since_epoch() % 24h;
    };
    CHECK(at(*running.started()) == 20h + 2min);
    CHECK(at(*running.ended()) == 20h + 30min);
    CHECK(running.visits().size() == 2);
    CHECK(running.paused_in_all(play.session().now()) == 2min);
    CHECK(at(play.session().record().notes.front().at) == 20h + 12min);
}

TEST_CASE("Only who is unmarked arrives with all", "[script]") {
    const Play play("19:50 arrive an één\n20:00 absent Bert Twee\n20:01 arrive all\n20:30 leave An Een\n");
    REQUIRE(play.played.problems.size() == 1); // Bert is not in the list
    CHECK(play.played.problems.front().line == 8);
    CHECK(play.session().record().present() == 1);
}

TEST_CASE("A machine that was off is off from the last moment before it", "[script]") {
    const Play play(
        "20:00 begin\n20:20 restart 10 pause\n20:31 type: half een\n20:32 restart 3 passed\n20:35 end\n");
    CHECK(play.played.problems.empty());
    CHECK(play.session().running().paused_in_all(play.session().now()) == 10min);
    CHECK(play.session().draft().value().content.text == "half een");
}

TEST_CASE("A script that cannot be prepared makes no file, and an old one stays", "[script]") {
    TempDir folder;
    const auto file = folder.write("a.lok", "old");
    auto loaded = read_script(
        "module tiny\ndate 21/11/2026\nstart 20:00\nlength 20\nshort a/b\n20:00 begin\n", "a.play");
    const auto played =
        play_script(loaded.script, {tiny().parent_path(), {}, {}, folder.path()}, tiny(), file);
    CHECK(played.session == nullptr);
    CHECK(played.problems.size() == 3);
    CHECK(samenspel::test::read_file(file) == "old");
}

TEST_CASE("The demonstration is a whole evening, in which no note names anyone", "[script]") {
    const auto script = mantelzorg() / "demo.play";
    const auto loaded = read_script(samenspel::test::read_file(script), "demo.play");
    REQUIRE(loaded.problems.empty());
    TempDir folder;
    const auto played = play_script(loaded.script, {mantelzorg().parent_path(), {}, {}, folder.path()},
                                    mantelzorg(), folder / "demo.lok");
    for (const auto& problem : played.problems)
        FAIL_CHECK(base::to_string(problem));
    const auto& session = *played.session;
    CHECK(session.position().status == domain::Status::ended);
    CHECK(session.record().present() == 11);
    CHECK(session.people().size() == 12);

    std::set<std::string> discussed;
    std::set<domain::NoteKind> kinds;
    for (const auto& note : session.record().notes) {
        CAPTURE(note.content.text);
        CHECK_FALSE(domain::looks_personal(note.content.text));
        discussed.insert(note.content.step);
        kinds.insert(note.content.kind);
    }
    CHECK(kinds.size() == 4);
    for (std::size_t i = 0; i < session.running().plan().steps.size(); ++i)
        if (session.step_of(i).is_exchange())
            CHECK(discussed.contains(session.running().plan().steps[i].key()));
    for (const char* count : {"natuurlijk", "minder"}) {
        int hands = 0;
        for (const char* option : {"informeren", "verbinden", "waarderen", "luisteren"})
            hands += session.record().hands("kompas/werkvraag", "rol", option, count);
        CHECK(hands == 11);
    }
    const auto replanned = std::ranges::count_if(session.events(), [](const auto& event) {
        return std::holds_alternative<domain::Replanned>(event.what);
    });
    CHECK(replanned == 1);
}

TEST_CASE("A choice that the training does not know is told", "[check]") {
    const auto module = content::load_module(tiny()).module;
    domain::Choices choices;
    choices.short_version = {"sorteren/regels", "sorteren/werkvraag", "sorteren", "x"};
    choices.video = {"sorteren/regels"};
    choices.left_out = {"sorteren/weetje", "sorteren/regels", "afspraak", "sortren/weetje"};
    Texts texts;
    for (const auto& problem : check_choices(module, choices))
        texts.push_back(base::to_string(problem));
    CHECK(texts == Texts{"'sorteren' has no short version", "'sorteren/werkvraag' has no short version",
                         "no block or step 'x'", "'sorteren/regels' has no video",
                         "'afspraak' cannot be left out", "'sorteren/regels' cannot be left out",
                         "no block or step 'sortren/weetje'; did you mean 'sorteren/weetje'?"});
}

TEST_CASE("A plan as typed is a table, or tells why not", "[check]") {
    const auto plan = plan_training(tiny(), 0, "20:00", {"sorteren/regels"}, {}, {"sorteren/weetje"});
    CHECK(plan.problems.empty());
    CHECK(plan.table.find("info flash, short") != std::string::npos);
    CHECK(plan.table.find("short addition") == std::string::npos);
    CHECK(plan_training(tiny(), 20, "20:00", {}, {}, {}).problems.size() == 1);
    CHECK(plan_training(tiny(), 0, "acht uur", {"x"}, {}, {}).problems.size() == 2);
}

} // namespace samenspel::app::test
