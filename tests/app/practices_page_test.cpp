#include "app/study/practices_page.hpp"

#include <algorithm>

#include "app/study/mend.hpp"
#include "app/study/withdraw_page.hpp"
#include "app/written_study.hpp"
#include "base/error.hpp"
#include "dataset/match.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

// What practices handed out, when they met, and who they are.

using namespace samenspel;
using namespace samenspel::test;
using domain::Layer;

namespace {

struct Practices : WrittenStudy {
    std::string practice = domain::practice_of(written_code(1));
    std::filesystem::path key = folder / "elders/proef.loksleutel";

    Practices() { std::filesystem::create_directories(key.parent_path()); }
    void type(int serial, Layer layer, const std::string& who, const std::u32string& keys) {
        auto one = desk(layer, who);
        open_copy(one, written_code(serial));
        type_keys(one, keys);
    }
    app::PracticesPage page() const {
        if (!std::filesystem::exists(key))
            return app::make_practices_page(*study, nullptr);
        const auto keys = app::practice_keys(*study, key);
        return app::make_practices_page(*study, &keys);
    }
    app::PracticeForm form() const { return app::first_practice_form(*study, page(), practice); }
    void keep(const app::PracticeForm& now) { app::keep_practice(*study, key, form(), now, "AB", clock); }
};

bool has(const std::vector<std::string>& lines, const std::string& wanted) {
    return std::ranges::find(lines, wanted) != lines.end();
}

} // namespace

TEST_CASE("A practice says by word what is missing of it", "[practices]") {
    Practices p;
    const auto page = p.page();
    REQUIRE(page.rows.size() == 1);
    const auto& row = page.rows[0];
    CHECK(row.code == p.practice);
    CHECK(row.meeting == "the day of the LOK is missing");
    CHECK(has(row.missing, "the day of the LOK is missing"));
    CHECK(has(row.missing, "Kort: handed out not noted"));
    CHECK(has(row.missing, "Lang: handed out not noted"));
    CHECK_FALSE(has(row.missing, "the name is missing")); // nobody opened a key
    REQUIRE(row.parts.size() == 2);
    CHECK(row.parts[0].counts == "3 printed · handed out not noted · 0 returned");
    CHECK(row.spoken.find("Kort: 3 printed · handed out not noted") != row.spoken.npos);
    CHECK(page.summary == "1 practice · something is missing of 1");
}

TEST_CASE("What came back counts once, whoever typed it, and not once it was withdrawn", "[practices]") {
    Practices p;
    p.type(4, Layer::first, "AB", U"11111111111111111111\n");
    p.type(4, Layer::second, "CD", U"11111111111111111111\n");
    p.type(5, Layer::first, "AB", U"22222222222222222222\n");
    CHECK(p.page().rows.at(0).parts.at(1).returned == 2);
    app::withdraw_copy(*p.study, written_code(5), "", "AB", "verkeerde code", p.clock);
    CHECK(p.page().rows.at(0).parts.at(1).returned == 1);
}

TEST_CASE("Counts and the day are typed, and stand as an ISO day in the study", "[practices]") {
    Practices p;
    auto now = p.form();
    REQUIRE(now.handed.size() == 2);
    CHECK(now.handed[0].count.empty());
    CHECK(now.handed[0].hint == "3 printed · 0 returned");
    now.handed[0].count = " 2 ";
    now.handed[1].count = "0"; // none is something that is known
    now.day = "1/2/2027";
    p.keep(now);
    CHECK(p.study->study().meetings.back().on == "2027-02-01");
    CHECK(p.study->study().handed.size() == 2);
    CHECK(p.study->study().handed[0].who == "AB");
    const auto row = p.page().rows.at(0);
    CHECK(row.missing.empty());
    CHECK(row.meeting.find("2027") != row.meeting.npos);
    CHECK(row.parts[0].handed == 2);
    CHECK(row.parts[1].handed_known);
    CHECK(p.form().day == "1/2/2027");
    p.keep(p.form()); // what did not change is not written again
    CHECK(p.study->study().handed.size() == 2);
    CHECK(p.study->study().meetings.size() == 1);
}

TEST_CASE("A count that was mistyped is mended on the same day, also downwards", "[practices]") {
    Practices p;
    auto now = p.form();
    now.handed[0].count = "21";
    p.keep(now);
    p.clock.advance(std::chrono::minutes{1});
    now.handed[0].count = "12";
    p.keep(now);
    CHECK(p.page().rows.at(0).parts.at(0).handed == 12);
    const auto flow = dataset::flow_of(p.study->survey(), {});
    CHECK(flow.front().doctors.handed == 12); // the report says the same
}

TEST_CASE("What cannot be is told at its field, and nothing is kept", "[practices]") {
    Practices p;
    auto now = p.form();
    now.handed[1].count = "3";
    for (const auto* wrong : {"-1", "x", "1.5", "100000", "3 4"}) {
        now.handed[0].count = wrong;
        now.day = "21/11/2026";
        const auto errors = app::check_practice(p.form(), now);
        REQUIRE(errors.size() == 1);
        CHECK(errors[0].field == "handed 0");
        CHECK_THROWS_AS(p.keep(now), std::invalid_argument);
    }
    now.handed[0].count = "";
    for (const auto* wrong : {"2026-11-21", "31/2/2026", "21/11/26", "morgen", "21/11/0026"}) {
        now.day = wrong;
        const auto errors = app::check_practice(p.form(), now);
        REQUIRE(errors.size() == 1);
        CHECK(errors[0].field == "day");
    }
    CHECK_THROWS_AS(p.keep(now), std::invalid_argument);
    CHECK(p.study->study().handed.empty());
    now.day = "21/11/2026";
    p.keep(now);
    now.day = "";
    now.handed[1].count = "";
    CHECK(app::check_practice(p.form(), now).size() == 2); // noted is noted
}

TEST_CASE("More papers back than were given out is told", "[practices]") {
    Practices p;
    p.type(4, Layer::first, "AB", U"11111111111111111111\n");
    auto now = p.form();
    now.handed[1].count = "0";
    p.keep(now);
    CHECK(has(p.page().rows.at(0).strange, "Lang: more came back than were handed out"));
    now.handed[1].count = "1";
    p.clock.advance(std::chrono::minutes{1});
    p.keep(now);
    CHECK(p.page().rows.at(0).strange.empty());
    now.handed[1].count = "99";
    p.clock.advance(std::chrono::minutes{1});
    p.keep(now);
    CHECK(has(p.page().rows.at(0).strange, "Lang: more were handed out than were printed"));
}

TEST_CASE("A name is in the key and nowhere in the study, not even in its bytes", "[practices]") {
    Practices p;
    app::create_practice_key(*p.study, p.key);
    CHECK(p.page().has_key);
    CHECK(has(p.page().rows.at(0).missing, "the name is missing"));
    auto now = p.form();
    now.name = "  Praktijk   Zonnebloem ";
    now.note = "bel Els";
    p.keep(now);
    CHECK(p.page().rows.at(0).name == "Praktijk Zonnebloem");
    CHECK(p.form().note == "bel Els");
    now = p.form();
    now.note = "";
    p.keep(now); // here what is emptied goes
    CHECK(p.form().note.empty());
    CHECK(p.form().name == "Praktijk Zonnebloem");
    p.study.reset();
    CHECK(read_file(p.file).find("Zonnebloem") == std::string::npos);
    CHECK(read_file(p.key).find("Zonnebloem") != std::string::npos);
    for (const auto& entry : std::filesystem::directory_iterator(p.folder.path()))
        if (entry.is_regular_file())
            CHECK(read_file(entry.path()).find("Zonnebloem") == std::string::npos);
}

TEST_CASE("With a key practices stand by name, and those that only it knows are there", "[practices]") {
    Practices p;
    app::create_practice_key(*p.study, p.key);
    std::uint32_t step = 11;
    const auto other = domain::make_practice_code([&](std::uint32_t bound) { return (step += 5) % bound; });
    app::keep_practice_key(*p.study, p.key, {other, "Aan de Leie", ""});
    auto rows = p.page().rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].code == other); // the one without a name last
    CHECK(rows[0].parts.empty());
    app::keep_practice_key(*p.study, p.key, {p.practice, "Aan de Dijle", ""});
    rows = p.page().rows;
    CHECK(rows[0].code == p.practice);
}

TEST_CASE("The key of another study is refused, and none is written over", "[practices]") {
    Practices p;
    const auto other = app::OpenStudy::create(p.folder / "ander.lokstudie", "Ander");
    app::create_practice_key(*other, p.key);
    CHECK_THROWS_AS(app::practice_keys(*p.study, p.key), base::FileError);
    // And one that is gone is told, not made anew with one name in it.
    std::filesystem::remove(p.key);
    CHECK_THROWS_AS(app::keep_practice_key(*p.study, p.key, {p.practice, "Zonnebloem", ""}), base::FileError);
    CHECK_FALSE(std::filesystem::exists(p.key));
    app::create_practice_key(*other, p.key);
    CHECK_THROWS_AS(app::create_practice_key(*p.study, p.key), base::FileError);
    CHECK(app::practice_keys(*other, p.key).empty());
}

TEST_CASE("A key beside its study, or in a cloud, is told", "[practices]") {
    Practices p;
    CHECK(app::key_place_notice(p.file, p.folder / "proef.loksleutel").find("same folder") !=
          std::string::npos);
    CHECK(app::key_place_notice(p.file, p.folder / "elders/../x.loksleutel").find("same folder") !=
          std::string::npos);
    CHECK(app::key_place_notice(p.file, p.key).empty());
    CHECK(app::key_place_notice(p.file, p.folder / "OneDrive - School/x.loksleutel").find("internet") !=
          std::string::npos);
    CHECK(app::key_place_notice(p.file, p.folder / "Google Drive/x.loksleutel").find("internet") !=
          std::string::npos);
}

TEST_CASE("Who withdraws a copy sees how much was entered and by whom, not what", "[practices]") {
    Practices p;
    p.type(1, Layer::first, "AB",
           U"1"
           U"13\n"
           U"45\n"
           U"052019"
           U"3"
           U"Geheim woord\n\n");
    p.type(1, Layer::second, "CD", U"1");
    auto code = written_code(1);
    std::ranges::transform(code, code.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto page = app::make_withdraw_page(*p.study, code);
    CHECK(page.copy == written_code(1));
    REQUIRE(page.forms.size() == 1);
    CHECK(page.forms[0].questionnaire == "kort");
    REQUIRE(page.forms[0].lines.size() == 2);
    CHECK(page.forms[0].lines[0] == "first entry: 8 answers, by AB");
    CHECK(page.forms[0].lines[1] == "second entry: 1 answer, by CD");
    CHECK(app::can_withdraw(*p.study, written_code(1)));
    CHECK_FALSE(app::can_withdraw(*p.study, written_code(2)));
    CHECK_FALSE(app::can_withdraw(*p.study, p.practice));
    auto near = written_code(1);
    near.back() = near.back() == 'A' ? 'B' : 'A';
    try {
        app::make_withdraw_page(*p.study, near);
        FAIL("nothing was entered there");
    } catch (const std::invalid_argument& error) {
        CHECK(std::string(error.what()).find(written_code(1)) != std::string::npos);
    }
}
