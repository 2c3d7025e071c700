#include "gui/canvas.hpp"
#include "gui/slide/slide_painter.hpp"
#include "support/catch.hpp"

using namespace samenspel;
using namespace samenspel::gui;
using app::Slide;
using test::alike;

namespace {

struct Shape {
    int width, height;
};

/// From an old projector to a wide wall.
const Shape shapes[] = {{1024, 768}, {1280, 800}, {1920, 1080}, {2560, 1080}, {3840, 2160}};

Slide question() {
    Slide slide;
    slide.kind = Slide::Kind::question;
    slide.your_turn = true;
    slide.kicker = "Deel 2 · De term mantelzorg";
    slide.title = "Welke hulp of informatie geef jij een mantelzorger vandaag al mee?";
    slide.hint = "Deel een echt voorbeeld uit je eigen praktijk.";
    slide.countdown = Slide::Countdown{"7", "minuten"};
    slide.segments = 7;
    slide.segment = 2;
    return slide;
}

const std::string line = "Noden wisselen met de dag en met de zorg, en niemand speelt elke rol even graag.";

Slide points(std::size_t count) {
    Slide slide = question();
    slide.kind = Slide::Kind::points;
    slide.countdown.reset();
    slide.hint.clear();
    slide.your_turn = false;
    for (std::size_t i = 0; i < count; ++i)
        slide.lines.emplace_back(line);
    return slide;
}

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out.append(i ? 1U : 0U, ' ').append(text);
    return out;
}

wxImage picture(const Slide& slide, const Shape& shape, BeamerTheme theme = BeamerTheme::light) {
    return test::painted(shape.width, shape.height, [&](wxGraphicsContext& gc) {
        paint_slide(gc, {0, 0, static_cast<double>(shape.width), static_cast<double>(shape.height)}, slide,
                    theme, {});
    });
}

} // namespace

TEST_CASE("The stripe tells from afar whose turn it is", "[slide]") {
    const BeamerPalette& c = beamer_colours(BeamerTheme::light);
    for (const Shape& shape : shapes) {
        CHECK(alike(test::pixel(picture(question(), shape), 4, shape.height / 2), c.your_turn));
        CHECK(alike(test::pixel(picture(points(2), shape), 4, shape.height / 2), c.listening));
    }
}

TEST_CASE("Nothing touches the edges, however long the words and whatever the screen", "[slide]") {
    Slide longest = question();
    longest.title = repeated(longest.title, 3);
    for (const Shape& shape : shapes)
        for (const Slide& slide : {question(), longest, points(1), points(5)}) {
            const wxImage image = picture(slide, shape);
            const int stripe = shape.height / 40;
            const wxRect inside(stripe, 0, shape.width - stripe, shape.height);
            const wxRect ink = test::ink_box(image, inside, beamer_colours(BeamerTheme::light).ground);
            CHECK(ink.x > stripe + shape.height / 30);
            CHECK(ink.y > shape.height / 30);
            CHECK(ink.GetRight() < shape.width - shape.height / 30);
            CHECK(ink.GetBottom() < shape.height - shape.height / 30);
        }
}

TEST_CASE("The words do not run into the countdown and the segments", "[slide]") {
    Slide longest = question();
    longest.title = repeated(longest.title, 2);
    for (const Shape& shape : shapes)
        for (const Slide& slide : {longest, points(5)}) {
            // A band of ground lies above the foot.
            const int top = static_cast<int>(shape.height * 0.848),
                      high = static_cast<int>(shape.height * 0.015);
            const wxRect band(shape.height / 20, top, shape.width - shape.height / 10, high);
            CHECK(test::ink_box(picture(slide, shape), band, beamer_colours(BeamerTheme::light).ground)
                      .IsEmpty());
        }
}

TEST_CASE("Black is black up to the last corner", "[slide]") {
    Slide slide;
    slide.kind = Slide::Kind::black;
    slide.rehearsal = true;
    for (const Shape& shape : shapes)
        CHECK(test::ink_box(picture(slide, shape), wxRect(0, 0, shape.width, shape.height), *wxBLACK)
                  .IsEmpty());
}

TEST_CASE("A hand more is a longer bar in the colour of its role", "[slide]") {
    Slide slide = question();
    slide.kind = Slide::Kind::tally;
    slide.countdown.reset();
    slide.title = "Welke rol ligt je het best?";
    const auto green = [&slide](int hands) {
        slide.bars.assign(1, app::Slide::Bar{"Luisteren", 4, std::vector<int>{hands, 0}});
        const wxImage image = picture(slide, {1280, 720});
        int count = 0;
        for (int x = 40; x < 1280; ++x)
            for (int y = 100; y < 600; y += 3)
                count += alike(test::pixel(image, x, y), role_colour(4));
        return count;
    };
    const int one = green(1), two = green(2);
    CHECK(green(0) == 0);
    CHECK(one > 0);
    CHECK(two > one * 1.8);
}

TEST_CASE("The small picture shows what the beamer shows", "[slide]") {
    const wxImage small = picture(question(), {142, 80});
    const wxImage large = picture(question(), {1420, 800}).Scale(142, 80, wxIMAGE_QUALITY_BOX_AVERAGE);
    int different = 0;
    for (int x = 0; x < 142; ++x)
        for (int y = 0; y < 80; ++y)
            different += !alike(test::pixel(small, x, y), test::pixel(large, x, y), 90);
    CHECK(different < 142 * 80 / 12);
}

TEST_CASE("A code can be read by a telephone: squares are whole pixels on white", "[slide]") {
    Slide slide = question();
    slide.kind = Slide::Kind::closing;
    slide.countdown.reset();
    slide.your_turn = false;
    slide.codes = {app::make_qr("https://mantelzorgers.be", "mantelzorgers.be")};
    const wxImage image = picture(slide, {1920, 1080});
    int grey = 0, black = 0;
    for (int x = 100; x < 900; ++x)
        for (int y = 320; y < 800; ++y) {
            const wxColour colour = test::pixel(image, x, y);
            black += alike(colour, *wxBLACK, 4);
            grey += alike(colour, wxColour(128, 128, 128), 60);
        }
    CHECK(black > 5000);
    CHECK(grey < black / 20); // the letters below it
}
