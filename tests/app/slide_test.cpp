#include "evening.hpp"

#include <algorithm>
#include <filesystem>

#include "app/pages/drawing.hpp"

namespace samenspel::app::test {

using Kind = Slide::Kind;
using Texts = std::vector<std::string>;

namespace {

std::vector<Kind> kinds(const std::vector<Slide>& slides) {
    std::vector<Kind> all;
    for (const auto& slide : slides)
        all.push_back(slide.kind);
    return all;
}

} // namespace

TEST_CASE("The first step opens with the title of the training", "[slides]") {
    Evening evening;
    const auto slides = slides_of(*evening.session, 0);
    CHECK(kinds(slides) == std::vector{Kind::title, Kind::points});
    CHECK(slides[0].kicker == "LOK Testdorp");
    CHECK(slides[0].title == "Afval sorteren op de praktijk");
    CHECK(slides[0].hint == "Een kort overleg over drie bakken");
    CHECK(slides[1].kicker == "Welkom");
    CHECK(slides[1].lines == Texts{"Drie bakken, één overleg"});
    CHECK_FALSE(slides[1].your_turn);
    CHECK(slides[0].segments == 3);
    CHECK(slides[0].segment == 0);
}

TEST_CASE("A part opens with its goals, then what is told, with the picture", "[slides]") {
    Evening evening;
    const auto slides = slides_of(*evening.session, 1);
    CHECK(kinds(slides) == std::vector{Kind::goals, Kind::points});
    CHECK(slides[0].title == "Sorteren: wat gaat waar?");
    CHECK(slides[0].lines.size() == 2);
    CHECK(slides[1].kicker == "Part 1 · Sorteren");
    CHECK(slides[1].title == "Drie bakken");
    CHECK(slides[1].lines == Texts{"Bloed of naald: gele ton", "Droog en schoon: papier"});
    REQUIRE(slides[1].picture.has_value());
    CHECK(std::filesystem::exists(slides[1].picture->file));
    CHECK(slides[1].picture->alternative == "Drie bakken naast elkaar: papier, rest en risico");
    CHECK(slides[1].segment == 1);
}

TEST_CASE("A discussion shows the question, the hands and what was starred", "[slides]") {
    Evening evening;
    evening.begin();
    evening.to("sorteren/werkvraag");
    evening.write("* eerst dit");
    const auto slides = slides_of(*evening.session, 2);
    CHECK(kinds(slides) == std::vector{Kind::question, Kind::tally, Kind::notes});
    for (const auto& slide : slides)
        CHECK(slide.your_turn);
    CHECK(slides[0].title == "Welk afval bracht je aan het twijfelen, en wat deed je ermee?");
    CHECK(slides[0].hint == "Geef één echt voorbeeld.");
    CHECK(slides[0].lines == Texts{"Noem geen namen van patiënten."});
    CHECK(slides[1].kicker == "Part 1 · hands up");
    CHECK(slides[2].title == "What we take along");
    CHECK(slides[2].lines == Texts{"eerst dit"});
}

TEST_CASE("More people than fit in one group see who is in which", "[slides]") {
    auto form = tiny_form();
    form.participants = "A\nB\nC\nD\nE\nF\nG\nH\nI\n";
    Evening evening(form);
    const auto slides = slides_of(*evening.session, 2);
    REQUIRE(kinds(slides) == std::vector{Kind::question, Kind::groups, Kind::tally});
    CHECK(slides[1].title == "2 groups");
    CHECK(slides[1].lines == Texts{"Group A: A, C, E, G, I", "Group B: B, D, F, H"});
    CHECK(kinds(slides_of(*evening.session, 4)) ==
          std::vector{Kind::question, Kind::closing}); // a round is for all
}

TEST_CASE("The last step ends with thanks and where to go on", "[slides]") {
    Evening evening;
    const auto slides = slides_of(*evening.session, 4);
    REQUIRE(kinds(slides) == std::vector{Kind::question, Kind::closing});
    const auto& closing = slides.back();
    CHECK(closing.lines == Texts{"vraag@afval.example"});
    REQUIRE(closing.codes.size() == 1);
    CHECK(closing.codes[0].caption == "afval.example");
    CHECK(closing.codes[0].modules >= 21);
    CHECK(closing.codes[0].dark.size() == static_cast<std::size_t>(closing.codes[0].modules) *
                                              static_cast<std::size_t>(closing.codes[0].modules));
}

TEST_CASE("A long list is spread evenly over as few slides as hold it", "[slides]") {
    Evening evening;
    evening.begin();
    evening.to("sorteren/werkvraag");
    const auto lengths = [&] {
        std::vector<std::size_t> all;
        for (const auto& slide : slides_of(*evening.session, 2))
            if (slide.kind == Kind::notes)
                all.push_back(slide.lines.size());
        return all;
    };
    std::vector<std::vector<std::size_t>> seen;
    for (int i = 1; i <= 13; ++i) {
        evening.write("*" + std::to_string(i));
        seen.push_back(lengths());
    }
    CHECK(seen[5] == std::vector<std::size_t>{6});
    CHECK(seen[6] == std::vector<std::size_t>{3, 4});
    CHECK(seen[11] == std::vector<std::size_t>{6, 6});
    CHECK(seen[12] == std::vector<std::size_t>{4, 4, 5});
}

TEST_CASE("The countdown tells whole minutes, seconds in the last one, then to round off", "[slides]") {
    Evening evening;
    evening.begin();
    evening.to("sorteren/werkvraag");
    const auto shown = [&](std::chrono::milliseconds left) {
        evening.run(evening.position().step_left - left);
        evening.tick();
        const auto countdown = evening.view.room().countdown;
        return countdown ? countdown->number + " " + countdown->unit : std::string("none");
    };
    CHECK(shown(17min) == "17 minutes");
    CHECK(shown(6min + 40s) == "7 minutes");
    CHECK(shown(1min + 1s) == "2 minutes");
    CHECK(shown(1min) == "60 seconds");
    CHECK(shown(45s - 1ms) == "45 seconds");
    CHECK(shown(1s) == "1 second");
    CHECK(shown(1ms) == "1 second");
    CHECK(shown(0ms) == " time to round off");
    CHECK(shown(-2min) == " time to round off");
    evening.press(Key::page_down);
    CHECK_FALSE(evening.view.room().countdown.has_value()); // only beside the question
}

TEST_CASE("Only discussions have a countdown", "[slides]") {
    Evening evening;
    CHECK_FALSE(evening.view.room().countdown.has_value());
    evening.begin();
    for (const char* step : {"welkom/begin", "sorteren/regels", "sorteren/weetje"}) {
        evening.to(step);
        CHECK_FALSE(evening.view.room().countdown.has_value());
    }
    evening.to("afspraak/rondje");
    CHECK(evening.view.room().countdown.has_value());
}

TEST_CASE("Hands stay on the beamer in a session that has ended", "[slides]") {
    Evening evening;
    evening.begin();
    evening.to("sorteren/werkvraag");
    evening.press(Key::page_down);
    evening.presenter->raise_hand("risico", "lastig", 2);
    evening.presenter->end_confirmed();
    REQUIRE(evening.view.room().kind == Kind::tally);
    REQUIRE(evening.view.room().bars.size() == 3);
    CHECK(evening.view.room().bars[2].hands.front() == 2);
}

TEST_CASE("What can be written in a code is written, and what cannot leaves no half one", "[slides]") {
    CHECK(make_qr("https://afval.example/", "a").modules > 0);
    const auto none = make_qr(std::string(5000, 'x'), "te lang");
    CHECK(none.modules == 0);
    CHECK(none.dark.empty());
    CHECK(none.caption == "te lang");
}

TEST_CASE("The words of a picture are those of the training", "[slides]") {
    document::Drawing drawing;
    document::Label named, nameless;
    named.id = "onder";
    named.text = "from the file";
    nameless.text = "left alone";
    drawing.parts = {document::Shape{}, named, nameless};
    app::put_labels(drawing, {{"boven", "Boven"}, {"onder", "Onder"}, {"", "niet"}});
    CHECK(std::get<document::Label>(drawing.parts[1]).text == "Onder");
    CHECK(std::get<document::Label>(drawing.parts[2]).text == "left alone");

    Evening evening(mantelzorg_form(), mantelzorg());
    const auto slides = slides_of(*evening.session, 1);
    REQUIRE(slides.back().picture.has_value());
    CHECK(slides.back().picture->labels.size() == 9);
}

TEST_CASE("An address for the room tells what to dial and open, with a code", "[slides]") {
    domain::SupportEntry entry;
    entry.name = "Luisterlijn";
    entry.phones = {{"02 515 02 63", "dag"}, {"106", ""}};
    entry.mails = {"info@lijn.be"};
    entry.sites = {"https://www.lijn.be/praten/", "https://lijn.brussels"};
    const auto slide = address_slide(entry);
    CHECK(slide.kind == Kind::address);
    CHECK(slide.title == "Luisterlijn");
    CHECK(slide.lines ==
          Texts{"02 515 02 63 – dag", "106", "info@lijn.be", "lijn.be/praten", "lijn.brussels"});
    REQUIRE(slide.codes.size() == 1);
    CHECK(slide.codes[0] == make_qr("https://www.lijn.be/praten/", "lijn.be/praten"));

    entry.sites.clear();
    CHECK(address_slide(entry).codes.at(0) == make_qr("tel:025150263", "02 515 02 63"));
    entry.phones.clear();
    entry.mails.clear();
    entry.address = "Kerkstraat 1, 9300 Aalst";
    CHECK(address_slide(entry).lines == Texts{"Kerkstraat 1, 9300 Aalst"});
    CHECK(address_slide(entry).codes.empty());
    entry.address.clear();
    entry.about = "Praatgroep op dinsdag";
    CHECK(address_slide(entry).lines == Texts{"Praatgroep op dinsdag"});
    entry.sites.assign(7, "https://een.be");
    CHECK(address_slide(entry).lines.size() == 5);
}

} // namespace samenspel::app::test
