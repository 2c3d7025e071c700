#include "content/module_grammar.hpp"

namespace samenspel::content {
namespace {

using enum xml::Content;

#define STEP_ATTRIBUTES "id:id planned:1..600 least:0..600 most:1..600 optional:yes|no? support:yes|no? "
#define TOLD_ATTRIBUTES STEP_ATTRIBUTES "short:1..600?"
#define TOLD_CHILDREN "title? short-title? topic* text.told? short-text? point* picture? video? action*"
#define EXCHANGE_CHILDREN "title? short-title? lead-in? text hint? action* prompt* extra? deepening* tally?"

constexpr xml::Row rows[] = {
    {"training", elements,
     "format:1..1 id:id version:text language:language "
     "xmlns:xsi:anything? xsi:noNamespaceSchemaLocation:anything?",
     "title subtitle? summary? maker* source* session material? prompt.moment* advice* block+ reference* "
     "labels* paper* "
     "closing?"},
    {"title", text},
    {"short-title", text},
    {"subtitle", text},
    {"summary", text},
    {"maker", text, "role:author|partner|funder href:href?"},
    {"source", text, "id:id year:1000..2999? href:href?"},
    {"session", nothing, "minutes:1..600 credit-points:0..99? group-limit:0..999?"},
    {"material", elements, "", "item.material+"},
    {"item.material", text, "when:always|video?"},
    {"prompt.moment", text, "moment:start|silence|still"},
    {"advice", text},

    {"block", elements,
     "id:id kind:intro|part|outro planned:1..600 least:0..600 most:1..600 protected:yes|no? optional:yes|no?",
     "title short-title? subtitle? goal* group-summary? action* reminder* "
     "flash* question* addition* talk* round*"},
    {"goal", text},
    {"group-summary", elements, "", "p* list*"},
    {"action", text},
    {"reminder", text},

    {"flash", elements, TOLD_ATTRIBUTES, TOLD_CHILDREN},
    {"addition", elements, TOLD_ATTRIBUTES, TOLD_CHILDREN},
    {"talk", elements, TOLD_ATTRIBUTES, TOLD_CHILDREN},
    {"topic", text},
    {"text.told", elements, "", "p* list*"},
    {"short-text", elements, "", "p* list*"},
    {"point", rich, "source:ids?", "em* strong* link*"},
    {"picture", text, "file:file"},
    {"video", nothing, "file:file? href:href?"},

    {"question", elements, STEP_ATTRIBUTES, EXCHANGE_CHILDREN},
    {"round", elements, STEP_ATTRIBUTES, EXCHANGE_CHILDREN},
    {"lead-in", text},
    {"text", text},
    {"hint", text},
    {"prompt", text},
    {"extra", elements, "", "p* list*"},
    {"deepening", text, "addition:yes|no?"},
    {"tally", elements, "id:id", "title count+ option+"},
    {"count", text, "id:id"},
    {"option", text, "id:id colour:1..4?"},

    {"reference", elements, "id:id", "title p* list* picture?"},
    {"labels", elements, "file:file source:ids?", "label+"},
    {"label", text, "id:id"},
    {"paper", elements, "id:id file:file for:evening|study?", "title blank*"},
    {"blank", text, "id:id required:yes|no?"},
    {"p", rich, "source:ids?", "em* strong* link*"},
    {"list", elements, "", "item+"},
    {"item", rich, "source:ids?", "em* strong* link*"},
    {"em", text},
    {"strong", text},
    {"link", text, "href:href"},

    {"closing", elements, "", "link.closing+"},
    {"link.closing", rich, "href:href qr:yes|no?", "note?"},
    {"note", text},
};

#undef STEP_ATTRIBUTES
#undef TOLD_ATTRIBUTES
#undef TOLD_CHILDREN
#undef EXCHANGE_CHILDREN

} // namespace

const xml::Grammar& module_grammar() {
    static const xml::Grammar grammar(rows);
    return grammar;
}

} // namespace samenspel::content
