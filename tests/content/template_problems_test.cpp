#include <string>
#include <vector>

#include "content/template_reader.hpp"
#include "support/catch.hpp"

using samenspel::content::read_data;
using samenspel::content::read_styles;
using samenspel::content::read_template;

namespace {

using Problems = std::vector<std::string>;

Problems said(const samenspel::base::Problems& problems) {
    Problems all;
    for (const auto& problem : problems)
        all.push_back(samenspel::base::to_string(problem));
    return all;
}

const std::string sheet_text =
    "<styles format=\"1\"><tint name=\"ink\" value=\"#102030\"/>"
    "<family name=\"doctors\" is=\"Lato\"/>"
    "<style name=\"text\" family=\"doctors\" size=\"10\" leading=\"14\" tint=\"ink\"/>"
    "<style name=\"title\" like=\"text\" size=\"20\"/></styles>";

Problems template_problems(const std::string& text) {
    const auto sheet = read_styles(sheet_text, "styles.xml").sheet;
    return said(read_template(text, "t.xml", sheet).problems);
}

/// The body stands on line 4.
Problems body_problems(const std::string& body) {
    return template_problems("<document format=\"1\" title=\"T\">\n<page/>\n<body>\n" + body +
                             "\n</body>\n</document>\n");
}

Problems style_problems(const std::string& rows) {
    return said(
        read_styles("<styles format=\"1\">\n<tint name=\"ink\" value=\"#102030\"/>\n"
                    "<family name=\"doctors\" is=\"Lato\"/>\n"
                    "<style name=\"text\" family=\"doctors\" size=\"10\" leading=\"14\" tint=\"ink\"/>\n" +
                        rows + "\n</styles>\n",
                    "s.xml")
            .problems);
}

struct Case {
    std::string text;
    std::string problem;
};

} // namespace

TEST_CASE("A good template and style sheet have no problems", "[template]") {
    CHECK(said(read_styles(sheet_text, "s.xml").problems).empty());
    CHECK(body_problems("<p style=\"title\">Dag <field path=\"name\" else=\"jij\"/></p>").empty());
}

TEST_CASE("Each mistake in a template is said with its place and what to do", "[template]") {
    const std::vector<Case> cases{
        {"<para>x</para>", "t.xml:4:1: unknown element <para>"},
        {"<boxx><p>x</p></boxx>", "t.xml:4:1: unknown element <boxx>; did you mean <box>?"},
        {"<p stile=\"title\">x</p>", "t.xml:4:4: unknown attribute stile of <p>; did you mean style?"},
        {"<p style=\"titel\">x</p>", "t.xml:4:4: unknown style titel; did you mean title?"},
        {"<p style=\"poster\">x</p>", "t.xml:4:4: unknown style poster"},
        {"<box tint=\"inc\"><p>x</p></box>", "t.xml:4:6: unknown tint inc; did you mean ink?"},
        {"<rule tint=\"violet\"/>", "t.xml:4:7: unknown tint violet"},
        {"<space height=\"2cm\"/>",
         "t.xml:4:8: height=\"2cm\" is not a length; write a number, with a point before decimals: 2.5"},
        {"<space height=\"9999\"/>", "t.xml:4:8: height=\"9999\" is out of range; it is 0 to 2000"},
        {"<box padding=\"1 2 3\"><p>x</p></box>",
         "t.xml:4:6: padding=\"1 2 3\" is not room around something; write one length, two (above and below, "
         "beside) or four (top, right, bottom, left)"},
        {"<columns widths=\"1* wide\"><column>x</column></columns>",
         "t.xml:4:10: widths=\"1* wide\" does not give widths of columns; write for each column a number of "
         "mm, a "
         "share such as 1* or auto"},
        {"<p><field path=\"Part.Title\"/></p>",
         "t.xml:4:11: path=\"Part.Title\" is not a path; write names with points between them: part.title"},
        {"<p><field path=\"a\" format=\"dat\"/></p>",
         "t.xml:4:20: format=\"dat\" is not known; did you mean date?"},
        {"<p><field path=\"page.number\"/></p>",
         "t.xml:4:11: page.number is known in headers and footers only"},
        {"<p><link href=\"{a\">x</link></p>",
         "t.xml:4:10: href=\"{a\" has a brace that is not closed; write a field as {path} or {path|format}"},
        {"<p><link href=\"{a|roman}\">x</link></p>", "t.xml:4:10: unknown format roman; it is one of date, "
                                                     "weekday-date, short-date, clock, minutes, count"},
        {"<box>woorden<p>x</p></box>", "t.xml:4:6: text directly in <box>; put it in a <p>"},
        {"<repeat over=\"a\" as=\"b\">woorden<p>x</p></repeat>",
         "t.xml:4:25: text directly in <repeat>; put it in a <p>"},
        {"<repeat over=\"a\" as=\"b\"><field path=\"b\"/><p>x</p></repeat>",
         "t.xml:4:25: text directly in <repeat>; put it in a <p>"},
        {"<p>a <if test=\"b\"><p>x</p></if></p>",
         "t.xml:4:19: <p> stands among words; put the words in a <p>"},
        {"<if test=\"a\"><item>x</item></if>",
         "t.xml:4:14: <item> cannot stand in <if>; it belongs in <list>"},
        {"<list><if test=\"a\"><p>x</p></if></list>", "t.xml:4:20: <p> stands directly in <list>"},
        {"<box><page-break/></box>",
         "t.xml:4:6: <page-break> stands inside another block; it belongs directly in <body>"},
        {"<chart kind=\"bars\" alternative=\"x\"><series tint=\"ink\" value=\"a\"/></chart>",
         "t.xml:4:1: a chart of kind bars needs chart as"},
        {"<chart kind=\"timeline\" alternative=\"x\"><series tint=\"ink\" over=\"a\" as=\"b\" "
         "from=\"b.f\"/></chart>",
         "t.xml:4:40: a chart of kind timeline needs series to"},
        {"<figure name=\"x\"/>", "t.xml:4:1: <figure> lacks the attribute alternative"},
        {"<h>x</h>", "t.xml:4:1: <h> lacks the attribute level"},
        {"<p/>", "t.xml:4:1: <p> is empty"},
    };
    for (const auto& one : cases) {
        INFO(one.text);
        const auto problems = body_problems(one.text);
        REQUIRE_FALSE(problems.empty());
        CHECK(problems.front() == one.problem);
    }
}

TEST_CASE("Pages and bodies come in pairs, with room for text", "[template]") {
    const std::string p = "<p>x</p>";
    CHECK(template_problems("<document format=\"1\" title=\"T\"><body>" + p + "</body><page/></document>") ==
          Problems{"t.xml:1:32: <body> stands before the first <page>",
                   "t.xml:1:53: <page> is followed by no <body>"});
    CHECK(template_problems("<document format=\"1\" title=\"T\"><page margin-left=\"205\"/><body>" + p +
                            "</body></document>") ==
          Problems{"t.xml:1:32: the margins leave no room for text"});
    CHECK(template_problems("<handout/>") ==
          Problems{"t.xml:1:1: the outermost element is <handout>; it should be <document>"});
    CHECK_FALSE(template_problems("<document").empty());
}

TEST_CASE("All mistakes of a template are said at once", "[template]") {
    CHECK(body_problems("<p style=\"a\">x</p>\n<rule tint=\"b\"/>\n<space height=\"c\"/>").size() == 3);
}

TEST_CASE("Each mistake in a style sheet is said", "[template]") {
    const std::vector<Case> cases{
        {"<tint name=\"b\" value=\"green\"/>",
         "s.xml:5:16: value=\"green\" is not a colour; write it as #RRGGBB"},
        {"<tint name=\"b\" value=\"#12345G\"/>",
         "s.xml:5:16: value=\"#12345G\" is not a colour; write it as #RRGGBB"},
        {"<tint name=\"ink\" value=\"#000000\"/>",
         "s.xml:5:1: the tint ink is given twice; it stands first on line 2"},
        {"<style name=\"a\" like=\"b\"/>", "s.xml:5:17: unknown style b"},
        {"<style name=\"a\" like=\"text\" family=\"f\"/>", "s.xml:5:29: unknown family f"},
        {"<style name=\"a\" family=\"doctors\" size=\"10\" tint=\"ink\"/>",
         "s.xml:5:1: style a has no leading; give it, or a style that it is like"},
        {"<style name=\"a\" like=\"text\" size=\"1\"/>",
         "s.xml:5:29: size=\"1\" is out of range; it is 4 to 500"},
        {"<style name=\"a\" like=\"text\" weight=\"500\"/>",
         "s.xml:5:29: weight=\"500\" is not known; did you mean 400?"},
    };
    for (const auto& one : cases) {
        INFO(one.text);
        const auto problems = style_problems(one.text);
        REQUIRE_FALSE(problems.empty());
        CHECK(problems.front() == one.problem);
    }
    CHECK(said(read_styles(
                   "<styles format=\"1\"><tint name=\"a\" value=\"#000000\"/><family name=\"f\" is=\"L\"/>"
                   "<style name=\"b\" family=\"f\" size=\"9\" leading=\"9\" tint=\"a\"/></styles>",
                   "s.xml")
                   .problems) == Problems{"s.xml:1:1: there is no style text; the program needs it"});
}

TEST_CASE("Each mistake in example data is said", "[template]") {
    const std::vector<Case> cases{
        {"<d><a type=\"number\">tien</a></d>",
         "d.xml:1:4: “tien” is not a number; write it with a point before decimals"},
        {"<d><a type=\"yes-no\">ja</a></d>", "d.xml:1:4: “ja” is neither yes nor no"},
        {"<d><a type=\"list\"><b>x</b></a></d>", "d.xml:1:19: <b> stands in a list; a list holds <item>"},
        {"<d>los<a>x</a></d>", "d.xml:1:4: words stand beside the elements of <d>"},
    };
    for (const auto& one : cases) {
        INFO(one.text);
        CHECK(said(read_data(one.text, "d.xml").problems) == Problems{one.problem});
    }
}
