// The tags, read back object by object: what a screen reader relies on.
#include "sample.hpp"
#include "support/catch.hpp"

#include <map>
#include <set>

#include <qpdf/QPDF.hh>

#include "pdf/pdf.hpp"

using namespace samenspel;
using namespace samenspel::document;
using namespace samenspel::test;
using Handle = QPDFObjectHandle;

namespace {

/// Every piece and link that the structure claims, and by which element.
struct Claims {
    std::map<std::pair<QPDFObjGen, int>, QPDFObjGen> pieces; // (page, MCID)
    std::map<QPDFObjGen, QPDFObjGen> links;
    std::map<std::string, int> types;
};

void collect(Handle element, Claims& claims) {
    ++claims.types[element.getKey("/S").getName()];
    Handle kids = element.getKey("/K");
    for (auto kid : kids.isArray() ? kids.getArrayAsVector() : std::vector<Handle>{kids}) {
        if (kid.isInteger()) {
            const auto key = std::pair{element.getKey("/Pg").getObjGen(), kid.getIntValueAsInt()};
            CHECK(claims.pieces.emplace(key, element.getObjGen()).second);
        } else if (kid.isDictionaryOfType("/MCR")) {
            const auto key = std::pair{kid.getKey("/Pg").getObjGen(), kid.getKey("/MCID").getIntValueAsInt()};
            CHECK(claims.pieces.emplace(key, element.getObjGen()).second);
        } else if (kid.isDictionaryOfType("/OBJR")) {
            CHECK(claims.links.emplace(kid.getKey("/Obj").getObjGen(), element.getObjGen()).second);
        } else {
            CHECK(kid.getKey("/P").getObjGen() == element.getObjGen());
            collect(kid, claims);
        }
    }
}

std::set<int> marked_ids(Handle page) {
    std::set<int> ids;
    const auto data = page.getKey("/Contents").getStreamData();
    const std::string content(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    for (std::size_t at = 0; (at = content.find("/MCID ", at)) != content.npos; at += 6) {
        CHECK(ids.insert(std::stoi(content.substr(at + 6))).second);
    }
    return ids;
}

std::map<int, Handle> parent_tree(QPDF& file) {
    const auto numbers =
        file.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums").getArrayAsVector();
    std::map<int, Handle> tree;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
        tree.emplace(Handle(numbers[i]).getIntValueAsInt(), numbers[i + 1]);
    }
    return tree;
}

} // namespace

TEST_CASE("Each piece and link belongs to one element, and the way back leads to it", "[pdf][structure]") {
    const std::string bytes = pdf::make_pdf(two_pages(), fonts());
    QPDF file;
    file.processMemoryFile("sample", bytes.data(), bytes.size());
    Claims claims;
    collect(file.getRoot().getKey("/StructTreeRoot").getKey("/K"), claims);
    auto tree = parent_tree(file);
    std::size_t pieces = 0, links = 0;
    for (auto page : file.getAllPages()) {
        auto owners = tree.at(page.getKey("/StructParents").getIntValueAsInt()).getArrayAsVector();
        const auto ids = marked_ids(page);
        CHECK(ids.size() == owners.size());
        for (const int id : ids) {
            ++pieces;
            CHECK(claims.pieces.at({page.getObjGen(), id}) ==
                  owners.at(static_cast<std::size_t>(id)).getObjGen());
        }
        for (auto link : page.getKey("/Annots").isArray() ? page.getKey("/Annots").getArrayAsVector()
                                                          : std::vector<Handle>{}) {
            ++links;
            Handle owner = tree.at(link.getKey("/StructParent").getIntValueAsInt());
            CHECK(claims.links.at(link.getObjGen()) == owner.getObjGen());
            CHECK_FALSE(link.getKey("/Contents").getUTF8Value().empty());
        }
    }
    CHECK(pieces == claims.pieces.size());
    CHECK(pieces == 13); // the two lines before the link are one, and so are those of page 2
    CHECK(links == 2);
    CHECK(claims.types == std::map<std::string, int>{{"/Document", 1},
                                                     {"/H1", 1},
                                                     {"/P", 1},
                                                     {"/Figure", 2},
                                                     {"/L", 1},
                                                     {"/LI", 1},
                                                     {"/Lbl", 1},
                                                     {"/LBody", 1},
                                                     {"/Table", 1},
                                                     {"/TR", 2},
                                                     {"/TH", 3},
                                                     {"/TD", 1},
                                                     {"/Link", 2}});
}

TEST_CASE("What an element draws around another is read around it", "[pdf][structure]") {
    Document document =
        untagged({text_at(20, 20, "Voor", 1), text_at(40, 20, "midden", 2), text_at(60, 20, "na.", 1)});
    document.structure = {{"Document", {}, "", 1}, {"P", 0, "", 1}, {"Span", 1, "", 1}, {"P", 0, "", 1}};
    const std::string read = PdfFile(document).read({"pdfinfo", "-struct-text", "%"});
    CHECK(read.find("Voor") < read.find("midden"));
    CHECK(read.find("midden") < read.find("na."));
}

TEST_CASE("A box to fill in has words instead, and only its outline is drawn", "[pdf][structure]") {
    PlacedBox box;
    box.rect = {{20}, {30}, {4.5}, {4.5}};
    box.edge = Colour{0, 0, 0};
    box.edge_width = {0.35};
    box.tag = 1;
    Document document = untagged({box, text_at(30, 33, "Ja", 2)});
    document.structure = {{"Document", {}, "", 1}, {"Span", 0, "in te vullen vakje", 1}, {"P", 0, "", 1}};
    const std::string bytes = pdf::make_pdf(document, fonts());
    CHECK(PdfFile(bytes).read({"qpdf", "--check", "%"}).find("No syntax") != std::string::npos);
    QPDF file;
    file.processMemoryFile("sample", bytes.data(), bytes.size());
    Claims claims;
    collect(file.getRoot().getKey("/StructTreeRoot").getKey("/K"), claims);
    CHECK(claims.types == std::map<std::string, int>{{"/Document", 1}, {"/Span", 1}, {"/P", 1}});
    Handle span = file.getRoot().getKey("/StructTreeRoot").getKey("/K").getKey("/K").getArrayItem(0);
    CHECK(span.getKey("/Alt").getUTF8Value() == "in te vullen vakje");
    CHECK(claims.pieces.size() == 2);
}

TEST_CASE("Bookmarks below a bookmark hang from it", "[pdf][structure]") {
    Document document = two_pages();
    document.bookmarks = {
        {"A", 1, 0, {10}}, {"A1", 2, 0, {20}}, {"A1a", 3, 0, {30}}, {"A2", 2, 0, {40}}, {"B", 1, 1, {10}}};
    const std::string bytes = pdf::make_pdf(document, fonts());
    QPDF file;
    file.processMemoryFile("sample", bytes.data(), bytes.size());
    const auto walk = [](auto self, Handle parent) -> std::string {
        std::string out;
        for (Handle item = parent.getKey("/First"); item.isDictionary(); item = item.getKey("/Next")) {
            CHECK(item.getKey("/Parent").getObjGen() == parent.getObjGen());
            out += item.getKey("/Title").getUTF8Value() + "(" + self(self, item) + ")";
        }
        return out;
    };
    CHECK(walk(walk, file.getRoot().getKey("/Outlines")) == "A(A1(A1a())A2())B()");
    CHECK(file.getRoot().getKey("/Outlines").getKey("/Count").getIntValue() == 5);
}

TEST_CASE("The file has what PDF/A-1b asks for", "[pdf][structure]") {
    const std::string bytes = pdf::make_pdf(two_pages(), fonts());
    CHECK(bytes.starts_with("%PDF-1.4\n%"));
    QPDF file;
    file.processMemoryFile("sample", bytes.data(), bytes.size());
    Handle root = file.getRoot();
    CHECK(root.getKey("/Lang").getUTF8Value() == "nl-BE");
    CHECK(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    CHECK(root.getKey("/OutputIntents").getArrayItem(0).getKey("/DestOutputProfile").isStream());
    CHECK(root.getKey("/Metadata").getDict().getKey("/Filter").isNull());
    CHECK(file.getTrailer().getKey("/ID").isArray());
    std::size_t fonts_seen = 0;
    for (auto object : file.getAllObjects()) {
        CHECK_FALSE(object.isStreamOfType("/ObjStm"));
        if (object.isDictionaryOfType("/Annot"))
            CHECK(object.getKey("/F").getIntValue() == 4);
        if (!object.isDictionaryOfType("/Font", "/CIDFontType2"))
            continue;
        ++fonts_seen;
        Handle descriptor = object.getKey("/FontDescriptor");
        CHECK(descriptor.getKey("/CapHeight").getNumericValue() > 600);
        CHECK(object.getKey("/CIDSystemInfo").getKey("/Ordering").getUTF8Value() == "Identity");
        const auto set = descriptor.getKey("/CIDSet").getStreamData();
        const auto in_set = [&](std::size_t c) {
            return c / 8 < set->getSize() && (set->getBuffer()[c / 8] & (0x80U >> (c % 8))) != 0;
        };
        CHECK(in_set(0));
        CHECK(in_set(' '));
        CHECK_FALSE(in_set('#'));
    }
    CHECK(fonts_seen == 3);
}

TEST_CASE("A file with longer lists than PDF/A-1 allows makes no such claim", "[pdf][structure]") {
    Document document = untagged({text_at(20, 20, "a", 1)});
    document.structure.assign(8192, {"P", 0, "", 1});
    document.structure[0] = {"Document", {}, "", 1};
    const auto claims = [&] {
        return pdf::make_pdf(document, fonts()).find("pdfaid:part>") != std::string::npos;
    };
    CHECK(claims());
    document.structure.push_back({"P", 0, "", 1});
    CHECK_FALSE(claims());
    CHECK(PdfFile(document).read({"qpdf", "--check", "%"}).find("No syntax") != std::string::npos);
}

TEST_CASE("Widths in the file are those of the font, to the thousandth of the em", "[pdf][structure]") {
    const std::string bytes = pdf::make_pdf(untagged({text_at(20, 20, "abc é")}), fonts());
    QPDF file;
    file.processMemoryFile("sample", bytes.data(), bytes.size());
    for (auto object : file.getAllObjects()) {
        if (!object.isDictionaryOfType("/Font", "/CIDFontType2"))
            continue;
        const auto widths = object.getKey("/W").getArrayAsVector();
        REQUIRE(widths.size() == 6); // space, a to c, é
        CHECK(Handle(widths[2]).getIntValue() == 'a');
        for (const int i : {0, 1, 2}) {
            const double width = fonts().face(lato).width(U'a' + static_cast<char32_t>(i)) * 1000;
            CHECK(Handle(widths[3]).getArrayItem(i).getNumericValue() == Approx(width).margin(0.001));
        }
    }
}

TEST_CASE("A figure has its words and its ground; a wide cell its span", "[pdf][structure]") {
    const std::string bytes = pdf::make_pdf(two_pages(), fonts());
    QPDF file;
    file.processMemoryFile("sample", bytes.data(), bytes.size());
    bool figure = false, span = false;
    for (auto object : file.getAllObjects()) {
        if (!object.isDictionaryOfType("/StructElem"))
            continue;
        const std::string type = object.getKey("/S").getName();
        if (type == "/Figure" && object.getKey("/Alt").getUTF8Value() == "Een oranje vlak") {
            const auto box = object.getKey("/A").getKey("/BBox").getArrayAsVector();
            figure =
                box.size() == 4 && Handle(box[0]).getNumericValue() == Approx(20 / mm_per_point).margin(0.01);
        }
        if (type == "/TD")
            span = object.getKey("/A").getKey("/ColSpan").getIntValueAsInt() == 2;
    }
    CHECK(figure);
    CHECK(span);
}

TEST_CASE("A structure without a root, or with a type that PDF does not know, is refused",
          "[pdf][structure]") {
    const auto refused = [](std::vector<StructureElement> structure) {
        Document document = untagged({text_at(20, 20, "a", 0)});
        document.structure = std::move(structure);
        CHECK_THROWS_AS(pdf::make_pdf(document, fonts()), std::invalid_argument);
    };
    refused({{"Document", 0, "", 1}});
    refused({{"Document", {}, "", 1}, {"P", {}, "", 1}});
    refused({{"Document", {}, "", 1}, {"P", 2, "", 1}, {"P", 0, "", 1}});
    refused({{"Document", {}, "", 1}, {"Paragraaf", 0, "", 1}});
}

TEST_CASE("A document without structure makes no claim to have one", "[pdf][structure]") {
    PlacedText link = text_at(20, 20, "website");
    link.href = "https://www.example.be";
    const PdfFile file(untagged({link}));
    CHECK(file.read({"pdfinfo", "%"}).find("Tagged:          no") != std::string::npos);
    CHECK(file.bytes().find("StructParent") == std::string::npos);
    CHECK(file.read({"pdfinfo", "-url", "%"}).find("https://www.example.be") != std::string::npos);
}
