#include "content/bad_modules.hpp"

#include <algorithm>
#include <set>

#include "content/module_reader.hpp"
#include "support/catch.hpp"

using namespace samenspel;

namespace {

bool only_the_picture(const std::string& file) {
    return file == "beeld.svg";
}

std::vector<std::string> above_and_below(const std::string&) {
    return {"boven", "onder"};
}

std::vector<std::string> problems_of(const std::string& text) {
    std::vector<std::string> shown;
    const auto loaded = content::read_module(text, "m.xml", only_the_picture, above_and_below);
    for (const auto& problem : loaded.problems) {
        shown.push_back(to_string(problem));
    }
    return shown;
}

} // namespace

TEST_CASE("The training that the cases break has no problems itself", "[module]") {
    CHECK(problems_of(test::good_module()) == std::vector<std::string>{});
}

TEST_CASE("Each fault is told once, with its place and what to do", "[module]") {
    std::set<std::string> names;
    for (const auto& bad : test::bad_modules()) {
        CAPTURE(bad.trouble);
        CHECK(names.insert(bad.trouble).second);
        CHECK(problems_of(test::broken(bad)) == bad.problems);
    }
}

TEST_CASE("All faults of a file are told in one go, in the order of the file", "[module]") {
    std::string text = test::good_module();
    const auto replace = [&](const std::string& from, const std::string& to) {
        text.replace(text.find(from), from.size(), to);
    };
    replace("language=\"nl\"", "language=\"NL\"");
    replace("<source", "<sorce");
    replace("</source", "</sorce");
    replace("kind=\"part\"", "kind=\"deel\"");
    replace("colour=\"1\"", "colour=\"blauw\"");
    CHECK(problems_of(text) ==
          std::vector<std::string>{
              "m.xml:1:45: language=\"NL\" is not a language code; write for example nl or nl-BE",
              "m.xml:3:3: unknown element <sorce>; did you mean <source>?",
              "m.xml:5:19: kind=\"deel\" is not known; it is one of intro, part, outro",
              "m.xml:15:25: colour=\"blauw\" is not a whole number",
          });
}

TEST_CASE("A column counts characters, also behind accents, a byte order mark and Windows line ends",
          "[module]") {
    std::string text = test::good_module();
    text.replace(text.find("één"), std::string("één").size(), "één 🙂</title><x/><title>");
    const std::vector<std::string> expected{
        "m.xml:6:30: unknown element <x>",
        "m.xml:6:34: a second <title> in <block>; the first stands on line 6",
        "m.xml:6:34: <title> is empty"};
    CHECK(problems_of(text).at(0) == expected.at(0));
    CHECK(problems_of("\xEF\xBB\xBF" + text) == problems_of(text));

    std::string windows;
    for (const char c : text)
        windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(problems_of(windows) == problems_of(text));
}

TEST_CASE("A file that is no text at all gives one problem", "[module]") {
    using Expected = std::vector<std::string>;
    CHECK(problems_of("") == Expected{"m.xml:1:1: the file holds no element"});
    CHECK(problems_of("  \n") == Expected{"m.xml:1:1: the file holds no element"});
    CHECK(problems_of(std::string("PK\x03\x04\0\0", 6)) ==
          Expected{"m.xml:1:5: the file holds bytes that are no text"});
    CHECK(problems_of("\xFF\xFE<\0t\0") ==
          Expected{"m.xml:1:1: the file is written in UTF-16; save it as UTF-8"});
    CHECK(problems_of(std::string("<\0?\0x\0", 6)) ==
          Expected{"m.xml:1:1: the file is written in UTF-16; save it as UTF-8"});
    CHECK(problems_of("<trainign/>") ==
          Expected{"m.xml:1:1: the outermost element is <trainign>; it should be <training>"});
    CHECK(problems_of(std::string(20 * 1024 * 1024 + 1, ' ')) ==
          Expected{"m.xml: the file is larger than 20 MB"});
}

TEST_CASE("Elements that nest without end are refused", "[module]") {
    std::string text;
    for (int i = 0; i < 100000; ++i)
        text += "<p>";
    for (int i = 0; i < 100000; ++i)
        text += "</p>";
    const auto problems = problems_of(text);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0] == "m.xml:1:1: the outermost element is <p>; it should be <training>");
    CHECK(problems[1] == "m.xml:1:121: elements stand more than 40 deep in each other");
}

TEST_CASE("A file in Latin-1 is told on its first lines, not on each", "[module]") {
    std::string text = "<training>\n";
    for (int i = 0; i < 500; ++i)
        text += "<!-- caf\xE9 -->\n";
    const auto problems = problems_of(text + "</training>");
    const auto count = std::count_if(problems.begin(), problems.end(), [](const auto& p) {
        return p.find("0xE9 is not UTF-8") != std::string::npos;
    });
    CHECK(count == 10);
}

TEST_CASE("A flood of problems ends with a word about it", "[module]") {
    std::string text = "<training>\n";
    for (int i = 0; i < 5000; ++i)
        text += "<x/>\n";
    const auto problems = problems_of(text + "</training>");
    CHECK(problems.size() == 1001);
    CHECK(problems.front() == "m.xml: there are more than 1000 problems; mend these first");
}
