#include "content/support_grammar.hpp"

namespace samenspel::content {
namespace {

using enum xml::Content;

constexpr xml::Row rows[] = {
    {"support", elements,
     "format:1..1 language:language xmlns:xsi:anything? xsi:noNamespaceSchemaLocation:anything?",
     "source* region* theme* entry*"},
    {"source", text, "id:id date:text"},
    {"region", text, "id:id within:id?"},
    {"theme", text, "id:id"},
    {"entry", elements,
     "id:id "
     "kind:association|organisation|information|emergency|violence|helpline|professional|repertory|service|"
     "municipality|example|figure region:ids? theme:ids? source:id? date:text? expires:text? handout:yes|no? "
     "hidden:yes|no? same-as:id?",
     "name former-name* for? about? condition* phone* mail* site* address? note*"},
    {"name", text},
    {"former-name", text},
    {"for", text},
    {"about", text},
    {"condition", text},
    {"phone", text, "what:text?"},
    {"mail", text},
    {"site", text},
    {"address", text},
    {"note", text},
};

} // namespace

const xml::Grammar& support_grammar() {
    static const xml::Grammar grammar(rows);
    return grammar;
}

} // namespace samenspel::content
