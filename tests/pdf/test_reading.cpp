#include "sample.hpp"
#include "support/catch.hpp"

#include "pdf/pdf.hpp"

using namespace samenspel;
using namespace samenspel::document;
using namespace samenspel::test;
using Catch::Matchers::ContainsSubstring;

namespace {

const PdfFile& sample() {
    static const PdfFile file(two_pages());
    return file;
}

} // namespace

TEST_CASE("Nothing in the file is out of order", "[pdf]") {
    CHECK_THAT(sample().read({"qpdf", "--check", "%"}),
               ContainsSubstring("No syntax or stream encoding errors"));
    CHECK(PdfFile(untagged({})).read({"qpdf", "--check", "%"}).find("WARNING") == std::string::npos);
}

TEST_CASE("Text comes out in whole words, with accents, quotes, euro and kerning", "[pdf]") {
    const std::string text = sample().text();
    for (const auto* part : {"Één gesprek over AVATAR, To “citaat”", "zorger met € 12,50 en š … en een",
                             "website, en verder.", "Kop A", "Tweede bladzijde gaat verder.", "\f"}) {
        CHECK_THAT(text, ContainsSubstring(part));
    }
}

TEST_CASE("A search finds words in every font and size", "[pdf]") {
    std::vector<Item> items;
    double y = 10;
    for (const auto& font : fonts().fonts()) {
        for (const double size : {5.0, 10.5, 19.0}) {
            items.push_back(
                text_at(10, y += 10, "Waarom AVATAR, Tevreden, Yvonne’s “LOK”? Wél: 7°", {}, font, size));
        }
    }
    const std::string text = PdfFile(untagged(items)).text();
    std::size_t found = 0;
    for (std::size_t at = 0;
         (at = text.find("Waarom AVATAR, Tevreden, Yvonne’s “LOK”? Wél: 7°", at)) != text.npos; ++at) {
        ++found;
    }
    CHECK(found == items.size());
}

TEST_CASE("Wide letter spacing stays one word for a reader, tagged or not", "[pdf]") {
    for (const bool tagged : {false, true}) {
        for (const Tag& tag : tagged ? std::vector<Tag>{Tag{}, Tag{1}} : std::vector<Tag>{Tag{}}) {
            PlacedText wide = text_at(20, 20, "LETTERRUIMTE", tag);
            wide.letter_space = {8};
            Document document = untagged({wide, text_at(20, 30, "Daarna gewoon", tag)});
            if (tagged)
                document.structure = {{"Document", {}, "", 1}, {"P", 0, "", 1}};
            CAPTURE(tagged, tag.has_value());
            CHECK_THAT(PdfFile(document).text(), ContainsSubstring("LETTERRUIMTE"));
            CHECK_THAT(PdfFile(document).text(), ContainsSubstring("Daarna gewoon"));
        }
    }
}

TEST_CASE("Fonts are embedded, reduced and searchable", "[pdf]") {
    const std::string list = sample().read({"pdffonts", "%"});
    std::size_t embedded = 0;
    for (std::size_t at = 0; (at = list.find("yes yes yes", at)) != list.npos; ++at)
        ++embedded;
    CHECK(embedded == 3);
    for (const auto* name : {"+Lato-Regular ", "+Lato-Bold ", "+Andika "})
        CHECK_THAT(list, ContainsSubstring(name));
}

TEST_CASE("The file says what it is, twice the same", "[pdf]") {
    const std::string info = sample().read({"pdfinfo", "%"});
    for (const auto* line : {"Title:           Samenspel & <mantelzorg>", "Author:          Thomas More",
                             "Subject:         Onderwerp “één”", "Tagged:          yes", "Pages:           2",
                             "595.276 x 841.89 pts (A4)", "PDF version:     1.4"}) {
        CHECK_THAT(info, ContainsSubstring(line));
    }
    const std::string meta = sample().read({"pdfinfo", "-meta", "%"});
    for (const auto* part :
         {">Samenspel &amp; &lt;mantelzorg&gt;</rdf:li>", ">Thomas More</rdf:li>",
          ">Onderwerp “één”</rdf:li>", "<rdf:li>nl-BE</rdf:li>", "<pdfaid:part>1</pdfaid:part>"}) {
        CHECK_THAT(meta, ContainsSubstring(part));
    }
}

TEST_CASE("A reader hears the words in order, the broken word whole and the page header not", "[pdf]") {
    const std::string read = sample().read({"pdfinfo", "-struct-text", "%"});
    const std::string expected = R"(Document
  H1 (block)
    "Één gesprek over AVATAR, To “citaat”"
  P (block)
    "Eerste regel van de mantelzorger met € 12,50 en š … en een "
    Link (inline)
      "website"
)";
    CHECK(read.substr(0, expected.size()) == expected);
    for (const auto* part : {"\", en verder.\"", "\"Tweede bladzijde gaat verder. Voor mantelzorgers\"",
                             "/ListNumbering /Decimal", "/Scope /Column", "/Scope /Row"}) {
        CHECK_THAT(read, ContainsSubstring(part));
    }
    CHECK(read.find("Kop van elke bladzijde") == std::string::npos);
}

TEST_CASE("Links lie on their words and on the QR code, bookmarks lead to their page", "[pdf]") {
    const std::string urls = sample().read({"pdfinfo", "-url", "%"});
    CHECK_THAT(urls, ContainsSubstring("https://www.example.be/%C3%A9%C3%A9n"));
    CHECK_THAT(urls, ContainsSubstring("https://www.example.be/qr"));
    const std::string destinations = sample().read({"qpdf", "--json", "--json-key=outlines", "%"});
    CHECK_THAT(destinations, ContainsSubstring("\"title\": \"Één gesprek\""));
    CHECK_THAT(destinations, ContainsSubstring("\"destpageposfrom1\": 2"));
}

TEST_CASE("The same document gives the same bytes", "[pdf]") {
    CHECK(sample().bytes() == pdf::make_pdf(two_pages(), fonts()));
    Document other = two_pages();
    other.pages[1].items.pop_back();
    CHECK(sample().bytes() != pdf::make_pdf(other, fonts()));
}

TEST_CASE("A file is small: fonts count once, a page of text a few kilobytes", "[pdf]") {
    CHECK(sample().bytes().size() < 40'000);
    std::vector<Item> items;
    for (int i = 0; i < 50; ++i) {
        items.push_back(
            text_at(20, 20 + 5.0 * i, "Regel " + std::to_string(i) + " van een gewone bladzijde met tekst."));
    }
    Document document = untagged(items);
    const std::size_t one = pdf::make_pdf(document, fonts()).size();
    for (int i = 0; i < 99; ++i)
        document.pages.push_back(document.pages.front());
    const std::size_t hundred = pdf::make_pdf(document, fonts()).size();
    CHECK(one < 20'000);
    CHECK((hundred - one) / 99 < 3'000);
}
