#pragma once

#include <array>
#include <filesystem>
#include <utility>

#include <wx/colour.h>
#include <wx/font.h>

class wxWindow;

namespace samenspel::gui {

/// The colours of the window, by what they mean.
struct Palette {
    wxColour ink, soft, faint;
    wxColour paper, side, card, line, edge;
    wxColour brand, brand_hover, brand_tint, deep, deep_hover, on_brand, on_brand_soft;
    wxColour goal, goal_edge, group, group_edge, moderator, moderator_edge;
    wxColour late, late_tint, late_edge, over, over_tint;
    wxColour intention, intention_tint;
};

/// The beamer has its own: it is seen from twelve metres, in a room that may be dark.
struct BeamerPalette {
    wxColour ground, text, soft, kicker, listening, your_turn, current, coming, track;
};

/// In high contrast black on white, when the desktop asks for it.
const Palette& colours();
void use_high_contrast(bool on);
[[nodiscard]] bool high_contrast();

enum class BeamerTheme { light, dark, high_contrast };
const BeamerPalette& beamer_colours(BeamerTheme theme);

/// How slides are shown in this room.
struct BeamerLook {
    BeamerTheme theme = BeamerTheme::light;
    double margin =
        0; ///< share of width and of height that an edge keeps free: some beamers cut the edges off
    friend bool operator==(const BeamerLook&, const BeamerLook&) = default;
};

/// One of the four role tints, 1–4; 0 = brand.
wxColour role_colour(int role);

/// Steps of space, to be scaled by `dip`.
namespace space {
constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32, huge = 48;
}

/// How much larger than at 96 dots an inch text and space are, 1 at 100 %: what the desktop wants, and the user.
double scale_of(const wxWindow* window);
/// @param percent of what the desktop wants; what is on the screen must be made anew
void use_text_size(int percent);
int dip(const wxWindow* window, int at_100_percent);

/// What the letters are: size in px at 100 % (or in px of a slide), weight, and line height as a factor.
struct Type {
    double px = 15;
    int weight = 400;
    double leading = 1.36;
};

namespace type {
constexpr Type small{13, 400, 1.36}, small_strong{13, 700, 1.36}, kicker{13, 700, 1.36};
constexpr Type text{15, 400, 1.42}, strong{15, 700, 1.42}, button{15, 700, 1.3};
constexpr Type heading{16, 700, 1.36}, spoken{17, 400, 1.5}, question{21, 600, 1.36};
constexpr Type title{25, 800, 1.22}, big_button{18, 700, 1.25};
constexpr Type clock{46, 800, 1.05}, clock_small{25, 700, 1.1};
} // namespace type

/// The private fonts of the program. To be called before the first text is measured.
void load_fonts(const std::filesystem::path& folder);

/// @param px true pixels of the drawing context
wxFont font_of(double px, int weight);
/// Sizes that differ less than can be seen share a font; what is kept per font is kept under this.
std::pair<long, int> font_key(double px, int weight);

/// For native controls, which take their letters from the desktop unless told.
wxFont control_font(const wxWindow* window, const Type& type);

} // namespace samenspel::gui
