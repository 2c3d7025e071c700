#include "gui/study/merge_panel.hpp"

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
constexpr std::size_t most_lines = 14;

} // namespace

std::vector<std::filesystem::path> ask_study_files(wxWindow* parent, const std::filesystem::path& study) {
    wxFileDialog dialog(parent, wx(tr("Other copies of this study")), wx(study.parent_path()), {},
                        wx(tr("Studies of Samenspel")) + " (*.lokstudie)|*.lokstudie",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST | wxFD_MULTIPLE);
    std::vector<std::filesystem::path> files;
    if (dialog.ShowModal() != wxID_OK)
        return files;
    wxArrayString chosen;
    dialog.GetPaths(chosen);
    for (const auto& one : chosen)
        files.push_back(base::to_path(utf8(one)));
    std::ranges::sort(files);
    return files;
}

MergePanel::MergePanel(wxWindow* parent, Shell& shell, StudyState& state)
    : TaskPage(parent, shell, state, words::trc("task", "Add another copy")),
      column_(new Column(this, &Palette::paper)),
      merge_(new Button(this, &Palette::paper, Button::Look::primary, {})) {
    column_->set_padding({margin, 10, margin, 24});
    column_->set_widest(760);
    merge_->on_click = [this] { later([this] { merge(); }); };
    choose_files = [this] { return ask_study_files(wxGetTopLevelParent(this), study().file()); };
    look_at(state_.merging);
}

void MergePanel::enter() {
    arrange();
    if (merge_->IsShown() && merge_->IsEnabled())
        merge_->SetFocus();
    else if (joining_)
        joining_->SetFocus();
    else
        choose_->SetFocus();
}

void MergePanel::look_at(const std::vector<std::filesystem::path>& files) {
    if (files.empty() && !others_.empty())
        return; // nobody chose: what was chosen stays
    const wxBusyCursor busy;
    state_.merging = files; // also when the window is made anew
    others_ = app::open_others(study(), files);
    join_ = false;
    outcome_.clear();
    show_page();
}

void MergePanel::join(bool others_too) {
    join_ = others_too;
    show_page();
}

// ---- what is shown -------------------------------------------------------------------------------------

void MergePanel::add_words(const Type& type, Tone colour, const std::string& text, int gap, AccessRole role) {
    column_->add(new Words(column_, &Palette::paper, type, colour, wx(text), role), gap);
}

void MergePanel::add_files() {
    for (const auto& file : page_.files) {
        add_words(type::heading, &Palette::ink, file.name, 16, AccessRole::heading);
        if (!file.trouble.empty())
            add_words(type::text, &Palette::over, file.trouble, 2);
        for (const auto& line : file.lines)
            add_words(type::text, &Palette::ink, line, 2);
    }
}

void MergePanel::add_joining() {
    if (page_.other_study.empty())
        return;
    column_->add(new TintBox(column_, &Palette::paper, {&Palette::late_tint, &Palette::late_edge},
                             tr("Another study"), {page_.other_study}, false),
                 18);
    auto* row = new Flow(column_, &Palette::paper, 8, 4);
    joining_ =
        row->add(new Segmented(row, &Palette::paper, wx(tr("Another study")),
                               {wx(tr("leave it out")), wx(tr("join it all the same"))}, join_ ? 1 : 0));
    joining_->on_choice = [this](std::size_t chosen) {
        later([this, chosen] {
            join(chosen == 1);
            if (joining_)
                joining_->SetFocus();
        });
    };
    column_->add(row, 10);
}

void MergePanel::add_conflicts() {
    if (page_.conflicts.empty())
        return;
    add_words(type::heading, &Palette::late, page_.conflicts_title, 20, AccessRole::heading);
    for (std::size_t i = 0; i < page_.conflicts.size() && i < most_lines; ++i)
        add_words(type::text, &Palette::ink, page_.conflicts[i], 4);
    if (page_.conflicts.size() > most_lines)
        add_words(
            type::text, &Palette::soft,
            words::fill(tr("And {n} more."), {{"n", std::to_string(page_.conflicts.size() - most_lines)}}),
            4);
}

void MergePanel::show_page() {
    const wxWindowUpdateLocker no_flicker(this);
    column_->clear();
    joining_ = nullptr;
    std::vector<const app::OpenStudy*> readable;
    for (const auto& other : others_)
        if (other.study)
            readable.push_back(other.study.get());
    page_ = app::make_merge_page(others_, app::preview_merge(study(), readable, join_));
    if (outcome_.empty())
        add_words(
            type::text, &Palette::soft,
            tr("What another laptop knows of this study comes in here, as often as you like: what is known "
               "already is never there twice, and nothing is written over."),
            0);
    for (std::size_t i = 0; i < outcome_.size(); ++i)
        add_words(i == 0 ? type::heading : type::text, &Palette::ink, outcome_[i], i == 0 ? 6 : 4);
    if (outcome_.empty()) {
        add_files();
        add_joining();
        add_conflicts();
        if (!page_.nothing.empty())
            add_words(type::strong, &Palette::ink, page_.nothing, 18);
    }
    auto* row = new Flow(column_, &Palette::paper, 8, 4);
    choose_ = row->add(new Button(row, &Palette::paper, Button::Look::link,
                                  wx(others_.empty() ? tr("Choose files…") : tr("Choose other files…"))));
    choose_->on_click = [this] {
        later([this] {
            look_at(choose_files());
            enter();
        });
    };
    column_->add(row, 14);
    merge_->Show(outcome_.empty() && page_.can_merge);
    merge_->set_text(wx(page_.action));
    arrange();
    column_->arrange();
    if (outcome_.empty() && !page_.nothing.empty())
        announce(this, wx(page_.nothing));
}

void MergePanel::merge() {
    if (!page_.can_merge || !outcome_.empty())
        return;
    try {
        const wxBusyCursor busy;
        auto lines = app::merge_studies(study(), others_, join_);
        others_.clear();
        state_.merging.clear();
        outcome_ = std::move(lines);
        announce(this, wx(outcome_.front()));
    } catch (const std::exception&) {
        tell_trouble(wxGetTopLevelParent(this), std::current_exception());
    }
    show_page();
    enter();
}

void MergePanel::place(const wxRect& room) {
    const auto d = [this](int value) { return dip(this, value); };
    const int below = merge_->IsShown() ? d(bar) : 0;
    column_->SetSize(0, room.y, room.width, std::max(1, room.height - below));
    const int wide = merge_->best_width();
    merge_->SetSize(room.width - d(margin) - wide, room.y + room.height - d(bar) + d(12), wide, d(48));
}

} // namespace samenspel::gui
