#include "small_study.hpp"
#include "support/catch.hpp"

using namespace samenspel;
using namespace samenspel::test;
using dataset::Difference;
using Kind = Difference::Kind;

namespace {

dataset::Comparison compared(SmallStudy& s) {
    s.settle();
    return dataset::compare_entries(s.survey, s.copies);
}

} // namespace

TEST_CASE("First and second entry are compared field by field", "[compare]") {
    SmallStudy s;
    s.print(code(0, 1), true);
    s.enter(code(0, 1), true, "1 2 . 2019-05 \"rust", Layer::first, "AB");
    s.enter(code(0, 1), true, "1 3 4 . \"rust.", Layer::second, "CD");
    s.enter(code(0, 2), true, "1 2 3 2019-05 -4", Layer::first, "AB");
    s.enter(code(0, 3), true, "1 2 3 2019-05 -4", Layer::second, "CD");
    const auto c = compared(s);
    CHECK(c.both == 1);
    CHECK(c.only_first == 1);
    CHECK(c.only_second == 1);
    CHECK(c.compared == 5);
    CHECK(c.different == 4);
    REQUIRE(c.differences.size() == 4);
    CHECK(c.differences[0].kind == Kind::value);
    CHECK(c.differences[0].first == std::vector<Cell>{"2"});
    CHECK(c.differences[0].second == std::vector<Cell>{"3"});
    CHECK(c.differences[1].kind == Kind::only_second);
    CHECK(c.differences[2].kind == Kind::only_first);
    CHECK(c.differences[3].kind == Kind::words);
    CHECK(c.fields.size() == 5);
    CHECK(c.fields[0].different == 0);
    CHECK(c.fields[1].different == 1);
}

TEST_CASE("An entry that was typed up to somewhere is told, and what it lacks is no difference",
          "[compare]") {
    SmallStudy s;
    s.enter(code(0, 1), true, "1 2 3 2019-05 \"rust", Layer::first, "AB");
    s.enter(code(0, 1), true, "1 4 . . .", Layer::second, "CD");
    s.enter(code(0, 2), true, "1 . 3 . .", Layer::first, "AB"); // a gap in the middle is one all the same
    s.enter(code(0, 2), true, "1 2 3 2019-05 \"rust", Layer::second, "CD");
    // Who said no is led past the rest: that entry is whole.
    s.enter(code(0, 3), true, "2 . . . -4", Layer::first, "AB");
    s.enter(code(0, 3), true, "1 2 3 2019-05 -4", Layer::second, "CD");
    const auto c = compared(s);
    CHECK(c.both == 3);
    REQUIRE(c.half_typed.size() == 2);
    CHECK(c.half_typed[0].copy == code(0, 1));
    CHECK(c.half_typed[0].layer == Layer::second);
    CHECK(c.half_typed[0].next == 2);
    CHECK(c.half_typed[1].layer == Layer::first);
    CHECK(c.half_typed[1].next == 3);
    std::vector<std::pair<std::string, std::size_t>> told;
    for (const auto& one : c.differences)
        told.emplace_back(one.copy, one.variable);
    using Told = decltype(told);
    CHECK(told == Told{{code(0, 1), 1},
                       {code(0, 2), 1},
                       {code(0, 3), 0},
                       {code(0, 3), 1},
                       {code(0, 3), 2},
                       {code(0, 3), 3}});
    CHECK(c.compared == 2 + 3 + 5);
    for (const auto& who : c.operators)
        CHECK(who.wrong == 0);
}

TEST_CASE("A layer that holds two answers itself is told as such", "[compare]") {
    SmallStudy s;
    s.enter(code(0, 1), true, "1 2 3 2019-05 -4", Layer::first, "AB");
    s.enter(code(0, 1), true, "1 4 3 2019-05 -4", Layer::first, "EF");
    s.enter(code(0, 1), true, "1 2 3 2019-05 -4", Layer::second, "CD");
    const auto c = compared(s);
    REQUIRE(c.differences.size() == 1);
    CHECK(c.differences[0].kind == Kind::twice_first);
    CHECK(c.differences[0].first == std::vector<Cell>{"2", "4"});
}

TEST_CASE("Who was wrong is counted once somebody chose", "[compare]") {
    SmallStudy s;
    const auto first = s.enter(code(0, 1), true, "1 2 3 2019-05 -4", Layer::first, "AB").uid;
    const auto second = s.enter(code(0, 1), true, "1 3 4 2019-05 -4", Layer::second, "CD").uid;
    auto c = compared(s);
    REQUIRE(c.operators.size() == 2);
    CHECK(c.operators[0].wrong == 0); // nobody knows yet
    CHECK(c.operators[1].wrong == 0);
    s.enter(code(0, 1), true, ". 3 . . .", Layer::settled, "EF", {first, second});
    c = compared(s);
    CHECK(c.operators[0].who == "AB");
    CHECK(c.operators[0].entered == 5);
    CHECK(c.operators[0].wrong == 1);
    CHECK(c.operators[1].wrong == 0);
    CHECK(c.differences[0].settled);
    CHECK_FALSE(c.differences[1].settled); // variable 2 is still open
}
