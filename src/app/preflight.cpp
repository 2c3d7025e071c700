#include "app/preflight.hpp"

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

constexpr std::uintmax_t megabyte = 1024 * 1024;
constexpr std::uintmax_t least_room = 100 * megabyte; // an evening with its papers takes less than three

std::string first_line(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return line;
}

} // namespace

std::vector<PreflightLine> make_preflight(const MachineFacts& facts) {
    std::vector<PreflightLine> lines;
    if (facts.beamer)
        lines.push_back({true, tr("Beamer found"), facts.beamer_name});
    else
        lines.push_back(
            {false, tr("No beamer yet"),
             tr("Plug it in at any time: the slides go there by themselves. Without one, F5 shows "
                "them on this screen.")});
    if (facts.on_mains)
        lines.push_back(
            {*facts.on_mains, *facts.on_mains ? tr("On mains") : tr("On battery"),
             *facts.on_mains ? std::string() : tr("Plug in the charger: two hours with a beamer are long.")});
    lines.push_back({facts.awake, facts.awake ? tr("Stays awake during the LOK") : tr("May fall asleep"),
                     facts.awake
                         ? std::string()
                         : tr("Switch off sleep and screen saver in the settings of this computer.")});
    if (!facts.disk_trouble.empty())
        lines.push_back({false, tr("Nothing can be saved"), facts.disk_trouble});
    else if (facts.room && *facts.room < least_room)
        lines.push_back({false, tr("The disk is nearly full"),
                         fill(tr("{n} MB are left. Make some room: an evening needs a few."),
                              {{"n", std::to_string(*facts.room / megabyte)}})});
    else
        lines.push_back({true, tr("Every word can be saved"), {}});
    for (const auto& video : facts.missing_videos)
        lines.push_back({false, tr("A video is missing"),
                         fill(tr("Put it here, or choose to tell this one: {file}"), {{"file", video}})});
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

std::vector<std::string> missing_videos(const domain::Module& module, const std::filesystem::path& folder,
                                        const domain::Choices& choices) {
    std::vector<std::string> missing;
    for (const auto& block : module.blocks)
        for (const auto& step : block.steps) {
            if (!step.video || step.video->file.empty() || !choices.video.contains(block.id + '/' + step.id))
                continue;
            const auto file = folder / base::to_path(step.video->file);
            std::error_code none;
            if (!std::filesystem::is_regular_file(file, none))
                missing.push_back(base::utf8(file));
        }
    return missing;
}

} // namespace samenspel::app
