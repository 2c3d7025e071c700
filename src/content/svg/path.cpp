#include "content/svg/path.hpp"

#include <utility>

#include "content/svg/scanner.hpp"

namespace samenspel::content::svg {
namespace {

using document::ClosePath;
using document::CurveTo;
using document::LineTo;
using document::MoveTo;

Point between(Point from, Point to, double part) {
    return {from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)};
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool is_command(char c) {
    return std::string_view("MLHVCSQTAZ").find(upper(c)) != std::string_view::npos;
}

class PathReader {
public:
    explicit PathReader(std::string_view text) : scanner_(text) {}

    ParsedPath read() {
        ParsedPath parsed;
        parsed.complete = read_commands();
        parsed.stopped_at = scanner_.at();
        parsed.path = std::move(path_);
        return parsed;
    }

private:
    bool read_commands() {
        char command = '\0';
        while (!scanner_.at_end()) {
            if (is_letter(scanner_.peek())) {
                const bool begins = command != '\0' || upper(scanner_.peek()) == 'M';
                if (!begins || !is_command(scanner_.peek()))
                    return false;
                command = scanner_.take();
            } else if (command == '\0' || upper(command) == 'Z') {
                return false;
            }
            if (!read_command(command))
                return false;
            // Further pairs after a move are lines.
            if (command == 'M')
                command = 'L';
            if (command == 'm')
                command = 'l';
            scanner_.separator();
        }
        return true;
    }

    bool read_command(char command) {
        relative_ = command >= 'a';
        const char kind = upper(command);
        if (kind != 'C' && kind != 'S')
            cubic_control_.reset();
        if (kind != 'Q' && kind != 'T')
            quadratic_control_.reset();
        if (after_close_ && kind != 'M' && kind != 'Z')
            path_.push_back(MoveTo{at_});
        after_close_ = kind == 'Z';
        switch (kind) {
        case 'M':
            return read_move();
        case 'L':
            return read_line();
        case 'H':
            return read_along(true);
        case 'V':
            return read_along(false);
        case 'C':
            return read_cubic();
        case 'S':
            return read_smooth_cubic();
        case 'Q':
            return read_quadratic();
        case 'T':
            return read_smooth_quadratic();
        case 'A':
            return read_arc();
        case 'Z':
            path_.push_back(ClosePath{});
            at_ = start_;
            return true;
        default:
            return false;
        }
    }

    std::optional<double> number() {
        const auto value = scanner_.number();
        if (value)
            scanner_.separator();
        return value;
    }

    std::optional<Point> point() {
        const auto x = number();
        const auto y = x ? number() : std::nullopt;
        if (!y)
            return std::nullopt;
        if (relative_)
            return Point{at_.x + *x, at_.y + *y};
        return Point{*x, *y};
    }

    bool read_move() {
        const auto to = point();
        if (!to)
            return false;
        at_ = start_ = *to;
        path_.push_back(MoveTo{at_});
        return true;
    }

    bool line_to(Point to) {
        at_ = to;
        path_.push_back(LineTo{at_});
        return true;
    }

    bool read_line() {
        const auto to = point();
        return to && line_to(*to);
    }

    bool read_along(bool horizontal) {
        const auto value = number();
        if (!value)
            return false;
        if (horizontal)
            return line_to({*value + (relative_ ? at_.x : 0), at_.y});
        return line_to({at_.x, *value + (relative_ ? at_.y : 0)});
    }

    bool cubic_to(Point control1, Point control2, Point to) {
        path_.push_back(CurveTo{control1, control2, to});
        cubic_control_ = control2;
        at_ = to;
        return true;
    }

    bool quadratic_to(Point control, Point to) {
        path_.push_back(CurveTo{between(at_, control, 2.0 / 3), between(to, control, 2.0 / 3), to});
        quadratic_control_ = control;
        at_ = to;
        return true;
    }

    /// The first control point of a smooth curve; without a curve before it, the current point.
    [[nodiscard]] Point mirrored(const std::optional<Point>& control) const {
        return control ? Point{2 * at_.x - control->x, 2 * at_.y - control->y} : at_;
    }

    bool read_cubic() {
        const auto control1 = point();
        const auto control2 = control1 ? point() : std::nullopt;
        const auto to = control2 ? point() : std::nullopt;
        return to && cubic_to(*control1, *control2, *to);
    }

    bool read_smooth_cubic() {
        const auto control2 = point();
        const auto to = control2 ? point() : std::nullopt;
        return to && cubic_to(mirrored(cubic_control_), *control2, *to);
    }

    bool read_quadratic() {
        const auto control = point();
        const auto to = control ? point() : std::nullopt;
        return to && quadratic_to(*control, *to);
    }

    bool read_smooth_quadratic() {
        const auto to = point();
        return to && quadratic_to(mirrored(quadratic_control_), *to);
    }

    std::optional<bool> flag() {
        const auto value = scanner_.flag();
        if (value)
            scanner_.separator();
        return value;
    }

    bool read_arc() {
        const auto rx = number();
        const auto ry = rx ? number() : std::nullopt;
        const auto turn = ry ? number() : std::nullopt;
        const auto large = turn ? flag() : std::nullopt;
        const auto clockwise = large ? flag() : std::nullopt;
        const auto to = clockwise ? point() : std::nullopt;
        if (!to)
            return false;
        add_arc(path_, at_, {*rx, *ry, *turn, *large, *clockwise, *to});
        at_ = *to;
        return true;
    }

    Scanner scanner_;
    Path path_;
    Point at_, start_;
    std::optional<Point> cubic_control_, quadratic_control_; ///< of the curve just before
    bool relative_ = false;
    bool after_close_ = false;
};

} // namespace

ParsedPath parse_path(std::string_view text) {
    return PathReader(text).read();
}

ParsedPath parse_points(std::string_view text, bool closed) {
    ParsedPath parsed;
    Scanner scanner(text);
    while (!scanner.at_end()) {
        parsed.stopped_at = scanner.at();
        const auto x = scanner.number();
        scanner.separator();
        const auto y = x ? scanner.number() : std::nullopt;
        if (!y)
            return parsed;
        scanner.separator();
        if (parsed.path.empty())
            parsed.path.push_back(MoveTo{{*x, *y}});
        else
            parsed.path.push_back(LineTo{{*x, *y}});
    }
    parsed.complete = !parsed.path.empty();
    if (closed && parsed.complete)
        parsed.path.push_back(ClosePath{});
    return parsed;
}

} // namespace samenspel::content::svg
