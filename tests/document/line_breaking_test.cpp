#include "document/layout/line_breaking.hpp"

#include "document/layout/pieces.hpp"
#include "fakes.hpp"
#include "support/catch.hpp"

using namespace samenspel::document;
using test::ListedHyphens;
using test::OneMillimetre;

namespace {

using Strings = std::vector<std::string>;

Run run(std::string text) {
    Run run;
    run.text = std::move(text);
    run.size = Points{6}; // an em of two characters, as in real fonts
    return run;
}

Strings broken(const Runs& runs, double measure, const ListedHyphens& hyphens = ListedHyphens(),
               BreakingRules rules = {}) {
    Strings lines;
    for (const auto& line : break_lines(runs, {measure}, rules, OneMillimetre(), hyphens)) {
        lines.push_back(line.text());
    }
    return lines;
}

Strings broken(const std::string& text, double measure, const ListedHyphens& hyphens = ListedHyphens(),
               BreakingRules rules = {}) {
    return broken(Runs{run(text)}, measure, hyphens, rules);
}

} // namespace

// |.........|.........|
TEST_CASE("All lines of a paragraph are weighed together", "[line breaking]") {
    // Filling line by line would give "aaa bb cc" and then "ddddd" alone before a long word.
    CHECK(broken("aaa bb cc ddddd eeeeeee", 10) == Strings{"aaa bb", "cc ddddd", "eeeeeee"});
    CHECK(broken("een zin die past", 20) == Strings{"een zin die past"});
    CHECK(broken("", 20).empty());
    CHECK(broken("   ", 20).empty());
}

TEST_CASE("Spaces go at the end of a line and count once between words", "[line breaking]") {
    CHECK(broken("aaaa   bbbb cccc", 9) == Strings{"aaaa bbbb", "cccc"});
}

TEST_CASE("A non-breaking space keeps a number with its unit", "[line breaking]") {
    CHECK(broken("het duurt nog 20\u00A0min", 16) == Strings{"het duurt nog", "20\u00A0min"});
}

TEST_CASE("A line feed ends the line, two leave one empty", "[line breaking]") {
    CHECK(broken("een\ntwee", 20) == Strings{"een", "twee"});
    CHECK(broken("een\n\ntwee", 20) == Strings{"een", "", "twee"});
}

TEST_CASE("A word is hyphenated when the line would end far too early", "[line breaking]") {
    const ListedHyphens hyphens({"mantelzorg|organisaties"});
    CHECK(broken("zo mantelzorgorganisaties zijn er in de streek", 24, hyphens) ==
          Strings{"zo mantelzorg-", "organisaties zijn er in", "de streek"});
    CHECK(broken("zo mantelzorgorganisaties zijn er in de streek", 24, hyphens, {false, false}) ==
          Strings{"zo", "mantelzorgorganisaties", "zijn er in de streek"});
}

TEST_CASE("A small gap at the end of a line is better than a hyphen", "[line breaking]") {
    const ListedHyphens hyphens({"mantel|zorger"});
    CHECK(broken("voor een echte mantelzorger en een naaste die zorgt", 22, hyphens) ==
          Strings{"voor een echte", "mantelzorger en een", "naaste die zorgt"});
}

TEST_CASE("A name is not hyphenated, nor is the last word of a paragraph", "[line breaking]") {
    const ListedHyphens hyphens({"Vanden|berghe", "doorver|wijzingen"});
    CHECK(broken("dat zei Vandenberghe ook al eens", 14, hyphens) ==
          Strings{"dat zei", "Vandenberghe", "ook al eens"});
    CHECK(broken("minder vaak zijn doorverwijzingen", 28, hyphens) ==
          Strings{"minder vaak zijn", "doorverwijzingen"});
}

TEST_CASE("Two lines in a row do not both end in a hyphen if it can be helped", "[line breaking]") {
    const ListedHyphens hyphens({"aaaaa|aaaaa", "bbbbb|bbbbb", "ccccc|ccccc"});
    const auto lines = broken("xx aaaaaaaaaa bbbbbbbbbb cccccccccc dd ee", 12, hyphens);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        CHECK_FALSE((lines[i - 1].ends_with('-') && lines[i].ends_with('-')));
    }
}

TEST_CASE("A last line of one short word takes another along", "[line breaking]") {
    CHECK(broken("de dochter belt altijd de zoon zie je nooit", 37) ==
          Strings{"de dochter belt altijd de zoon zie", "je nooit"});
}

TEST_CASE("Titles come out in lines of about equal length", "[line breaking]") {
    const std::string title = "zelf de eerste stap zetten met de zorger";
    CHECK(broken(title, 34).back().size() < 12);
    const auto lines = broken(title, 34, ListedHyphens(), {false, true});
    REQUIRE(lines.size() == 2);
    CHECK(std::max(lines[0].size(), lines[1].size()) - std::min(lines[0].size(), lines[1].size()) <= 4);
}

TEST_CASE("Links break after a slash, point or hyphen and get no hyphen", "[line breaking]") {
    CHECK(broken("zie https://www.mantelzorgers.be/nl/verlof", 24) ==
          Strings{"zie https://www.", "mantelzorgers.be/nl/", "verlof"});
    CHECK(broken("mail info@expertisepuntmantelzorg.be", 26) ==
          Strings{"mail info@", "expertisepuntmantelzorg.be"});
    CHECK(link_breaks("d.w.z.").empty());
    CHECK(link_breaks("o.a.").empty());
    CHECK(link_breaks("gezegd.").empty());
    CHECK(link_breaks("eind.Begin").empty());
    CHECK_FALSE(link_breaks("www.mantelzorgers.be").empty());
    CHECK(link_breaks("mantelzorgers.be").empty());
    // Nothing stays alone: no "be", no "//" torn apart.
    for (const auto at : link_breaks("https://a.mantelzorgers.be")) {
        CHECK(at >= 8);
        CHECK(at <= 23);
    }
}

TEST_CASE("A hyphen or slash that the writer set may end a line", "[line breaking]") {
    CHECK(broken("het mond-tot-mondverhaal", 14) == Strings{"het mond-tot-", "mondverhaal"});
    CHECK(broken("draagkracht/draaglast", 13) == Strings{"draagkracht/", "draaglast"});
    CHECK(broken("de jaren 2022-2023 dus", 14) == Strings{"de jaren", "2022-2023 dus"});
}

TEST_CASE("A word wider than the line is torn rather than cut off", "[line breaking]") {
    CHECK(broken("xxxxxxxxxxxxxxxxxxxxxxx", 10) == Strings{"xxxxxxxxxx", "xxxxxxxxxx", "xxx"});
    // Even a name is hyphenated then.
    CHECK(broken("Vandenbergheweg", 10, ListedHyphens({"Vanden|berghe|weg"})) ==
          Strings{"Vanden-", "bergheweg"});
    // A line without room for one character holds one all the same.
    CHECK(broken("abc", 0.5) == Strings{"a", "b", "c"});
}

TEST_CASE("A mark stays with its letter when a word is torn", "[line breaking]") {
    const auto lines = broken("aaaae\u0301aaaa", 5);
    CHECK(lines.size() == 3);
    for (const auto& line : lines)
        CHECK_FALSE(line.starts_with("\u0301"));
}

TEST_CASE("Words go on over a change of style", "[line breaking]") {
    Run strong = run("mantelzorger");
    strong.font.weight = 700;
    const auto lines =
        break_lines({run("een "), strong, run(". Dat is zo")}, {18}, {}, OneMillimetre(), ListedHyphens());
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text() == "een mantelzorger.");
    REQUIRE(lines[0].runs.size() == 3);
    CHECK(lines[0].runs[1].font.weight == 700);
    CHECK(lines[0].runs[2].text == ".");
    CHECK(lines[0].width.value == Approx(17));
    CHECK(lines[1].text() == "Dat is zo");
}

TEST_CASE("A word in two styles that is wider than the line is parted where the style changes",
          "[line breaking]") {
    Run strong = run("bbbb");
    strong.font.weight = 700;
    CHECK(broken({run("aaaa"), strong, run("cc")}, 6) == Strings{"aaaa", "bbbbcc"});
}

TEST_CASE("What a column needs", "[line breaking]") {
    const OneMillimetre measure;
    CHECK(widest_word({run("een mantelzorger.")}, measure).value == Approx(13));
    CHECK(natural_width({run("een mantelzorger.")}, measure).value == Approx(17));
    CHECK(natural_width({run("een\nmantelzorger")}, measure).value == Approx(12));
    CHECK(natural_width({run("een "), run("zin")}, measure).value == Approx(7));
}
