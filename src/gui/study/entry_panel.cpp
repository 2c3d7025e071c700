#include "gui/study/entry_panel.hpp"

#include <algorithm>

#include "gui/look/wx_text.hpp"
#include "gui/study/entry_card.hpp"
#include "gui/widgets/field.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using domain::Layer;
using words::tr;

constexpr int margin = 30, foot_gap = 10;

} // namespace

EntryPanel::EntryPanel(wxWindow* parent, Shell& shell, StudyState& state)
    : TaskPage(parent, shell, state, words::trc("task", "Enter")),
      column_(new Column(this, &Palette::paper)) {
    column_->set_padding({margin, 8, margin, 4});
    if (state_.entry)
        build_desk();
    else
        build_question();
}

void EntryPanel::enter() {
    arrange();
    if (who_)
        who_->control()->SetFocus();
    else
        card_->SetFocus();
}

// ---- who enters what -----------------------------------------------------------------------------------

void EntryPanel::build_question() {
    column_->set_widest(560);
    who_ = column_->add(new Field(column_, &Palette::paper, tr("Your initials")));
    who_->set_value(state_.who);
    column_->add(new Words(column_, &Palette::paper, type::small, &Palette::soft, wx(tr("Which time"))), 14);
    auto* row = new Flow(column_, &Palette::paper, 8, 4);
    layer_ = row->add(new Segmented(row, &Palette::paper, wx(tr("Which time")),
                                    {wx(tr("First entry")), wx(tr("Second entry"))},
                                    state_.layer == Layer::second ? 1 : 0));
    column_->add(row, 4);
    blind_ = column_->add(
        new Words(column_, &Palette::paper, type::text, &Palette::soft,
                  wx(tr("Who enters a copy the second time sees nothing of the first. That way mistakes "
                        "show. Take a colleague for it."))),
        10);
    auto* last = new Flow(column_, &Palette::paper, 8, 4);
    begin_ = last->add(new Button(last, &Palette::paper, Button::Look::primary, wx(tr("Begin to enter"))));
    begin_->on_click = [this] { later([this] { begin(); }); };
    column_->add(last, 20);
    who_->control()->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { later([this] { begin(); }); });
}

void EntryPanel::begin() {
    if (!who_)
        return;
    state_.who = app::initials_of(who_->value());
    if (state_.who.empty()) {
        if (who_->set_error(tr("Type your initials: they stand beside each answer.")))
            column_->arrange();
        who_->control()->SetFocus();
        return;
    }
    state_.layer = layer_->chosen() == 1 ? Layer::second : Layer::first;
    state_.entry =
        std::make_unique<app::EntryPresenter>(*state_.study, state_.layer, state_.who, shell_.clock());
    column_->clear();
    who_ = nullptr;
    layer_ = nullptr;
    begin_ = nullptr;
    build_desk();
    enter();
}

// ---- the desk ------------------------------------------------------------------------------------------

void EntryPanel::build_desk() {
    be_compact();
    column_->set_widest(720);
    card_ = column_->add(new EntryCard(column_, &Palette::paper));
    card_->Bind(wxEVT_CHAR, &EntryPanel::character, this);
    sheet_ = new EntrySheetPicture(this, &Palette::paper);
    keys_ = new Words(this, &Palette::paper, type::small, &Palette::soft, {});
    tally_ = new Words(this, &Palette::paper, type::small_strong, &Palette::soft, {});
    show_view();
}

void EntryPanel::show_view() {
    view_ = state_.entry->view();
    card_->show(view_);
    sheet_->show(view_.sheet);
    keys_->set_text(wx(view_.keys));
    tally_->set_text(wx(view_.who + " · " + view_.tally));
    arrange();
    column_->arrange();
}

void EntryPanel::place(const wxRect& room) {
    const auto d = [this](int value) { return dip(this, value); };
    if (!card_)
        return column_->SetSize(room);
    const int wide = room.width - 2 * d(margin);
    const int tally = tally_->height_for(wide), keys = keys_->height_for(wide);
    int y = room.GetBottom() - d(14) - keys;
    keys_->SetSize(d(margin), y, wide, keys);
    y -= tally;
    tally_->SetSize(d(margin), y, wide, tally);
    const int high = std::max(1, y - d(foot_gap) - room.y);
    // The page is as high as there is room for, but leaves the question more than half of the width; and it gives way
    // altogether where large letters need all of it.
    const int page = std::min((high * 10) / 14, room.width * 2 / 5);
    const bool shown = view_.sheet.page > 0 && column_->height_for(room.width - page - d(margin)) <= high;
    const int sheet = shown ? page : 0;
    column_->SetSize(0, room.y, room.width - sheet - (shown ? d(margin) : 0), high);
    sheet_->Show(shown);
    if (shown)
        sheet_->SetSize(room.width - sheet - d(margin), room.y, sheet, high);
}

/// One key an answer. What is typed comes to `character`: only there a key is what it types, with Shift and accents.
bool EntryPanel::key(const wxKeyEvent& event) {
    if (!card_)
        return TaskPage::key(event);
    if (event.ControlDown() || event.AltDown() || event.MetaDown())
        return false;
    const int code = event.GetKeyCode();
    // From a button it goes its usual way.
    const bool elsewhere = wxWindow::FindFocus() != card_ && dynamic_cast<Control*>(wxWindow::FindFocus());
    if (elsewhere && (code == WXK_RETURN || code == WXK_SPACE || code == WXK_NUMPAD_ENTER))
        return false;
    if (code == WXK_ESCAPE) {
        if (!state_.entry->leave())
            return TaskPage::key(event);
    } else if (code == WXK_RETURN || code == WXK_NUMPAD_ENTER) {
        state_.entry->enter();
    } else if (code == WXK_BACK) {
        state_.entry->back();
    } else if (!typed(event)) {
        return false;
    }
    show_view();
    return true;
}

/// Of the number pad: there a key is what it is, whatever else is held down.
bool EntryPanel::typed(const wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    if (code >= WXK_NUMPAD0 && code <= WXK_NUMPAD9)
        state_.entry->character(U'0' + static_cast<char32_t>(code - WXK_NUMPAD0));
    else if (code == WXK_NUMPAD_SUBTRACT)
        state_.entry->character(U'-');
    else
        return false;
    return true;
}

void EntryPanel::character(wxKeyEvent& event) {
    auto letter = static_cast<char32_t>(event.GetUnicodeKey());
    if (event.ControlDown() || event.AltDown() || letter < U' ' || letter == 0x7F)
        return event.Skip();
    // Boxes are named by small letters, also when Caps Lock is on.
    const bool capital = letter >= U'A' && letter <= U'Z' &&
                         view_.page.stage == app::EntryDesk::Stage::question && !state_.entry->wants_words();
    state_.entry->character(capital ? letter + (U'a' - U'A') : letter);
    show_view();
}

} // namespace samenspel::gui
