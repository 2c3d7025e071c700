#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "document/drawing.hpp"
#include "document/photograph.hpp"

/// Pages of placed things. Lengths are millimetres, type sizes points; the origin of a page is its upper
/// left corner, y grows downwards. Nothing here knows PDF.
namespace samenspel::document {

struct Millimetres {
    double value = 0;
    friend auto operator<=>(const Millimetres&, const Millimetres&) = default;
    friend Millimetres operator+(Millimetres a, Millimetres b) { return {a.value + b.value}; }
    friend Millimetres operator-(Millimetres a, Millimetres b) { return {a.value - b.value}; }
    friend Millimetres operator*(Millimetres a, double factor) { return {a.value * factor}; }
    Millimetres& operator+=(Millimetres b) {
        value += b.value;
        return *this;
    }
};

struct Points {
    double value = 0;
    friend auto operator<=>(const Points&, const Points&) = default;
};

constexpr double mm_per_point = 25.4 / 72;
constexpr Millimetres to_mm(Points p) {
    return {p.value * mm_per_point};
}
constexpr Points to_points(Millimetres mm) {
    return {mm.value / mm_per_point};
}

struct Place {
    Millimetres x, y;
    friend bool operator==(const Place&, const Place&) = default;
};

struct Rect {
    Millimetres x, y, width, height;
    friend bool operator==(const Rect&, const Rect&) = default;
};

/// A face of a family that the templates ship. `weight` 400, 600, 700 or 800.
struct Font {
    std::string family;
    int weight = 400;
    bool italic = false;
    friend auto operator<=>(const Font&, const Font&) = default;
};

/// Index into Document::structure; none = decoration (an artifact: header, footer, hairline).
using Tag = std::optional<std::size_t>;

struct PlacedText {
    Place baseline; ///< left end of the baseline
    std::string text;
    Font font;
    Points size;
    Colour colour;
    Points letter_space{0};
    std::string href; ///< https:, mailto: or tel:; empty = none
    Tag tag;
};

struct PlacedBox {
    Rect rect;
    Millimetres radius{0};
    std::optional<Colour> fill;
    std::optional<Colour> edge;
    Millimetres edge_width{0};
    Tag tag;
};

struct PlacedLine {
    Place from, to;
    Millimetres width{0.2};
    Colour colour;
    std::vector<double> dashes; ///< mm on, mm off, …; empty = solid
    Tag tag;
};

struct PlacedDrawing {
    Rect rect; ///< the drawing keeps its proportions and is centred in it
    Drawing drawing;
    Tag tag;
    std::string family = "Lato"; ///< of its labels
};

/// Dark squares of a QR code, with its quiet zone inside `rect`.
struct PlacedQr {
    Rect rect;
    int modules = 0;        ///< squares a side
    std::vector<bool> dark; ///< row by row, modules × modules
    std::string href;
    Tag tag;
};

/// Stretched over all of `rect`.
struct PlacedPhotograph {
    Rect rect;
    std::shared_ptr<const Photograph> photograph; ///< there is one
    Tag tag;
};

using Item = std::variant<PlacedText, PlacedBox, PlacedLine, PlacedDrawing, PlacedQr, PlacedPhotograph>;

/// What lies under a page and is the same on others.
struct Background {
    std::size_t number = 0; ///< in Document::backgrounds
    Tag tag;                ///< one element for all of it
    friend bool operator==(const Background&, const Background&) = default;
};

struct Page {
    Millimetres width{210}, height{297};
    std::vector<Item> items = {}; ///< in drawing order
    std::optional<Background> background = {};
};

/// One element of the logical structure, as PDF names its types: Document, Sect, H1–H3, P, L, LI, Lbl,
/// LBody, Table, TR, TH, TD, Figure, Link, Note.
struct StructureElement {
    std::string type;
    std::optional<std::size_t> parent; ///< an earlier index; none for the root only
    std::string alternative;           ///< of a Figure
    int column_span = 1;
};

struct Bookmark {
    std::string title;
    int level = 1;
    std::size_t page = 0; ///< from 0
    Millimetres y;
};

/// Where a reader ticks or writes an answer. Millimetres from the upper left corner of the page.
struct Answer {
    enum class Kind { tick, entry };
    std::string name, value; ///< an entry has no value
    Kind kind = Kind::tick;
    std::size_t page = 0; ///< from 0
    std::size_t copy = 0; ///< of the bodies that are repeated, from 1 over the whole document; 0 = in none.
                          ///< Where copies share their backgrounds, of the first of them only
    double x = 0, y = 0, width = 0, height = 0;
    std::string tip = {}; ///< the question, for who fills it in on a screen
    Tag tag = {};
    friend bool operator==(const Answer&, const Answer&) = default;
};

struct Document {
    std::string title, author, subject, language = "nl-BE";
    std::vector<Page> pages;
    std::vector<Page> backgrounds;           ///< whose items have no tags, and which have no background
    std::vector<StructureElement> structure; ///< the first is the root
    std::vector<Bookmark> bookmarks;
    std::vector<Answer> answers; ///< in reading order
};

/// Measures text; implemented by `type` with the real fonts, by tests with simple ones.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    /// Width of one line with kerning, without letter space. @throws std::out_of_range for an unknown font
    [[nodiscard]] virtual Millimetres width(const std::string& text, const Font& font, Points size) const = 0;
    [[nodiscard]] virtual Millimetres ascent(const Font& font, Points size) const = 0;  ///< > 0
    [[nodiscard]] virtual Millimetres descent(const Font& font, Points size) const = 0; ///< > 0
    /// The first character of `text` that the font lacks.
    [[nodiscard]] virtual std::optional<char32_t> missing(const std::string& text,
                                                          const Font& font) const = 0;
};

class Hyphenator {
public:
    virtual ~Hyphenator() = default;
    /// Byte offsets in `word` after which a hyphen may stand, ascending.
    [[nodiscard]] virtual std::vector<std::size_t> breaks(const std::string& word) const = 0;
};

/// A page as text, a line per item, for tests.
std::string dump(const Page& page);

} // namespace samenspel::document
