#include "gui/study/mend_dialog.hpp"

#include <algorithm>
#include <stdexcept>

#include <wx/display.h>

#include "app/texts.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/field.hpp"
#include "gui/widgets/words.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int wide = 620, pad = 24, bar = 70;

} // namespace

MendDialog::MendDialog(wxWindow* parent, app::MendPage page, const std::string& reason)
    : wxDialog(parent, wxID_ANY, wx(page.title), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      page_(std::move(page)),
      column_(new Column(this, &Palette::paper)) {
    set_access(this, AccessRole::dialog, GetTitle());
    SetBackgroundColour(colours().paper);
    column_->set_padding({pad, 16, pad, 8});
    add_said();
    add_fields(reason);
    add_buttons();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const int code = event.GetKeyCode();
        const bool in_reason = wxWindow::FindFocus() == reason_->control();
        if (code == WXK_ESCAPE)
            EndModal(wxID_CANCEL);
        else if ((code == WXK_RETURN || code == WXK_NUMPAD_ENTER) && (event.ControlDown() || in_reason))
            try_to_keep();
        else
            event.Skip();
    });
    CentreOnParent();
    value_->control()->SetFocus();
    value_->control()->SelectAll();
}

void MendDialog::add_said() {
    column_->add(new Words(column_, &Palette::paper, type::heading, &Palette::ink, wx(page_.question),
                           AccessRole::heading));
    if (!page_.row.empty())
        column_->add(new Words(column_, &Palette::paper, type::text, &Palette::ink, wx(page_.row)), 2);
    int gap = 10;
    for (const auto& one : page_.said) {
        column_->add(
            new Words(column_, &Palette::paper, type::text, &Palette::soft, wx(one.who + ": " + one.text)),
            gap);
        gap = 0;
    }
}

void MendDialog::add_fields(const std::string& reason) {
    value_ = column_->add(new Field(column_, &Palette::paper, tr("The answer on the paper")), 14);
    value_->set_value(page_.value);
    std::vector<std::string> choices;
    for (const auto& choice : page_.choices) {
        // Of a box its text begins with its code already.
        const bool has_code = choice.text.starts_with(choice.value + " ") || choice.text == choice.value;
        auto text = has_code ? choice.text : choice.value + " – " + choice.text;
        // A code stays on the line of its words.
        if (const std::string_view dash = " – "; text.starts_with(choice.value + std::string(dash)))
            text.replace(choice.value.size(), dash.size(), "\u00A0–\u00A0");
        choices.push_back(std::move(text));
    }
    if (!page_.hint.empty())
        choices.insert(choices.begin(), page_.hint);
    column_->add(
        new Words(column_, &Palette::paper, type::small, &Palette::soft, wx(app::joined(choices, "   ·   "))),
        4);
    reason_ = column_->add(new Field(column_, &Palette::paper, tr("Why")), 12);
    reason_->set_value(reason);
    reason_->set_hint(tr("for example: mistyped, the paper says 3"));
    complaint_ = column_->add(new Words(column_, &Palette::paper, type::text, &Palette::over, {}), 8);
}

void MendDialog::add_buttons() {
    auto* keep = new Button(this, &Palette::paper, Button::Look::primary, wx(tr("Keep")));
    keep->on_click = [this] { try_to_keep(); };
    auto* leave = new Button(this, &Palette::paper, Button::Look::secondary, wx(tr("Leave as it was")));
    leave->on_click = [this] { EndModal(wxID_CANCEL); };
    const auto d = [this](int value) { return dip(this, value); };
    Bind(wxEVT_SIZE, [this, d, keep, leave](wxSizeEvent&) {
        const wxSize size = GetClientSize();
        const int y = size.y - d(bar), keep_wide = keep->best_width(), leave_wide = leave->best_width();
        column_->SetSize(0, 0, size.x, y);
        keep->SetSize(size.x - d(pad) - keep_wide, y + d(10), keep_wide, d(44));
        leave->SetSize(size.x - d(pad + 14) - keep_wide - leave_wide, y + d(12), leave_wide, d(40));
    });
    const int here = wxDisplay::GetFromWindow(GetParent());
    const wxRect screen = wxDisplay(static_cast<unsigned>(std::max(0, here))).GetClientArea();
    const int width = std::min(d(wide), screen.width - d(40));
    const int complaint_room = d(48); // so that nothing moves when something is wrong
    SetClientSize(width,
                  std::min(column_->height_for(width) + complaint_room + d(bar), screen.height - d(80)));
}

void MendDialog::try_to_keep() {
    try {
        on_keep(value_->value(), reason_->value());
        EndModal(wxID_OK);
    } catch (const std::invalid_argument& error) {
        complaint_->set_text(wx(app::capital_first(error.what()) + "."));
        column_->arrange();
        announce(this, complaint_->text());
        (reason_->value().empty() ? reason_ : value_)->control()->SetFocus();
    }
}

bool MendDialog::ask() {
    return ShowModal() == wxID_OK;
}

} // namespace samenspel::gui
