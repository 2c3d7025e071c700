#include "gui/widgets/field.hpp"

#include <algorithm>
#include <memory>

#include <wx/dcclient.h>

#include "gui/look/wx_text.hpp"

namespace samenspel::gui {
namespace {

constexpr int label_height = 20, field_height = 35, line_height = 21;

/// Elsewhere a field of one line has a frame of its own, and its words stand in the middle of it.
#ifdef _WIN32
constexpr bool frames_lines = true;
#else
constexpr bool frames_lines = false;
#endif

} // namespace

Field::Field(wxWindow* parent, Tone ground, const std::string& label, int lines)
    : wxPanel(parent), lines_(lines) {
    m_container.DisableSelfFocus();
    SetBackgroundColour(colours().*ground);
    label_ = new Words(this, ground, type::small, &Palette::soft, wx(label));
    text_ = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                           (lines > 1 ? wxTE_MULTILINE : wxTE_PROCESS_ENTER) |
                               (lines > 1 || frames_lines ? wxBORDER_NONE : 0));
    text_->SetFont(control_font(this, type::text));
    set_access_name(text_, wx(label));
    error_ = new Words(this, ground, type::small, &Palette::over, {});
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (on_change)
            on_change(value());
    });
    // In a form Enter goes on to the next field.
    if (lines == 1)
        text_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { text_->Navigate(); });
    if (lines > 1 || frames_lines)
        frame_box();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
}

/// What has no rounded frame of its own gets that of the others.
void Field::frame_box() {
    text_->SetBackgroundColour(colours().card);
    text_->SetForegroundColour(colours().ink);
    const auto repaint = [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    };
    text_->Bind(wxEVT_SET_FOCUS, repaint);
    text_->Bind(wxEVT_KILL_FOCUS, repaint);
    // The box is larger than the text in it, and is pressed like it.
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        if (frame_.Contains(event.GetPosition()))
            text_->SetFocus();
        event.Skip();
    });
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(this);
        const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::CreateFromUnknownDC(dc));
        const bool here = text_->HasFocus();
        fill_round(*gc, wxRect2DDouble(frame_.x, frame_.y, frame_.width, frame_.height), dip(this, 6),
                   colours().card, here ? colours().brand : colours().edge, here ? 2 : 1);
    });
}

void Field::set_value(const std::string& text) {
    text_->ChangeValue(wx(text));
}

std::string Field::value() const {
    return utf8(text_->GetValue());
}

bool Field::set_error(const std::string& text) {
    const bool changed = wx(text) != error_->text();
    if (changed) {
        error_->set_text(wx(text));
        set_access_name(text_, text.empty() ? label_->text() : label_->text() + ". " + wx(text));
        arrange();
    }
    return changed;
}

void Field::set_hint(const std::string& text) {
    text_->SetHint(wx(text));
}

/// One line, more if the words ask it.
int Field::label_room(int width) {
    return std::max(dip(this, label_height), label_->height_for(width) + dip(this, 2));
}

int Field::height_for(int width) {
    const int box = lines_ > 1 ? dip(this, lines_ * line_height + 12) : dip(this, field_height);
    return label_room(width) + box + (error_->text().empty() ? 0 : error_->height_for(width) + dip(this, 3));
}

void Field::arrange() {
    const wxSize size = GetClientSize();
    const int error = error_->height_for(size.x);
    const int below = error ? error + dip(this, 3) : 0;
    const int label = label_room(size.x);
    label_->SetSize(0, 0, size.x, label);
    frame_ = {0, label, size.x, size.y - label - below};
    const int beside = lines_ > 1 || frames_lines ? dip(this, 9) : 0;
    const int above = lines_ > 1     ? dip(this, 6)
                      : frames_lines ? std::max(0, (frame_.height - text_->GetBestSize().y) / 2)
                                     : 0;
    text_->SetSize(wxRect(frame_).Deflate(beside, above));
    Refresh();
    error_->SetSize(0, size.y - error, size.x, error);
}

} // namespace samenspel::gui
