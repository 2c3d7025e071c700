#include "evening.hpp"

#include <algorithm>

#include "app/texts.hpp"

namespace samenspel::app::test {

using Texts = std::vector<std::string>;
using State = ConsolePage::AgendaBlock::State;
using Tint = ConsolePage::Section::Tint;

namespace {

/// "title: times" of each block that is still to come.
Texts coming(const ConsolePage& page) {
    Texts texts;
    for (const auto& block : page.agenda)
        if (block.state == State::coming)
            texts.push_back(block.title + ": " + block.times);
    return texts;
}

const ConsolePage::Section* section(const ConsolePage& page, const std::string& key) {
    const auto found = std::ranges::find(page.sections, key, &ConsolePage::Section::key);
    return found == page.sections.end() ? nullptr : &*found;
}

/// Of "6:40".
int seconds_of(const std::string& clock) {
    const auto colon = clock.find(':');
    return std::stoi(clock.substr(0, colon)) * 60 + std::stoi(clock.substr(colon + 1));
}

} // namespace

TEST_CASE("Before the start the agenda tells when each part is planned", "[agenda]") {
    Evening evening;
    CHECK(coming(evening.page()) == Texts{"Welkom: 20:00 – 20:05",
                                          "1 Sorteren: 20:05 – 20:33 · show of hands",
                                          "Afspraak: 20:33 – 20:40"});
    CHECK(evening.page().session_line == "LOK Testdorp · 21 November · 3 doctors");
    CHECK(evening.page().clocks.end == "20:40");
    CHECK(evening.page().clocks.drift == "on schedule");
    evening.until("20:02");
    CHECK(coming(evening.page()).front() == "Welkom: 20:02 – 20:07");
    CHECK(evening.page().clocks.end == "20:42");
}

TEST_CASE("The agenda shows what is over, what is now and what comes, with times that add up", "[agenda]") {
    Evening evening;
    evening.begin();
    evening.until("20:07");
    evening.to("sorteren/regels");
    evening.until("20:11");
    const auto& agenda = evening.page().agenda;
    REQUIRE(agenda.size() == 3);
    CHECK(agenda[0].state == State::done);
    CHECK(agenda[0].planned == "5′");
    CHECK(agenda[0].real == "7′");
    CHECK(agenda[0].times.empty());
    CHECK(agenda[1].state == State::current);
    CHECK(agenda[1].planned == "28′");
    CHECK(agenda[1].progress == Approx(4.0 / 28).margin(0.006));
    CHECK(agenda[1].first_step == 1);
    REQUIRE(agenda[1].steps.size() == 3);
    CHECK(agenda[1].steps[0].title == "Info flash");
    CHECK(agenda[1].steps[0].current);
    CHECK(agenda[1].steps[1].title == "Uitwisseling"); // its own short title
    CHECK(agenda[1].steps[1].minutes == "17′");
    CHECK(agenda[2].state == State::coming);
    CHECK(agenda[2].locked);
    CHECK(agenda[2].times == "20:35 – 20:42");
    CHECK(evening.page().clocks.end == "20:42");
    CHECK(evening.page().clocks.drift == "2 min behind");
    CHECK(evening.page().clocks.drift_kind == ConsolePage::Clocks::Drift::late);

    evening.presenter->end_confirmed();
    for (const auto& block : evening.page().agenda)
        CHECK(block.state == State::done);
}

TEST_CASE("After a step back to a part that was half done, the times still end at the expected end",
          "[agenda]") {
    Evening evening;
    evening.begin();
    evening.until("20:05");
    evening.to("sorteren/regels");
    evening.until("20:20"); // seven minutes more than its eight
    evening.to("welkom/begin");
    evening.until("20:21");
    const auto end = evening.page().clocks.end;
    const auto last = evening.page().agenda.back().times;
    CHECK(last.substr(last.size() - 5) == end);
}

TEST_CASE("Clocks of step, part and session add up at every moment", "[clocks]") {
    Evening evening;
    evening.begin();
    evening.until("20:05");
    evening.to("sorteren/regels");
    for (int i = 0; i < 400; ++i) {
        evening.tick(997ms);
        const auto& clocks = evening.page().clocks;
        CAPTURE(clocks.step, clocks.block, clocks.session);
        CHECK(seconds_of(clocks.block) - seconds_of(clocks.step) == 20 * 60);
        CHECK(seconds_of(clocks.session) - seconds_of(clocks.block) == 7 * 60);
    }
}

TEST_CASE("The step's clock counts on past zero, in words and without a jump", "[clocks]") {
    Evening evening;
    evening.begin();
    const auto shown = [&](const std::string& time) {
        evening.until(time);
        evening.tick();
        const auto& clocks = evening.page().clocks;
        return clocks.step_label + " " + clocks.step + " " + clocks.phase_word;
    };
    CHECK(shown("20:03:59") == "Talk still 1:01 ");
    CHECK(shown("20:04:00") == "Talk still 1:00 round off soon");
    CHECK(shown("20:04:45") == "Talk still 0:15 almost time");
    CHECK(shown("20:05:00") == "Talk still 0:00 almost time");
    evening.tick(1ms);
    CHECK(evening.page().clocks.step == "0:00 over");
    CHECK(evening.page().clocks.phase_word == "over time");
    CHECK(shown("20:06:20") == "Talk 1:20 over over time");
    CHECK(evening.page().clocks.phase == domain::Phase::over);
    CHECK(evening.page().clocks.block == "0:00");
    CHECK(evening.page().clocks.session == "35:00");
}

TEST_CASE("From an hour on a clock shows hours", "[clocks]") {
    Evening evening(mantelzorg_form(), mantelzorg());
    evening.begin();
    evening.until("20:00:30");
    CHECK(evening.page().clocks.session == "2 h 00");
    evening.until("20:35:00");
    evening.to("term/werkvraag");
    evening.tick();
    CHECK(evening.page().clocks.session.starts_with("1 h "));
    CHECK(evening.page().session_line == "LOK Testdorp · 21 November · 11 doctors");
}

TEST_CASE("Told steps show the words to say, discussions the question", "[console]") {
    Evening evening;
    evening.begin();
    evening.to("sorteren/regels");
    CHECK(evening.page().kicker == "PART 1 · INFO FLASH");
    CHECK(evening.page().title == "Drie bakken");
    CHECK(evening.page().spoken.starts_with("Wat aan bloed of een naald raakte, is risicoafval"));
    CHECK(evening.page().question.empty());
    CHECK(evening.page().prompts.empty());
    REQUIRE(section(evening.page(), "actions"));
    CHECK(section(evening.page(), "actions")->tint == Tint::moderator);
    CHECK(section(evening.page(), "actions")->lines ==
          Texts{"Leg een handschoen, een doos en een naald op tafel."});
    REQUIRE(section(evening.page(), "goals"));
    CHECK(section(evening.page(), "goals")->tint == Tint::goals);
    CHECK(section(evening.page(), "goals")->folded);
    CHECK(section(evening.page(), "goals")->title == "Learning goals (2)");
    REQUIRE(section(evening.page(), "group"));
    CHECK(section(evening.page(), "group")->tint == Tint::group);
    CHECK_FALSE(section(evening.page(), "lead-in"));
    CHECK_FALSE(section(evening.page(), "deepening"));

    evening.to("sorteren/werkvraag");
    CHECK(evening.page().spoken.empty());
    CHECK(evening.page().question == "Welk afval bracht je aan het twijfelen, en wat deed je ermee?");
    CHECK(section(evening.page(), "lead-in")->lines == Texts{"Denk aan gisteren."});
    CHECK(section(evening.page(), "actions")->lines == Texts{"Lees de vraag één keer voor en zwijg."});
    CHECK(section(evening.page(), "reminders")->tint == Tint::reminder);
    CHECK_FALSE(section(evening.page(), "reminders")->folded);
    CHECK(section(evening.page(), "deepening")->lines.size() == 2);
    CHECK(section(evening.page(), "extra")->folded);
}

TEST_CASE("Without deepening questions there are none", "[console]") {
    auto form = tiny_form();
    form.choices.deepening = false;
    Evening evening(form);
    evening.begin();
    evening.to("sorteren/werkvraag");
    CHECK_FALSE(section(evening.page(), "deepening"));
}

TEST_CASE("A flash that was chosen short is told short", "[console]") {
    auto form = tiny_form();
    form.choices.short_version = {"sorteren/regels"};
    Evening evening(form);
    evening.begin();
    evening.to("sorteren/regels");
    CHECK(evening.page().spoken.starts_with("Bloed of naald: gele ton."));
}

TEST_CASE("The block's own prompts come first, then those of the training", "[prompts]") {
    Evening evening;
    evening.begin();
    evening.to("sorteren/werkvraag");
    CHECK(evening.page().prompts ==
          Texts{"“Wie doet het anders?”", "“Wat gooide je vandaag als eerste weg?”"});
    evening.press(Key::letter_p);
    CHECK(evening.page().prompts.empty());
}

TEST_CASE("At a silence: it may be silent, and then a prompt", "[prompts]") {
    Evening evening;
    evening.begin();
    evening.to("sorteren/werkvraag");
    evening.press(Key::letter_z);
    CHECK(evening.page().prompts ==
          Texts{"Stilte mag: tel in gedachten tot tien.", "“Waarover twijfel je?”"});
    evening.run(2min + 1s);
    CHECK(evening.page().prompts.front() == "“Wie doet het anders?”");
    SECTION("and not in the next discussion") {
        evening.press(Key::letter_z);
        evening.to("afspraak/rondje");
        CHECK(evening.page().prompts.front() == "“In één zin?”");
    }
}

TEST_CASE("Each silence brings other words of the real training, advice and prompts both", "[prompts]") {
    Evening evening(mantelzorg_form(), mantelzorg());
    evening.begin();
    evening.to("herkennen/werkvraag");
    evening.press(Key::letter_z);
    const auto first = evening.page().prompts;
    REQUIRE(first.size() == 3);
    CHECK(first[0].starts_with("Stilte mag."));
    CHECK(first[1] == "“Voor wie klinkt dit bekend?”");
    evening.press(Key::letter_z);
    const auto second = evening.page().prompts;
    REQUIRE(second.size() == 3);
    CHECK(second[0] != first[0]);
    CHECK(second[1] != first[1]);
}

TEST_CASE("When the notes have been still for three minutes another prompt appears", "[prompts]") {
    Evening evening;
    evening.begin();
    evening.to("sorteren/werkvraag");
    evening.run(2min + 59s);
    CHECK(evening.page().prompts.front() == "“Wie doet het anders?”");
    SECTION("after three minutes") {
        evening.run(1s);
        CHECK(evening.page().prompts == Texts{"“Wat zou je buur kiezen?”"});
        evening.write("iets");
        CHECK(evening.page().prompts.front() == "“Wie doet het anders?”");
    }
    SECTION("but not while someone types") {
        evening.type("iem");
        evening.run(2min);
        CHECK(evening.page().prompts.front() == "“Wie doet het anders?”");
    }
}

TEST_CASE("A proposal is shown first, taken when asked, and can be taken back", "[proposal]") {
    Evening evening;
    evening.begin();
    evening.until("20:06");
    CHECK_FALSE(evening.page().proposal.has_value()); // a minute is nothing
    evening.until("20:08");
    evening.to("sorteren/regels");
    evening.tick();
    REQUIRE(evening.page().proposal.has_value());
    CHECK(evening.page().proposal->lead == "3 min behind.");
    CHECK(evening.page().proposal->can_accept);
    INFO(evening.page().proposal->text);
    CHECK(evening.page().proposal->text.starts_with(
        "Working question 1 2:30 shorter, short addition 0:30 shorter."));
    CHECK(evening.page().proposal->text.find("20:40") != std::string::npos);
    const auto end = evening.page().clocks.end;
    CHECK(end == "20:43");

    evening.presenter->accept_proposal();
    CHECK(evening.page().clocks.end == "20:40");
    CHECK(evening.page().clocks.drift == "on schedule");
    CHECK_FALSE(evening.page().proposal.has_value());
    CHECK(evening.page().notice == "Times adapted. Ctrl+Z takes it back.");
    CHECK(evening.page().agenda[2].times == "20:33 – 20:40");
    evening.presenter->undo();
    CHECK(evening.page().clocks.end == end);
    CHECK(evening.page().proposal.has_value());
}

TEST_CASE("A dismissed proposal comes back when it has grown a minute, turned round, or gone and come",
          "[proposal]") {
    Evening evening;
    evening.begin();
    evening.until("20:07:01");
    REQUIRE(evening.page().proposal.has_value());
    evening.presenter->dismiss_proposal();
    CHECK_FALSE(evening.page().proposal.has_value());
    SECTION("grown") {
        evening.until("20:08");
        CHECK_FALSE(evening.page().proposal.has_value());
        evening.until("20:08:01");
        CHECK(evening.page().proposal.has_value());
    }
    SECTION("turned round") {
        evening.until("20:10");
        evening.presenter->dismiss_proposal(); // five minutes behind
        evening.to("sorteren/werkvraag");
        CHECK(evening.page().clocks.drift == "3 min ahead");
        CHECK(evening.page().proposal.has_value());
    }
    SECTION("gone and come") {
        evening.presenter->extend(-2min);
        evening.presenter->extend(2min);
        evening.presenter->undo();
        evening.session->extend(3, -2min); // the addition two minutes shorter: on schedule
        evening.tick();
        CHECK(evening.page().clocks.drift == "on schedule");
        evening.session->undo();
        evening.tick();
        CHECK(evening.page().proposal.has_value());
    }
}

TEST_CASE("Ahead of the plan every coming discussion can be longer", "[proposal]") {
    Evening evening;
    evening.begin();
    evening.until("20:01");
    evening.to("sorteren/regels");
    evening.tick();
    REQUIRE(evening.page().proposal.has_value());
    CHECK(evening.page().proposal->lead == "4 min ahead.");
    CHECK(evening.page().proposal->text.starts_with(
        "Working question 1 3:00 longer, short addition 1:00 longer."));
    CHECK(evening.page().clocks.drift_kind == ConsolePage::Clocks::Drift::ahead);
}

TEST_CASE("Every coming discussion gives as much: one sentence says so", "[proposal]") {
    Evening evening(mantelzorg_form(), mantelzorg());
    evening.begin();
    evening.to("term/aanvulling");
    evening.until("20:51");
    REQUIRE(evening.page().proposal.has_value());
    CHECK(evening.page().proposal->lead == "6 min behind.");
    CHECK(evening.page().proposal->text ==
          "Every coming discussion 2:00 shorter, never under 10 min. Outro stays 15 min. End 22:00.");
    CHECK(evening.page().proposal->ways.empty());
}

TEST_CASE("What a proposal cannot save is said, with what else can be done", "[proposal]") {
    Evening evening;
    evening.begin();
    evening.until("20:16");
    REQUIRE(evening.page().proposal.has_value());
    const auto& bar = *evening.page().proposal;
    INFO(bar.text);
    CHECK(bar.lead == "11 min behind.");
    REQUIRE(bar.ways.size() == 3);
    CHECK(bar.ways[0].starts_with("Short info flash 1"));
    CHECK(bar.ways[1].starts_with("Closing round"));
    CHECK(bar.ways[2].starts_with("End "));

    const auto short_flash = evening.position().expected_end;
    evening.presenter->take_way(0);
    CHECK(evening.position().expected_end == short_flash - 5min);
    evening.to("sorteren/regels");
    CHECK(evening.page().spoken.starts_with("Bloed of naald"));
    evening.presenter->take_way(99);
    evening.presenter->undo(); // the jump
    evening.presenter->undo(); // the way
    CHECK(evening.position().expected_end == short_flash);

    evening.presenter->accept_proposal();
    const auto late = evening.position().late;
    REQUIRE(evening.page().proposal.has_value());
    evening.presenter->take_way(evening.page().proposal->ways.size() - 1);
    CHECK(evening.position().late < late);
    CHECK(evening.page().clocks.drift == "on schedule");
}

TEST_CASE("The whole of the real training can be shown, step by step", "[console]") {
    Evening evening(mantelzorg_form(), mantelzorg());
    evening.begin();
    std::size_t slides = 0;
    for (std::size_t i = 0; i < evening.session->running().plan().steps.size(); ++i) {
        evening.presenter->jump(i);
        evening.clock.advance(1s);
        const auto& page = evening.page();
        CAPTURE(evening.step());
        CHECK_FALSE(page.title.empty());
        CHECK(page.question.empty() != page.spoken.empty());
        CHECK(page.prompts.empty() == page.question.empty());
        CHECK(page.next_label.starts_with(
            i + 1 == evening.session->running().plan().steps.size() ? "" : "Next: "));
        for (const auto& slide : slides_of(*evening.session, i)) {
            CHECK(slide.lines.size() <= 6);
            CHECK(slide.segments == 7);
            ++slides;
        }
    }
    CHECK(slides > 20);
}

TEST_CASE("A step that wants them offers the addresses nearby, asked for once a step", "[console]") {
    Evening evening(mantelzorg_form(), mantelzorg());
    int asked = 0;
    std::vector<domain::SupportEntry> nearby(2);
    nearby[0].name = "Luisterlijn";
    nearby[0].phones = {{"106", ""}};
    nearby[1].name = "Dienstencentrum";
    ConsolePresenter presenter(*evening.session, evening.view, evening.clock, [&] {
        ++asked;
        return nearby;
    });
    evening.begin();
    presenter.tick();
    CHECK(section(presenter.page(), "nearby") == nullptr);
    CHECK(asked == 0);
    evening.to("term/werkvraag");
    presenter.tick();
    const auto* found = section(presenter.page(), "nearby");
    REQUIRE(found);
    CHECK(found->folded);
    CHECK(found->title == "Support nearby (2) – search: Ctrl+F");
    CHECK(found->lines == Texts{"Luisterlijn · 106", "Dienstencentrum"});
    evening.to("term/aanvulling");
    presenter.tick();
    CHECK(section(presenter.page(), "nearby"));
    CHECK(asked == 2); // anew in each step: a correction made in between counts
}

TEST_CASE("A minute more does not change the words while they are being read", "[console]") {
    Evening evening(mantelzorg_form(), mantelzorg());
    evening.begin();
    const auto whole = evening.page().spoken;
    evening.presenter->extend(-2min);
    CHECK(evening.page().spoken == whole);
    evening.to("herkennen/infoflash");
    evening.presenter->jump(0);
    evening.presenter->tick();
    const auto brief = evening.page().spoken;
    CHECK(brief.size() < whole.size()); // three minutes are too few for the whole text
    evening.presenter->extend(2min);
    CHECK(evening.page().spoken == brief);
}

} // namespace samenspel::app::test
