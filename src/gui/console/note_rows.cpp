#include "gui/console/note_rows.hpp"

#include <cmath>

#include <wx/brush.h>
#include <wx/menu.h>
#include <wx/pen.h>
#include <wx/wupdlock.h>

#include "gui/console/note_look.hpp"
#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::fill;
using words::tr;

constexpr int time_width = 45;
constexpr Type text_type{15, 400, 1.38};

} // namespace

NoteRow::NoteRow(wxWindow* parent, const Row& row, bool with_time)
    : Control(parent, &Palette::paper, AccessRole::button,
              wx(fill(row.starred ? tr("{kind}, starred: {text}") : tr("{kind}: {text}"),
                      {{"kind", row.kind_name}, {"text", row.text}}))),
      row_(row),
      shown_(wx(row.text)),
      with_time_(with_time) {
    Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent&) { show_menu(); });
    // By what the key types: where * lies, and whether it needs Shift, differs between keyboards.
    Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
        const bool star = event.GetUnicodeKey() == '*' || event.GetKeyCode() == WXK_NUMPAD_MULTIPLY;
        if (star && on_star)
            on_star();
        else
            event.Skip();
    });
    SetCursor(wxCursor(wxCURSOR_HAND));
}

void NoteRow::show_menu() {
    wxMenu menu;
    const int edit = menu.Append(wxID_ANY, wx(tr("Change")))->GetId();
    const int star =
        menu.Append(wxID_ANY, wx(row_.starred ? tr("No star any more") : tr("Star: read out at the end")))
            ->GetId();
    menu.AppendSeparator();
    const int remove = menu.Append(wxID_ANY, wx(tr("Remove")))->GetId();
    // The clocks go on while the menu is open, and a note that changes makes new rows: this one may be gone.
    const auto to_edit = on_click, to_star = on_star, to_remove = on_remove;
    const int chosen = wxGetTopLevelParent(this)->GetPopupMenuSelectionFromUser(menu);
    if (chosen == edit && to_edit)
        to_edit();
    if (chosen == star && to_star)
        to_star();
    if (chosen == remove && to_remove)
        to_remove();
}

void NoteRow::draw_star(Typesetter& set, double x, double y) {
    wxGraphicsContext& gc = set.context();
    const double radius = px(6), cx = x + radius, cy = y + px(11);
    wxGraphicsPath star = gc.CreatePath();
    for (int i = 0; i < 10; ++i) {
        const double angle = -M_PI / 2 + i * M_PI / 5, r = i % 2 ? radius * 0.42 : radius;
        const wxPoint2DDouble point(cx + r * std::cos(angle), cy + r * std::sin(angle));
        if (i == 0)
            star.MoveToPoint(point);
        else
            star.AddLineToPoint(point);
    }
    star.CloseSubpath();
    if (row_.starred) {
        gc.SetBrush(wxBrush(colours().ink));
        gc.FillPath(star);
    } else {
        gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colours().soft, 1)));
        gc.StrokePath(star);
    }
}

double NoteRow::flow(Typesetter& set, double width, bool really) {
    const Palette& c = colours();
    const double left = with_time_ ? px(time_width) : px(2), star = row_.starred ? px(18) : 0;
    double y = px(9);
    if (really && with_time_)
        set.line(wx(row_.time), type::small, c.soft, 0, y + px(2));
    // The star stands before the first word: room is made by a first line that is shorter.
    wxString rest = shown_;
    std::vector<wxString> lines;
    if (star > 0) {
        lines = set.wrap(rest, text_type, width - left - star);
        const wxString first = lines.front();
        rest = rest.Mid(first.length()).Trim(false);
        lines = {first};
    }
    if (!rest.empty() || lines.empty())
        for (const wxString& line : set.wrap(rest, text_type, width - left))
            lines.push_back(line);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (really)
            set.line(lines[i], text_type, c.ink, left + (i == 0 ? star : 0), y);
        y += set.line_height(text_type);
    }
    if (really && row_.starred)
        draw_star(set, left, px(9));
    // The chip ends the last line if it fits there.
    const wxString kind = wx(row_.kind_name + (row_.group.empty() ? "" : " · " + row_.group));
    const double chip = kind_chip_width(set, kind), high = kind_chip_height(set);
    const double end = left + set.width(lines.back(), text_type) + (lines.size() == 1 ? star : 0) + px(9);
    const bool fits = end + chip <= width;
    const double chip_y =
        fits ? y - set.line_height(text_type) + (set.line_height(text_type) - high) / 2 : y + px(2);
    if (really)
        paint_kind_chip(set, row_.kind, kind, fits ? end : left, chip_y);
    return (fits ? y : y + high + px(4)) + px(8);
}

int NoteRow::height_for(int width) {
    Typesetter set = measure();
    return static_cast<int>(std::ceil(flow(set, width, false)));
}

void NoteRow::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    if (hovered())
        fill_round(set.context(), {box.m_x, px(2) * 1.0, box.m_width, box.m_height - px(4)}, px(6), c.side);
    flow(set, box.m_width, true);
    fill_round(set.context(), {0, box.m_height - 1, box.m_width, 1}, 0, c.line);
    draw_focus(set.context(), box, px(6), c.brand);
}

void NoteRow::pressed_at(const wxPoint&) {
    if (on_click)
        on_click();
}

bool NoteRow::key_pressed(int key) {
    switch (key) {
    case WXK_DELETE:
    case WXK_NUMPAD_DELETE:
        if (on_remove)
            on_remove();
        return true;
    case WXK_WINDOWS_MENU:
        show_menu();
        return true;
    default:
        return Control::key_pressed(key);
    }
}

// ---- NoteRows ------------------------------------------------------------------------------------------

NoteRows::NoteRows(wxWindow* parent, Tone ground) : Column(parent, ground) {}

void NoteRows::show(const std::vector<NoteRow::Row>& rows) {
    if (rows == rows_)
        return;
    const wxWindowUpdateLocker no_flicker(this);
    const bool more = rows.size() > rows_.size();
    const int scrolled = GetViewStart().y;
    rows_ = rows;
    clear();
    for (const auto& row : rows_) {
        auto* line = add(new NoteRow(this, row, true));
        const auto later = [this](const std::function<void(const std::string&)>& what,
                                  const std::string& id) {
            // The row that was pressed may go with what it asks for.
            CallAfter([what, id] {
                if (what)
                    what(id);
            });
        };
        line->on_click = [this, later, id = row.id] { later(on_edit, id); };
        line->on_star = [this, later, id = row.id] { later(on_star, id); };
        line->on_remove = [this, later, id = row.id] { later(on_remove, id); };
    }
    arrange();
    if (more)
        scroll_to_end();
    else
        Scroll(0, scrolled);
}

} // namespace samenspel::gui
