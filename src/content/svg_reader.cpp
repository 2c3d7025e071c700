#include "content/svg_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "content/files.hpp"
#include "content/svg/geometry.hpp"
#include "content/svg/path.hpp"
#include "content/svg/scanner.hpp"
#include "content/svg/style.hpp"
#include "content/svg/svg_grammar.hpp"
#include "content/xml/parse.hpp"

namespace samenspel::content {
namespace {

using document::Label;
using document::LineTo;
using document::MoveTo;
using document::Paint;
using document::Shape;
using xml::Element;

/// What holds for an element: its style and where its own coordinates lie.
struct Setting {
    svg::Style style;
    svg::Matrix matrix;
};

class SvgReader {
public:
    explicit SvgReader(xml::Report& report) : report_(report) {}

    document::Drawing read(const Element& root) {
        Setting setting;
        if (!read_size(root, setting.matrix))
            return {};
        setting = inner(root, setting);
        read_children(root, setting);
        return std::move(drawing_);
    }

private:
    bool read_size(const Element& root, svg::Matrix& matrix) {
        const auto* box = root.attribute("viewBox");
        if (box == nullptr)
            return read_plain_size(root);
        svg::Scanner scanner(box->raw);
        double numbers[4] = {};
        bool good = true;
        for (double& number : numbers) {
            const auto read = scanner.number();
            good = good && read;
            number = read.value_or(0);
            scanner.separator();
        }
        if (!good || !scanner.at_end() || numbers[2] <= 0 || numbers[3] <= 0) {
            report_.add(box->value_at, messages::bad_view_box);
            return false;
        }
        matrix = {1, 0, 0, 1, -numbers[0], -numbers[1]};
        drawing_.width = numbers[2];
        drawing_.height = numbers[3];
        return true;
    }

    bool read_plain_size(const Element& root) {
        const auto width = svg::whole_number(root.value("width"));
        const auto height = svg::whole_number(root.value("height"));
        if (!width || !height || *width <= 0 || *height <= 0) {
            report_.add(root.at, messages::no_view_box);
            return false;
        }
        drawing_.width = *width;
        drawing_.height = *height;
        return true;
    }

    Setting inner(const Element& element, const Setting& around) {
        Setting setting{svg::style_of(element, around.style, report_), around.matrix};
        const auto* transform = element.attribute("transform");
        if (transform == nullptr)
            return setting;
        std::size_t bad_at = 0;
        if (const auto own = svg::parse_transform(transform->raw, bad_at)) {
            setting.matrix = around.matrix * *own;
        } else {
            report_.add(transform->value_at + bad_at, messages::bad_transform);
        }
        return setting;
    }

    void read_children(const Element& element, const Setting& setting) {
        for (const auto& child : element.children) {
            if (child.rule == nullptr || child.is("title") || child.is("desc"))
                continue;
            const Setting own = inner(child, setting);
            if (child.is("g"))
                read_children(child, own);
            else if (child.is("text"))
                read_text(child, own);
            else if (const auto path = path_of(child))
                add_shape(child, *path, own);
        }
    }

    /// None if a number in it is ill formed, which has been reported.
    std::optional<svg::Path> path_of(const Element& shape) {
        if (shape.is("path"))
            return data_of(shape, "d", svg::parse_path, messages::bad_path);
        if (shape.is("polyline")) {
            return data_of(
                shape, "points", [](auto text) { return svg::parse_points(text, false); },
                messages::odd_points);
        }
        if (shape.is("polygon")) {
            return data_of(
                shape, "points", [](auto text) { return svg::parse_points(text, true); },
                messages::odd_points);
        }
        if (shape.is("rect"))
            return rectangle_of(shape);
        if (shape.is("line"))
            return line_of(shape);
        return ellipse_of(shape);
    }

    template <typename Parse>
    std::optional<svg::Path> data_of(const Element& shape, std::string_view name, Parse parse,
                                     const Message& bad) {
        const auto* data = shape.attribute(name);
        if (data == nullptr)
            return std::nullopt;
        auto parsed = parse(data->raw);
        if (!parsed.complete) {
            report_.add(data->value_at + parsed.stopped_at, bad);
            return std::nullopt;
        }
        return std::move(parsed.path);
    }

    /// A required number that was missing has been reported as such, and counts as 0.
    std::optional<double> number(const Element& shape, std::string_view name) {
        return svg::number_of(shape, name, 0, report_);
    }
    std::optional<double> length(const Element& shape, std::string_view name) {
        return svg::length_of(shape, name, 0, report_);
    }

    std::optional<svg::Path> rectangle_of(const Element& shape) {
        const auto x = number(shape, "x");
        const auto y = number(shape, "y");
        const auto width = length(shape, "width");
        const auto height = length(shape, "height");
        auto rx = length(shape, "rx");
        auto ry = length(shape, "ry");
        if (!x || !y || !width || !height || !rx || !ry)
            return std::nullopt;
        const bool has_rx = shape.attribute("rx") != nullptr;
        const bool has_ry = shape.attribute("ry") != nullptr;
        if (!has_rx)
            rx = has_ry ? *ry : 0;
        if (!has_ry)
            ry = *rx;
        if (*width <= 0 || *height <= 0)
            return svg::Path{};
        return svg::rounded_rectangle({*x, *y}, *width, *height, std::min(*rx, *width / 2),
                                      std::min(*ry, *height / 2));
    }

    std::optional<svg::Path> ellipse_of(const Element& shape) {
        const auto cx = number(shape, "cx");
        const auto cy = number(shape, "cy");
        const auto rx = length(shape, shape.is("circle") ? "r" : "rx");
        const auto ry = length(shape, shape.is("circle") ? "r" : "ry");
        if (!cx || !cy || !rx || !ry)
            return std::nullopt;
        if (*rx <= 0 || *ry <= 0)
            return svg::Path{};
        return svg::ellipse({*cx, *cy}, *rx, *ry);
    }

    std::optional<svg::Path> line_of(const Element& shape) {
        const auto x1 = number(shape, "x1");
        const auto y1 = number(shape, "y1");
        const auto x2 = number(shape, "x2");
        const auto y2 = number(shape, "y2");
        if (!x1 || !y1 || !x2 || !y2)
            return std::nullopt;
        return svg::Path{MoveTo{{*x1, *y1}}, LineTo{{*x2, *y2}}};
    }

    void add_shape(const Element& from, const svg::Path& path, const Setting& setting) {
        const auto& style = setting.style;
        Shape shape;
        if (style.fill)
            shape.fill = Paint{*style.fill, style.fill_opacity * style.opacity};
        if (style.stroke && style.stroke_width > 0)
            shape.stroke = Paint{*style.stroke, style.opacity};
        if (path.empty() || (!shape.fill && !shape.stroke))
            return;
        if (shape.stroke && !setting.matrix.is_even())
            report_.add(from.at, messages::stretched_stroke);
        const double scale = setting.matrix.scale();
        shape.path = svg::transformed(path, setting.matrix);
        shape.stroke_width = style.stroke_width * scale;
        shape.cap = style.cap;
        shape.join = style.join;
        shape.even_odd = style.even_odd;
        for (const double dash : style.dashes)
            shape.dashes.push_back(dash * scale);
        drawing_.parts.emplace_back(std::move(shape));
    }

    void read_text(const Element& text, const Setting& setting) {
        svg::Point at{number(text, "x").value_or(0), number(text, "y").value_or(0)};
        at.y += drop(text, setting.style);
        std::string own_words;
        for (const auto& part : text.children) {
            if (part.rule == nullptr)
                own_words += part.text;
        }
        add_label(text, own_words, at, setting);
        for (const auto* line : text.all("tspan")) {
            const Setting inside = inner(*line, setting);
            at.x = number(*line, "x").value_or(at.x);
            if (line->attribute("y") != nullptr)
                at.y = number(*line, "y").value_or(at.y);
            at.y += drop(*line, inside.style);
            add_label(*line, line->text, at, inside);
        }
    }

    /// dy, in units or in em.
    double drop(const Element& text, const svg::Style& style) {
        const auto* dy = text.attribute("dy");
        if (dy == nullptr || !dy->raw.ends_with("em"))
            return number(text, "dy").value_or(0);
        const auto ems = svg::whole_number(std::string_view(dy->raw).substr(0, dy->raw.size() - 2));
        if (!ems)
            report_.add(dy->value_at, messages::bad_number, {{"name", dy->name}});
        return ems.value_or(0) * style.font_size;
    }

    void add_label(const Element& from, const std::string& words, svg::Point at, const Setting& setting) {
        const auto& style = setting.style;
        Label label;
        label.id = from.value("id");
        label.text = base::collapse_spaces(words);
        if (label.text.empty() || !style.fill)
            return;
        if (!setting.matrix.keeps_upright())
            report_.add(from.at, messages::turned_text);
        label.at = setting.matrix.apply(at);
        label.anchor = style.anchor;
        label.size = style.font_size * setting.matrix.scale();
        label.weight = style.font_weight;
        label.fill = {*style.fill, style.fill_opacity * style.opacity};
        drawing_.parts.emplace_back(std::move(label));
    }

    xml::Report& report_;
    document::Drawing drawing_;
};

} // namespace

LoadedDrawing read_svg(std::string_view text, const std::string& file_name) {
    LoadedDrawing loaded;
    const xml::Source source(text);
    xml::Report report(file_name, source);
    if (const auto root = xml::parse(source, report)) {
        if (const auto picture = xml::check(*root, svg::grammar(), report)) {
            loaded.drawing = SvgReader(report).read(*picture);
        }
    }
    loaded.problems = report.take();
    return loaded;
}

LoadedDrawing load_svg(const std::filesystem::path& file) {
    return read_svg(read_bytes(file), shown_path(file));
}

} // namespace samenspel::content
