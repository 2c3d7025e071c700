#include "content/svg/svg_grammar.hpp"

namespace samenspel::content::svg {
namespace {

using enum xml::Content;

#define STYLE                                                                                                \
    "id:anything? transform:anything? opacity:anything? fill:anything? fill-opacity:anything? "              \
    "fill-rule:nonzero|evenodd? stroke:anything? stroke-width:anything? stroke-linecap:butt|round|square? "  \
    "stroke-linejoin:miter|round|bevel? stroke-dasharray:anything? font-size:anything? "                     \
    "font-weight:anything? "                                                                                 \
    "text-anchor:start|middle|end? "
#define SHAPES "title? desc? g* path* rect* circle* ellipse* line* polyline* polygon* text*"
#define NAMES "title? desc?"

constexpr xml::Row rows[] = {
    {"svg", elements,
     STYLE
     "xmlns:anything? version:anything? role:anything? viewBox:anything? width:anything? height:anything?",
     SHAPES},
    {"g", elements, STYLE, SHAPES},
    {"title", text, "id:anything?"},
    {"desc", text, "id:anything?"},
    {"path", nothing, STYLE "d:text", NAMES},
    {"rect", nothing, STYLE "x:text? y:text? width:text height:text rx:text? ry:text?", NAMES},
    {"circle", nothing, STYLE "cx:text? cy:text? r:text", NAMES},
    {"ellipse", nothing, STYLE "cx:text? cy:text? rx:text ry:text", NAMES},
    {"line", nothing, STYLE "x1:text? y1:text? x2:text? y2:text?", NAMES},
    {"polyline", nothing, STYLE "points:text", NAMES},
    {"polygon", nothing, STYLE "points:text", NAMES},
    {"text", rich, STYLE "x:text? y:text? dy:text?", "tspan*"},
    {"tspan", text, STYLE "x:text y:text? dy:text?"},
};

#undef STYLE
#undef SHAPES
#undef NAMES

} // namespace

const xml::Grammar& grammar() {
    static const xml::Grammar all(rows);
    return all;
}

} // namespace samenspel::content::svg
