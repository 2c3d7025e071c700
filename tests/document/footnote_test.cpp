#include "paper.hpp"
#include "support/catch.hpp"

using namespace samenspel::document;
using namespace samenspel::document::test;

namespace {

/// Words, and a note to them.
Node noted(const std::string& words, const std::string& note) {
    return p(Inlines{{Words{words}}, {NoteMark{{{Words{note}}}}}});
}

/// What stands on each page, from top to bottom; with the height of each in lines.
std::vector<std::string> texts_of(const Page& page) {
    std::vector<std::string> texts;
    for (const auto& item : page.items)
        if (const auto* text = std::get_if<PlacedText>(&item))
            texts.push_back(text->text);
    return texts;
}

double lowest(const Page& page) {
    double y = 0;
    for (const auto& item : page.items)
        if (const auto* text = std::get_if<PlacedText>(&item))
            y = std::max(y, text->baseline.y.value);
    return y;
}

} // namespace

TEST_CASE("A footnote is a small number in the text and its words at the foot of the page", "[footnotes]") {
    const auto laid = lay_out(paper({noted("tekst", "bron")}));
    CHECK(laid.problems.empty());
    REQUIRE(laid.document.pages.size() == 1);
    const auto& page = laid.document.pages[0];
    CHECK(texts_of(page) == std::vector<std::string>{"tekst", "1", "1", " bron"});
    CHECK(lowest(page) > 36); // in the last of ten lines
    CHECK(lowest(page) < 40);
    const auto& mark = std::get<PlacedText>(page.items[1]);
    CHECK(mark.size.value < 6);
    CHECK(mark.baseline.y < std::get<PlacedText>(page.items[0]).baseline.y);
    CHECK(dump(laid.document)
              .ends_with("Document\n  P \"tekst\"\n    Reference \"1\"\n    Note \"1\" \" bron\"\n"));
}

TEST_CASE("The same words have the same number, and stand once on a page", "[footnotes]") {
    const auto laid = lay_out(paper({noted("a", "bron"), noted("b", "boek"), noted("c", "bron")}));
    CHECK(texts_of(laid.document.pages.at(0)) ==
          std::vector<std::string>{"a", "1", "b", "2", "c", "1", "1", " bron", "2", " boek"});
    // Again on the next page that cites it.
    const auto twice = lay_out(paper({noted("a", "bron"), node(PageBreakNode{}), noted("b", "bron")}));
    REQUIRE(twice.document.pages.size() == 2);
    CHECK(texts_of(twice.document.pages[1]) == std::vector<std::string>{"b", "1", "1", " bron"});
}

TEST_CASE("Two notes in a row are parted by a comma", "[footnotes]") {
    const auto laid =
        lay_out(paper({p(Inlines{{Words{"a"}}, {NoteMark{{{Words{"x"}}}}}, {NoteMark{{{Words{"y"}}}}}})}));
    CHECK(texts_of(laid.document.pages.at(0)) ==
          std::vector<std::string>{"a", "1", ",", "2", "1", " x", "2", " y"});
}

// Ten lines a page; the rule above notes takes one line, and each note another.
TEST_CASE("A page holds less text when it holds notes, and a note stands where its number is",
          "[footnotes]") {
    Nodes body;
    for (int i = 0; i < 9; ++i)
        body.push_back(p("r" + std::to_string(i)));
    body.push_back(noted("met noot", "bron"));
    body.push_back(p("einde"));
    const auto laid = lay_out(paper(std::move(body)));
    CHECK(laid.problems.empty());
    REQUIRE(laid.document.pages.size() == 2);
    CHECK(texts_of(laid.document.pages[0]).size() == 9);
    CHECK(texts_of(laid.document.pages[1]) ==
          std::vector<std::string>{"met noot", "1", "einde", "1", " bron"});
}

TEST_CASE("Text never runs into notes, wherever they stand", "[footnotes]") {
    for (int with_note = 0; with_note < 24; ++with_note) {
        Nodes body;
        for (int i = 0; i < 24; ++i)
            body.push_back(i % 5 == with_note % 5
                               ? noted("n" + std::to_string(i), "bron " + std::to_string(i % 7))
                               : p("r" + std::to_string(i)));
        const auto laid = lay_out(paper(std::move(body)));
        CHECK(laid.problems.empty());
        std::size_t marks = 0, notes = 0;
        for (const auto& page : laid.document.pages) {
            double rule = 0, text = 0;
            for (const auto& item : page.items) {
                if (const auto* line = std::get_if<PlacedLine>(&item))
                    rule = line->from.y.value;
                else if (rule == 0)
                    text = std::max(text, std::get<PlacedText>(item).baseline.y.value);
                else
                    ++notes;
                if (rule == 0)
                    marks += std::get<PlacedText>(item).size.value < 5 ? 1U : 0U;
            }
            CHECK((rule == 0 || text < rule));
            CHECK(lowest(page) < 40);
        }
        CHECK(notes == 2 * marks); // number and words: no source stands twice on one page here
    }
}

TEST_CASE("A note that has no room anywhere is said, and the layout ends", "[footnotes]") {
    std::string tall;
    for (int i = 0; i < 30; ++i)
        tall += "een heel lange noot ";
    const auto laid = lay_out(paper({noted("a", tall), p("b")}));
    REQUIRE_FALSE(laid.problems.empty());
    CHECK(laid.problems[0].text.find("page") != std::string::npos);
}

TEST_CASE("Notes are counted anew in each copy, and shared copies share them", "[footnotes][copies]") {
    Template many = paper({noted("a", "bron")});
    many.sections[0].loop = Loop{"copies", "copy", {}};
    many.sections[0].restart = true;
    const auto laid = lay_out(many, Value::record({{"copies", Value::list({Value("A"), Value("B")})}}));
    REQUIRE(laid.document.backgrounds.size() == 1);
    CHECK(texts_of(laid.document.backgrounds[0]) == std::vector<std::string>{"a", "1", "1", " bron"});
}

TEST_CASE("A heading with a note keeps its number out of the bookmarks", "[footnotes]") {
    const auto laid =
        lay_out(paper({p(Inlines{{Words{"Kop"}}, {NoteMark{{{Words{"bron"}}}}}}, 1), p("tekst")}));
    REQUIRE(laid.document.bookmarks.size() == 1);
    CHECK(laid.document.bookmarks[0].title == "Kop");
}
