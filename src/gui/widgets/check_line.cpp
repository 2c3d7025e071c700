#include "gui/widgets/check_line.hpp"

#include <algorithm>

#include <wx/checkbox.h>

#include "gui/widgets/words.hpp"

namespace samenspel::gui {
namespace {

constexpr int box_width = 26;

} // namespace

CheckLine::CheckLine(wxWindow* parent, Tone ground, const Type& type, const wxString& text, bool checked)
    : wxPanel(parent),
      box_(new wxCheckBox(this, wxID_ANY, {})),
      words_(new Words(this, ground, type, &Palette::ink, text)) {
    m_container.DisableSelfFocus();
    SetBackgroundColour(colours().*ground);
    box_->SetValue(checked);
    set_access_name(box_, text);
    const auto tell = [this] {
        if (on_change)
            on_change(box_->GetValue());
    };
    box_->Bind(wxEVT_CHECKBOX, [tell](wxCommandEvent&) { tell(); });
    words_->Bind(wxEVT_LEFT_UP, [this, tell](wxMouseEvent&) {
        box_->SetValue(!box_->GetValue());
        tell();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        const wxSize size = GetClientSize();
        const int left = dip(this, box_width), high = box_->GetBestSize().y;
        box_->SetSize(0, std::max(0, (dip(this, 21) - high) / 2), left, high);
        words_->SetSize(left, 0, std::max(1, size.x - left), size.y);
        event.Skip();
    });
}

bool CheckLine::checked() const {
    return box_->GetValue();
}

void CheckLine::set_checked(bool checked) {
    box_->SetValue(checked);
}

int CheckLine::best_width() {
    return dip(this, box_width) + words_->best_width();
}

int CheckLine::height_for(int width) {
    return std::max(words_->height_for(std::max(1, width - dip(this, box_width))), box_->GetBestSize().y);
}

} // namespace samenspel::gui
