#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <wx/colour.h>

/// The program, driven from outside as a person would: keys, and what is on the screens.
namespace samenspel::test {

/// Looks until it is so; false when that takes longer than any machine should need.
bool soon(const std::function<bool()>& so, std::chrono::milliseconds limit = std::chrono::seconds(20));

/// The built program, in a home and with data of its own. Ended when this goes.
class Program {
public:
    Program(const std::filesystem::path& program, const std::vector<std::string>& arguments,
            const std::vector<std::pair<std::string, std::string>>& environment);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    void kill(); ///< at once, as when the battery is pulled
    [[nodiscard]] bool runs() const;

private:
    int process_;
};

void press(const std::string& key); ///< as xdotool names it
void type(const std::string& text);

/// A key that is down until it is released, or this goes.
class HeldKey {
public:
    explicit HeldKey(std::string key);
    ~HeldKey() { release(); }
    HeldKey(const HeldKey&) = delete;
    HeldKey& operator=(const HeldKey&) = delete;
    void release();

private:
    std::string key_;
};

/// Whether a window with this title can be seen.
bool window_shown(const std::string& title);

struct Screens {
    int laptop_width, laptop_height, beamer_left, beamer_width, beamer_height;
};
Screens screens();

/// While this lives, the test itself answers the dialogs of the window under test.
class ExpectDialogs {
public:
    ExpectDialogs() { expected_ = true; }
    ~ExpectDialogs() { expected_ = false; }
    ExpectDialogs(const ExpectDialogs&) = delete;
    ExpectDialogs& operator=(const ExpectDialogs&) = delete;
    static bool expected() { return expected_; }

private:
    inline static bool expected_ = false;
};

wxColour screen_pixel(int x, int y);
bool screen_is(int x, int y, const wxColour& colour);

} // namespace samenspel::test
