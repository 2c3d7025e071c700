#include <algorithm>

#include "content/questionnaire_reader.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using Kind = domain::Question::Kind;

namespace {

const std::string good = R"(<questionnaire format="1" id="proef" version="1.0" language="nl" for="doctors">
  <title>Proef</title>
  <part id="een">
    <title>Deel</title>
    <single id="ziet" required="yes"><text>Ziet u?</text><option code="1">ja</option><option code="2" go-to="jaar">nee</option></single>
    <multiple id="wat"><text>Wat?</text><option code="1" id="een">één</option><option code="2" id="twee">twee</option></multiple>
    <scale id="hoe" min="1" max="5" low="nooit" high="altijd"><text>Hoe?</text></scale>
    <number id="jaar" min="0" max="99" unit="jaar"><text>Hoeveel?</text></number>
    <date id="sinds" from="1950-01" to="2030-12"><text>Sinds?</text></date>
  </part>
</questionnaire>
)";

std::vector<std::string> problems_of(const std::string& from, const std::string& to) {
    auto text = good;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    std::vector<std::string> shown;
    for (const auto& problem : content::read_questionnaire(text, "q.xml").problems)
        shown.push_back(to_string(problem));
    return shown;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("A questionnaire is read with its kinds, codes and jumps", "[questionnaire]") {
    const auto loaded = content::read_questionnaire(good, "q.xml");
    CHECK(loaded.problems.empty());
    CHECK(loaded.text == good);
    const auto questions = loaded.questionnaire.questions();
    REQUIRE(questions.size() == 5);
    CHECK(questions[0]->kind == Kind::single);
    CHECK(questions[0]->required);
    CHECK(questions[0]->options.at(1).go_to == "jaar");
    CHECK(variables_of(*questions[1]) == Texts{"wateen", "wattwee"});
    CHECK(questions[2]->max == 5);
    CHECK(questions[3]->unit == "jaar");
    CHECK(questions[4]->to == "2030-12");
}

TEST_CASE("What would spoil the data is told before anything is printed", "[questionnaire]") {
    CHECK(problems_of("id=\"hoe\"", "id=\"with\"") ==
          Texts{"q.xml:7:5: with cannot be the name of a variable; use small letters and digits, at most 20, "
                "and no "
                "word of SPSS, Stata, R or LimeSurvey"});
    CHECK(problems_of("id=\"hoe\"", "id=\"wateen\"") ==
          Texts{"q.xml:7:5: the variable wateen is used twice; it stands first on line 6"});
    CHECK(problems_of("go-to=\"jaar\"", "go-to=\"jaren\"") ==
          Texts{"q.xml:5:110: there is no question jaren to go to"});
    CHECK(problems_of("go-to=\"jaar\"", "go-to=\"ziet\"") ==
          Texts{"q.xml:5:110: question ziet comes before this one or is it; go to a later one"});
    CHECK(problems_of("<option code=\"2\" go-to", "<option code=\"1\" go-to") ==
          Texts{"q.xml:5:94: the code 1 is used twice; it stands first on line 5"});
    CHECK(problems_of("min=\"1\" max=\"5\"", "min=\"5\" max=\"5\"") ==
          Texts{"q.xml:7:5: nothing lies between the bounds of hoe"});
    CHECK(problems_of("1950-01", "1950-13") ==
          Texts{"q.xml:9:28: 1950-13 is not a month; write it as 1950-01"});
    CHECK(problems_of("code=\"1\" id", "code=\"97\" id") ==
          Texts{"q.xml:6:49: code=\"97\" is out of range; it is 1 to 96"});
}

TEST_CASE("The questionnaires of the training have no fault, and mirror each other",
          "[questionnaire][mantelzorg]") {
    const auto all = content::load_questionnaires(test::source_dir() / "modules/mantelzorg/questionnaires");
    REQUIRE(all.size() == 2);
    std::size_t mirrors = 0;
    for (const auto& loaded : all) {
        for (const auto& problem : loaded.problems)
            FAIL_CHECK(to_string(problem));
        CHECK(loaded.questionnaire.status == "Voorbeeld, niet gevalideerd");
        const auto questions = loaded.questionnaire.questions();
        CHECK(questions.size() >= 12);
        CHECK(questions.size() <= 20);
        mirrors += static_cast<std::size_t>(
            std::ranges::count_if(questions, [](const auto* q) { return !q->mirrors.empty(); }));
    }
    CHECK(mirrors == 2 * 11);
    CHECK(all[0].questionnaire.for_caregivers != all[1].questionnaire.for_caregivers);
}

TEST_CASE("A mirror that is not answered alike is told", "[questionnaire]") {
    const test::TempDir folder;
    const auto with = [](std::string text, const std::string& mirrors, const std::string& who) {
        text.replace(text.find("id=\"hoe\""), 8, "id=\"hoe\" mirrors=\"" + mirrors + "\"");
        text.replace(text.find("doctors"), 7, who);
        return text;
    };
    folder.write("a.xml", with(good, "hoe", "doctors"));
    folder.write("b.xml", with(good, "hoe", "caregivers"));
    for (const auto& loaded : content::load_questionnaires(folder.path()))
        CHECK(loaded.problems.empty());
    folder.write("b.xml", with(good, "jaar", "caregivers"));
    std::size_t told = 0;
    for (const auto& loaded : content::load_questionnaires(folder.path()))
        told += loaded.problems.size();
    CHECK(told == 2);
}
