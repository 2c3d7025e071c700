#include "gui/widgets/keep_dialog.hpp"

#include <algorithm>

#include "gui/look/wx_text.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/dialog_room.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int bar = 72, pad = 28;

} // namespace

KeepDialog::KeepDialog(wxWindow* parent, const wxString& title)
    : wxDialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      column_(new Column(this, &Palette::paper)) {
    set_access(this, AccessRole::dialog, title);
    SetBackgroundColour(colours().paper);
    column_->set_padding({pad, 10, pad, 12});
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            EndModal(wxID_CANCEL);
        else if (event.ControlDown() && event.GetKeyCode() == WXK_RETURN)
            EndModal(wxID_OK);
        else
            event.Skip();
    });
}

void KeepDialog::finish(int wide) {
    auto* keep = new Button(this, &Palette::paper, Button::Look::primary, wx(tr("Keep")));
    keep->on_click = [this] { EndModal(wxID_OK); };
    auto* leave = new Button(this, &Palette::paper, Button::Look::secondary, wx(tr("Leave as it was")));
    leave->on_click = [this] { EndModal(wxID_CANCEL); };
    const auto d = [this](int value) { return dip(this, value); };
    Bind(wxEVT_SIZE, [this, d, keep, leave](wxSizeEvent&) {
        const wxSize size = GetClientSize();
        const int y = size.y - d(bar), keep_wide = keep->best_width(), leave_wide = leave->best_width();
        column_->SetSize(0, 0, size.x, y);
        keep->SetSize(size.x - d(pad) - keep_wide, y + d(12), keep_wide, d(44));
        leave->SetSize(size.x - d(pad + 14) - keep_wide - leave_wide, y + d(14), leave_wide, d(40));
    });
    const wxSize room = dialog_room(GetParent());
    const int width = std::min(d(wide), room.x);
    SetClientSize(width, std::min(column_->height_for(width) + d(bar), room.y));
    CentreOnParent();
}

bool KeepDialog::keeps() {
    return ShowModal() == wxID_OK;
}

} // namespace samenspel::gui
