#include "sample.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "pdf/pdf.hpp"
#include "support/paths.hpp"

namespace samenspel::test {

using namespace document;

const type::FontSet& fonts() {
    static const type::FontSet all(source_dir() / "templates" / "fonts");
    return all;
}

PlacedText text_at(double x, double y, const std::string& text, const Tag& tag, const Font& font,
                   double size) {
    PlacedText placed;
    placed.baseline = {{x}, {y}};
    placed.text = text;
    placed.font = font;
    placed.size = {size};
    placed.tag = tag;
    return placed;
}

PlacedBox box_at(Rect rect, Colour fill) {
    PlacedBox box;
    box.rect = rect;
    box.fill = fill;
    return box;
}

Document untagged(std::vector<Item> items) {
    Document document;
    document.title = "Proef";
    document.pages.push_back({});
    document.pages.back().items = std::move(items);
    return document;
}

namespace {

PlacedQr small_qr(const Tag& tag) {
    PlacedQr qr;
    qr.rect = {{150}, {100}, {30}, {30}};
    qr.modules = 3;
    qr.dark = {true, true, false, false, true, false, true, false, true};
    qr.href = "https://www.example.be/qr";
    qr.tag = tag;
    return qr;
}

PlacedDrawing small_drawing(const Tag& tag) {
    PlacedDrawing placed;
    placed.rect = {{20}, {100}, {60}, {30}};
    placed.tag = tag;
    placed.drawing.width = placed.drawing.height = 100;
    Shape square;
    square.path = {MoveTo{{0, 0}}, LineTo{{100, 0}}, LineTo{{100, 100}}, LineTo{{0, 100}}, ClosePath{}};
    square.fill = Paint{{0xF2, 0xA6, 0x5A}};
    Label label;
    label.at = {50, 50};
    label.anchor = Label::Anchor::middle;
    label.text = "Boven";
    placed.drawing.parts = {square, label};
    return placed;
}

void add_first_page(Document& document) {
    Page page;
    PlacedText website = text_at(20, 50, "website", 2);
    website.href = "https://www.example.be/één";
    const double after = 20 + fonts().width("website", lato, {10.5}).value;
    page.items = {text_at(20, 12, "Kop van elke bladzijde"),
                  text_at(20, 25, "Één gesprek over AVATAR, To “citaat”", 1, lato_bold, 22),
                  text_at(20, 40, "Eerste regel van de mantel\u00AD", 2),
                  text_at(20, 45, "zorger met € 12,50 en š … en een", 2),
                  website,
                  text_at(after, 50, ", en verder.", 2),
                  small_drawing(3),
                  small_qr(4),
                  text_at(20, 140, "1.", 7),
                  text_at(26, 140, "Eerste punt", 8),
                  text_at(20, 150, "Kop A", 11),
                  text_at(60, 150, "Kop B", 12),
                  text_at(20, 156, "cel a", 14),
                  text_at(60, 156, "cel b", 15)};
    document.pages.push_back(page);
}

} // namespace

Document two_pages() {
    Document document;
    document.title = "Samenspel & <mantelzorg>";
    document.author = "Thomas More";
    document.subject = "Onderwerp “één”";
    document.structure = {{"Document", {}, "", 1},
                          {"H1", 0, "", 1},
                          {"P", 0, "", 1},
                          {"Figure", 0, "Een oranje vlak", 1},
                          {"Figure", 0, "QR-code", 1},
                          {"L", 0, "", 1},
                          {"LI", 5, "", 1},
                          {"Lbl", 6, "", 1},
                          {"LBody", 6, "", 1},
                          {"Table", 0, "", 1},
                          {"TR", 9, "", 1},
                          {"TH", 10, "", 1},
                          {"TH", 10, "", 1},
                          {"TR", 9, "", 1},
                          {"TH", 13, "", 1},
                          {"TD", 13, "", 2}};
    add_first_page(document);
    Page second;
    second.items = {text_at(20, 12, "Kop van elke bladzijde"),
                    text_at(20, 25, "Tweede bladzijde gaat verder.", 2),
                    text_at(20, 35, "Voor mantelzorgers", 2, andika, 14)};
    document.pages.push_back(second);
    document.bookmarks = {{"Één gesprek", 1, 0, {20}}, {"Onder", 2, 0, {40}}, {"Twee", 1, 1, {20}}};
    return document;
}

PdfFile::PdfFile(const Document& document) : PdfFile(pdf::make_pdf(document, fonts())) {}

PdfFile::PdfFile(const std::string& bytes) : bytes_(bytes) {
    folder_.write("file.pdf", bytes);
}

std::string PdfFile::read(std::vector<std::string> command) const {
    std::replace(command.begin(), command.end(), std::string("%"), (folder_ / "file.pdf").string());
    const CommandResult result = run_command(command);
    if (result.code != 0)
        throw std::runtime_error(command.front() + ": " + result.err + result.out);
    return result.out + result.err;
}

Colour Picture::at(double x_mm, double y_mm, double page_width_mm) const {
    const double scale = width / page_width_mm;
    const auto x = static_cast<std::size_t>(x_mm * scale), y = static_cast<std::size_t>(y_mm * scale);
    const std::size_t i = 3 * (y * static_cast<std::size_t>(width) + x);
    const auto part = [&](std::size_t k) { return static_cast<std::uint8_t>(pixels.at(i + k)); };
    return {part(0), part(1), part(2)};
}

Picture picture_of(const PdfFile& file) {
    const std::string ppm = file.read({"pdftoppm", "-r", "144", "-f", "1", "-l", "1", "%"});
    std::istringstream in(ppm);
    std::string kind;
    int largest = 0;
    Picture picture;
    in >> kind >> picture.width >> picture.height >> largest;
    in.get();
    if (kind != "P6" || largest != 255)
        throw std::runtime_error("pdftoppm printed no picture");
    picture.pixels = ppm.substr(static_cast<std::size_t>(in.tellg()));
    return picture;
}

} // namespace samenspel::test
