#include <algorithm>

#include "app/pages/console.hpp"
#include "app/texts.hpp"
#include "base/text.hpp"
#include "words/words.hpp"

/// The notes of the console: one line that is typed or mended, and what is kept of it.
namespace samenspel::app {
namespace {

using words::fill;
using words::tr;

constexpr milliseconds draft_interval{700}; // well within the second that may be lost

const domain::Note* find_note(const LiveSession& session, const std::string& id) {
    const auto& notes = session.record().notes;
    const auto note = std::ranges::find(notes, id, &domain::Note::id);
    return note == notes.end() ? nullptr : &*note;
}

/// "werkvraag 2", by the key of the step.
std::string word_of(const LiveSession& session, const std::string& key) {
    const auto& steps = session.running().plan().steps;
    const auto step = std::ranges::find(steps, key, &domain::PlannedStep::key);
    if (step == steps.end())
        return key;
    const auto index = static_cast<std::size_t>(step - steps.begin());
    return step_word(session.block_of(index), session.step_of(index));
}

std::string tidy(const std::string& line) {
    return base::collapse_spaces(base::clean_text(line));
}

} // namespace

std::string ConsolePresenter::step_for_notes() const {
    return session_.running().plan().steps[session_.position().step].key();
}

void ConsolePresenter::typed(const std::string& line) {
    if (line == line_)
        return;
    if (line_.empty())
        line_step_ = step_for_notes();
    line_ = line;
    typed_at_ = session_.now();
    draft_dirty_ = true;
    keep_line_when_due();
    refresh();
}

void ConsolePresenter::keep_line_when_due() {
    if (clock_.elapsed() - draft_kept_at_ >= draft_interval)
        keep_line();
}

void ConsolePresenter::keep_line() {
    if (!draft_dirty_)
        return;
    session_.keep_draft({edited_, {line_step_, group_, kind_, false, base::clean_text(line_)}});
    draft_dirty_ = false;
    draft_kept_at_ = clock_.elapsed();
}

bool ConsolePresenter::enter_note() {
    std::string text = tidy(line_);
    const bool starred = text.starts_with('*');
    if (starred)
        text = tidy(text.substr(1));
    if (text.empty())
        return false;
    if (const auto* note = edited_.empty() ? nullptr : find_note(session_, edited_)) {
        auto content = note->content;
        content.text = text;
        content.kind = kind_;
        content.group = group_;
        content.starred = content.starred || starred;
        if (!(content == note->content))
            session_.change_note(edited_, content);
        session_.keep_draft({});
    } else {
        session_.add_note({line_step_, group_, kind_, starred, text});
        if (line_step_ != step_for_notes())
            tell(fill(tr("Noted with {step}."), {{"step", word_of(session_, line_step_)}}));
    }
    clear_line();
    changed();
    return true;
}

void ConsolePresenter::clear_line() {
    if (!edited_.empty())
        group_ = own_group_;
    edited_.clear();
    line_.clear();
    kind_ = domain::NoteKind::reflection;
    draft_dirty_ = false;
}

/// What stands in the line is kept before something else comes in it.
void ConsolePresenter::settle_line() {
    if (!line_.empty() && enter_note())
        return;
    clear_line();
    session_.keep_draft({});
}

void ConsolePresenter::edit_note(const std::string& id) {
    if (id == edited_)
        return;
    const std::string wanted = id; // it may be one of the page, which changes here
    settle_line();
    const auto* note = find_note(session_, wanted);
    if (!note)
        return;
    own_group_ = group_;
    edited_ = wanted;
    line_ = note->content.text;
    line_step_ = note->content.step;
    kind_ = note->content.kind;
    group_ = note->content.group;
    refresh();
}

void ConsolePresenter::edit_previous() {
    const auto& rows = page_.notes;
    if (rows.empty())
        return;
    auto here = std::ranges::find(rows, edited_, &ConsolePage::NoteRow::id);
    if (here == rows.begin())
        return;
    edit_note((here - 1)->id);
}

void ConsolePresenter::edit_next() {
    const auto& rows = page_.notes;
    const auto here = std::ranges::find(rows, edited_, &ConsolePage::NoteRow::id);
    if (here == rows.end())
        return;
    if (here + 1 != rows.end())
        return edit_note((here + 1)->id);
    settle_line();
    refresh();
}

void ConsolePresenter::cancel_edit() {
    if (edited_.empty())
        return;
    clear_line();
    session_.keep_draft({});
    refresh();
}

void ConsolePresenter::remove_note(const std::string& id) {
    if (!find_note(session_, id))
        return;
    const std::string wanted = id; // as above
    if (wanted == edited_)
        cancel_edit();
    session_.remove_note(wanted);
    tell(tr("Note removed. Ctrl+Z takes it back."));
    changed();
}

void ConsolePresenter::star_note(const std::string& id) {
    const auto* note = find_note(session_, id);
    if (!note)
        return;
    auto content = note->content;
    content.starred = !content.starred;
    session_.change_note(id, content);
    changed();
}

void ConsolePresenter::cycle_kind() {
    const auto& order = domain::note_kinds;
    const auto here = static_cast<std::size_t>(std::ranges::find(order, kind_) - order.begin());
    set_kind(order[(here + 1) % order.size()]);
}

void ConsolePresenter::set_kind(domain::NoteKind kind) {
    kind_ = kind;
    draft_dirty_ = !line_.empty();
    refresh();
}

void ConsolePresenter::set_group(int group) {
    group_ = std::max(0, group);
    draft_dirty_ = !line_.empty();
    refresh();
}

void ConsolePresenter::raise_hand(const std::string& option, const std::string& count, int by) {
    if (page_.tally_id.empty())
        return;
    const int before = session_.record().hands(page_.tally_step, page_.tally_id, option, count);
    session_.tally({page_.tally_step, page_.tally_id, option, count, std::max(0, before + by)});
    changed();
}

} // namespace samenspel::app
