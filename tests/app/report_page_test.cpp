#include "app/study/report_page.hpp"

#include <cmath>
#include <set>

#include "app/clock.hpp"
#include "app/places.hpp"
#include "app/report_study.hpp"
#include "app/study/export_study.hpp"
#include "app/study/study_texts.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

// The report on a screen; and that paper and tables say the same.

using namespace samenspel;
using namespace samenspel::test;
using app::PairOrder;
using app::ReportPage;

namespace {

struct Report {
    TempDir folder;
    std::unique_ptr<app::OpenStudy> study;
    std::unique_ptr<app::OpenStudy::Answers> answers;
    app::StudyFigures figures;

    explicit Report(const std::vector<ReportPractice>& practices, bool mirrored = true) {
        write_report_study(folder / "verslag.lokstudie", practices, mirrored);
        study = app::OpenStudy::open(folder / "verslag.lokstudie");
        look();
    }
    void look() {
        answers = study->answers();
        figures = app::figures_of(*study, *answers);
    }
    ReportPage page(PairOrder order = PairOrder::questionnaire) {
        return app::make_report_page(*study, *answers, figures, order);
    }
    document::Value paper() { return app::make_study_report_value(*study, *answers, figures, "2026-11-22"); }
    dataset::Table table(const std::string& name) {
        const auto all = app::report_tables(*study, *answers, figures);
        return *std::ranges::find(all, name, &dataset::Table::name);
    }
};

std::vector<std::string> times(std::size_t n, const std::string& answers) {
    return std::vector<std::string>(n, answers);
}

/// Three practices. steun: doctors 4, 5, 4; caregivers 3, 3, 2. tijd: 2, 3, 3 against 3, 5, 3.
std::vector<ReportPractice> three() {
    return {{{"1 4 2"}, times(6, "1 3 3"), 4, 8},
            {{"1 5 3"}, times(7, "2 3 5"), 3, 9},
            {{"1 4 3"}, {"1 2 3", "1 2 3", "1 2 3", "1 2 3", "1 2 -5", "1 2 -4"}, 0, 6}};
}

/// The first practice is small: three caregivers, and what they say nobody else says.
std::vector<ReportPractice> with_a_small_one() {
    return {{{"1 1 1"}, times(3, "1 5 -4"), 20, 21},
            {{"1 2 3"}, times(11, "1 2 -4"), 9, 17},
            {{"1 2 3"}, times(12, "1 2 -4"), 8, 19},
            {{"1 2 3"}, times(14, "1 2 -4"), 1, 15}};
}

void gather(const app::FigureTable& table, std::vector<std::string>& out) {
    out.push_back(table.title);
    out.insert(out.end(), table.head.begin(), table.head.end());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        out.insert(out.end(), table.rows[row].begin(), table.rows[row].end());
        out.push_back(table.spoken(row));
    }
}

void gather(const document::Value& value, std::vector<std::string>& out) {
    if (const auto* text = value.text())
        out.push_back(document::plain(*text));
    if (const auto* number = value.number())
        out.push_back(document::number_text(*number));
    if (const auto* items = value.items())
        for (const auto& item : *items)
            gather(item, out);
    if (const auto* fields = value.fields())
        for (const auto& field : *fields)
            gather(field.value, out);
}

/// All that a page says, whether it is seen or read aloud.
std::vector<std::string> words_of(const ReportPage& page) {
    std::vector<std::string> out{page.lead, page.notice, page.flow.empty, page.pairs.empty, page.no_forms};
    for (const auto& side : page.flow.sides) {
        out.insert(out.end(), {side.title, side.note});
        for (const auto& step : side.steps)
            out.insert(out.end(), {step.told.text, step.told.share_text, step.spoken});
    }
    for (const auto& pair : page.pairs.rows)
        out.insert(out.end(), {pair.counts, pair.doctors_text, pair.caregivers_text, pair.words,
                               pair.interval, pair.hidden, pair.spoken});
    for (const auto& share : page.shares.rows)
        out.insert(out.end(), {share.counts, share.text, share.hidden, share.spoken});
    for (const auto* table :
         {&page.flow.table, &page.flow.by_practice, &page.pairs.table, &page.shares.table})
        gather(*table, out);
    for (const auto& form : page.forms) {
        gather(form.chart.table, out);
        for (const auto& item : form.chart.rows)
            out.push_back(item.spoken);
    }
    return out;
}

bool anywhere(const std::vector<std::string>& words, const std::string& part) {
    return std::ranges::any_of(words, [&](const std::string& one) { return one.find(part) != one.npos; });
}

const std::string& text_at(const document::Value& value, const std::string& path) {
    const auto* found = value.find(path);
    REQUIRE(found != nullptr);
    REQUIRE(found->text() != nullptr);
    static std::string text;
    return text = document::plain(*found->text());
}

std::string cell(const dataset::Table& table, std::size_t row, const std::string& column) {
    const auto found = std::ranges::find(table.columns, column, &dataset::Column::name);
    REQUIRE(found != table.columns.end());
    return table.at(row, static_cast<std::size_t>(found - table.columns.begin()));
}

/// "0.8" of a table as the screen shows it.
std::string shown(const std::string& cell, int decimals) {
    return app::decimal_text(std::stod(cell), decimals);
}

} // namespace

TEST_CASE("The way of the papers is told with the share of the step before", "[study][report]") {
    Report report(three());
    const auto page = report.page();
    CHECK(page.lead == "3 practices with answers of doctor and caregiver");
    REQUIRE(page.flow.sides.size() == 2);
    const auto& steps = page.flow.sides[1].steps;
    CHECK(steps[0].told.text == "26");
    CHECK(steps[1].told.share_text == "88 % of the printed");      // 23 of 26
    CHECK(steps[2].told.share_text == "83 % of those handed out"); // 19 of 23
    CHECK(steps[4].spoken == "Matched: 19, 100 % of the usable");
    CHECK(steps[0].part == 1);
    CHECK(steps[2].part == Approx(19.0 / 26));
    // Of doctors nobody noted how many were handed out: that is no nought.
    const auto& doctors = page.flow.sides[0].steps;
    CHECK_FALSE(doctors[1].told.count);
    CHECK(doctors[1].told.text == "not noted");
    CHECK(doctors[2].told.share_text == "100 % of the printed");
    CHECK(cell(report.table("flow"), 0, "handed") == "-2");
}

TEST_CASE("Where some practices noted what they handed out, the share is that of the printed",
          "[study][report]") {
    auto practices = three();
    practices[1].handed.reset();
    Report report(practices);
    const auto page = report.page();
    const auto& side = page.flow.sides[1];
    CHECK(side.steps[1].told.text == "14");
    CHECK_FALSE(side.steps[1].told.share);
    CHECK(side.steps[2].told.share_text == "73 % of the printed"); // 19 of 26, not of 14
    CHECK(side.note.starts_with("2 of 3 practices noted"));
}

TEST_CASE("A pair tells both means, the gap in its direction, and the ends of the scale in words",
          "[study][report]") {
    Report report(three());
    const auto page = report.page();
    REQUIRE(page.pairs.rows.size() == 2);
    const auto& support = page.pairs.rows[0]; // differences −1, −2, −2
    CHECK(support.words == "doctors 1.7 higher");
    CHECK(support.interval == "0.2 to 3.1"); // −5/3 ± 4.302653 · 1/3
    CHECK(support.sure);
    CHECK(support.doctors_text == "4.3");
    CHECK(support.caregivers_text == "2.7");
    CHECK(support.low == "1 weinig");
    CHECK(support.high == "5 veel");
    CHECK(support.axis);
    CHECK(*support.from == Approx(13.0 / 3 - 5.0 / 3 - 4.30265273 / 3));
    CHECK(*support.to == Approx(13.0 / 3 - 5.0 / 3 + 4.30265273 / 3));
    CHECK(support.counts == "3 practices · 3 doctors · 19 caregivers");
    CHECK(support.spoken.find("on a scale from 1 weinig to 5 veel: doctors 1.7 higher (0.2 to 3.1)") !=
          std::string::npos);
    const auto& time = page.pairs.rows[1]; // 1, 2, 0
    CHECK(time.words == "caregivers 1.0 higher");
    CHECK(time.interval == "−1.5 to 3.5");
    CHECK_FALSE(time.sure);
    CHECK_FALSE(time.axis); // the same scale, labelled once
    // No scale: agreement. Of practice 2 nobody said what the doctor said.
    REQUIRE(page.shares.rows.size() == 1);
    CHECK(page.shares.rows[0].text == "67 % (0 to 100)");
}

TEST_CASE("Pairs stand as they were asked, or the largest gap first", "[study][report]") {
    auto practices = three();
    for (auto& practice : practices) // tijd further apart than steun
        practice.doctors = {"1 3 1"};
    Report report(practices);
    CHECK(report.page().pairs.rows[0].question == "Hoeveel steun?");
    const auto page = report.page(PairOrder::gap);
    CHECK(page.pairs.rows[0].question == "Hoeveel tijd?");
    CHECK(page.pairs.rows[0].axis);
    CHECK_FALSE(page.pairs.rows[1].axis);
    CHECK(page.pairs.table.rows[0][0] == "Hoeveel tijd?");
}

TEST_CASE("What is missing is told by its reason, the worst first", "[study][report]") {
    Report report(three());
    const auto page = report.page();
    REQUIRE(page.forms.size() == 2);
    CHECK_FALSE(page.forms[0].chart.empty.empty()); // the doctors answered all
    CHECK(page.forms[0].chart.rows.empty());
    REQUIRE(page.forms[1].chart.rows.size() == 1);
    const auto& time = page.forms[1].chart.rows[0];
    CHECK(time.variable == "tijd");
    CHECK(time.by_reason == std::vector<std::size_t>{1, 1, 0, 0, 0});
    CHECK(time.words == "1 not answered, 1 illegible or two boxes");
    CHECK(time.share == "11 %"); // 2 of 19
    CHECK(page.forms[1].rest == "Of 2 other variables nothing is missing.");
    CHECK(page.forms[1].chart.table.rows[0][0] == "tijd");
    CHECK(page.forms[1].chart.table.rows.size() == 3);
}

TEST_CASE("Where there is nothing to draw a sentence says why", "[study][report]") {
    const TempDir folder;
    const auto empty = app::OpenStudy::create(folder / "leeg.lokstudie", "");
    const auto answers = empty->answers();
    const auto nothing =
        app::make_report_page(*empty, *answers, app::figures_of(*empty, *answers), PairOrder::questionnaire);
    CHECK(nothing.lead.starts_with("No practice"));
    CHECK(nothing.flow.sides.empty());
    for (const auto* why : {&nothing.flow.empty, &nothing.pairs.empty, &nothing.no_forms})
        CHECK_FALSE(why->empty());

    const auto alone = Report({three()[0]}).page();
    CHECK(alone.lead == "1 practice with answers of doctor and caregiver");
    CHECK(alone.pairs.rows.empty());
    CHECK(alone.shares.rows.empty());
    CHECK(alone.pairs.empty.find("Only one practice") != std::string::npos);

    const auto apart = Report(three(), false).page();
    CHECK(apart.pairs.rows.empty());
    CHECK(apart.pairs.empty.find("mirrors") != std::string::npos);
    CHECK(apart.flow.empty.empty());

    const auto few = Report({{{"1 4 4"}, {"1 3 3"}, 0, {}}, {{"1 4 4"}, times(2, "1 3 3"), 0, {}}}).page();
    CHECK(few.pairs.rows.empty());
    CHECK(few.pairs.empty.starts_with("Fewer than 5 caregivers"));
    CHECK(few.flow.sides[1].note.starts_with("What came back is not shown"));
    CHECK(few.flow.sides[1].steps[2].told.text == "few");
}

TEST_CASE("What the small-cell guard hides is in no word of the screen, the paper or the tables",
          "[study][report]") {
    Report report(with_a_small_one());
    const auto page = report.page();
    const auto small = report_practice(0), next = report_practice(1);
    // 3 and 11 came back: the small practice, and the next one, or the total would tell it.
    for (const auto& practice : {small, next}) {
        const auto row = std::ranges::find(page.flow.by_practice.rows, practice,
                                           [](const auto& cells) { return cells.front(); });
        REQUIRE(row != page.flow.by_practice.rows.end());
        CHECK(std::vector(row->begin() + 5, row->end()) == std::vector<std::string>{"few", "few", "few"});
        const auto flow = report.table("flow");
        for (std::size_t i = 0; i < flow.rows(); ++i)
            if (cell(flow, i, "practice") == "\"" + practice && cell(flow, i, "side") == "\"caregivers")
                for (const char* column : {"returned", "usable", "matched", "returnedpercent"})
                    CHECK(cell(flow, i, column) == "-2");
    }
    // Nobody answered "tijd" on both sides; "steun" was answered by all, and stays.
    REQUIRE(page.pairs.rows.size() == 2);
    CHECK(page.pairs.rows[0].hidden.empty());
    CHECK(page.pairs.rows[1].hidden == "no practice answered on both sides yet");
    std::vector<std::string> paper;
    gather(report.paper(), paper);
    for (const auto& words : {words_of(page), paper}) {
        CHECK(anywhere(words, "40"));            // together: that may be known
        CHECK_FALSE(anywhere(words, "14 % of")); // 3 of 21
        CHECK_FALSE(anywhere(words, "65 %"));    // 11 of 17
    }
}

TEST_CASE("A pair that few answered is neither drawn nor told, but for the reason", "[study][report]") {
    // "tijd" in two practices: 4 caregivers in all, with a mean that nothing else has.
    const std::vector<ReportPractice> practices{
        {{"1 4 1"}, {"1 3 5", "1 3 5", "1 3 4", "1 3 -4", "1 3 -4"}, 0, {}},
        {{"1 4 1"}, {"1 2 5", "1 2 -4", "1 2 -4", "1 2 -4", "1 2 -4"}, 0, {}}};
    Report report(practices);
    const auto page = report.page();
    REQUIRE(page.pairs.rows.size() == 2);
    const auto& hidden = page.pairs.rows[1];
    CHECK(hidden.hidden == "not shown: fewer than 5 caregivers answered");
    CHECK(hidden.caregivers == 0);
    CHECK_FALSE(hidden.from);
    CHECK(hidden.doctors_text.empty());
    CHECK(page.pairs.table.rows[1] ==
          std::vector<std::string>{"Hoeveel tijd?", "–", "–", hidden.hidden, "–", "–", "–"});
    std::vector<std::string> paper;
    gather(report.paper(), paper);
    // The mean of the practices' means: (14/3 + 5) / 2 = 4.83; the gap 3.83.
    for (const auto& words : {words_of(page), paper})
        for (const char* secret : {"4.8", "3.8", "4,83"})
            CHECK_FALSE(anywhere(words, secret));
    const auto gaps = report.table("gaps");
    for (const char* column : {"practices", "doctors", "caregivers", "caregiversmean", "estimate", "low"})
        CHECK(cell(gaps, 2, column) == "-2");
}

TEST_CASE("Screen, paper and tables say the same, to the same rounding", "[study][report]") {
    Report report(three());
    const auto page = report.page();
    const auto paper = report.paper();
    const auto gaps = report.table("gaps");
    for (std::size_t i = 0; i < page.pairs.rows.size(); ++i) {
        const auto& row = page.pairs.table.rows[i];
        const auto at = "scales." + std::to_string(i) + '.';
        CHECK(text_at(paper, at + "doctors_shown") == row[1]);
        CHECK(text_at(paper, at + "caregivers_shown") == row[2]);
        CHECK(text_at(paper, at + "gap") == row[3]);
        CHECK(*paper.find(at + "practices")->number() == std::stod(row[4]));
        const auto line = i + 1; // "contact" is no scale, and was asked first
        CHECK(shown(cell(gaps, line, "doctorsmean"), 1) == row[1]);
        CHECK(shown(cell(gaps, line, "caregiversmean"), 1) == row[2]);
        CHECK(cell(gaps, line, "practices") == row[4]);
        CHECK(cell(gaps, line, "caregivers") == row[6]);
        const auto estimate = std::stod(cell(gaps, line, "estimate"));
        const bool doctors = estimate < 0;
        const auto low = cell(gaps, line, doctors ? "high" : "low"),
                   high = cell(gaps, line, doctors ? "low" : "high");
        const double sign = doctors ? -1 : 1;
        CHECK(row[3] == std::string(doctors ? "doctors " : "caregivers ") +
                            app::decimal_text(std::abs(estimate), 1) + " higher (" +
                            app::decimal_text(sign * std::stod(low), 1) + " to " +
                            app::decimal_text(sign * std::stod(high), 1) + ")");
        // More digits than are shown are nowhere.
        for (const char* column : {"doctorsmean", "caregiversmean", "estimate", "low", "high"}) {
            const auto digits = cell(gaps, line, column);
            CHECK((digits.find('.') == digits.npos || digits.size() - digits.find('.') == 2));
        }
    }
    CHECK(text_at(paper, "shares.0.share") == page.shares.table.rows[0][1]);
    CHECK(page.shares.table.rows[0][1].starts_with(cell(gaps, 0, "estimate") + " %"));

    const auto flow = report.table("flow");
    for (const bool caregivers : {false, true}) {
        const std::size_t line = caregivers ? 1 : 0;
        const auto& steps = page.flow.sides[line].steps;
        const char* names[] = {"printed", "handed", "returned", "usable", "matched"};
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const auto& told = steps[i].told;
            CHECK(text_at(paper, std::string("flow.") + (caregivers ? "caregivers." : "doctors.") +
                                     names[i]) == told.text);
            CHECK(cell(flow, line, names[i]) == (told.count ? told.text : "-2"));
            if (told.share)
                CHECK(
                    told.share_text.starts_with(cell(flow, line, std::string(names[i]) + "percent") + " %"));
        }
    }

    const auto missing = report.table("missing");
    const auto& shown_rows = page.forms[1].chart.table.rows;
    for (std::size_t i = 0; i < missing.rows(); ++i) {
        if (cell(missing, i, "questionnaire") != "\"zorger 1.0")
            continue;
        const auto row = std::ranges::find(shown_rows, cell(missing, i, "variable").substr(1),
                                           [](const auto& cells) { return cells.front(); });
        REQUIRE(row != shown_rows.end());
        CHECK(row->at(1) == cell(missing, i, "copies"));
        CHECK(row->at(3) == cell(missing, i, "notanswered"));
        CHECK(row->at(4) == cell(missing, i, "unreadable"));
        CHECK(row->back() == cell(missing, i, "missingpercent") + " %");
        const auto at = "forms.1.rows." + std::to_string(row - shown_rows.begin()) + '.';
        CHECK(text_at(paper, at + "variable") == row->front());
        CHECK(text_at(paper, at + "share") == row->back());
        CHECK(*paper.find(at + "not_answered")->number() == std::stod(row->at(3)));
    }
}

TEST_CASE("The paper and the tables can be made each by itself", "[study][report]") {
    Report report(three());
    const auto places = app::Places{source_dir() / "modules", source_dir() / "templates", {}, {}, {}};
    app::ManualClock clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
    const auto names = [&](app::ReportFiles files) {
        std::set<std::string> out;
        const auto made =
            app::export_study_report(places, *report.study, report.folder / "uit", clock, files);
        for (const auto& file : made.files)
            out.insert(file.filename().string());
        return out;
    };
    CHECK(names(app::ReportFiles::paper) == std::set<std::string>{"report.pdf"});
    const std::set<std::string> tables{"flow.csv", "gaps.csv", "missing.csv", "findings.csv"};
    CHECK(names(app::ReportFiles::tables) == tables);
    CHECK(names(app::ReportFiles::all).size() == 5);
}
