#include "pdf/content.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace samenspel::pdf {
namespace {

constexpr double quarter_circle = 0.5522847498; // how far the handles of a quarter circle reach

std::string colour_operands(document::Colour colour) {
    const auto part = [](std::uint8_t value) { return number(value / 255.0); };
    return part(colour.red) + " " + part(colour.green) + " " + part(colour.blue);
}

} // namespace

std::string number(double value) {
    if (!std::isfinite(value) || std::abs(value) > 32767) {
        throw std::invalid_argument("a length on the page is not a number or far too large");
    }
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 3).ptr;
    std::string digits(text.data(), end);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.')
        digits.pop_back();
    return digits == "-0" ? "0" : digits;
}

std::string hex(std::u32string_view characters) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out = "<";
    const auto unit = [&](unsigned value) {
        for (const unsigned shift : {12U, 8U, 4U, 0U})
            out += digits[(value >> shift) & 15U];
    };
    for (const char32_t c : characters) {
        if (c > 0xFFFF) {
            unit(0xD7C0U + (static_cast<unsigned>(c) >> 10U));
            unit(0xDC00U + (static_cast<unsigned>(c) & 0x3FFU));
        } else {
            unit(static_cast<unsigned>(c));
        }
    }
    return out + ">";
}

void ContentWriter::write(std::initializer_list<double> operands, std::string_view name) {
    for (const double operand : operands)
        out_ += number(operand) + " ";
    out_ += name;
    out_ += '\n';
}

void ContentWriter::set(std::string& held, std::string operation) {
    if (held == operation)
        return;
    out_ += operation + "\n";
    held = std::move(operation);
}

void ContentWriter::save() {
    saved_.push_back(state_);
    out_ += "q\n";
}

void ContentWriter::restore() {
    state_ = saved_.back();
    saved_.pop_back();
    out_ += "Q\n";
}

void ContentWriter::transform(double a, double b, double c, double d, double e, double f) {
    write({a, b, c, d, e, f}, "cm");
}

void ContentWriter::fill_colour(document::Colour colour) {
    set(state_.fill, colour_operands(colour) + " rg");
}

void ContentWriter::stroke_colour(document::Colour colour) {
    set(state_.stroke, colour_operands(colour) + " RG");
}

void ContentWriter::line_width(double width) {
    set(state_.width, number(width) + " w");
}

void ContentWriter::dashes(const std::vector<double>& lengths) {
    // All zeros would be an error to a reader; it means solid.
    const bool any = std::any_of(lengths.begin(), lengths.end(), [](double length) { return length > 0; });
    if (!any && state_.dashes.empty())
        return;
    std::string array;
    for (const double length : lengths) {
        if (any)
            array += (array.empty() ? "" : " ") + number(std::max(length, 0.0));
    }
    set(state_.dashes, "[" + array + "] 0 d");
}

void ContentWriter::caps(int cap) {
    if (cap != 0 || !state_.cap.empty())
        set(state_.cap, std::to_string(cap) + " J");
}

void ContentWriter::joins(int join) {
    if (join != 0 || !state_.join.empty())
        set(state_.join, std::to_string(join) + " j");
}

void ContentWriter::graphics_state(const std::string& name) {
    set(state_.graphics, "/" + name + " gs");
}

void ContentWriter::move_to(double x, double y) {
    write({x, y}, "m");
}

void ContentWriter::line_to(double x, double y) {
    write({x, y}, "l");
}

void ContentWriter::curve_to(double x1, double y1, double x2, double y2, double x3, double y3) {
    write({x1, y1, x2, y2, x3, y3}, "c");
}

void ContentWriter::rectangle(double x, double y, double width, double height) {
    write({x, y, width, height}, "re");
}

void ContentWriter::rounded_rectangle(double x, double y, double width, double height, double radius) {
    const double r = std::min({radius, width / 2, height / 2});
    if (!(r > 0))
        return rectangle(x, y, width, height);
    const double right = x + width, top = y + height, handle = r * (1 - quarter_circle);
    move_to(x + r, y);
    line_to(right - r, y);
    curve_to(right - handle, y, right, y + handle, right, y + r);
    line_to(right, top - r);
    curve_to(right, top - handle, right - handle, top, right - r, top);
    line_to(x + r, top);
    curve_to(x + handle, top, x, top - handle, x, top - r);
    line_to(x, y + r);
    curve_to(x, y + handle, x + handle, y, x + r, y);
    close();
}

void ContentWriter::close() {
    write({}, "h");
}

void ContentWriter::paint(std::string_view how) {
    write({}, how);
}

void ContentWriter::font(const std::string& name, double size) {
    set(state_.font, "/" + name + " " + number(size) + " Tf");
}

void ContentWriter::letter_space(double space) {
    if (number(space) != "0" || !state_.letter_space.empty())
        set(state_.letter_space, number(space) + " Tc");
}

void ContentWriter::show(double x, double y, const std::string& array, bool upside_down) {
    out_ += "BT\n";
    if (upside_down)
        write({1, 0, 0, -1, x, y}, "Tm");
    else
        write({x, y}, "Td");
    out_ += "[" + array + "] TJ\nET\n";
}

void ContentWriter::mask(const std::vector<bool>& dark, std::size_t side) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::size_t byte = 8, half = 4; // bits; a row fills whole bytes
    const std::string count = std::to_string(side);
    out_ += "BI/IM true/W " + count + "/H " + count + "/BPC 1/F/AHx ID ";
    for (std::size_t row = 0; row < side; ++row) {
        for (std::size_t column = 0; column < (side + byte - 1) / byte * byte; column += half) {
            unsigned bits = 0; // 0 paints
            for (std::size_t i = column; i < column + half; ++i)
                bits = bits * 2 + (i < side && dark[row * side + i] ? 0U : 1U);
            out_ += digits[bits];
        }
    }
    out_ += ">\nEI\n";
}

void ContentWriter::picture(const std::string& name) {
    write({}, "/" + name + " Do");
}

void ContentWriter::begin_marked(const std::string& type, int id) {
    out_ += "/" + type + " <</MCID " + std::to_string(id) + ">> BDC\n";
}

void ContentWriter::begin_artifact() {
    write({}, "/Artifact BMC");
}

void ContentWriter::begin_span(std::u32string_view text, std::optional<int> id) {
    const std::string number_on_page = id ? "/MCID " + std::to_string(*id) + " " : "";
    out_ += "/Span <<" + number_on_page + "/ActualText " + hex(U"\uFEFF" + std::u32string(text)) + ">> BDC\n";
}

void ContentWriter::end_marked() {
    write({}, "EMC");
}

} // namespace samenspel::pdf
