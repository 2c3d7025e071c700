#include "app/kiosk_room.hpp"
#include "app/study/study_page.hpp"

#ifndef _WIN32
#include <csignal>

#include <sys/resource.h>
#endif

// The kiosk around its questions: an empty chair, the way out, what cannot be, and what it is begun with.

using namespace samenspel;
using namespace samenspel::test;
using namespace std::chrono_literals;
using app::Kiosk;
using domain::Layer;
using Stage = Kiosk::Stage;
using Room = KioskRoom;
using Input = Kiosk::Input;
using Cells = std::vector<domain::Cell>;

TEST_CASE("Three minutes without a key: it asks, and then goes back to the first page", "[kiosk]") {
    Room room;
    room.open(written_code(1));
    room.keys(U"1");
    room.wait(179s);
    CHECK(room.page().stage == Stage::question);
    room.wait(1s);
    REQUIRE(room.page().stage == Stage::still_there);
    CHECK(room.page().choices.empty()); // the question is off the screen too
    CHECK(room.shown().find("contact") == std::string::npos);
    SECTION("a key brings the question back, and answers nothing") {
        const auto records = domain::records_of(room.written.study->study());
        CHECK_FALSE(room.kiosk.key(U'2'));
        CHECK(room.page().stage == Stage::question);
        CHECK(domain::records_of(room.written.study->study()) == records);
        room.wait(179s);
        CHECK(room.page().stage == Stage::question);
    }
    SECTION("nobody is there") {
        room.wait(29s);
        CHECK(room.page().stage == Stage::still_there);
        room.wait(1s);
        CHECK(room.page().stage == Stage::welcome);
        CHECK(room.written.on_disk(written_code(1), Layer::given)[0] == "1");
        room.open(written_code(1));
        CHECK(room.page().progress == "Question 2");
    }
}

TEST_CASE("The review, a typed code and thanks do not stay on an empty chair either", "[kiosk]") {
    Room room;
    room.open(written_code(1));
    room.answer_all();
    room.wait(1h); // the lid was closed
    CHECK(room.page().stage == Stage::welcome);
    room.on();
    room.kiosk.type(written_code(1));
    room.wait(180s);
    CHECK(room.page().stage == Stage::welcome);
    room.on();
    CHECK(room.page().typed.empty());
    room.open(written_code(1));
    room.on();
    REQUIRE(room.page().stage == Stage::thanks);
    room.wait(19s);
    CHECK(room.page().stage == Stage::thanks);
    room.wait(1s);
    CHECK(room.page().stage == Stage::welcome);
    room.wait(24h);
    CHECK(room.page().stage == Stage::welcome);
}

TEST_CASE("A double press of Enter does not send what nobody looked over", "[kiosk]") {
    Room room;
    room.open(written_code(1));
    room.answer_all();
    room.kiosk.go_on();
    room.written.clock.advance(400ms);
    room.kiosk.go_on();
    CHECK(room.page().stage == Stage::review);
    room.on();
    CHECK(room.page().stage == Stage::thanks);
    room.kiosk.go_on();
    CHECK(room.page().stage == Stage::thanks);
}

TEST_CASE("Nobody gets out without the code", "[kiosk]") {
    Room room;
    room.open(written_code(1));
    room.keys(U"1");
    room.on();
    room.on(); // nothing chosen: refused
    room.kiosk.ask_to_leave();
    REQUIRE(room.page().stage == Stage::leaving);
    CHECK(room.page().choices.empty());
    room.typed("0000");
    CHECK(room.page().stage == Stage::leaving);
    CHECK(room.page().typed.empty());
    CHECK(room.page().message == "That is not the code.");
    SECTION("back to where one was") {
        room.kiosk.back();
        CHECK(room.page().stage == Stage::question);
        CHECK(room.page().progress == "Question 2 of 6");
    }
    SECTION("by guessing it takes days") {
        room.typed("0001");
        room.typed("0002");
        room.typed("2580");
        CHECK(room.page().message == "Wait half a minute before you try again.");
        CHECK(room.page().stage == Stage::leaving);
        room.written.clock.advance(30s);
        room.typed("2580");
        CHECK(room.page().stage == Stage::left);
    }
    SECTION("with it, as an upper row without Shift types it; and the copy stays halfway") {
        room.typed("é(8à"); // 2 5 8 0
        CHECK(room.page().stage == Stage::left);
        CHECK(room.findings(written_code(1)) == std::vector{dataset::Finding::Kind::not_sent});
        room.on();
        room.kiosk.back();
        CHECK(room.page().stage == Stage::left);
    }
    SECTION("an empty chair there leads to the first page") {
        room.wait(180s);
        CHECK(room.page().stage == Stage::welcome);
    }
}

TEST_CASE("While the beamer shows this screen too, no question is on it", "[kiosk]") {
    Room room;
    room.kiosk.beamer_shows_it(true);
    CHECK(room.page().stage == Stage::welcome);
    room.kiosk.beamer_shows_it(false);
    room.open(written_code(1));
    room.kiosk.beamer_shows_it(true);
    REQUIRE(room.page().stage == Stage::covered);
    CHECK_FALSE(room.kiosk.key(U'1'));
    room.on();
    room.kiosk.skip();
    CHECK(room.written.study->study().entries.empty());
    room.kiosk.ask_to_leave();
    room.kiosk.back();
    CHECK(room.page().stage == Stage::covered);
    room.kiosk.beamer_shows_it(false);
    CHECK(room.page().progress == "Question 1 of 6");
}

TEST_CASE("Numbers and months that cannot be are refused with what can", "[kiosk]") {
    Room room;
    room.open(written_code(1));
    room.keys(U"&"); // the 1 of a Belgian keyboard
    room.on();
    room.on();
    CHECK(room.page().message == "Choose what fits, or leave this question out.");
    room.keys(U"0"); // none of them
    CHECK(room.page().input == Input::number);
    for (const char* wrong : {"501", "-1", "4,5", "veel", "99999999999", " "}) {
        room.typed(wrong);
        CHECK(room.page().bad);
        CHECK(room.page().input == Input::number);
    }
    room.typed("'(");
    CHECK(room.page().input == Input::month);
    for (const char* wrong : {"13 2019", "05 1949", "05 19", "mei 2019", "2019"}) {
        room.typed(wrong);
        CHECK(room.page().bad);
    }
    room.typed("2019-5");
    CHECK(room.page().input == Input::choice);
    CHECK_FALSE(room.kiosk.key(U'6'));
    const auto cells = room.written.on_disk(written_code(1), Layer::given);
    CHECK(cells == Cells{"1", "-4", "-4", "-4", "45", "2019-05", "", ""});
}

TEST_CASE("A month as people type it", "[kiosk]") {
    CHECK(app::month_typed("5 2019") == "2019-05");
    CHECK(app::month_typed("05/2019 ") == "2019-05");
    CHECK(app::month_typed("052019") == "2019-05");
    CHECK(app::month_typed("52019") == "2019-05");
    CHECK(app::month_typed("2019.11") == "2019-11");
    for (const char* none : {"", "2019", "5", "5 6 2019", "005 2019", "20192019", "x5 2019"})
        CHECK(app::month_typed(none).empty());
}

#ifndef _WIN32
TEST_CASE("If the disk refuses, the page says so and the question stays", "[kiosk]") {
    Room room;
    room.open(written_code(1));
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN); // the write itself says no
    const rlimit small{1024, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    room.kiosk.key(U'1');
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK(room.page().bad);
    CHECK(room.page().stage == Stage::question);
    CHECK(std::ranges::none_of(room.page().choices, &Kiosk::Choice::chosen));
    CHECK(room.written.study->study().entries.empty());
    room.keys(U"1"); // there is room again
    CHECK(room.page().choices[0].chosen);
    CHECK_FALSE(room.page().bad);
}
#endif

TEST_CASE("Rows of a grid are asked one by one, under their question; each version as it was printed",
          "[kiosk]") {
    const TempDir folder;
    const app::ManualClock clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
    const auto form = [](const std::string& version, const std::string& rows) {
        return R"(<?xml version="1.0" encoding="UTF-8"?>
<questionnaire format="1" id="arts" version=")" +
               version + R"(" language="nl" for="doctors"><title>Arts )" + version +
               R"(</title><part id="deel"><title>Deel</title>
<matrix id="info"><text>Hoe vaak?</text><column code="1">nooit</column><column code="2">altijd</column>)" +
               rows + R"(</matrix></part><thanks><p>Tot straks.</p></thanks></questionnaire>)";
    };
    const std::string one = R"(<row id="zorg">Ik leg uit.</row><row id="steun">Ik vertel.</row>)";
    {
        const auto file = store::StudyFile::create(folder / "a.lokstudie", "Proef");
        file->record({"arts", "1.9", form("1.9", one)}, {}, {written_code(1)}, "2026-10-01");
        file->record({"arts", "1.10", form("1.10", one + R"(<row id="plek">Ik noem.</row>)")}, {},
                     {written_code(2)}, "2026-10-02");
        file->record({"kort", "1.0", short_form()}, {}, {written_code(3)}, "2026-10-02");
        file->record({"lang", "1.0", long_form()}, {}, {written_code(4)}, "2026-10-02");
    }
    const auto study = app::OpenStudy::open(folder / "a.lokstudie");
    const auto forms = app::kiosk_forms(*study); // none for caregivers, no version twice
    REQUIRE(forms.size() == 2);
    CHECK(forms[0].title == "Arts 1.10");
    CHECK(forms[1].id == "kort");
    CHECK(app::make_study_page(*study, *study->answers()).can_answer_here);
    CHECK_THROWS_AS(Kiosk(*study, "lang", "1234", clock), std::logic_error);
    CHECK_THROWS_AS(Kiosk(*study, "arts", "123", clock), std::logic_error);
    app::ManualClock hand = clock;
    Kiosk kiosk(*study, "arts", "1234", hand);
    const auto open = [&](int serial) {
        kiosk.go_on();
        kiosk.type(written_code(serial));
        kiosk.go_on();
    };
    open(3);
    CHECK(kiosk.page().stage == Stage::code); // of the other questionnaire
    kiosk.back();
    open(1);
    CHECK(kiosk.page().title == "Hoe vaak?");
    CHECK(kiosk.page().row == "Ik leg uit.");
    CHECK(kiosk.page().progress == "Question 1 of 2"); // as on its paper
    kiosk.key(U'2');
    kiosk.go_on();
    CHECK(kiosk.page().row == "Ik vertel.");
    kiosk.key(U'1');
    kiosk.go_on();
    CHECK(kiosk.page().answers[1].question == "Hoe vaak? Ik vertel.");
    CHECK(kiosk.page().answers[1].answer == "nooit");
    hand.advance(1s);
    kiosk.go_on();
    CHECK(kiosk.page().paragraphs == std::vector<std::string>{"Tot straks."});
    hand.advance(1s);
    kiosk.go_on();
    open(2);
    CHECK(kiosk.page().progress == "Question 1 of 3");
}

TEST_CASE("What two laptops know of a copy that neither sent is asked again where they differ", "[kiosk]") {
    Room room;
    const auto other_file = room.written.folder / "ander.lokstudie";
    std::filesystem::copy_file(room.written.file, other_file);
    {
        const auto other = app::OpenStudy::open(other_file);
        Kiosk kiosk(*other, "kort", "1234", room.written.clock);
        kiosk.go_on();
        kiosk.type(written_code(1));
        kiosk.go_on();
        kiosk.key(U'2');
    }
    room.open(written_code(1));
    room.keys(U"1");
    room.kiosk.later();
    const auto other = app::OpenStudy::open_to_read(other_file);
    room.written.study->merge(*other, false);
    room.on();
    room.open(written_code(1));
    CHECK(room.page().progress == "Question 1 of 6");
    CHECK(std::ranges::none_of(room.page().choices, &Kiosk::Choice::chosen));
    room.keys(U"2");
    room.on();
    room.typed("klaar");
    room.on();
    CHECK(room.page().stage == Stage::thanks);
    CHECK(room.written.on_disk(written_code(1), Layer::given)[0] == "2");
    CHECK(room.findings(written_code(1)).empty());
}

TEST_CASE("The overview tells whether doctors can answer here, and what was never sent", "[kiosk]") {
    Room room;
    room.open(written_code(1));
    room.keys(U"1");
    const auto page = app::make_study_page(*room.written.study, *room.written.study->answers());
    CHECK(page.can_answer_here);
    CHECK(page.kiosk.find("1 begun and not sent") != std::string::npos);
    const auto empty = app::OpenStudy::create(room.written.folder / "leeg.lokstudie", "Leeg");
    CHECK_FALSE(app::make_study_page(*empty, *empty->answers()).can_answer_here);
}
