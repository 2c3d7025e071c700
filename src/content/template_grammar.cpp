#include "content/template_grammar.hpp"

namespace samenspel::content {
namespace {

using enum xml::Content;

#define BLOCK_ATTRIBUTES "style:id? space-before:text? space-after:text? keep-with-next:yes|no? "
#define LOOK_ATTRIBUTES                                                                                      \
    "tint:id? edge:id? edge-width:text? radius:text? stripe:id? stripe-width:text? padding:text? "
#define FIGURE_ATTRIBUTES "align:left|centre|right? alternative:text "
#define ANSWER_ATTRIBUTES "name:text align:left|centre|right? tint:id? alternative:text? tip:text? "
#define SOME_WORDS "field* strong* em* link* br* "
#define WORDS SOME_WORDS "note* "
#define BLOCKS                                                                                               \
    "p* h* box* group* columns* flow-columns* list* table* figure* picture* qr* chart* rule* lines* tick* "  \
    "entry* space* fill* page-break* bookmark* place* "
#define EITHER "if* repeat* "

constexpr xml::Row template_rows[] = {
    {"document", elements, "format:1..1 language:language? title:text author:text? subject:text?",
     "page+ body+"},
    {"page", nothing,
     "size:A3|A4|A5|A6? orientation:portrait|landscape? width:text? height:text? margin-top:text? "
     "margin-right:text? margin-bottom:text? margin-left:text? first-margin-top:text? header:text? "
     "footer:text? "
     "tint:id?",
     "header* footer*"},
    {"header", elements, "pages:all|first|rest?", BLOCKS EITHER},
    {"footer", elements, "pages:all|first|rest?", BLOCKS EITHER},
    {"body", elements, "over:text? as:id? restart:yes|no?", BLOCKS EITHER},

    {"p", rich, BLOCK_ATTRIBUTES, WORDS EITHER},
    {"h", rich, BLOCK_ATTRIBUTES "level:1..3 bookmark:yes|no?", WORDS EITHER},
    {"bookmark", rich, "level:1..3", SOME_WORDS EITHER},
    {"field", nothing, "path:text format:date|weekday-date|short-date|clock|minutes|count? else:anything?"},
    {"strong", rich, "tint:id?", SOME_WORDS EITHER},
    {"em", rich, "tint:id?", SOME_WORDS EITHER},
    {"link", rich, "href:text", SOME_WORDS EITHER},
    {"note", rich, "", SOME_WORDS EITHER},
    {"br"},

    {"if", rich, "test:text is:anything? not:yes|no?", WORDS BLOCKS EITHER "item* column* tr* td* else?"},
    {"else", rich, "", WORDS BLOCKS EITHER "item* column* tr* td*"},
    {"repeat", rich, "over:text as:id between:text? last-between:text?",
     WORDS BLOCKS EITHER "item* column* tr* td*"},

    {"box", elements, BLOCK_ATTRIBUTES LOOK_ATTRIBUTES "keep-together:yes|no? height:text?", BLOCKS EITHER},
    {"group", elements, BLOCK_ATTRIBUTES "keep-together:yes|no?", BLOCKS EITHER},
    {"columns", elements, BLOCK_ATTRIBUTES "widths:text? gap:text? keep-together:yes|no?", "column* " EITHER},
    {"column", rich, "style:id? align:left|centre|right? vertical:top|middle|bottom? " LOOK_ATTRIBUTES,
     WORDS BLOCKS EITHER},
    {"flow-columns", elements, BLOCK_ATTRIBUTES "count:2..6 gap:text?", BLOCKS EITHER},
    {"list", elements, BLOCK_ATTRIBUTES "kind:bullet|number? indent:text? mark:text? mark-tint:id?",
     "item* " EITHER},
    {"item", rich, "style:id?", WORDS BLOCKS EITHER},

    {"table", elements,
     BLOCK_ATTRIBUTES "widths:text? gap:text? row-space:text? rule:id? head-rule:id? keep-together:yes|no?",
     "tr* " EITHER},
    {"tr", elements, "head:yes|no? tint:id? style:id?", "td* " EITHER},
    {"td", rich,
     "style:id? align:left|centre|right? vertical:top|middle|bottom? span:2..20? " LOOK_ATTRIBUTES,
     WORDS BLOCKS EITHER},

    {"figure", nothing, BLOCK_ATTRIBUTES FIGURE_ATTRIBUTES "name:text width:text? height:text?"},
    {"picture", nothing, BLOCK_ATTRIBUTES FIGURE_ATTRIBUTES "file:text width:text? height:text?"},
    {"qr", nothing, BLOCK_ATTRIBUTES FIGURE_ATTRIBUTES "text:text size:text?"},
    {"rule", nothing, BLOCK_ATTRIBUTES "tint:id width:text?"},
    {"lines", nothing, BLOCK_ATTRIBUTES "count:text gap:text? tint:id? width:text?"},
    {"tick", nothing, BLOCK_ATTRIBUTES ANSWER_ATTRIBUTES "value:anything? size:text? shape:square|round?"},
    {"entry", nothing, BLOCK_ATTRIBUTES ANSWER_ATTRIBUTES "width:text? height:text? lines:text?"},
    {"space", nothing, "height:text?"},
    {"fill", nothing},
    {"page-break", nothing},
    {"place", elements, "x:text y:text width:text style:id?", BLOCKS EITHER},

    {"chart", elements,
     BLOCK_ATTRIBUTES
     "kind:bars|stacked|timeline|range over:text? as:id? label:text? label-width:text? bar:text? "
     "max:text? min:text? low:text? high:text? unit:anything? origin:text? alternative:text",
     "series+"},
    {"series", nothing,
     "value:text? name:text? tint:text note:text? over:text? as:id? from:text? to:text? label:text?"},
};

constexpr xml::Row styles_rows[] = {
    {"styles", elements, "format:1..1", "tint+ family+ style+"},
    {"tint", nothing, "name:id value:text"},
    {"family", nothing, "name:id is:text"},
    {"style", nothing,
     "name:id like:id? family:id? weight:400|600|700|800? strong-weight:400|600|700|800? italic:yes|no? "
     "size:text? "
     "leading:text? tint:id? letter-space:text? space-before:text? space-after:text? indent:text? "
     "align:left|centre|right? keep-with-next:yes|no? hyphenate:yes|no? balance:yes|no? capitals:yes|no?"},
};

#undef BLOCK_ATTRIBUTES
#undef LOOK_ATTRIBUTES
#undef FIGURE_ATTRIBUTES
#undef ANSWER_ATTRIBUTES
#undef WORDS
#undef SOME_WORDS
#undef BLOCKS
#undef EITHER

} // namespace

const xml::Grammar& template_grammar() {
    static const xml::Grammar grammar(template_rows);
    return grammar;
}

const xml::Grammar& styles_grammar() {
    static const xml::Grammar grammar(styles_rows);
    return grammar;
}

} // namespace samenspel::content
