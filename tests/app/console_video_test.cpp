#include <algorithm>

#include "evening.hpp"
#include "support/catch.hpp"

namespace samenspel::app::test {

namespace {

using State = VideoReport::State;
using What = VideoOrder::What;

/// The flash about the rules is shown from a file of one's own.
PrepareForm with_video() {
    PrepareForm form = tiny_form();
    form.choices.video = {"sorteren/regels"};
    form.choices.video_files = {{"sorteren/regels", "/films/Sorteren.webm"}};
    return form;
}

VideoReport report(State state, int position_s = 0, int length_s = 290) {
    return {state, std::chrono::seconds{position_s}, std::chrono::seconds{length_s}, {}};
}

/// At the slide of the video.
class VideoEvening : public Evening {
public:
    VideoEvening() : Evening(with_video()) {
        begin();
        to("sorteren/regels");
        while (view.room().kind != Slide::Kind::video)
            press(Key::page_down);
    }
    [[nodiscard]] std::vector<What> orders() const {
        std::vector<What> all;
        for (const auto& order : view.orders)
            all.push_back(order.what);
        return all;
    }
    [[nodiscard]] What last_order() const { return view.orders.back().what; }
};

} // namespace

TEST_CASE("A flash that is shown has the video first, and its key points after it", "[video]") {
    VideoEvening evening;
    CHECK(evening.view.room().video == "/films/Sorteren.webm");
    REQUIRE(evening.orders() == std::vector{What::load});
    CHECK(evening.view.orders[0].file == "/films/Sorteren.webm");
    REQUIRE(evening.page().video);
    CHECK(evening.page().video->title == "Sorteren.webm");
    CHECK_FALSE(evening.page().spoken.empty()); // whatever happens, the words are there
    CHECK(evening.page().next_label == "Play the video");
    evening.presenter->video_report(report(State::ready));
    CHECK(evening.page().video->line == "Ready · 4:50");

    // One key on a clicker does it all: play, and go on.
    evening.press(Key::page_down);
    CHECK(evening.last_order() == What::play);
    CHECK(evening.view.room().kind == Slide::Kind::video);
    evening.presenter->video_report(report(State::playing, 98));
    CHECK(evening.page().video->line == "Plays · 3:12 to go");
    CHECK(evening.page().video->progress == Approx(98.0 / 290));
    CHECK(evening.page().next_label == "Next: key points");
    evening.presenter->video_report(report(State::finished, 290));
    CHECK(evening.page().video->line == "Over");
    evening.press(Key::page_down);
    CHECK(evening.view.room().kind == Slide::Kind::points);
    CHECK(evening.last_order() == What::close);
    CHECK_FALSE(evening.page().video);
}

TEST_CASE("A video that is told instead has no video slide", "[video]") {
    PrepareForm form = with_video();
    form.choices.video.clear();
    Evening evening(form);
    evening.begin();
    evening.to("sorteren/regels");
    for (int i = 0; i < 4; ++i) {
        CHECK(evening.view.room().kind != Slide::Kind::video);
        evening.press(Key::page_down);
    }
    CHECK(evening.view.orders.empty());
}

TEST_CASE("A video can be stopped for a moment, played again and skipped", "[video]") {
    VideoEvening evening;
    evening.presenter->video_report(report(State::ready));
    evening.press(Key::letter_v);
    CHECK(evening.last_order() == What::play);
    evening.presenter->video_report(report(State::playing, 10));
    evening.press(Key::letter_v);
    CHECK(evening.last_order() == What::pause);
    evening.presenter->video_report(report(State::paused, 10));
    CHECK(evening.page().video->line == "Stands still · 4:40 to go");
    evening.press(Key::letter_v);
    CHECK(evening.last_order() == What::play);
    evening.presenter->video_report(report(State::finished, 290));
    evening.press(Key::letter_v); // again, from the start
    const auto all = evening.orders();
    CHECK(std::vector(all.end() - 2, all.end()) == std::vector{What::rewind, What::play});
    evening.presenter->video_report(report(State::playing, 1));
    evening.presenter->tell_instead();
    CHECK(evening.last_order() == What::close);
    CHECK(evening.view.room().kind == Slide::Kind::points);
    CHECK(evening.step() == "sorteren/regels"); // the words of this step are still there
}

TEST_CASE("What lies over a video stops it, and then it goes on", "[video]") {
    VideoEvening evening;
    evening.presenter->video_report(report(State::ready));
    evening.press(Key::page_down);
    evening.presenter->video_report(report(State::playing, 20));
    const auto over = [&](const std::function<void()>& on, const std::function<void()>& off) {
        on();
        CHECK(evening.last_order() == What::pause);
        evening.presenter->video_report(report(State::paused, 20));
        off();
        CHECK(evening.last_order() == What::play);
        evening.presenter->video_report(report(State::playing, 20));
    };
    const auto key = [&](Key pressed) { return [&evening, pressed] { evening.press(pressed); }; };
    over(key(Key::letter_b), key(Key::letter_b));
    over(key(Key::letter_p), key(Key::letter_p));
    over([&] { evening.presenter->set_message("Parking sluit om 23 u"); }, key(Key::escape));
    // One that stood still by itself stays so.
    evening.press(Key::letter_v);
    evening.presenter->video_report(report(State::paused, 21));
    const auto before = evening.view.orders.size();
    evening.press(Key::letter_b);
    evening.press(Key::letter_b);
    CHECK(evening.view.orders.size() == before);
}

TEST_CASE("A video that fails says why, and the room gets the key points", "[video]") {
    VideoEvening evening;
    VideoReport failed = report(State::failed);
    failed.trouble = "“Sorteren.webm” cannot be read.";
    evening.presenter->video_report(failed);
    CHECK(evening.page().notice.starts_with("“Sorteren.webm” cannot be read. Tell it"));
    CHECK_FALSE(evening.page().video);
    CHECK_FALSE(evening.page().spoken.empty());
    CHECK(evening.view.room().kind == Slide::Kind::points);
    CHECK(evening.last_order() == What::close);
    const auto before = evening.view.orders.size();
    evening.press(Key::letter_v); // nothing to play
    CHECK(evening.view.orders.size() == before);
    // Once more, it is tried once more.
    evening.press(Key::page_up);
    CHECK(evening.last_order() == What::load);
    CHECK(evening.position().status == domain::Status::running);
}

TEST_CASE("When the session is over, so is its video", "[video]") {
    VideoEvening evening;
    evening.presenter->video_report(report(State::ready));
    evening.press(Key::page_down);
    evening.presenter->video_report(report(State::playing, 20));
    evening.presenter->end_confirmed();
    CHECK(evening.last_order() == What::close);
    CHECK_FALSE(evening.page().video);
}

TEST_CASE("While the room sees a frozen video, it plays on", "[video]") {
    VideoEvening evening;
    evening.presenter->video_report(report(State::ready));
    evening.press(Key::page_down);
    evening.presenter->video_report(report(State::playing, 5));
    evening.press(Key::letter_f);
    evening.press(Key::page_down); // looking ahead
    CHECK(evening.view.picture.kind == Slide::Kind::points);
    CHECK(evening.last_order() == What::play);
    evening.press(Key::letter_f);
    CHECK(evening.last_order() == What::close);
}

TEST_CASE("The clock of the block counts on while a video plays", "[video]") {
    VideoEvening evening;
    evening.presenter->video_report(report(State::ready));
    evening.press(Key::page_down);
    const auto before = evening.position().into;
    evening.run(std::chrono::minutes{2});
    CHECK(evening.position().into - before >= std::chrono::minutes{2});
}

} // namespace samenspel::app::test
