#include "content/svg/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <type_traits>

#include "content/svg/scanner.hpp"

namespace samenspel::content::svg {
namespace {

using document::ClosePath;
using document::CurveTo;
using document::LineTo;
using document::MoveTo;

constexpr double tolerance = 1e-9;

double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

bool alike(double x, double y) {
    return std::abs(x - y) <= tolerance * std::max({1.0, std::abs(x), std::abs(y)});
}

/// Control points this far along a tangent make a cubic follow an arc of a unit circle.
double reach(double angle) {
    return 4.0 / 3.0 * std::tan(angle / 4);
}

std::optional<Matrix> single_transform(std::string_view name, const std::vector<double>& n) {
    if (name == "translate" && (n.size() == 1 || n.size() == 2)) {
        return Matrix{1, 0, 0, 1, n[0], n.size() == 2 ? n[1] : 0};
    }
    if (name == "scale" && (n.size() == 1 || n.size() == 2)) {
        return Matrix{n[0], 0, 0, n.size() == 2 ? n[1] : n[0], 0, 0};
    }
    if (name == "matrix" && n.size() == 6)
        return Matrix{n[0], n[1], n[2], n[3], n[4], n[5]};
    if (name != "rotate" || (n.size() != 1 && n.size() != 3))
        return std::nullopt;
    const double cosine = std::cos(radians(n[0]));
    const double sine = std::sin(radians(n[0]));
    const Matrix turn{cosine, sine, -sine, cosine, 0, 0};
    if (n.size() == 1)
        return turn;
    return Matrix{1, 0, 0, 1, n[1], n[2]} * turn * Matrix{1, 0, 0, 1, -n[1], -n[2]};
}

/// The same ellipse described by its centre instead of by both end points.
struct CentredArc {
    Matrix unit_circle;  ///< maps the unit circle on the ellipse
    double start, sweep; ///< radians
};

double angle_between(Point u, Point v) {
    return std::atan2(u.x * v.y - u.y * v.x, u.x * v.x + u.y * v.y);
}

CentredArc centred(Point from, const Arc& arc) {
    const double cosine = std::cos(radians(arc.turn));
    const double sine = std::sin(radians(arc.turn));
    const Point half{(from.x - arc.to.x) / 2, (from.y - arc.to.y) / 2};
    const Point p{cosine * half.x + sine * half.y, -sine * half.x + cosine * half.y};
    // Radii that are too short to span the chord are made just long enough.
    const double needed = std::hypot(p.x / arc.rx, p.y / arc.ry);
    const double rx = arc.rx * std::max(1.0, needed);
    const double ry = arc.ry * std::max(1.0, needed);
    const Point on_circle{p.x / rx, p.y / ry};
    const double square = on_circle.x * on_circle.x + on_circle.y * on_circle.y;
    const double sign = arc.large == arc.clockwise ? -1 : 1;
    const double away = sign * std::sqrt(std::max(0.0, 1 / square - 1));
    const Point centre{away * on_circle.y, -away * on_circle.x}; // of the unit circle, beside the chord
    const Point start{on_circle.x - centre.x, on_circle.y - centre.y};
    const Point end{-on_circle.x - centre.x, -on_circle.y - centre.y};
    double sweep = angle_between(start, end);
    if (arc.clockwise && sweep < 0)
        sweep += 2 * std::numbers::pi;
    if (!arc.clockwise && sweep > 0)
        sweep -= 2 * std::numbers::pi;
    const Matrix turned{rx * cosine, rx * sine, -ry * sine, ry * cosine, 0, 0};
    const Point shift = turned.apply(centre);
    const Matrix unit_circle{turned.a,
                             turned.b,
                             turned.c,
                             turned.d,
                             shift.x + (from.x + arc.to.x) / 2,
                             shift.y + (from.y + arc.to.y) / 2};
    return {unit_circle, std::atan2(start.y, start.x), sweep};
}

} // namespace

double Matrix::scale() const {
    return std::sqrt(std::abs(a * d - b * c));
}

bool Matrix::is_even() const {
    return (alike(a, d) && alike(b, -c)) || (alike(a, -d) && alike(b, c));
}

bool Matrix::keeps_upright() const {
    return alike(a, d) && alike(b, 0) && alike(c, 0) && a > 0;
}

Matrix operator*(const Matrix& o, const Matrix& i) {
    return {o.a * i.a + o.c * i.b, o.b * i.a + o.d * i.b,       o.a * i.c + o.c * i.d,
            o.b * i.c + o.d * i.d, o.a * i.e + o.c * i.f + o.e, o.b * i.e + o.d * i.f + o.f};
}

std::optional<Matrix> parse_transform(std::string_view text, std::size_t& bad_at) {
    Matrix all;
    Scanner scanner(text);
    while (!scanner.at_end()) {
        bad_at = scanner.at();
        const auto name = scanner.word();
        if (!scanner.accept('('))
            return std::nullopt;
        std::vector<double> numbers;
        while (const auto number = scanner.number()) {
            numbers.push_back(*number);
            scanner.separator();
        }
        const auto single = single_transform(name, numbers);
        if (!single || !scanner.accept(')'))
            return std::nullopt;
        all = all * *single;
        scanner.separator();
    }
    return all;
}

Path transformed(const Path& path, const Matrix& matrix) {
    Path out;
    out.reserve(path.size());
    for (const auto& segment : path) {
        out.push_back(std::visit(
            [&](const auto& s) -> document::Segment {
                using Kind = std::decay_t<decltype(s)>;
                if constexpr (std::is_same_v<Kind, ClosePath>) {
                    return s;
                } else if constexpr (std::is_same_v<Kind, CurveTo>) {
                    return CurveTo{matrix.apply(s.control1), matrix.apply(s.control2), matrix.apply(s.to)};
                } else {
                    return Kind{matrix.apply(s.to)};
                }
            },
            segment));
    }
    return out;
}

Path ellipse(Point centre, double rx, double ry) {
    return rounded_rectangle({centre.x - rx, centre.y - ry}, 2 * rx, 2 * ry, rx, ry);
}

Path rounded_rectangle(Point corner, double width, double height, double rx, double ry) {
    const double right = corner.x + width;
    const double bottom = corner.y + height;
    if (rx <= 0 || ry <= 0) {
        return {MoveTo{corner}, LineTo{{right, corner.y}}, LineTo{{right, bottom}},
                LineTo{{corner.x, bottom}}, ClosePath{}};
    }
    const double kx = rx * (1 - reach(std::numbers::pi / 2)); // from the corner to a control point
    const double ky = ry * (1 - reach(std::numbers::pi / 2));
    const auto [left, top] = corner;
    Path path{MoveTo{{left + rx, top}}};
    const auto side = [&](double length, Point to) {
        if (length > tolerance)
            path.push_back(LineTo{to});
    };
    side(width - 2 * rx, {right - rx, top});
    path.push_back(CurveTo{{right - kx, top}, {right, top + ky}, {right, top + ry}});
    side(height - 2 * ry, {right, bottom - ry});
    path.push_back(CurveTo{{right, bottom - ky}, {right - kx, bottom}, {right - rx, bottom}});
    side(width - 2 * rx, {left + rx, bottom});
    path.push_back(CurveTo{{left + kx, bottom}, {left, bottom - ky}, {left, bottom - ry}});
    side(height - 2 * ry, {left, top + ry});
    path.push_back(CurveTo{{left, top + ky}, {left + kx, top}, {left + rx, top}});
    path.push_back(ClosePath{});
    return path;
}

void add_arc(Path& path, Point from, const Arc& given) {
    const Arc arc{std::abs(given.rx), std::abs(given.ry), given.turn, given.large, given.clockwise, given.to};
    const bool goes_nowhere = std::hypot(arc.to.x - from.x, arc.to.y - from.y) < tolerance;
    if (goes_nowhere || arc.rx < tolerance || arc.ry < tolerance) {
        path.push_back(LineTo{arc.to});
        return;
    }
    const auto [unit_circle, start, sweep] = centred(from, arc);
    const int pieces =
        std::max(1, static_cast<int>(std::ceil(std::abs(sweep) / (std::numbers::pi / 2) - tolerance)));
    const double step = sweep / pieces;
    const double k = reach(step);
    for (int i = 0; i < pieces; ++i) {
        const double t = start + i * step;
        const double u = t + step;
        const Point control1{std::cos(t) - k * std::sin(t), std::sin(t) + k * std::cos(t)};
        const Point control2{std::cos(u) + k * std::sin(u), std::sin(u) - k * std::cos(u)};
        const Point to = i + 1 == pieces ? arc.to : unit_circle.apply({std::cos(u), std::sin(u)});
        path.push_back(CurveTo{unit_circle.apply(control1), unit_circle.apply(control2), to});
    }
}

} // namespace samenspel::content::svg
