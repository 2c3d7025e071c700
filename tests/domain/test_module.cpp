#include "domain/training/module.hpp"

#include "support/catch.hpp"

using namespace samenspel::domain;

namespace {

Paragraph paragraph(std::vector<std::string> parts) {
    Paragraph made;
    for (auto& part : parts)
        made.spans.push_back({std::move(part), Span::Style::plain, ""});
    return made;
}

} // namespace

TEST_CASE("Text in several styles reads as one sentence", "[module]") {
    CHECK(plain_text(paragraph({"Vraag ", "altijd", " hoe het gaat."})) == "Vraag altijd hoe het gaat.");
    CHECK(plain_text(Text{paragraph({"Een."}), paragraph({"Twee", "."})}) == "Een.\nTwee.");
    CHECK(plain_text(Text{}) == "");
    CHECK(plain_text(Text{paragraph({}), paragraph({"Een."})}) == "Een.");
}

TEST_CASE("Words are counted across styles and paragraphs", "[module]") {
    CHECK(word_count(Text{}) == 0);
    CHECK(word_count(Text{paragraph({"Een"})}) == 1);
    CHECK(word_count(Text{paragraph({"man", "tel", "zorg is"}), paragraph({"zwaar"})}) == 3);
    CHECK(word_count(Text{paragraph({" een  twee "})}) == 2);
}

TEST_CASE("What the group talks about is an exchange, what it hears is not", "[module]") {
    Step step;
    for (const auto& [kind, exchange] : {std::pair{Step::Kind::question, true},
                                         {Step::Kind::round, true},
                                         {Step::Kind::flash, false},
                                         {Step::Kind::addition, false},
                                         {Step::Kind::talk, false}}) {
        step.kind = kind;
        CHECK(step.is_exchange() == exchange);
    }
}
