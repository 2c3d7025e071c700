#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/places.hpp"
#include "domain/session/plan.hpp"
#include "domain/training/module.hpp"

/// What can go wrong with the machine, looked at while there is still time.
namespace samenspel::app {

struct MachineFacts {
    bool beamer = false;
    std::string beamer_name;      ///< "EPSON 1920×1080"
    std::optional<bool> on_mains; ///< none: there is no battery, or nobody tells
    bool awake = false;           ///< sleep and screen saver can be held off
    std::string disk_trouble;     ///< why nothing can be written where sessions are kept; empty if it can
    std::optional<std::uintmax_t> room; ///< bytes free there
    std::vector<std::string>
        missing_videos; ///< of the flashes that are to be shown: where the file should be
};

struct PreflightLine {
    bool good = false;
    std::string text;   ///< "Beamer gevonden"
    std::string advice; ///< what it means, or what to do; may be empty
    friend bool operator==(const PreflightLine&, const PreflightLine&) = default;
};

/// In a fixed order: beamer, power, sleep, disk, videos. What nobody can tell has no line.
std::vector<PreflightLine> make_preflight(const MachineFacts& facts);

/// Fills in what concerns the disk. Leaves nothing behind.
void look_at_disk(MachineFacts& facts, const std::filesystem::path& sessions);

/// @param supplies where Linux lists them
std::optional<bool> on_mains(const std::filesystem::path& supplies = "/sys/class/power_supply");

/// Videos that were chosen and are not beside the training.
std::vector<std::string> missing_videos(const domain::Module& module, const std::filesystem::path& folder,
                                        const domain::Choices& choices);

} // namespace samenspel::app
