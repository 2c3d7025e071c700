#include "content/xml/grammar.hpp"

#include "content/module_grammar.hpp"
#include "content/svg/svg_grammar.hpp"
#include "support/catch.hpp"

using namespace samenspel::content;
using xml::Content;
using xml::Row;

TEST_CASE("A format table that contradicts itself is a bug, not a problem", "[xml]") {
    const auto make = [](std::vector<Row> rows) { return xml::Grammar(rows); };
    CHECK_THROWS_AS(make({}), std::logic_error);
    CHECK_THROWS_AS(make({{"a"}, {"a"}}), std::logic_error);
    CHECK_THROWS_AS(make({{"a", Content::elements, "", "b"}}), std::logic_error);
    CHECK_THROWS_AS(make({{"a", Content::nothing, "x"}}), std::logic_error);
    CHECK_THROWS_AS(make({{"a", Content::nothing, "x:nonsense"}}), std::logic_error);
    CHECK_THROWS_AS(make({{"a", Content::nothing, "x:1..b"}}), std::logic_error);
    CHECK_NOTHROW(
        make({{"a", Content::elements, "x:1..4? y:yes|no", "b.one* a?"}, {"b.one", Content::text}}));
}

TEST_CASE("A rule knows its name, its bounds and where it may stand", "[xml]") {
    const std::vector<Row> rows{{"a", Content::elements, "p:x:1..4? q:yes|no", "b.one* c"},
                                {"b.one", Content::text},
                                {"c", Content::elements, "", "b.one"}};
    const xml::Grammar grammar(rows);
    const auto& root = grammar.root();
    CHECK(root.attributes.at(0).name == "p:x");
    CHECK_FALSE(root.attributes.at(0).required);
    CHECK(root.attributes.at(0).most == 4);
    CHECK(root.attributes.at(1).choices == std::vector<std::string>{"yes", "no"});
    CHECK(root.children.at(0).rule->name == "b");
    CHECK(root.children.at(0).repeatable);
    CHECK_FALSE(root.children.at(0).required);
    CHECK(root.children.at(1).required);
    CHECK(grammar.places("b") == std::vector<std::string>{"a", "c"});
    CHECK(grammar.places("z").empty());
}

TEST_CASE("The tables of both formats hold", "[xml]") {
    CHECK(module_grammar().root().name == "training");
    CHECK(svg::grammar().root().name == "svg");
}

TEST_CASE("A hint is given for a slip of the fingers only", "[xml]") {
    const std::vector<std::string> names{"flash", "title", "short-text"};
    CHECK(xml::meant("falsh", names) == "flash");
    CHECK(xml::meant("Title", names) == "title");
    CHECK(xml::meant("titel", names) == "title");
    CHECK(xml::meant("short_text", names) == "short-text");
    CHECK(xml::meant("muziek", names) == std::nullopt);
    CHECK(xml::meant(std::string(1000000, 'a'), names) == std::nullopt);
}
