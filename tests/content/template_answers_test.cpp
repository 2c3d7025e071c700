#include "../document/fakes.hpp"
#include "content/template_reader.hpp"
#include "document/layout.hpp"
#include "support/catch.hpp"

using namespace samenspel;

namespace {

const std::string sheet_text =
    "<styles format=\"1\"><tint name=\"ink\" value=\"#102030\"/><tint name=\"black\" value=\"#000000\"/>"
    "<family name=\"doctors\" is=\"Lato\"/>"
    "<style name=\"text\" family=\"doctors\" size=\"10\" leading=\"14\" tint=\"ink\"/></styles>";

content::LoadedTemplate loaded(const std::string& text) {
    return content::read_template(text, "t.xml", content::read_styles(sheet_text, "styles.xml").sheet);
}

std::string first_problem(const std::string& text) {
    const auto problems = loaded(text).problems;
    return problems.empty() ? "none" : base::to_string(problems.front());
}

/// In the body, on line 4.
std::string body_problem(const std::string& body) {
    return first_problem("<document format=\"1\" title=\"T\">\n<page/>\n<body>\n" + body +
                         "\n</body></document>");
}

std::string dumped(const std::string& text, const document::Value& data) {
    static const document::test::HalfEm measure;
    static const document::test::ListedHyphens hyphens;
    static const document::Drawings drawings;
    const auto read = loaded(text);
    for (const auto& problem : read.problems)
        FAIL_CHECK(base::to_string(problem));
    const auto laid = document::layout_document(read.paper, data, {measure, hyphens, drawings});
    for (const auto& problem : laid.problems)
        FAIL_CHECK(base::to_string(problem));
    return document::dump(laid.document);
}

std::size_t count(const std::string& all, const std::string& part) {
    std::size_t found = 0;
    for (auto at = all.find(part); at != std::string::npos; at = all.find(part, at + 1))
        ++found;
    return found;
}

std::string mark(const std::string& x, const std::string& y) {
    return "<place x=\"" + x + "\" y=\"" + y +
           "\" width=\"5\"><box tint=\"black\" radius=\"2.5\" height=\"5\"><space/></box></place>";
}

} // namespace

TEST_CASE("Each mistake in what is filled in by hand is said with its place", "[template][answers]") {
    CHECK(body_problem("<lines count=\"{q.lines}\" gap=\"9\" tint=\"ink\" width=\"0.1\"/>") == "none");
    CHECK(body_problem("<lines/>") == "t.xml:4:1: <lines> lacks the attribute count");
    CHECK(body_problem("<lines count=\"drie\"/>") == "t.xml:4:8: count=\"drie\" is not a whole number");
    CHECK(body_problem("<lines count=\"2.5\"/>") == "t.xml:4:8: count=\"2.5\" is not a whole number");
    CHECK(body_problem("<lines count=\"0\"/>") == "t.xml:4:8: count=\"0\" is out of range; it is 1 to 60");
    CHECK(body_problem("<lines count=\"{q.Lines}\"/>") ==
          "t.xml:4:8: count=\"q.Lines\" is not a path; write names with points between them: part.title");
    CHECK(body_problem("<tick/>") == "t.xml:4:1: <tick> lacks the attribute name");
    CHECK(body_problem("<tick name=\"q\" shape=\"rond\"/>") ==
          "t.xml:4:16: shape=\"rond\" is not known; did you mean round?");
    CHECK(body_problem("<tick name=\"q\" tint=\"inc\"/>") ==
          "t.xml:4:16: unknown tint inc; did you mean ink?");
    CHECK(body_problem("<tick name=\"q\" size=\"0\"/>") ==
          "t.xml:4:16: size=\"0\" is out of range; it is 1 to 50");
    CHECK(body_problem("<entry name=\"q\" lines=\"99\"/>") ==
          "t.xml:4:17: lines=\"99\" is out of range; it is 1 to 60");
    CHECK(body_problem("<p>Ja <tick name=\"q\"/></p>").starts_with("t.xml:4:7: <tick>"));
}

TEST_CASE("What stands again on each page cannot be filled in", "[template][answers]") {
    const std::string hint =
        "; it is filled in once: put it in <body>, outside rows that stand again on each page";
    const auto in_page = [](const std::string& furniture) {
        return first_problem("<document format=\"1\" title=\"T\"><page>\n" + furniture +
                             "\n</page><body><tick name=\"q\"/></body></document>");
    };
    CHECK(in_page("<header><box><tick name=\"q\"/></box></header>") ==
          "t.xml:2:14: <tick> cannot stand in <header>" + hint);
    CHECK(in_page("<footer><entry name=\"q\"/></footer>") ==
          "t.xml:2:9: <entry> cannot stand in <footer>" + hint);
    CHECK(in_page("<footer><lines count=\"1\"/></footer>") == "none");
    CHECK(body_problem("<table><tr head=\"yes\"><td><tick name=\"q\"/></td></tr></table>") ==
          "t.xml:4:27: <tick> cannot stand in <tr>" + hint);
    CHECK(
        body_problem("<table><tr head=\"yes\"><td>x</td></tr><tr><td><tick name=\"q\"/></td></tr></table>") ==
        "none");
}

TEST_CASE("A note belongs to a text of the body, and not to another note", "[template][footnotes]") {
    const std::string hint = "; what stands at the foot of a page belongs to a text in <body>";
    CHECK(body_problem("<p>a<note>b <em>c</em></note></p><h level=\"1\">d<note>e</note></h>") == "none");
    CHECK(body_problem("<p>a<note>b<if test=\"x\"><note>c</note></if></note></p>") ==
          "t.xml:4:25: <note> cannot stand in <note>" + hint);
    CHECK(first_problem(
              "<document format=\"1\" title=\"T\"><page><header><p>a<note>b</note></p></header></page>"
              "<body><p>x</p></body></document>") == "t.xml:1:50: <note> cannot stand in <header>" + hint);
}

TEST_CASE("A body that is repeated needs both the list and the name", "[template][copies]") {
    const auto with = [](const std::string& attributes) {
        return first_problem("<document format=\"1\" title=\"T\"><page/>\n<body " + attributes +
                             "><p>x</p></body></document>");
    };
    CHECK(with("over=\"copies\" as=\"copy\" restart=\"yes\"") == "none");
    CHECK(with("restart=\"yes\"") == "none");
    CHECK(with("over=\"copies\"") == "t.xml:2:1: over of <body> needs as beside it");
    CHECK(with("as=\"copy\"") == "t.xml:2:1: as of <body> needs over beside it");
    CHECK(with("over=\"Copies\" as=\"copy\"").starts_with("t.xml:2:7: over=\"Copies\" is not a path"));
    CHECK(with("over=\"copies\" as=\"copy\" restart=\"ja\"").starts_with("t.xml:2:31: restart=\"ja\""));
}

TEST_CASE("Corner marks and a QR code stand at fixed spots of every page of a copy", "[template][copies]") {
    const std::string text =
        "<document format=\"1\" title=\"T\"><page margin-top=\"30\"><header pages=\"all\">" + mark("8", "8") +
        mark("197", "8") + mark("8", "284") + mark("197", "284") +
        "<place x=\"95\" y=\"8\" width=\"18\"><qr size=\"18\" text=\"{copy.code}-{page.number}\" "
        "alternative=\"code\"/></place></header></page>"
        "<body over=\"copies\" as=\"copy\" restart=\"yes\"><p>een</p>"
        "<columns widths=\"auto 1*\" gap=\"2\"><column><tick name=\"q\" value=\"{copy.code}\"/></column>"
        "<column vertical=\"middle\">Ja</column></columns>"
        "<page-break/><lines count=\"2\"/><entry name=\"year\" width=\"20\" height=\"9\"/></body></document>";
    const auto copy = [](const char* code) { return document::Value::record({{"code", code}}); };
    const auto all =
        dumped(text, document::Value::record({{"copies", document::Value::list({copy("A"), copy("B")})}}));
    CHECK(count(all, "page 210.0x297.0\n") == 4);
    std::size_t pages = 0;
    for (auto at = all.find(": page "); at != std::string::npos; at = all.find(": page ", at + 1)) {
        const auto page = all.substr(at, all.find(": page ", at + 1) - at);
        CHECK(count(page, "box 8.0 8.0 5.0x5.0 radius 2.5 fill #000000 aside\n") == 1);
        CHECK(count(page, "box 197.0 8.0 5.0x5.0 radius 2.5 fill #000000 aside\n") == 1);
        CHECK(count(page, "box 8.0 284.0 5.0x5.0 radius 2.5 fill #000000 aside\n") == 1);
        CHECK(count(page, "box 197.0 284.0 5.0x5.0 radius 2.5 fill #000000 aside\n") == 1);
        CHECK(count(page, "qr 95.0 8.0 18.0x18.0 of 21 modules aside\n") == 1);
        ++pages;
    }
    CHECK(pages == 4);
    CHECK(count(all, "\ntick q=A copy 1 page 1 at 20.0 ") == 1);
    CHECK(count(all, "\nentry year copy 1 page 2 at 20.0 46.0 20.0x9.0\n") == 1);
    CHECK(count(all, "\ntick q=B copy 2 page 3 at 20.0 ") == 1);
    CHECK(count(all, "\nentry year copy 2 page 4 at 20.0 46.0 20.0x9.0\n") == 1);
}
