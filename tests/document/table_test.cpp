#include "document/layout/tracks.hpp"
#include "paper.hpp"
#include "support/catch.hpp"

using namespace samenspel::document;
using namespace samenspel::document::test;

namespace {

using Pages = std::vector<std::vector<std::string>>;

Node row(std::vector<std::string> texts, bool head = false) {
    RowNode row;
    row.head = head;
    for (const auto& text : texts)
        row.cells.push_back(node(cell({p(text)})));
    return node(row);
}

TableNode table(int rows) {
    TableNode table;
    table.row_space = {0};
    table.gap = {1};
    table.widths = {{Track::Unit::fixed, 8}, {Track::Unit::share, 1}};
    table.rows.push_back(row({"Kop", "Waarde"}, true));
    for (int i = 1; i <= rows; ++i)
        table.rows.push_back(row({"r" + std::to_string(i), std::to_string(i)}));
    return table;
}

std::vector<double> values(const std::vector<Millimetres>& widths) {
    std::vector<double> all;
    for (const auto& width : widths)
        all.push_back(width.value);
    return all;
}

constexpr Track fixed(double mm) {
    return {Track::Unit::fixed, mm};
}
constexpr Track share(double part) {
    return {Track::Unit::share, part};
}
constexpr Track automatic{Track::Unit::automatic, 1};

} // namespace

TEST_CASE("The head of a table stands again on each page, and is read out once", "[tables]") {
    const auto laid = lay_out(paper({node(table(5))}, 4));
    CHECK(pages_of(laid) == Pages{{"Kop|Waarde", "r1|1", "r2|2", "r3|3"}, {"Kop|Waarde", "r4|4", "r5|5"}});
    const auto tagged = [](const Page& page) {
        const auto& first = std::get<PlacedText>(page.items.front());
        return first.tag.has_value();
    };
    CHECK(tagged(laid.document.pages[0]));
    CHECK_FALSE(tagged(laid.document.pages[1]));
}

// page of 4 lines: head r1 r2 r3 | head r4   becomes   head r1 r2 | head r3 r4
TEST_CASE("No row goes over alone", "[tables]") {
    CHECK(pages_of(lay_out(paper({node(table(4))}, 4))) ==
          Pages{{"Kop|Waarde", "r1|1", "r2|2"}, {"Kop|Waarde", "r3|3", "r4|4"}});
}

TEST_CASE("No head stands at the foot of a page without a row", "[tables]") {
    CHECK(pages_of(lay_out(paper({lines("x", 3), node(table(1))}, 4))) ==
          Pages{{"x1", "x2", "x3"}, {"Kop|Waarde", "r1|1"}});
}

TEST_CASE("A row higher than a page is cut, with the head above each part", "[tables]") {
    TableNode high = table(0);
    high.rows.push_back(row({"r1", "a\nb\nc\nd\ne"}));
    CHECK(pages_of(lay_out(paper({node(high)}, 4))) ==
          Pages{{"Kop|Waarde", "r1|a", "b", "c"}, {"Kop|Waarde", "d", "e"}});
}

TEST_CASE("A cell can span columns and be set to the right", "[tables]") {
    TableNode total = table(0);
    RowNode sum;
    CellNode wide = cell({p("samen")});
    wide.span = 2;
    wide.align = Align::right;
    sum.cells = {node(wide)};
    total.rows.push_back(node(sum));
    const auto laid = lay_out(paper({node(total)}));
    const auto& text = std::get<PlacedText>(laid.document.pages[0].items.back());
    CHECK(text.baseline.x == Millimetres{15}); // five characters before the end of the measure
    const auto& structure = laid.document.structure;
    const auto spanning = std::ranges::find(structure, 2, &StructureElement::column_span);
    REQUIRE(spanning != structure.end());
    CHECK(spanning->type == "TD");
}

TEST_CASE("Rules stand under the head and between rows, none under the last", "[tables]") {
    TableNode ruled = table(3);
    ruled.rule = "line";
    ruled.head_rule = "ink";
    const auto laid = lay_out(paper({node(ruled)}));
    std::vector<double> heights;
    for (const auto& item : laid.document.pages[0].items) {
        if (const auto* line = std::get_if<PlacedLine>(&item))
            heights.push_back(line->from.y.value);
    }
    CHECK(heights == std::vector<double>{4, 8, 12});
}

TEST_CASE("Columns get fixed widths, then what contents need, then shares of the rest", "[tables]") {
    const std::vector<Need> needs{{{5}, {30}}, {{5}, {30}}, {{5}, {30}}};
    CHECK(values(column_widths({fixed(10), share(1), share(3)}, needs, {50})) ==
          std::vector<double>{10, 10, 30});
    CHECK(values(column_widths({automatic, automatic, share(1)}, needs, {100})) ==
          std::vector<double>{30, 30, 40});
    CHECK(values(column_widths({}, needs, {30})) == std::vector<double>{10, 10, 10});
}

TEST_CASE("Contents get less than they wish when there is no room, but their widest word if possible",
          "[tables]") {
    const std::vector<Need> needs{{{10}, {60}}, {{10}, {20}}};
    CHECK(values(column_widths({automatic, automatic}, needs, {50})) == std::vector<double>{35, 15});
    CHECK(values(column_widths({automatic, automatic}, needs, {10})) == std::vector<double>{5, 5});
    for (const auto width : column_widths({fixed(80), automatic}, needs, {40}))
        CHECK(width.value >= 0);
}
