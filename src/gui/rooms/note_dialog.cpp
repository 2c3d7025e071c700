#include "gui/rooms/note_dialog.hpp"

#include <algorithm>

#include <wx/checkbox.h>
#include <wx/textctrl.h>

#include "app/texts.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/dialog_room.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using domain::NoteKind;
using words::tr;

constexpr int widest = 560, pad = 24;

std::vector<wxString> kind_names() {
    std::vector<wxString> names;
    for (const NoteKind kind : domain::note_kinds)
        names.push_back(wx(app::kind_text(kind)));
    return names;
}

std::size_t index_of(NoteKind kind) {
    return static_cast<std::size_t>(std::ranges::find(domain::note_kinds, kind) - domain::note_kinds.begin());
}

} // namespace

NoteDialog::NoteDialog(wxWindow* parent, const domain::NoteContent& content, bool is_new)
    : wxDialog(parent, wxID_ANY, wx(is_new ? tr("New note") : tr("Change the note"))), before_(content) {
    set_access(this, AccessRole::dialog, GetTitle());
    SetBackgroundColour(colours().paper);
    const auto d = [this](int value) { return dip(this, value); };
    const int wide = std::min(d(widest), dialog_room(parent).x);
    text_ = new wxTextCtrl(this, wxID_ANY, wx(content.text), {d(pad), d(20)}, {wide - 2 * d(pad), d(84)},
                           wxTE_MULTILINE | wxBORDER_SIMPLE);
    text_->SetFont(control_font(this, type::text));
    set_access_name(text_, wx(tr("Note")));
    text_->SetInsertionPointEnd();
    kind_ = new Segmented(this, &Palette::paper, wx(tr("Kind")), kind_names(), index_of(content.kind));
    kind_->SetSize(d(pad), d(116), kind_->best_width(), d(27));
    star_ = new wxCheckBox(this, wxID_ANY, wx(tr("Read out at the end")), {d(pad), d(154)});
    star_->SetFont(control_font(this, type::text));
    star_->SetValue(content.starred);

    const auto button = [this](Button::Look look, const std::string& text, int code) {
        auto* made = new Button(this, &Palette::paper, look, wx(text));
        made->on_click = [this, code] { EndModal(code); };
        return made;
    };
    Button* keep = button(Button::Look::primary, tr("Keep"), wxID_OK);
    Button* leave = button(Button::Look::secondary, tr("Leave as it was"), wxID_CANCEL);
    const int keep_wide = keep->best_width(), leave_wide = leave->best_width(), y = d(192);
    keep->SetSize(wide - d(pad) - keep_wide, y, keep_wide, d(44));
    leave->SetSize(wide - d(pad + 14) - keep_wide - leave_wide, y + d(2), leave_wide, d(40));
    if (!is_new) {
        Button* remove = button(Button::Look::link, tr("Remove"), wxID_DELETE);
        remove->SetSize(d(pad - 4), y + d(8), remove->best_width() + d(8), d(28));
    }
    SetClientSize(wide, d(256));
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            EndModal(wxID_CANCEL);
        else if (event.GetKeyCode() == WXK_RETURN && FindFocus() == text_)
            EndModal(wxID_OK); // a note is one line
        else
            event.Skip();
    });
    CentreOnParent();
    text_->SetFocus();
}

NoteDialog::Answer NoteDialog::ask() {
    switch (ShowModal()) {
    case wxID_OK:
        return Answer::keep;
    case wxID_DELETE:
        return Answer::remove;
    default:
        return Answer::leave;
    }
}

domain::NoteContent NoteDialog::content() const {
    domain::NoteContent content = before_;
    content.text = utf8(text_->GetValue());
    std::ranges::replace(content.text, '\n', ' ');
    content.kind = domain::note_kinds[kind_->chosen()];
    content.starred = star_->GetValue();
    return content;
}

} // namespace samenspel::gui
