#include <utility>

#include "app/pages/console.hpp"
#include "app/texts.hpp"
#include "words/words.hpp"

/// What the room sees: the slide where the moderator stands, unless it is frozen or something lies over it.
namespace samenspel::app {

using domain::Status;
using words::tr;

void ConsolePresenter::show_audience() {
    const Slide here = slide_here();
    if (!frozen_)
        held_.reset();
    else if (!held_)
        held_ = here;
    // Black, a message and a break are for the room, frozen or not.
    const auto over = slide_over(here);
    const Slide& room = over ? *over : held_ ? *held_ : here;
    if (room != shown_) {
        shown_ = room;
        previewed_.reset();
        view_->show_slide(room);
    }
    if (frozen_ && !over) {
        if (previewed_ != here) {
            previewed_ = here;
            view_->show_preview(here);
        }
    } else if (std::exchange(previewed_, std::nullopt)) {
        view_->show_slide(room); // also in the small picture again
    }
    follow_video(held_ ? *held_ : here, over.has_value());
}

Slide ConsolePresenter::slide_here() const {
    Slide slide = current(slides_[slide_], session_);
    if (!timer_)
        slide.countdown.reset();
    return slide;
}

std::optional<Slide> ConsolePresenter::slide_over(const Slide& slide) const {
    const words::Speak to_the_room(session_.module().language);
    Slide over; // keeps only where the evening stands
    over.kicker = slide.kicker;
    over.segments = slide.segments;
    over.segment = slide.segment;
    over.rehearsal = slide.rehearsal;
    if (black_) {
        over.kind = Slide::Kind::black;
    } else if (!message_.empty()) {
        over.kind = Slide::Kind::message;
        over.title = message_;
    } else if (address_) {
        over.kind = address_->kind;
        over.title = address_->title;
        over.lines = address_->lines;
        over.codes = address_->codes;
    } else if (session_.position().status == Status::paused) {
        over.kind = Slide::Kind::pause;
        over.title = tr("Short break");
    } else {
        return std::nullopt;
    }
    return over;
}

std::string ConsolePresenter::slide_word(const Slide& slide) const {
    switch (slide.kind) {
    case Slide::Kind::goals:
        return tr("learning goals");
    case Slide::Kind::points:
        return tr("key points");
    case Slide::Kind::video:
        return tr("video");
    case Slide::Kind::groups:
        return tr("groups");
    case Slide::Kind::tally:
        return tr("hands up");
    case Slide::Kind::notes:
        return tr("starred notes");
    case Slide::Kind::closing:
        return tr("closing");
    default:
        return step_word(session_.block_of(slides_step_), session_.step_of(slides_step_));
    }
}

} // namespace samenspel::app
