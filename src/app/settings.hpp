#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

/// What the user chose for good. Of the computer, not of a session: nothing in it says who met whom.
namespace samenspel::app {

struct WindowPlace {
    int x = 0, y = 0, width = 0, height = 0;
    bool maximized = true;
    friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

struct Settings {
    static constexpr int least_text = 80, most_text = 200, most_margin = 8;

    std::string language = "nl"; ///< of the interface: nl, fr or en
    int text_size = 100;         ///< percent of what the desktop asks, in [least_text, most_text]
    bool high_contrast = false;  ///< also when the desktop does not ask for it
    bool dark_beamer = false;
    int beamer_margin = 0; ///< percent of the height left free around a slide, in [0, most_margin]
    bool beamer_countdown = true;
    bool guided_once = false;                  ///< the guided rehearsal was done
    std::map<std::string, WindowPlace> places; ///< by the screens that are there
    std::vector<std::string> studies;          ///< files that were opened before, the last one first
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// What cannot be read, or is out of range, has its default.
Settings read_settings(const std::filesystem::path& file);

/// @throws base::FileError
void write_settings(const std::filesystem::path& file, const Settings& settings);

} // namespace samenspel::app
