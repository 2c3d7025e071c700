#include "gui/widgets/text_dialog.hpp"

#include <algorithm>

#include <wx/dialog.h>

#include "gui/look/wx_text.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/dialog_room.hpp"
#include "gui/widgets/field.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

constexpr int widest = 520, pad = 24;

} // namespace

std::optional<std::string> ask_line(wxWindow* parent, const std::string& title, const std::string& question,
                                    const std::string& keep, const std::string& before) {
    wxDialog dialog(parent, wxID_ANY, wx(title));
    set_access(&dialog, AccessRole::dialog, wx(title));
    dialog.SetBackgroundColour(colours().paper);
    const auto d = [&dialog](int value) { return dip(&dialog, value); };
    const int wide = std::min(d(widest), dialog_room(parent).x), inside = wide - 2 * d(pad);
    auto* field = new Field(&dialog, &Palette::paper, question);
    field->set_value(before);
    field->SetSize(d(pad), d(18), inside, field->height_for(inside));
    field->control()->SelectAll();
    auto* yes = new Button(&dialog, &Palette::paper, Button::Look::primary, wx(keep));
    auto* no = new Button(&dialog, &Palette::paper, Button::Look::secondary, wx(words::tr("Leave it")));
    yes->on_click = [&dialog] { dialog.EndModal(wxID_OK); };
    no->on_click = [&dialog] { dialog.EndModal(wxID_CANCEL); };
    const int y = d(18) + field->GetSize().y + d(18), yes_wide = yes->best_width(),
              no_wide = no->best_width();
    yes->SetSize(wide - d(pad) - yes_wide, y, yes_wide, d(44));
    no->SetSize(wide - d(pad + 14) - yes_wide - no_wide, y + d(2), no_wide, d(40));
    dialog.SetClientSize(wide, y + d(44 + 20));
    dialog.Bind(wxEVT_CHAR_HOOK, [&](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            dialog.EndModal(wxID_CANCEL);
        else if (event.GetKeyCode() == WXK_RETURN && wxWindow::FindFocus() == field->control())
            dialog.EndModal(wxID_OK);
        else
            event.Skip();
    });
    dialog.CentreOnParent();
    field->control()->SetFocus();
    if (dialog.ShowModal() != wxID_OK)
        return std::nullopt;
    return field->value();
}

} // namespace samenspel::gui
