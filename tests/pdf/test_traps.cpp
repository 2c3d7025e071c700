// What libharu does wrongly without a word; the numbers are those of the traps it was measured to have.
#include "sample.hpp"
#include "support/catch.hpp"

#include <limits>

#include "pdf/pdf.hpp"

using namespace samenspel;
using namespace samenspel::document;
using namespace samenspel::test;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string error_of(const Document& document) {
    try {
        pdf::make_pdf(document, fonts());
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "no error";
}

std::string text_of(const std::string& text) {
    return PdfFile(untagged({text_at(20, 20, text)})).text();
}

} // namespace

TEST_CASE("1: pictures are vectors, so that no damaged picture can end the program", "[pdf][traps]") {
    CHECK(PdfFile(two_pages()).bytes().find("/Subtype /Image") == std::string::npos);
}

TEST_CASE("2: a word longer than the page and of two-byte letters only is drawn", "[pdf][traps]") {
    std::string word;
    for (int i = 0; i < 3000; ++i)
        word += "é";
    CHECK_NOTHROW(pdf::make_pdf(untagged({text_at(20, 20, word, {}, lato, 1)}), fonts()));
}

TEST_CASE("3: text is composed, and what is never drawn is left out", "[pdf][traps]") {
    CHECK_THAT(text_of("e\u0301e\u0301n"), ContainsSubstring("één"));
    CHECK_THAT(text_of("man\u00ADtel\u200Bzorg"), ContainsSubstring("mantelzorg"));
    CHECK_THAT(text_of(std::string("voor\0na", 7)), ContainsSubstring("voorna"));
    CHECK_THAT(text_of("niet\u00A0breken"),
               ContainsSubstring("niet\u00A0breken") || ContainsSubstring("niet breken"));
    CHECK_THAT(text_of("Łódź š Ğ"), ContainsSubstring("Łódź š Ğ"));
}

TEST_CASE("3: a character that cannot be drawn is named with its page", "[pdf][traps]") {
    CHECK(error_of(untagged({text_at(20, 20, "vink ☐")})) ==
          "page 1: the font Lato-Regular has no character U+2610 (☐)");
    CHECK(error_of(untagged({text_at(20, 20, "😀", {}, andika)})) ==
          "page 1: the font Andika has no character U+1F600 (😀)");
    CHECK_THAT(error_of(untagged({text_at(20, 20, "a\xC3")})), ContainsSubstring("not UTF-8"));
    Document second = two_pages();
    second.pages[1].items.push_back(text_at(20, 60, "日"));
    CHECK_THAT(error_of(second), ContainsSubstring("page 2: "));
}

TEST_CASE("5: a length that is no number, or far outside, is refused", "[pdf][traps]") {
    const double nan = std::numeric_limits<double>::quiet_NaN(),
                 infinite = std::numeric_limits<double>::infinity();
    for (const double bad : {nan, infinite, 40'000.0}) {
        CHECK_THAT(error_of(untagged({text_at(bad, 20, "a")})),
                   ContainsSubstring("not a number or far too large"));
        CHECK(error_of(untagged({text_at(20, 20, "a", {}, lato, bad)})) != "no error");
        CHECK(error_of(untagged({box_at({{bad}, {20}, {10}, {10}}, {})})) != "no error");
        CHECK(error_of(untagged({box_at({{20}, {20}, {bad}, {10}}, {})})) != "no error");
        Document page = untagged({});
        page.pages[0].width = {bad};
        CHECK(error_of(page) != "no error");
    }
}

TEST_CASE("6: after an error the next file is as good as ever", "[pdf][traps]") {
    const std::string before = pdf::make_pdf(two_pages(), fonts());
    CHECK(error_of(untagged({text_at(20, 20, "☐")})) != "no error");
    CHECK(pdf::make_pdf(two_pages(), fonts()) == before);
}

TEST_CASE("7: large type, long text and any page up to what PDF allows", "[pdf][traps]") {
    CHECK(error_of(untagged({text_at(20, 200, "Groot", {}, lato, 700)})) == "no error");
    std::string words;
    while (words.size() < 70'000)
        words += "woord ";
    CHECK_THAT(text_of(words), ContainsSubstring("woord woord woord"));
    Document poster = untagged({});
    poster.pages[0].width = {5080};
    CHECK(error_of(poster) == "no error");
    poster.pages[0].width = {5080.5};
    CHECK_THAT(error_of(poster), ContainsSubstring("at most 5,080 mm"));
    poster.pages[0].width = {0};
    CHECK(error_of(poster) != "no error");
    CHECK_THAT(error_of(Document{}), ContainsSubstring("a document needs a page"));
}

TEST_CASE("7: a title of any length and any character is kept", "[pdf][traps]") {
    Document document = untagged({});
    document.title.clear();
    for (int i = 0; i < 9000; ++i)
        document.title += "één & 日 😀 ";
    CHECK_THAT(PdfFile(document).read({"pdfinfo", "%"}), ContainsSubstring("één & 日 😀 één"));
    document.title.clear();
    CHECK(PdfFile(document).read({"pdfinfo", "%"}).find("Title:") == std::string::npos);
}

TEST_CASE("8: a long file holds all its pages", "[pdf][traps]") {
    Document document = untagged({text_at(20, 20, "Bladzijde")});
    for (int i = 1; i < 1500; ++i)
        document.pages.push_back(document.pages[0]);
    CHECK_THAT(PdfFile(document).read({"pdfinfo", "%"}), ContainsSubstring("Pages:           1500"));
}

TEST_CASE("9: a font of any size is saved", "[pdf][traps]") {
    // Without a last table in it, the font with these characters is a whole number of libharu's blocks.
    for (const char* text : {R"(X-"a5R:_Th#;_tGenmw6^'k#_LKvLj8u)", R"(|21s)B)h&?q:]vjl:jm?y?dQfx>wr5,V)"})
        CHECK_NOTHROW(pdf::make_pdf(untagged({text_at(20, 20, text)}), fonts()));
    for (const char* text :
         {R"(Pw"uTRQK!'xf[\P6Ah,&S;jEFwI#&):t}>Kvn9)", R"(/C0tAF[>"oveL*Mc8:$lgTcC3hVnfi'=^6;+q)"})
        CHECK_NOTHROW(pdf::make_pdf(untagged({text_at(20, 20, text, {}, andika)}), fonts()));
}

TEST_CASE("A link of an unknown kind, a font or a tag that is not there are refused", "[pdf][traps]") {
    PlacedText link = text_at(20, 20, "klik");
    link.href = "javascript:alert(1)";
    CHECK_THAT(error_of(untagged({link})), ContainsSubstring("a link must start with"));
    CHECK_THROWS_AS(pdf::make_pdf(untagged({text_at(20, 20, "a", {}, {"Times", 400})}), fonts()),
                    std::out_of_range);
    Document document = two_pages();
    document.pages[0].items.push_back(text_at(20, 20, "a", 99));
    CHECK_THAT(error_of(document), ContainsSubstring("a tag outside the structure"));
    PlacedQr qr;
    qr.modules = 3;
    CHECK_THAT(error_of(untagged({qr})), ContainsSubstring("not square"));
    document = two_pages();
    document.bookmarks[0].page = 2;
    CHECK_THAT(error_of(document), ContainsSubstring("a bookmark to a page that is not there"));
}
