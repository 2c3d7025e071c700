#include "gui/look/theme.hpp"

#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include <wx/graphics.h>
#include <wx/window.h>

#include "gui/look/native.hpp"
#include "gui/look/wx_text.hpp"

#ifdef __WXGTK__
#include <gdk/gdk.h>
#endif

namespace samenspel::gui {
namespace {

wxColour rgb(unsigned value) {
    return {static_cast<unsigned char>(value >> 16), static_cast<unsigned char>(value >> 8 & 0xff),
            static_cast<unsigned char>(value & 0xff)};
}

Palette calm() {
    Palette p;
    p.ink = rgb(0x17322F);
    p.soft = rgb(0x5B6F6B);
    p.faint = rgb(0x768783); // done items only: 3 : 1
    p.paper = rgb(0xFBF9F5);
    p.side = rgb(0xF4F3EC);
    p.card = rgb(0xFFFFFF);
    p.line = rgb(0xDFE3DC);
    p.edge = rgb(0xC3CBC5);
    p.brand = rgb(0x0F766E);
    p.brand_hover = rgb(0x0C655E);
    p.brand_tint = rgb(0xDCECE9);
    p.deep = rgb(0x0B4F4A);
    p.deep_hover = rgb(0x2A6660);
    p.on_brand = rgb(0xFFFFFF);
    p.on_brand_soft = rgb(0xD3E4E1);
    p.goal = rgb(0xEAF4E0);
    p.goal_edge = rgb(0xB7D59A);
    p.group = rgb(0xCFE8B4);
    p.group_edge = rgb(0x86B654);
    p.moderator = rgb(0xFFF0B8);
    p.moderator_edge = rgb(0xE2B93B);
    p.late = rgb(0xB45309);
    p.late_tint = rgb(0xFDE7D0);
    p.late_edge = rgb(0xF0B871);
    p.over = rgb(0xB42318);
    p.over_tint = rgb(0xFBE3E0);
    p.intention = rgb(0x4338A0);
    p.intention_tint = rgb(0xE9E6F8);
    return p;
}

// Edges take over what tints say.
Palette contrast() {
    Palette p = calm();
    const wxColour black = rgb(0), white = rgb(0xFFFFFF);
    p.ink = p.soft = p.faint = p.line = p.edge = black;
    p.paper = p.side = p.card = p.goal = p.group = p.moderator = p.late_tint = p.over_tint = white;
    p.brand_tint = rgb(0xE0E0E0);
    p.goal_edge = p.group_edge = p.moderator_edge = p.late_edge = black;
    p.brand = p.deep = black;
    p.brand_hover = p.deep_hover = rgb(0x404040);
    p.on_brand = p.on_brand_soft = white;
    p.late = rgb(0x7A3600);
    p.over = rgb(0x8E0000);
    p.intention = black;
    p.intention_tint = white;
    return p;
}

bool contrast_wanted = false;

std::string face = "Lato";

} // namespace

const Palette& colours() {
    static const Palette usual = calm(), strong = contrast();
    return contrast_wanted ? strong : usual;
}

void use_high_contrast(bool on) {
    contrast_wanted = on;
}

bool high_contrast() {
    return contrast_wanted;
}

const BeamerPalette& beamer_colours(BeamerTheme theme) {
    static const BeamerPalette light{rgb(0xFBF9F5), rgb(0x17322F), rgb(0x5B6F6B),
                                     rgb(0x0F766E), rgb(0x0F766E), rgb(0x86B654),
                                     rgb(0xF2A65A), rgb(0xDDE2DB), rgb(0xE7EAE3)};
    static const BeamerPalette dark{rgb(0x0B2B28), rgb(0xF4F3EC), rgb(0xB9C9C5), rgb(0x7CC9BF), rgb(0x2A9D92),
                                    rgb(0x86B654), rgb(0xF2A65A), rgb(0x2A4A46), rgb(0x1D413D)};
    static const BeamerPalette strong{rgb(0xFFFFFF), rgb(0),        rgb(0),        rgb(0),       rgb(0),
                                      rgb(0x86B654), rgb(0xF2A65A), rgb(0xBBBBBB), rgb(0xDDDDDD)};
    switch (theme) {
    case BeamerTheme::dark:
        return dark;
    case BeamerTheme::high_contrast:
        return strong;
    case BeamerTheme::light:
        break;
    }
    return light;
}

wxColour role_colour(int role) {
    switch (role) {
    case 2:
        return rgb(0xF2A65A);
    case 3:
        return rgb(0x5B7FBF);
    case 4:
        return rgb(0x86B654);
    default:
        return rgb(0x0F766E);
    }
}

namespace {

double wanted_text = 1;

} // namespace

void use_text_size(int percent) {
    wanted_text = percent / 100.0;
}

double scale_of(const wxWindow* window) {
#ifdef __WXGTK__
    // Whole factors (GDK_SCALE) are in the toolkit's pixels already; what is left is the size of text.
    (void)window;
    GdkScreen* screen = gdk_screen_get_default();
    const double dots = screen ? gdk_screen_get_resolution(screen) : 96;
    return (dots > 0 ? dots / 96 : 1) * wanted_text;
#else
    return (window ? window->GetDPIScaleFactor() : 1) * wanted_text;
#endif
}

int dip(const wxWindow* window, int at_100_percent) {
    return static_cast<int>(std::lround(at_100_percent * scale_of(window)));
}

void load_fonts(const std::filesystem::path& folder) {
    std::error_code ignored; // without the files the desktop's own letters do
    std::vector<std::filesystem::path> files;
    // Those with a role in `type`; each costs time at the start.
    for (const char* weight : {"Regular", "Semibold", "Bold", "Heavy"}) {
        const auto file = folder / (std::string("Lato-") + weight + ".ttf");
        if (std::filesystem::exists(file, ignored))
            files.push_back(file);
    }
    add_fonts(files);
}

namespace {

/// Windows knows a family by two weights; the others are families of their own there, in which they are the only one.
wxFontInfo with_face(wxFontInfo info, int weight) {
#ifdef _WIN32
    if (weight == 600 || weight >= 800)
        return info.FaceName(wx(face) + (weight == 600 ? " Semibold" : " Heavy"));
#endif
    return info.FaceName(wx(face)).Weight(weight);
}

/// What a drawing context makes pixels of points with. Toolkits differ in what they count in, the desktop's size
/// of text or not, so it is measured.
double dots_an_inch(double scale) {
    static std::map<double, double> known;
    const auto [place, is_new] = known.try_emplace(scale, 96);
    if (is_new) {
        constexpr int size = 100;
        const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create());
        const auto width = [&gc] {
            double wide = 0, high = 0;
            gc->GetTextExtent("mmmm", &wide, &high);
            return wide;
        };
        gc->SetFont(wxFont(wxFontInfo(size).FaceName(wx(face))), *wxBLACK);
        const double of_points = width();
        gc->SetFont(gc->CreateFont(size, wx(face)));
        if (const double of_pixels = width(); of_pixels > 0 && of_points > 0)
            place->second = 72 * of_points / of_pixels;
    }
    return place->second;
}

} // namespace

std::pair<long, int> font_key(double px, int weight) {
    return {std::lround(px * 4), weight};
}

wxFont font_of(double px, int weight) {
    static std::map<std::pair<std::pair<long, int>, double>, wxFont> made;
    const auto key = font_key(px, weight);
    const double dots = dots_an_inch(scale_of(nullptr));
    const auto found = made.find({key, dots});
    if (found != made.end())
        return found->second;
    // A font is asked for in points, which the toolkit makes pixels again.
    wxFontInfo info(static_cast<double>(key.first) / 4 * 72 / dots);
    info = with_face(info.Family(wxFONTFAMILY_SWISS), weight);
    return made.emplace(std::pair{key, dots}, wxFont(info)).first->second;
}

wxFont control_font(const wxWindow* window, const Type& type) {
    return font_of(type.px * scale_of(window), type.weight);
}

} // namespace samenspel::gui
