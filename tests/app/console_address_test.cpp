#include "evening.hpp"

namespace samenspel::app::test {

using Kind = Slide::Kind;

TEST_CASE("An address lies over the slide until Esc, or until the evening goes on", "[keys]") {
    Evening evening;
    evening.begin();
    evening.to("sorteren/werkvraag");
    domain::SupportEntry entry;
    entry.name = "Luisterlijn";
    entry.phones = {{"106", ""}};
    const auto show = [&] { evening.presenter->show_address(entry); };
    show();
    CHECK(evening.view.room().kind == Kind::address);
    CHECK(evening.view.room().kicker == "Part 1 · Sorteren");

    SECTION("Esc takes it away") {
        evening.press(Key::escape);
        CHECK(evening.view.room().kind == Kind::question);
    }
    SECTION("next goes back to where the evening was, and no further") {
        CHECK(evening.page().next_label == "Take the address away");
        const auto step = evening.step();
        evening.press(Key::page_down);
        CHECK(evening.view.room().kind == Kind::question);
        CHECK(evening.step() == step);
    }
    SECTION("a jump takes it away") {
        evening.to("afspraak/rondje");
        CHECK(evening.view.room().kind == Kind::question);
    }
    SECTION("black and a message lie over it, and it is still there") {
        evening.press(Key::letter_b);
        CHECK(evening.view.room().kind == Kind::black);
        evening.press(Key::letter_b);
        evening.presenter->set_message("Koffie");
        CHECK(evening.view.room().kind == Kind::message);
        CHECK(evening.page().next_label != "Take the address away");
        evening.press(Key::escape);
        CHECK(evening.view.room().title == "Luisterlijn");
    }
    SECTION("asked for over black or a message, it is what the room sees") {
        evening.presenter->set_message("Koffie");
        evening.press(Key::letter_b);
        show();
        CHECK(evening.view.room().kind == Kind::address);
    }
    SECTION("the Enter that chose it is no next") {
        show();
        evening.presenter->next();
        CHECK(evening.view.room().kind == Kind::address);
    }
    SECTION("back only takes it away") {
        const auto step = evening.step();
        evening.press(Key::page_up);
        CHECK(evening.view.room().kind == Kind::question);
        CHECK(evening.step() == step);
    }
    SECTION("after a break the evening is what the room sees") {
        evening.press(Key::letter_p);
        show();
        evening.press(Key::page_down);
        CHECK(evening.view.room().kind == Kind::question);
    }
    SECTION("it does not stay when the evening is over") {
        evening.presenter->end_confirmed();
        CHECK(evening.view.room().kind != Kind::address);
    }
    SECTION("also while the room sees a frozen picture") {
        evening.press(Key::letter_f);
        CHECK(evening.view.room().kind == Kind::address);
        CHECK(evening.page().beamer_line == "what the room sees");
    }
}

} // namespace samenspel::app::test
