#include "gui/console/stage.hpp"

#include <wx/wupdlock.h>

#include "gui/look/wx_text.hpp"
#include "gui/widgets/words.hpp"

namespace samenspel::gui {
namespace {

TintBox::Look look_of(app::ConsolePage::Section::Tint tint) {
    using Tint = app::ConsolePage::Section::Tint;
    switch (tint) {
    case Tint::goals:
        return {&Palette::goal, &Palette::goal_edge};
    case Tint::group:
        return {&Palette::group, &Palette::group_edge};
    case Tint::moderator:
        return {&Palette::moderator, &Palette::moderator_edge};
    case Tint::reminder:
        return {&Palette::late_tint, &Palette::late_edge};
    case Tint::plain:
        break;
    }
    return {&Palette::card, &Palette::line};
}

/// Whether the words are the same; clocks, notes and hands change without them.
bool same_words(const app::ConsolePage& a, const app::ConsolePage& b) {
    return a.kicker == b.kicker && a.title == b.title && a.question == b.question && a.spoken == b.spoken &&
           a.sections == b.sections && a.prompts == b.prompts && a.tally.empty() == b.tally.empty();
}

} // namespace

Stage::Stage(wxWindow* parent) : Column(parent, &Palette::paper) {
    set_padding({24, 16, 24, 16});
    set_widest(900);
}

void Stage::show(const app::ConsolePage& page) {
    const bool rebuild_needed = !built_ || !same_words(page, page_);
    const bool moved = page.kicker != page_.kicker || page.title != page_.title;
    const bool asked_anew = page.prompts != page_.prompts;
    page_ = page;
    if (rebuild_needed) {
        if (moved)
            opened_.clear(); // what was unfolded belongs to the step before
        rebuild();
        if (moved)
            Scroll(0, 0);
        else if (asked_anew && prompts_)
            bring_into_view(*prompts_); // who asked for help must see it
    }
    if (tally_)
        tally_->show(page);
}

void Stage::rebuild() {
    const wxWindowUpdateLocker no_flicker(this);
    const int scrolled = GetViewStart().y;
    built_ = true;
    tally_ = nullptr;
    folds_.clear();
    clear();
    add_words(page_);
    if (!page_.tally.empty()) {
        tally_ = add(new TallyCard(this, &Palette::paper), 11);
        tally_->on_hand = on_hand;
        tally_->show(page_);
    }
    int gap = 11;
    for (const Section& section : page_.sections)
        if (!section.folded)
            add_section(section, gap);
    prompts_ = page_.prompts.empty() ? nullptr : add(new Chips(this, &Palette::paper, page_.prompts), gap);
    add_folds();
    arrange();
    Scroll(0, scrolled);
}

void Stage::add_words(const app::ConsolePage& page) {
    add(new Words(this, &Palette::paper, type::kicker, &Palette::soft, wx(page.kicker)));
    add(new Words(this, &Palette::paper, type::title, &Palette::ink, wx(page.title), AccessRole::heading), 1);
    if (!page.question.empty())
        add(new QuestionCard(this, &Palette::paper, wx(page.question)), 12);
    if (!page.spoken.empty()) {
        wxString text = wx(page.spoken);
        text.Replace("\n", "\n\n");
        add(new Words(this, &Palette::paper, type::spoken, &Palette::ink, text), 12);
    }
}

void Stage::add_section(const Section& section, int gap) {
    add(new TintBox(this, &Palette::paper, look_of(section.tint), section.title, section.lines, section.list),
        gap);
}

void Stage::add_folds() {
    Flow* folds = nullptr;
    for (const Section& section : page_.sections) {
        if (!section.folded)
            continue;
        if (!folds) {
            folds = new Flow(this, &Palette::paper, 14, 2);
            add(folds, 8);
        }
        const bool open = opened_.contains(section.key);
        auto* fold = folds->add(new Fold(folds, &Palette::paper, wx(section.title), open));
        folds_[section.key] = fold;
        fold->on_click = [this, key = section.key] { toggle(key); };
    }
    for (const Section& section : page_.sections)
        if (section.folded && opened_.contains(section.key))
            add_section(section, 6);
}

void Stage::toggle(const std::string& key) {
    if (!opened_.erase(key))
        opened_.insert(key);
    wxWindow* focus = FindFocus();
    const bool by_keyboard = focus && IsDescendant(focus);
    // Not now: the fold that was pressed is still on the stack.
    CallAfter([this, key, by_keyboard] {
        rebuild();
        const auto fold = folds_.find(key);
        if (by_keyboard && fold != folds_.end())
            fold->second->SetFocus();
    });
}

} // namespace samenspel::gui
