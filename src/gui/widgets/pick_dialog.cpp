#include "gui/widgets/pick_dialog.hpp"

#include <algorithm>

#include <wx/listbox.h>

#include "gui/look/native.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/dialog_room.hpp"
#include "gui/widgets/field.hpp"
#include "gui/widgets/words.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int wide = 620, high = 480, pad = 24, bar = 68;

} // namespace

PickDialog::PickDialog(wxWindow* parent, const std::string& title, std::vector<std::string> texts,
                       std::size_t chosen, Filter filter, const std::string& typed, const std::string& about)
    : wxDialog(parent, wxID_ANY, wx(title), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      texts_(std::move(texts)),
      filter_(std::move(filter)) {
    set_access(this, AccessRole::dialog, wx(title));
    SetBackgroundColour(colours().paper);
    about_ = new Words(this, &Palette::paper, type::text, &Palette::soft, wx(about));
    field_ = new Field(this, &Palette::paper, tr("Type a part of it, or walk with the arrows"));
    field_->set_value(typed);
    field_->on_change = [this](const std::string&) { fill(texts_.size()); };
    list_ = new wxListBox(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr, wxLB_SINGLE);
    list_->SetFont(control_font(this, type::text));
    set_access_name(list_, wx(title));
    list_->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { take(); });
    none_ = new Words(this, &Palette::paper, type::text, &Palette::soft, wx(tr("Nothing fits.")));
    leave_ = new Button(this, &Palette::paper, Button::Look::secondary, wx(tr("Leave as it was")));
    leave_->on_click = [this] { EndModal(wxID_CANCEL); };
    take_ = new Button(this, &Palette::paper, Button::Look::primary, wx(tr("Choose")));
    take_->on_click = [this] { take(); };
    fill(chosen);
    Bind(wxEVT_SIZE, [this](wxSizeEvent&) { arrange(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.HasAnyModifiers() || !key(event.GetKeyCode()))
            event.Skip();
    });
    const wxSize room = dialog_room(parent);
    SetClientSize(std::min(dip(this, wide), room.x), std::min(dip(this, high), room.y));
    CentreOnParent();
    field_->control()->SetFocus();
    field_->control()->SetInsertionPointEnd();
}

/// The arrows walk through the list wherever the letters go.
bool PickDialog::key(int code) {
    constexpr int page = 8;
    const bool on_button = FindFocus() == take_ || FindFocus() == leave_;
    switch (code) {
    case WXK_ESCAPE:
        EndModal(wxID_CANCEL);
        return true;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        if (!on_button)
            take();
        return !on_button;
    case WXK_DOWN:
    case WXK_NUMPAD_DOWN:
        move(1);
        return true;
    case WXK_UP:
    case WXK_NUMPAD_UP:
        move(-1);
        return true;
    case WXK_PAGEDOWN:
        move(page);
        return true;
    case WXK_PAGEUP:
        move(-page);
        return true;
    default:
        return false;
    }
}

void PickDialog::move(int by) {
    if (shown_.empty())
        return;
    const int last = static_cast<int>(shown_.size()) - 1;
    const int to = std::clamp(list_->GetSelection() + by, 0, last);
    list_->SetSelection(to);
    list_->EnsureVisible(to);
    announce(this, list_->GetString(static_cast<unsigned>(to)));
}

void PickDialog::fill(std::size_t wanted) {
    shown_ = filter_(texts_, field_->value());
    wxArrayString names;
    for (const auto place : shown_)
        names.push_back(wx(texts_[place]));
    list_->Set(names);
    const auto found = std::ranges::find(shown_, wanted);
    if (!shown_.empty()) {
        const int at = found == shown_.end() ? 0 : static_cast<int>(found - shown_.begin());
        list_->SetSelection(at);
        list_->EnsureVisible(at);
    }
    none_->Show(shown_.empty());
    if (shown_.empty())
        announce(this, none_->text());
    take_->Enable(!shown_.empty());
}

void PickDialog::take() {
    const int at = list_->GetSelection();
    if (at < 0 || static_cast<std::size_t>(at) >= shown_.size())
        return;
    taken_ = shown_[static_cast<std::size_t>(at)];
    EndModal(wxID_OK);
}

void PickDialog::arrange() {
    const auto d = [this](int value) { return dip(this, value); };
    const wxSize size = GetClientSize();
    const int room = size.x - 2 * d(pad), field = field_->height_for(room), below = size.y - d(bar);
    const bool tells = !about_->text().empty();
    const int about = tells ? about_->height_for(room) : 0;
    about_->Show(tells);
    about_->SetSize(d(pad), d(14), room, std::max(1, about));
    const int above = d(14) + about + (tells ? d(8) : 0);
    field_->SetSize(d(pad), above, room, field);
    const int top = above + field + d(10);
    list_->SetSize(d(pad), top, room, std::max(1, below - top - none_->height_for(room)));
    none_->SetSize(d(pad), below - none_->height_for(room), room, none_->height_for(room));
    const int take_wide = take_->best_width(), leave_wide = leave_->best_width();
    take_->SetSize(size.x - d(pad) - take_wide, below + d(12), take_wide, d(44));
    leave_->SetSize(size.x - d(pad + 14) - take_wide - leave_wide, below + d(14), leave_wide, d(40));
}

std::optional<std::size_t> PickDialog::ask() {
    return ShowModal() == wxID_OK ? taken_ : std::nullopt;
}

} // namespace samenspel::gui
