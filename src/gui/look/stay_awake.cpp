#include "gui/look/stay_awake.hpp"

#ifdef __WXGTK__
#include <gtk/gtk.h>
#else
#include <wx/power.h>

#include "gui/look/wx_text.hpp"
#endif

namespace samenspel::gui {

#ifdef __WXGTK__

namespace {

constexpr int answer_within = 500; // ms; a desktop that is slower is as good as none

/// One answer of the desktop's message bus, or null.
GVariant* ask(GDBusConnection* bus, const char* name, const char* path, const char* method, GVariant* what,
              const char* answer) {
    return g_dbus_connection_call_sync(bus, name, path, name, method, what, G_VARIANT_TYPE(answer),
                                       G_DBUS_CALL_FLAGS_NO_AUTO_START, answer_within, nullptr, nullptr);
}

constexpr const char* gnome = "org.gnome.SessionManager";
constexpr const char* gnome_path = "/org/gnome/SessionManager";
constexpr const char* others = "org.freedesktop.ScreenSaver";
constexpr const char* others_path = "/org/freedesktop/ScreenSaver";
constexpr unsigned suspend = 4, idle = 8; // flags of GNOME

} // namespace

struct StayAwake::Held {
    GDBusConnection* bus = nullptr;
    bool by_gnome = false;
    unsigned cookie = 0; ///< by which it is given back

    ~Held() {
        GVariant* answer =
            by_gnome ? ask(bus, gnome, gnome_path, "Uninhibit", g_variant_new("(u)", cookie), "()")
                     : ask(bus, others, others_path, "UnInhibit", g_variant_new("(u)", cookie), "()");
        if (answer != nullptr)
            g_variant_unref(answer);
        g_object_unref(bus);
    }
};

StayAwake::StayAwake(const std::string& reason) {
    GDBusConnection* bus = g_bus_get_sync(G_BUS_TYPE_SESSION, nullptr, nullptr);
    if (bus == nullptr)
        return;
    constexpr const char* program = "Samenspel";
    GVariant* answer = ask(bus, gnome, gnome_path, "Inhibit",
                           g_variant_new("(susu)", program, 0U, reason.c_str(), suspend | idle), "(u)");
    const bool by_gnome = answer != nullptr;
    if (!by_gnome)
        answer =
            ask(bus, others, others_path, "Inhibit", g_variant_new("(ss)", program, reason.c_str()), "(u)");
    if (answer == nullptr) {
        g_object_unref(bus);
        return;
    }
    held_ = std::make_unique<Held>();
    held_->bus = bus;
    held_->by_gnome = by_gnome;
    g_variant_get(answer, "(u)", &held_->cookie);
    g_variant_unref(answer);
}

#else

struct StayAwake::Held {
    ~Held() { wxPowerResource::Release(wxPOWER_RESOURCE_SCREEN); }
};

StayAwake::StayAwake(const std::string& reason) {
    if (wxPowerResource::Acquire(wxPOWER_RESOURCE_SCREEN, wx(reason)))
        held_ = std::make_unique<Held>();
}

#endif

StayAwake::~StayAwake() = default;

bool StayAwake::held() const {
    return held_ != nullptr;
}

} // namespace samenspel::gui
