#include "app/study/import_answers.hpp"

#include <algorithm>
#include <fstream>

#include "app/written_study.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

// Files of answers: how long ones come in, what their days mean, and that nothing half comes of them.

using namespace samenspel;
using namespace samenspel::test;
using app::LongProgress;

namespace {

const std::string head = "copy,contact,momenta,momentb,momentc,aantal,sinds,steun,slot,submitdate\n";

struct Import : WrittenStudy {
    std::filesystem::path answers(const std::string& rows, const char* name = "antwoorden.csv") {
        return folder.write(name, head + rows);
    }
    std::string row(int serial, const std::string& day = "2026-11-20", const std::string& number = "7") {
        return written_code(serial) + ",1,1,0,0," + number + ",2019-05,3,," + day + "\n";
    }
    /// Answers without numbered copies, as many as wanted.
    std::filesystem::path many(int count) {
        std::string text = "praktijk,id,contact,momenta,momentb,momentc,aantal,sinds,steun,slot\n";
        for (int i = 1; i <= count; ++i)
            text += written_code(1).substr(0, 6) + ',' + std::to_string(i) + ",1,1,0,0," +
                    std::to_string(i % 500) + ",2019-05,3,\n";
        return folder.write("veel.csv", text);
    }
    app::ImportPreview preview(const std::filesystem::path& path,
                               const exchange::Mapping* mapping = nullptr) {
        return app::preview_import(*study, path, mapping);
    }
    std::size_t take(const app::ImportPreview& preview) {
        return app::take_import(*study, preview, app::Conflicts::leave, "AB", clock);
    }
    std::string day_of(const std::string& written) {
        study = {};
        std::filesystem::remove(file);
        write_study(file);
        study = app::OpenStudy::open(file);
        const auto shown = preview(answers(row(1, written)));
        if (!shown.refused.empty())
            return base::to_string(shown.refused.front()).substr(base::utf8(folder.path()).size());
        REQUIRE(take(shown) == 1);
        return study->study().entries.back().answered_on;
    }
};

} // namespace

TEST_CASE("The day on which a form was sent is understood as programs write it, or told", "[study]") {
    Import b; // the clock of the tests is an hour before UTC all year
    CHECK(b.day_of("2026-11-21") == "2026-11-21");
    CHECK(b.day_of("2026-11-21 20:15:03") == "2026-11-21");           // LimeSurvey
    CHECK(b.day_of("2026-11-21 23:59:59") == "2026-11-21");           // its own time: no zone, no guess
    CHECK(b.day_of("2026-11-21T20:15:03.000+01:00") == "2026-11-21"); // ODK
    CHECK(b.day_of("2026-11-21T23:30:00.000Z") == "2026-11-22");      // half past midnight here
    CHECK(b.day_of("2026-11-22T00:30:00.000+02:00") == "2026-11-21"); // half past eleven here
    CHECK(b.day_of("2026-11-21T20:15:03-0500") == "2026-11-22");
    CHECK(b.day_of("21/11/2026") == "2026-11-21"); // Excel
    CHECK(b.day_of("1/2/2026 8:05") == "2026-02-01");
    CHECK(b.day_of("2026-02-29").find(":2:10: column submitdate: 2026-02-29 is no day") != std::string::npos);
    CHECK(b.day_of("11/21/2026").find("is no day") != std::string::npos);
    CHECK(b.day_of("2026-11-21 25:00").find("is no day") != std::string::npos);
    CHECK(b.day_of("gisteren").find("write it as 2026-11-21") != std::string::npos);
    CHECK(b.day_of("46347.84").find("a spreadsheet changed this") != std::string::npos);
}

TEST_CASE("LimeSurvey's day of answers without a day is not taken for one", "[study]") {
    Import b;
    auto path =
        b.folder.write("ls.csv", "id,submitdate,lastpage,code,contact,moment_a,moment_b,moment_c,aantal,"
                                 "sinds,steun,slot\n1,1980-01-01 00:00:00,2," +
                                     written_code(1) + ",1,Y,,,7,2019-05,3,\n");
    const auto preview = b.preview(path);
    REQUIRE(preview.problems.empty());
    REQUIRE(preview.fresh.size() == 1);
    CHECK(preview.fresh[0].day.empty());
    CHECK(preview.halfway == 0); // it was sent all the same
}

TEST_CASE("What was said of the columns once is proposed again for a file with the same columns", "[study]") {
    Import b;
    auto first = b.preview(b.answers(b.row(1)));
    CHECK_FALSE(first.known_columns);
    auto& columns = first.mapping.columns;
    const auto steun = std::ranges::find(columns, "steun", &exchange::Mapping::Column::name);
    REQUIRE(steun != columns.end());
    steun->values = {{"3", "-5"}}; // by hand
    first = b.preview(b.answers(b.row(1)), &first.mapping);
    REQUIRE(b.take(first) == 1);
    const auto again = b.preview(b.answers(b.row(2), "later.csv"));
    CHECK(again.known_columns);
    CHECK(again.mapping == first.mapping);
    // With a column more it is another file, and asked anew.
    const auto other = b.preview(b.folder.write("meer.csv", "extra," + head + "x," + b.row(3)));
    CHECK_FALSE(other.known_columns);
    CHECK(other.problems.empty());
    CHECK(other.fresh.size() == 1);
}

TEST_CASE("A column of codes that was empty in an earlier file is seen once it holds them", "[study]") {
    Import b;
    const auto practice = written_code(1).substr(0, 6);
    const auto file = [&](const char* name, const std::string& copy, const std::string& code,
                          const char* number) {
        return b.folder.write(
            name, "kopie,praktijk,nummer,contact,momenta,momentb,momentc,aantal,sinds,steun,slot\n" + copy +
                      ',' + code + ',' + number + ",1,1,0,0,7,2019-05,3,\n");
    };
    auto first = b.preview(file("een.csv", written_code(1), "", ""));
    auto& columns = first.mapping.columns;
    std::ranges::find(columns, "nummer", &exchange::Mapping::Column::name)->role =
        exchange::Mapping::Role::response; // by hand
    first = b.preview(b.folder / "een.csv", &first.mapping);
    REQUIRE(b.take(first) == 1);
    const auto next = b.preview(file("twee.csv", "", practice, "12"));
    CHECK(next.known_columns);
    REQUIRE(next.fresh.size() == 1);
    CHECK(next.fresh[0].copy == practice + "~kort-12");
    REQUIRE(b.take(next) == 1);
    CHECK(b.preview(file("drie.csv", written_code(2), "", "")).fresh.size() == 1); // and back again
}

TEST_CASE("A copy that stands in a file more than once is weighed with the first", "[study]") {
    Import b;
    auto preview = b.preview(b.answers(b.row(1) + b.row(2) + b.row(1) + b.row(1, "2026-11-21", "8")));
    CHECK(preview.fresh.size() == 2);
    CHECK(preview.same == 1);
    REQUIRE(preview.conflicting.size() == 1);
    CHECK(preview.conflicting[0].line == 5);
    REQUIRE(b.take(preview) == 2);
    // Against what is known the first is the same; the second still says something else than the first.
    preview = b.preview(b.answers(b.row(1) + b.row(1, "2026-11-21", "8"), "b.csv"));
    CHECK(preview.same == 1);
    CHECK(preview.conflicting.size() == 1);
    CHECK(preview.fresh.empty());
}

TEST_CASE("A row is weighed with all that its copy said before, in the study and in the file", "[study]") {
    Import b;
    REQUIRE(b.take(b.preview(b.answers(b.row(1)))) == 1);
    auto preview = b.preview(b.answers(b.row(1, "2026-11-21", "8") + b.row(1), "b.csv"));
    CHECK(preview.same == 1); // known to the study, though another row came between
    CHECK(preview.conflicting.size() == 1);
    preview =
        b.preview(b.answers(b.row(2) + b.row(2, "2026-11-21", "8") + b.row(2, "2026-11-21", "8"), "c.csv"));
    CHECK(preview.fresh.size() == 1);
    CHECK(preview.conflicting.size() == 1);
    CHECK(preview.same == 1);
}

TEST_CASE("Answers that came in without the code of their copy do not come in again under it", "[study]") {
    Import b;
    const auto practice = written_code(1).substr(0, 6);
    const auto file = [&](const char* name, int rows) {
        std::string text =
            "kopie,praktijk,response,contact,momenta,momentb,momentc,aantal,sinds,steun,slot\n";
        for (int i = 1; i <= rows; ++i)
            text += written_code(i) + ',' + practice + ',' + std::to_string(i) + ",1,1,0,0,7,2019-05,3,\n";
        return b.folder.write(name, text);
    };
    auto first = b.preview(file("een.csv", 2));
    auto& columns = first.mapping.columns;
    std::ranges::find(columns, "kopie", &exchange::Mapping::Column::name)->role =
        exchange::Mapping::Role::ignored; // by hand
    first = b.preview(b.folder / "een.csv", &first.mapping);
    REQUIRE(b.take(first) == 2);
    const auto next = b.preview(file("twee.csv", 3));
    CHECK(next.refused.size() == 2);
    REQUIRE(next.fresh.size() == 1);
    CHECK(next.fresh[0].copy == written_code(3));
}

TEST_CASE("A long file tells how far it is, to the end, and stops when it is wanted no more", "[study]") {
    Import b;
    const auto path = b.many(20'000);
    const auto size = std::filesystem::file_size(path);
    std::vector<std::size_t> told;
    const auto preview = app::preview_import(*b.study, path, nullptr, [&](const LongProgress& at) {
        CHECK(at.all == size);
        told.push_back(at.done);
        return true;
    });
    REQUIRE(preview.fresh.size() == 20'000);
    REQUIRE(told.size() > 4);
    CHECK(std::ranges::is_sorted(told));
    CHECK(told.back() > size * 9 / 10);
    CHECK(told.back() <= size);
    for (const std::size_t stop : {std::size_t{0}, told.size() / 2, told.size() - 1}) {
        std::size_t calls = 0;
        CHECK_THROWS_AS(app::preview_import(*b.study, path, nullptr,
                                            [&](const LongProgress&) { return calls++ != stop; }),
                        base::Cancelled);
        CHECK(calls == stop + 1);
    }
    const auto before = test::read_file(b.file);
    std::vector<std::size_t> kept;
    const auto take = [&](std::size_t most) {
        return app::take_import(*b.study, preview, app::Conflicts::refuse, "AB", b.clock,
                                [&](const LongProgress& at) {
                                    CHECK(at.all == 20'000);
                                    kept.push_back(at.done);
                                    return kept.size() < most;
                                });
    };
    CHECK_THROWS_AS(take(1), base::Cancelled);
    kept.clear();
    CHECK_THROWS_AS(take(4), base::Cancelled);
    CHECK(b.study->study().entries.empty());
    CHECK(b.study->study().sources.empty());
    CHECK(b.study->answers()->answered.empty());
    kept.clear();
    CHECK(take(1000) == 20'000);
    CHECK(kept.back() == 20'000);
    CHECK(b.study->study().entries.size() == 20'000);
}

TEST_CASE("What several files bring is kept together, or nothing of it", "[study]") {
    Import b;
    const auto one = b.answers(b.row(1), "een.csv"), two = b.answers(b.row(1) + b.row(2), "twee.csv");
    const auto both = [&](bool fail) {
        b.study->together([&] {
            CHECK(b.take(b.preview(one)) == 1);
            const auto next = b.preview(two); // sees what the first brought
            CHECK(next.same == 1);
            CHECK(b.take(next) == 1);
            CHECK(b.on_disk(written_code(1), domain::Layer::given).empty()); // not yet
            if (fail)
                throw base::Cancelled();
        });
    };
    CHECK_THROWS_AS(both(true), base::Cancelled);
    CHECK(b.study->study().entries.empty());
    both(false);
    CHECK(b.study->study().entries.size() == 2);
    CHECK(b.on_disk(written_code(2), domain::Layer::given)[4] == "7");
}

TEST_CASE("A change that fails half-way leaves the study as it was", "[study]") {
    Import b;
    REQUIRE(b.take(b.preview(b.answers(b.row(1)))) == 1);
    const auto records = domain::records_of(b.study->study());
    const auto forms = b.study->survey().forms.size();
    const auto broken = [&](const std::function<void(domain::Study&)>& add) {
        CHECK_THROWS(b.study->change(add));
        CHECK(domain::records_of(b.study->study()) == records);
        CHECK(b.study->survey().forms.size() == forms);
    };
    broken([](domain::Study& grown) {
        grown.copies.push_back({"X", "kort", "1.0", "2026-11-22"});
        throw std::runtime_error("no");
    });
    broken([](domain::Study& grown) { // a questionnaire that nobody can read is never kept
        grown.questionnaires.push_back({"stuk", "1.0", "<questionnaire"});
    });
    broken([&](domain::Study& grown) { // SQL would cut it there
        auto entry = grown.entries.front();
        entry.answers = std::string("a\0b", 3);
        grown.entries.push_back(entry);
    });
    CHECK(b.preview(b.answers(b.row(1), "b.csv")).same == 1); // and it goes on
    CHECK(b.take(b.preview(b.answers(b.row(2), "c.csv"))) == 1);
}

TEST_CASE("What is no file of answers is refused quickly, however long it is", "[study]") {
    Import b;
    const auto path = b.folder / "lang.csv";
    {
        std::ofstream make(path, std::ios::binary);
        make << "a,b\n";
    }
    std::filesystem::resize_file(path, std::uintmax_t{1} << 30U); // 1 GB, of which the disk keeps nothing
    std::size_t told = 0;
    const auto preview = app::preview_import(*b.study, path, nullptr, [&](const LongProgress&) {
        ++told;
        return true;
    });
    REQUIRE(preview.problems.size() == 1);
    CHECK(preview.problems[0].text == "the file is larger than 256 MB");
    CHECK(told == 0); // not a byte of it was read
}

TEST_CASE("A study of the first version and a copy of it, both brought up to date, add nothing to each other",
          "[study]") {
    const TempDir folder;
    const auto old = folder / "oud.lokstudie", one = folder / "een.lokstudie",
               two = folder / "twee.lokstudie";
    std::filesystem::copy_file(source_dir() / "tests/store/samples/v1.lokstudie", old);
    std::filesystem::copy_file(old, one);
    app::OpenStudy::open(one); // brought up to date, and given its mark
    std::filesystem::copy_file(one, two);
    const app::ManualClock clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
    const auto study = app::OpenStudy::open(one);
    const auto nothing_new = [&](const std::filesystem::path& file, bool join) {
        const auto records = domain::records_of(study->study());
        const auto boxes = study->boxes("mantelzorger", "1.0").size();
        const auto report = study->merge(*app::OpenStudy::open_to_read(file), join);
        CHECK(report.other_texts.empty());
        CHECK(report.questionnaires + report.copies + report.sources + report.entries + report.handed +
                  report.meetings ==
              0);
        CHECK(domain::records_of(study->study()) == records);
        CHECK(study->boxes("mantelzorger", "1.0").size() == boxes);
        CHECK(boxes > 90);
    };
    nothing_new(two, false);
    // The old file itself has no mark: it is another study until somebody says that it is not.
    CHECK_THROWS_AS(study->merge(*app::OpenStudy::open_to_read(old), false), std::invalid_argument);
    nothing_new(old, true);
    // So is a copy of it that was brought up to date on another laptop.
    app::OpenStudy::open(old);
    CHECK_THROWS_AS(study->merge(*app::OpenStudy::open_to_read(old), false), std::invalid_argument);
    nothing_new(old, true);
    // Answers in both, typed apart, are each there once; also the other way round.
    const auto copy = study->study().copies.front();
    const auto type = [&](app::OpenStudy& into, const char* who) {
        domain::Entry entry;
        entry.copy = copy.code;
        entry.layer = domain::Layer::first;
        entry.who = who;
        entry.at = 5;
        entry.answers = "1";
        into.add(entry);
    };
    type(*study, "AB");
    {
        const auto laptop = app::OpenStudy::open(two);
        type(*laptop, "AB");
        type(*laptop, "CD");
    }
    CHECK(study->merge(*app::OpenStudy::open_to_read(two), false).entries == 1);
    nothing_new(two, false);
    CHECK(study->study().entries.size() == 2);
}
