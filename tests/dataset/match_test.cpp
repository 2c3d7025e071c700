#include "small_study.hpp"
#include "support/catch.hpp"

using namespace samenspel;
using namespace samenspel::test;
using dataset::LeftOut;
using dataset::Level;

namespace {

const dataset::Gap& gap(const std::vector<dataset::Gap>& gaps, const std::string& name) {
    return *std::ranges::find(gaps, name, [](const dataset::Gap& one) { return one.pair.doctors; });
}

/// Practice 0: doctor 4, caregivers 1 2 3 2 (mean 2). Practice 1: doctors 5 and 2 (3.5), caregivers 3 3.
/// Practice 2: doctor 5, caregivers 3 3.5 … = 3 4 3 3 (3.25). Practice 3: no doctor.
void fill(SmallStudy& s) {
    int serial = 0;
    const auto doctor = [&](int practice, const std::string& step) {
        s.add(code(practice, ++serial), false, "1 " + step + " 3 12 -4");
    };
    const auto caregiver = [&](int practice, const std::string& step) {
        s.add(code(practice, ++serial), true, "1 " + step + " 3 2019-05 \"woord");
    };
    doctor(0, "4");
    for (const char* step : {"1", "2", "3", "2"})
        caregiver(0, step);
    doctor(1, "5");
    doctor(1, "2");
    for (const char* step : {"3", "3"})
        caregiver(1, step);
    doctor(2, "5");
    for (const char* step : {"3", "4", "3", "3"})
        caregiver(2, step);
    caregiver(3, "5");
}

const dataset::Table& table(const dataset::DataSet& set, const std::string& name) {
    return *std::ranges::find(set.tables, name, &dataset::Table::name);
}

std::string names(const dataset::Table& table) {
    std::string all;
    for (const auto& column : table.columns)
        all += column.name + ' ';
    return all;
}

bool tells(const dataset::DataSet& set, LeftOut::Kind kind) {
    return std::ranges::find(set.left_out, kind, &LeftOut::kind) != set.left_out.end();
}

} // namespace

TEST_CASE("An estimate is Student's, as R's t.test gives it", "[match]") {
    // t.test(c(-2, -0.5, -1.75))$conf.int
    const auto three = dataset::estimate_of({-2, -0.5, -1.75});
    CHECK(three.mean == Approx(-1.41666666667));
    CHECK(*three.low == Approx(-3.413013044528).epsilon(1e-9));
    CHECK(*three.high == Approx(0.579679711194).epsilon(1e-9));
    // t.test(c(1, 2, 4, 7, 1.5, 3))$conf.int
    const auto six = dataset::estimate_of({1, 2, 4, 7, 1.5, 3});
    CHECK(*six.low == Approx(0.774177446278).epsilon(1e-9));
    CHECK(*six.high == Approx(5.392489220389).epsilon(1e-9));
    CHECK_FALSE(dataset::estimate_of({3}).low);
}

TEST_CASE("A gap weighs each practice once, however many caregivers answered", "[match]") {
    SmallStudy s;
    fill(s);
    s.settle();
    const auto gaps = dataset::gaps_of(s.survey, dataset::practices_of(s.survey, s.answered));
    REQUIRE(gaps.size() == 3);
    const auto& support = gap(gaps, "steun"); // differences −2, −0.5 and −1.75
    CHECK(support.pair.caregivers == "steun");
    CHECK(support.pair.scale);
    CHECK(support.practices == 3);
    CHECK(support.doctors == 4);
    CHECK(support.caregivers == 10);
    CHECK(support.doctors_mean == Approx(12.5 / 3));
    CHECK(support.caregivers_mean == Approx(8.25 / 3));
    CHECK(support.gap.mean == Approx(-1.41666666667));
    CHECK(*support.gap.low == Approx(-3.413013044528).epsilon(1e-9));
    const auto& contact = gap(gaps, "contact"); // no scale: everybody agrees
    CHECK_FALSE(contact.pair.scale);
    CHECK(contact.gap.mean == 1);
}

TEST_CASE("No answer to what was asked does not count, whatever the reason", "[match]") {
    SmallStudy s;
    fill(s);
    s.add(code(0, 90), true, "8 -4 3 2019-05 -4"); // "weet niet" of contact is no answer
    s.settle();
    const auto gaps = dataset::gaps_of(s.survey, dataset::practices_of(s.survey, s.answered));
    CHECK(gap(gaps, "contact").caregivers == 10);
    CHECK(gap(gaps, "steun").caregivers == 10);
    CHECK(gap(gaps, "tijd").caregivers == 11);
}

TEST_CASE("What would show one practice or a handful of people is hidden", "[match]") {
    SmallStudy s;
    fill(s);
    s.settle();
    const auto practices = dataset::practices_of(s.survey, s.answered);
    const auto few = dataset::gaps_of(s.survey, practices, 11);
    CHECK(gap(few, "steun").hidden);
    CHECK(gap(few, "steun").gap.mean == 0);
    const auto one = dataset::gaps_of(s.survey, {practices[0]}, 1);
    CHECK(gap(one, "steun").hidden);
    const auto flow = dataset::flow_of(s.survey, s.answered);
    REQUIRE(flow.size() == 5);
    CHECK_FALSE(flow[0].hidden);
    for (std::size_t i = 1; i < flow.size(); ++i)
        CHECK(flow[i].hidden); // four caregivers at most
}

TEST_CASE("The flow counts papers: printed, handed out, returned, usable, matched", "[match]") {
    SmallStudy s;
    fill(s);
    s.print(code(0, 50), true);
    s.add(code(0, 51), true, "1 -4 -4 -4 -4"); // less than half
    s.add(code(0, 52), true, "1 3 3 2019-05 -4");
    const auto practice = code(0, 1).substr(0, 6);
    s.study.handed = {{practice, "zorger", 3, "2026-11-01", "AB"},
                      {practice, "zorger", 7, "2026-11-08", "AB"}};
    s.settle();
    const auto flow = dataset::flow_of(s.survey, s.answered);
    const auto& all = flow[0].caregivers;
    CHECK(all.printed == 14);
    CHECK(all.handed == 7); // the last count holds
    CHECK(all.returned == 13);
    CHECK(all.usable == 12);
    CHECK(all.matched == 11); // practice 3 has no doctor
    CHECK(flow[0].doctors.matched == 4);
    const auto own = std::ranges::find(flow, practice, &dataset::Flow::practice);
    CHECK(own->caregivers.returned == 6);
    CHECK_FALSE(own->hidden);
}

TEST_CASE("One hidden practice takes the next smallest with it, or the total would tell it", "[match]") {
    SmallStudy s;
    const auto add = [&](int practice, int count) {
        for (int i = 0; i < count; ++i)
            s.add(code(practice, i + 1), true, "1 2 3 2019-05 -4");
    };
    add(0, 3);
    add(1, 9);
    add(2, 6);
    s.print(code(3, 1), true); // of which nothing came back: nothing to hide
    s.settle();
    const auto hidden = [&](int practice) {
        const auto flow = dataset::flow_of(s.survey, s.answered);
        return std::ranges::find(flow, code(practice, 1).substr(0, 6), &dataset::Flow::practice)->hidden;
    };
    CHECK(hidden(0));
    CHECK_FALSE(hidden(1));
    CHECK(hidden(2));
    CHECK_FALSE(hidden(3));
    add(4, 2);
    s.settle();
    CHECK_FALSE(hidden(2)); // two hide each other
}

TEST_CASE("No total tells fewer than five, of what is returned, usable or matched", "[match]") {
    SmallStudy s;
    const auto add = [&](int practice, int usable, int broken_off) {
        for (int i = 0; i < usable + broken_off; ++i)
            s.add(code(practice, i + 1), true, i < usable ? "1 2 3 2019-05 -4" : "1 -4 -4 -4 -4");
    };
    add(0, 2, 8);
    add(1, 1, 8);
    add(2, 8, 0);
    add(3, 12, 0);
    s.settle();
    const auto flow = dataset::flow_of(s.survey, s.answered);
    std::size_t told = 0, hidden = 0;
    for (const auto& row : flow)
        if (!row.practice.empty())
            (row.hidden ? hidden : told) += row.caregivers.usable;
    REQUIRE(flow[0].caregivers.usable == 23);
    CHECK(flow[0].caregivers.usable - told == hidden);
    CHECK(hidden >= dataset::least_cell);
}

TEST_CASE("What is missing is counted by its reason", "[match]") {
    SmallStudy s;
    s.add(code(0, 1), true, "2 . . . \"rust");
    s.add(code(0, 2), true, "1 -5 3 -4 -4");
    for (int i = 3; i < 5; ++i)
        s.add(code(0, i), true, "1 3 3 -4 -4");
    s.settle();
    CHECK(std::ranges::none_of(dataset::missing_of(s.survey, s.answered), [](const dataset::MissingRow& row) {
        return row.questionnaire == 1;
    })); // four people
    s.add(code(0, 5), true, "1 3 3 -4 -4");
    s.settle();
    CHECK(std::ranges::none_of(dataset::missing_of(s.survey, s.answered), [](const dataset::MissingRow& row) {
        return row.questionnaire == 1;
    })); // of one practice: its figures would be all there are
    s.study.entries.pop_back();
    s.add(code(1, 5), true, "1 3 3 -4 -4");
    s.settle();
    const auto rows = dataset::missing_of(s.survey, s.answered);
    const auto& support = *std::ranges::find_if(
        rows, [](const dataset::MissingRow& row) { return row.questionnaire == 1 && row.variable == 1; });
    CHECK(support.copies == 5);
    CHECK(support.answered == 3);
    CHECK(support.by_reason[0] == 1); // not asked
    CHECK(support.by_reason[4] == 1); // illegible
}

TEST_CASE("The matched table has a row for each caregiver, with what the doctors say", "[match]") {
    SmallStudy s;
    fill(s);
    s.settle();
    const auto set = dataset::build_data_set(s.survey, s.answered, {Level::identifiable, false, false, {}});
    CHECK(names(table(set, "doctors")) ==
          "practice copy answeredon formversion channel contact steun tijd aantal opmerking ");
    const auto& matched = table(set, "matched");
    CHECK(names(matched) == "practice copy ndoctors dcontact dsteun dtijd daantal dopmerking ccontact csteun "
                            "ctijd csinds cnood ");
    REQUIRE(matched.rows() == 10);
    for (std::size_t row = 0; row < matched.rows(); ++row)
        if (matched.at(row, 0) == "\"" + code(1, 1).substr(0, 6)) {
            CHECK(matched.at(row, 2) == "2");
            CHECK(matched.at(row, 4) == "3.5"); // the mean of 5 and 2
        }
    for (const auto& one : set.tables)
        for (const auto& cell : one.cells)
            REQUIRE_FALSE(cell.empty());
    CHECK(set.left_out.empty());
}

TEST_CASE("What is shared shows no code, no words, no day, no number, and no small practice", "[match]") {
    SmallStudy s;
    fill(s);
    for (int i = 0; i < 6; ++i)
        s.add(code(0, 60 + i), true, "1 3 3 2018-05 -4"); // practice 0 has ten
    s.settle();
    const auto set = dataset::build_data_set(s.survey, s.answered, {Level::shared, false, false, {}});
    CHECK(names(table(set, "caregivers")) == "formversion channel contact steun tijd ");
    CHECK(names(table(set, "doctors")) == "formversion channel contact steun tijd aantal ");
    const auto& matched = table(set, "matched");
    CHECK(matched.rows() == 10);
    for (const auto& one : set.tables)
        for (const auto& cell : one.cells)
            for (int practice = 0; practice < 4; ++practice)
                REQUIRE(cell.find(code(practice, 1).substr(0, 6)) == std::string::npos);
    const auto& doctors = table(set, "doctors");
    CHECK(doctors.at(0, 5) == "0"); // 12, in the band of 0–49
    CHECK(doctors.columns[5].labels.front().text == "0–99");
    for (const auto kind :
         {LeftOut::Kind::free_text, LeftOut::Kind::months, LeftOut::Kind::bands,
          LeftOut::Kind::practice_codes, LeftOut::Kind::days_and_copies, LeftOut::Kind::small_practices})
        CHECK(tells(set, kind));
}

TEST_CASE("In between, practices keep their code if they are large enough", "[match]") {
    SmallStudy s;
    fill(s);
    s.add(code(0, 60), true, "1 3 3 2018-05 -4"); // practice 0 has five
    s.settle();
    const auto set = dataset::build_data_set(s.survey, s.answered, {Level::pseudonymous, false, true, {}});
    const auto& caregivers = table(set, "caregivers");
    CHECK(names(caregivers) == "practice formversion channel contact steun tijd sinds ");
    std::size_t named = 0;
    for (std::size_t row = 0; row < caregivers.rows(); ++row)
        named += caregivers.at(row, 0) == "\"" + code(0, 1).substr(0, 6);
    CHECK(named == 5);
    CHECK(table(set, "matched").rows() == 5);
    CHECK(tells(set, LeftOut::Kind::free_text));
    CHECK_FALSE(tells(set, LeftOut::Kind::months)); // asked for
}

TEST_CASE("A variable may be called as a column that is made", "[match]") {
    SmallStudy s;
    auto form = caregivers_form();
    form.parts[0].questions[4].id = "practice";
    form.parts[0].questions[3].id = "channel";
    s.survey.forms[1] = Form(form);
    s.add(code(0, 1), true, "1 2 3 2019-05 \"woord");
    s.settle();
    const auto set = dataset::build_data_set(s.survey, s.answered, {Level::identifiable, false, false, {}});
    CHECK(names(table(set, "caregivers")) ==
          "practicex copy answeredon formversion channelx contact steun tijd channel practice ");
}

TEST_CASE("Which version counts does not depend on where it stands in the study", "[match]") {
    const auto tables = [](bool newer_first) {
        SmallStudy s;
        auto form = caregivers_form();
        form.version = "1.10"; // after 1.9, though not as text
        form.parts[0].questions[1].max = 7;
        auto old = caregivers_form();
        old.version = "1.9";
        s.study.questionnaires = {{"arts", "1.0", "<a/>"},
                                  {"zorger", newer_first ? "1.10" : "1.9", "<z/>"},
                                  {"zorger", newer_first ? "1.9" : "1.10", "<y/>"}};
        s.survey.forms[1] = Form(newer_first ? form : old);
        s.survey.forms.emplace_back(newer_first ? old : form);
        s.enter(code(0, 1), true, "1 7 3 2019-05 -4").questionnaire = newer_first ? 1 : 2;
        s.enter(code(0, 2), true, "1 2 3 2019-05 -4").questionnaire = newer_first ? 2 : 1;
        s.settle();
        return dataset::build_data_set(s.survey, s.answered, {Level::identifiable, false, false, {}})
            .tables[1]
            .cells;
    };
    CHECK(tables(true) == tables(false));
    const auto cells = tables(true);
    CHECK(std::ranges::count(cells, "7") == 1);

    CHECK(std::ranges::count(cells, "-2") >= 1);
}

TEST_CASE("Values that mean something else are not averaged, and rows are paired by what they ask",
          "[match]") {
    SmallStudy s;
    fill(s);
    auto form = caregivers_form();
    form.version = "0.9";
    form.parts[0].questions[1].max = 9;
    s.study.questionnaires.push_back({"zorger", "0.9", "<z0/>"});
    s.survey.forms.emplace_back(form);
    s.enter(code(0, 95), true, "1 9 3 2019-05 -4").questionnaire = 2;
    s.settle();
    const auto gaps = dataset::gaps_of(s.survey, dataset::practices_of(s.survey, s.answered));
    CHECK(gap(gaps, "steun").caregivers == 10); // the 9 of 9 is not among them
    CHECK(gap(gaps, "tijd").caregivers == 11);
    auto other = caregivers_form();
    other.parts[0].questions[2].max = 7; // no longer asks as doctors are asked
    s.survey.forms[1] = Form(other);
    s.survey.forms.erase(s.survey.forms.begin() + 2);
    s.study.questionnaires.pop_back();
    s.study.entries.pop_back();
    s.settle();
    const auto less = dataset::gaps_of(s.survey, dataset::practices_of(s.survey, s.answered));
    CHECK(std::ranges::none_of(less, [](const dataset::Gap& one) { return one.pair.doctors == "tijd"; }));
}

TEST_CASE("Below all there is, the order of rows says nothing of practices", "[match]") {
    SmallStudy s;
    for (int practice = 0; practice < 4; ++practice) {
        s.add(code(practice, 1), false, "1 4 3 12 -4");
        for (int i = 2; i < 14; ++i)
            s.add(code(practice, i), true, "1 " + std::to_string(practice + 1) + " 3 2019-05 -4");
    }
    s.settle();
    const auto steps = [&](Level level) {
        const auto set = dataset::build_data_set(s.survey, s.answered, {level, false, false, {}});
        const auto& caregivers = table(set, "caregivers");
        const auto column =
            static_cast<std::size_t>(std::ranges::find(caregivers.columns, "steun", &dataset::Column::name) -
                                     caregivers.columns.begin());
        std::string all;
        for (std::size_t row = 0; row < caregivers.rows(); ++row)
            all += caregivers.at(row, column);
        std::size_t changes = 0;
        for (std::size_t i = 1; i < all.size(); ++i)
            changes += all[i] != all[i - 1];
        return changes;
    };
    CHECK(steps(Level::identifiable) == 3); // one practice after another
    CHECK(steps(Level::pseudonymous) > 15);
    CHECK(steps(Level::shared) > 15);
}

TEST_CASE("A single small practice is not left alone without its code", "[match]") {
    SmallStudy s;
    for (int practice = 0; practice < 3; ++practice) {
        s.add(code(practice, 1), false, "1 4 3 12 -4");
        for (int i = 0; i < 3 + practice * 4; ++i)
            s.add(code(practice, i + 2), true, "1 3 3 2019-05 -4");
    }
    s.settle(); // 3, 7 and 11 caregivers
    const auto set = dataset::build_data_set(s.survey, s.answered, {Level::pseudonymous, false, false, {}});
    CHECK(table(set, "matched").rows() == 11);
    CHECK(dataset::hidden_practices({{"a", 1}, {"b", 1}, {"c", 9}}, {"a", "b"}, 5) ==
          std::set<std::string>{"a", "b", "c"}); // one and one: the total would tell them
    CHECK(dataset::hidden_practices({{"a", 4}, {"b", 4}, {"c", 9}}, {"a", "b"}, 5) ==
          std::set<std::string>{"a", "b"});
    CHECK(dataset::hidden_practices({{"a", 6}}, {}, 5).empty());
}

TEST_CASE("A copy on which nobody decided is in no table, and is counted", "[match]") {
    SmallStudy s;
    s.enter(code(0, 2), true, "1 2 3 2019-05 -4");
    s.enter(code(0, 2), true, "1 3 3 2019-05 -4", Layer::second, "CD");
    s.settle();
    const auto set = dataset::build_data_set(s.survey, s.answered, {Level::identifiable, false, false, {}});
    CHECK(table(set, "caregivers").rows() == 0);
    REQUIRE(tells(set, LeftOut::Kind::open_copies));
    CHECK(set.left_out[0].count == 1);
}

TEST_CASE("A version that defines a variable otherwise is left out there, and told", "[match]") {
    SmallStudy s;
    auto form = caregivers_form();
    form.version = "2.0";
    form.parts[0].questions[1].max = 7;
    form.parts[0].questions.push_back(words("extra"));
    s.study.questionnaires.push_back({"zorger", "2.0", "<z2/>"});
    s.survey.forms.emplace_back(form);
    s.add(code(0, 1), true, "1 2 3 2019-05 -4");
    s.print(code(0, 2), true);
    auto& entry = s.enter(code(0, 2), true, "1 7 3 2019-05 -4");
    entry.questionnaire = 2;
    entry.answers += "\t\"meer";
    s.settle();
    const auto set = dataset::build_data_set(s.survey, s.answered, {Level::identifiable, false, false, {}});
    const auto& caregivers = table(set, "caregivers");
    REQUIRE(caregivers.rows() == 2);
    const auto column = [&](const char* name) {
        return static_cast<std::size_t>(std::ranges::find(caregivers.columns, name, &dataset::Column::name) -
                                        caregivers.columns.begin());
    };
    CHECK(caregivers.at(0, column("steun")) == "-2"); // answered, on other terms than the newest version's
    CHECK(caregivers.at(1, column("steun")) == "7");
    CHECK(caregivers.at(0, column("extra")) == "-1"); // that version did not ask it
    CHECK(caregivers.at(1, column("extra")) == "\"meer");
    REQUIRE(tells(set, LeftOut::Kind::other_definition));
}
