#include "gui/libraries.hpp"

#include <string>

#include <wx/defs.h>

#ifdef __WXGTK__
#include <fontconfig/fontconfig.h>
#include <gst/gst.h>
#include <gtk/gtk.h>
#endif

namespace samenspel::gui {
#ifdef __WXGTK__
namespace {

std::string number(unsigned major, unsigned minor, unsigned micro) {
    return std::to_string(major) + '.' + std::to_string(minor) + '.' + std::to_string(micro);
}

} // namespace
#endif

base::Libraries libraries() {
    base::Libraries all;
#ifdef __WXGTK__
    all.push_back({"GTK", number(gtk_get_major_version(), gtk_get_minor_version(), gtk_get_micro_version())});
    unsigned major = 0, minor = 0, micro = 0, nano = 0;
    gst_version(&major, &minor, &micro, &nano);
    all.push_back({"GStreamer", number(major, minor, micro)});
    const auto fonts = static_cast<unsigned>(FcGetVersion());
    all.push_back({"fontconfig", number(fonts / 10000, fonts / 100 % 100, fonts % 100)});
#endif
    return all;
}

} // namespace samenspel::gui
