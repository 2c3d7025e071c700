#include "paper.hpp"
#include "support/catch.hpp"

using namespace samenspel::document;
using namespace samenspel::document::test;

namespace {
using Pages = std::vector<std::vector<std::string>>;
using PageLines = std::vector<std::string>;

template <class Kind>
std::vector<Kind> all(const Page& page) {
    std::vector<Kind> found;
    for (const auto& item : page.items) {
        if (const auto* one = std::get_if<Kind>(&item))
            found.push_back(*one);
    }
    return found;
}
} // namespace

TEST_CASE("An empty paper still has a page", "[pages]") {
    CHECK(pages_of(lay_out(paper({}))) == Pages{{}});
    CHECK(pages_of(lay_out(Template{})) == Pages{{}});
}

// page of 4 lines:  a1 a2 a3 | b1 b2   not   a1 a2 a3 b1 | b2
TEST_CASE("A paragraph leaves no first line alone at the foot of a page", "[pages]") {
    CHECK(pages_of(lay_out(paper({lines("a", 3), lines("b", 2)}, 4))) ==
          Pages{{"a1", "a2", "a3"}, {"b1", "b2"}});
}

// page of 4 lines:  a1 a2 a3 | a4 a5   not   a1 a2 a3 a4 | a5
TEST_CASE("A paragraph leaves no last line alone at the head of a page", "[pages]") {
    CHECK(pages_of(lay_out(paper({lines("a", 5)}, 4))) == Pages{{"a1", "a2", "a3"}, {"a4", "a5"}});
    CHECK(pages_of(lay_out(paper({lines("x", 2), lines("a", 3)}, 4))) ==
          Pages{{"x1", "x2"}, {"a1", "a2", "a3"}});
}

TEST_CASE("A heading goes over with the first two lines of what follows", "[pages]") {
    CHECK(pages_of(lay_out(paper({lines("a", 3), p("Kop", 1), lines("b", 4)}, 5))) ==
          Pages{{"a1", "a2", "a3"}, {"Kop", "b1", "b2", "b3", "b4"}});
    CHECK(pages_of(lay_out(paper({lines("a", 3), p("Kop", 1), lines("b", 4)}, 6))) ==
          Pages{{"a1", "a2", "a3", "Kop", "b1", "b2"}, {"b3", "b4"}});
    // Heading after heading.
    CHECK(pages_of(lay_out(paper({lines("a", 2), p("Kop", 1), p("Sub", 2), lines("b", 2)}, 4))) ==
          Pages{{"a1", "a2"}, {"Kop", "Sub", "b1", "b2"}});
}

TEST_CASE("Headings without end are parted rather than never set", "[pages]") {
    Nodes headings;
    for (int i = 0; i < 7; ++i)
        headings.push_back(p("Kop " + std::to_string(i), 1));
    const auto pages = pages_of(lay_out(paper(headings, 3)));
    REQUIRE(pages.size() == 3);
    CHECK(pages[0] == PageLines{"Kop 0", "Kop 1", "Kop 2"});
    CHECK(pages[2] == PageLines{"Kop 6"});
}

TEST_CASE("Of two spaces between blocks the larger counts, none at the head of a page", "[pages]") {
    Node first = p("een");
    first.space_after = Millimetres{2};
    Node second = p("twee");
    second.space_before = Millimetres{3};
    const auto laid = lay_out(paper({first, second}));
    const auto texts = all<PlacedText>(laid.document.pages[0]);
    CHECK((texts[1].baseline.y - texts[0].baseline.y).value == Approx(line_height + 3));
    const auto high = lay_out(paper({first, second}, 1.5));
    REQUIRE(high.document.pages.size() == 2);
    CHECK(all<PlacedText>(high.document.pages[1])[0].baseline.y == texts[0].baseline.y);
}

TEST_CASE("A box is drawn on each page that it runs over", "[pages]") {
    BoxNode box;
    box.look.tint = "tint";
    box.look.padding = {{2}, {2}, {2}, {2}};
    box.children = {lines("a", 6)};
    const auto laid = lay_out(paper({lines("x", 2), node(box)}, 6));
    CHECK(pages_of(laid) == Pages{{"x1", "x2", "a1", "a2", "a3"}, {"a4", "a5", "a6"}});
    const auto upper = all<PlacedBox>(laid.document.pages[0]);
    const auto lower = all<PlacedBox>(laid.document.pages[1]);
    REQUIRE(upper.size() == 1);
    REQUIRE(lower.size() == 1);
    CHECK(upper[0].rect == Rect{{0}, {8}, {20}, {16}}); // three lines and the room around them
    CHECK(lower[0].rect == Rect{{0}, {0}, {20}, {16}});
}

TEST_CASE("A box that stays together goes over whole, unless no page can hold it", "[pages]") {
    BoxNode box;
    box.keep_together = true;
    box.children = {lines("a", 4)};
    CHECK(pages_of(lay_out(paper({lines("x", 2), node(box)}, 5))) ==
          Pages{{"x1", "x2"}, {"a1", "a2", "a3", "a4"}});
    CHECK(pages_of(lay_out(paper({lines("x", 2), node(box)}, 3))) ==
          Pages{{"x1", "x2"}, {"a1", "a2"}, {"a3", "a4"}});
}

TEST_CASE("Cells side by side break each at its own line", "[pages]") {
    ColumnsNode columns;
    columns.widths = {{Track::Unit::fixed, 6}, {Track::Unit::share, 1}};
    columns.cells = {node(cell({lines("a", 1)})), node(cell({lines("b", 5)}))};
    const auto laid = lay_out(paper({node(columns)}, 3));
    CHECK(pages_of(laid) == Pages{{"a1|b1", "b2", "b3"}, {"b4", "b5"}});
    CHECK(all<PlacedText>(laid.document.pages[0])[1].baseline.x == Millimetres{6});
}

// page of 4 lines:  x1 x2 (a1|b1) (|b2)   the question needs the last lines of the cells with it
TEST_CASE("Cells that stay with what follows are parted rather than sent over whole", "[pages]") {
    ColumnsNode columns;
    columns.widths = {{Track::Unit::fixed, 6}, {Track::Unit::share, 1}};
    columns.cells = {node(cell({lines("a", 1)})), node(cell({lines("b", 4)}))};
    Node both = node(columns);
    both.keep_with_next = true;
    CHECK(pages_of(lay_out(paper({both, p("vraag")}, 4))) == Pages{{"a1|b1", "b2"}, {"b3", "b4", "vraag"}});
}

TEST_CASE("A cell that ended on an earlier page leaves no empty box on the next", "[pages]") {
    ColumnsNode columns;
    CellNode short_one = cell({lines("a", 1)});
    short_one.look.tint = "tint";
    columns.cells = {node(short_one), node(cell({lines("b", 5)}))};
    const auto laid = lay_out(paper({node(columns)}, 3));
    CHECK(all<PlacedBox>(laid.document.pages[0]).size() == 1);
    CHECK(all<PlacedBox>(laid.document.pages[1]).empty());
}

TEST_CASE("Text through columns fills them to about the same height", "[pages]") {
    FlowColumnsNode columns;
    columns.count = 2;
    columns.gap = {2};
    for (int i = 0; i < 6; ++i)
        columns.children.push_back(p("r" + std::to_string(i)));
    CHECK(pages_of(lay_out(paper({node(columns), p("na")}))) == Pages{{"r0|r3", "r1|r4", "r2|r5", "na"}});
    CHECK(pages_of(lay_out(paper({node(columns), p("na")}, 2))) ==
          Pages{{"r0|r2", "r1|r3"}, {"r4|r5", "na"}});
}

TEST_CASE("No list item stands alone at either side of a page break", "[pages]") {
    ListNode list;
    for (int i = 1; i <= 4; ++i)
        list.items.push_back(node(ItemNode{{p("r" + std::to_string(i))}}));
    CHECK(pages_of(lay_out(paper({lines("x", 2), node(list)}, 3))) ==
          Pages{{"x1", "x2"}, {"•|r1", "•|r2"}, {"•|r3", "•|r4"}});
    CHECK(pages_of(lay_out(paper({node(list)}, 3))) == Pages{{"•|r1", "•|r2"}, {"•|r3", "•|r4"}});
}

TEST_CASE("Lists number their items, also those of a loop", "[pages]") {
    ListNode list;
    list.numbered = true;
    list.items = {node(RepeatNode{{"lines", "line", {}}, {node(ItemNode{{p(Inlines{{field("line")}})}})}})};
    const auto data = Value::record({{"lines", Value::list({"een", "twee"})}});
    CHECK(pages_of(lay_out(paper({node(list)}), data)) == Pages{{"1.|een", "2.|twee"}});
}

TEST_CASE("A page break, and room that is left put above what comes last", "[pages]") {
    const auto laid =
        lay_out(paper({p("een"), node(PageBreakNode{}), p("twee"), node(FillNode{}), p("drie")}, 5));
    CHECK(pages_of(laid) == Pages{{"een"}, {"twee", "drie"}});
    const auto texts = all<PlacedText>(laid.document.pages[1]);
    CHECK((texts[1].baseline.y - texts[0].baseline.y).value == Approx(4 * line_height));
    CHECK(pages_of(lay_out(paper({node(PageBreakNode{}), p("een"), node(PageBreakNode{})}))) ==
          Pages{{"een"}});
}

TEST_CASE("Headers and footers know the page and the number of pages, and the first may differ", "[pages]") {
    Template two = paper({lines("a", 2), node(PageBreakNode{}), lines("b", 2)}, 10);
    PageMaster& page = two.sections[0].page;
    page.margin = {{8}, {0}, {8}, {0}};
    page.header_top = {0};
    page.footer_bottom = {0};
    page.headers.push_back({OnPages::first, {p("eerste")}});
    page.headers.push_back({OnPages::rest, {p("volgende")}});
    page.footers.push_back(
        {OnPages::all, {p(Inlines{{field("page.number")}, {Words{" / "}}, {field("page.count")}})}});
    const auto laid = lay_out(two);
    CHECK(laid.problems.empty());
    CHECK(pages_of(laid) == Pages{{"eerste", "a1", "a2", "1 / 2"}, {"volgende", "b1", "b2", "2 / 2"}});
    for (const auto& text : all<PlacedText>(laid.document.pages[0])) {
        CHECK(text.tag.has_value() == text.text.starts_with("a"));
    }
}

TEST_CASE("A header that runs into the text is a problem", "[pages]") {
    Template tall = paper({p("tekst")});
    tall.sections[0].page.margin.top = {4};
    tall.sections[0].page.header_top = {2};
    tall.sections[0].page.headers.push_back({OnPages::all, {p("kop")}});
    const auto laid = lay_out(tall);
    REQUIRE(laid.problems.size() == 1);
    CHECK(samenspel::base::to_string(laid.problems[0]) ==
          "paper.xml:7:3: the header or footer runs into the text; enlarge the margin of the page");
}

TEST_CASE("Each section begins on a page of its own size", "[pages]") {
    Template two = paper({p("een")});
    two.sections.push_back(paper({p("twee")}, 5, 30).sections[0]);
    const auto laid = lay_out(two);
    CHECK(pages_of(laid) == Pages{{"een"}, {"twee"}});
    CHECK(laid.document.pages[1].width == Millimetres{30});
}

TEST_CASE("What is higher than a page is said and the rest still follows", "[pages]") {
    BoxNode box;
    box.look.padding = {{12}, {}, {12}, {}};
    box.children = {p("een")};
    const auto laid = lay_out(paper({node(box), p("twee")}, 5));
    CHECK(pages_of(laid) == Pages{{"een"}, {"twee"}});
    REQUIRE(laid.problems.size() == 1);
    CHECK(samenspel::base::to_string(laid.problems[0]) ==
          "paper.xml:7:3: this does not fit on a page, even on an empty one");
}

TEST_CASE("Something at a fixed spot takes no room in the flow", "[pages]") {
    const PlaceNode place{{15}, {30}, {5}, {p("vast")}};
    const auto laid = lay_out(paper({p("een"), node(place), p("twee")}));
    const auto texts = all<PlacedText>(laid.document.pages[0]);
    REQUIRE(texts.size() == 3);
    CHECK(texts[1].baseline.x == Millimetres{15});
    CHECK(texts[1].baseline.y > Millimetres{30});
    CHECK((texts[2].baseline.y - texts[0].baseline.y).value == Approx(line_height));
}
