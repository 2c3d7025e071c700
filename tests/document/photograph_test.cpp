#include "paper.hpp"
#include "support/catch.hpp"

using namespace samenspel::document;
using namespace samenspel::document::test;

namespace {

/// Twice as wide as high.
PictureNode picture(double width = 0, double height = 0, Align align = Align::left) {
    Photograph photograph;
    photograph.width = 200;
    photograph.height = 100;
    PictureNode node;
    node.photograph = std::make_shared<const Photograph>(photograph);
    node.alternative.parts = {std::string("een scherm")};
    node.width = {width};
    node.height = {height};
    node.align = align;
    return node;
}

Rect placed(const PictureNode& node_of) {
    const auto laid = lay_out(paper({node(node_of)}, 10, 20));
    REQUIRE(laid.document.pages.size() == 1);
    REQUIRE(laid.document.pages[0].items.size() == 1);
    return std::get<PlacedPhotograph>(laid.document.pages[0].items[0]).rect;
}

} // namespace

TEST_CASE("A photograph fills the measure, or is as large as asked, and keeps its proportions",
          "[photograph]") {
    CHECK(placed(picture()) == Rect{{0}, {0}, {20}, {10}});
    CHECK(placed(picture(12)) == Rect{{0}, {0}, {12}, {6}});
    CHECK(placed(picture(50)) == Rect{{0}, {0}, {20}, {10}});
    CHECK(placed(picture(0, 4, Align::centre)) == Rect{{6}, {0}, {8}, {4}});
    CHECK(placed(picture(8, 0, Align::right)) == Rect{{12}, {0}, {8}, {4}});
}

TEST_CASE("A photograph goes to the next page rather than over the edge, and is read aloud", "[photograph]") {
    const auto laid = lay_out(paper({lines("a", 8), node(picture())}, 10, 20));
    REQUIRE(laid.document.pages.size() == 2);
    CHECK(dump(laid.document).find("photograph 0.0 0.0 20.0x10.0") != std::string::npos);
    CHECK(dump(laid.document).find("Figure (een scherm)") != std::string::npos);
}

TEST_CASE("A photograph that could not be read leaves nothing behind", "[photograph]") {
    PictureNode none = picture();
    none.photograph = nullptr;
    const auto laid = lay_out(paper({node(none), p("verder")}));
    REQUIRE(laid.document.pages[0].items.size() == 1);
}
