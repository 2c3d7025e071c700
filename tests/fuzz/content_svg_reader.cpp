#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "content/svg_reader.hpp"

using namespace samenspel;

namespace {

void check(document::DrawingPoint p) {
    if (!std::isfinite(p.x) || !std::isfinite(p.y))
        std::abort();
}

void check(const document::Shape& shape) {
    if (!std::holds_alternative<document::MoveTo>(shape.path.at(0)) || !std::isfinite(shape.stroke_width))
        std::abort();
    for (const auto& segment : shape.path) {
        if (const auto* move = std::get_if<document::MoveTo>(&segment))
            check(move->to);
        if (const auto* line = std::get_if<document::LineTo>(&segment))
            check(line->to);
        if (const auto* curve = std::get_if<document::CurveTo>(&segment)) {
            check(curve->control1);
            check(curve->control2);
            check(curve->to);
        }
    }
}

void check(const document::Label& label) {
    check(label.at);
    if (label.text.empty() || !std::isfinite(label.size))
        std::abort();
}

} // namespace

/// Whatever is drawn begins with a move and stays finite.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto loaded = content::read_svg(text, "fuzz");
    for (const auto& part : loaded.drawing.parts) {
        std::visit([](const auto& p) { check(p); }, part);
    }
    return 0;
}
