#include "support/catch.hpp"

#include <limits>

#include "pdf/content.hpp"
#include "pdf/description.hpp"
#include "pdf/navigation.hpp"
#include "pdf/srgb_profile.hpp"

using namespace samenspel;

TEST_CASE("Numbers are short, without exponent, and never -0", "[pdf][parts]") {
    CHECK(pdf::number(0) == "0");
    CHECK(pdf::number(-0.0001) == "0");
    CHECK(pdf::number(12.5) == "12.5");
    CHECK(pdf::number(100) == "100");
    CHECK(pdf::number(1.0 / 3) == "0.333");
    CHECK(pdf::number(-32767) == "-32767");
    CHECK_THROWS_AS(pdf::number(32768), std::invalid_argument);
    CHECK_THROWS_AS(pdf::number(std::numeric_limits<double>::quiet_NaN()), std::invalid_argument);
}

TEST_CASE("Characters are UTF-16, also outside the first plane", "[pdf][parts]") {
    CHECK(pdf::hex(U"Aé€") == "<004100E920AC>");
    CHECK(pdf::hex(U"😀") == "<D83DDE00>");
    CHECK(pdf::hex(U"") == "<>");
}

TEST_CASE("What still holds is not written again, and is forgotten after restore", "[pdf][parts]") {
    pdf::ContentWriter out;
    out.fill_colour({255, 0, 0});
    out.save();
    out.fill_colour({255, 0, 0});
    out.fill_colour({0, 0, 0});
    out.restore();
    out.fill_colour({0, 0, 0});
    CHECK(out.operators() == "1 0 0 rg\nq\n0 0 0 rg\nQ\n0 0 0 rg\n");
}

TEST_CASE("Dashes of nothing are a solid line", "[pdf][parts]") {
    pdf::ContentWriter out;
    out.dashes({});
    out.dashes({0, 0});
    CHECK(out.operators().empty());
    out.dashes({1, 2.5});
    out.dashes({});
    CHECK(out.operators() == "[1 2.5] 0 d\n[] 0 d\n");
}

TEST_CASE("An address becomes ASCII once", "[pdf][parts]") {
    CHECK(pdf::ascii_address("https://a.be/één?x=1&y=%20#z") == "https://a.be/%C3%A9%C3%A9n?x=1&y=%20#z");
    CHECK(pdf::ascii_address("mailto:a@b.be") == "mailto:a@b.be");
    CHECK(pdf::ascii_address("tel:+32 2 123") == "tel:+32%202%20123");
}

TEST_CASE("What describes the file is escaped and leaves out what is empty", "[pdf][parts]") {
    document::Document document;
    document.title = "A < B & \"C\" \u0001";
    const std::string xml = pdf::xmp(document, false);
    CHECK(xml.find("A &lt; B &amp; \"C\" </rdf:li>") != xml.npos);
    CHECK(xml.find("dc:creator") == xml.npos);
    CHECK(xml.find("pdfaid:part>") == xml.npos);
    CHECK(pdf::xmp(document, true).find("<pdfaid:conformance>B<") != xml.npos);
}

TEST_CASE("The colour profile names its size and its space", "[pdf][parts]") {
    const std::string profile = pdf::srgb_profile();
    CHECK(profile.size() < 1000);
    CHECK(profile.size() % 4 == 0);
    const auto byte = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(profile[i]));
    };
    CHECK((byte(2) << 8U | byte(3)) == profile.size());
    CHECK(profile.substr(12, 8) == "mntrRGB ");
    CHECK(profile.substr(36, 4) == "acsp");
}
