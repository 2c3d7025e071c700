#include "app/study/study_page.hpp"

#include <cstdlib>

#include "app/places.hpp"
#include "app/study/checks_page.hpp"
#include "app/study/compare_page.hpp"
#include "app/study/exchange_page.hpp"
#include "app/study/mend_page.hpp"
#include "app/written_study.hpp"
#include "base/path.hpp"
#include "support/catch.hpp"

// What the room of research shows, and what can be done from it.

using namespace samenspel;
using namespace samenspel::test;
using domain::Layer;

namespace {

/// Copy 1 typed twice: 45 and 54 times; copy 2 typed once, with a word too many for who said no.
struct TypedStudy : WrittenStudy {
    TypedStudy() {
        enter(1, Layer::first, "AB",
              U"1"
              U"13\n"
              U"45\n"
              U"052019"
              U"3"
              U"\n\n");
        enter(1, Layer::second, "CD",
              U"1"
              U"13\n"
              U"54\n"
              U"052019"
              U"3"
              U"\n\n");
        enter(2, Layer::first, "AB",
              U"-"
              U"-"
              U"-"
              U"-"
              U"-"
              U"\n\n"); // contact must be answered
    }
    void enter(int serial, Layer layer, const std::string& who, const std::u32string& keys) {
        auto one = desk(layer, who);
        open_copy(one, written_code(serial));
        type_keys(one, keys);
        REQUIRE(one.view().page.copies_done == 1);
    }
    app::ChecksPage checks() { return app::make_checks_page(*study, *study->answers()); }
    app::ComparePage comparison() { return app::make_compare_page(*study, *study->answers()); }
};

} // namespace

TEST_CASE("A study tells what it holds and what is left to do", "[study]") {
    TypedStudy typed;
    const auto page = app::make_study_page(*typed.study, *typed.study->answers());
    CHECK(page.title == "Proefstudie");
    CHECK(page.checks.starts_with("1 error · 1 to decide on · ")); // a required one; 45 or 54
    CHECK(page.check_is_urgent);
    REQUIRE(page.questionnaires.size() == 2);
    CHECK(page.questionnaires[0].title == "Kort");
    CHECK(page.questionnaires[0].counts == "3 printed · 2 entered · 1 entered twice · 0 on a screen");
    CHECK(page.questionnaires[1].counts == "3 printed · 0 entered · 0 entered twice · 0 on a screen");
    CHECK(page.entry == "2 of 6 printed copies entered, 1 of them twice");
    CHECK(page.comparison == "1 copy entered twice · 1 difference to choose in");
    CHECK(page.can_enter);
}

TEST_CASE("Of a new study nothing can be entered yet, and it says why", "[study]") {
    const TempDir folder;
    const auto study = app::OpenStudy::create(folder / "nieuw.lokstudie", "");
    const auto page = app::make_study_page(*study, *study->answers());
    CHECK(page.title == "nieuw");
    CHECK_FALSE(page.can_enter);
    CHECK(page.questionnaires.empty());
    CHECK(page.entry.find("print") != page.entry.npos);
}

TEST_CASE("Studies that were opened are offered again, the last one first, once each", "[study]") {
    const TempDir folder;
    const auto a = folder.write("a.lokstudie", ""), b = folder.write("b.lokstudie", "");
    auto known = app::with_recent_study({}, a);
    known = app::with_recent_study(known, b);
    known = app::with_recent_study(known, a);
    CHECK(known == std::vector<std::string>{base::utf8(a), base::utf8(b)});
    std::filesystem::remove(b);
    const auto cards = app::recent_studies(known);
    REQUIRE(cards.size() == 1);
    CHECK(cards[0].title == "a");
    for (int i = 0; i < 20; ++i)
        known = app::with_recent_study(known, folder / std::to_string(i));
    CHECK(known.size() == 8);
}

TEST_CASE("Errors come before what is only to be looked at, and can be mended where they are", "[study]") {
    TypedStudy typed;
    const auto page = typed.checks();
    REQUIRE(page.rows.size() >= 2);
    bool was_error = true;
    for (const auto& row : page.rows) {
        CHECK((was_error || !row.error));
        was_error = row.error;
    }
    const auto row = std::ranges::find(page.rows, "contact", &app::ChecksPage::Row::variable);
    REQUIRE(row != page.rows.end());
    CHECK(row->error);
    const auto mend = app::make_mend_page(*typed.study, row->copy, row->questionnaire, row->variable);
    CHECK_FALSE(mend.settles); // one layer spoke: that is corrected
    CHECK(mend.question == "Was er contact?");
    CHECK(mend.value == "-4");
    REQUIRE(mend.choices.size() == 5);
    CHECK(mend.choices[0].value == "1");
    CHECK_THROWS_AS(app::mend_answer(*typed.study, mend, "2", "AB", "", typed.clock), std::invalid_argument);
    CHECK_THROWS_AS(app::mend_answer(*typed.study, mend, "7", "AB", "why", typed.clock),
                    std::invalid_argument);
    app::mend_answer(*typed.study, mend, "1", "AB", "mistyped", typed.clock);
    const auto after = typed.checks();
    CHECK(std::ranges::find(after.rows, "contact", &app::ChecksPage::Row::variable) == after.rows.end());
    CHECK(typed.on_disk(written_code(2), Layer::first)[0] == "1");
}

TEST_CASE("Of what stands out one kind can be shown, and what holds some letters", "[study]") {
    TypedStudy typed;
    const auto page = typed.checks();
    REQUIRE(page.kinds.size() >= 2);
    std::size_t rows = 0;
    for (const auto& kind : page.kinds) {
        const auto places = app::rows_like(page, kind.name, {});
        CHECK_FALSE(places.empty());
        CHECK(kind.text.ends_with(": " + std::to_string(places.size())));
        for (const auto place : places)
            CHECK(page.rows[place].kind == kind.name);
        rows += places.size();
    }
    CHECK(rows == page.rows.size());
    CHECK(page.kinds[0].name == page.rows[0].kind);
    auto typed_code = written_code(2);
    std::ranges::transform(typed_code, typed_code.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto of_copy = app::rows_like(page, {}, typed_code);
    CHECK_FALSE(of_copy.empty());
    CHECK(of_copy.size() < page.rows.size());
    for (const auto place : of_copy)
        CHECK(page.rows[place].copy == written_code(2));
    CHECK(app::rows_like(page, page.kinds[0].name, "zzz").empty());
}

TEST_CASE("Both entries stand beside each other, and one of them is taken", "[study]") {
    TypedStudy typed;
    auto page = typed.comparison();
    REQUIRE(page.rows.size() == 1);
    CHECK(page.open == 1);
    CHECK(page.operators.empty()); // nobody knows yet who was wrong
    CHECK(page.rows[0].variable == "aantal");
    CHECK(page.rows[0].first == "45");
    CHECK(page.rows[0].second == "54");
    REQUIRE(page.by_field.size() == 1);
    CHECK(page.by_field[0].text == "aantal: 1 of 1 differ (100.00 %)");
    CHECK(app::rows_like(page, page.by_field[0].name, "AANTAL").size() == 1);
    CHECK(app::rows_like(page, "0/0", {}).empty());
    CHECK(app::rows_like(page, {}, "contact").empty());
    app::settle_answer(*typed.study,
                       {page.rows[0].copy, page.rows[0].variable, page.rows[0].second_value, "EF", "paper"},
                       typed.clock);
    page = typed.comparison();
    CHECK(page.open == 0);
    CHECK(page.rows[0].settled);
    REQUIRE(page.operators.size() == 2);
    CHECK(page.operators[0].starts_with("AB: 1 of 8 fields"));
    CHECK(page.operators[1].starts_with("CD: 0 of 8 fields"));
    // And what counts is that one.
    const auto answers = typed.study->answers();
    CHECK(answers->answered[0].cells[4] == "54");
}

TEST_CASE("Where layers differ the mending chooses, and names what each said", "[study]") {
    TypedStudy typed;
    const auto page = app::make_mend_page(*typed.study, written_code(1), 0, "aantal");
    CHECK(page.settles);
    CHECK(page.value.empty());
    REQUIRE(page.said.size() == 2);
    CHECK(page.said[1].text == "54");
    CHECK(page.hint == "0–500");
    CHECK_THROWS_AS(app::make_mend_page(*typed.study, written_code(1), 0, "niets"), std::invalid_argument);
    CHECK_THROWS_AS(app::make_mend_page(*typed.study, written_code(3), 0, "aantal"), std::invalid_argument);
}

TEST_CASE("A file of answers is shown before it comes in", "[study]") {
    WrittenStudy written;
    const auto table = [&](const std::string& name, const std::string& rows) {
        return written.folder.write(name,
                                    "copy,contact,momenta,momentb,momentc,aantal,sinds,steun,slot\n" + rows);
    };
    const auto first = table("een.csv", written_code(1) + ",1,1,0,0,7,2019-05,3,\n" + written_code(2) +
                                            ",1,0,1,0,8,2019-06,4,\n");
    auto preview = app::preview_import(*written.study, first, nullptr);
    auto page = app::make_import_page(preview, app::Conflicts::leave);
    CHECK(page.problems.empty());
    CHECK(page.to_take == 2);
    CHECK(page.action == "Take in 2 forms");
    REQUIRE(page.counts.size() == 1);
    CHECK(page.counts[0] == "2 forms are new");
    CHECK(app::take_import(*written.study, preview, app::Conflicts::leave, "AB", written.clock) == 2);

    preview = app::preview_import(*written.study, first, nullptr);
    page = app::make_import_page(preview, app::Conflicts::leave);
    CHECK_FALSE(page.notice.empty());
    CHECK(page.to_take == 0);

    const auto second = table("twee.csv", written_code(1) + ",1,1,0,0,9,2019-05,3,\n" + written_code(3) +
                                              ",2,,,,,,,ja\n" + "XX," + "1,1,0,0,9,2019-05,3,\n");
    preview = app::preview_import(*written.study, second, nullptr);
    CHECK(app::make_import_page(preview, app::Conflicts::leave).to_take == 1);
    CHECK(app::make_import_page(preview, app::Conflicts::keep).to_take == 2);
    page = app::make_import_page(preview, app::Conflicts::refuse);
    CHECK(page.to_take == 0);
    CHECK(page.action == "Nothing to take in");
    REQUIRE(page.conflicts.size() == 1);
    INFO(page.conflicts[0]);
    CHECK(page.conflicts[0].ends_with(" · aantal: 7 / 9"));
    REQUIRE(page.refused.size() == 1);
    CHECK(page.refused[0].starts_with("twee.csv:")); // without its folder
}

TEST_CASE("A file that lacks questions comes in once someone says so", "[study]") {
    WrittenStudy written;
    const auto file = written.folder.write("deel.csv", "copy,contact,aantal\n" + written_code(1) + ",1,7\n");
    auto preview = app::preview_import(*written.study, file, nullptr);
    CHECK(app::make_import_page(preview, app::Conflicts::leave).problems.size() == 6);
    const auto mapping = app::mapping_without_lost(*written.study, preview);
    REQUIRE(mapping);
    preview = app::preview_import(*written.study, file, &*mapping);
    CHECK(app::make_import_page(preview, app::Conflicts::leave).to_take == 1);
    CHECK_FALSE(app::mapping_without_lost(*written.study, preview));
    app::take_import(*written.study, preview, app::Conflicts::leave, "AB", written.clock);
    CHECK(written.on_disk(written_code(1), Layer::given) ==
          std::vector<domain::Cell>{"1", "-1", "-1", "-1", "7", "-1", "-1", "-1"});
}

TEST_CASE("What came of an export is told, errors before all", "[study]") {
    app::StudyExport made;
    made.errors = 2;
    CHECK(app::export_lines(made).size() == 1);
    made.errors = 0;
    made.files = {"a.csv", "b.csv"};
    made.rows = {{"doctors", 12}};
    made.left_out.push_back({dataset::LeftOut::Kind::unfinished_copies, {}, 3, 0});
    const auto lines = app::export_lines(made);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "2 files made.");
    CHECK(lines[1] == "doctors: 12 rows");
    CHECK(lines[2].find("3 copies") != std::string::npos);
    for (int i = 0; i < 60; ++i)
        made.problems.push_back({"matched.dta", 0, 0, "a label is too long", {}});
    CHECK(app::export_lines(made).size() == 3 + 3 + 1);
    CHECK(app::export_lines(made).back() == "And 57 more.");
    made.cancelled = true;
    CHECK(app::export_lines(made)[0].starts_with("Stopped"));
}

#ifndef _WIN32
TEST_CASE("A path in one’s own folder is shown without the way to it", "[study]") {
    const char* home = std::getenv("HOME");
    REQUIRE(home != nullptr);
    CHECK(app::shown_path(std::filesystem::path(home) / "Onderzoek" / "a.lokstudie") ==
          "~/Onderzoek/a.lokstudie");
    CHECK(app::shown_path("/elders/a.lokstudie") == "/elders/a.lokstudie");
}
#endif
