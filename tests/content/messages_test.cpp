#include "content/messages.hpp"

#include "content/xml/source.hpp"
#include "support/catch.hpp"

using namespace samenspel;
using content::make_problem;
using content::Message;
using content::xml::Place;

namespace {

constexpr Message example{"{first} before {second}", "try {second}"};

std::string in_dutch(const char* english) {
    return std::string(english) == "try {second}" ? "probeer {second}" : "{second} na {first}";
}

} // namespace

TEST_CASE("Words are filled in after translation, in the order of the language", "[messages]") {
    const auto problem = make_problem("f", 2, 3, example, {{"first", "A"}, {"second", "B"}});
    CHECK(problem == base::Problem{"f", 2, 3, "A before B", "try B"});
    content::translate_messages_with(in_dutch);
    const auto translated = make_problem("f", 2, 3, example, {{"first", "A"}, {"second", "B"}});
    const auto without_hint = make_problem("f", 0, 0, Message{"{first}"}, {{"first", "A"}});
    content::translate_messages_with(nullptr);
    CHECK(translated == base::Problem{"f", 2, 3, "B na A", "probeer B"});
    CHECK(without_hint.hint.empty());
}

TEST_CASE("What a damaged file puts in a sentence is cut short and cleaned", "[messages]") {
    const auto text = [](const std::string& word) {
        return make_problem("f", 1, 1, Message{"<{first}>"}, {{"first", word}}).text;
    };
    CHECK(text("a\x07"
               "b\n  c") == "<ab c>");
    CHECK(text(std::string(61, 'x')) == "<" + std::string(60, 'x') + "…>");
    CHECK(text("{first}") == "<{first}>");
}

TEST_CASE("A place counts lines and characters from one", "[xml]") {
    //                                  0123 4 5678 9
    const content::xml::Source source("ab\n\xC3\xA9"
                                      "c\r\nd\re");
    CHECK(source.place(0) == Place{1, 1});
    CHECK(source.place(2) == Place{1, 3});
    CHECK(source.place(3) == Place{2, 1});
    CHECK(source.place(5) == Place{2, 2});
    CHECK(source.place(8) == Place{3, 1});
    CHECK(source.place(10) == Place{4, 1});
    CHECK(source.place(99) == Place{4, 2});
    CHECK(content::xml::Source("\xEF\xBB\xBFx").text() == "x");
}
