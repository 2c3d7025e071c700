#include "paper.hpp"
#include "support/catch.hpp"

using namespace samenspel::document;
using namespace samenspel::document::test;

namespace {

Node write_on(Wording count, double gap = 4) {
    LinesNode lines;
    lines.count = std::move(count);
    lines.gap = {gap};
    return node(lines);
}

TickNode tick(Wording name, Wording value = {}) {
    TickNode tick;
    tick.name = std::move(name);
    tick.value = std::move(value);
    tick.size = {4};
    return tick;
}

EntryNode entry(const std::string& name, double width = 0) {
    EntryNode entry;
    entry.name = {{name}};
    entry.width = {width};
    return entry;
}

std::string only_problem(const Laid& laid) {
    REQUIRE(laid.problems.size() == 1);
    return samenspel::base::to_string(laid.problems[0]);
}

/// The lines of the dump that begin so.
std::string dumped(const Laid& laid, const std::string& begin) {
    const std::string all = dump(laid.document);
    std::string found;
    for (std::size_t from = 0; from < all.size();) {
        const auto to = all.find('\n', from);
        if (all.compare(from, begin.size(), begin) == 0)
            found += all.substr(from, to + 1 - from);
        from = to + 1;
    }
    return found;
}

} // namespace

TEST_CASE("Lines to write on begin a gap below the top, and are not read aloud", "[answers]") {
    const auto laid = lay_out(paper({p("tekst"), write_on({{"2"}}, 8), p("na")}));
    CHECK(laid.problems.empty());
    CHECK(dumped(laid, "line") == "line 0.0 12.0 - 20.0 12.0 #000000 aside\n"
                                  "line 0.0 20.0 - 20.0 20.0 #000000 aside\n");
    const auto& na = std::get<PlacedText>(laid.document.pages[0].items.back());
    CHECK(na.baseline.y > Millimetres{20});
}

TEST_CASE("Lines to write on go over to the next page together", "[answers]") {
    const auto laid = lay_out(paper({lines("a", 3), write_on({{"2"}})}, 4));
    REQUIRE(laid.document.pages.size() == 2);
    CHECK(laid.document.pages[0].items.size() == 3);
    CHECK(laid.document.pages[1].items.size() == 2);
}

TEST_CASE("The number of lines may come from the data", "[answers]") {
    const auto count = [](const Value& lines) {
        return lay_out(paper({write_on({{field("lines")}})}), Value::record({{"lines", lines}}));
    };
    CHECK(count(3).document.pages[0].items.size() == 3);
    CHECK(count("3").document.pages[0].items.size() == 3);
    CHECK(count(0).problems.empty());
    for (const auto& bad : {Value(2.5), Value(-1), Value(61), Value("veel"), Value("")})
        CHECK(only_problem(count(bad)).ends_with("is not a whole number from 0 to 60"));
    CHECK(only_problem(lay_out(paper({write_on({{field("lines")}})})))
              .starts_with("paper.xml:9:5: the data hold"));
}

TEST_CASE("A box to tick is an outline that the document finds back, with words for the ear", "[answers]") {
    TickNode round = tick({{std::string("q1")}}, {{std::string("ja")}});
    round.round = true;
    round.align = Align::right;
    round.tip = {{std::string("Helpt het?")}};
    const auto laid = lay_out(paper({p("tekst"), node(round)}));
    CHECK(dumped(laid, "box") == "box 16.0 4.0 4.0x4.0 radius 2.0 edge #000000 0.3\n");
    CHECK(dumped(laid, "tick") == "tick q1=ja page 1 at 16.0 4.0 4.0x4.0\n");
    CHECK(dumped(laid, "  Span") == "  Span (in te vullen vakje)\n");
    REQUIRE(laid.document.answers.size() == 1);
    const Tag box = laid.document.structure.size() - 1;
    CHECK(laid.document.answers[0] ==
          Answer{"q1", "ja", Answer::Kind::tick, 0, 0, 16, 4, 4, 4, "Helpt het?", box});
}

TEST_CASE("A rectangle to write in takes the width that it gets, with lines in it", "[answers]") {
    EntryNode two = entry("town");
    two.lines = {{std::string("2")}};
    two.alternative = {{std::string("gemeente")}};
    const auto laid = lay_out(paper({node(two)}));
    CHECK(dumped(laid, "entry") == "entry town page 1 at 0.0 0.0 20.0x8.0\n");
    CHECK(dumped(laid, "line") == "line 0.0 4.0 - 20.0 4.0 #000000\n");
    CHECK(dumped(laid, "  Span") == "  Span (gemeente)\n");
    CHECK(dumped(lay_out(paper({node(entry("a", 12))})), "entry") == "entry a page 1 at 0.0 0.0 12.0x8.0\n");
    CHECK(only_problem(lay_out(paper({node(entry("a", 21))}))) ==
          "paper.xml:7:3: there is no room left for this");
    const auto nowhere = lay_out(paper({node(PlaceNode{{}, {}, {0}, {node(entry("a"))}})}));
    CHECK(only_problem(nowhere) == "paper.xml:7:3: there is no room left for this");
    CHECK(nowhere.document.answers[0].width == 1);
}

// Page of 4 lines: a row of a table of a tick and words, a list, a box, columns.
TEST_CASE("Answers stand in tables, lists, boxes and columns, in reading order over the pages", "[answers]") {
    const auto named = [](const std::string& name) { return node(tick({{name}})); };
    TableNode table;
    table.widths = {{Track::Unit::automatic, 1}, {Track::Unit::share, 1}};
    table.row_space = {0};
    table.rows = {node(RowNode{false, {}, {node(cell({named("a")})), node(cell({p("ja")}))}})};
    ListNode list;
    list.items = {node(ItemNode{{named("b")}})};
    BoxNode box;
    box.look.padding = {{1}, {1}, {1}, {1}};
    box.children = {named("c")};
    ColumnsNode columns;
    CellNode right = cell({named("e")});
    right.align = Align::right;
    columns.cells = {node(cell({named("d")})), node(right)};
    const auto laid = lay_out(paper({node(table), node(list), node(box), node(columns)}, 4));
    CHECK(laid.problems.empty());
    CHECK(dumped(laid, "tick") == "tick a page 1 at 0.0 0.0 4.0x4.0\n"
                                  "tick b page 1 at 4.0 4.0 4.0x4.0\n"
                                  "tick c page 1 at 1.0 9.0 4.0x4.0\n"
                                  "tick d page 2 at 0.0 0.0 4.0x4.0\n"
                                  "tick e page 2 at 16.0 0.0 4.0x4.0\n");
    // The column of the tick is as wide as that asks.
    CHECK(dumped(laid, "text 7.0 ").find("\"ja\"") != std::string::npos);
}

TEST_CASE("No two answers of a paper share name and value", "[answers]") {
    const Wording q{{std::string("q")}};
    CHECK(lay_out(paper({node(tick(q, {{std::string("1")}})), node(tick(q, {{std::string("2")}}))}))
              .problems.empty());
    CHECK(only_problem(
              lay_out(paper({node(tick(q, {{std::string("1")}})), node(tick(q, {{std::string("1")}}))}))) ==
          "paper.xml:7:3: the answer q=1 stands twice in the paper; give it another name, or each tick of a "
          "question another value");
    CHECK(only_problem(lay_out(paper({node(tick(q)), node(entry("q"))}))).find("the answer q stands twice") !=
          std::string::npos);
    CHECK(only_problem(lay_out(paper({node(tick({{field("n")}}))}), Value::record({{"n", ""}}))) ==
          "paper.xml:7:3: this answer has no name");
}
