#include "app/study/entry_page.hpp"

#include "app/written_study.hpp"
#include "support/catch.hpp"

// Answers typed from paper, as a student does it for a whole pile.

using namespace samenspel;
using namespace samenspel::test;
using domain::Cell;
using domain::Layer;
using Stage = app::EntryDesk::Stage;
using Cells = std::vector<Cell>;

namespace {

std::size_t lit(const app::EntryView& view) {
    return static_cast<std::size_t>(
        std::ranges::count(view.sheet.boxes, true, &app::EntrySheet::Box::current));
}

bool any_chosen(const app::EntryView& view) {
    return std::ranges::any_of(view.page.choices, &app::EntryDesk::Choice::chosen) ||
           std::ranges::any_of(view.sheet.boxes, &app::EntrySheet::Box::chosen);
}

} // namespace

TEST_CASE("Twenty questions of one box take twenty keys and one to end", "[entry]") {
    WrittenStudy written;
    auto desk = written.desk(Layer::first, "AB");
    open_copy(desk, written_code(4));
    std::size_t keys = 0;
    while (desk.view().page.stage == Stage::question) {
        CHECK(desk.view().progress == std::to_string(keys + 1) + "/20");
        desk.character(U'1' + static_cast<char32_t>(keys % 5));
        ++keys;
    }
    desk.enter();
    ++keys;
    CHECK(keys <= 20 + 4);
    CHECK(desk.view().page.stage == Stage::code);
    CHECK(desk.view().page.copies_done == 1);
    const auto cells = written.on_disk(written_code(4), Layer::first);
    REQUIRE(cells.size() == 20);
    for (std::size_t i = 0; i < cells.size(); ++i)
        CHECK(cells[i] == std::to_string(i % 5 + 1));
}

TEST_CASE("Whatever key the power goes after, nothing that was confirmed is lost", "[entry]") {
    WrittenStudy written;
    const auto code = written_code(1);
    // A key, and what must be on the disk after it.
    const std::vector<std::pair<char32_t, Cells>> keys{
        {U'1', {"1", "", "", "", "", "", "", ""}},
        {U'1', {"1", "", "", "", "", "", "", ""}}, // a tick is not confirmed yet
        {U'3', {"1", "", "", "", "", "", "", ""}},
        {U'\n', {"1", "1", "0", "1", "", "", "", ""}},
        {U'1', {"1", "1", "0", "1", "", "", "", ""}},
        {U'2', {"1", "1", "0", "1", "", "", "", ""}},
        {U'\n', {"1", "1", "0", "1", "12", "", "", ""}},
        {U'-', {"1", "1", "0", "1", "12", "-4", "", ""}},
        {U'?', {"1", "1", "0", "1", "12", "-4", "-5", ""}},
        {U'o', {"1", "1", "0", "1", "12", "-4", "-5", ""}},
        {U'k', {"1", "1", "0", "1", "12", "-4", "-5", ""}},
        {U'\n', {"1", "1", "0", "1", "12", "-4", "-5", "\"ok"}},
    };
    for (std::size_t cut = 1; cut <= keys.size(); ++cut) {
        CAPTURE(cut);
        WrittenStudy fresh;
        auto desk = fresh.desk(Layer::first, "AB");
        open_copy(desk, code);
        for (std::size_t i = 0; i < cut; ++i)
            type_keys(desk, std::u32string(1, keys[i].first));
        CHECK(fresh.on_disk(code, Layer::first) == keys[cut - 1].second);
        // It goes on there, with what the disk has.
        fresh.study.reset();
        fresh.study = app::OpenStudy::open(fresh.file);
        auto again = fresh.desk(Layer::first, "AB");
        open_copy(again, code);
        const auto first_empty =
            std::ranges::find(keys[cut - 1].second, Cell()) - keys[cut - 1].second.begin();
        if (first_empty == 8)
            CHECK(again.view().page.bad); // complete: it is not typed twice by the same person
        else
            CHECK(again.view().page.stage == Stage::question);
    }
}

TEST_CASE("Who types the second time sees nothing of the first", "[entry]") {
    WrittenStudy written;
    auto first = written.desk(Layer::first, "AB");
    open_copy(first, written_code(1));
    type_keys(first, U"1"
                     U"13\n"
                     U"45\n"
                     U"052019"
                     U"3"
                     U"geheim\n\n");
    auto second = written.desk(Layer::second, "CD");
    open_copy(second, written_code(1));
    const std::vector<std::u32string> answers{U"1", U"2\n", U"7\n", U"062019", U"2", U"iets\n"};
    for (const auto& keys : answers) {
        const auto view = second.view();
        REQUIRE(view.page.stage == Stage::question);
        CHECK_FALSE(any_chosen(view));
        CHECK(view.page.typed.empty());
        CHECK(view.page.answer.empty());
        CHECK(view.spoken.find("geheim") == std::string::npos);
        CHECK(view.spoken.find("45") == std::string::npos);
        type_keys(second, keys);
    }
    CHECK(written.on_disk(written_code(1), Layer::first)[4] == "45");
    CHECK(written.on_disk(written_code(1), Layer::second)[4] == "7");
}

TEST_CASE("An answer that leads elsewhere is changed, and what it led to counts no more", "[entry]") {
    WrittenStudy written;
    auto desk = written.desk(Layer::first, "AB");
    open_copy(desk, written_code(2));
    type_keys(desk, U"1"
                    U"1\n"); // contact: yes; a moment
    CHECK(desk.view().page.variable == "aantal");
    CHECK(desk.view().page.count == 6);
    type_keys(desk, U"\b\b");
    CHECK(desk.view().page.variable == "contact");
    CHECK(desk.view().page.choices[0].chosen); // one's own answer is seen
    type_keys(desk, U"2");                     // no: on to the end
    CHECK(desk.view().page.variable == "slot");
    CHECK(desk.view().page.count == 2);
    type_keys(desk, U"\n\n");
    CHECK(written.on_disk(written_code(2), Layer::first) ==
          Cells{"2", "-1", "-1", "-1", "-1", "-1", "-1", "-4"});
}

TEST_CASE("From no to yes the questions between come after all", "[entry]") {
    WrittenStudy written;
    auto desk = written.desk(Layer::first, "AB");
    open_copy(desk, written_code(2));
    type_keys(desk, U"2");
    CHECK(desk.view().page.variable == "slot");
    type_keys(desk, U"\b"
                    U"1");
    CHECK(desk.view().page.variable == "moment");
    CHECK(written.on_disk(written_code(2), Layer::first)[0] == "1");
}

TEST_CASE("A code that is mistyped offers those that look like it", "[entry]") {
    WrittenStudy written;
    auto desk = written.desk(Layer::first, "AB");
    auto wrong = written_code(1);
    wrong[7] = wrong[7] == '9' ? '8' : '9';
    open_copy(desk, wrong);
    auto view = desk.view();
    CHECK(view.page.stage == Stage::code);
    CHECK(view.page.bad);
    REQUIRE_FALSE(view.page.alike.empty());
    const auto meant = std::ranges::find(view.page.alike, written_code(1));
    REQUIRE(meant != view.page.alike.end());
    type_keys(desk, std::u32string(1, U'1' + static_cast<char32_t>(meant - view.page.alike.begin())));
    CHECK(desk.view().page.copy == written_code(1));
    CHECK(written.study->study().entries.empty());
}

TEST_CASE("A code is shown in places, whatever way it is typed", "[entry]") {
    WrittenStudy written;
    auto desk = written.desk(Layer::first, "AB");
    type_keys(desk, U"k7 q-d");
    const auto code = desk.view().code;
    CHECK(code == std::vector<std::string>{"K", "7", "Q", "D", "", "", "", "", "", ""});
}

TEST_CASE("Of free text each letter is a letter, but for a first one that says there is none", "[entry]") {
    WrittenStudy written;
    auto desk = written.desk(Layer::first, "AB");
    open_copy(desk, written_code(3));
    type_keys(desk, U"2"
                    U"é-b? 12 jaar(é)\b!");
    CHECK(desk.wants_words());
    CHECK(desk.view().page.typed == "é-b? 12 jaar(é!");
    type_keys(desk, U"\n\n");
    CHECK(written.on_disk(written_code(3), Layer::first).back() == "\"é-b? 12 jaar(é!");
}

TEST_CASE("A month may be typed with a line, and what stands as too large is illegible by one key",
          "[entry]") {
    WrittenStudy written;
    auto desk = written.desk(Layer::first, "AB");
    open_copy(desk, written_code(1));
    type_keys(desk, U"1"
                    U"-"
                    U"60"
                    U"0");
    CHECK(desk.view().page.bad); // 600 is more than 500
    type_keys(desk, U"\n");
    CHECK(desk.view().page.variable == "aantal"); // nor is it 60
    type_keys(desk, U"?");
    CHECK(desk.view().page.variable == "sinds");
    type_keys(desk, U"5-2019");
    CHECK(desk.view().page.variable == "steun");
    const auto cells = written.on_disk(written_code(1), Layer::first);
    CHECK(cells[4] == "-5");
    CHECK(cells[5] == "2019-05");
}

TEST_CASE("What was refused is erased without touching the answer before it", "[entry]") {
    WrittenStudy written;
    auto desk = written.desk(Layer::first, "AB");
    open_copy(desk, written_code(1));
    type_keys(desk, U"1"
                    U"-"
                    U"60\n"
                    U"052077");
    REQUIRE(desk.view().page.bad); // no such month
    desk.back();
    CHECK(desk.view().page.variable == "sinds");
    CHECK_FALSE(desk.view().page.bad);
    type_keys(desk, U"052019");
    CHECK(desk.view().page.variable == "steun");
    CHECK(written.on_disk(written_code(1), Layer::first)[4] == "60");
    type_keys(desk, U"9");
    REQUIRE(desk.view().page.bad); // no such box
    CHECK(desk.leave());
    CHECK(desk.view().page.message.empty()); // it was of that copy
}

TEST_CASE("Who ends a month with Enter all the same does not skip what comes behind it", "[entry]") {
    WrittenStudy written;
    auto desk = written.desk(Layer::first, "AB");
    open_copy(desk, written_code(1));
    type_keys(desk, U"1"
                    U"-"
                    U"60\n");
    CHECK(desk.view().page.variable == "sinds"); // one Enter, one number
    type_keys(desk, U"052019\n");
    CHECK(desk.view().page.variable == "steun");
    CHECK_FALSE(desk.view().page.bad);
    type_keys(desk, U"\n");
    CHECK(desk.view().page.bad); // this one is asked for a key
}

TEST_CASE("The upper row of a Belgian keyboard types digits without Shift", "[entry]") {
    WrittenStudy written;
    auto desk = written.desk(Layer::first, "AB");
    open_copy(desk, written_code(4));
    type_keys(desk, U"&é\"'(");
    const auto cells = written.on_disk(written_code(4), Layer::first);
    CHECK(Cells(cells.begin(), cells.begin() + 5) == Cells{"1", "2", "3", "4", "5"});
}

TEST_CASE("The page shows where to look on the paper", "[entry]") {
    WrittenStudy written;
    auto desk = written.desk(Layer::first, "AB");
    CHECK(desk.view().sheet.page == 0);
    open_copy(desk, written_code(1));
    auto view = desk.view();
    CHECK(view.sheet.page == 1);
    CHECK(view.sheet.pages == 2);
    CHECK(view.sheet.boxes.size() == 6);
    CHECK(lit(view) == 2);
    CHECK(view.sheet.boxes[1].key == '2');
    type_keys(desk, U"1"
                    U"2");
    view = desk.view();
    CHECK(lit(view) == 3); // all boxes of a multiple
    CHECK(view.sheet.boxes[3].chosen);
    CHECK_FALSE(view.sheet.boxes[2].chosen);
    type_keys(desk, U"\n");
    CHECK(lit(desk.view()) == 1); // to write in
    type_keys(desk, U"1\n"
                    U"-");
    CHECK(desk.view().sheet.page == 0); // of steun no box is known
    type_keys(desk, U"1");
    CHECK(desk.view().sheet.page == 2);
    type_keys(desk, U"\n");
    CHECK(desk.view().sheet.page == 0);
}

TEST_CASE("Escape leaves the copy, and then the page", "[entry]") {
    WrittenStudy written;
    auto desk = written.desk(Layer::first, "AB");
    open_copy(desk, written_code(4));
    type_keys(desk, U"12");
    CHECK(desk.leave());
    CHECK(desk.view().page.stage == Stage::code);
    CHECK_FALSE(desk.leave());
    open_copy(desk, written_code(4));
    CHECK(desk.view().page.number == 3);
}

TEST_CASE("Initials are kept short and as capitals", "[entry]") {
    CHECK(app::initials_of(" a.b. ") == "A.B.");
    CHECK(app::initials_of("an de vries") == "ANDEVR");
    CHECK(app::initials_of("  ").empty());
}
