#include "gui/widgets/try_dialog.hpp"

#include <algorithm>
#include <stdexcept>

#include "app/texts.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/widgets/dialog_room.hpp"
#include "gui/widgets/field.hpp"
#include "gui/widgets/words.hpp"

namespace samenspel::gui {
namespace {

constexpr int wide = 620, pad = 24, bar = 70;

} // namespace

TryDialog::TryDialog(wxWindow* parent, const wxString& title)
    : wxDialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      column_(new Column(this, &Palette::paper)) {
    set_access(this, AccessRole::dialog, title);
    SetBackgroundColour(colours().paper);
    column_->set_padding({pad, 16, pad, 8});
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const int code = event.GetKeyCode();
        const bool in_last = last_ && wxWindow::FindFocus() == last_->control();
        if (code == WXK_ESCAPE)
            EndModal(wxID_CANCEL);
        else if ((code == WXK_RETURN || code == WXK_NUMPAD_ENTER) && (event.ControlDown() || in_last))
            try_to_keep();
        else
            event.Skip();
    });
}

Field* TryDialog::add_field(Field* field, int gap) {
    last_ = field;
    return column_->add(field, gap);
}

void TryDialog::finish(const std::string& keep, const std::string& leave, Field* first) {
    complaint_ = column_->add(new Words(column_, &Palette::paper, type::text, &Palette::over, {}), 8);
    keep_ = new Button(this, &Palette::paper, Button::Look::primary, wx(keep));
    keep_->on_click = [this] { try_to_keep(); };
    leave_ = new Button(this, &Palette::paper, Button::Look::secondary, wx(leave));
    leave_->on_click = [this] { EndModal(wxID_CANCEL); };
    Bind(wxEVT_SIZE, [this](wxSizeEvent&) { place(); });
    const auto d = [this](int value) { return dip(this, value); };
    const wxSize room = dialog_room(GetParent());
    const int width = std::min(d(wide), room.x);
    const int complaint_room = d(48); // so that nothing moves when something is wrong
    SetClientSize(width, std::min(column_->height_for(width) + complaint_room + d(bar), room.y));
    CentreOnParent();
    first->control()->SetFocus();
    first->control()->SelectAll();
}

void TryDialog::place() {
    const auto d = [this](int value) { return dip(this, value); };
    const wxSize size = GetClientSize();
    const int y = size.y - d(bar), keep_wide = keep_->best_width(), leave_wide = leave_->best_width();
    column_->SetSize(0, 0, size.x, y);
    keep_->SetSize(size.x - d(pad) - keep_wide, y + d(10), keep_wide, d(44));
    leave_->SetSize(size.x - d(pad + 14) - keep_wide - leave_wide, y + d(12), leave_wide, d(40));
}

void TryDialog::try_to_keep() {
    try {
        keep();
        EndModal(wxID_OK);
    } catch (const std::invalid_argument& error) {
        const auto text = app::capital_first(error.what());
        complaint_->set_text(
            wx(text.empty() || text.ends_with('.') || text.ends_with('?') ? text : text + '.'));
        column_->arrange();
        if (!complaint_->text().empty())
            column_->scroll_to_end(); // with large letters it lies below
        announce(this, complaint_->text());
        if (const auto* field = to_mend())
            field->control()->SetFocus();
    } catch (const std::exception&) { // no dialog stands above a dialog
        trouble_ = std::current_exception();
        EndModal(wxID_CANCEL);
    }
}

wxString TryDialog::complaint() const {
    return complaint_->text();
}

bool TryDialog::ask() {
    const bool done = ShowModal() == wxID_OK;
    if (trouble_)
        std::rethrow_exception(trouble_);
    return done;
}

} // namespace samenspel::gui
