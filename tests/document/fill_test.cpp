#include "paper.hpp"
#include "support/catch.hpp"

using namespace samenspel::document;
using namespace samenspel::document::test;

namespace {

using Texts = std::vector<std::string>;

std::string only_problem(const Laid& laid) {
    REQUIRE(laid.problems.size() == 1);
    return samenspel::base::to_string(laid.problems[0]);
}

Texts texts(const Laid& laid) {
    return lines_of(laid.document.pages[0]);
}

std::vector<PlacedText> placed(const Laid& laid) {
    std::vector<PlacedText> found;
    for (const auto& item : laid.document.pages[0].items) {
        if (const auto* text = std::get_if<PlacedText>(&item))
            found.push_back(*text);
    }
    return found;
}

Condition when(const std::string& path, std::optional<std::string> equals = {}, bool negate = false) {
    return {path, equals ? std::optional(Wording{{*equals}}) : std::nullopt, negate, {8, 1}};
}

} // namespace

TEST_CASE("Values are words, never markup", "[filling]") {
    const auto data = Value::record({{"name", "<b>An & Jo</b>"}});
    CHECK(texts(lay_out(paper({p(Inlines{{field("name")}})}), data)) == Texts{"<b>An & Jo</b>"});
}

TEST_CASE("An absent value is said with its place, or filled in with what the template gives", "[filling]") {
    CHECK(only_problem(lay_out(paper({p(Inlines{{field("session.title")}})}))) ==
          "paper.xml:9:5: the data hold nothing at session.title; correct the path, test it with <if>, or "
          "say else=\"…\"");
    FieldRef forgiving = field("session.title");
    forgiving.otherwise = "–";
    const auto laid = lay_out(paper({p(Inlines{{forgiving}})}));
    CHECK(laid.problems.empty());
    CHECK(texts(laid) == Texts{"–"});
}

TEST_CASE("A field of the wrong kind is said", "[filling]") {
    const auto data = Value::record({{"list", Value::list({"a"})}, {"word", "morgen"}});
    CHECK(only_problem(lay_out(paper({p(Inlines{{field("list")}})}), data)) ==
          "paper.xml:9:5: what the data hold at list is a list or a record, not words; name a field of it, "
          "or use "
          "<repeat>");
    CHECK(only_problem(lay_out(paper({p(Inlines{{field("word", "date")}})}), data)) ==
          "paper.xml:9:5: “morgen” cannot be written as date");
    CHECK(only_problem(lay_out(paper({node(RepeatNode{{"word", "w", {4, 2}}, {p("x")}})}), data)) ==
          "paper.xml:4:2: what the data hold at word is not a list");
}

TEST_CASE("Text that is not UTF-8 is said and left out", "[filling]") {
    const auto data = Value::record({{"name", "Andr\xE9"}});
    const auto laid = lay_out(paper({p(Inlines{{Words{"naam: "}}, {field("name")}})}), data);
    CHECK(only_problem(laid) == "paper.xml:9:5: the text at name is not UTF-8");
    CHECK(texts(laid) == Texts{"naam:"});
}

TEST_CASE(
    "A character that the font lacks is said once, with its surroundings, and stands as a question mark",
    "[filling]") {
    const auto data = Value::record({{"a", "goed 😀 zo"}, {"b", "😀"}});
    const auto laid = lay_out(paper({p(Inlines{{field("a")}}), p(Inlines{{field("b")}})}), data);
    CHECK(only_problem(laid) ==
          "paper.xml:7:3: the font Test lacks the character “😀” (U+1F600); it stands in “goed 😀 zo”");
    CHECK(texts(laid) == Texts{"goed ? zo", "?"});
}

TEST_CASE("Conditions: something there, equal, turned round", "[filling]") {
    const auto data = Value::record({{"kind", "part"}, {"none", Value::list({})}, {"zero", 0}});
    const auto shown = [&](Condition test) {
        return texts(lay_out(paper({node(IfNode{std::move(test), {p("ja")}, {p("nee")}})}), data))[0];
    };
    CHECK(shown(when("kind")) == "ja");
    CHECK(shown(when("none")) == "nee");
    CHECK(shown(when("absent")) == "nee");
    CHECK(shown(when("zero")) == "ja");
    CHECK(shown(when("kind", "part")) == "ja");
    CHECK(shown(when("kind", "intro")) == "nee");
    CHECK(shown(when("zero", "0")) == "ja");
    CHECK(shown(when("kind", {}, true)) == "nee");
    CHECK(shown({"kind", Wording{{field("kind")}}, false, {}}) == "ja");
    CHECK(shown({"kind", Wording{{field("zero")}}, false, {}}) == "nee");
    CHECK(shown(when("absent", "x", true)) == "ja");
}

TEST_CASE("Loops in each other see the names around them", "[filling]") {
    const auto data = Value::record(
        {{"parts", Value::list({Value::record({{"name", "A"}, {"lines", Value::list({"x", "y"})}}),
                                Value::record({{"name", "B"}, {"lines", Value::list({"z"})}})})}});
    const Node inner =
        node(RepeatNode{{"part.lines", "line", {}}, {p(Inlines{{field("part.name")}, {field("line")}})}});
    CHECK(texts(lay_out(paper({node(RepeatNode{{"parts", "part", {}}, {inner}})}), data)) ==
          Texts{"Ax", "Ay", "Bz"});
}

TEST_CASE("A list in a sentence gets its commas and its word before the last", "[filling]") {
    const InlineRepeat names{{"names", "name", {}}, ", ", " en ", {{field("name")}}};
    const auto sentence = [&](Value::List list) {
        const auto data = Value::record({{"names", Value::list(std::move(list))}});
        std::string all;
        for (const auto& text : placed(lay_out(paper({p(Inlines{{names}})}, 10, 40), data)))
            all += text.text;
        return all;
    };
    CHECK(sentence({"An", "Bo", "Cas"}) == "An, Bo en Cas");
    CHECK(sentence({"An", "Bo"}) == "An en Bo");
    CHECK(sentence({"An"}) == "An");
}

TEST_CASE("A paragraph without words leaves no gap", "[filling]") {
    FieldRef forgiving = field("absent");
    forgiving.otherwise = "";
    CHECK(texts(lay_out(paper({p("een"), p(Inlines{{Words{" "}}, {forgiving}}), p("twee")}))) ==
          Texts{"een", "twee"});
}

TEST_CASE("Styles within text, and links in the structure", "[filling]") {
    const auto data = Value::record({{"text", RichText{{"zie ", false, false, {}},
                                                       {"de site", true, false, "https://zorg.be"},
                                                       {" nu", false, true, {}}}}});
    const auto laid = lay_out(paper({p(Inlines{{field("text")}})}), data);
    const auto items = placed(laid);
    REQUIRE(items.size() == 3);
    CHECK(items[1].font.weight == 700);
    CHECK(items[1].href == "https://zorg.be");
    CHECK(items[2].font.italic);
    CHECK(laid.document.structure[*items[0].tag].type == "P");
    CHECK(laid.document.structure[*items[1].tag].type == "Link");
    CHECK(laid.document.structure[*items[1].tag].parent == items[0].tag);
}

TEST_CASE("A link of another kind is said and set as plain words", "[filling]") {
    const auto data = Value::record({{"text", RichText{{"klik", false, false, "javascript:x"}}}});
    const auto laid = lay_out(paper({p(Inlines{{field("text")}})}), data);
    CHECK(only_problem(laid) ==
          "paper.xml:7:3: “javascript:x” is not a link that can be opened; a link begins with "
          "https:// or mailto: or tel:");
    CHECK(placed(laid)[0].href.empty());
}

TEST_CASE("A telephone number stays on one line", "[filling]") {
    const Anchor number{{{std::string("tel:016 24 49 49")}}, {{Words{"016 24 49 49"}}}};
    CHECK(texts(lay_out(paper({p(Inlines{{Words{"bel ons op "}}, {number}})}))) ==
          Texts{"bel ons op", "016\u00A024\u00A049\u00A049"});
}

TEST_CASE("Title, structure and bookmarks of the document", "[filling]") {
    Template with_title = paper({p("Kop", 1), p("tekst")});
    with_title.title.parts = {std::string("Verslag "), field("year")};
    const auto laid = lay_out(with_title, Value::record({{"year", 2026}}));
    CHECK(laid.document.title == "Verslag 2026");
    REQUIRE(laid.document.bookmarks.size() == 1);
    CHECK(laid.document.bookmarks[0].title == "Kop");
    CHECK(laid.document.structure[1].type == "H1");
    CHECK(laid.document.structure[2].type == "P");
}

TEST_CASE("A drawing that is not there, a QR code that is too long, a tint that does not exist",
          "[filling]") {
    FigureNode figure;
    figure.name.parts = {std::string("taken")};
    CHECK(only_problem(lay_out(paper({node(figure)}))) == "paper.xml:7:3: there is no drawing taken");
    QrNode qr;
    qr.text.parts = {field("long")};
    CHECK(only_problem(lay_out(paper({node(qr)}), Value::record({{"long", std::string(4000, 'x')}}))) ==
          "paper.xml:7:3: 4000 bytes are too many for a QR code");
    ChartNode chart;
    chart.loop = {"rows", "row", {}};
    chart.series = {{{}, {{std::string("violet")}}, "row", {}, {}, {}, {}, {}}};
    CHECK(only_problem(lay_out(paper({node(chart)}), Value::record({{"rows", Value::list({1})}}))) ==
          "paper.xml:7:3: there is no tint violet");
}
