#include <algorithm>
#include <exception>
#include <utility>

#include "app/pages/console.hpp"
#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using domain::Status;
using words::fill;
using words::tr;

constexpr milliseconds bounce{300}; // a second press of a worn clicker
constexpr std::chrono::minutes forgotten_start{3};
constexpr std::chrono::hours believable_start{2};
constexpr std::chrono::seconds notice_stays{10};
constexpr std::chrono::seconds ask_again_after{30};
constexpr auto last_slide = static_cast<std::size_t>(-1);

/// Names that anyone may write: of makers and organisations, of the group and of its place.
std::vector<std::string> public_names(const LiveSession& session) {
    std::vector<std::string> names{session.info().lok_name, session.info().place};
    for (const auto& maker : session.module().makers)
        names.push_back(maker.name);
    for (const auto& reference : session.module().references)
        for (const auto& paragraph : reference.text)
            for (const auto& span : paragraph.spans)
                if (span.style == domain::Span::Style::strong || !span.href.empty())
                    names.push_back(span.text);
    return names;
}

/// A second press of these within a moment would only take back the first.
bool is_toggle(Command command) {
    switch (command) {
    case Command::black:
    case Command::freeze:
    case Command::swap_screens:
    case Command::full_screen:
    case Command::pause:
    case Command::timer:
    case Command::video:
        return true;
    default:
        return false;
    }
}

} // namespace

ConsolePresenter::ConsolePresenter(LiveSession& session, ConsoleView& view, const Clock& clock, Nearby nearby)
    : session_(session),
      view_(&view),
      clock_(clock),
      public_names_(public_names(session)),
      nearby_(std::move(nearby)) {
    if (const auto draft = session_.draft()) {
        line_ = draft->content.text;
        line_step_ = draft->content.step;
        edited_ = draft->note;
        kind_ = draft->content.kind;
        group_ = draft->content.group;
    }
    changed();
}

void ConsolePresenter::show_in(ConsoleView& view) {
    view_ = &view;
    page_ = {};
    shown_.reset();
    previewed_.reset();
    changed();
}

void ConsolePresenter::tick() {
    std::exception_ptr trouble;
    try {
        if (const auto gap = session_.look(); gap && session_.position().status == Status::running)
            gaps_.push_back(*gap);
        keep_line_when_due();
    } catch (const base::FileError&) {
        trouble = std::current_exception(); // the clocks go on all the same
    }
    ask_about_gap();
    refresh();
    if (trouble)
        std::rethrow_exception(trouble);
}

void ConsolePresenter::ask_about_gap() {
    if (waiting_for_answer_ || gaps_.empty() || clock_.elapsed() < ask_gaps_from_)
        return;
    waiting_for_answer_ = true;
    const Gap gap = gaps_.front();
    gaps_.erase(gaps_.begin());
    view_->ask_gap(gap, fill(tr("The laptop was asleep or closed from {from} to {to}. Was that a pause?"),
                             {{"from", hour_text(session_.info().local(gap.from))},
                              {"to", hour_text(session_.info().local(gap.to))}}));
}

bool ConsolePresenter::key(const KeyPress& press) {
    const auto command = command_for(press);
    if (!command)
        return false;
    if (is_toggle(*command) && bounced_toggle(*command))
        return true;
    switch (*command) {
    case Command::next:
        next();
        return true;
    case Command::previous:
        previous();
        return true;
    case Command::black:
        black_ = !black_;
        break;
    case Command::freeze:
        frozen_ = !frozen_;
        break;
    case Command::swap_screens:
        view_->swap_screens();
        break;
    case Command::full_screen:
        view_->toggle_full_screen();
        break;
    case Command::notes:
        view_->focus_notes();
        break;
    case Command::pause:
        if (session_.position().status == Status::paused)
            session_.resume();
        else
            session_.pause();
        break;
    case Command::help:
        view_->show_help();
        break;
    case Command::overview:
        view_->show_overview(session_.position().step, slide_);
        break;
    case Command::silence:
        report_silence();
        break;
    case Command::timer:
        timer_ = !timer_;
        break;
    case Command::video:
        play_or_pause();
        break;
    case Command::undo:
        undo();
        break;
    case Command::leave:
        if (!leave())
            return false;
        break;
    }
    changed();
    return true;
}

/// Never the session: only what lies over it, what lies on top first.
bool ConsolePresenter::leave() {
    if (black_)
        black_ = false;
    else if (!message_.empty())
        message_.clear();
    else if (address_)
        address_.reset();
    else if (session_.position().status == Status::paused)
        session_.resume();
    else if (frozen_)
        frozen_ = false;
    else
        return false;
    return true;
}

/// A key that is held down comes again and again, and still is one press.
bool ConsolePresenter::bounced() {
    const auto at = clock_.elapsed();
    return at - std::exchange(last_move_, at) < bounce;
}

bool ConsolePresenter::bounced_toggle(Command command) {
    const auto at = clock_.elapsed();
    const bool again = last_toggle_ == command && at - last_toggle_at_ < bounce;
    last_toggle_ = command;
    last_toggle_at_ = at;
    return again;
}

void ConsolePresenter::next() {
    if (waiting_for_answer_ || bounced())
        return;
    switch (session_.position().status) {
    case Status::waiting: {
        const auto late = session_.now() - session_.info().planned_start();
        if (late >= forgotten_start && late <= believable_start) {
            waiting_for_answer_ = true;
            view_->ask_late_start(
                fill(tr("Did the session begin at {time}, as planned?"),
                     {{"time", hour_text(session_.info().local(session_.info().planned_start()))}}));
            return;
        }
        if (std::chrono::abs(late) > believable_start) {
            // Another day or another hour than in the plan: being "25 hours ahead" helps nobody.
            session_.plan_from_now();
            tell(tr("Begun at another time than planned: the plan counts from now."));
        }
        session_.start();
        address_.reset();
        slide_ = 0;
        break;
    }
    case Status::paused:
        address_.reset();
        session_.resume();
        break;
    case Status::ended:
        view_->ended();
        return;
    case Status::running:
        if (black_)
            black_ = false; // what comes must be seen
        else if (address_on_top())
            address_.reset(); // back to where the evening was
        else if (video_waits())
            play_or_pause();
        else if (slide_ + 1 < slides_.size())
            ++slide_;
        else if (session_.position().step + 1 < session_.running().plan().steps.size())
            session_.next();
        else
            return ask_to_end();
        break;
    }
    changed();
}

void ConsolePresenter::previous() {
    if (waiting_for_answer_ || bounced())
        return;
    if (address_on_top()) {
        address_.reset();
    } else if (slide_ > 0) {
        --slide_;
    } else if (session_.position().status == Status::running && session_.position().step > 0) {
        session_.back();
        stand_at(last_slide);
    }
    changed();
}

void ConsolePresenter::jump(std::size_t plan_step) {
    if (waiting_for_answer_ || session_.position().status != Status::running)
        return;
    session_.jump(plan_step);
    address_.reset();
    changed();
}

void ConsolePresenter::go_to_slide(std::size_t plan_step, std::size_t slide) {
    if (waiting_for_answer_ || session_.position().status != Status::running)
        return;
    if (plan_step != session_.position().step)
        session_.jump(plan_step);
    address_.reset();
    stand_at(slide);
    changed();
}

void ConsolePresenter::undo() {
    if (waiting_for_answer_)
        return;
    address_.reset();
    tell(session_.undo() ? tr("Undone.") : tr("There is nothing to undo."));
    if (session_.position().step != slides_step_) {
        const auto left = left_at_.find(session_.position().step);
        stand_at(left == left_at_.end() ? 0 : left->second);
    }
    changed();
}

void ConsolePresenter::tell(const std::string& notice) {
    notice_ = notice;
    notice_at_ = clock_.elapsed();
}

void ConsolePresenter::begin(bool as_planned) {
    waiting_for_answer_ = false;
    if (session_.position().status != Status::waiting)
        return;
    address_.reset();
    session_.start(as_planned ? std::optional(session_.info().planned_start()) : std::nullopt);
    slide_ = 0;
    changed();
}

void ConsolePresenter::answer_gap(const Gap& gap, bool as_pause) {
    waiting_for_answer_ = false;
    try {
        if (as_pause)
            session_.count_as_pause(gap);
    } catch (const base::FileError&) {
        put_off(gap);
        throw;
    }
    changed();
}

void ConsolePresenter::put_off(const Gap& gap) {
    waiting_for_answer_ = false;
    gaps_.insert(gaps_.begin(), gap);
    ask_gaps_from_ = clock_.elapsed() + ask_again_after;
}

void ConsolePresenter::do_not_begin() {
    waiting_for_answer_ = false;
}

void ConsolePresenter::ask_to_end() {
    const auto status = session_.position().status;
    if (status == Status::ended)
        return view_->ended();
    if (status == Status::waiting)
        return;
    view_->ask_end(tr("End the session now? You can still take this back."));
}

void ConsolePresenter::end_confirmed() {
    enter_note(); // the words of a line that was not ended are words too
    session_.end();
    address_.reset();
    changed();
    view_->ended();
}

void ConsolePresenter::accept_proposal() {
    if (const auto proposal = session_.proposal(); proposal && !proposal->changes.empty()) {
        session_.accept(*proposal);
        ++done_.taken;
        tell(tr("Times adapted. Ctrl+Z takes it back."));
    }
    changed();
}

void ConsolePresenter::dismiss_proposal() {
    dismissed_late_ = session_.position().late;
    refresh();
}

void ConsolePresenter::hold_proposals(bool held) {
    proposals_held_ = held;
    refresh();
}

void ConsolePresenter::take_way(std::size_t way) {
    if (const auto proposal = session_.proposal(); proposal && way < proposal->ways.size()) {
        session_.take(proposal->ways[way]);
        ++done_.taken;
    }
    changed();
}

void ConsolePresenter::extend(std::chrono::seconds by) {
    session_.extend(session_.position().step, by);
    changed();
}

void ConsolePresenter::report_silence() {
    ++silences_; // other words than the time before
    ++done_.silences;
    silence_at_ = clock_.elapsed();
    refresh();
}

void ConsolePresenter::changed() {
    show_slides();
    count_practice();
    refresh();
}

/// Goes to a slide of the step where the session now is; past the last counts as the last.
void ConsolePresenter::stand_at(std::size_t slide) {
    left_at_[slides_step_] = slide_;
    slides_step_ = session_.position().step;
    slide_ = slide;
    nearby_lines_.reset(); // the directory may have been corrected since
    brief_.reset();
}

void ConsolePresenter::show_slides() {
    const auto position = session_.position();
    if (position.step != slides_step_) {
        stand_at(0);
        silence_at_ = milliseconds{-1};
    }
    slides_ = slides_of(session_, position.step);
    if (position.status == Status::waiting) {
        const words::Speak to_the_room(session_.module().language);
        slides_.resize(1);
        slides_.front().kind = Slide::Kind::waiting;
        slides_.front().countdown.reset();
        slides_.front().lines = {
            fill(tr("We begin at {time}"),
                 {{"time", hour_text(session_.info().local(session_.info().planned_start()))}})};
    }
    slide_ = std::min(slide_, slides_.size() - 1);
}

void ConsolePresenter::refresh() {
    const auto position = session_.position();
    if (position.step != slides_step_)
        show_slides();
    if (clock_.elapsed() - notice_at_ >= notice_stays)
        notice_.clear();
    show_audience();

    ConsolePage page = make_console_page(session_);
    page.notice = notice_;
    if (is_dismissed(position.late) || proposals_held_)
        page.proposal.reset();
    if (!line_.empty() && domain::looks_personal(line_, public_names_))
        page.note_warning = tr("This looks like a name or a number of a person. Notes are of the group.");
    page.prompts = prompts();
    keep_told_text(page);
    add_nearby(page);
    if (position.status == Status::running && slide_ + 1 < slides_.size())
        page.next_label = fill(tr("Next: {step}"), {{"step", slide_word(slides_[slide_ + 1])}});
    add_video(page);
    if (address_on_top() && position.status == Status::running)
        page.next_label = tr("Take the address away");
    page.beamer_line = black_                                    ? tr("black")
                       : frozen_ && !slide_over(slides_[slide_]) ? tr("frozen: the room does not see this")
                                                                 : tr("what the room sees");
    if (!(page == page_)) {
        page_ = page;
        view_->show(page_);
    }
}

/// Until the difference has grown by another minute, has turned round, or is gone.
bool ConsolePresenter::is_dismissed(milliseconds late) {
    if (!dismissed_late_)
        return false;
    const bool turned = (late > milliseconds{0}) != (*dismissed_late_ > milliseconds{0});
    const auto off = std::chrono::abs(late);
    if (turned || off <= domain::worth_a_proposal ||
        off >= std::chrono::abs(*dismissed_late_) + domain::worth_a_proposal)
        dismissed_late_.reset();
    return dismissed_late_.has_value();
}

} // namespace samenspel::app
