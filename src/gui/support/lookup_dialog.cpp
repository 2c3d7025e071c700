#include "gui/support/lookup_dialog.hpp"

#include <algorithm>

#include <wx/wupdlock.h>

#include "gui/look/wx_text.hpp"
#include "gui/support/support_row.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/column.hpp"
#include "gui/widgets/dialog_room.hpp"
#include "gui/widgets/field.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

namespace fs = std::filesystem;

/// Of the training that is given, if it has one.
fs::path directory_of(const fs::path& training) {
    std::error_code error;
    return fs::is_directory(training / "support", error) ? training : fs::path();
}

constexpr int wide = 680, high = 560, pad = 24;

} // namespace

LookupDialog::LookupDialog(wxWindow* parent, const Shell& shell, const fs::path& training, std::string region)
    : wxDialog(parent, wxID_ANY, wx(tr("Address of support")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      presenter_(shell.places(), app::local_day(shell.clock()), directory_of(training)),
      region_(std::move(region)) {
    set_access(this, AccessRole::dialog, GetTitle());
    SetBackgroundColour(colours().paper);
    search_ = new Field(this, &Palette::paper, tr("Search"));
    search_->set_hint(tr("Name, theme or number"));
    search_->on_change = [this](const std::string&) { search_now(); };
    count_ = new Words(this, &Palette::paper, type::text, &Palette::soft, {});
    results_ = new Column(this, &Palette::paper);
    results_->set_padding({pad, 4, pad, 12});
    close_ = new Button(this, &Palette::paper, Button::Look::secondary, wx(tr("Close")));
    close_->on_click = [this] { EndModal(wxID_CANCEL); };
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (!key(event))
            event.Skip();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent&) { arrange(); });
    const wxSize room = dialog_room(parent);
    SetClientSize(std::min(dip(this, wide), room.x), std::min(dip(this, high), room.y));
    SetMinSize(wxSize(dip(this, 420), dip(this, 320)));
    CentreOnParent();
    search_now();
    search_->control()->SetFocus();
}

std::optional<domain::SupportEntry> LookupDialog::look() {
    if (ShowModal() != wxID_OK)
        return std::nullopt;
    const auto* entry = presenter_.entry(chosen_);
    return entry ? std::optional(*entry) : std::nullopt;
}

/// Those of the region first, then all the others.
void LookupDialog::search_now() {
    const wxWindowUpdateLocker no_flicker(results_);
    presenter_.look_for({search_->value(), region_, {}});
    found_ = presenter_.page().rows;
    std::string count = presenter_.page().count;
    if (!search_->value().empty() && !region_.empty()) {
        presenter_.look_for({search_->value(), {}, {}});
        for (const auto& row : presenter_.page().rows)
            if (std::ranges::find(found_, row.id, &app::SupportPage::Row::id) == found_.end())
                found_.push_back(row);
        count = presenter_.page().count;
    }
    while (rows_.size() < found_.size())
        rows_.push_back(results_->add(new SupportRow(results_), 8));
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        rows_[i]->Show(i < found_.size());
        if (i >= found_.size())
            continue;
        rows_[i]->show(found_[i]);
        rows_[i]->on_click = [this, id = found_[i].id] { choose(id); };
    }
    std::string line = found_.empty() ? tr("No address fits. Try another word.") : count;
    if (!found_.empty() && !search_->value().empty())
        line += " · " + tr("Enter: show on the beamer");
    count_->set_text(wx(line));
    results_->Scroll(0, 0);
    arrange();
    results_->arrange();
}

void LookupDialog::arrange() {
    if (!close_)
        return;
    const wxSize size = GetClientSize();
    const auto d = [this](int value) { return dip(this, value); };
    const int inside = size.x - 2 * d(pad), field = search_->height_for(inside), bar = d(60);
    search_->SetSize(d(pad), d(14), inside, field);
    count_->SetSize(d(pad), d(14) + field + d(6), inside, d(24));
    const int y = d(14) + field + d(36), button = close_->best_width();
    results_->SetSize(0, y, size.x, std::max(0, size.y - bar - y));
    close_->SetSize(size.x - button - d(pad), size.y - bar + d(8), button, d(40));
    Refresh();
}

void LookupDialog::choose(const std::string& id) {
    chosen_ = id;
    EndModal(wxID_OK);
}

bool LookupDialog::key(const wxKeyEvent& event) {
    const bool typing = FindFocus() == search_->control();
    switch (event.GetKeyCode()) {
    case WXK_ESCAPE:
        EndModal(wxID_CANCEL);
        return true;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        if (!typing || search_->value().empty() || found_.empty())
            return false; // nothing that was asked for
        choose(found_.front().id);
        return true;
    case WXK_DOWN:
        walk(1);
        return true;
    case WXK_UP:
        walk(-1);
        return true;
    default:
        return false;
    }
}

/// From the line to the first address, from one to the next, and back.
void LookupDialog::walk(int by) {
    const wxWindow* focus = FindFocus();
    int at = -1;
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i] == focus)
            at = static_cast<int>(i);
    const int last = static_cast<int>(found_.size()) - 1;
    const int to = std::clamp(at + by, -1, last);
    if (to < 0)
        search_->control()->SetFocus();
    else
        rows_[static_cast<std::size_t>(to)]->SetFocus();
}

} // namespace samenspel::gui
