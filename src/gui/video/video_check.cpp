#include "gui/video/video_check.hpp"

#include <memory>

#include <wx/utils.h>

#ifdef _WIN32
#include <wx/msw/wrapwin.h>

#include <mmsystem.h>
#endif

#ifdef __WXGTK__
#include <gst/gst.h>
#include <gst/pbutils/pbutils.h>
#endif

namespace samenspel::gui {

#ifdef __WXGTK__
namespace {

constexpr GstClockTime check_limit = 5 * GST_SECOND, tone_limit = 2 * GST_SECOND;

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <class Object>
using Held = std::unique_ptr<Object, Unref>;

bool has_element(const char* name) {
    const Held<GstElementFactory> factory(gst_element_factory_find(name));
    return factory != nullptr;
}

/// The player ends the program when it is not there itself, and shows black when there is nothing to show with: so this
/// is asked first.
bool can_play() {
    return gst_init_check(nullptr, nullptr, nullptr) && has_element("playbin") &&
           (has_element("xvimagesink") || has_element("ximagesink") || has_element("gtksink"));
}

template <class Streams>
bool is_any(Streams* streams) {
    const bool any = streams != nullptr;
    gst_discoverer_stream_info_list_free(streams);
    return any;
}

} // namespace

void check_video(app::VideoFacts& video) {
    using State = app::VideoFacts::State;
    std::error_code none;
    if (!std::filesystem::is_regular_file(video.file, none)) {
        video.state = State::missing;
        return;
    }
    if (!can_play()) {
        video.state = State::no_player;
        return;
    }
    const Held<GstDiscoverer> discoverer(gst_discoverer_new(check_limit, nullptr));
    const std::unique_ptr<char, decltype(&g_free)> uri(
        gst_filename_to_uri(std::filesystem::absolute(video.file).c_str(), nullptr), &g_free);
    GError* failed = nullptr;
    const Held<GstDiscovererInfo> info(
        discoverer && uri ? gst_discoverer_discover_uri(discoverer.get(), uri.get(), &failed) : nullptr);
    g_clear_error(&failed);
    if (!info) {
        video.state = State::broken;
        return;
    }
    switch (gst_discoverer_info_get_result(info.get())) {
    case GST_DISCOVERER_OK:
        break;
    case GST_DISCOVERER_MISSING_PLUGINS:
        video.state = State::no_codec;
        // Of "gstreamer|1.0|name|description|…" the description is for people.
        if (const char** details = gst_discoverer_info_get_missing_elements_installer_details(info.get());
            details && *details)
            if (const std::unique_ptr<char*, decltype(&g_strfreev)> parts(g_strsplit(*details, "|", 0),
                                                                          &g_strfreev);
                g_strv_length(parts.get()) > 3)
                video.lacks = parts.get()[3];
        return;
    default:
        video.state = State::broken;
        return;
    }
    if (const auto length = gst_discoverer_info_get_duration(info.get()); length != GST_CLOCK_TIME_NONE)
        video.length = std::chrono::milliseconds{static_cast<std::int64_t>(length / GST_MSECOND)};
    video.sound = is_any(gst_discoverer_info_get_audio_streams(info.get()));
    video.state = is_any(gst_discoverer_info_get_video_streams(info.get())) ? State::good : State::no_picture;
}

std::string player_facts() {
    if (!gst_init_check(nullptr, nullptr, nullptr))
        return "no GStreamer";
    std::string lacking;
    for (const char* name : {"playbin", "xvimagesink", "ximagesink", "autoaudiosink", "vp8dec", "avdec_h264"})
        if (!has_element(name))
            lacking += std::string(" ") + name;
    return lacking.empty() ? "all there" : "lacks" + lacking;
}

bool play_tone() {
    if (!gst_init_check(nullptr, nullptr, nullptr) || !has_element("autoaudiosink"))
        return false;
    GError* failed = nullptr;
    // Three quarters of a second, soft: 33 buffers of 1,024 samples.
    const Held<GstElement> pipeline(gst_parse_launch(
        "audiotestsrc num-buffers=33 freq=523 volume=0.3 ! audioconvert ! audioresample ! autoaudiosink",
        &failed));
    g_clear_error(&failed);
    if (!pipeline)
        return false;
    gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
    const Held<GstBus> bus(gst_element_get_bus(pipeline.get()));
    const auto ends = static_cast<GstMessageType>(GST_MESSAGE_ERROR | GST_MESSAGE_EOS);
    GstMessage* message = gst_bus_timed_pop_filtered(bus.get(), tone_limit, ends);
    const bool heard = message && GST_MESSAGE_TYPE(message) == GST_MESSAGE_EOS;
    if (message)
        gst_message_unref(message);
    gst_element_set_state(pipeline.get(), GST_STATE_NULL);
    return heard;
}
#else
void check_video(app::VideoFacts& video) {
    std::error_code none;
    video.state = std::filesystem::is_regular_file(video.file, none) ? app::VideoFacts::State::good
                                                                     : app::VideoFacts::State::missing;
}

std::string player_facts() {
    return "the system's own";
}

bool play_tone() {
#ifdef _WIN32
    return waveOutGetNumDevs() > 0 && Beep(523, 750);
#else
    wxBell();
    return true;
#endif
}
#endif

} // namespace samenspel::gui
