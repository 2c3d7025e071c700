#include "small_study.hpp"
#include "support/catch.hpp"

using namespace samenspel;
using namespace samenspel::test;
using dataset::Finding;
using Kind = Finding::Kind;

namespace {

/// "copy variable kind" of each, without those of practices.
std::vector<std::pair<Kind, int>> of_copy(const std::vector<Finding>& findings, const std::string& copy) {
    std::vector<std::pair<Kind, int>> kinds;
    for (const auto& one : findings)
        if (one.copy == copy)
            kinds.emplace_back(one.kind, one.variable);
    return kinds;
}
using Kinds = std::vector<std::pair<Kind, int>>;

} // namespace

TEST_CASE("Sound answers of a doctor and a caregiver give nothing to look at", "[check]") {
    SmallStudy s;
    s.add(code(0, 1), false, "1 4 3 12 \"goed");
    s.add(code(0, 2), true, "1 2 3 2019-05 -4");
    CHECK(s.findings().empty());
}

TEST_CASE("Each wrong answer is told once, with its variable", "[check]") {
    SmallStudy s;
    s.add(code(0, 1), false, "1 4 3 501 -4");     // more than 500
    s.add(code(0, 2), true, "3 2 3 2019-05 -4");  // no such code
    s.add(code(0, 3), true, "-4 2 3 2019-05 -4"); // required
    s.add(code(0, 4), true, "2 2 -1 -1 -4");      // led past "steun", and answered
    s.add(code(0, 5), true, "1 -1 3 2019-05 -4"); // led to it, and "not asked"
    s.add(code(0, 6), true, "1 6 3 2019-13 -4");  // two at once
    const auto findings = s.findings();
    CHECK(of_copy(findings, code(0, 1)) == Kinds{{Kind::not_possible, 3}});
    CHECK(of_copy(findings, code(0, 2)) == Kinds{{Kind::not_possible, 0}});
    CHECK(of_copy(findings, code(0, 3)) == Kinds{{Kind::required, 0}});
    CHECK(of_copy(findings, code(0, 4)) == Kinds{{Kind::not_led_to, 1}});
    CHECK(of_copy(findings, code(0, 5)) == Kinds{{Kind::led_to, 1}});
    CHECK(of_copy(findings, code(0, 6)) == Kinds{{Kind::not_possible, 1}, {Kind::not_possible, 3}});
    for (const auto& one : findings)
        CHECK(dataset::is_error(one.kind));
}

TEST_CASE("What must be answered and was left empty is told until somebody chooses to leave it so",
          "[check]") {
    SmallStudy s;
    s.add(code(0, 1), false, "1 4 3 12 -4");
    s.add(code(0, 2), true, "-4 2 3 2019-05 -4");
    CHECK(of_copy(s.findings(), code(0, 2)) == Kinds{{Kind::required, 0}});
    const auto first = s.study.entries[1].uid;
    s.enter(code(0, 2), true, ". 2 . . .", Layer::settled, "EF", {first}); // of another variable
    CHECK(of_copy(s.findings(), code(0, 2)) == Kinds{{Kind::required, 0}});
    s.enter(code(0, 2), true, "-4 . . . .", Layer::settled, "EF", {first});
    CHECK(s.findings().empty());
}

TEST_CASE("A month after the answer cannot be", "[check]") {
    SmallStudy s;
    s.print(code(0, 1), true);
    s.enter(code(0, 1), true, "1 2 3 2026-12 -4").answered_on = "2026-11-30";
    s.add(code(0, 2), false, "1 4 3 12 -4");
    CHECK(of_copy(s.findings(), code(0, 1)) == Kinds{{Kind::after_answer, 3}});
    s.study.entries[0].answered_on = "2026-12-01";
    CHECK(s.findings().empty());
}

TEST_CASE("A code must be one, be printed once, and as this questionnaire", "[check]") {
    SmallStudy s;
    s.add(code(0, 1), false, "1 4 3 12 -4");
    s.enter(code(0, 9), true, "1 2 3 2019-05 -4");
    s.enter("H66Y5R-0099", true, "1 2 4 2019-05 -4");
    s.print(code(0, 3), false);
    s.enter(code(0, 3), true, "1 3 3 2019-05 -4");
    s.add(code(0, 4), true, "1 3 3 2018-05 -4");
    s.print(code(0, 4), true);
    s.enter(code(0, 1).substr(0, 6) + "~812", true, "1 3 5 2018-05 -4"); // without a numbered copy
    const auto findings = s.findings();
    CHECK(of_copy(findings, code(0, 9)) == Kinds{{Kind::not_printed, -1}});
    CHECK(of_copy(findings, "H66Y5R-0099") == Kinds{{Kind::not_a_code, -1}});
    CHECK(of_copy(findings, code(0, 3)) == Kinds{{Kind::other_questionnaire, -1}});
    CHECK(of_copy(findings, code(0, 4)) == Kinds{{Kind::printed_twice, -1}});
    CHECK(of_copy(findings, code(0, 1).substr(0, 6) + "~812").empty());
}

TEST_CASE("Answers between which nobody chose are told once for each", "[check]") {
    SmallStudy s;
    s.add(code(0, 1), false, "1 4 3 12 -4");
    s.print(code(0, 2), true);
    s.enter(code(0, 2), true, "1 2 3 2019-05 -4");
    s.enter(code(0, 2), true, "1 3 3 2019-06 -4", Layer::second, "CD");
    CHECK(of_copy(s.findings(), code(0, 2)) == Kinds{{Kind::open, 1}, {Kind::open, 3}});
    const auto first = s.study.entries[1].uid, second = s.study.entries[2].uid;
    s.enter(code(0, 2), true, ". 3 . 2019-06 .", Layer::settled, "EF", {first, second});
    CHECK(s.findings().empty());
    // Who corrects afterwards opens it again: what was chosen knew nothing of that.
    s.enter(code(0, 2), true, ". 5 . . .", Layer::second, "CD", {second});
    CHECK(of_copy(s.findings(), code(0, 2)) == Kinds{{Kind::open, 1}});
}

TEST_CASE("Paper and screen, twins, straight lines and late doctors are looked at", "[check]") {
    SmallStudy s;
    // A day that was mistyped is noted again: the last one counts.
    s.study.meetings = {{code(0, 1).substr(0, 6), 2, "2026-11-12"},
                        {code(0, 1).substr(0, 6), 1, "2025-01-01"}};
    s.print(code(0, 1), false);
    s.enter(code(0, 1), false, "1 4 3 12 -4").answered_on = "2026-11-12";
    s.print(code(0, 2), false);
    s.enter(code(0, 2), false, "1 4 3 12 -4").answered_on = "2026-11-11";
    s.print(code(0, 3), true);
    s.enter(code(0, 3), true, "1 2 3 2019-05 -4");
    s.enter(code(0, 3), true, "1 2 3 2019-05 -4", Layer::given);
    s.add(code(0, 4), true, "1 -4 -4 -4 -4");
    const auto findings = s.findings();
    CHECK(of_copy(findings, code(0, 1)) == Kinds{{Kind::after_meeting, -1}});
    CHECK(of_copy(findings, code(0, 2)).empty());
    CHECK(of_copy(findings, code(0, 3)) == Kinds{{Kind::paper_and_screen, -1}});
    CHECK(of_copy(findings, code(0, 4)) == Kinds{{Kind::incomplete, -1}});
    for (const auto& one : findings)
        CHECK_FALSE(dataset::is_error(one.kind));
}

namespace {

/// Nine scales: enough to be a line.
struct LongStudy : SmallStudy {
    LongStudy() {
        auto form = caregivers_form();
        for (int i = 0; i < 9; ++i)
            form.parts[0].questions.push_back(scale("schaal" + std::to_string(i), ""));
        survey.forms[1] = Form(form);
    }
    void add_long(const std::string& copy, const std::string& packed) {
        print(copy, true);
        Entry entry;
        entry.copy = copy;
        entry.questionnaire = 1;
        entry.answers = packed;
        entry.uid = uid_of(study, entry);
        study.entries.push_back(entry);
    }
};

} // namespace

TEST_CASE("One step for every scale is a straight line; twins are two with the same answers", "[check]") {
    LongStudy s;
    s.add(code(0, 1), false, "1 4 3 12 -4");
    s.add_long(code(0, 2), "1\t3\t3\t2019-05\t-4\t3\t3\t3\t3\t3\t3\t3\t3\t3");
    s.add_long(code(0, 3), "1\t3\t3\t2019-05\t-4\t3\t3\t3\t3\t3\t3\t3\t3\t2");
    s.add_long(code(0, 4), "1\t3\t3\t2019-05\t-4\t3\t3\t3\t3\t3\t3\t3\t3\t2");
    s.add(code(1, 1), false, "1 4 3 12 -4");
    s.add_long(code(1, 4), "1\t3\t3\t2019-05\t-4\t3\t3\t3\t3\t3\t3\t3\t3\t2"); // another practice: no twin
    s.add_long(code(0, 5),
               "1\t3\t3\t2019-05\t-4\t3\t3\t3\t-4\t-4\t-4\t-4\t-4\t-4"); // five scales say nothing
    const auto findings = s.findings();
    CHECK(of_copy(findings, code(0, 2)) == Kinds{{Kind::straight_line, -1}});
    CHECK(of_copy(findings, code(0, 3)).empty());
    REQUIRE(of_copy(findings, code(0, 4)) == Kinds{{Kind::same_answers, -1}});
    CHECK(std::ranges::find(findings, code(0, 4), &Finding::copy)->value == code(0, 3));
    CHECK(of_copy(findings, code(1, 4)).empty());
    CHECK(of_copy(findings, code(0, 5)).empty());
}

TEST_CASE("A practice without its other side is told once", "[check]") {
    SmallStudy s;
    s.add(code(0, 1), false, "1 4 3 12 -4");
    s.add(code(1, 1), true, "1 2 3 2019-05 -4");
    s.add(code(1, 2), true, "1 3 3 2019-05 -4");
    CHECK(s.findings() == [] {
        std::vector<Finding> wanted{{Kind::no_caregivers, code(0, 1).substr(0, 6), -1, -1, {}},
                                    {Kind::no_doctor, code(1, 1).substr(0, 6), -1, -1, {}}};
        std::ranges::sort(wanted, {}, &Finding::copy);
        return wanted;
    }());
}

TEST_CASE("What is typed only in part is no answer yet, neither empty nor usable", "[check]") {
    SmallStudy s;
    s.add(code(0, 1), false, "1 4 3 12 -4");
    s.add(code(0, 2), true, "1 2 3 . .");
    s.add(code(0, 3), true, "2 -1 -1 -1 -4"); // led past the rest: that is all
    const auto findings = s.findings();
    CHECK(of_copy(findings, code(0, 2)) == Kinds{{Kind::unfinished, -1}});
    CHECK(of_copy(findings, code(0, 3)).empty());
    CHECK_FALSE(s.answered[1].usable);
    CHECK(s.answered[1].cells[3].empty());
    const auto set =
        dataset::build_data_set(s.survey, s.answered, {dataset::Level::identifiable, false, false, {}});
    CHECK(set.tables[1].rows() == 1);
    REQUIRE(set.left_out.size() == 1);
    CHECK(set.left_out[0].kind == dataset::LeftOut::Kind::unfinished_copies);
    // A form that came in a file says nothing of what was left empty: there it is.
    s.print(code(0, 4), true);
    s.study.sources.push_back({"a.csv", {}, {}, 1, "EL"});
    s.enter(code(0, 4), true, "1 2 3 . .", Layer::given).source = 0;
    CHECK(of_copy(s.findings(), code(0, 4)).empty());
    CHECK(s.answered[3].cells[3] == "-4");
}

TEST_CASE("What is answered on a screen counts once it was sent: in one record that says all of it",
          "[check]") {
    SmallStudy s;
    s.add(code(0, 1), false, "1 4 3 12 -4");
    s.print(code(0, 2), true);
    s.enter(code(0, 2), true, "1 2 3 . .", Layer::given, "kiosk");
    s.enter(code(0, 2), true, ". . . 2019-05 -4", Layer::given, "kiosk");
    CHECK(of_copy(s.findings(), code(0, 2)) == Kinds{{Kind::not_sent, -1}});
    CHECK_FALSE(dataset::is_error(Kind::not_sent));
    CHECK_FALSE(s.answered[1].usable);
    const auto set =
        dataset::build_data_set(s.survey, s.answered, {dataset::Level::identifiable, false, false, {}});
    CHECK(set.tables[1].rows() == 0);
    REQUIRE(set.left_out.size() == 1);
    CHECK(set.left_out[0].kind == dataset::LeftOut::Kind::unfinished_copies);
    s.enter(code(0, 2), true, "1 2 3 2019-05 -4", Layer::given, "kiosk");
    CHECK(of_copy(s.findings(), code(0, 2)).empty());
    CHECK(s.answered[1].usable);
    // Who left it and filled in the paper: then it is the paper that must be whole.
    s.print(code(0, 3), true);
    s.enter(code(0, 3), true, "1 3 4 . .", Layer::given, "kiosk");
    s.enter(code(0, 3), true, "1 3 4 2018-05 -4", Layer::first);
    CHECK(of_copy(s.findings(), code(0, 3)) == Kinds{{Kind::paper_and_screen, -1}});
}
