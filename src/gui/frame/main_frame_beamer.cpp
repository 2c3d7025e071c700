#include <algorithm>

#include <wx/display.h>

#include "gui/frame/main_frame.hpp"
#include "gui/rooms/prepare_panel.hpp"
#include "words/words.hpp"

/// The window on the other screen, and the video in it.
namespace samenspel::gui {
namespace {

using words::tr;

constexpr int test_slide_stays = 60'000; ///< ms: to the last row and back

} // namespace

BeamerState MainFrame::beamer() const {
    const int other = Screens::other_than(*this);
    if (other == wxNOT_FOUND) {
        BeamerState none;
        none.mirrored = Screens::mirrored(*this);
        return none;
    }
    const wxRect place = Screens::place_of(other);
    return {true, false, Screens::name_of(other),
            place.height > 0 ? static_cast<double>(place.width) / place.height : 16.0 / 9};
}

void MainFrame::show_slide(const app::Slide& slide) {
    slide_ = slide;
    if (audience_)
        audience_->show(slide_, beamer_look());
}

void MainFrame::video(const app::VideoOrder& order) {
    using What = app::VideoOrder::What;
    if (order.what == What::close)
        video_.reset();
    else if (!video_ || video_->file != order.file)
        video_ = Video{order.file, {}};
    // On the only screen there is: a press of a key shows it, as it does the slides.
    if (order.what == What::play && !audience_)
        toggle_full_screen();
    if (audience_)
        audience_->video(order);
}

/// Also of a window that was made anew while a video played: it stands still then.
void MainFrame::video_told(const app::VideoReport& report) {
    if (!video_)
        return;
    video_->report = report;
    if (console_)
        console_->video_report(report);
}

void MainFrame::update_audience() {
    if (!screens_)
        return; // closing: nobody would take a new one away
    const int other = Screens::other_than(*this);
    // Only a session has something to show; before and after it the desktop may be seen.
    const bool wanted =
        other != wxNOT_FOUND && (session_ ? room_ == Room::console || audience_ : test_slide_.IsRunning());
    if (audience_ && audience_->over_controls() && !wanted)
        return; // asked for by hand
    if (!wanted)
        return close_audience();
    if (audience_ && !audience_->over_controls() && audience_->GetRect() == Screens::place_of(other))
        return;
    close_audience();
    open_audience(Screens::place_of(other), false);
}

void MainFrame::open_audience(const wxRect& place, bool over_controls) {
    audience_ = new AudienceFrame(place, pictures_, over_controls);
    audience_->show(slide_, beamer_look());
    audience_->on_key = [this](const wxKeyEvent& event) { return console_ && console_->key(event); };
    audience_->on_leave = [this] { CallAfter([this] { close_audience(); }); };
    audience_->on_video = [this](const app::VideoReport& report) { video_told(report); };
    if (video_)
        audience_->video({app::VideoOrder::What::load, video_->file},
                         video_->report.state == app::VideoReport::State::finished ? app::milliseconds{0}
                                                                                   : video_->report.position);
    audience_->Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { close_audience(); });
    audience_->appear(this);
}

void MainFrame::close_audience() {
    if (!audience_)
        return;
    test_slide_.Stop();
    audience_->on_video = nullptr; // it goes a little later
    audience_->Destroy();
    audience_ = nullptr;
    if (video_ && video_->report.state == app::VideoReport::State::playing) {
        app::VideoReport stands = video_->report;
        stands.state = app::VideoReport::State::paused;
        video_told(stands);
    }
    if (room_ == Room::console)
        Raise();
}

void MainFrame::screens_changed() {
    log_.write("screens " + screens_now());
    // A window manager moves the beamer's window over the controls when its screen goes: it must go itself.
    if (audience_ && Screens::other_than(*this) == wxNOT_FOUND && !audience_->over_controls())
        close_audience();
    update_audience();
    if (console_)
        console_->screens_changed();
    if (prepare_)
        prepare_->screens_changed();
}

void MainFrame::toggle_full_screen() {
    if (audience_ && audience_->over_controls())
        return close_audience();
    if (Screens::other_than(*this) == wxNOT_FOUND) {
        const int here = wxDisplay::GetFromWindow(this);
        open_audience(Screens::place_of(here == wxNOT_FOUND ? 0 : here), true);
        return;
    }
    // With a beamer this key mends: a clicker sends it at any time, so it must take neither slide nor film away.
    if (video_ && video_->report.state == app::VideoReport::State::playing)
        return;
    close_audience();
    update_audience();
}

bool MainFrame::show_test_slide() {
    if (test_slide_.IsRunning()) {
        close_audience();
        return true;
    }
    if (audience_)
        return false;
    const int other = Screens::other_than(*this);
    if (other == wxNOT_FOUND) {
        screens_changed();
        return true;
    }
    app::Slide test;
    test.kind = app::Slide::Kind::question;
    test.kicker = "Samenspel";
    test.title = tr("Can you read this from the last row, and is nothing cut off at the edges?");
    test.hint = tr("If edges are missing: Settings, Free edge.");
    open_audience(Screens::place_of(other), false);
    audience_->show(test, beamer_look());
    test_slide_.StartOnce(test_slide_stays);
    return true;
}

void MainFrame::swap_screens() {
    const int other = Screens::other_than(*this);
    if (other == wxNOT_FOUND)
        return;
    close_audience();
    const wxRect place = wxDisplay(static_cast<unsigned>(other)).GetClientArea();
    const bool large = IsMaximized();
    if (large)
        Maximize(false);
    const wxSize size(std::min(GetSize().x, place.width), std::min(GetSize().y, place.height));
    SetSize(wxRect(place.GetPosition(), size));
    if (large)
        Maximize();
    // Once the window manager has moved it.
    CallAfter([this] {
        update_audience();
        if (console_)
            console_->screens_changed();
    });
}

} // namespace samenspel::gui
