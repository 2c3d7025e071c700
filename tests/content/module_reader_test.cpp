#include "content/module_reader.hpp"

#include "base/error.hpp"
#include "content/bad_modules.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using namespace std::chrono_literals;

namespace {

domain::Module tiny() {
    auto loaded = content::load_module(test::source_dir() / "tests/modules/tiny");
    for (const auto& problem : loaded.problems)
        FAIL_CHECK(to_string(problem));
    return loaded.module;
}

} // namespace

TEST_CASE("Each training in the house loads without problems", "[module]") {
    for (const auto& entry : std::filesystem::directory_iterator(test::source_dir() / "modules")) {
        const auto loaded = content::load_module(entry.path());
        for (const auto& problem : loaded.problems)
            FAIL_CHECK(to_string(problem));
        CHECK(loaded.module.id == entry.path().filename().string());
    }
}

TEST_CASE("A training says who made it, what it rests on and how long it takes", "[module]") {
    const auto module = tiny();
    CHECK(module.id == "tiny");
    CHECK(module.version == "1.0");
    CHECK(module.language == "nl");
    CHECK(module.title == "Afval sorteren op de praktijk");
    CHECK(module.subtitle == "Een kort overleg over drie bakken");
    CHECK(module.summary == "De groep kiest samen waar elk soort afval van de praktijk naartoe gaat.");
    CHECK(module.length == 40min);
    CHECK(module.credit_points == 1);
    CHECK(module.group_limit == 8);
    REQUIRE(module.makers.size() == 2);
    CHECK(module.makers[0].role == domain::Maker::Role::author);
    CHECK(module.makers[1].role == domain::Maker::Role::partner);
    CHECK(module.makers[1].name == "Werkgroep Afval");
    CHECK(module.makers[1].href == "https://afval.example/");
    REQUIRE(module.sources.size() == 2);
    CHECK(module.sources[0].id == "gids");
    CHECK(module.sources[0].year == 2024);
    CHECK(module.sources[0].href == "https://afval.example/gids");
    CHECK(module.sources[0].title == "Sorteergids voor praktijken, Werkgroep Afval");
    CHECK(module.sources[1].year == 0);
}

TEST_CASE("A training says what to bring, what to say in a silence and where to read on", "[module]") {
    const auto module = tiny();
    REQUIRE(module.material.size() == 2);
    CHECK_FALSE(module.material[0].only_with_video);
    CHECK(module.material[1].text == "Luidsprekers");
    CHECK(module.material[1].only_with_video);
    REQUIRE(module.prompts.size() == 3);
    CHECK(module.prompts[0].moment == domain::Prompt::Moment::start);
    CHECK(module.prompts[1].moment == domain::Prompt::Moment::silence);
    CHECK(module.prompts[2].moment == domain::Prompt::Moment::still);
    CHECK(module.prompts[2].text == "“Wat zou je buur kiezen?”");
    CHECK(module.advice == std::vector<std::string>{"Stilte mag: tel in gedachten tot tien."});
    REQUIRE(module.references.size() == 1);
    CHECK(module.references[0].id == "bakken");
    CHECK(module.references[0].title == "De drie bakken");
    CHECK(plain_text(module.references[0].text) == "Papier, rest en risico.\nTwijfel? Vraag het na.");
    CHECK(module.references[0].picture->file == "pictures/bins.svg");
    REQUIRE(module.closing_links.size() == 2);
    CHECK(module.closing_links[0].title == "afval.example");
    CHECK(module.closing_links[0].note == "alle regels op één blad");
    CHECK(module.closing_links[0].qr);
    CHECK(module.closing_links[1].href == "mailto:vraag@afval.example");
    CHECK_FALSE(module.closing_links[1].qr);
}

TEST_CASE("Parts are numbered among the parts; a block without a short title shows its title", "[module]") {
    const auto module = tiny();
    REQUIRE(module.blocks.size() == 3);
    CHECK(module.blocks[0].kind == domain::Block::Kind::intro);
    CHECK(module.blocks[0].number == 0);
    CHECK(module.blocks[0].short_title == "Welkom");
    const auto& part = module.blocks[1];
    CHECK(part.kind == domain::Block::Kind::part);
    CHECK(part.number == 1);
    CHECK(part.id == "sorteren");
    CHECK(part.time == domain::Duration{28min, 20min, 34min});
    CHECK(part.title == "Sorteren: wat gaat waar?");
    CHECK(part.short_title == "Sorteren");
    CHECK(part.subtitle == "Van de behandelkamer tot de bak");
    CHECK(part.goals.size() == 2);
    CHECK(plain_text(part.group_summary) == "De groep hoort de regels en legt ze naast de eigen praktijk.");
    CHECK(part.actions.size() == 1);
    CHECK(part.reminders == std::vector<std::string>{"Noem geen namen van patiënten."});
    CHECK_FALSE(part.protected_time);
    CHECK(module.blocks[2].kind == domain::Block::Kind::outro);
    CHECK(module.blocks[2].protected_time);
}

TEST_CASE("What is told has a long and a short version, key points and a picture", "[module]") {
    const auto module = tiny();
    const auto& flash = module.blocks[1].steps.at(0);
    CHECK(flash.kind == domain::Step::Kind::flash);
    CHECK(flash.id == "regels");
    CHECK(flash.time == domain::Duration{8min, 6min, 10min});
    CHECK(flash.short_time == 3min);
    CHECK(flash.title == "Drie bakken");
    CHECK(flash.topics == std::vector<std::string>{"Papier, rest en risico"});
    REQUIRE(flash.text.size() == 4);
    using Style = domain::Span::Style;
    CHECK(flash.text[0].spans ==
          std::vector<domain::Span>{{"Wat aan bloed of een naald raakte, is ", Style::plain, ""},
                                    {"risicoafval", Style::strong, ""},
                                    {" en gaat in de gele ton.", Style::plain, ""}});
    CHECK(flash.text[0].sources == std::vector<std::string>{"gids"});
    CHECK(flash.text[1].spans.at(3) == domain::Span{"de gids", Style::plain, "https://afval.example/gids"});
    CHECK(plain_text(flash.text[1]) == "Papier is droog en schoon; meer staat in de gids.");
    CHECK(flash.text[2].item);
    CHECK(flash.text[2].sources == std::vector<std::string>{"gids", "telling"});
    CHECK(flash.short_text.size() == 1);
    CHECK(flash.points.size() == 2);
    CHECK(flash.picture ==
          domain::Picture{"pictures/bins.svg", "Drie bakken naast elkaar: papier, rest en risico"});
    CHECK_FALSE(flash.video);
    const auto& addition = module.blocks[1].steps.at(2);
    CHECK(addition.kind == domain::Step::Kind::addition);
    CHECK(addition.optional);
    CHECK_FALSE(addition.short_time);
    CHECK(module.blocks[0].steps.at(0).kind == domain::Step::Kind::talk);
}

TEST_CASE("What is discussed has a question, deepening and a show of hands", "[module]") {
    const auto module = tiny();
    const auto& question = module.blocks[1].steps.at(1);
    CHECK(question.kind == domain::Step::Kind::question);
    CHECK(question.short_title == "Uitwisseling");
    CHECK(question.lead_in == "Denk aan gisteren.");
    CHECK(question.question == "Welk afval bracht je aan het twijfelen, en wat deed je ermee?");
    CHECK(question.hint == "Geef één echt voorbeeld.");
    CHECK(question.actions.size() == 1);
    CHECK(question.prompts == std::vector<std::string>{"“Wie doet het anders?”"});
    CHECK(question.extra.size() == 1);
    REQUIRE(question.deepening.size() == 2);
    CHECK_FALSE(question.deepening[0].addition);
    CHECK(question.deepening[1].addition);
    REQUIRE(question.tally);
    CHECK(question.tally->id == "bak");
    CHECK(question.tally->title == "Welke bak is het lastigst?");
    REQUIRE(question.tally->counts.size() == 2);
    CHECK(question.tally->counts[0].id == "lastig");
    REQUIRE(question.tally->options.size() == 3);
    CHECK(question.tally->options[2].label == "Risico");
    CHECK(question.tally->options[2].colour == 3);
    CHECK(module.blocks[2].steps.at(0).kind == domain::Step::Kind::round);
}

TEST_CASE("White space of the file is not white space of the text", "[module]") {
    auto text = test::good_module();
    const std::string paragraph = "<p source=\"bron\">Lange <em>tekst</em>.</p>";
    text.replace(text.find(paragraph), paragraph.size(),
                 "<p>\n   Een\tcafe\xCC\x81 <em> met </em> <strong>twee</strong>\r\n   kopjes&#32;&amp; "
                 "<![CDATA[<taart>]]>"
                 "<!-- of koek -->\n </p>");
    const auto loaded = content::read_module(text, "m.xml");
    CHECK(loaded.problems.empty());
    using Style = domain::Span::Style;
    CHECK(loaded.module.blocks.at(0).steps.at(0).text.at(0).spans ==
          std::vector<domain::Span>{{"Een café ", Style::plain, ""},
                                    {"met ", Style::emphasis, ""},
                                    {"twee", Style::strong, ""},
                                    {" kopjes & <taart>", Style::plain, ""}});
}

TEST_CASE("A training without module.xml is a matter of the disk", "[module]") {
    const test::TempDir folder;
    const auto kind_of = [&](const std::filesystem::path& path) {
        try {
            content::load_module(path);
        } catch (const base::FileError& error) {
            CHECK(error.path() == (path / "module.xml").generic_string());
            return error.kind();
        }
        return base::FileError::Kind::foreign;
    };
    CHECK(kind_of(folder / "nowhere") == base::FileError::Kind::missing);
    std::filesystem::create_directories(folder / "odd" / "module.xml");
    CHECK(kind_of(folder / "odd") == base::FileError::Kind::unreadable);
}

TEST_CASE("Pictures are looked up in the folder, and what cannot be drawn in them is told too", "[module]") {
    const test::TempDir folder;
    folder.write("m/module.xml", test::good_module());
    const auto file = (folder / "m/module.xml").generic_string();
    auto problems = content::load_module(folder / "m").problems;
    REQUIRE(problems.size() == 1);
    CHECK(to_string(problems[0]) == file + ":10:16: the file beeld.svg does not exist");

    folder.write("m/beeld.svg", "<svg viewBox=\"0 0 9 9\"><rect width=\"4\" height=\"4\"/><image/></svg>");
    problems = content::load_module(folder / "m").problems;
    REQUIRE(problems.size() == 1);
    CHECK(to_string(problems[0]) ==
          (folder / "m/beeld.svg").generic_string() + ":1:52: unknown element <image>");
}
