#include "app/preflight.hpp"

#include <algorithm>

#include "base/path.hpp"
#include "content/module_reader.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

namespace samenspel::app::test {
namespace {

using samenspel::test::TempDir;

MachineFacts all_well() {
    MachineFacts facts;
    facts.beamer = facts.awake = true;
    facts.beamer_name = "EPSON 1920×1080";
    facts.on_mains = true;
    facts.room = 20'000'000'000;
    return facts;
}

std::vector<std::string> wrong(const MachineFacts& facts) {
    std::vector<std::string> texts;
    for (const auto& line : make_preflight(facts))
        if (!line.good) {
            CHECK_FALSE(line.advice.empty()); // what to do
            texts.push_back(line.text);
        }
    return texts;
}

} // namespace

TEST_CASE("When all is well each check says so", "[preflight]") {
    const auto lines = make_preflight(all_well());
    CHECK(lines.size() == 4);
    CHECK(std::ranges::all_of(lines, &PreflightLine::good));
    CHECK(lines[0].text == "Beamer found");
    CHECK(lines[0].advice == "EPSON 1920×1080");
}

TEST_CASE("Each thing that may go wrong is told, with what to do", "[preflight]") {
    using Texts = std::vector<std::string>;
    auto facts = all_well();
    facts.beamer = false;
    CHECK(wrong(facts) == Texts{"No beamer yet"});
    facts.mirrored = true;
    CHECK(wrong(facts) == Texts{"The beamer shows the same as this laptop"});
    facts = all_well();
    facts.on_mains = false;
    CHECK(wrong(facts) == Texts{"On battery"});
    facts.on_mains = std::nullopt; // a computer without battery
    CHECK(make_preflight(facts).size() == 3);
    facts = all_well();
    facts.awake = false;
    CHECK(wrong(facts) == Texts{"May fall asleep"});
    facts = all_well();
    facts.room = 99 * 1024 * 1024;
    CHECK(wrong(facts) == Texts{"The disk is nearly full"});
    facts.disk_trouble = "read-only";
    CHECK(wrong(facts) == Texts{"Nothing can be saved"});
    facts = all_well();
    facts.room = std::nullopt;
    VideoFacts video;
    video.title = "2 Deel";
    video.file = "a.mp4";
    video.planned = std::chrono::minutes{5};
    using State = VideoFacts::State;
    for (const State state :
         {State::missing, State::no_player, State::no_codec, State::no_picture, State::broken}) {
        video.state = state;
        facts.videos = {video};
        CHECK(wrong(facts) == Texts{"Video of 2 Deel: tell it, or mend it"});
        CHECK_FALSE(video_trouble(video).empty());
        CHECK(make_preflight(facts).back().buttons.size() == 2);
    }
    video.state = State::good;
    video.length = std::chrono::minutes{5} + std::chrono::seconds{20};
    facts.videos = {video};
    CHECK(wrong(facts) == Texts{"Sound of the videos"}); // nobody listened yet
    facts.sound_heard = true;
    CHECK(wrong(facts).empty());
    CHECK(make_preflight(facts).back().advice == "a.mp4 · 5:20");
    video.length = std::chrono::minutes{8};
    video.sound = false;
    facts.videos = {video};
    CHECK(make_preflight(facts).back().advice == "a.mp4 · 8:00 · without sound · the plan counts 5 minutes");
}

TEST_CASE("A disk is tried by writing on it, and left as it was", "[preflight]") {
    const TempDir folder;
    MachineFacts facts;
    look_at_disk(facts, folder / "sessions");
    CHECK(facts.disk_trouble.empty());
    CHECK(*facts.room > 0);
    CHECK(std::filesystem::is_empty(folder / "sessions"));
    folder.write("in the way", "a file where a folder should be");
    look_at_disk(facts, folder / "in the way");
    CHECK_FALSE(facts.disk_trouble.empty());
    look_at_disk(facts, folder / "sessions");
    CHECK(facts.disk_trouble.empty()); // mended
}

TEST_CASE("A laptop tells whether it is plugged in; a mouse does not count", "[preflight]") {
    const TempDir folder;
    CHECK(on_mains(folder / "none") == std::nullopt);
    folder.write("mouse/type", "Battery\n");
    folder.write("mouse/scope", "Device\n");
    CHECK(on_mains(folder.path()) == std::nullopt);
    folder.write("BAT0/type", "Battery\n");
    CHECK(on_mains(folder.path()) == false);
    folder.write("ADP1/type", "Mains\n");
    folder.write("ADP1/online", "0\n");
    CHECK(on_mains(folder.path()) == false);
    folder.write("ADP1/online", "1\n");
    CHECK(on_mains(folder.path()) == true);
}

TEST_CASE("A video that was chosen must lie beside the training", "[preflight]") {
    const TempDir folder;
    domain::Module module;
    domain::Block block;
    block.id = "een";
    domain::Step step;
    step.id = "flash";
    step.video = domain::Video{"videos/een.mp4", {}};
    block.steps = {step};
    module.blocks = {block};
    domain::Choices choices;
    CHECK(chosen_videos(module, folder.path(), choices).empty()); // it is told
    choices.video.insert("een/flash");
    REQUIRE(chosen_videos(module, folder.path(), choices).size() == 1);
    CHECK(chosen_videos(module, folder.path(), choices)[0].state == VideoFacts::State::missing);
    CHECK(chosen_videos(module, folder.path(), choices)[0].file == folder / "videos" / "een.mp4");
    folder.write("videos/een.mp4", "film");
    CHECK(chosen_videos(module, folder.path(), choices)[0].state == VideoFacts::State::good);
    // A file of one's own goes before that of the training.
    choices.video_files["een/flash"] = base::utf8(folder / "mine.webm");
    CHECK(chosen_videos(module, folder.path(), choices)[0].file == folder / "mine.webm");
    CHECK(chosen_videos(module, folder.path(), choices)[0].state == VideoFacts::State::missing);
}

} // namespace samenspel::app::test
