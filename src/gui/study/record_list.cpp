#include "gui/study/record_list.hpp"

#include <algorithm>
#include <cmath>

#include <wx/choice.h>
#include <wx/wupdlock.h>

#include "gui/look/native.hpp"
#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {

// ---- a row ---------------------------------------------------------------------------------------------

int RecordRow::height_for(int width) {
    Typesetter set = measure();
    return static_cast<int>(std::ceil(flow(set, width, false)));
}

void RecordRow::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    fill_round(set.context(), box, px(8), c.*fill(), hovered() && can_be_opened() ? c.brand : c.line);
    flow(set, box.m_width, true);
    wxRect2DDouble ring = box;
    ring.Inset(px(2), px(2));
    draw_focus(set.context(), ring, px(7), c.brand);
}

bool RecordRow::key_pressed(int key) {
    for (const int digit : {1, 2})
        if (on_digit && (key == '0' + digit || key == WXK_NUMPAD0 + digit)) {
            on_digit(digit);
            return true;
        }
    return Control::key_pressed(key);
}

// ---- the list ------------------------------------------------------------------------------------------

void RecordList::begin_anew() {
    limit_ = part;
    Scroll(0, 0);
}

void RecordList::show(std::size_t count) {
    const wxWindowUpdateLocker no_flicker(this);
    count_ = count;
    fit();
    for (std::size_t i = 0; i < rows.size(); ++i)
        tell(static_cast<RecordRow&>(*rows[i]), i);
    arrange();
}

/// As many rows as are to be seen, and below them what brings more.
void RecordList::fit() {
    if (more_) { // made anew: the toolkit grumbles about what is hidden in a column that scrolls
        remove(more_);
        more_->Destroy();
        more_ = nullptr;
    }
    const auto wanted = std::min(count_, limit_);
    while (rows.size() > wanted) {
        remove(rows.back());
        rows.back()->Destroy();
        rows.pop_back();
    }
    while (rows.size() < wanted)
        rows.push_back(add(make(rows.size()), rows.empty() ? 12 : 8));
    const auto next = std::min(count_ - wanted, part);
    if (next == 0)
        return;
    const auto text = words::trn("Show {n} more of {all}", "Show {n} more of {all}", static_cast<long>(next));
    more_ =
        add(new Button(this, ground_, Button::Look::link,
                       wx(words::fill(text, {{"n", std::to_string(next)}, {"all", std::to_string(count_)}}))),
            8);
    more_->on_click = [this] { CallAfter([this] { bring_more(); }); };
}

bool RecordList::bring_more() {
    const auto first = rows.size();
    if (first >= count_)
        return false;
    limit_ += part;
    show(count_);
    focus_row(first);
    return true;
}

// ---- rows to walk through ------------------------------------------------------------------------------

std::size_t RowColumn::focused_row() const {
    const auto here = std::ranges::find_if(rows, [](const Control* row) { return row->HasFocus(); });
    return static_cast<std::size_t>(here - rows.begin());
}

void RowColumn::focus_row(std::size_t row) {
    if (!rows.empty())
        rows[std::min(row, rows.size() - 1)]->SetFocus();
}

bool RowColumn::walk(int key) {
    const auto here = focused_row();
    if (here >= rows.size())
        return false;
    switch (key) {
    case WXK_DOWN:
        if (here + 1 < rows.size() || !bring_more())
            focus_row(here + 1);
        return true;
    case WXK_UP:
        focus_row(here == 0 ? 0 : here - 1);
        return true;
    case WXK_HOME:
        focus_row(0);
        return true;
    case WXK_END:
        focus_row(rows.size() - 1);
        return true;
    default:
        return false;
    }
}

// ---- which of them -------------------------------------------------------------------------------------

RecordFilter::RecordFilter(wxWindow* parent, Tone ground, const std::string& kinds, const std::string& search)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      label_(new Words(this, ground, type::small, &Palette::soft, wx(kinds))),
      kinds_(new wxChoice(this, wxID_ANY)),
      search_(new Field(this, ground, search)) {
    m_container.DisableSelfFocus();
    SetBackgroundColour(colours().*ground);
    kinds_->SetFont(control_font(this, type::text));
    set_access_name(kinds_, wx(kinds));
    kinds_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { on_change(); });
    search_->on_change = [this](const std::string&) { on_change(); };
}

void RecordFilter::set_kinds(const std::vector<std::pair<std::string, std::string>>& names_and_texts) {
    const auto before = kind();
    names_.clear();
    wxArrayString texts;
    for (const auto& [name, text] : names_and_texts) {
        names_.push_back(name);
        texts.Add(wx(text));
    }
    if (texts != kinds_->GetStrings())
        kinds_->Set(texts);
    choose(before);
}

void RecordFilter::choose(const std::string& kind) {
    const auto found = std::ranges::find(names_, kind);
    if (!names_.empty())
        kinds_->SetSelection(found == names_.end() ? 0 : static_cast<int>(found - names_.begin()));
}

std::string RecordFilter::kind() const {
    const int chosen = kinds_->GetSelection();
    return chosen < 0 || names_.empty() ? std::string() : names_[static_cast<std::size_t>(chosen)];
}

int RecordFilter::place(int width) {
    const auto d = [this](int value) { return dip(this, value); };
    const bool beside = width >= d(640);
    const int half = beside ? (width - d(20)) / 2 : width;
    const int field = search_->height_for(half), label = label_->height_for(half),
              native = kinds_->GetBestSize().y, high = std::max(field, label + d(2) + native);
    label_->SetSize(0, 0, half, label);
    kinds_->SetSize(0, high - native, half, native);
    search_->SetSize(beside ? half + d(20) : 0, beside ? high - field : high + d(6), half, field);
    return beside ? high : high + d(6) + field;
}

} // namespace samenspel::gui
