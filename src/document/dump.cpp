#include <charconv>

#include "document/layout.hpp"

namespace samenspel::document {
namespace {

/// One decimal: a tenth of a millimetre is what an eye sees.
std::string number(double value) {
    char buffer[64];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, 1);
    const std::string text(buffer, result.ptr);
    return text == "-0.0" ? "0.0" : text;
}

std::string number(Millimetres value) {
    return number(value.value);
}

std::string colour(Colour c) {
    constexpr const char* digits = "0123456789ABCDEF";
    std::string text = "#";
    for (const int part : {c.red, c.green, c.blue}) {
        text += digits[part / 16];
        text += digits[part % 16];
    }
    return text;
}

std::string place(Place p) {
    return number(p.x) + " " + number(p.y);
}
std::string rect(const Rect& r) {
    return number(r.x) + " " + number(r.y) + " " + number(r.width) + "x" + number(r.height);
}

std::string describe(const PlacedText& text) {
    std::string line = "text " + place(text.baseline) + " \"" + text.text + "\" " + text.font.family + " " +
                       std::to_string(text.font.weight) + (text.font.italic ? " italic " : " ") +
                       number(text.size.value) + "pt " + colour(text.colour);
    if (text.letter_space.value != 0)
        line += " spaced " + number(text.letter_space.value) + "pt";
    if (!text.href.empty())
        line += " -> " + text.href;
    return line;
}

std::string describe(const PlacedBox& box) {
    std::string line = "box " + rect(box.rect);
    if (box.radius.value > 0)
        line += " radius " + number(box.radius);
    if (box.fill)
        line += " fill " + colour(*box.fill);
    if (box.edge)
        line += " edge " + colour(*box.edge) + " " + number(box.edge_width);
    return line;
}

std::string describe(const PlacedLine& line) {
    return "line " + place(line.from) + " - " + place(line.to) + " " + colour(line.colour);
}

std::string describe(const PlacedDrawing& drawing) {
    return "drawing " + rect(drawing.rect) + " of " + std::to_string(drawing.drawing.parts.size()) + " parts";
}

std::string describe(const PlacedQr& qr) {
    return "qr " + rect(qr.rect) + " of " + std::to_string(qr.modules) + " modules" +
           (qr.href.empty() ? "" : " -> " + qr.href);
}

std::string describe(const PlacedPhotograph& placed) {
    return "photograph " + rect(placed.rect) + " of " + std::to_string(placed.photograph->width) + "x" +
           std::to_string(placed.photograph->height) + " points";
}

std::string describe(const Answer& answer) {
    std::string line = answer.kind == Answer::Kind::tick ? "tick " : "entry ";
    line += answer.name + (answer.value.empty() ? "" : "=" + answer.value);
    if (answer.copy > 0)
        line += " copy " + std::to_string(answer.copy);
    return line + " page " + std::to_string(answer.page + 1) + " at " +
           rect({{answer.x}, {answer.y}, {answer.width}, {answer.height}});
}

void add_structure(const Document& document, std::size_t index, int depth, std::string& out) {
    const auto& element = document.structure[index];
    out += std::string(static_cast<std::size_t>(2 * depth), ' ') + element.type;
    if (element.column_span != 1)
        out += " span " + std::to_string(element.column_span);
    if (!element.alternative.empty())
        out += " (" + element.alternative + ")";
    for (const auto& page : document.pages) {
        for (const auto& item : page.items) {
            const auto* text = std::get_if<PlacedText>(&item);
            if (text != nullptr && text->tag == index)
                out += " \"" + text->text + "\"";
        }
    }
    out += '\n';
    for (auto i = index + 1; i < document.structure.size(); ++i) {
        if (document.structure[i].parent == index)
            add_structure(document, i, depth + 1, out);
    }
}

} // namespace

std::string dump(const Page& page) {
    std::string out = "page " + number(page.width) + "x" + number(page.height);
    if (page.background)
        out += " on background " + std::to_string(page.background->number + 1);
    out += '\n';
    for (const auto& item : page.items) {
        out += std::visit([](const auto& placed) { return describe(placed) + (placed.tag ? "" : " aside"); },
                          item) +
               "\n";
    }
    return out;
}

std::string dump(const Document& document) {
    std::string out;
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        out += std::to_string(i + 1) + ": " + dump(document.pages[i]);
    }
    for (std::size_t i = 0; i < document.backgrounds.size(); ++i)
        out += "background " + std::to_string(i + 1) + ": " + dump(document.backgrounds[i]);
    for (const auto& bookmark : document.bookmarks) {
        out += "bookmark " + std::to_string(bookmark.level) + " \"" + bookmark.title + "\" page " +
               std::to_string(bookmark.page + 1) + " at " + number(bookmark.y) + "\n";
    }
    for (const auto& answer : document.answers)
        out += describe(answer) + "\n";
    if (!document.structure.empty())
        add_structure(document, 0, 0, out);
    return out;
}

} // namespace samenspel::document
