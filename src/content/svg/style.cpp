#include "content/svg/style.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "content/svg/scanner.hpp"

namespace samenspel::content::svg {
namespace {

using document::Colour;
using document::Label;
using document::Shape;

struct NamedColour {
    std::string_view name;
    Colour colour;
};
constexpr std::array named_colours{
    NamedColour{"black", {0, 0, 0}},      NamedColour{"white", {255, 255, 255}},
    NamedColour{"gray", {128, 128, 128}}, NamedColour{"grey", {128, 128, 128}},
    NamedColour{"red", {255, 0, 0}},      NamedColour{"green", {0, 128, 0}},
    NamedColour{"blue", {0, 0, 255}},     NamedColour{"yellow", {255, 255, 0}},
    NamedColour{"orange", {255, 165, 0}}, NamedColour{"purple", {128, 0, 128}},
};

std::optional<Colour> hexadecimal_colour(std::string_view digits) {
    std::uint32_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value, 16);
    if (error != std::errc() || stop != end)
        return std::nullopt;
    const auto part = [&](unsigned shift, std::uint32_t mask, std::uint32_t factor) {
        return static_cast<std::uint8_t>(((value >> shift) & mask) * factor);
    };
    if (digits.size() == 3)
        return Colour{part(8, 15, 17), part(4, 15, 17), part(0, 15, 17)};
    if (digits.size() == 6)
        return Colour{part(16, 255, 1), part(8, 255, 1), part(0, 255, 1)};
    return std::nullopt;
}

std::optional<Colour> parse_colour(std::string_view text) {
    if (text.starts_with('#'))
        return hexadecimal_colour(text.substr(1));
    const auto found = std::ranges::find(named_colours, text, &NamedColour::name);
    if (found == named_colours.end())
        return std::nullopt;
    return found->colour;
}

/// Reads the attributes of one element into a style.
class StyleReader {
public:
    StyleReader(const xml::Element& element, Style& style, xml::Report& report)
        : element_(element), style_(style), report_(report) {}

    void read() {
        colour("fill", style_.fill);
        colour("stroke", style_.stroke);
        style_.fill_opacity = opacity("fill-opacity", style_.fill_opacity);
        style_.opacity *= opacity("opacity", 1);
        style_.stroke_width = length_of(element_, "stroke-width", style_.stroke_width, report_).value_or(1);
        style_.font_size = length_of(element_, "font-size", style_.font_size, report_).value_or(16);
        using Cap = Shape::Cap;
        using Join = Shape::Join;
        using Anchor = Label::Anchor;
        choose("stroke-linecap", style_.cap,
               {{"butt", Cap::butt}, {"round", Cap::round}, {"square", Cap::square}});
        choose("stroke-linejoin", style_.join,
               {{"miter", Join::miter}, {"round", Join::round}, {"bevel", Join::bevel}});
        choose("text-anchor", style_.anchor,
               {{"start", Anchor::start}, {"middle", Anchor::middle}, {"end", Anchor::end}});
        choose("fill-rule", style_.even_odd, {{"nonzero", false}, {"evenodd", true}});
        weight();
        dashes();
    }

private:
    /// The table of elements has let only these words through.
    template <typename Value>
    void choose(std::string_view name, Value& into,
                std::initializer_list<std::pair<std::string_view, Value>> words) {
        const auto word = element_.value(name);
        for (const auto& [known, value] : words) {
            if (known == word)
                into = value;
        }
    }

    void colour(std::string_view name, std::optional<Colour>& into) {
        const auto* attribute = element_.attribute(name);
        if (attribute == nullptr)
            return;
        into = parse_colour(attribute->value);
        if (!into && attribute->value != "none")
            refuse(*attribute, messages::bad_colour);
    }

    double opacity(std::string_view name, double otherwise) {
        const auto value = number_of(element_, name, otherwise, report_);
        if (!value)
            return otherwise;
        if (*value >= 0 && *value <= 1)
            return *value;
        refuse(*element_.attribute(name), messages::bad_opacity);
        return otherwise;
    }

    void weight() {
        const auto* attribute = element_.attribute("font-weight");
        if (attribute == nullptr)
            return;
        if (attribute->value == "normal" || attribute->value == "bold") {
            style_.font_weight = attribute->value == "bold" ? 700 : 400;
            return;
        }
        const auto number = whole_number(attribute->raw);
        const bool known = number && *number >= 100 && *number <= 900;
        if (known)
            style_.font_weight = static_cast<int>(*number);
        else
            refuse(*attribute, messages::bad_weight);
    }

    void dashes() {
        const auto* attribute = element_.attribute("stroke-dasharray");
        if (attribute == nullptr)
            return;
        style_.dashes.clear();
        if (attribute->value == "none")
            return;
        Scanner scanner(attribute->raw);
        std::vector<double> lengths;
        while (!scanner.at_end()) {
            const auto length = scanner.number();
            if (!length || *length < 0) {
                return refuse(*attribute, length ? messages::negative_number : messages::bad_number);
            }
            lengths.push_back(*length);
            scanner.separator();
        }
        const bool solid = std::ranges::all_of(lengths, [](double length) { return length == 0; });
        if (solid)
            return;
        style_.dashes = lengths;
        const bool odd = lengths.size() % 2 != 0; // SVG goes round twice then; drawers want pairs
        if (odd)
            style_.dashes.insert(style_.dashes.end(), lengths.begin(), lengths.end());
    }

    void refuse(const xml::Attribute& attribute, const Message& message) {
        report_.add(attribute.value_at, message, {{"name", attribute.name}});
    }

    const xml::Element& element_;
    Style& style_;
    xml::Report& report_;
};

} // namespace

Style style_of(const xml::Element& element, const Style& around, xml::Report& report) {
    Style style = around;
    StyleReader(element, style, report).read();
    return style;
}

std::optional<double> number_of(const xml::Element& element, std::string_view name, double fallback,
                                xml::Report& report) {
    const auto* attribute = element.attribute(name);
    if (attribute == nullptr)
        return fallback;
    const auto number = whole_number(attribute->raw);
    if (!number)
        report.add(attribute->value_at, messages::bad_number, {{"name", attribute->name}});
    return number;
}

std::optional<double> length_of(const xml::Element& element, std::string_view name, double fallback,
                                xml::Report& report) {
    const auto* attribute = element.attribute(name);
    const auto number = number_of(element, name, fallback, report);
    if (attribute == nullptr || !number || *number >= 0)
        return number;
    report.add(attribute->value_at, messages::negative_number, {{"name", std::string(name)}});
    return std::nullopt;
}

} // namespace samenspel::content::svg
