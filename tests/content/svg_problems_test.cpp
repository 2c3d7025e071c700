#include "base/error.hpp"
#include "content/svg_reader.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;

namespace {

using Expected = std::vector<std::string>;

Expected problems_of(const std::string& text) {
    Expected shown;
    for (const auto& problem : content::read_svg(text, "p.svg").problems)
        shown.push_back(to_string(problem));
    return shown;
}

struct BadPart {
    std::string part; ///< stands on line 2 of a picture
    Expected problems;
};

const std::vector<BadPart> bad_parts{
    {"<pad d=\"M0 0\"/>", {"p.svg:2:1: unknown element <pad>"}},
    {"<elipse rx=\"1\" ry=\"1\"/>", {"p.svg:2:1: unknown element <elipse>; did you mean <ellipse>?"}},
    {"<style>a{}</style>", {"p.svg:2:1: unknown element <style>"}},
    {"<path d=\"M0 0h1\" style=\"fill:red\"/>", {"p.svg:2:18: unknown attribute style of <path>"}},
    {"<path d=\"M0 0h1\" strok=\"red\"/>",
     {"p.svg:2:18: unknown attribute strok of <path>; did you mean stroke?"}},
    {"<path/>", {"p.svg:2:1: <path> lacks the attribute d"}},
    {"<tspan x=\"1\">x</tspan>", {"p.svg:2:1: <tspan> cannot stand in <svg>; it belongs in <text>"}},
    {"<text>a<tspan>b</tspan></text>", {"p.svg:2:8: <tspan> lacks the attribute x"}},
    {"<g>los</g>", {"p.svg:2:4: text directly in <g>; put it in an element or remove it"}},
    {"<path d=\"M0 0 X\"/>",
     {"p.svg:2:15: the path cannot be read from here on; it is made of the commands M L H V C S Q T A Z and "
      "numbers"}},
    {"<path d=\"L0 0\"/>",
     {"p.svg:2:10: the path cannot be read from here on; it is made of the commands M L H V C S Q T A Z and "
      "numbers"}},
    {"<path d=\"M0 0 L5\"/>",
     {"p.svg:2:17: the path cannot be read from here on; it is made of the commands M L H V C S Q T A Z and "
      "numbers"}},
    {"<path d=\"M0 0A1 1 0 2 0 5 5\"/>",
     {"p.svg:2:21: the path cannot be read from here on; it is made of the commands M L H V C S Q T A Z and "
      "numbers"}},
    {"<path d=\"M0 0h1e99\"/>",
     {"p.svg:2:15: the path cannot be read from here on; it is made of the commands M L H V C S Q T A Z and "
      "numbers"}},
    {"<path d=\"M0 0h1z5\"/>",
     {"p.svg:2:17: the path cannot be read from here on; it is made of the commands M L H V C S Q T A Z and "
      "numbers"}},
    {"<polygon points=\"1 2 3\"/>", {"p.svg:2:22: points is not a list of pairs of numbers"}},
    {"<rect width=\"5mm\" height=\"2\"/>",
     {"p.svg:2:14: width is no number here; write a plain number without a unit"}},
    {"<rect width=\"-5\" height=\"2\"/>", {"p.svg:2:14: width is negative"}},
    {"<circle r=\"inf\"/>", {"p.svg:2:12: r is no number here; write a plain number without a unit"}},
    {"<circle r=\"1\" fill=\"zalm\"/>",
     {"p.svg:2:21: fill is not a colour that is known here; write #rgb, #rrggbb, none or a name from "
      "docs/pictures.md"}},
    {"<circle r=\"1\" fill=\"#12345\"/>",
     {"p.svg:2:21: fill is not a colour that is known here; write #rgb, #rrggbb, none or a name from "
      "docs/pictures.md"}},
    {"<circle r=\"1\" opacity=\"1.5\"/>", {"p.svg:2:24: opacity is not between 0 and 1"}},
    {"<circle r=\"1\" stroke-linecap=\"rond\"/>",
     {"p.svg:2:15: stroke-linecap=\"rond\" is not known; did you mean round?"}},
    {"<circle r=\"1\" stroke-dasharray=\"1 -2\"/>", {"p.svg:2:33: stroke-dasharray is negative"}},
    {"<circle r=\"1\" stroke-dasharray=\"1 a\"/>",
     {"p.svg:2:33: stroke-dasharray is no number here; write a plain number without a unit"}},
    {"<circle r=\"1\" transform=\"scale(2) skewX(3)\"/>",
     {"p.svg:2:35: the transform cannot be read from here on; use translate, rotate, scale or matrix"}},
    {"<circle r=\"1\" transform=\"rotate(1 2)\"/>",
     {"p.svg:2:26: the transform cannot be read from here on; use translate, rotate, scale or matrix"}},
    {"<circle r=\"1\" stroke=\"red\" transform=\"scale(1 2)\"/>",
     {"p.svg:2:1: the line of this shape is stretched by a transform; scale evenly, or write the path in its "
      "final shape"}},
    {"<text font-weight=\"vet\">x</text>",
     {"p.svg:2:20: font-weight is not known; write normal, bold or 100 to 900"}},
    {"<text font-family=\"Arial\">x</text>", {"p.svg:2:7: unknown attribute font-family of <text>"}},
    {"<text dy=\"xem\">x</text>", {"p.svg:2:11: dy is no number here; write a plain number without a unit"}},
    {"<text transform=\"rotate(90)\">x</text>",
     {"p.svg:2:1: the text is turned, mirrored or stretched; set it upright"}},
    {"<text transform=\"matrix(1 1 0 1 0 0)\">x</text>",
     {"p.svg:2:1: the text is turned, mirrored or stretched; set it upright"}},
    {"<text transform=\"scale(-1)\">x</text>",
     {"p.svg:2:1: the text is turned, mirrored or stretched; set it upright"}},
    {"<g>los<text>x</text></g>", {"p.svg:2:4: text directly in <g>; put it in an element or remove it"}},
    {"<text>x</text><text/>", {"p.svg:2:15: <text> is empty"}},
};

} // namespace

TEST_CASE("What a picture holds outside the subset is told with its place", "[svg]") {
    for (const auto& bad : bad_parts) {
        CAPTURE(bad.part);
        CHECK(problems_of("<svg viewBox=\"0 0 10 10\"><line/>\n" + bad.part + "</svg>") == bad.problems);
    }
}

TEST_CASE("A mistake deep in a path of many lines has its own line", "[svg]") {
    CHECK(
        problems_of("<svg viewBox=\"0 0 10 10\">\n<path d=\"M0 0\n  L1 1\n  L2 ?\"/></svg>") ==
        Expected{
            "p.svg:4:6: the path cannot be read from here on; it is made of the commands M L H V C S Q T A Z "
            "and numbers"});
}

TEST_CASE("A picture without a size is told", "[svg]") {
    CHECK(
        problems_of("<svg><line/></svg>") ==
        Expected{
            "p.svg:1:1: <svg> has neither viewBox nor width and height in plain numbers; write viewBox=\"0 0 "
            "width height\""});
    CHECK(problems_of("<svg width=\"4cm\" height=\"2cm\"><line/></svg>").size() == 1);
    for (const auto* box : {"0 0 10", "0 0 10 0", "0 0 10 10 10", "a"}) {
        CHECK(problems_of(std::string("<svg viewBox=\"") + box + "\"><line/></svg>") ==
              Expected{"p.svg:1:15: the viewBox is not four numbers with a width and height above 0"});
    }
    CHECK(problems_of("<html/>") ==
          Expected{"p.svg:1:1: the outermost element is <html>; it should be <svg>"});
}

TEST_CASE("A shape with a fault is left out and the rest is drawn", "[svg]") {
    const auto loaded = content::read_svg(
        "<svg viewBox=\"0 0 9 9\"><path d=\"?\"/><rect width=\"a\" height=\"1\"/><circle r=\"1\"/></svg>",
        "p.svg");
    CHECK(loaded.problems.size() == 2);
    CHECK(loaded.drawing.parts.size() == 1);
}

TEST_CASE("A picture that is not there is a matter of the disk", "[svg]") {
    const test::TempDir folder;
    CHECK_THROWS_AS(content::load_svg(folder / "none.svg"), base::FileError);
}
