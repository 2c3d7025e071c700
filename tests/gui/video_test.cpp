#include <fstream>
#include <functional>

#include <wx/mediactrl.h>

#include "base/path.hpp"
#include "gui/video/video_check.hpp"
#include "gui/window.hpp"
#include "support/run_command.hpp"

/// Real videos, played by the real player on the simulated beamer.
using namespace samenspel;
using namespace samenspel::gui;
using app::VideoFacts;
using app::VideoReport;
using samenspel::gui::tried::soon;
using samenspel::gui::tried::Window;
using samenspel::test::run_command;
using samenspel::test::screen_is;
using samenspel::test::TempDir;
using State = VideoReport::State;

namespace {

const wxColour red(255, 0, 0);

/// A film of one colour; 25 pictures a second.
std::filesystem::path film(const TempDir& folder, const std::string& name, int pictures,
                           const std::vector<std::string>& sound = {}) {
    const auto file = folder / name;
    std::vector<std::string> command{"gst-launch-1.0",
                                     "-q",
                                     "videotestsrc",
                                     "pattern=red",
                                     "num-buffers=" + std::to_string(pictures),
                                     "!",
                                     "video/x-raw,width=64,height=36,framerate=25/1",
                                     "!",
                                     "vp8enc",
                                     "deadline=1",
                                     "!",
                                     "webmmux",
                                     "name=m",
                                     "!",
                                     "filesink",
                                     "location=" + base::utf8(file)};
    command.insert(command.end(), sound.begin(), sound.end());
    REQUIRE(run_command(command).code == 0);
    return file;
}

const std::vector<std::string> a_tone{
    "audiotestsrc", "num-buffers=40", "!", "audioconvert", "!", "vorbisenc", "!", "m."};

VideoFacts seen(const std::filesystem::path& file) {
    VideoFacts facts;
    facts.file = file;
    check_video(facts);
    return facts;
}

/// The small training, its first flash as video from this file; standing at the slide of the video.
void go_to_video(Window& window, const std::filesystem::path& file) {
    window.prepare();
    window.form()->field("lok_name")->control()->SetValue("Testlok");
    window.form()->choose_video = [&file] { return file; };
    window.form()->show_as_video("sorteren/regels", true);
    window.form()->start();
    REQUIRE(window.frame().room() == Room::console);
    REQUIRE(soon([&] { return window.frame().audience() != nullptr; }));
    const auto& console = *window.frame().console();
    for (int i = 0; i < 12 && !console.page().video; ++i)
        window.key(WXK_PAGEDOWN);
    REQUIRE(console.page().video);
}

bool becomes(Window& window, State state) {
    const auto page = [&]() -> const app::ConsolePage& { return window.frame().console()->page(); };
    const bool became = soon([&] { return page().video && page().video->state == state; });
    UNSCOPED_INFO("the console tells: " << (page().video ? page().video->line : page().notice));
    return became;
}

bool beamer_is_red() {
    const auto screens = samenspel::test::screens();
    return screen_is(screens.beamer_left + screens.beamer_width / 2, screens.beamer_height / 2, red);
}

void beamer(const std::string& what) {
    REQUIRE(run_command({(samenspel::test::source_dir() / "tests/gui/beamer").string(), what}).code == 0);
}

/// A long film, playing on the beamer.
void play_long_film(Window& window, const TempDir& folder) {
    go_to_video(window, film(folder, "rood.webm", 500));
    REQUIRE(becomes(window, State::ready));
    window.key(WXK_PAGEDOWN);
    REQUIRE(soon(beamer_is_red));
}

} // namespace

TEST_CASE("A video is looked into before the evening", "[video]") {
    const TempDir folder;
    const auto mute = seen(film(folder, "Zo kan het – é.webm", 25));
    CHECK(mute.state == VideoFacts::State::good);
    CHECK(mute.length > std::chrono::milliseconds{900});
    CHECK(mute.length < std::chrono::milliseconds{1100});
    CHECK_FALSE(mute.sound);
    CHECK(seen(film(folder, "tone.webm", 25, a_tone)).sound);
    CHECK(seen(folder / "none.webm").state == VideoFacts::State::missing);
    folder.write("text.mp4", "no film at all");
    CHECK(seen(folder / "text.mp4").state == VideoFacts::State::broken);
    folder.write("empty.mp4", "");
    CHECK(seen(folder / "empty.mp4").state == VideoFacts::State::broken);
    const auto tone = folder / "tone.ogg";
    REQUIRE(run_command({"gst-launch-1.0", "-q", "audiotestsrc", "num-buffers=40", "!", "vorbisenc", "!",
                         "oggmux", "!", "filesink", "location=" + base::utf8(tone)})
                .code == 0);
    CHECK(seen(tone).state == VideoFacts::State::no_picture);
}

TEST_CASE("A video plays on the beamer, and the slide is there before and after it", "[video]") {
    const TempDir folder;
    const auto file = film(folder, "rood.webm", 40);
    Window window;
    go_to_video(window, file);
    REQUIRE(becomes(window, State::ready));
    CHECK_FALSE(beamer_is_red());
    window.key(WXK_PAGEDOWN);
    REQUIRE(becomes(window, State::playing));
    CHECK(soon(beamer_is_red));
    REQUIRE(becomes(window, State::finished));
    CHECK(soon([] { return !beamer_is_red(); }));
    window.key(WXK_PAGEDOWN);
    CHECK_FALSE(window.frame().console()->page().video);
    CHECK(window.frame().console()->slide().kind == app::Slide::Kind::points);
}

TEST_CASE("A video that stands still is started again, where it was", "[video]") {
    const TempDir folder;
    Window window;
    go_to_video(window, film(folder, "rood.webm", 75));
    REQUIRE(becomes(window, State::ready));
    window.key(WXK_PAGEDOWN);
    REQUIRE(becomes(window, State::playing));
    REQUIRE(soon(beamer_is_red));
    const std::function<wxMediaCtrl*(wxWindow*)> player = [&player](wxWindow* in) -> wxMediaCtrl* {
        for (wxWindow* child : in->GetChildren())
            if (auto* found =
                    dynamic_cast<wxMediaCtrl*>(child) ? dynamic_cast<wxMediaCtrl*>(child) : player(child))
                return found;
        return nullptr;
    };
    auto* media = player(window.frame().audience());
    REQUIRE(media);
    media->Pause(); // behind its back, as a player that hangs
    CHECK(becomes(window, State::finished));
}

TEST_CASE("Black and a break are black and a break, also over a video", "[video]") {
    const TempDir folder;
    Window window;
    play_long_film(window, folder);
    const auto screens = samenspel::test::screens();
    const auto beamer_is = [&](const wxColour& colour) {
        return screen_is(screens.beamer_left + screens.beamer_width / 2, screens.beamer_height - 20, colour);
    };
    window.key('B');
    CHECK(soon([&] { return beamer_is(*wxBLACK); }));
    window.key('B');
    CHECK(soon(beamer_is_red));
    window.key('P');
    CHECK(soon([&] { return beamer_is(beamer_colours(BeamerTheme::light).ground); }));
    window.key('P');
    CHECK(soon(beamer_is_red));
    // Another session begins with its own slides.
    window.frame().session()->end();
    window.moderate();
    CHECK(soon([] { return !beamer_is_red(); }));
}

TEST_CASE("A video that cannot be played says so, and the evening goes on", "[video]") {
    const TempDir folder;
    folder.write("kapot.mp4", std::string(5000, 'x'));
    Window window;
    window.prepare();
    window.form()->field("lok_name")->control()->SetValue("Testlok");
    window.form()->choose_video = [&] { return folder / "kapot.mp4"; };
    window.form()->show_as_video("sorteren/regels", true);
    window.form()->start();
    REQUIRE(soon([&] { return window.frame().audience() != nullptr; }));
    const auto told = [&] {
        return window.frame().console()->page().notice.find("kapot.mp4") != std::string::npos;
    };
    for (int i = 0; i < 8 && !told(); ++i) {
        window.key(WXK_PAGEDOWN);
        for (int n = 0; n < 20; ++n)
            wxTheApp->Yield(true);
    }
    CHECK(told());
    CHECK_FALSE(window.frame().console()->page().video);
    CHECK(window.frame().console()->slide().kind == app::Slide::Kind::points);
}

TEST_CASE("A video stands still while the beamer is away, and goes on from there", "[video]") {
    const TempDir folder;
    Window window;
    play_long_film(window, folder);
    beamer("off");
    CHECK(becomes(window, State::paused));
    beamer("on");
    REQUIRE(soon([&] { return window.frame().audience() != nullptr; }));
    REQUIRE(becomes(window, State::ready));
    window.key('V');
    REQUIRE(becomes(window, State::playing));
    CHECK(soon(beamer_is_red));
    CHECK(soon([&] { return window.frame().console()->page().video->progress > 0; }));
}

TEST_CASE("Without a beamer a video is shown on the only screen, and the keys still hold", "[video]") {
    const TempDir folder;
    const auto file = film(folder, "rood.webm", 500);
    Window window;
    go_to_video(window, file);
    beamer("off");
    REQUIRE(soon([&] { return window.frame().audience() == nullptr; }));
    window.key('V');
    REQUIRE(soon([&] { return window.frame().audience() != nullptr; }));
    CHECK(window.frame().audience()->over_controls());
    REQUIRE(becomes(window, State::playing));
    const auto screens = samenspel::test::screens();
    CHECK(soon([&] { return screen_is(screens.laptop_width / 2, screens.laptop_height / 2, red); }));
    beamer("on");
    REQUIRE(soon([&] { return samenspel::test::screens().beamer_width > 0; }));
}
