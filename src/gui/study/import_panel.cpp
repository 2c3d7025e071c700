#include "gui/study/import_panel.hpp"

#include <algorithm>

#include <wx/filedlg.h>
#include <wx/utils.h>
#include <wx/wupdlock.h>

#include "base/path.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int bar = 74, margin = 30;
constexpr std::size_t most_lines = 14; ///< of one kind

} // namespace

ImportPanel::ImportPanel(wxWindow* parent, Shell& shell, StudyState& state)
    : TaskPage(parent, shell, state, words::trc("task", "Import")),
      column_(new Column(this, &Palette::paper)),
      take_(new Button(this, &Palette::paper, Button::Look::primary, {})) {
    column_->set_padding({margin, 10, margin, 24});
    column_->set_widest(760);
    take_->on_click = [this] { later([this] { take(); }); };
    choose_file = [this] {
        wxFileDialog dialog(wxGetTopLevelParent(this), wx(tr("A file with answers")), {}, {},
                            wx(tr("Tables of answers")) + " (*.csv;*.tsv;*.txt)|*.csv;*.tsv;*.txt|" +
                                wx(tr("All files")) + " (*.*)|*.*",
                            wxFD_OPEN | wxFD_FILE_MUST_EXIST);
        return dialog.ShowModal() == wxID_OK ? base::to_path(utf8(dialog.GetPath()))
                                             : std::filesystem::path();
    };
    show_page();
}

void ImportPanel::enter() {
    arrange();
    if (take_->IsShown() && take_->IsEnabled())
        take_->SetFocus();
    else
        choose_->SetFocus();
}

void ImportPanel::look_at(const std::filesystem::path& file) {
    if (file.empty())
        return;
    file_ = file;
    look(nullptr);
}

void ImportPanel::take_without() {
    if (const auto mapping = preview_ ? app::mapping_without_lost(study(), *preview_) : std::nullopt)
        look(&*mapping);
}

void ImportPanel::look(const exchange::Mapping* mapping) {
    try {
        const wxBusyCursor busy;
        preview_ = app::preview_import(study(), file_, mapping);
        chosen_ = 0;
        say({});
    } catch (const std::exception&) {
        tell_trouble(wxGetTopLevelParent(this), std::current_exception());
    }
    show_page();
    enter();
}

void ImportPanel::add_choose(bool first) {
    auto* row = new Flow(column_, &Palette::paper, 8, 4);
    choose_ = row->add(new Button(row, &Palette::paper, first ? Button::Look::primary : Button::Look::link,
                                  wx(first ? tr("Choose a file…") : tr("Choose another file…"))));
    choose_->on_click = [this] { later([this] { look_at(choose_file()); }); };
    column_->add(row, first ? 16 : 2);
}

void ImportPanel::add_lines(const std::string& title, const std::vector<std::string>& lines, Tone colour) {
    if (lines.empty())
        return;
    if (!title.empty())
        column_->add(
            new Words(column_, &Palette::paper, type::heading, &Palette::ink, wx(title), AccessRole::heading),
            20);
    for (std::size_t i = 0; i < lines.size() && i < most_lines; ++i)
        column_->add(new Words(column_, &Palette::paper, type::text, colour, wx(lines[i])), 4);
    if (lines.size() > most_lines)
        column_->add(new Words(column_, &Palette::paper, type::text, &Palette::soft,
                               wx(words::fill(tr("And {n} more."),
                                              {{"n", std::to_string(lines.size() - most_lines)}}))),
                     4);
}

void ImportPanel::add_conflicts() {
    conflicts_ = nullptr;
    if (page_.conflicts.empty())
        return;
    add_lines(tr("What was given before with other answers"), page_.conflicts, &Palette::late);
    const auto choices = app::conflict_choices();
    std::vector<wxString> names;
    for (const auto& choice : choices)
        names.push_back(wx(choice.name));
    auto* row = new Flow(column_, &Palette::paper, 8, 4);
    conflicts_ =
        row->add(new Segmented(row, &Palette::paper, wx(tr("What to do with them")), names, chosen_));
    conflicts_->on_choice = [this](std::size_t chosen) {
        later([this, chosen] {
            chosen_ = chosen;
            show_page();
            if (conflicts_)
                conflicts_->SetFocus();
        });
    };
    column_->add(row, 12);
    column_->add(
        new Words(column_, &Palette::paper, type::text, &Palette::soft, wx(choices[chosen_].explanation)), 6);
}

void ImportPanel::show_page() {
    const wxWindowUpdateLocker no_flicker(this);
    column_->clear();
    if (!preview_) {
        column_->add(new Words(column_, &Palette::paper, type::text, &Palette::soft,
                               wx(tr("Answers given on a screen come in from a table: LimeSurvey, ODK, Kobo, "
                                     "REDCap or any CSV. You see first what would come in."))));
        add_choose(true);
        conflicts_ = nullptr;
        page_ = {};
    } else {
        page_ = app::make_import_page(*preview_, app::conflict_choices()[chosen_].conflicts);
        column_->add(new Words(column_, &Palette::paper, type::heading, &Palette::ink, wx(page_.file),
                               AccessRole::heading));
        add_lines({}, page_.as.empty() ? std::vector<std::string>() : std::vector{page_.as}, &Palette::soft);
        add_choose(false);
        if (!page_.notice.empty())
            column_->add(new TintBox(column_, &Palette::paper, {&Palette::late_tint, &Palette::late_edge}, {},
                                     {page_.notice}, false),
                         10);
        if (!page_.problems.empty() && app::mapping_without_lost(study(), *preview_)) {
            auto* row = new Flow(column_, &Palette::paper, 8, 4);
            row->add(new Button(row, &Palette::paper, Button::Look::secondary,
                                wx(tr("Look again, without the questions that this file lacks"))))
                ->on_click = [this] { later([this] { take_without(); }); };
            column_->add(row, 14);
        }
        add_lines(tr("Nothing of this file can be taken in"), page_.problems, &Palette::over);
        add_lines(page_.counts.empty() ? std::string() : tr("What would come in"), page_.counts,
                  &Palette::ink);
        add_conflicts();
        add_lines(tr("Rows that are refused"), page_.refused, &Palette::over);
    }
    take_->Show(preview_.has_value() && page_.problems.empty());
    take_->set_text(wx(page_.action));
    take_->Enable(page_.to_take > 0);
    arrange();
    column_->arrange();
}

void ImportPanel::take() {
    if (!preview_ || page_.to_take == 0 || !knows_who())
        return;
    try {
        const wxBusyCursor busy;
        const auto taken = app::take_import(study(), *preview_, app::conflict_choices()[chosen_].conflicts,
                                            state_.who, shell_.clock());
        preview_.reset();
        say(words::fill(words::trn("{n} form taken in.", "{n} forms taken in.", static_cast<long>(taken)),
                        {{"n", std::to_string(taken)}}));
    } catch (const std::exception&) {
        tell_trouble(wxGetTopLevelParent(this), std::current_exception());
    }
    show_page();
    enter();
}

void ImportPanel::place(const wxRect& room) {
    const auto d = [this](int value) { return dip(this, value); };
    const int below = take_->IsShown() ? d(bar) : 0;
    column_->SetSize(0, room.y, room.width, std::max(1, room.height - below));
    const int wide = take_->best_width();
    take_->SetSize(room.width - d(margin) - wide, room.y + room.height - d(bar) + d(12), wide, d(48));
}

} // namespace samenspel::gui
