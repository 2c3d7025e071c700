#include <algorithm>
#include <string>

#include "../document/fakes.hpp"
#include "content/template_reader.hpp"
#include "document/layout.hpp"
#include "support/approved.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using document::Value;

namespace {

document::Laid lay_out(const document::Template& paper, const Value& data) {
    static const document::test::HalfEm measure;
    static const document::test::ListedHyphens hyphens;
    static const document::Drawings drawings;
    return document::layout_document(paper, data, {measure, hyphens, drawings});
}

Value example(const std::string& name) {
    const auto loaded = content::read_data(
        test::read_file(test::source_dir() / "tests/document/data" / (name + ".xml")), name + ".xml");
    CHECK(loaded.problems.empty());
    return loaded.data;
}

content::LoadedTemplate paper(const std::string& name) {
    auto loaded = content::load_template(test::source_dir() / "templates", name);
    for (const auto& problem : loaded.problems)
        FAIL_CHECK(base::to_string(problem));
    return loaded;
}

/// All words of a paper, page after page.
std::string words_of(const document::Document& document) {
    std::string words;
    for (const auto& page : document.pages) {
        for (const auto& item : page.items) {
            if (const auto* text = std::get_if<document::PlacedText>(&item))
                words += text->text + " ";
        }
    }
    return words;
}

} // namespace

TEST_CASE("The papers stand where they were approved", "[template][approved]") {
    for (const std::string name : {"handout", "report"}) {
        INFO(name);
        const auto laid = lay_out(paper(name).paper, example(name));
        for (const auto& problem : laid.problems)
            FAIL_CHECK(base::to_string(problem));
        test::check_approved("document/" + name + ".txt", document::dump(laid.document));
    }
}

TEST_CASE("An evening on which nothing was noted still gives both papers", "[template]") {
    const auto session = Value::record({{"title", "LOK"},
                                        {"group", "LOK Noord"},
                                        {"date", "2026-11-21"},
                                        {"start", 1200},
                                        {"planned_start", 1200},
                                        {"origin", 1200},
                                        {"end", 1320},
                                        {"minutes", 120},
                                        {"planned", 120},
                                        {"difference", "op schema"}});
    const auto riziv = Value::record({{"deadline", "2026-12-31"}, {"topic", "LOK"}});
    const auto attendance = Value::record({{"present", Value::list({})}});
    const auto data = Value::record({{"session", session}, {"riziv", riziv}, {"attendance", attendance}});
    for (const std::string name : {"handout", "report"}) {
        INFO(name);
        const auto laid = lay_out(paper(name).paper, data);
        for (const auto& problem : laid.problems)
            FAIL_CHECK(base::to_string(problem));
        CHECK(laid.document.pages.size() == 1);
    }
}

TEST_CASE("A very long evening fills pages without losing a word", "[template]") {
    Value::List lines;
    std::string long_one;
    for (int i = 0; i < 5000; ++i)
        long_one += "woord" + std::to_string(i) + " ";
    for (int i = 0; i < 1000; ++i)
        lines.push_back("Reflectie nummer " + std::to_string(i));
    lines.push_back(long_one);
    auto data = example("handout");
    const auto part = Value::record({{"number", 1},
                                     {"title", "Deel"},
                                     {"points", Value::list({"een"})},
                                     {"reflections", Value::list(lines)}});
    data.set("parts", Value::list({part}));
    const auto laid = lay_out(paper("handout").paper, data);
    CHECK(laid.problems.empty());
    const auto words = words_of(laid.document);
    CHECK(words.find("woord4999") != std::string::npos);
    CHECK(words.find("nummer 999") != std::string::npos);
    CHECK(laid.document.pages.size() > 30);
}

TEST_CASE("Example data: texts with styles, numbers, lists and records", "[template]") {
    const auto loaded =
        content::read_data("<d><t>een <strong>zin</strong> met\n  <link href=\"https://a.be\">een"
                           "</link></t><n type=\"number\">2.5</n><y type=\"yes-no\">yes</y>"
                           "<l><item>a</item><item>b</item></l><none type=\"list\"/><e/></d>",
                           "d.xml");
    REQUIRE(loaded.problems.empty());
    const Value& data = loaded.data;
    const document::RichText expected{{"een ", false, false, ""},
                                      {"zin", true, false, ""},
                                      {" met ", false, false, ""},
                                      {"een", false, false, "https://a.be"}};
    CHECK(*data.find("t")->text() == expected);
    CHECK(*data.find("n")->number() == 2.5);
    CHECK(*data.find("y")->yes_no());
    CHECK(data.find("l")->items()->size() == 2);
    CHECK(data.find("none")->items()->empty());
    CHECK(data.find("e")->is_empty());
}

TEST_CASE("A change of one tint or family changes all styles that use it", "[template]") {
    auto sheet = test::read_file(test::source_dir() / "templates/styles.xml");
    const auto replace = [&](const std::string& from, const std::string& to) {
        REQUIRE(sheet.find(from) != std::string::npos);
        sheet.replace(sheet.find(from), from.size(), to);
    };
    replace("<tint name=\"ink\" value=\"#17322F\"/>", "<tint name=\"ink\" value=\"#000000\"/>");
    replace("<family name=\"doctors\" is=\"Lato\"/>", "<family name=\"doctors\" is=\"Andika\"/>");
    const auto loaded = content::read_styles(sheet, "styles.xml");
    REQUIRE(loaded.problems.empty());
    CHECK(loaded.sheet.tints.at("ink") == document::Colour{0, 0, 0});
    CHECK(std::ranges::all_of(loaded.sheet.styles,
                              [](const auto& style) { return style.second.font.family == "Andika"; }));
}
