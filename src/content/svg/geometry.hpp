#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "document/drawing.hpp"

namespace samenspel::content::svg {

using Point = document::DrawingPoint;
using Path = std::vector<document::Segment>;

/// (x, y) becomes (a x + c y + e, b x + d y + f).
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    [[nodiscard]] Point apply(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
    /// How much longer a line becomes; the mean over all directions if they differ.
    [[nodiscard]] double scale() const;
    /// Whether all directions are scaled alike.
    [[nodiscard]] bool is_even() const;
    /// Whether text stays upright and in proportion.
    [[nodiscard]] bool keeps_upright() const;
    /// First `inner`, then `outer`.
    friend Matrix operator*(const Matrix& outer, const Matrix& inner);
};

/// A list such as `translate(10 20) rotate(45)`. None if it cannot be read; `bad_at` then says where.
std::optional<Matrix> parse_transform(std::string_view text, std::size_t& bad_at);

Path transformed(const Path& path, const Matrix& matrix);

Path ellipse(Point centre, double rx, double ry);

/// A rectangle with corners rounded by rx and ry, which are at most half a side.
Path rounded_rectangle(Point corner, double width, double height, double rx, double ry);

/// Adds the arc of the SVG path command A from `from` as cubic segments.
struct Arc {
    double rx, ry;
    double turn; ///< of its x axis, in degrees
    bool large, clockwise;
    Point to;
};
void add_arc(Path& path, Point from, const Arc& arc);

} // namespace samenspel::content::svg
