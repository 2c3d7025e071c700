#include "sample.hpp"
#include "support/catch.hpp"

#include <memory>
#include <string_view>

#include "pdf/pdf.hpp"

using namespace samenspel;
using namespace samenspel::document;
using namespace samenspel::test;
using Catch::Matchers::ContainsSubstring;

namespace {

using namespace std::string_view_literals;

/// Red and green above blue and black.
Photograph four_points() {
    Photograph photograph;
    photograph.width = photograph.height = 2;
    photograph.data = "\x78\xda\x63\xf8\xcf\xc0\xc0\x00\xc2\x60\x02\x00\x19\xf4\x02\xfe"sv;
    return photograph;
}

PlacedPhotograph placed(const Photograph& photograph, Rect rect) {
    return {rect, std::make_shared<const Photograph>(photograph), {}};
}

const Rect square{{20}, {30}, {40}, {40}};

} // namespace

TEST_CASE("A photograph stands upright where it was placed, point by point", "[pdf][photograph]") {
    const auto page = picture_of(PdfFile(untagged({placed(four_points(), square)})));
    CHECK(page.at(30, 40, 210) == Colour{255, 0, 0});
    CHECK(page.at(50, 40, 210) == Colour{0, 255, 0});
    CHECK(page.at(30, 60, 210) == Colour{0, 0, 255});
    CHECK(page.at(50, 60, 210) == Colour{0, 0, 0});
    CHECK(page.at(70, 40, 210) == Colour{255, 255, 255});
}

TEST_CASE("A photograph with a palette shows its colours", "[pdf][photograph]") {
    Photograph photograph;
    photograph.width = 2;
    photograph.height = 1;
    photograph.bits = 1;
    photograph.colours = Photograph::Colours::palette;
    photograph.palette = "\xF2\xA6\x5A\x0F\x76\x6E"sv;
    photograph.data = "\x78\x01\x01\x02\x00\xfd\xff\x00\x40\x00\x42\x00\x41"sv; // one row: 0 1
    const auto page = picture_of(PdfFile(untagged({placed(photograph, {{20}, {30}, {40}, {20}})})));
    CHECK(page.at(30, 40, 210) == Colour{0xF2, 0xA6, 0x5A});
    CHECK(page.at(50, 40, 210) == Colour{0x0F, 0x76, 0x6E});
}

TEST_CASE("The same photograph on many pages is in the file once", "[pdf][photograph]") {
    Document document = untagged({placed(four_points(), square)});
    document.pages.push_back(document.pages[0]);
    document.pages.push_back(document.pages[0]);
    const PdfFile file(document);
    const auto bytes = file.bytes();
    std::size_t images = 0;
    for (auto at = bytes.find("/Subtype /Image"); at != bytes.npos;
         at = bytes.find("/Subtype /Image", at + 1))
        ++images;
    CHECK(images == 1);
    CHECK_THAT(file.read({"pdfinfo", "%"}), ContainsSubstring("Pages:           3"));
}

TEST_CASE("A photograph that lacks points is refused before anything is written", "[pdf][photograph]") {
    const auto error_of = [](const Photograph& photograph) -> std::string {
        try {
            pdf::make_pdf(untagged({placed(photograph, square)}), fonts());
        } catch (const std::invalid_argument& error) {
            return error.what();
        }
        return "no error";
    };
    CHECK(error_of(four_points()) == "no error");
    Photograph higher = four_points();
    higher.height = 3;
    CHECK_THAT(error_of(higher), ContainsSubstring("does not hold the points"));
    Photograph torn = four_points();
    torn.data.resize(6);
    CHECK_THAT(error_of(torn), ContainsSubstring("does not hold the points"));
}
