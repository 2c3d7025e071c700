#include "app/kiosk_room.hpp"
#include "app/study/import_answers.hpp"
#include "app/study/mend.hpp"

// Doctors who answer on the laptop itself, one after another.

using namespace samenspel;
using namespace samenspel::test;
using namespace std::chrono_literals;
using app::Kiosk;
using domain::Layer;
using Stage = Kiosk::Stage;
using Room = KioskRoom;
using Cells = std::vector<domain::Cell>;

TEST_CASE("A doctor answers every kind of question, looks it over and sends", "[kiosk]") {
    Room room;
    CHECK(room.page().stage == Stage::welcome);
    CHECK(room.page().title == "Kort");
    room.open(written_code(1));
    REQUIRE(room.page().stage == Stage::question);
    CHECK(room.page().progress == "Question 1 of 6");
    CHECK(room.page().back.empty());
    room.answer_all();
    REQUIRE(room.page().stage == Stage::review);
    const auto page = room.page();
    std::vector<std::string> answers;
    for (const auto& one : page.answers)
        answers.push_back(one.answer);
    CHECK(answers == std::vector<std::string>{"ja", "begin · einde", "45 keer", "03/2017", "4", "meer tijd"});
    room.on();
    CHECK(room.page().stage == Stage::thanks);
    CHECK(room.written.on_disk(written_code(1), Layer::given) ==
          Cells{"1", "1", "0", "1", "45", "2017-03", "4", "\"meer tijd"});
    CHECK(room.usable(written_code(1)));
    const auto& sent = room.written.study->study().entries.back();
    CHECK(sent.who == "kiosk");
    CHECK(sent.answered_on == "2026-11-22");
    CHECK(sent.replaces.empty());
    CHECK(room.findings(written_code(1)).empty());
}

TEST_CASE("Each answer is on the disk when its key returns", "[kiosk]") {
    Room room;
    room.open(written_code(1));
    const auto disk = [&] { return room.written.on_disk(written_code(1), Layer::given); };
    room.keys(U"1");
    CHECK(disk() == Cells{"1", "", "", "", "", "", "", ""});
    room.on();
    room.keys(U"2");
    CHECK(disk()[1].empty()); // of several it is the going on that confirms
    room.on();
    CHECK(disk() == Cells{"1", "0", "1", "0", "", "", "", ""});
    room.typed("7");
    CHECK(disk()[4] == "7");
    room.kiosk.skip();
    CHECK(disk()[5] == "-4");
}

TEST_CASE("An answer is changed until it is sent, and never afterwards", "[kiosk]") {
    Room room;
    room.open(written_code(1));
    room.keys(U"1");
    room.keys(U"2"); // other boxes of the same question
    CHECK(room.page().choices[1].chosen);
    CHECK_FALSE(room.page().choices[0].chosen);
    room.keys(U"1");
    room.on();
    room.keys(U"13");
    room.on();
    room.kiosk.back();
    CHECK(room.page().progress == "Question 2 of 6");
    CHECK(room.page().choices[0].chosen);
    CHECK_FALSE(room.page().choices[1].chosen);
    room.on();
    room.typed("12");
    room.kiosk.back();
    CHECK(room.page().typed == "12");
    room.typed("13");
    room.typed("052019");
    room.kiosk.back();
    CHECK(room.page().typed == "05 2019");
    room.on();
    room.keys(U"5");
    room.on();
    room.typed("");
    REQUIRE(room.page().stage == Stage::review);
    CHECK(room.page().answers[5].answer == "left out");
    room.kiosk.edit(room.page().answers[4].item);
    room.keys(U"2");
    room.on(); // and from there straight back to the review
    REQUIRE(room.page().stage == Stage::review);
    CHECK(room.page().answers[4].answer == "2");
    room.on();
    CHECK(room.written.on_disk(written_code(1), Layer::given) ==
          Cells{"1", "1", "0", "1", "13", "2019-05", "2", "-4"});
    const auto sent = domain::records_of(room.written.study->study());
    for (int i = 0; i < 3; ++i) { // neither back nor anything else reaches it
        room.kiosk.back();
        room.kiosk.edit(0);
        room.kiosk.skip();
        room.kiosk.choose(1);
        room.kiosk.later();
    }
    room.on();
    room.open(written_code(1));
    CHECK(room.page().stage == Stage::code);
    CHECK(room.page().message == "This questionnaire has been filled in already.");
    CHECK(domain::records_of(room.written.study->study()) == sent);
}

TEST_CASE("An answer that leads elsewhere takes the answers behind it along", "[kiosk]") {
    Room room;
    room.open(written_code(1));
    room.answer_all();
    room.kiosk.edit(0);
    room.keys(U"2"); // no contact: the last question follows
    room.on();
    REQUIRE(room.page().stage == Stage::review);
    CHECK(room.page().answers.size() == 2);
    room.on();
    CHECK(room.written.on_disk(written_code(1), Layer::given) ==
          Cells{"2", "-1", "-1", "-1", "-1", "-1", "-1", "\"meer tijd"});
    CHECK(room.findings(written_code(1)).empty());
}

TEST_CASE("What the review opens anew is asked before it may be sent", "[kiosk]") {
    Room room;
    room.open(written_code(1));
    room.keys(U"2");
    room.on();
    room.typed("niets");
    REQUIRE(room.page().stage == Stage::review);
    room.kiosk.edit(0);
    room.keys(U"1");
    room.on();
    CHECK(room.page().progress == "Question 2 of 6");
    room.kiosk.skip();
    room.kiosk.skip();
    room.kiosk.skip();
    room.kiosk.skip();
    REQUIRE(room.page().stage == Stage::review);
    CHECK(room.page().answers.size() == 6);
}

TEST_CASE("Of a doctor nothing is left for the next one", "[kiosk]") {
    Room room;
    room.open(written_code(1));
    room.answer_all();
    room.on();
    const std::vector<std::string> traces{"meer tijd", "45", "2017", written_code(1)};
    const auto no_trace = [&] {
        const auto all = room.shown();
        for (const auto& trace : traces)
            if (all.find(trace) != std::string::npos)
                return false;
        return true;
    };
    CHECK(no_trace()); // thanks
    room.on();
    CHECK(room.page().stage == Stage::welcome);
    CHECK(no_trace());
    room.kiosk.back();
    CHECK(room.page().stage == Stage::welcome);
    room.on();
    CHECK(room.page().typed.empty());
    CHECK(no_trace());
    room.open(written_code(2));
    for (int i = 0; i < 6; ++i) {
        CHECK(room.page().progress == "Question " + std::to_string(i + 1) + " of 6");
        CHECK(std::ranges::none_of(room.page().choices, &Kiosk::Choice::chosen));
        CHECK(room.page().typed.empty());
        CHECK(no_trace());
        if (i == 0) {
            room.keys(U"1");
            room.on();
        } else {
            room.kiosk.skip();
        }
    }
    CHECK(room.page().stage == Stage::review);
    CHECK(no_trace());
}

TEST_CASE("A code is refused without a word of another one", "[kiosk]") {
    Room room;
    const auto refused = [&](const std::string& code) {
        room.open(code);
        CHECK(room.page().stage == Stage::code);
        CHECK(room.page().bad);
        for (int serial = 1; serial <= 6; ++serial)
            if (written_code(serial) != code)
                CHECK(room.shown().find(written_code(serial)) == std::string::npos);
        CHECK(room.written.study->study().entries.empty());
        return room.page().message;
    };
    auto mistyped = written_code(1);
    mistyped.back() = mistyped.back() == '7' ? '8' : '7';
    CHECK(refused(mistyped).find("check the paper") != std::string::npos);
    CHECK(refused("x").find("check the paper") != std::string::npos);
    const auto practice = domain::practice_of(written_code(1));
    CHECK(refused(domain::make_copy_code(practice, 77)) ==
          "This code is not known here. Please check the paper.");
    CHECK(refused(written_code(4)) == "This code is of another questionnaire. Please check the paper.");
    CHECK(refused(" ") == "Type the code that stands at the top of your paper.");
    CHECK_FALSE(room.kiosk.key(U'1')); // no key takes one that may be meant
    CHECK(room.page().stage == Stage::code);
    auto small = written_code(1);
    std::ranges::transform(small, small.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    std::erase(small, '-');
    room.open(small);
    CHECK(room.page().stage == Stage::question);
}

TEST_CASE("A copy left halfway goes on at its first open question, and shows nothing of before", "[kiosk]") {
    Room room;
    room.open(written_code(1));
    room.keys(U"1");
    room.on();
    room.keys(U"2");
    room.on();
    room.typed("45");
    room.kiosk.later();
    CHECK(room.page().stage == Stage::paused);
    CHECK(room.shown().find("45") == std::string::npos);
    CHECK(room.findings(written_code(1)) == std::vector{dataset::Finding::Kind::not_sent});
    CHECK_FALSE(room.usable(written_code(1)));
    room.on();
    // Also after the program ended in between.
    Kiosk again{*room.written.study, "kort", "2580", room.written.clock};
    again.go_on();
    again.type(written_code(1));
    again.go_on();
    REQUIRE(again.page().stage == Stage::question);
    CHECK(again.page().progress == "Question 4");
    CHECK(again.page().back.empty());
    again.back();
    CHECK(again.page().progress == "Question 4");
    again.skip();
    again.back(); // own ones of now
    CHECK(again.page().progress == "Question 4");
    CHECK(again.page().skipped);
    again.go_on();
    again.key(U'3');
    again.go_on();
    again.type("ja");
    again.go_on();
    REQUIRE(again.page().stage == Stage::review);
    REQUIRE(again.page().answers.size() == 3);
    CHECK(again.page().facts[0].find("3 questions") != std::string::npos);
    CHECK(again.page().spoken.find("45") == std::string::npos);
    again.edit(2); // of before: not to be reached by any number
    CHECK(again.page().stage == Stage::review);
    room.written.clock.advance(1s);
    again.go_on();
    CHECK(room.written.on_disk(written_code(1), Layer::given) ==
          Cells{"1", "0", "1", "0", "45", "-4", "3", "\"ja"});
    CHECK(room.usable(written_code(1)));
}

TEST_CASE("A copy of which all is answered and nothing was sent can be sent, unseen", "[kiosk]") {
    Room room;
    room.open(written_code(1));
    room.answer_all();
    room.kiosk.later();
    CHECK(room.findings(written_code(1)) == std::vector{dataset::Finding::Kind::not_sent});
    room.on();
    room.open(written_code(1));
    REQUIRE(room.page().stage == Stage::review);
    CHECK(room.page().answers.empty());
    CHECK(room.page().back.empty());
    CHECK(room.shown().find("meer tijd") == std::string::npos);
    room.on();
    CHECK(room.page().stage == Stage::thanks);
    CHECK(room.findings(written_code(1)).empty());
}

TEST_CASE("A copy that was answered elsewhere is not opened", "[kiosk]") {
    Room room;
    SECTION("on paper, be it in part") {
        auto desk = room.written.desk(Layer::first, "AB");
        open_copy(desk, written_code(1));
        type_keys(desk, U"1");
    }
    SECTION("in a file") {
        const auto file = room.written.folder.write(
            "a.csv", "copy,contact,momenta,momentb,momentc,aantal,sinds,steun,slot\n" + written_code(1) +
                         ",1,,,,,,,\n");
        app::take_import(*room.written.study, app::preview_import(*room.written.study, file, nullptr),
                         app::Conflicts::refuse, "AB", room.written.clock);
    }
    const auto records = domain::records_of(room.written.study->study());
    room.open(written_code(1));
    CHECK(room.page().stage == Stage::code);
    CHECK(room.page().message == "This questionnaire has been filled in already.");
    CHECK(domain::records_of(room.written.study->study()) == records);
}

TEST_CASE("What was sent under a wrong code and taken out may be answered again", "[kiosk]") {
    Room room;
    room.open(written_code(1));
    room.answer_all();
    room.on();
    app::withdraw_copy(*room.written.study, written_code(1), "", "AB", "verkeerd blad", room.written.clock);
    room.on();
    room.open(written_code(1));
    REQUIRE(room.page().stage == Stage::question);
    CHECK(room.page().progress == "Question 1 of 6");
    CHECK(room.page().message.empty());
}
