#include "app/preflight.hpp"

#include <algorithm>
#include <fstream>

#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "pdf/replace_file.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::tr;

constexpr std::chrono::seconds longer_than_planned{30};
constexpr std::uintmax_t megabyte = 1024 * 1024;
constexpr std::uintmax_t least_room = 100 * megabyte; // an evening with its papers takes less than three

std::string first_line(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return line;
}

using Action = PreflightLine::Action;

std::vector<std::pair<Action, std::string>> again_if(bool wanted) {
    if (!wanted)
        return {};
    return {{Action::again, tr("Look again")}};
}

PreflightLine video_line(const VideoFacts& video) {
    PreflightLine line;
    line.key = video.key;
    line.good = video.state == VideoFacts::State::good;
    const std::string name = base::utf8(video.file.filename());
    if (!line.good) {
        line.text = fill(tr("Video of {part}: tell it, or mend it"), {{"part", video.title}});
        line.advice = video_trouble(video);
        line.buttons = {{Action::choose_file, tr("Choose the file…")},
                        {Action::tell_it, tr("Tell it instead")}};
        return line;
    }
    line.text = fill(tr("Video of {part}"), {{"part", video.title}});
    std::vector<std::string> said{name};
    if (video.length > std::chrono::milliseconds{0})
        said.push_back(span_text(std::chrono::round<std::chrono::seconds>(video.length)));
    line.advice = joined(said, " · ");
    if (!video.sound)
        line.advice += " · " + tr("without sound");
    if (video.length > video.planned + longer_than_planned)
        line.advice +=
            " · " + fill(tr("the plan counts {n} minutes"), {{"n", std::to_string(video.planned.count())}});
    line.buttons = {{Action::choose_file, tr("Choose another file…")}};
    return line;
}

} // namespace

std::string video_trouble(const VideoFacts& video) {
    using State = VideoFacts::State;
    const std::string name = base::utf8(video.file.filename());
    switch (video.state) {
    case State::missing:
        return fill(tr("The file “{file}” is not there (any more)."), {{"file", name}});
    case State::no_player:
        return tr("This computer has nothing to show videos with. The report for help says what is missing.");
    case State::no_codec:
        return fill(
            tr("This computer cannot show this kind of video ({kind}). A file in WebM or MP4 often does."),
            {{"kind", video.lacks}});
    case State::no_picture:
        return fill(tr("“{file}” has sound, but no picture."), {{"file", name}});
    case State::broken:
        return fill(tr("“{file}” cannot be read: it is damaged, or it is no video."), {{"file", name}});
    case State::good:
        break;
    }
    return {};
}

std::vector<PreflightLine> make_preflight(const MachineFacts& facts) {
    std::vector<PreflightLine> lines;
    if (facts.beamer)
        lines.push_back({true,
                         tr("Beamer found"),
                         facts.beamer_name,
                         {{Action::test_slide, tr("Show a test slide")}},
                         {}});
    else if (facts.mirrored)
        lines.push_back(
            {false,
             tr("The beamer shows the same as this laptop"),
             tr("Then the room sees your notes. Choose “extend” in the settings of the screens (on "
                "Windows: Windows key + P)."),
             again_if(true),
             {}});
    else
        lines.push_back(
            {false,
             tr("No beamer yet"),
             tr("Plug it in at any time: the slides go there by themselves. Without one, F5 shows "
                "them on this screen."),
             {{Action::again, tr("Look again")}},
             {}});
    if (facts.on_mains)
        lines.push_back(
            {*facts.on_mains,
             *facts.on_mains ? tr("On mains") : tr("On battery"),
             *facts.on_mains ? std::string() : tr("Plug in the charger: two hours with a beamer are long."),
             again_if(!*facts.on_mains),
             {}});
    lines.push_back({facts.awake,
                     facts.awake ? tr("Stays awake during the LOK") : tr("May fall asleep"),
                     facts.awake ? std::string()
                                 : tr("Switch off sleep and screen saver in the settings of this computer."),
                     again_if(!facts.awake),
                     {}});
    if (!facts.disk_trouble.empty())
        lines.push_back({false, tr("Nothing can be saved"), facts.disk_trouble, again_if(true), {}});
    else if (facts.room && *facts.room < least_room)
        lines.push_back({false,
                         tr("The disk is nearly full"),
                         fill(tr("{n} MB are left. Make some room: an evening needs a few."),
                              {{"n", std::to_string(*facts.room / megabyte)}}),
                         again_if(true),
                         {}});
    else
        lines.push_back({true, tr("Every word can be saved"), {}, {}, {}});
    if (std::ranges::any_of(facts.videos, [](const auto& video) {
            return video.state == VideoFacts::State::good && video.sound;
        }))
        lines.push_back({facts.sound_heard,
                         tr("Sound of the videos"),
                         tr("Loud enough to be heard at the back?"),
                         {{Action::listen, tr("Let me hear it")}},
                         {}});
    for (const auto& video : facts.videos)
        lines.push_back(video_line(video));
    return lines;
}

void look_at_disk(MachineFacts& facts, const std::filesystem::path& sessions) {
    facts.disk_trouble.clear();
    try {
        std::filesystem::create_directories(sessions);
        const auto file = sessions / "samenspel-probe.tmp";
        pdf::replace_file(file, "probe");
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
    } catch (const base::FileError& error) {
        facts.disk_trouble = reason_text(error);
    } catch (const std::filesystem::filesystem_error& error) {
        facts.disk_trouble = base::utf8(sessions) + ": " + error.code().message();
    }
    std::error_code unknown;
    const auto space = std::filesystem::space(sessions, unknown);
    facts.room = unknown ? std::nullopt : std::optional(space.available);
}

std::optional<bool> on_mains(const std::filesystem::path& supplies) {
    bool battery = false, mains = false;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(supplies, none)) {
        const auto type = first_line(entry.path() / "type");
        // Of the laptop itself, not of a mouse or a clicker.
        battery = battery || (type == "Battery" && first_line(entry.path() / "scope") != "Device");
        mains = mains ||
                ((type == "Mains" || type.starts_with("USB")) && first_line(entry.path() / "online") == "1");
    }
    return battery ? std::optional(mains) : std::nullopt;
}

std::filesystem::path video_file(const domain::Step& step, const std::string& key,
                                 const std::filesystem::path& folder, const domain::Choices& choices) {
    if (const auto own = choices.video_files.find(key); own != choices.video_files.end())
        return base::to_path(own->second);
    return step.video && !step.video->file.empty() ? folder / base::to_path(step.video->file)
                                                   : std::filesystem::path();
}

std::vector<VideoFacts> chosen_videos(const domain::Module& module, const std::filesystem::path& folder,
                                      const domain::Choices& choices) {
    std::vector<VideoFacts> videos;
    for (const auto& block : module.blocks)
        for (const auto& step : block.steps) {
            const auto key = domain::step_key(block.id, step.id);
            if (!choices.video.contains(key) || !domain::has_video(step, key, choices))
                continue;
            VideoFacts video;
            video.key = key;
            video.title = numbered_title(block);
            video.file = video_file(step, key, folder, choices);
            video.planned = step.time.planned;
            std::error_code none;
            if (std::filesystem::is_regular_file(video.file, none))
                video.state = VideoFacts::State::good;
            videos.push_back(std::move(video));
        }
    return videos;
}

} // namespace samenspel::app
