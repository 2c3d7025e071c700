#include <algorithm>
#include <fstream>

#include "app/study/export_study.hpp"
#include "app/study/import_answers.hpp"
#include "app/study/mend.hpp"
#include "app/study/open_study.hpp"
#include "app/study/practice_keys.hpp"
#include "base/error.hpp"
#include "domain/questionnaire/copy_code.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using app::Conflicts;
using app::OpenStudy;
using domain::Layer;

namespace {

const char* const small_form = R"(<?xml version="1.0" encoding="UTF-8"?>
<questionnaire format="1" id="zorger" version="1.0" language="nl" for="caregivers">
  <title>Proef</title>
  <part id="deel"><title>Deel</title>
    <single id="contact" required="yes"><text>Contact?</text>
      <option code="1">ja</option><option code="2" go-to="wens">nee</option></single>
    <scale id="steun" min="1" max="5" low="nooit" high="altijd"><text>Steun?</text></scale>
    <text id="wens" lines="2"><text>Wens?</text></text>
  </part>
  <thanks><p>Dank.</p></thanks>
</questionnaire>)";

/// A study with two copies that were never printed on paper, on a clock that stands still.
struct Bench {
    test::TempDir folder;
    app::ManualClock clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + std::chrono::hours{9}};
    std::unique_ptr<OpenStudy> study;
    std::string practice, one, two;

    Bench() {
        study = OpenStudy::create(folder / "proef.lokstudie", "Proef");
        app::add_questionnaire(*study, folder.write("zorger.xml", small_form));
        std::uint32_t step = 0;
        practice = domain::make_practice_code([&](std::uint32_t bound) { return step++ % bound; });
        one = domain::make_copy_code(practice, 1);
        two = domain::make_copy_code(practice, 2);
        study->change([&](domain::Study& grown) {
            for (const auto& code : {one, two})
                grown.copies.push_back({code, "zorger", "1.0", "2026-11-01"});
        });
    }
    std::filesystem::path file(const char* name, const std::string& rows) {
        return folder.write(name, "code;contact;steun;wens;submitdate\r\n" + rows);
    }
    app::ImportPreview preview(const std::filesystem::path& path) {
        return app::preview_import(*study, path, nullptr);
    }
    std::size_t take(const std::filesystem::path& path, Conflicts conflicts = Conflicts::refuse) {
        return app::take_import(*study, preview(path), conflicts, "EL", clock);
    }
    /// Read anew from what is on the disk now: a power cut would leave just that.
    std::vector<domain::Cell> on_disk(const std::string& copy) const {
        const auto left = folder / "na-stroomstoring.lokstudie";
        std::filesystem::remove(left); // MinGW does not write over it
        std::filesystem::copy_file(study->file(), left);
        const auto again = OpenStudy::open_to_read(left);
        const auto answers = again->answers();
        for (const auto& answered : answers->answered)
            if (answered.copy->copy == copy)
                return answered.cells;
        return {};
    }
};

} // namespace

TEST_CASE("A file of answers is shown before it is taken, and then is on disk", "[study]") {
    Bench b;
    const auto file = b.file("a.csv", b.one + ";1;4;meer tijd;2026-11-20 20:15:00\r\n" + b.two +
                                          ";2;;;2026-11-21 08:00:00\r\n");
    const auto preview = b.preview(file);
    REQUIRE(preview.problems.empty());
    CHECK(preview.refused.empty());
    CHECK(preview.fresh.size() == 2);
    CHECK(b.study->study().entries.empty()); // looking changes nothing
    CHECK(app::take_import(*b.study, preview, Conflicts::refuse, "EL", b.clock) == 2);
    CHECK(b.on_disk(b.one) == std::vector<domain::Cell>{"1", "4", "\"meer tijd"});
    CHECK(b.on_disk(b.two) == std::vector<domain::Cell>{"2", "-1", "-4"});
    const auto& entry = b.study->study().entries.front();
    CHECK(entry.layer == Layer::given);
    CHECK(entry.source_line == 2);
    CHECK(entry.answered_on == "2026-11-20");
    CHECK(entry.who == "EL");
    REQUIRE(b.study->study().sources.size() == 1);
    CHECK(b.study->study().sources[0].name == "a.csv");
    CHECK(b.study->study().sources[0].mapping.find("steun") != std::string::npos);
}

TEST_CASE("The same file again adds nothing, and so does the same answer in another file", "[study]") {
    Bench b;
    const auto file = b.file("a.csv", b.one + ";1;4;;2026-11-20 20:15:00\r\n");
    b.take(file);
    const auto records = domain::records_of(b.study->study());
    const auto again = b.preview(file);
    CHECK(again.known_file);
    CHECK(again.same == 1);
    CHECK(again.fresh.empty());
    CHECK(b.take(file) == 0);
    CHECK(b.take(b.file("b.csv", b.one + ";1;4;;2026-11-20 20:15:00\r\n" + b.one +
                                     ";1;4;;2026-11-20 20:15:00\r\n")) == 0);
    CHECK(domain::records_of(b.study->study()) == records);
}

TEST_CASE("Other answers of a copy are a conflict: refused, left, or kept for a person to choose",
          "[study]") {
    Bench b;
    b.take(b.file("a.csv", b.one + ";1;4;;2026-11-20 20:15:00\r\n"));
    const auto other =
        b.file("b.csv", b.one + ";1;5;;2026-11-21 20:15:00\r\n" + b.two + ";1;2;;2026-11-21 20:15:00\r\n");
    const auto preview = b.preview(other);
    REQUIRE(preview.conflicting.size() == 1);
    CHECK(preview.conflicting[0].line == 2);
    CHECK(b.take(other, Conflicts::refuse) == 0); // all or nothing
    CHECK(b.on_disk(b.two).empty());
    SECTION("left") {
        CHECK(b.take(other, Conflicts::leave) == 1);
        CHECK(b.on_disk(b.one)[1] == "4");
        CHECK(b.on_disk(b.two)[1] == "2");
    }
    SECTION("kept, and settled with a reason") {
        CHECK(b.take(other, Conflicts::keep) == 2);
        CHECK(b.on_disk(b.one)[1].empty());
        CHECK(b.study->answers()->answered[0].open == 1);
        app::settle_answer(*b.study, {b.one, "steun", "5", "EL", "tweede keer verbeterd"}, b.clock);
        CHECK(b.on_disk(b.one)[1] == "5");
        CHECK(b.study->answers()->findings.size() == 1); // a practice without a doctor
    }
}

TEST_CASE("A code that is none, or was never printed, is refused with its line and what may be meant",
          "[study]") {
    Bench b;
    auto mistyped = b.one;
    mistyped.back() = mistyped.back() == '7' ? '8' : '7';
    const auto never = domain::make_copy_code(b.practice, 30);
    const auto preview = b.preview(
        b.file("a.csv", mistyped + ";1;4;;2026-11-20 20:15:00\r\n" + never + ";1;4;;2026-11-20 20:15:00\r\n" +
                            b.two + ";1;9;;2026-11-20 20:15:00\r\n" + b.one + ";1;3;;\r\n"));
    REQUIRE(preview.refused.size() == 3);
    CHECK(preview.refused_rows == 3);
    CHECK(preview.halfway == 1); // never sent
    CHECK(preview.fresh.empty());
    const auto of_line = [&](int line) {
        return *std::ranges::find(preview.refused, line, &base::Problem::line);
    };
    CHECK(of_line(2).hint.find(b.one) != std::string::npos);
    CHECK(of_line(3).text.find(never) != std::string::npos);
    CHECK(of_line(4).text.find("steun") != std::string::npos);
}

TEST_CASE("What is no file of answers is refused, and nothing changes", "[study]") {
    Bench b;
    CHECK_THROWS_AS(b.preview(b.folder.path()), base::FileError);
    CHECK_THROWS_AS(b.preview(b.folder / "bestaat-niet.csv"), base::FileError);
    CHECK_FALSE(b.preview(b.folder.write("leeg.csv", "")).problems.empty());
    CHECK_FALSE(b.preview(b.folder.write("kapot.csv", "code;contact;steun;wens\r\n\"open")).problems.empty());
    const auto renamed = b.folder.write("ander.csv", "code;contact;hulp;wens\r\n" + b.one + ";1;4;\r\n");
    const auto preview = b.preview(renamed);
    REQUIRE_FALSE(preview.problems.empty());
    CHECK(app::take_import(*b.study, preview, Conflicts::keep, "EL", b.clock) == 0);
    CHECK(b.study->study().entries.empty());
}

TEST_CASE("A correction needs a reason and a possible value, and keeps what stood there", "[study]") {
    Bench b;
    b.take(b.file("a.csv", b.one + ";2;4;;2026-11-20 20:15:00\r\n"));
    CHECK(std::ranges::any_of(b.study->answers()->findings, [](const dataset::Finding& one) {
        return one.kind == dataset::Finding::Kind::not_led_to;
    }));
    const auto correct = [&](const char* variable, const char* value, const char* reason) {
        app::correct_answer(*b.study, {b.one, variable, value, "EL", reason}, Layer::given, b.clock);
    };
    CHECK_THROWS_AS(correct("steun", "-1", "  "), std::invalid_argument);
    CHECK_THROWS_AS(correct("steun", "6", "verschreven"), std::invalid_argument);
    CHECK_THROWS_AS(correct("niets", "1", "verschreven"), std::invalid_argument);
    CHECK_THROWS_AS(correct("steun", "4", "staat er al"), std::invalid_argument);
    CHECK_THROWS_AS(app::correct_answer(*b.study, {b.one, "steun", "3", "EL", "x"}, Layer::first, b.clock),
                    std::invalid_argument); // nothing was typed
    CHECK_THROWS_AS(app::correct_answer(*b.study, {b.two, "steun", "3", "EL", "x"}, Layer::given, b.clock),
                    std::invalid_argument);
    CHECK(b.study->study().entries.size() == 1);
    correct("steun", "-1", "de vraag was doorgestreept");
    CHECK(b.on_disk(b.one)[1] == "-1");
    const auto& entries = b.study->study().entries;
    REQUIRE(entries.size() == 2);
    CHECK(domain::unpack_cells(entries[0].answers, 3)[1] == "4");
    CHECK(entries[1].replaces == std::vector{entries[0].uid});
    CHECK(entries[1].reason == "de vraag was doorgestreept");
}

TEST_CASE("What was entered under a wrong code is withdrawn, kept, and counts no more", "[study]") {
    Bench b;
    b.take(
        b.file("a.csv", b.one + ";1;4;;2026-11-20 20:15:00\r\n" + b.two + ";1;5;;2026-11-20 20:15:00\r\n"));
    const auto withdraw = [&](const std::string& copy, const char* form, const char* reason) {
        app::withdraw_copy(*b.study, copy, form, "EL", reason, b.clock);
    };
    CHECK_THROWS_AS(withdraw(b.one, "", " "), std::invalid_argument);
    CHECK_THROWS_AS(withdraw(b.one, "arts", "verkeerd"), std::invalid_argument);
    withdraw(b.one, "", "was van een andere praktijk");
    CHECK(b.on_disk(b.one).empty());
    CHECK(b.on_disk(b.two)[1] == "5");
    CHECK(b.study->study().entries.size() == 3);
    CHECK_THROWS_AS(withdraw(b.one, "", "nog eens"), std::invalid_argument);
    // The right answers may come after it.
    CHECK(b.take(b.file("b.csv", b.one + ";1;2;;2026-11-21 20:15:00\r\n")) == 1);
    CHECK(b.on_disk(b.one)[1] == "2");
}

TEST_CASE("A file that was corrected since is still known when it comes again", "[study]") {
    Bench b;
    const auto file = b.file("a.csv", b.one + ";1;4;;2026-11-20 20:15:00\r\n");
    b.take(file);
    app::correct_answer(*b.study, {b.one, "steun", "5", "EL", "verschreven"}, Layer::given, b.clock);
    CHECK(b.preview(file).same == 1);
    CHECK(b.take(file, Conflicts::keep) == 0);
    CHECK(b.on_disk(b.one)[1] == "5");
}

TEST_CASE("Answers without a copy are told apart by practice, questionnaire and number", "[study]") {
    Bench b;
    std::string other = small_form;
    other.replace(other.find("\"zorger\""), 8, "\"naaste\"");
    app::add_questionnaire(*b.study, b.folder.write("naaste.xml", other));
    const auto rows = "id;praktijk;contact;steun;wens\r\n1;" + b.practice + ";1;4;\r\n";
    for (const char* form : {"zorger", "naaste"}) {
        const auto file = b.folder.write(std::string(form) + ".csv", rows);
        auto mapping = b.preview(file).mapping;
        mapping.questionnaire = form;
        const auto preview = app::preview_import(*b.study, file, &mapping);
        CHECK(app::take_import(*b.study, preview, Conflicts::refuse, "EL", b.clock) == 1);
    }
    CHECK(b.on_disk(b.practice + "~zorger-1")[1] == "4");
    CHECK(b.on_disk(b.practice + "~naaste-1")[1] == "4");
}

TEST_CASE("Answers to one questionnaire under the code of another are refused", "[study]") {
    Bench b;
    std::string other = small_form;
    other.replace(other.find("\"zorger\""), 8, "\"naaste\"");
    app::add_questionnaire(*b.study, b.folder.write("naaste.xml", other));
    const auto file = b.file("a.csv", b.one + ";1;4;;2026-11-20 20:15:00\r\n");
    auto mapping = b.preview(file).mapping;
    mapping.questionnaire = "naaste";
    const auto preview = app::preview_import(*b.study, file, &mapping);
    CHECK(preview.fresh.empty());
    REQUIRE(preview.refused.size() == 1);
    CHECK(preview.refused[0].text.find("zorger 1.0") != std::string::npos);
}

TEST_CASE("Copies of a study from two laptops become one; another study is refused unless it is meant",
          "[study]") {
    Bench b;
    const auto other_file = b.folder / "laptop2.lokstudie";
    b.study.reset(); // closed, so that it may be copied
    std::filesystem::copy_file(b.folder / "proef.lokstudie", other_file);
    b.study = OpenStudy::open(b.folder / "proef.lokstudie");
    b.take(b.file("a.csv", b.one + ";1;4;;2026-11-20 20:15:00\r\n"));
    {
        const auto laptop = OpenStudy::open(other_file);
        const auto preview =
            app::preview_import(*laptop, b.file("b.csv", b.two + ";1;2;;2026-11-20 20:15:00\r\n"), nullptr);
        app::take_import(*laptop, preview, Conflicts::refuse, "AB", b.clock);
    }
    const auto laptop = OpenStudy::open_to_read(other_file);
    CHECK(b.study->merge(*laptop, false).entries == 1);
    CHECK(b.on_disk(b.two)[1] == "2");
    CHECK(b.study->merge(*laptop, false).entries == 0);
    const auto stranger = OpenStudy::create(b.folder / "ander.lokstudie", "Ander");
    CHECK_THROWS_AS(b.study->merge(*stranger, false), std::invalid_argument);
    CHECK(b.study->merge(*stranger, true).entries == 0);
}

TEST_CASE("A data set is written whole, or not while there are errors", "[study]") {
    Bench b;
    const app::Places places{test::source_dir() / "modules", test::source_dir() / "templates", {}, {}};
    const auto write = [&](const char* name, int most) {
        int seen = 0;
        return app::export_study(places, *b.study, {}, b.folder / name, b.clock,
                                 [&](const app::StudyProgress& at) {
                                     CHECK(at.done < at.all);
                                     return ++seen <= most;
                                 });
    };
    b.take(b.file("a.csv", b.one + ";2;4;;2026-11-20 20:15:00\r\n"));
    CHECK(write("fout", 1000).errors == 1);
    CHECK_FALSE(std::filesystem::exists(b.folder / "fout"));
    app::correct_answer(*b.study, {b.one, "steun", "-1", "EL", "doorgestreept"}, Layer::given, b.clock);
    const auto made = write("goed", 1000);
    CHECK(made.errors == 0);
    CHECK(made.problems.empty());
    CHECK(made.files.size() == 3 * 7 + 3 + 2);
    for (const auto& file : made.files)
        CHECK(std::filesystem::file_size(file) > 0);
    CHECK(std::ranges::distance(std::filesystem::directory_iterator(b.folder / "goed")) ==
          static_cast<std::ptrdiff_t>(made.files.size())); // nothing beside them
    const auto stopped = write("half", 4);
    CHECK(stopped.cancelled);
    CHECK(stopped.files.empty()); // all of them or none: two levels never stand beside each other
    CHECK(std::filesystem::is_empty(b.folder / "half"));
}

TEST_CASE("A questionnaire in a study never changes under its answers", "[study]") {
    Bench b;
    app::add_questionnaire(*b.study, b.folder / "zorger.xml"); // the same again is the same
    CHECK(b.study->study().questionnaires.size() == 1);
    std::string changed = small_form;
    changed.replace(changed.find("Steun?"), 6, "Hulp??");
    CHECK_THROWS_AS(app::add_questionnaire(*b.study, b.folder.write("zorger.xml", changed)),
                    std::invalid_argument);
    CHECK_THROWS_AS(app::add_questionnaire(*b.study, b.folder.write("kapot.xml", "<questionnaire")),
                    std::invalid_argument);
}

TEST_CASE("What practices gave out and when they met is noted for sound codes only", "[study]") {
    Bench b;
    app::note_handed(*b.study, b.practice, "zorger", 12, "EL", b.clock);
    app::note_meeting(*b.study, b.practice, "2026-11-19", b.clock);
    CHECK(b.study->study().meetings.at(0).on == "2026-11-19");
    CHECK(b.study->study().handed.at(0).on.starts_with("2026-11-22 17"));
    CHECK_THROWS_AS(app::note_handed(*b.study, "ZZZZZZ", "zorger", 1, "EL", b.clock), std::invalid_argument);
    CHECK_THROWS_AS(app::note_handed(*b.study, b.practice, "niets", 1, "EL", b.clock), std::invalid_argument);
    for (const char* day :
         {"19-11-2026", "2026-02-30", "2026-11-32", "2026-13-01", "2026-11-+1", "2026-11", ""})
        CHECK_THROWS_AS(app::note_meeting(*b.study, b.practice, day, b.clock), std::invalid_argument);
    app::set_practice_key(*b.study, b.folder / "s.loksleutel", {b.practice, "Praktijk Noord", ""});
    app::set_practice_key(*b.study, b.folder / "s.loksleutel", {b.practice, "", "bel Els"}); // the name stays
    CHECK(app::practice_keys(*b.study, b.folder / "s.loksleutel").at(0).name == "Praktijk Noord");
    CHECK(app::practice_keys(*b.study, b.folder / "s.loksleutel").at(0).note == "bel Els");
    CHECK_THROWS_AS(app::set_practice_key(*b.study, b.folder / "s.loksleutel", {"ZZZZZZ", "x", ""}),
                    std::invalid_argument);
}
