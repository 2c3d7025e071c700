#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/drawing.hpp"

namespace samenspel::pdf {

/// A number as PDF writes it, at most three decimals. @throws std::invalid_argument if it is not finite or
/// lies beyond 32,767, where readers give up
std::string number(double value);

/// "<0041…>": the text as UTF-16, big end first, as the font and the descriptions want it.
std::string hex(std::u32string_view characters);

/// Writes the operators of a page; says nothing twice that still holds.
class ContentWriter {
public:
    [[nodiscard]] const std::string& operators() const { return out_; }

    void save();
    void restore();
    void transform(double a, double b, double c, double d, double e, double f);

    void fill_colour(document::Colour colour);
    void stroke_colour(document::Colour colour);
    void line_width(double width);
    void dashes(const std::vector<double>& lengths);
    void caps(int cap);
    void joins(int join);
    void graphics_state(const std::string& name);

    void move_to(double x, double y);
    void line_to(double x, double y);
    void curve_to(double x1, double y1, double x2, double y2, double x3, double y3);
    void rectangle(double x, double y, double width, double height);
    /// `x`, `y` is the lower left corner.
    void rounded_rectangle(double x, double y, double width, double height, double radius);
    void close();
    /// Paints the path: f, f*, S, B, B* or n.
    void paint(std::string_view how);

    void font(const std::string& name, double size);
    void letter_space(double space);
    /// `array` is what stands between the brackets of TJ.
    void show(double x, double y, const std::string& array, bool upside_down = false);

    /// Squares in the fill colour over the unit square, row by row from the top, `side` a row. As a picture of one
    /// bit a square: far smaller than paths, and without seams between squares that touch.
    void mask(const std::vector<bool>& dark, std::size_t side);

    /// A picture of the resources over the unit square.
    void picture(const std::string& name);

    void begin_marked(const std::string& type, int id);
    void begin_artifact();
    /// With the text that its signs stand for; `id` within the structure only.
    void begin_span(std::u32string_view text, std::optional<int> id = std::nullopt);
    void end_marked();
    /// Operators that another writer made; between save and restore, for they leave their own state behind.
    void insert(const std::string& operators) { out_ += operators; }

private:
    struct State {
        std::string fill, stroke, width, dashes, cap, join, graphics, font, letter_space;
    };
    /// Writes `operation` unless `held` shows that it still holds.
    void set(std::string& held, std::string operation);
    void write(std::initializer_list<double> operands, std::string_view name);

    std::string out_;
    State state_;
    std::vector<State> saved_;
};

} // namespace samenspel::pdf
