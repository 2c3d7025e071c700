#pragma once

#include <optional>
#include <vector>

#include "content/xml/grammar.hpp"
#include "document/drawing.hpp"

namespace samenspel::content::svg {

/// What an element hands down to those inside it, as SVG's presentation attributes do.
struct Style {
    std::optional<document::Colour> fill = document::Colour{};
    double fill_opacity = 1;
    std::optional<document::Colour> stroke;
    double stroke_width = 1;
    document::Shape::Cap cap = document::Shape::Cap::butt;
    document::Shape::Join join = document::Shape::Join::miter;
    std::vector<double> dashes;
    bool even_odd = false;
    double opacity = 1; ///< product of all around it
    double font_size = 16;
    int font_weight = 400;
    document::Label::Anchor anchor = document::Label::Anchor::start;
};

/// The style of an element inside one of style `around`. Values outside the subset are reported and left out.
Style style_of(const xml::Element& element, const Style& around, xml::Report& report);

/// A number that an attribute gives, `fallback` if it is absent; none if it is ill formed, which is reported.
std::optional<double> number_of(const xml::Element& element, std::string_view name, double fallback,
                                xml::Report& report);

/// As number_of, and not negative.
std::optional<double> length_of(const xml::Element& element, std::string_view name, double fallback,
                                xml::Report& report);

} // namespace samenspel::content::svg
