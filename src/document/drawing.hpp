#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace samenspel::document {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    friend bool operator==(const Colour&, const Colour&) = default;
};

struct DrawingPoint {
    double x = 0, y = 0;
    friend bool operator==(const DrawingPoint&, const DrawingPoint&) = default;
};

struct MoveTo {
    DrawingPoint to;
};
struct LineTo {
    DrawingPoint to;
};
struct CurveTo { ///< cubic
    DrawingPoint control1, control2, to;
};
struct ClosePath {};
using Segment = std::variant<MoveTo, LineTo, CurveTo, ClosePath>;

struct Paint {
    Colour colour;
    double opacity = 1; ///< in [0, 1]
};

struct Shape {
    std::vector<Segment> path;
    std::optional<Paint> fill;
    std::optional<Paint> stroke;
    double stroke_width = 1;
    enum class Cap { butt, round, square } cap = Cap::butt;
    enum class Join { miter, round, bevel } join = Join::miter;
    std::vector<double> dashes;
    bool even_odd = false;
};

struct Label {
    std::string id;  ///< by which its words are exchanged; empty = they never are
    DrawingPoint at; ///< on the baseline, at the anchor
    enum class Anchor { start, middle, end } anchor = Anchor::start;
    std::string text;
    double size = 16;
    int weight = 400;
    Paint fill;
};

/// A picture in its own units, transforms already applied; x to the right, y downwards.
struct Drawing {
    double width = 0, height = 0;
    std::vector<std::variant<Shape, Label>> parts; ///< in drawing order
};

} // namespace samenspel::document
