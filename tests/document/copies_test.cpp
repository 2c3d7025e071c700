#include "paper.hpp"
#include "support/catch.hpp"

using namespace samenspel::document;
using namespace samenspel::document::test;

namespace {

using Pages = std::vector<std::vector<std::string>>;

Value two_copies() {
    const auto copy = [](const std::string& code, Value::List items) {
        return Value::record({{"code", code}, {"items", Value::list(std::move(items))}});
    };
    return Value::record({{"copies", Value::list({copy("A1", {"x"}), copy("B2", {"y", "z"})})}});
}

/// For each copy a page for each of its items; the footer says which copy and which page.
Template numbered(bool restart) {
    const Node one =
        node(RepeatNode{{"copy.items", "item", {}}, {p(Inlines{{field("item")}}), node(PageBreakNode{})}});
    Template many = paper({one});
    Section& section = many.sections[0];
    section.loop = Loop{"copies", "copy", {3, 1}};
    section.restart = restart;
    section.page.margin.bottom = {4};
    section.page.footer_bottom = {0};
    section.page.footers.push_back({OnPages::all,
                                    {p(Inlines{{field("copy.code")},
                                               {Words{" "}},
                                               {field("page.number")},
                                               {Words{"/"}},
                                               {field("page.count")}})}});
    return many;
}

} // namespace

TEST_CASE("A body of which each record gets a copy numbers its own pages", "[copies]") {
    const auto laid = lay_out(numbered(true), two_copies());
    CHECK(laid.problems.empty());
    CHECK(pages_of(laid) == Pages{{"x", "A1 1/1"}, {"y", "B2 1/2"}, {"z", "B2 2/2"}});
    CHECK(pages_of(lay_out(numbered(false), two_copies())) ==
          Pages{{"x", "A1 1/3"}, {"y", "B2 2/3"}, {"z", "B2 3/3"}});
}

TEST_CASE("Each copy is a part of the structure, and begins with the header of a first page", "[copies]") {
    Template many = numbered(true);
    many.sections[0].page.margin.top = {4};
    many.sections[0].page.header_top = {0};
    many.sections[0].page.headers.push_back({OnPages::first, {p("kop")}});
    const auto laid = lay_out(many, two_copies());
    CHECK(pages_of(laid) == Pages{{"kop", "x", "A1 1/1"}, {"kop", "y", "B2 1/2"}, {"z", "B2 2/2"}});
    CHECK(dump(laid.document).ends_with("Document\n  Sect\n    P \"x\"\n  Sect\n    P \"y\"\n    P \"z\"\n"));
}

TEST_CASE("Copies are followed by a body that stands once, which forgets their names", "[copies]") {
    Template both = numbered(true);
    both.sections.push_back(paper({p(Inlines{{field("copy.code")}})}).sections[0]);
    const auto laid = lay_out(both, two_copies());
    REQUIRE(laid.problems.size() == 1);
    CHECK(laid.problems[0].text == "the data hold nothing at copy.code");
    CHECK(laid.document.pages.size() == 4);
}

TEST_CASE("Without any record there is still a page", "[copies]") {
    const auto laid = lay_out(numbered(true), Value::record({{"copies", Value::list({})}}));
    CHECK(laid.problems.empty());
    CHECK(pages_of(laid) == Pages{{}});
    const auto wrong = lay_out(numbered(true), Value::record({{"copies", "twee"}}));
    REQUIRE(wrong.problems.size() == 1);
    CHECK(samenspel::base::to_string(wrong.problems[0]) ==
          "paper.xml:3:1: what the data hold at copies is not a list");
}

TEST_CASE("The same question may stand in each copy, but once", "[copies]") {
    TickNode tick;
    tick.name = {{std::string("q")}};
    Template many = paper({node(tick)});
    many.sections[0].loop = Loop{"copies", "copy", {}};
    many.sections.push_back(many.sections[0]); // a second side, of the same copies
    const auto laid = lay_out(many, two_copies());
    CHECK(laid.problems.empty());
    REQUIRE(laid.document.answers.size() == 2); // of the first copy of each side
    CHECK(laid.document.answers[0].copy == 1);
    CHECK(laid.document.answers[1].copy == 3);
    CHECK(laid.document.answers[1].page == 2);
    many.sections[0].body.push_back(node(tick));
    CHECK_FALSE(lay_out(many, two_copies()).problems.empty());
}

namespace {

/// Two pages of text that is the same for all, a header that is too, and a footer about the copy.
Template stationery(bool restart) {
    Template many = numbered(restart);
    Section& section = many.sections[0];
    section.body = {p("een", 1), node(PageBreakNode{}), p("twee")};
    section.page.margin.top = {4};
    section.page.header_top = {0};
    section.page.headers.push_back({OnPages::all, {p(Inlines{{Words{"blad "}}, {field("page.number")}})}});
    return many;
}

} // namespace

TEST_CASE("What is the same on all copies is set once, and lies under each", "[copies]") {
    const auto laid = lay_out(stationery(true), two_copies());
    CHECK(laid.problems.empty());
    CHECK(pages_of(laid) == Pages{{"A1 1/2"}, {"A1 2/2"}, {"B2 1/2"}, {"B2 2/2"}});
    const Document& document = laid.document;
    REQUIRE(document.backgrounds.size() == 2);
    CHECK(dump(document.backgrounds[0]).find("\"een\"") != std::string::npos);
    CHECK(dump(document.backgrounds[0]).find("\"blad 1\"") != std::string::npos);
    CHECK(dump(document.backgrounds[1]).find("\"twee\"") != std::string::npos);
    CHECK(dump(document.backgrounds[1]).find("\"blad 2\"") != std::string::npos);
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        REQUIRE(document.pages[i].background);
        CHECK(document.pages[i].background->number == i % 2);
    }
    CHECK(dump(document).ends_with("Document\n  Sect\n    Div\n    Div\n  Sect\n    Div\n    Div\n"));
    CHECK(document.bookmarks.empty());
}

TEST_CASE("Pages that are counted through all copies have nothing above or below in common", "[copies]") {
    const auto laid = lay_out(stationery(false), two_copies());
    CHECK(pages_of(laid) ==
          Pages{{"blad 1", "A1 1/4"}, {"blad 2", "A1 2/4"}, {"blad 3", "B2 3/4"}, {"blad 4", "B2 4/4"}});
    CHECK(laid.document.backgrounds.size() == 2);
}

TEST_CASE("A single copy is set as any paper", "[copies]") {
    const auto one = Value::record({{"copies", Value::list({Value::record({{"code", "A1"}})})}});
    const auto laid = lay_out(stationery(true), one);
    CHECK(pages_of(laid) == Pages{{"blad 1", "een", "A1 1/2"}, {"blad 2", "twee", "A1 2/2"}});
    CHECK(laid.document.backgrounds.empty());
    CHECK(dump(laid.document).find("H1 \"een\"") != std::string::npos);
}

TEST_CASE("What is about the copy on some pages only stays with the copy there", "[copies]") {
    Template many = stationery(true);
    IfNode on_the_second;
    on_the_second.test = {"page.number", Wording{{std::string("2")}}, false, {}};
    on_the_second.then = {p(Inlines{{field("copy.code")}})};
    on_the_second.otherwise = {p("voorblad")};
    many.sections[0].page.headers[0].children = {node(on_the_second)};
    const auto laid = lay_out(many, two_copies());
    CHECK(pages_of(laid) == Pages{{"A1 1/2"}, {"A1", "A1 2/2"}, {"B2 1/2"}, {"B2", "B2 2/2"}});
    CHECK(dump(laid.document.backgrounds[0]).find("voorblad") != std::string::npos);
}
