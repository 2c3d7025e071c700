#include <memory>
#include <stdexcept>

#include <qpdf/QPDF.hh>

#include "pdf/pdf.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

using namespace samenspel;
using namespace samenspel::document;
using namespace samenspel::test;

namespace {

Background on(std::size_t number, std::size_t tag) {
    return {number, Tag{tag}};
}

/// Copies of two pages: what all share, and on it a code with a link.
Document copies(const std::vector<std::string>& codes) {
    Document document;
    document.title = "Exemplaren";
    document.structure = {{"Document", {}, "", 1}};
    document.backgrounds = {{{210}, {297}, {text_at(20, 40, "Eerste zijde, voor allen")}},
                            {{210}, {297}, {text_at(20, 40, "Tweede zijde, voor allen")}}};
    document.backgrounds[1].items.emplace_back(
        PlacedText{{{20}, {60}}, "voor allen.be", lato, {10}, {}, {}, "https://allen.be", {}});
    for (const auto& code : codes) {
        const auto sect = document.structure.size();
        document.structure.push_back({"Sect", 0, "", 1});
        for (std::size_t side = 0; side < 2; ++side) {
            document.pages.push_back(
                {{210}, {297}, {text_at(150, 20, code)}, on(side, document.structure.size())});
            document.structure.push_back({"Div", sect, "", 1});
        }
        document.bookmarks.push_back({code, 1, document.pages.size() - 2, {20}});
        document.pages.back().items.emplace_back(
            PlacedText{{{150}, {60}}, "alleen " + code, lato, {10}, {}, {}, "https://een.be/" + code, {}});
    }
    return document;
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t times = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++times;
    return times;
}

std::string checked(const PdfFile& file) {
    return file.read({"qpdf", "--check", "%"});
}

} // namespace

TEST_CASE("Copies show what they share and what is theirs, and are read page by page", "[pdf][copies]") {
    const PdfFile file(copies({"A1", "B2", "C3"}));
    CHECK(checked(file).find("No syntax") != std::string::npos);
    const auto text = file.text();
    CHECK(count(text, "Eerste zijde, voor allen") == 3);
    CHECK(count(text, "Tweede zijde, voor allen") == 3);
    CHECK(count(text, "B2") == 3); // both sides, and the link
    const auto read = file.read({"pdfinfo", "-struct-text", "%"});
    CHECK(count(read, "Eerste zijde") == 3);
    CHECK(count(read, "Sect") == 3);
    CHECK(count(file.read({"pdfinfo", "-url", "%"}), "https://allen.be") == 3);
    CHECK(count(file.read({"pdfinfo", "-url", "%"}), "https://een.be/") == 3);
}

TEST_CASE("What copies share is in the file once, and a copy more costs little", "[pdf][copies]") {
    std::vector<std::string> codes;
    for (int i = 0; i < 100; ++i)
        codes.push_back("A" + std::to_string(i));
    const auto ten = pdf::make_pdf(copies({codes.begin(), codes.begin() + 10}), fonts()).size();
    const auto hundred = pdf::make_pdf(copies(codes), fonts()).size();
    CHECK((hundred - ten) / 90 < 1200); // two pages with two links

    const auto bytes = pdf::make_pdf(copies(codes), fonts());
    QPDF file;
    file.processMemoryFile("copies", bytes.data(), bytes.size());
    const auto& sheets = file.getAllPages();
    REQUIRE(sheets.size() == 200);
    const auto under = [&](std::size_t i) {
        auto sheet = sheets[i];
        return sheet.getKey("/Contents").getArrayItem(0).getObjGen();
    };
    CHECK(under(0) == under(198));
    CHECK(under(1) == under(199));
    CHECK_FALSE(under(0) == under(1));
}

TEST_CASE("A tree of pages has branches when copies are many", "[pdf][copies]") {
    Document document = copies({"A1"});
    while (document.pages.size() < 2500)
        document.pages.push_back(document.pages[document.pages.size() - 2]);
    document.structure.clear();
    document.bookmarks.clear();
    for (auto& page : document.pages)
        page.background->tag = {};
    const PdfFile file(document);
    CHECK(file.read({"pdfinfo", "%"}).find("Pages:           2500") != std::string::npos);
    CHECK(checked(file).find("No syntax") != std::string::npos);
}

TEST_CASE("Pages of copies and pages of their own stand in one file, in order", "[pdf][copies]") {
    Document document = copies({"A1", "B2"});
    Page own;
    own.items = {text_at(20, 40, "Begeleidend schrijven", 0)};
    document.pages.insert(document.pages.begin(), own);
    document.bookmarks.clear();
    const PdfFile file(document);
    CHECK(checked(file).find("No syntax") != std::string::npos);
    const auto text = file.text();
    CHECK(text.find("Begeleidend") < text.find("A1"));
    CHECK(text.find("A1") < text.find("B2"));
}

TEST_CASE("Each copy has a file of its own, with its own words and links", "[pdf][copies]") {
    std::vector<std::string> files;
    pdf::make_each(copies({"A1", "B2", "Q9"}), fonts(), [&](std::size_t copy, const std::string& bytes) {
        CHECK(copy == files.size());
        files.push_back(bytes);
    });
    REQUIRE(files.size() == 3);
    const PdfFile last(files[2]);
    CHECK(checked(last).find("No syntax") != std::string::npos);
    CHECK(count(last.text(), "Q9") == 3);
    CHECK(count(last.text(), "A1") == 0);
    CHECK(count(last.text(), "Eerste zijde, voor allen") == 1);
    CHECK(last.read({"pdfinfo", "%"}).find("Pages:           2") != std::string::npos);
    const auto links = last.read({"pdfinfo", "-url", "%"});
    CHECK(count(links, "https://een.be/Q9") == 1);
    CHECK(count(links, "https://een.be/A1") == 0);
    CHECK(count(last.read({"pdfinfo", "-struct-text", "%"}), "Sect") == 1);
}

TEST_CASE("A copy with more links or another opacity than the first is as good as that", "[pdf][copies]") {
    Document document = copies({"A1", "B2", "C3"});
    document.pages[3].items.pop_back(); // the link of B2
    Drawing pale;
    pale.width = pale.height = 10;
    Shape corner;
    corner.path = {MoveTo{{0, 0}}, LineTo{{10, 0}}, LineTo{{10, 10}}, ClosePath{}};
    corner.fill = Paint{{200, 0, 0}, 0.4};
    pale.parts.emplace_back(corner);
    PlacedDrawing stamp;
    stamp.rect = {{20}, {100}, {20}, {20}};
    stamp.drawing = pale;
    document.pages[4].items.emplace_back(stamp);
    std::vector<std::unique_ptr<PdfFile>> owned;
    pdf::make_each(document, fonts(), [&](std::size_t, const std::string& bytes) {
        owned.push_back(std::make_unique<PdfFile>(bytes));
    });
    REQUIRE(owned.size() == 3);
    CHECK(count(owned[1]->text(), "B2") == 2);
    CHECK(count(owned[1]->read({"pdfinfo", "-url", "%"}), "https://een.be/") == 0);
    CHECK(count(owned[2]->read({"pdfinfo", "-url", "%"}), "https://een.be/C3") == 1);
    for (const auto& file : owned) {
        CHECK(checked(*file).find("No syntax") != std::string::npos);
        const auto plain = file->read({"qpdf", "--qdf", "--object-streams=disable", "%", "-"});
        CHECK(count(plain, "/ExtGState") == 2); // its name, and the type of the one
        CHECK(count(file->read({"pdfinfo", "-struct-text", "%"}), "Sect") == 1);
    }
}

TEST_CASE("Each copy is a document of its own to who keeps documents", "[pdf][copies]") {
    std::vector<std::string> ids;
    pdf::make_each(copies({"A1", "B2"}), fonts(), [&](std::size_t, const std::string& bytes) {
        QPDF file;
        file.processMemoryFile("copy", bytes.data(), bytes.size());
        ids.push_back(file.getTrailer().getKey("/ID").getArrayItem(0).getStringValue());
    });
    REQUIRE(ids.size() == 2);
    CHECK(ids[0] != ids[1]);
}

TEST_CASE("What is shared is read with spaces between lines, and spaced letters as a word", "[pdf][copies]") {
    Document document = copies({"A1", "B2"});
    auto& items = document.backgrounds[0].items;
    items = {text_at(20, 40, "een zin die"), text_at(20, 45, "doorloopt"), box_at({{20}, {46}, {5}, {5}}, {}),
             text_at(20, 60, "volgende")};
    auto spaced = text_at(20, 70, "OPGELET");
    spaced.letter_space = {2};
    items.emplace_back(spaced);
    items.emplace_back(text_at(20, 80, "slot"));
    const auto read = PdfFile(document).read({"pdfinfo", "-struct-text", "%"});
    CHECK(count(read, "een zin die doorloopt volgende") == 2);
    CHECK(count(read, "OPGELET") == 2);
    CHECK(count(read, "slot") == 2);
}

TEST_CASE("Only copies are parted", "[pdf][copies]") {
    const auto part = [](const Document& document) {
        pdf::make_each(document, fonts(), [](std::size_t, const std::string&) {});
    };
    CHECK_THROWS_AS(part(two_pages()), std::invalid_argument);
    CHECK_THROWS_AS(part(Document{}), std::invalid_argument);
    Document odd = copies({"A1", "B2"});
    odd.pages.pop_back();
    CHECK_THROWS_AS(part(odd), std::invalid_argument);
    odd = copies({"A1", "B2"});
    odd.pages[2].background->tag = 0; // in no copy
    CHECK_THROWS_AS(part(odd), std::invalid_argument);
    odd = copies({"A1", "B2"});
    odd.pages[3].background->number = 7;
    CHECK_THROWS_AS(pdf::make_pdf(odd, fonts()), std::invalid_argument);
    odd = copies({"A1", "B2"});
    odd.pages[3].height = {148};
    CHECK_THROWS_AS(pdf::make_pdf(odd, fonts()), std::invalid_argument);
    CHECK_THROWS_AS(pdf::make_form(copies({"A1", "B2"}), fonts()), std::invalid_argument);
}

TEST_CASE("A form has a field for each answer, called and explained as it", "[pdf][form]") {
    Document document = untagged({text_at(20, 20, "Hoe vaak?", 1)});
    document.structure = {{"Document", {}, "", 1}, {"P", 0, "", 1}};
    const auto answer = [&](const std::string& name, const std::string& value, Answer::Kind kind, double y) {
        document.structure.push_back({"Span", 0, value.empty() ? "veld" : "antwoord " + value, 1});
        const Tag tag = document.structure.size() - 1;
        PlacedBox box;
        box.rect = {{20}, {y}, {kind == Answer::Kind::tick ? 5.0 : 60.0}, {5}};
        box.edge = Colour{};
        box.edge_width = {0.3};
        box.tag = tag;
        document.pages[0].items.emplace_back(box);
        document.answers.push_back(
            {name, value, kind, 0, 1, 20, y, box.rect.width.value, 5, "Hoe vaak?", tag});
    };
    answer("vaak", "1", Answer::Kind::tick, 30);
    answer("vaak", "2", Answer::Kind::tick, 40);
    answer("ook", "1", Answer::Kind::tick, 50);
    answer("waarom", "", Answer::Kind::entry, 60);
    const auto bytes = pdf::make_form(document, fonts());
    const PdfFile file(bytes);
    CHECK(checked(file).find("No syntax") != std::string::npos);
    CHECK(file.read({"pdfinfo", "%"}).find("AcroForm") != std::string::npos);
    QPDF pdf;
    pdf.processMemoryFile("form", bytes.data(), bytes.size());
    auto fields = pdf.getRoot().getKey("/AcroForm").getKey("/Fields");
    REQUIRE(fields.getArrayNItems() == 3);
    const auto field = [&](int i) { return fields.getArrayItem(i); };
    CHECK(field(0).getKey("/T").getUTF8Value() == "vaak");
    REQUIRE(field(0).getKey("/Kids").getArrayNItems() == 2);
    CHECK(field(0).getKey("/Kids").getArrayItem(1).getKey("/AP").getKey("/N").hasKey("/2"));
    CHECK(field(0).getKey("/Kids").getArrayItem(1).getKey("/TU").getUTF8Value() == "Hoe vaak? antwoord 2");
    CHECK(field(1).getKey("/FT").getName() == "/Btn");
    CHECK(field(2).getKey("/FT").getName() == "/Tx");
    const auto read = file.read({"pdfinfo", "-struct-text", "%"});
    CHECK(count(read, "Form") == 4);
    CHECK(file.read({"qpdf", "--qdf", "--object-streams=disable", "%", "-"}).find("pdfaid:part") ==
          std::string::npos);

    const auto refused = [&](auto change) {
        Document wrong = document;
        change(wrong.answers.back());
        CHECK_THROWS_AS(pdf::make_form(wrong, fonts()), std::invalid_argument);
    };
    refused([](Answer& a) { a.name = "vaak"; }); // an entry in a choice
    refused([](Answer& a) { a.name = "v.1"; });
    refused([](Answer& a) { a.value = "Off"; });
    refused([](Answer& a) { a = {"ook", "1", Answer::Kind::tick, 0, 2, 20, 70, 5, 5}; });
}
