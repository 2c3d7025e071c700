#include "gui/support/support_panel.hpp"

#include <algorithm>

#include <wx/choice.h>
#include <wx/clipbrd.h>
#include <wx/filedlg.h>
#include <wx/menu.h>
#include <wx/msgdlg.h>
#include <wx/utils.h>
#include <wx/wupdlock.h>

#include "app/texts.hpp"
#include "base/path.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/support/support_dialog.hpp"
#include "gui/support/support_row.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/column.hpp"
#include "gui/widgets/field.hpp"
#include "gui/widgets/question_dialog.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::fill;
using words::tr;

constexpr int margin = 30, widest = 900, choice_width = 200, least_search = 240;

void copy(const wxString& text) {
    if (!wxTheClipboard->Open())
        return;
    wxTheClipboard->SetData(new wxTextDataObject(text));
    wxTheClipboard->Close();
    wxTheClipboard->Flush(); // also for when this window is closed
}

/// Entries with what they do.
class Actions {
public:
    void add(const wxString& text, std::function<void()> action) {
        actions_.emplace_back(menu_.Append(wxID_ANY, wxControl::EscapeMnemonics(text))->GetId(),
                              std::move(action));
    }
    void separate() { menu_.AppendSeparator(); }
    void ask(wxWindow* window) {
        const int chosen = window->GetPopupMenuSelectionFromUser(menu_);
        for (const auto& [id, action] : actions_)
            if (id == chosen)
                return action();
    }

private:
    wxMenu menu_;
    std::vector<std::pair<int, std::function<void()>>> actions_;
};

} // namespace

SupportPanel::SupportPanel(wxWindow* parent, Shell& shell)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      shell_(shell),
      presenter_(shell.places(), app::local_day(shell.clock())) {
    SetBackgroundColour(colours().paper);
    build();
    show_page();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
}

void SupportPanel::build() {
    title_ =
        new Words(this, &Palette::paper, type::title, &Palette::ink, wx(tr("Support")), AccessRole::heading);
    search_ = new Field(this, &Palette::paper, tr("Search"));
    search_->set_hint(tr("Name, theme or number"));
    search_->on_change = [this](const std::string&) { look(); };
    region_ = choice(tr("Region"));
    theme_ = choice(tr("Theme"));
    fill_choices();
    count_ = new Words(this, &Palette::paper, type::text, &Palette::soft, {});
    add_ = new Button(this, &Palette::paper, Button::Look::link, wx(tr("Add an address")));
    add_->on_click = [this] { CallAfter([this] { add_address(); }); };
    exchange_ = new Button(this, &Palette::paper, Button::Look::link, wx(tr("Exchange")));
    exchange_->on_click = [this] { CallAfter([this] { exchange_menu(); }); };
    results_ = new Column(this, &Palette::paper);
    results_->set_padding({margin, 4, margin, 24});
    results_->set_widest(widest);
}

/// Again after an exchange: a colleague may have regions and themes of their own.
void SupportPanel::fill_choices() {
    const auto refill = [](wxChoice* choice, const std::vector<app::SupportPage::Choice>& choices) {
        const int before = std::max(0, choice->GetSelection());
        choice->Clear();
        for (const auto& one : choices)
            choice->Append(wx(one.name));
        choice->SetSelection(before); // what was there keeps its place: others come last
    };
    refill(region_, presenter_.page().regions);
    refill(theme_, presenter_.page().themes);
}

wxChoice* SupportPanel::choice(const std::string& name) {
    auto* made = new wxChoice(this, wxID_ANY);
    made->SetFont(control_font(this, type::text));
    set_access_name(made, wx(name));
    made->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { look(); });
    return made;
}

void SupportPanel::enter() {
    search_->control()->SetFocus();
    search_->control()->SelectAll();
}

void SupportPanel::look() {
    const auto chosen = [](const wxChoice* choice, const std::vector<app::SupportPage::Choice>& choices) {
        const auto at = static_cast<std::size_t>(std::max(0, choice->GetSelection()));
        return at < choices.size() ? choices[at].id : std::string();
    };
    presenter_.look_for({search_->value(), chosen(region_, presenter_.page().regions),
                         chosen(theme_, presenter_.page().themes)});
    results_->Scroll(0, 0);
    show_page();
}

void SupportPanel::show_page() {
    const wxWindowUpdateLocker no_flicker(results_);
    const auto& page = presenter_.page();
    while (rows_.size() < page.rows.size())
        rows_.push_back(results_->add(new SupportRow(results_), 8));
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        rows_[i]->Show(i < page.rows.size());
        if (i >= page.rows.size())
            continue;
        rows_[i]->show(page.rows[i]);
        rows_[i]->on_click = [this, id = page.rows[i].id] { CallAfter([this, id] { row_menu(id); }); };
    }
    std::string line =
        page.rows.empty() ? tr("No address fits. Try another word, or all regions.") : page.count;
    if (!page.problems.empty())
        line += " · " + page.problems;
    count_->set_text(wx(line));
    arrange();
    results_->arrange();
}

void SupportPanel::arrange() {
    const wxSize size = GetClientSize();
    if (!results_ || size.x < dip(this, 300))
        return; // not laid out yet
    const auto d = [this](int value) { return dip(this, value); };
    const int left = d(margin), wide = std::min(size.x - 2 * left, d(widest)), choice = d(choice_width);
    title_->SetSize(left, d(20), wide, d(36));
    int y = d(62);
    const int native = region_->GetBestSize().y, gap = d(12), beside = wide - 2 * (choice + gap);
    if (beside >= d(least_search)) {
        const int high = search_->height_for(beside), middle = y + d(20) + (d(35) - native) / 2;
        search_->SetSize(left, y, beside, high);
        region_->SetSize(left + beside + gap, middle, choice, native);
        theme_->SetSize(left + beside + choice + 2 * gap, middle, choice, native);
        y += high + d(10);
    } else {
        const int high = search_->height_for(wide), half = (wide - gap) / 2;
        search_->SetSize(left, y, wide, high);
        y += high + d(8);
        region_->SetSize(left, y, half, native);
        theme_->SetSize(left + half + gap, y, half, native);
        y += native + d(10);
    }
    const int add = add_->best_width(), exchange = exchange_->best_width();
    int right = left + wide, words = wide - add - exchange - d(30);
    if (count_->best_width() > words) { // the buttons in a line of their own
        words = wide;
        count_->SetSize(left, y + d(4), words, count_->height_for(words));
        y += d(4) + count_->height_for(words);
        right = left + std::min(wide, add + d(14) + exchange);
    } else {
        count_->SetSize(left, y + d(4), words, d(24));
    }
    exchange_->SetSize(right - exchange, y, exchange, d(28));
    add_->SetSize(right - exchange - d(14) - add, y, add, d(28));
    y += d(36);
    results_->SetSize(0, y, size.x, size.y - y);
    Refresh();
}

// ---- what one can do with an address -------------------------------------------------------------------

void SupportPanel::attempt(const std::function<void()>& action) {
    try {
        action();
    } catch (const std::exception&) {
        tell_trouble(wxGetTopLevelParent(this), std::current_exception());
    }
    show_page();
}

void SupportPanel::row_menu(const std::string& id) {
    const auto* entry = presenter_.entry(id);
    if (!entry)
        return;
    Actions actions;
    const auto copying = [&actions](const std::string& text) {
        actions.add(wx(tr("Copy") + ": " + text), [text] { copy(wx(text)); });
    };
    for (const auto& phone : entry->phones)
        copying(phone.number);
    for (const std::string& mail : entry->mails)
        copying(mail);
    for (const std::string& site : entry->sites)
        actions.add(wx(tr("Open the site") + ": " + site), [site] { wxLaunchDefaultBrowser(wx(site)); });
    actions.separate();
    actions.add(wx(tr("Correct")), [this, id] { correct(id); });
    actions.add(wx(tr("Hide")), [this, id] { attempt([this, &id] { presenter_.hide(id); }); });
    if (!presenter_.was_supplied(id))
        actions.add(wx(tr("Delete")), [this, id] { erase(id); });
    else if (entry->own)
        actions.add(wx(tr("As supplied")), [this, id] { attempt([this, &id] { presenter_.restore(id); }); });
    actions.ask(this);
}

void SupportPanel::correct(const std::string& id) {
    const auto* entry = presenter_.entry(id);
    if (!entry)
        return;
    if (const auto mended = SupportDialog(wxGetTopLevelParent(this), *entry).ask())
        attempt([&] { presenter_.keep(*mended); });
}

void SupportPanel::add_address() {
    domain::SupportEntry entry;
    const auto region = static_cast<std::size_t>(std::max(0, region_->GetSelection()));
    if (region > 0)
        entry.regions = {presenter_.page().regions[region].id};
    const auto theme = static_cast<std::size_t>(std::max(0, theme_->GetSelection()));
    if (theme > 0)
        entry.themes = {presenter_.page().themes[theme].id};
    if (const auto made = SupportDialog(wxGetTopLevelParent(this), entry).ask())
        attempt([&] { presenter_.keep(*made); });
}

void SupportPanel::exchange_menu() {
    Actions actions;
    actions.add(wx(tr("Take over the corrections of a colleague…")), [this] { take_over(); });
    if (presenter_.has_own())
        actions.add(wx(tr("Give your corrections to a colleague…")), [this] { give(); });
    const auto hidden = presenter_.hidden();
    if (!hidden.empty())
        actions.separate();
    for (const auto& [id, name] : hidden)
        actions.add(wx(fill(tr("Show again: {name}"), {{"name", name}})),
                    [this, gone = id] { attempt([this, &gone] { presenter_.show_again(gone); }); });
    actions.ask(this);
}

void SupportPanel::take_over() {
    wxFileDialog dialog(wxGetTopLevelParent(this), wx(tr("Take over the corrections of a colleague…")), {},
                        {}, wx(tr("Corrections of the directory")) + " (*.xml)|*.xml",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK)
        return;
    attempt([&] {
        const auto problems = presenter_.take_over(base::to_path(utf8(dialog.GetPath())));
        const auto text =
            problems.empty()
                ? tr("The corrections were taken over.")
                : fill(tr("Nothing was taken over, for something is wrong in that file. {problem}"),
                       {{"problem", base::to_string(problems.front())}});
        wxMessageDialog(wxGetTopLevelParent(this), wx(text), wx(tr("Support")), wxOK).ShowModal();
    });
    fill_choices();
}

void SupportPanel::erase(const std::string& id) {
    const auto* entry = presenter_.entry(id);
    if (entry && ask(this, {fill(tr("Delete “{name}” for good?"), {{"name", entry->name}}), tr("Delete"),
                            tr("Keep it"), true}) == Answer::first)
        attempt([&] { presenter_.restore(id); });
}

void SupportPanel::give() {
    wxFileDialog dialog(wxGetTopLevelParent(this), wx(tr("Give your corrections to a colleague…")), {},
                        "hulpgids.xml", wx(tr("Corrections of the directory")) + " (*.xml)|*.xml",
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() == wxID_OK)
        attempt([&] { presenter_.give(base::to_path(utf8(dialog.GetPath()))); });
}

} // namespace samenspel::gui
