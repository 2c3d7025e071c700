#include "gui/console/note_box.hpp"

#include <algorithm>
#include <cmath>

#include "app/texts.hpp"
#include "gui/console/note_look.hpp"
#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int pad = 13, row_height = 24, lower_row = 27, least_lines = 2, most_lines = 5;

std::vector<wxString> group_names(int groups) {
    std::vector<wxString> names{wx(tr("all"))};
    for (int i = 0; i < groups; ++i)
        names.push_back(wxString(static_cast<char>('A' + i)));
    return names;
}

} // namespace

/// What kind the line will be; a press gives the next.
class NoteBox::KindChip : public Control {
public:
    explicit KindChip(wxWindow* parent) : Control(parent, &Palette::card, AccessRole::button, {}) {}
    domain::NoteKind kind = domain::NoteKind::reflection;
    void tell() { set_name(wx(words::fill(tr("Kind: {kind}"), {{"kind", app::kind_text(kind)}}))); }
    int best_width() override { return width_of(kind); }
    int widest() {
        int wide = 0;
        for (const auto any : domain::note_kinds)
            wide = std::max(wide, width_of(any));
        return wide;
    }
    int height_for(int) override { return px(row_height); }
    // Tab in the line does the same; as a stop of its own it would only be in the way.
    [[nodiscard]] bool AcceptsFocus() const override { return false; }

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override {
        const wxString name = wx(app::kind_text(kind));
        const double y = (box.m_height - kind_chip_height(set)) / 2;
        paint_kind_chip(set, kind, name, 0, y);
        if (hovered())
            fill_round(set.context(), {0, y, kind_chip_width(set, name), kind_chip_height(set)}, px(4),
                       wxNullColour, colours().*note_look(kind).text);
    }

private:
    int width_of(domain::NoteKind any) {
        Typesetter set = measure();
        return static_cast<int>(std::ceil(kind_chip_width(set, wx(app::kind_text(any))))) + px(6);
    }
};

NoteBox::NoteBox(wxWindow* parent, int groups) : PaintedPanel(parent, &Palette::paper) {
    field_ = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                            wxTE_MULTILINE | wxTE_NO_VSCROLL | wxTE_PROCESS_TAB | wxBORDER_NONE);
    field_->SetFont(control_font(this, type::text));
    field_->SetForegroundColour(colours().ink);
    field_->SetBackgroundColour(colours().card);
    set_access_name(field_, wx(tr("Note")));
    kind_ = new KindChip(this);
    kind_->on_click = [this] {
        if (on_kind)
            on_kind();
    };
    kind_->tell();
    if (groups > 1) {
        group_ = new Segmented(this, &Palette::card, wx(tr("Group")), group_names(groups), 0);
        group_->on_choice = [this](std::size_t group) {
            if (on_group)
                on_group(static_cast<int>(group));
        };
    }
    field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        std::string line = utf8(field_->GetValue());
        // A pasted list becomes one line; the presenter cleans what is left.
        std::ranges::replace(line, '\n', ' ');
        history_.typed(line);
        if (on_typed)
            on_typed(line);
        const int height = height_for(GetClientSize().x);
        if (height != last_height_ && on_height)
            on_height();
    });
    const auto repaint = [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    };
    field_->Bind(wxEVT_SET_FOCUS, repaint);
    field_->Bind(wxEVT_KILL_FOCUS, repaint);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) { field_->SetFocus(); });
}

void NoteBox::set_line(const std::string& line, domain::NoteKind kind, bool editing) {
    set_kind(kind);
    editing_ = editing;
    const wxString text = wx(line);
    if (field_->GetValue() != text) {
        field_->ChangeValue(text);
        field_->SetInsertionPointEnd();
    }
    history_.reset(line);
    if (on_height)
        on_height();
    Refresh();
}

void NoteBox::set_kind(domain::NoteKind kind) {
    if (kind_->kind == kind)
        return;
    kind_->kind = kind;
    kind_->tell();
    arrange();
    kind_->Refresh();
}

bool NoteBox::undo_typing() {
    const auto before = history_.undo();
    if (!before)
        return false;
    field_->ChangeValue(wx(*before));
    field_->SetInsertionPointEnd();
    if (on_typed)
        on_typed(*before);
    if (on_height)
        on_height();
    return true;
}

wxString NoteBox::hint() const {
    return wx(editing_ ? tr("Enter keeps the change · Esc leaves it as it was")
                       : tr("Enter keeps · Tab changes the kind · ↑ earlier line · * for the plenary round"));
}

int NoteBox::hint_height(int width) {
    Typesetter set = measure();
    const auto lines = set.wrap(hint(), type::small, width - px(2 * pad));
    return static_cast<int>(std::ceil(static_cast<double>(lines.size()) * set.line_height(type::small)));
}

int NoteBox::text_height(int width) {
    Typesetter set = measure();
    // The toolkit's field breaks a little earlier than we would.
    const auto lines = set.wrap(field_->GetValue(), type::text, width - px(2 * pad + 2));
    const int count = std::clamp(static_cast<int>(lines.size()), least_lines, most_lines);
    return count * px(20) + px(4);
}

/// By the widest kind, so that nothing moves when the kind does.
bool NoteBox::group_below(int width) {
    return group_ && kind_->widest() + group_->best_width() > width - px(2 * pad);
}

int NoteBox::height_for(int width) {
    const int below = group_below(width) ? px(lower_row) : 0;
    return px(8) + text_height(width) + px(2 + row_height + 2) + below + hint_height(width) + px(9);
}

void NoteBox::arrange() {
    const wxSize size = GetClientSize();
    last_height_ = size.y;
    const int text = text_height(size.x);
    field_->SetSize(px(pad - 1), px(8), size.x - px(2 * pad - 2), text);
    const int y = px(8) + text + px(2);
    kind_->SetSize(px(pad), y, kind_->best_width(), kind_->height_for(0));
    if (group_) {
        const int wide = group_->best_width();
        const int lower = group_below(size.x) ? px(lower_row) : 0;
        group_->SetSize(size.x - px(pad) - wide, y + lower, wide, group_->height_for(wide));
    }
}

void NoteBox::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    const bool here = field_->HasFocus();
    fill_round(set.context(), box, px(8), c.card, here ? c.brand : c.edge, here ? px(2) : px(1));
    const double y = box.m_height - px(9) - hint_height(static_cast<int>(box.m_width));
    set.paragraph(hint(), type::small, c.soft, px(pad), y, box.m_width - px(2 * pad));
}

} // namespace samenspel::gui
