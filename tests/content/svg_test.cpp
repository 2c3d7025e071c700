#include "content/svg_reader.hpp"

#include <cmath>

#include "support/catch.hpp"

using namespace samenspel;
using document::ClosePath;
using document::Colour;
using document::CurveTo;
using document::Drawing;
using document::DrawingPoint;
using document::Label;
using document::LineTo;
using document::MoveTo;
using document::Shape;

namespace {

Drawing draw(const std::string& parts) {
    const auto loaded = content::read_svg("<svg viewBox=\"0 0 100 50\">" + parts + "</svg>", "p.svg");
    for (const auto& problem : loaded.problems)
        FAIL_CHECK(to_string(problem));
    return loaded.drawing;
}

std::string number(double value) {
    const double hundredths = std::round(value * 100);
    std::ostringstream text;
    text << (hundredths == 0 ? 0 : hundredths / 100); // no -0
    return text.str();
}

std::string point(DrawingPoint p) {
    return number(p.x) + "," + number(p.y);
}

/// The path in absolute commands of SVG, rounded to hundredths.
std::string path(const Shape& shape) {
    std::string text;
    for (const auto& segment : shape.path) {
        if (!text.empty())
            text += ' ';
        if (const auto* move = std::get_if<MoveTo>(&segment))
            text += "M" + point(move->to);
        if (const auto* line = std::get_if<LineTo>(&segment))
            text += "L" + point(line->to);
        if (const auto* curve = std::get_if<CurveTo>(&segment)) {
            text += "C" + point(curve->control1) + " " + point(curve->control2) + " " + point(curve->to);
        }
        if (std::holds_alternative<ClosePath>(segment))
            text += "Z";
    }
    return text;
}

Shape shape(const std::string& element) {
    return std::get<Shape>(draw(element).parts.at(0));
}
std::string path_of(const std::string& d) {
    return path(shape("<path d=\"" + d + "\"/>"));
}
Label label(const std::string& element) {
    return std::get<Label>(draw(element).parts.at(0));
}

DrawingPoint at(const CurveTo& curve, DrawingPoint from, double t) {
    const double u = 1 - t;
    const auto mix = [&](double a, double b, double c, double d) {
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    };
    return {mix(from.x, curve.control1.x, curve.control2.x, curve.to.x),
            mix(from.y, curve.control1.y, curve.control2.y, curve.to.y)};
}

} // namespace

TEST_CASE("A picture is as large as its viewBox, and begins at its corner", "[svg]") {
    const auto loaded = content::read_svg("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"10,20 300 "
                                          "140\" width=\"10cm\"><path d=\"M10 20h5\"/></svg>",
                                          "p.svg");
    CHECK(loaded.problems.empty());
    CHECK(loaded.drawing.width == 300);
    CHECK(loaded.drawing.height == 140);
    CHECK(path(std::get<Shape>(loaded.drawing.parts.at(0))) == "M0,0 L5,0");
    const auto plain = content::read_svg("<svg width=\"30\" height=\"14px\"><line/></svg>", "p.svg");
    CHECK(plain.problems.empty());
    CHECK(plain.drawing.width == 30);
    CHECK(plain.drawing.height == 14);
}

TEST_CASE("Every path command becomes moves, lines and cubics", "[svg]") {
    CHECK(path_of("M1 2L3 4 5 6Z") == "M1,2 L3,4 L5,6 Z");
    CHECK(path_of("m1 2l3 4 5 6z") == "M1,2 L4,6 L9,12 Z");
    CHECK(path_of("M1 2 3 4m5 6 7 8") == "M1,2 L3,4 M8,10 L15,18");
    CHECK(path_of("M1 2H5V6h-1v-1") == "M1,2 L5,2 L5,6 L4,6 L4,5");
    CHECK(path_of("M0 0C1 2 3 4 5 6c1 2 3 4 5 6") == "M0,0 C1,2 3,4 5,6 C6,8 8,10 10,12");
    CHECK(path_of("M0 0C1 2 3 4 5 6S9 9 8 8") == "M0,0 C1,2 3,4 5,6 C7,8 9,9 8,8");
    CHECK(path_of("M4 4S9 9 8 8s1 2 3 4") == "M4,4 C4,4 9,9 8,8 C7,7 9,10 11,12");
    CHECK(path_of("M0 0Q3 3 6 0") == "M0,0 C2,2 4,2 6,0");
    CHECK(path_of("M0 0Q3 3 6 0T12 0") == "M0,0 C2,2 4,2 6,0 C8,-2 10,-2 12,0");
    CHECK(path_of("M0 0q3 3 6 0t6 0t6 0") == "M0,0 C2,2 4,2 6,0 C8,-2 10,-2 12,0 C14,2 16,2 18,0");
    CHECK(path_of("M0 0C1 2 3 4 5 6L8 8S9 9 7 7") == "M0,0 C1,2 3,4 5,6 L8,8 C8,8 9,9 7,7");
    CHECK(path_of("M0 0Q3 3 6 0L9 0T12 3") == "M0,0 C2,2 4,2 6,0 L9,0 C9,0 10,1 12,3");
    CHECK(path_of("M1 1T4 4") == "M1,1 C1,1 2,2 4,4");
}

TEST_CASE("A path may be written as short as it goes", "[svg]") {
    CHECK(path_of("M.5.5-1-1L1e1,2E0") == "M0.5,0.5 L-1,-1 L10,2");
    CHECK(path_of(" M +1 , 2 \n L\t3,4 ") == "M1,2 L3,4");
    CHECK(path_of("M0 0a5 5 0 0110 0") == path_of("M0 0 a 5 5 0 0 1 10 0"));
}

TEST_CASE("After closing, a path goes on from where it began", "[svg]") {
    CHECK(path_of("M1 1h4v4zl2 2") == "M1,1 L5,1 L5,5 Z M1,1 L3,3");
    CHECK(path_of("M1 1h4zm2 2h1") == "M1,1 L5,1 Z M3,3 L4,3");
}

TEST_CASE("An arc takes the way round that its flags say", "[svg]") {
    CHECK(path_of("M0 0A5 5 0 0 1 5 5") == "M0,0 C2.76,0 5,2.24 5,5");
    CHECK(path_of("M0 0A5 5 0 0 0 5 5") == "M0,0 C0,2.76 2.24,5 5,5");
    CHECK(path_of("M0 0A5 5 0 1 1 5 5") ==
          "M0,0 C0,-2.76 2.24,-5 5,-5 C7.76,-5 10,-2.76 10,0 C10,2.76 7.76,5 5,5");
    CHECK(path_of("M0 0A5 5 0 0 1 10 0") == "M0,0 C0,-2.76 2.24,-5 5,-5 C7.76,-5 10,-2.76 10,0");
    CHECK(path_of("M10 0a10 5 90 0 1 5 10") == "M10,0 C12.76,0 15,4.48 15,10");
}

TEST_CASE("An arc that cannot be one is drawn as SVG says", "[svg]") {
    CHECK(path_of("M0 0A1 1 0 0 1 10 0") ==
          path_of("M0 0A5 5 0 0 1 10 0")); // radii too short: as long as needed
    CHECK(path_of("M0 0A0 5 0 0 1 10 0") == "M0,0 L10,0");
    CHECK(path_of("M3 3A5 5 0 0 1 3 3") == "M3,3 L3,3");
    CHECK(path_of("M0 0A-5 5 0 0 1 5 5") == path_of("M0 0A5 5 0 0 1 5 5"));
}

TEST_CASE("Circles, ellipses and rounded corners leave the true curve by less than a thousandth", "[svg]") {
    for (const auto* element :
         {"<circle cx=\"0\" cy=\"0\" r=\"1\"/>", "<path d=\"M-1 0A1 1 0 1 1 1 0A1 1 0 0 1 -1 0\"/>"}) {
        DrawingPoint from;
        for (const auto& segment : shape(element).path) {
            if (const auto* move = std::get_if<MoveTo>(&segment))
                from = move->to;
            if (const auto* curve = std::get_if<CurveTo>(&segment)) {
                for (double t = 0; t <= 1; t += 0.05) {
                    const auto p = at(*curve, from, t);
                    CHECK(std::hypot(p.x, p.y) == Approx(1).margin(0.001));
                }
                from = curve->to;
            }
        }
    }
}

TEST_CASE("Simple shapes become paths", "[svg]") {
    CHECK(path(shape("<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\"/>")) == "M1,2 L4,2 L4,6 L1,6 Z");
    CHECK(path(shape("<circle cx=\"5\" cy=\"6\" r=\"4\"/>")) ==
          "M5,2 C7.21,2 9,3.79 9,6 C9,8.21 7.21,10 5,10 C2.79,10 1,8.21 1,6 C1,3.79 2.79,2 5,2 Z");
    CHECK(path(shape("<ellipse rx=\"4\" ry=\"2\"/>")) ==
          "M0,-2 C2.21,-2 4,-1.1 4,0 C4,1.1 2.21,2 0,2 C-2.21,2 -4,1.1 -4,0 C-4,-1.1 -2.21,-2 0,-2 Z");
    CHECK(path(shape("<line x1=\"1\" y1=\"2\" x2=\"3\" y2=\"4\"/>")) == "M1,2 L3,4");
    CHECK(path(shape("<polyline points=\"1,2 3,4 5 6\"/>")) == "M1,2 L3,4 L5,6");
    CHECK(path(shape("<polygon points=\"1,2,3,4\"/>")) == "M1,2 L3,4 Z");
}

TEST_CASE("Corners are rounded by rx, at most to half a side", "[svg]") {
    CHECK(
        path(shape("<rect width=\"10\" height=\"8\" rx=\"2\"/>")) ==
        "M2,0 L8,0 C9.1,0 10,0.9 10,2 L10,6 C10,7.1 9.1,8 8,8 L2,8 C0.9,8 0,7.1 0,6 L0,2 C0,0.9 0.9,0 2,0 Z");
    CHECK(path(shape("<rect width=\"4\" height=\"4\" rx=\"9\"/>")) ==
          path(shape("<circle cx=\"2\" cy=\"2\" r=\"2\"/>")));
    CHECK(path(shape("<rect width=\"10\" height=\"8\" ry=\"2\"/>")) ==
          path(shape("<rect width=\"10\" height=\"8\" rx=\"2\" ry=\"2\"/>")));
    CHECK(path(shape("<rect width=\"10\" height=\"8\" rx=\"2\" ry=\"0\"/>")) ==
          path(shape("<rect width=\"10\" height=\"8\"/>")));
}

TEST_CASE("Transforms work from the right to the left and from the inside out", "[svg]") {
    const auto moved = [](const std::string& transform) {
        return path(shape("<path d=\"M1 0L2 0\" transform=\"" + transform + "\"/>"));
    };
    CHECK(moved("translate(10,20)") == "M11,20 L12,20");
    CHECK(moved("translate(10)") == "M11,0 L12,0");
    CHECK(moved("scale(3)") == "M3,0 L6,0");
    CHECK(moved("rotate(90)") == "M0,1 L0,2");
    CHECK(moved("rotate(90 1 0)") == "M1,0 L1,1");
    CHECK(moved("matrix(0 1 -1 0 5 6)") == "M5,7 L5,8");
    CHECK(moved("translate(10 0) scale(2)") == "M12,0 L14,0");
    CHECK(moved("scale(2), translate(10 0)") == "M22,0 L24,0");
    CHECK(path(shape(
              "<g transform=\"translate(10 0)\"><g transform=\"scale(2)\"><path d=\"M1 1h1\"/></g></g>")) ==
          "M12,2 L14,2");
    CHECK(path(shape("<path d=\"M0 0h4\" transform=\"scale(2 3)\"/>")) == "M0,0 L8,0");
}

TEST_CASE("Lines and dashes grow with what they are drawn around", "[svg]") {
    const auto grown = shape("<g transform=\"scale(2)\" stroke-dasharray=\"1 2 3\">"
                             "<path d=\"M0 0h4\" stroke=\"red\" stroke-width=\"3\"/></g>");
    CHECK(grown.stroke_width == Approx(6));
    CHECK(grown.dashes == std::vector<double>{2, 4, 6, 2, 4, 6});
    CHECK(shape("<path d=\"M0 0h4\" stroke=\"red\" stroke-dasharray=\"0 0\"/>").dashes.empty());
    CHECK(
        shape("<g stroke-dasharray=\"1\"><path d=\"M0 0h4\" stroke-dasharray=\"none\"/></g>").dashes.empty());
}

TEST_CASE("Colours are read in each way of writing", "[svg]") {
    const auto fill = [](const std::string& colour) {
        return shape("<path d=\"M0 0h4\" stroke=\"red\" fill=\"" + colour + "\"/>").fill;
    };
    CHECK(fill("#1a2B3c")->colour == Colour{0x1a, 0x2b, 0x3c});
    CHECK(fill("#1bf")->colour == Colour{0x11, 0xbb, 0xff});
    CHECK(fill("white")->colour == Colour{255, 255, 255});
    CHECK_FALSE(fill("none"));
    CHECK(shape("<path d=\"M0 0h4\"/>").fill->colour == Colour{0, 0, 0});
    CHECK_FALSE(shape("<path d=\"M0 0h4\"/>").stroke);
}

TEST_CASE("Style comes from around unless an element says otherwise; opacity multiplies", "[svg]") {
    const auto inner = shape("<g fill=\"#00f\" stroke=\"#0f0\" opacity=\"0.5\" stroke-linecap=\"round\" "
                             "stroke-linejoin=\"bevel\" fill-rule=\"evenodd\">"
                             "<path d=\"M0 0h4\" fill=\"#f00\" fill-opacity=\"0.5\" opacity=\"0.5\"/></g>");
    CHECK(inner.fill->colour == Colour{255, 0, 0});
    CHECK(inner.fill->opacity == Approx(0.125));
    CHECK(inner.stroke->colour == Colour{0, 255, 0});
    CHECK(inner.stroke->opacity == Approx(0.25));
    CHECK(inner.cap == Shape::Cap::round);
    CHECK(inner.join == Shape::Join::bevel);
    CHECK(inner.even_odd);
}

TEST_CASE("What cannot be seen is not drawn", "[svg]") {
    CHECK(draw("<path d=\"M0 0h4\" fill=\"none\"/><circle r=\"0\"/><rect width=\"0\" height=\"9\"/><text "
               "x=\"0\" y=\"0\" "
               "fill=\"none\">x</text><title>t</title><desc>d</desc>")
              .parts.empty());
    CHECK(draw("<path d=\"M0 0h4\" stroke=\"red\" stroke-width=\"0\" fill=\"none\"/>").parts.empty());
}

TEST_CASE("Text stands at its anchor, in its size and weight", "[svg]") {
    const auto text =
        label("<g transform=\"translate(10 0) scale(2)\" font-size=\"10\" text-anchor=\"middle\">"
              "<text x=\"5\" y=\"6\" dy=\"1\" font-weight=\"bold\" fill=\"#00f\"> Een \n woord </text></g>");
    CHECK(text.text == "Een woord");
    CHECK(text.at == DrawingPoint{20, 14});
    CHECK(text.size == Approx(20));
    CHECK(text.weight == 700);
    CHECK(text.anchor == Label::Anchor::middle);
    CHECK(text.fill.colour == Colour{0, 0, 255});
    CHECK(label("<text font-weight=\"600\" text-anchor=\"end\">x</text>").weight == 600);
    CHECK(label("<text text-anchor=\"end\">x</text>").anchor == Label::Anchor::end);
}

TEST_CASE("Lines of a text follow each other down", "[svg]") {
    const auto drawing =
        draw("<text x=\"5\" y=\"10\" font-size=\"10\">Eén<tspan x=\"5\" dy=\"1.2em\">twee</tspan>"
             "<tspan x=\"6\" dy=\"11\" font-weight=\"bold\">drie</tspan><tspan x=\"7\" "
             "y=\"9\">vier</tspan></text>");
    REQUIRE(drawing.parts.size() == 4);
    const auto at = [&](std::size_t i) { return std::get<Label>(drawing.parts[i]).at; };
    CHECK(at(0) == DrawingPoint{5, 10});
    CHECK(at(1) == DrawingPoint{5, 22});
    CHECK(at(2) == DrawingPoint{6, 33});
    CHECK(at(3) == DrawingPoint{7, 9});
    CHECK(std::get<Label>(drawing.parts[2]).weight == 700);
    CHECK(std::get<Label>(drawing.parts[1]).weight == 400);
}

TEST_CASE("Parts are kept in the order in which they cover each other", "[svg]") {
    const auto drawing = draw("<rect width=\"1\" height=\"1\"/><text>x</text><g><circle r=\"1\"/></g>");
    REQUIRE(drawing.parts.size() == 3);
    CHECK(std::holds_alternative<Shape>(drawing.parts[0]));
    CHECK(std::holds_alternative<Label>(drawing.parts[1]));
    CHECK(std::holds_alternative<Shape>(drawing.parts[2]));
}
