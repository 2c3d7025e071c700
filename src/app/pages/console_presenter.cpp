#include <algorithm>

#include "app/pages/console.hpp"
#include "app/texts.hpp"
#include "base/text.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using domain::Status;
using words::fill;
using words::tr;

constexpr milliseconds bounce{300};         // a second press of a worn clicker
constexpr milliseconds draft_interval{700}; // well within the second that may be lost
constexpr std::chrono::minutes still_notes{3};
constexpr std::chrono::minutes silence_lasts{2};
constexpr std::chrono::minutes forgotten_start{3};
constexpr std::chrono::hours believable_start{2};
constexpr std::size_t prompts_shown = 3;

std::vector<std::string> prompts_at(const domain::Module& module, domain::Prompt::Moment moment) {
    std::vector<std::string> texts;
    for (const auto& prompt : module.prompts)
        if (prompt.moment == moment)
            texts.push_back(prompt.text);
    return texts;
}

} // namespace

ConsolePresenter::ConsolePresenter(LiveSession& session, ConsoleView& view, const Clock& clock)
    : session_(session), view_(view), clock_(clock) {
    if (const auto draft = session_.draft()) {
        line_ = draft->content.text;
        edited_ = draft->note;
        kind_ = draft->content.kind;
        group_ = draft->content.group;
    }
    changed();
}

void ConsolePresenter::tick() {
    const auto gap = session_.look();
    if (gap && session_.position().status == Status::running && !waiting_for_answer_) {
        waiting_for_answer_ = true;
        const auto from = session_.info().local(gap->from);
        const auto to = session_.info().local(gap->to);
        view_.ask_gap(*gap, fill(tr("The laptop was asleep or closed from {from} to {to}. Was that a pause?"),
                                 {{"from", hour_text(from)}, {"to", hour_text(to)}}));
    }
    if (draft_dirty_ && clock_.elapsed() - draft_kept_at_ >= draft_interval)
        keep_draft();
    refresh();
}

bool ConsolePresenter::key(const KeyPress& press) {
    const auto command = command_for(press);
    if (!command)
        return false;
    switch (*command) {
    case Command::next:
        next();
        break;
    case Command::previous:
        previous();
        break;
    case Command::black:
        black_ = !black_;
        break;
    case Command::freeze:
        frozen_ = !frozen_;
        break;
    case Command::swap_screens:
        view_.swap_screens();
        break;
    case Command::full_screen:
        view_.toggle_full_screen();
        break;
    case Command::notes:
        view_.focus_notes();
        break;
    case Command::pause:
        if (session_.position().status == Status::paused)
            session_.resume();
        else
            session_.pause();
        break;
    case Command::help:
        view_.show_help();
        break;
    case Command::silence:
        report_silence();
        break;
    case Command::timer:
        timer_ = !timer_;
        break;
    case Command::undo:
        undo();
        break;
    case Command::leave:
        // Never the session: only what lies over it.
        if (!message_.empty())
            message_.clear();
        else if (black_)
            black_ = false;
        else if (frozen_)
            frozen_ = false;
        else if (session_.position().status == Status::paused)
            session_.resume();
        else
            return false;
        break;
    }
    changed();
    return true;
}

bool ConsolePresenter::bounced() {
    const auto at = clock_.elapsed();
    const bool again = at - last_move_ < bounce;
    if (!again)
        last_move_ = at;
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
            view_.ask_late_start(
                fill(tr("Did the session begin at {time}, as planned?"),
                     {{"time", hour_text(session_.info().local(session_.info().planned_start()))}}));
            return;
        }
        session_.start();
        slide_ = 0;
        break;
    }
    case Status::paused:
        session_.resume();
        break;
    case Status::ended:
        view_.ended();
        return;
    case Status::running:
        if (black_)
            black_ = false; // what comes must be seen
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
    if (slide_ > 0) {
        --slide_;
    } else if (session_.position().status == Status::running && session_.position().step > 0) {
        session_.back();
        changed();
        slide_ = slides_.size() - 1;
    }
    changed();
}

void ConsolePresenter::jump(std::size_t plan_step) {
    if (waiting_for_answer_ || session_.position().status != Status::running)
        return;
    session_.jump(plan_step);
    changed();
}

void ConsolePresenter::undo() {
    notice_ = session_.undo() ? tr("Undone.") : tr("There is nothing to undo.");
    changed();
}

void ConsolePresenter::begin(bool as_planned) {
    waiting_for_answer_ = false;
    if (session_.position().status != Status::waiting)
        return;
    session_.start(as_planned ? std::optional(session_.info().planned_start()) : std::nullopt);
    slide_ = 0;
    changed();
}

void ConsolePresenter::answer_gap(const Gap& gap, bool as_pause) {
    waiting_for_answer_ = false;
    if (as_pause)
        session_.count_as_pause(gap);
    changed();
}

void ConsolePresenter::ask_to_end() {
    const auto status = session_.position().status;
    if (status == Status::ended)
        return view_.ended();
    if (status == Status::waiting)
        return;
    view_.ask_end(tr("End the session now? You can still take this back."));
}

void ConsolePresenter::end_confirmed() {
    keep_draft();
    session_.end();
    changed();
    view_.ended();
}

void ConsolePresenter::accept_proposal() {
    if (const auto proposal = session_.proposal(); proposal && !proposal->changes.empty()) {
        session_.accept(*proposal);
        notice_ = tr("Times adapted. Ctrl+Z takes it back.");
    }
    changed();
}

void ConsolePresenter::dismiss_proposal() {
    dismissed_late_ = session_.position().late;
    refresh();
}

void ConsolePresenter::take_way(std::size_t way) {
    if (const auto proposal = session_.proposal(); proposal && way < proposal->ways.size())
        session_.take(proposal->ways[way]);
    changed();
}

void ConsolePresenter::extend(std::chrono::seconds by) {
    session_.extend(session_.position().step, by);
    changed();
}

void ConsolePresenter::report_silence() {
    silence_at_ = clock_.elapsed();
    ++prompt_turn_;
    refresh();
}

void ConsolePresenter::set_message(const std::string& text) {
    message_ = base::collapse_spaces(base::clean_text(text));
    changed();
}

void ConsolePresenter::changed() {
    show_slides();
    refresh();
}

void ConsolePresenter::show_slides() {
    const auto position = session_.position();
    if (position.step != slides_step_) {
        slides_step_ = position.step;
        slide_ = 0;
    }
    slides_ = slides_of(session_, position.step);
    if (position.status == Status::waiting) {
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

    ConsolePage page = make_console_page(session_);
    page.notice = notice_;
    if (dismissed_late_ &&
        std::chrono::abs(position.late) < std::chrono::abs(*dismissed_late_) + domain::worth_a_proposal)
        page.proposal.reset();
    else
        dismissed_late_.reset();
    if (!line_.empty() && domain::looks_personal(line_))
        page.note_warning = tr("This looks like a name or a number of a person. Notes are of the group.");
    page.prompts = prompts();
    if (position.status == Status::running && slide_ + 1 < slides_.size())
        page.next_label = fill(tr("Next: {step}"), {{"step", slide_word(slides_[slide_ + 1])}});
    page.beamer_line = black_    ? tr("black")
                       : frozen_ ? tr("frozen: the room does not see this")
                                 : tr("what the room sees");
    if (!(page == page_)) {
        page_ = page;
        view_.show(page_);
    }

    show_audience();
}

void ConsolePresenter::show_audience() {
    const Slide slide = audience_slide();
    if (shown_ && *shown_ == slide && frozen_ == shown_frozen_)
        return;
    shown_ = slide;
    shown_frozen_ = frozen_;
    if (frozen_)
        view_.show_preview(slide);
    else
        view_.show_slide(slide);
}

Slide ConsolePresenter::audience_slide() const {
    Slide slide = current(slides_[slide_], session_);
    if (!timer_)
        slide.countdown.reset();
    const bool paused = session_.position().status == Status::paused;
    if (black_ || paused || !message_.empty()) {
        // What lies over a slide keeps only where the evening stands.
        Slide over;
        over.kind = black_             ? Slide::Kind::black
                    : message_.empty() ? Slide::Kind::pause
                                       : Slide::Kind::message;
        over.kicker = slide.kicker;
        over.title = black_ ? std::string() : message_.empty() ? tr("Short break") : message_;
        over.segments = slide.segments;
        over.segment = slide.segment;
        slide = over;
    }
    slide.rehearsal = session_.info().rehearsal;
    return slide;
}

std::string ConsolePresenter::slide_word(const Slide& slide) const {
    switch (slide.kind) {
    case Slide::Kind::goals:
        return tr("learning goals");
    case Slide::Kind::points:
        return tr("key points");
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

std::vector<std::string> ConsolePresenter::prompts() const {
    const auto position = session_.position();
    const auto& step = session_.step_of(position.step);
    if (!step.is_exchange() || position.status != Status::running)
        return {};

    using Moment = domain::Prompt::Moment;
    const bool silent = silence_at_ >= milliseconds{0} && clock_.elapsed() - silence_at_ < silence_lasts;
    auto last_sign = session_.now() - position.into;
    for (const auto& note : session_.record().notes)
        last_sign = std::max(last_sign, note.at);
    const bool still = session_.now() - last_sign >= still_notes;

    std::vector<std::string> all;
    if (silent)
        all = session_.module().advice;
    auto own = prompts_at(session_.module(), silent  ? Moment::silence
                                             : still ? Moment::still
                                                     : Moment::start);
    if (!silent && !still)
        own.insert(own.begin(), step.prompts.begin(), step.prompts.end());
    if (!own.empty()) {
        const std::size_t turn = prompt_turn_ % own.size();
        std::rotate(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(turn), own.end());
    }
    all.insert(all.end(), own.begin(), own.end());
    all.resize(std::min(all.size(), prompts_shown));
    return all;
}

} // namespace samenspel::app
