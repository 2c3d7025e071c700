#include <algorithm>
#include <utility>

#include "app/pages/console.hpp"
#include "app/support/book.hpp"
#include "app/texts.hpp"
#include "base/text.hpp"
#include "words/words.hpp"

/// What the console offers beside the evening itself: the words in their length, a message, addresses.
namespace samenspel::app {

using words::fill;
using words::tr;

void ConsolePresenter::set_message(const std::string& text) {
    message_ = base::collapse_spaces(base::clean_text(text));
    last_move_ = clock_.elapsed();
    changed();
}

void ConsolePresenter::show_address(const domain::SupportEntry& entry) {
    address_ = address_slide(entry);
    message_.clear(); // what was asked for last lies on top
    black_ = false;
    last_move_ = clock_.elapsed(); // the Enter that chose it is no "next"
    changed();
}

/// By what became of it, so that every way to do a thing counts.
void ConsolePresenter::count_practice() {
    const auto position = session_.position();
    const Stand now{position.step, slide_, black_, frozen_, position.status};
    const auto count = [](std::size_t& counted, bool so) { counted += so ? 1U : 0U; };
    const bool runs = now.status == domain::Status::running;
    const auto here = std::pair(now.step, now.slide), there = std::pair(stood_.step, stood_.slide);
    count(done_.forward, runs && here > there);
    count(done_.back, runs && here < there);
    count(done_.lit_again, stood_.black && !now.black);
    count(done_.thawed, stood_.frozen && !now.frozen);
    count(done_.resumed, runs && stood_.status == domain::Status::paused);
    stood_ = now;
}

Practice ConsolePresenter::practice() const {
    Practice now = done_;
    const auto position = session_.position();
    now.running = position.status == domain::Status::running;
    now.at_question = now.running && session_.step_of(position.step).is_exchange();
    now.notes = session_.record().notes.size();
    now.starred = static_cast<std::size_t>(std::ranges::count_if(
        session_.record().notes, [](const domain::Note& note) { return note.content.starred; }));
    return now;
}

/// A minute more or less does not change the words while they are being read.
void ConsolePresenter::keep_told_text(ConsolePage& page) {
    const auto& step = session_.step_of(session_.position().step);
    const auto& planned = session_.running().plan().steps[session_.position().step];
    if (step.is_exchange())
        return;
    if (!brief_ || planned.short_version)
        brief_ = domain::is_told_brief(planned, step);
    page.spoken = domain::plain_text(*brief_ ? step.short_text : step.text);
}

/// Folded: who wants one of them sees it, who does not keeps the room.
void ConsolePresenter::add_nearby(ConsolePage& page) {
    if (!nearby_ || !session_.step_of(session_.position().step).support)
        return;
    if (!nearby_lines_) {
        nearby_lines_.emplace();
        for (const auto& entry : nearby_())
            nearby_lines_->push_back(joined({entry.name, contacts_text(entry)}, " · "));
    }
    if (!nearby_lines_->empty())
        page.sections.push_back({ConsolePage::Section::Tint::plain,
                                 fill(tr("Support nearby ({n}) – search: Ctrl+F"),
                                      {{"n", std::to_string(nearby_lines_->size())}}),
                                 *nearby_lines_, true, true, "nearby"});
}

} // namespace samenspel::app
