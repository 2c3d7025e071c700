#include "app/pages/console.hpp"
#include "app/texts.hpp"
#include "base/path.hpp"
#include "words/words.hpp"

/// The video of an info flash: the presenter says what the player does, and hears from it how far it is.
namespace samenspel::app {

using words::fill;
using words::tr;
using State = VideoReport::State;
using What = VideoOrder::What;

namespace {

std::string state_line(const VideoReport& report) {
    const auto seconds = [](milliseconds time) { return std::chrono::round<std::chrono::seconds>(time); };
    switch (report.state) {
    case State::loading:
        return tr("Is being opened…");
    case State::ready:
        return report.length > milliseconds{0}
                   ? fill(tr("Ready · {time}"), {{"time", span_text(seconds(report.length))}})
                   : tr("Ready");
    case State::finished:
        return tr("Over");
    case State::failed:
        return report.trouble;
    case State::playing:
    case State::paused:
        break;
    }
    const auto left = std::max(milliseconds{0}, report.length - report.position);
    const auto time = span_text(seconds(report.length > milliseconds{0} ? left : report.position));
    if (report.length <= milliseconds{0})
        return time;
    return fill(report.state == State::paused ? tr("Stands still · {time} to go")
                                              : tr("Plays · {time} to go"),
                {{"time", time}});
}

} // namespace

/// What lies over a video stops it; when it is gone the video goes on.
void ConsolePresenter::follow_video(const Slide& below, bool covered) {
    if (below.kind != Slide::Kind::video || session_.position().status == domain::Status::ended) {
        if (video_)
            view_->video({What::close, video_->file});
        video_.reset();
        return;
    }
    if (!video_ || video_->file != below.video) {
        video_ = Video{below.video, {}, false, false};
        view_->video({What::load, video_->file});
    }
    if (covered && video_->report.state == State::playing) {
        video_->interrupted = true;
        view_->video({What::pause, video_->file});
    } else if (!covered && video_->interrupted) {
        video_->interrupted = false;
        view_->video({What::play, video_->file});
    }
}

bool ConsolePresenter::at_video() const {
    return video_ && !frozen_ && slides_[slide_].kind == Slide::Kind::video;
}

bool ConsolePresenter::video_waits() const {
    return at_video() && !video_->asked &&
           (video_->report.state == State::loading || video_->report.state == State::ready);
}

void ConsolePresenter::play_or_pause() {
    if (!video_ || video_->report.state == State::failed)
        return;
    if (video_->report.state == State::playing) {
        view_->video({What::pause, video_->file});
        return;
    }
    if (video_->report.state == State::finished)
        view_->video({What::rewind, video_->file});
    video_->asked = true;
    view_->video({What::play, video_->file});
    refresh();
}

void ConsolePresenter::replay() {
    if (!video_ || video_->report.state == State::failed)
        return;
    video_->asked = true;
    view_->video({What::rewind, video_->file});
    view_->video({What::play, video_->file});
    refresh();
}

void ConsolePresenter::tell_instead() {
    if (!at_video())
        return;
    if (slide_ + 1 < slides_.size())
        ++slide_;
    changed();
}

void ConsolePresenter::video_report(const VideoReport& report) {
    if (!video_)
        return;
    const bool failed = report.state == State::failed && video_->report.state != State::failed;
    video_->report = report;
    if (!failed)
        return refresh();
    tell(fill(tr("{trouble} Tell it: the words stand here, the key points are on the beamer."),
              {{"trouble", report.trouble}}));
    if (at_video())
        tell_instead(); // the room waits for nothing
    else
        refresh();
}

void ConsolePresenter::add_video(ConsolePage& page) const {
    if (!video_)
        return;
    const VideoReport& report = video_->report;
    ConsolePage::VideoBar bar;
    bar.title = base::utf8(video_->file.filename());
    bar.line = state_line(report);
    bar.state = report.state;
    if (report.length > milliseconds{0})
        bar.progress = std::clamp(static_cast<double>(report.position.count()) /
                                      static_cast<double>(report.length.count()),
                                  0.0, 1.0);
    page.video = bar;
    if (video_waits() && session_.position().status == domain::Status::running)
        page.next_label = tr("Play the video");
}

} // namespace samenspel::app
