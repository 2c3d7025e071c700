#include "evening.hpp"

#include <set>

namespace samenspel::app::test {

using domain::Status;
using Kind = Slide::Kind;

TEST_CASE("A whole evening goes by with one button", "[console]") {
    Evening evening;
    CHECK(evening.view.room().kind == Kind::waiting);
    CHECK(evening.view.room().lines == std::vector<std::string>{"We begin at 20:00"});
    CHECK(evening.page().next_label == "Begin the session");

    evening.until("19:59:59");
    std::vector<std::string> seen;
    for (int i = 0; i < 30 && evening.view.last_asked() != "ended"; ++i) {
        evening.press(Key::page_down);
        if (evening.view.last_asked().starts_with("End the session now?"))
            evening.presenter->end_confirmed();
        else
            seen.push_back(evening.step() + " " + std::to_string(static_cast<int>(evening.view.room().kind)) +
                           " → " + evening.page().next_label);
    }
    const auto line = [](const std::string& step, Kind kind, const std::string& next) {
        return step + " " + std::to_string(static_cast<int>(kind)) + " → " + next;
    };
    CHECK(seen == std::vector<std::string>{
                      line("welkom/begin", Kind::title, "Next: key points"),
                      line("welkom/begin", Kind::points, "Next: info flash 1"),
                      line("sorteren/regels", Kind::goals, "Next: key points"),
                      line("sorteren/regels", Kind::points, "Next: working question 1"),
                      line("sorteren/werkvraag", Kind::question, "Next: hands up"),
                      line("sorteren/werkvraag", Kind::tally, "Next: short addition"),
                      line("sorteren/weetje", Kind::points, "Next: closing round"),
                      line("afspraak/rondje", Kind::question, "Next: closing"),
                      line("afspraak/rondje", Kind::closing, "End the session"),
                  });
    CHECK(evening.position().status == Status::ended);
    CHECK(evening.page().next_label == "Wrap up");
    CHECK(evening.view.room().segment == evening.view.room().segments);
    evening.press(Key::page_down);
    CHECK(evening.view.last_asked() == "ended");
}

TEST_CASE("Every key of a presenter program does what it does there", "[console]") {
    for (const Key key : {Key::page_down, Key::right, Key::down, Key::space})
        CHECK(command_for({key}) == Command::next);
    for (const Key key : {Key::page_up, Key::left, Key::up})
        CHECK(command_for({key}) == Command::previous);
    CHECK(command_for({Key::letter_b}) == Command::black);
    CHECK(command_for({Key::period}) == Command::black);
    CHECK(command_for({Key::letter_f}) == Command::freeze);
    CHECK(command_for({Key::letter_s}) == Command::swap_screens);
    CHECK(command_for({Key::f5}) == Command::full_screen);
    CHECK(command_for({Key::f11}) == Command::full_screen);
    CHECK(command_for({Key::letter_n}) == Command::notes);
    CHECK(command_for({Key::tab}) == Command::notes);
    CHECK(command_for({Key::letter_p}) == Command::pause);
    CHECK(command_for({Key::letter_t}) == Command::timer);
    CHECK(command_for({Key::letter_z}) == Command::silence);
    CHECK(command_for({Key::question_mark}) == Command::help);
    CHECK(command_for({Key::escape}) == Command::leave);
    CHECK(command_for({Key::letter_z, true}) == Command::undo);
    for (const Key key : {Key::other, Key::enter, Key::backspace, Key::star})
        CHECK_FALSE(command_for({key}).has_value());
    CHECK_FALSE(command_for({Key::page_down, true}).has_value());
}

TEST_CASE("While notes are typed only the keys of a clicker and F-keys are commands", "[console]") {
    const std::set<Key> commands{Key::page_down, Key::page_up, Key::f5, Key::f11, Key::escape};
    for (int i = 0; i <= static_cast<int>(Key::other); ++i) {
        const auto key = static_cast<Key>(i);
        CAPTURE(i);
        CHECK(command_for({key, false, true}).has_value() == commands.contains(key));
    }
    CHECK_FALSE(command_for({Key::letter_z, true, true}).has_value()); // undoes typing, in the window

    Evening evening;
    evening.begin();
    CHECK_FALSE(evening.press(Key::space, true));
    CHECK_FALSE(evening.press(Key::letter_b, true));
    CHECK(evening.view.room().kind == Kind::title);
    CHECK(evening.press(Key::page_down, true));
    CHECK(evening.view.room().kind == Kind::points);
    CHECK(evening.press(Key::page_up, true));
    CHECK(evening.view.room().kind == Kind::title);
}

TEST_CASE("A worn clicker that presses twice moves once", "[console]") {
    Evening evening;
    evening.begin();
    evening.press(Key::page_down); // the second slide
    evening.clock.advance(299ms);
    evening.presenter->key({Key::page_down});
    CHECK(evening.step() == "welkom/begin");
    evening.clock.advance(300ms);
    evening.presenter->key({Key::page_down});
    CHECK(evening.step() == "sorteren/regels");
    evening.clock.advance(299ms);
    evening.presenter->key({Key::page_up});
    CHECK(evening.step() == "sorteren/regels");
}

TEST_CASE("A key that is held down moves once", "[console]") {
    Evening evening;
    evening.begin();
    for (int i = 0; i < 300; ++i) { // ten seconds of key repeat
        evening.clock.advance(33ms);
        evening.presenter->key({Key::page_down});
    }
    CHECK(evening.step() == "welkom/begin");
}

TEST_CASE("A double press of black, freeze, pause or timer is one press", "[console]") {
    Evening evening;
    evening.begin();
    const auto twice = [&](Key key) {
        CHECK(evening.press(key));
        evening.clock.advance(200ms);
        CHECK(evening.presenter->key({key}));
    };
    twice(Key::letter_b);
    CHECK(evening.view.room().kind == Kind::black);
    twice(Key::letter_b);
    CHECK(evening.view.room().kind == Kind::title);
    twice(Key::letter_f);
    CHECK(evening.page().beamer_line == "frozen: the room does not see this");
    twice(Key::letter_p);
    CHECK(evening.position().status == Status::paused);
    // Another key straight after it is another wish.
    evening.press(Key::letter_p);
    evening.clock.advance(100ms);
    evening.presenter->key({Key::letter_b});
    CHECK(evening.view.room().kind == Kind::black);
    CHECK(evening.position().status == Status::running);
}

TEST_CASE("Black hides the slide, and next brings it back before it moves", "[console]") {
    Evening evening;
    evening.begin();
    evening.press(Key::period);
    CHECK(evening.view.room().kind == Kind::black);
    CHECK(evening.view.room().title.empty());
    CHECK(evening.page().beamer_line == "black");
    evening.press(Key::page_down);
    CHECK(evening.view.room().kind == Kind::title);
    CHECK(evening.page().beamer_line == "what the room sees");
    evening.press(Key::page_down);
    CHECK(evening.view.room().kind == Kind::points);
}

TEST_CASE("Frozen, the moderator looks ahead and the room sees nothing of it", "[console]") {
    Evening evening;
    evening.begin();
    evening.press(Key::letter_f);
    const auto shown = evening.view.slides.size();
    CHECK(evening.view.previews.size() == 1);
    evening.press(Key::page_down, 3);
    CHECK(evening.view.slides.size() == shown);
    CHECK(evening.view.room().kind == Kind::title);
    CHECK(evening.view.picture.kind == Kind::points);
    CHECK(evening.page().beamer_line == "frozen: the room does not see this");

    SECTION("until it is thawed") {
        evening.press(Key::letter_f);
        CHECK(evening.view.room().kind == Kind::points);
        CHECK(evening.view.picture.kind == Kind::points);
        CHECK(evening.page().beamer_line == "what the room sees");
    }
    SECTION("but black still is black, and goes back to what the room saw") {
        evening.press(Key::letter_b);
        CHECK(evening.view.room().kind == Kind::black);
        CHECK(evening.page().beamer_line == "black");
        evening.press(Key::letter_b);
        CHECK(evening.view.room().kind == Kind::title);
        CHECK(evening.view.picture.kind == Kind::points);
    }
    SECTION("and a message reaches it") {
        evening.presenter->set_message("De koffie staat klaar");
        CHECK(evening.view.room().kind == Kind::message);
        CHECK(evening.view.room().title == "De koffie staat klaar");
        evening.presenter->set_message("");
        CHECK(evening.view.room().kind == Kind::title);
    }
}

TEST_CASE("Thawed where it was frozen, the small picture shows the room again", "[console]") {
    Evening evening;
    evening.begin();
    evening.press(Key::letter_f);
    const auto shown = evening.view.slides.size();
    evening.press(Key::letter_f);
    CHECK(evening.view.slides.size() == shown + 1);
}

TEST_CASE("Esc leaves what lies over the session, one thing at a time, and never the session", "[console]") {
    Evening evening;
    evening.begin();
    evening.press(Key::letter_f);
    evening.press(Key::letter_p);
    evening.presenter->set_message("Even geduld");
    evening.press(Key::letter_b);

    CHECK(evening.view.room().kind == Kind::black);
    CHECK(evening.press(Key::escape));
    CHECK(evening.view.room().kind == Kind::message);
    CHECK(evening.press(Key::escape));
    CHECK(evening.view.room().kind == Kind::pause);
    CHECK(evening.press(Key::escape));
    CHECK(evening.position().status == Status::running);
    CHECK(evening.page().beamer_line == "frozen: the room does not see this");
    CHECK(evening.press(Key::escape, true)); // a clicker sends it also while notes are typed
    CHECK(evening.page().beamer_line == "what the room sees");
    for (int i = 0; i < 5; ++i)
        CHECK_FALSE(evening.press(Key::escape));
    CHECK(evening.position().status == Status::running);
    CHECK(evening.view.asked.empty());
}

TEST_CASE("The window does what only it can do", "[console]") {
    Evening evening;
    for (const Key key : {Key::letter_s, Key::f5, Key::letter_n, Key::question_mark})
        CHECK(evening.press(key));
    CHECK(evening.view.asked == std::vector<std::string>{"swap", "full screen", "notes", "help"});
    CHECK_FALSE(evening.press(Key::other));
}

TEST_CASE("Pause stops the clocks and tells the room", "[console]") {
    Evening evening;
    evening.begin();
    evening.until("20:03");
    evening.press(Key::letter_p);
    CHECK(evening.view.room().kind == Kind::pause);
    CHECK(evening.view.room().title == "Short break");
    CHECK(evening.page().next_label == "Go on");
    const auto left = evening.position().step_left;
    evening.until("20:13");
    evening.tick();
    CHECK(evening.position().step_left == left);
    SECTION("and next goes on, without moving") {
        evening.press(Key::page_down);
        CHECK(evening.position().status == Status::running);
        CHECK(evening.step() == "welkom/begin");
        CHECK(evening.view.room().kind == Kind::title);
    }
    SECTION("and so does P") {
        evening.press(Key::letter_p);
        CHECK(evening.position().status == Status::running);
    }
}

TEST_CASE("A wrong next is taken back within ten seconds as if it had not happened", "[console]") {
    Evening evening;
    evening.begin();
    evening.press(Key::page_down);
    evening.until("20:04");
    evening.press(Key::page_down);
    CHECK(evening.view.room().kind == Kind::goals);
    evening.clock.advance(8s);
    const auto before = evening.view.slides.size();
    evening.press(Key::page_up);
    CHECK(evening.step() == "welkom/begin");
    CHECK(evening.view.room().kind == Kind::points); // where it was, not the first slide
    CHECK(evening.view.slides.size() == before + 1); // and without another one in between
    CHECK(evening.position().into == 4min + 10s);
    CHECK(evening.session->running().visits().size() == 1);
}

TEST_CASE("Previous after more than ten seconds is a step back, and its time counts", "[console]") {
    Evening evening;
    evening.begin();
    evening.press(Key::page_down);
    evening.until("20:04");
    evening.press(Key::page_down);
    evening.clock.advance(15s);
    evening.press(Key::page_up);
    CHECK(evening.step() == "welkom/begin");
    CHECK(evening.session->running().visits().size() == 3);
    CHECK(evening.session->running().spent(1, evening.session->now()) == 16s);
}

TEST_CASE("Previous goes back slide by slide, and stops at the first", "[console]") {
    Evening evening;
    evening.press(Key::page_up);
    CHECK(evening.position().status == Status::waiting);
    evening.begin();
    evening.press(Key::page_down);
    evening.press(Key::page_up, 5);
    CHECK(evening.view.room().kind == Kind::title);
    CHECK(evening.session->events().size() == 1);
}

TEST_CASE("Ctrl+Z takes back the last thing that moved the clock", "[console]") {
    Evening evening;
    CHECK(evening.presenter->key({Key::letter_z, true}));
    CHECK(evening.page().notice == "There is nothing to undo.");
    evening.begin();
    evening.press(Key::page_down);
    evening.until("20:05");
    const auto before = evening.position();
    evening.press(Key::page_down);
    evening.run(1min);
    CHECK(evening.presenter->key({Key::letter_z, true}));
    CHECK(evening.page().notice == "Undone.");
    CHECK(evening.step() == "welkom/begin");
    CHECK(evening.view.room().kind == Kind::points);
    CHECK(evening.position().into == before.into + 61s);
    evening.tick(10s);
    CHECK(evening.page().notice.empty());
    CHECK(evening.presenter->key({Key::letter_z, true})); // and the start
    CHECK(evening.position().status == Status::waiting);
    CHECK(evening.view.room().kind == Kind::waiting);
}

TEST_CASE("A forgotten start is asked about", "[console]") {
    Evening evening;
    SECTION("not within three minutes") {
        evening.until("20:02:59");
        evening.presenter->next();
        CHECK(evening.view.asked.empty());
        CHECK(evening.position().status == Status::running);
    }
    SECTION("from three minutes on, and nothing moves before the answer") {
        evening.until("20:03");
        evening.presenter->next();
        CHECK(evening.view.last_asked() == "Did the session begin at 20:00, as planned?");
        evening.press(Key::page_down);
        CHECK(evening.view.asked.size() == 1);
        CHECK(evening.position().status == Status::waiting);
        SECTION("yes") {
            evening.presenter->begin(true);
            CHECK(evening.position().into == 3min + 1s);
            CHECK(evening.position().late == 0s);
        }
        SECTION("no: it begins now") {
            evening.presenter->begin(false);
            CHECK(evening.position().into == 0s);
            CHECK(evening.position().late == 3min + 1s);
        }
    }
    SECTION("not hours after: that is another evening") {
        evening.until("22:01");
        evening.presenter->next();
        CHECK(evening.view.asked.empty());
        CHECK(evening.position().status == Status::running);
    }
}

TEST_CASE("The end is asked, confirmed, and can be undone", "[console]") {
    Evening evening;
    evening.presenter->ask_to_end();
    CHECK(evening.view.asked.empty()); // what has not begun cannot end
    evening.begin();
    evening.until("20:20");
    evening.presenter->ask_to_end();
    CHECK(evening.view.last_asked() == "End the session now? You can still take this back.");
    CHECK(evening.position().status == Status::running);
    evening.presenter->end_confirmed();
    CHECK(evening.view.last_asked() == "ended");
    CHECK(evening.position().status == Status::ended);

    evening.run(1min);
    // What comes after the end counts for nothing and must not be in the way of the undo.
    evening.presenter->jump(1);
    evening.presenter->extend(5min);
    evening.session->next();
    evening.session->back();
    evening.session->jump(2);
    evening.presenter->undo();
    CHECK(evening.position().status == Status::running);
    CHECK(evening.position().into == 21min);
}

TEST_CASE("A line that is still being typed at the end is kept as a note", "[console]") {
    Evening evening;
    evening.begin();
    evening.type("nog iets");
    evening.presenter->ask_to_end();
    evening.presenter->end_confirmed();
    CHECK(evening.notes() == std::vector<std::string>{"nog iets"});
    CHECK_FALSE(evening.session->draft().has_value());
}

TEST_CASE("More time for the step moves the end, and can be undone", "[console]") {
    Evening evening;
    evening.begin();
    const auto end = evening.position().expected_end;
    evening.presenter->extend(3min);
    CHECK(evening.position().expected_end == end + 3min);
    evening.presenter->undo();
    CHECK(evening.position().expected_end == end);
}

TEST_CASE("A jump in the agenda shows the first slide of the step", "[console]") {
    Evening evening;
    evening.presenter->jump(2);
    CHECK(evening.position().status == Status::waiting);
    evening.begin();
    evening.to("afspraak/rondje");
    CHECK(evening.view.room().kind == Kind::question);
    const auto events = evening.session->events().size();
    evening.to("afspraak/rondje");
    CHECK(evening.session->events().size() == events);
}

TEST_CASE("The timer on the beamer can be taken away", "[console]") {
    Evening evening;
    evening.begin();
    evening.to("sorteren/werkvraag");
    REQUIRE(evening.view.room().countdown.has_value());
    evening.press(Key::letter_t);
    CHECK_FALSE(evening.view.room().countdown.has_value());
    evening.run(1min);
    CHECK_FALSE(evening.view.room().countdown.has_value());
    evening.press(Key::letter_t);
    CHECK(evening.view.room().countdown.has_value());
}

TEST_CASE("The console repaints only what changed", "[console]") {
    Evening evening;
    evening.begin();
    evening.until("20:03");
    const auto pages = evening.view.pages.size();
    const auto slides = evening.view.slides.size();
    evening.tick(250ms); // 2:00 still
    evening.tick(250ms);
    CHECK(evening.view.pages.size() == pages);
    evening.tick(500ms);
    CHECK(evening.view.pages.size() == pages + 1);
    CHECK(evening.view.slides.size() == slides);
}

TEST_CASE("A rehearsal says so on both screens", "[console]") {
    Evening evening(tiny_form(), tiny(), 60);
    CHECK(evening.page().rehearsal);
    CHECK(evening.view.room().rehearsal);
    evening.begin();
    for (const Key key : {Key::letter_p, Key::letter_p, Key::letter_b}) {
        evening.press(key);
        CHECK(evening.view.room().rehearsal);
    }
    evening.tick(10min); // its clock leaps by itself
    CHECK(evening.view.gaps.empty());
}

TEST_CASE("From all slides one goes to any, and the clock of its step begins there", "[console]") {
    Evening evening;
    evening.begin();
    evening.press(Key::letter_o);
    CHECK(evening.view.last_asked() == "overview 0/0");
    std::size_t question = 0;
    while (!evening.session->step_of(question).is_exchange())
        ++question;
    evening.presenter->go_to_slide(question, 1);
    CHECK(evening.position().step == question);
    CHECK(evening.view.room() == current(slides_of(*evening.session, question).at(1), *evening.session));
    evening.presenter->go_to_slide(question, 0); // within a step no clock is touched
    evening.run(std::chrono::minutes{2});
    const auto into = evening.position().into;
    evening.presenter->go_to_slide(question, 1);
    CHECK(evening.position().into == into);
    evening.presenter->go_to_slide(question, 99); // past the last is the last
    CHECK(evening.position().step == question);
    evening.presenter->undo();
    CHECK(evening.position().step == 0);
}

} // namespace samenspel::app::test
