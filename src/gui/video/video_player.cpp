#include "gui/video/video_player.hpp"

#include <wx/mediactrl.h>

#include "app/preflight.hpp"
#include "base/path.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/video/video_check.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using State = app::VideoReport::State;
using words::fill;
using words::tr;

constexpr int look_every = 250, patience = 32, ///< ms; looks: eight seconds
    hangs = 12;                                ///< looks: three seconds
constexpr app::milliseconds near_the_end{1500};

} // namespace

VideoPlayer::VideoPlayer(wxWindow* parent, Report report) : wxPanel(parent), report_(std::move(report)) {
    SetBackgroundColour(*wxBLACK);
    Hide();
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        if (media_)
            media_->SetSize(GetClientSize());
        event.Skip();
    });
}

void VideoPlayer::load(const std::filesystem::path& file, app::milliseconds from) {
    file_ = file;
    from_ = from;
    again_ = false;
    open();
}

void VideoPlayer::open() {
    now_ = {};
    // The toolkit's player tells nothing of a file that it cannot play: it is asked of the file first.
    app::VideoFacts facts;
    facts.file = file_;
    check_video(facts);
    if (facts.state != app::VideoFacts::State::good)
        return fail(app::video_trouble(facts));
    now_.length = facts.length;
    if (!media_) {
        media_ = new wxMediaCtrl;
        if (!media_->Create(this, wxID_ANY, wxString(), wxDefaultPosition, GetClientSize())) {
            media_->Destroy();
            media_ = nullptr;
            facts.state = app::VideoFacts::State::no_player;
            return fail(app::video_trouble(facts));
        }
        media_->SetBackgroundColour(*wxBLACK);
        media_->Bind(wxEVT_MEDIA_LOADED, [this](wxMediaEvent&) { loaded(); });
        media_->Bind(wxEVT_MEDIA_FINISHED, [this](wxMediaEvent&) { finished(); });
        // At its end a video stops too, and is told to be finished only after that.
        // One that is loaded anew stops too.
        media_->Bind(wxEVT_MEDIA_STOP, [this](wxMediaEvent&) {
            if (now_.state == State::playing)
                CallAfter([this] { stopped(); });
        });
    }
    timer_.Start(look_every);
    if (!media_->Load(wx(std::filesystem::absolute(file_)))) {
        facts.state = app::VideoFacts::State::broken;
        return fail(app::video_trouble(facts));
    }
}

void VideoPlayer::loaded() {
    if (now_.state != State::loading)
        return;
    timer_.Stop();
    if (const auto length = media_->Length(); length > 0)
        now_.length = app::milliseconds{length};
    tell(State::ready);
    if (wanted_)
        play();
}

void VideoPlayer::play() {
    if (now_.state == State::failed)
        return;
    wanted_ = now_.state == State::loading;
    if (wanted_ || !media_)
        return;
    if (from_ > app::milliseconds{0})
        media_->Seek(std::exchange(from_, app::milliseconds{0}).count());
    still_ = 0;
    Show(!covered_); // there before it plays
    if (!media_->Play())
        return fail(fill(tr("“{file}” does not start."), {{"file", base::utf8(file_.filename())}}));
    timer_.Start(look_every);
    tell(State::playing);
    show_picture();
}

void VideoPlayer::show_picture() {
    const bool has_one = now_.state == State::playing || now_.state == State::paused;
    Show(has_one && !covered_);
    if (IsShown())
        Raise();
}

void VideoPlayer::cover(bool covered) {
    covered_ = covered;
    show_picture();
}

void VideoPlayer::finished() {
    if (now_.state == State::failed)
        return;
    timer_.Stop();
    now_.position = now_.length;
    tell(State::finished);
    show_picture();
}

void VideoPlayer::pause() {
    wanted_ = false;
    if (now_.state != State::playing)
        return;
    media_->Pause();
    timer_.Stop();
    tell(State::paused);
}

void VideoPlayer::rewind() {
    from_ = app::milliseconds{0};
    now_.position = app::milliseconds{0};
    if (media_ && now_.state != State::failed && now_.state != State::loading)
        media_->Seek(0);
}

/// The only sign of a file that breaks off: it stops by itself, and is not at its end.
void VideoPlayer::stopped() {
    if (now_.state != State::playing)
        return;
    if (now_.length > app::milliseconds{0} && now_.position + near_the_end >= now_.length)
        return; // the end; that is told by another event
    fail(fill(tr("“{file}” broke off."), {{"file", base::utf8(file_.filename())}}));
}

void VideoPlayer::look() {
    const app::milliseconds before = now_.position;
    if (now_.state == State::loading) {
        if (++still_ >= patience)
            fail(fill(tr("“{file}” does not start."), {{"file", base::utf8(file_.filename())}}));
        return;
    }
    now_.position = app::milliseconds{media_->Tell()};
    if (now_.length <= app::milliseconds{0})
        now_.length = app::milliseconds{media_->Length()};
    still_ = now_.position == before ? still_ + 1 : 0;
    if (still_ >= hangs && !again_)
        return start_again();
    if (still_ >= patience)
        return fail(fill(tr("“{file}” does not go on."), {{"file", base::utf8(file_.filename())}}));
    report_(now_);
}

/// On a busy computer the toolkit's player sometimes waits for good. A second start takes a moment, and helps.
void VideoPlayer::start_again() {
    again_ = true;
    from_ = now_.position;
    still_ = 0;
    wanted_ = true;
    open();
}

void VideoPlayer::tell(State state) {
    now_.state = state;
    // Not from within the player's own event.
    CallAfter([this] { report_(now_); });
}

void VideoPlayer::fail(const std::string& trouble) {
    timer_.Stop();
    wanted_ = false;
    now_.trouble = trouble;
    tell(State::failed);
    show_picture();
}

} // namespace samenspel::gui
