#include "pdf/vector_drawing.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

#include "pdf/page_content.hpp"

namespace samenspel::pdf {
namespace {

using document::Label;
using document::Paint;
using document::Shape;

int percent(const std::optional<Paint>& paint) {
    if (!paint)
        return 100;
    return static_cast<int>(std::lround(std::clamp(paint->opacity, 0.0, 1.0) * 100));
}

class DrawingWriter {
public:
    DrawingWriter(const std::string& family, ContentWriter& out, FontTable& fonts,
                  std::set<std::pair<int, int>>& opacities)
        : family_(family), out_(out), fonts_(fonts), opacities_(opacities) {}

    void operator()(const Shape& shape) {
        const std::pair opacity{percent(shape.fill), percent(shape.stroke)};
        if (shape.path.empty() || (!shape.fill && !shape.stroke))
            return;
        with_opacity(opacity, [&] {
            if (shape.fill)
                out_.fill_colour(shape.fill->colour);
            if (shape.stroke)
                set_stroke(shape);
            trace(shape);
            out_.paint(painting(shape));
        });
    }

    void operator()(const Label& label) {
        const document::Font font = fonts_.fonts().nearest({family_, label.weight, false});
        const TextRun run = fonts_.run(label.text, font);
        if (run.array.empty())
            return;
        const double width = run.width * label.size;
        double x = label.at.x;
        if (label.anchor == Label::Anchor::middle)
            x -= width / 2;
        if (label.anchor == Label::Anchor::end)
            x -= width;
        with_opacity({percent(label.fill), 100}, [&] {
            out_.fill_colour(label.fill.colour);
            out_.letter_space(0);
            out_.font(run.font, label.size);
            out_.show(x, label.at.y, run.array, true);
        });
    }

private:
    template <class Body>
    void with_opacity(const std::pair<int, int>& opacity, Body body) {
        if (opacity == std::pair{100, 100})
            return body();
        opacities_.insert(opacity);
        out_.save();
        out_.graphics_state(opacity_name(opacity));
        body();
        out_.restore();
    }

    void set_stroke(const Shape& shape) {
        out_.stroke_colour(shape.stroke->colour);
        out_.line_width(shape.stroke_width);
        out_.caps(static_cast<int>(shape.cap));
        out_.joins(static_cast<int>(shape.join));
        out_.dashes(shape.dashes);
    }

    void trace(const Shape& shape) {
        for (const auto& segment : shape.path) {
            if (const auto* move = std::get_if<document::MoveTo>(&segment)) {
                out_.move_to(move->to.x, move->to.y);
            } else if (const auto* line = std::get_if<document::LineTo>(&segment)) {
                out_.line_to(line->to.x, line->to.y);
            } else if (const auto* curve = std::get_if<document::CurveTo>(&segment)) {
                out_.curve_to(curve->control1.x, curve->control1.y, curve->control2.x, curve->control2.y,
                              curve->to.x, curve->to.y);
            } else {
                out_.close();
            }
        }
    }

    static std::string painting(const Shape& shape) {
        if (!shape.fill)
            return "S";
        const std::string how = shape.stroke ? "B" : "f";
        return shape.even_odd ? how + "*" : how;
    }

    const std::string& family_;
    ContentWriter& out_;
    FontTable& fonts_;
    std::set<std::pair<int, int>>& opacities_;
};

static_assert(static_cast<int>(Shape::Cap::round) == 1 && static_cast<int>(Shape::Cap::square) == 2);
static_assert(static_cast<int>(Shape::Join::round) == 1 && static_cast<int>(Shape::Join::bevel) == 2);

} // namespace

void draw(const document::Drawing& drawing, const Placement& placement, const std::string& family,
          ContentWriter& out, FontTable& fonts, std::set<std::pair<int, int>>& opacities) {
    out.save();
    // A drawing counts downwards, a page upwards.
    out.transform(placement.scale, 0, 0, -placement.scale, placement.left, placement.top);
    DrawingWriter writer(family, out, fonts, opacities);
    for (const auto& part : drawing.parts)
        std::visit(writer, part);
    out.restore();
}

} // namespace samenspel::pdf
