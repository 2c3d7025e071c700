#include "gui/look/native.hpp"

#include <string>

#ifdef __WXGTK__
#include <fontconfig/fontconfig.h>
#include <gtk/gtk.h>
#else
#include <wx/font.h>
#ifdef _WIN32
#include <wx/msw/wrapwin.h>
#endif

#include "gui/look/wx_text.hpp"
#endif

namespace samenspel::gui {

#ifdef __WXGTK__
namespace {

constexpr const char* dress = R"(
entry { min-height: 32px; padding: 0 10px; border-radius: 6px; border: 1px solid #C3CBC5;
        background: #FFFFFF; color: #17322F; box-shadow: none; }
entry:hover { border-color: #0F766E; }
entry:focus { border-color: #0F766E; box-shadow: inset 0 0 0 1px #0F766E; }
combobox button { min-height: 30px; padding: 0 10px; border-radius: 6px; border: 1px solid #C3CBC5;
        background: #FFFFFF; color: #17322F; box-shadow: none; text-shadow: none; }
combobox button:hover, combobox button:focus { border-color: #0F766E; outline: none; }
textview text { background: #FFFFFF; color: #17322F; caret-color: #0F766E; }
textview text selection, entry selection { background: #0F766E; color: #FFFFFF; }
checkbutton { color: #17322F; }
checkbutton check { border-radius: 4px; border: 1px solid #8FA09A; background: #FFFFFF; box-shadow: none; }
checkbutton check:checked { background: #0F766E; border-color: #0F766E; color: #FFFFFF; }
scrollbar { background: transparent; border: none; }
scrollbar slider { background: #B9C3BD; min-width: 6px; border: 3px solid transparent; background-clip: padding-box; }
progressbar trough { min-height: 8px; border-radius: 4px; border: none; background: #DFE3DC; }
progressbar progress { min-height: 8px; border-radius: 4px; border: none; background: #0F766E; }
)";

/// Our letters keep the widths that they were drawn with, so that the small picture of a slide breaks its lines
/// where the beamer does; and fitting each to the pixels, in every size, was a sixth of the start.
constexpr const char* as_drawn = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <match target="font">
    <test name="family"><string>Lato</string></test>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
  </match>
</fontconfig>)";

} // namespace

bool desktop_wants_contrast() {
    GtkSettings* settings = gtk_settings_get_default();
    if (!settings)
        return false;
    char* name = nullptr;
    g_object_get(settings, "gtk-theme-name", &name, nullptr);
    const bool wanted = name && std::string(name).find("HighContrast") != std::string::npos;
    g_free(name);
    return wanted;
}

void dress_native_controls(bool on) {
    static GtkCssProvider* worn = nullptr;
    GdkScreen* screen = gdk_screen_get_default();
    if (!screen || on == (worn != nullptr))
        return;
    if (!on) {
        gtk_style_context_remove_provider_for_screen(screen, reinterpret_cast<GtkStyleProvider*>(worn));
        g_clear_object(&worn);
        return;
    }
    worn = gtk_css_provider_new();
    gtk_css_provider_load_from_data(worn, dress, -1, nullptr);
    gtk_style_context_add_provider_for_screen(screen, reinterpret_cast<GtkStyleProvider*>(worn),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

// Not wxFont::AddPrivateFont: it reads the font settings of the whole desktop a second time.
void add_fonts(const std::vector<std::filesystem::path>& files) {
    const auto bytes = [](const char* text) { return reinterpret_cast<const FcChar8*>(text); };
    FcConfigParseAndLoadFromMemory(FcConfigGetCurrent(), bytes(as_drawn), FcFalse);
    for (const auto& file : files)
        FcConfigAppFontAddFile(nullptr, bytes(file.c_str()));
}
#else
bool desktop_wants_contrast() {
#ifdef _WIN32
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof contrast;
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof contrast, &contrast, 0) &&
           (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0;
#else
    return false;
#endif
}

void dress_native_controls(bool) {}

void add_fonts(const std::vector<std::filesystem::path>& files) {
    for (const auto& file : files)
        wxFont::AddPrivateFont(wx(file));
}
#endif

} // namespace samenspel::gui
