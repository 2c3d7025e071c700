#include "sample.hpp"
#include "support/catch.hpp"

#include <ostream>

#include "document/layout/qr.hpp"

using namespace samenspel;
using namespace samenspel::document;
using namespace samenspel::test;

namespace samenspel::document {

std::ostream& operator<<(std::ostream& out, const Colour& c) {
    return out << int{c.red} << ' ' << int{c.green} << ' ' << int{c.blue};
}

} // namespace samenspel::document

namespace {

constexpr Colour white{255, 255, 255}, black{0, 0, 0}, green{0xEA, 0xF4, 0xE0}, teal{0x0F, 0x76, 0x6E},
    orange{0xF2, 0xA6, 0x5A};

/// The colour at a place, in millimetres, of a page of 210 mm.
struct View {
    explicit View(std::vector<Item> items) : picture(picture_of(PdfFile(untagged(std::move(items))))) {}
    Colour operator()(double x, double y) const { return picture.at(x, y, 210); }
    Picture picture;
};

} // namespace

TEST_CASE("A page is A4, white, and boxes stand where they were put", "[pdf][picture]") {
    const View at({box_at({{20}, {30}, {60}, {20}}, green)});
    CHECK(at.picture.width == 1191);
    CHECK(at.picture.height == 1684);
    CHECK(at(10, 10) == white);
    CHECK(at(50, 40) == green);
    CHECK(at(20.3, 30.3) == green);
    CHECK(at(79.7, 49.7) == green);
    CHECK(at(19.7, 40) == white);
    CHECK(at(50, 50.4) == white);
}

TEST_CASE("Round corners show the ground, and the edge lies within the rectangle", "[pdf][picture]") {
    PlacedBox box = box_at({{20}, {30}, {60}, {40}}, green);
    box.radius = {8};
    box.edge = teal;
    box.edge_width = {2};
    const View at({box});
    CHECK(at(20.4, 30.4) == white);
    CHECK(at(79.6, 69.6) == white);
    CHECK(at(50, 31) == teal);
    CHECK(at(21, 50) == teal);
    CHECK(at(50, 29.5) == white);
    CHECK(at(50, 33) == green);
}

TEST_CASE("A dashed line has gaps, and the line or box after it none", "[pdf][picture]") {
    PlacedLine dashed;
    dashed.from = {{20}, {30}};
    dashed.to = {{100}, {30}};
    dashed.width = {2};
    dashed.colour = teal;
    dashed.dashes = {4, 6};
    PlacedLine solid = dashed;
    solid.from.y = solid.to.y = {40};
    solid.dashes.clear();
    PlacedBox box = box_at({{20}, {50}, {80}, {20}}, white);
    box.edge = teal;
    box.edge_width = {2};
    const View at({dashed, solid, dashed, box});
    CHECK(at(22, 30) == teal);
    CHECK(at(27, 30) == white);
    CHECK(at(32, 30) == teal);
    CHECK(at(27, 40) == teal);
    CHECK(at(27, 51) == teal);
}

TEST_CASE("A QR code is the squares that were given, without seams", "[pdf][picture]") {
    PlacedQr qr;
    qr.rect = {{20}, {30}, {30}, {30}};
    qr.modules = 3;
    qr.dark = {true, true, false, false, true, false, true, false, true};
    const View at({qr});
    CHECK(at(25, 35) == black);
    CHECK(at(30, 35) == black);
    CHECK(at(35, 40) == black); // the border of two rows
    CHECK(at(25, 45) == white);
    CHECK(at(45, 35) == white);
    CHECK(at(25, 55) == black);
    CHECK(at(45, 55) == black);
}

TEST_CASE("A telephone reads the QR code from the page, small as it is printed", "[pdf][picture]") {
    const std::string address = "https://www.example.be/steun?code=MZ-0042&taal=nl";
    auto qr = document::make_qr(address);
    REQUIRE(qr);
    for (const double side : {18.0, 30.0}) {
        qr->rect = {{150}, {30}, {side}, {side}};
        const PdfFile file(untagged({*qr, text_at(20, 40, "Scan mij")}));
        const TempDir folder;
        const auto page = folder.write("page.png", file.read({"pdftoppm", "-r", "200", "-png", "%"}));
        const auto read = run_command({"zbarimg", "--quiet", "--raw", page.string()});
        CHECK(read.out == address + "\n");
    }
}

TEST_CASE("A drawing keeps its proportions, centred, and its labels stand upright", "[pdf][picture]") {
    PlacedDrawing placed;
    placed.rect = {{20}, {30}, {80}, {40}};
    placed.drawing.width = placed.drawing.height = 100;
    Shape upper_half;
    upper_half.path = {MoveTo{{0, 0}}, LineTo{{100, 0}}, LineTo{{100, 50}}, LineTo{{0, 50}}, ClosePath{}};
    upper_half.fill = Paint{orange};
    Label label; // an L: its stem at the left, its foot at the bottom
    label.at = {10, 95};
    label.text = "L";
    label.size = 55;
    label.weight = 800;
    placed.drawing.parts = {upper_half, label};
    const View at({placed});
    CHECK(at(30, 35) == white);
    CHECK(at(41, 35) == orange);
    CHECK(at(79, 49) == orange);
    CHECK(at(60, 52) == white);
    const double stem = 40 + 0.4 * (10 + 55 * 0.13);
    CHECK(at(stem, 55) == black);
    CHECK(at(stem, 67) == black);
    CHECK(at(stem + 6, 67) == black);
    CHECK(at(stem + 6, 55) == white);
}

TEST_CASE("A half transparent shape lets the ground through, and the file then claims no PDF/A",
          "[pdf][picture]") {
    PlacedDrawing placed;
    placed.rect = {{20}, {30}, {40}, {40}};
    placed.drawing.width = placed.drawing.height = 10;
    Shape square;
    square.path = {MoveTo{{0, 0}}, LineTo{{10, 0}}, LineTo{{10, 10}}, LineTo{{0, 10}}, ClosePath{}};
    square.fill = Paint{black, 0.5};
    placed.drawing.parts = {square};
    const Document document = untagged({placed, box_at({{100}, {30}, {20}, {20}}, black)});
    const PdfFile file(document);
    const Picture picture = picture_of(file);
    CHECK(int{picture.at(40, 50, 210).red} == Approx(127).margin(2));
    CHECK(picture.at(110, 40, 210) == black); // what follows is opaque again
    CHECK(file.read({"pdfinfo", "-meta", "%"}).find("pdfaid:part>") == std::string::npos);
}

TEST_CASE("Text is drawn in its colour, and kerning in the file is the kerning that was measured",
          "[pdf][picture]") {
    PlacedText text = text_at(20, 60, "AVAVAVAVAVAVAVAVAVI", {}, lato_bold, 40);
    text.colour = teal;
    const double end = 20 + fonts().width(text.text, lato_bold, {40}).value;
    const View at({text});
    const auto is_ink = [&](double x) { return at(x, 55).green < 200; };
    double last = 0;
    for (double x = 20; x < 209; x += 0.05) {
        if (is_ink(x))
            last = x;
    }
    CHECK(last < end); // the I has a little room at its right
    CHECK(last > end - 2.0);
    CHECK(at(last - 0.8, 55) == teal);
}
