#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/places.hpp"
#include "domain/session/plan.hpp"
#include "domain/training/module.hpp"

/// What can go wrong with the machine, looked at while there is still time.
namespace samenspel::app {

/// What was found of a video before the evening.
struct VideoFacts {
    enum class State { good, missing, no_player, no_codec, no_picture, broken };
    State state = State::missing;
    std::string key;   ///< of the step
    std::string title; ///< of its block: "2 De term mantelzorg"
    std::filesystem::path file;
    std::chrono::milliseconds length{0}; ///< 0 = not known
    bool sound = true;
    std::string lacks;               ///< of a computer that cannot show it: what for, in the player's words
    std::chrono::minutes planned{0}; ///< of the step
};

struct MachineFacts {
    bool beamer = false;
    bool mirrored = false;        ///< a second screen shows the same as the first
    std::string beamer_name;      ///< "EPSON 1920×1080"
    std::optional<bool> on_mains; ///< none: there is no battery, or nobody tells
    bool awake = false;           ///< sleep and screen saver can be held off
    std::string disk_trouble;     ///< why nothing can be written where sessions are kept; empty if it can
    std::optional<std::uintmax_t> room; ///< bytes free there
    std::vector<VideoFacts> videos;     ///< of the flashes that are to be shown
    bool sound_heard = false;           ///< someone listened
};

struct PreflightLine {
    enum class Action { again, test_slide, listen, choose_file, tell_it };
    bool good = false;
    std::string text;                                    ///< "Beamer gevonden"
    std::string advice;                                  ///< what it means, or what to do; may be empty
    std::vector<std::pair<Action, std::string>> buttons; ///< what can be done about it, and its words
    std::string key;                                     ///< of the step of a video
    friend bool operator==(const PreflightLine&, const PreflightLine&) = default;
};

/// In a fixed order: beamer, power, sleep, disk, sound if there are videos, videos. What nobody can tell has no line.
std::vector<PreflightLine> make_preflight(const MachineFacts& facts);

/// Fills in what concerns the disk. Leaves nothing behind.
void look_at_disk(MachineFacts& facts, const std::filesystem::path& sessions);

/// @param supplies where Linux lists them
std::optional<bool> on_mains(const std::filesystem::path& supplies = "/sys/class/power_supply");

/// What is to be shown: a file of one's own, or that of the training. Empty if it has neither.
std::filesystem::path video_file(const domain::Step& step, const std::string& key,
                                 const std::filesystem::path& folder, const domain::Choices& choices);

/// The videos of the steps that are to be shown as video; `state` says only whether the file is there.
std::vector<VideoFacts> chosen_videos(const domain::Module& module, const std::filesystem::path& folder,
                                      const domain::Choices& choices);

/// A sentence for the moderator, also during the evening; empty if the video is good.
std::string video_trouble(const VideoFacts& video);

} // namespace samenspel::app
