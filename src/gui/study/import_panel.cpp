#include "gui/study/import_panel.hpp"

#include <algorithm>

#include <wx/filedlg.h>
#include <wx/gauge.h>
#include <wx/wupdlock.h>

#include "base/error.hpp"
#include "base/path.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int bar = 74, margin = 30;
constexpr std::size_t most_lines = 14; ///< of one kind
constexpr long patience = 250;         ///< ms without a word of how far it is

} // namespace

/// What a job brings.
struct ImportPanel::Looked {
    std::shared_ptr<const app::AnswersFile> file;
    app::ImportPreview preview;
    std::size_t taken = 0;
};

ImportPanel::ImportPanel(wxWindow* parent, Shell& shell, StudyState& state)
    : TaskPage(parent, shell, state, words::trc("task", "Import")),
      column_(new RowColumn(this, &Palette::paper)),
      status_(new Words(this, &Palette::paper, type::text, &Palette::soft, {})),
      gauge_(new wxGauge(this, wxID_ANY, 100)),
      cancel_(new Button(this, &Palette::paper, Button::Look::secondary, wx(tr("Stop")))),
      take_(new Button(this, &Palette::paper, Button::Look::primary, {})) {
    column_->set_padding({margin, 10, margin, 24});
    column_->set_widest(760);
    set_access_name(gauge_, wx(tr("How far it is")));
    gauge_->Hide();
    cancel_->Hide();
    cancel_->on_click = [this] { later([this] { cancel(); }); };
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

ImportPanel::~ImportPanel() = default;

void ImportPanel::enter() {
    arrange();
    if (row_ && *row_ < column_->rows.size())
        column_->focus_row(*row_);
    else if (open_ && fold_ && !take_->IsEnabled())
        fold_->SetFocus();
    else if (take_->IsShown() && take_->IsEnabled())
        take_->SetFocus();
    else
        choose_->SetFocus();
}

bool ImportPanel::key(const wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE && job_) {
        cancel();
        return true;
    }
    return (!event.HasAnyModifiers() && column_->walk(event.GetKeyCode())) || TaskPage::key(event);
}

// ---- beside the window ---------------------------------------------------------------------------------

void ImportPanel::start(ExportJob::Work work, std::function<void()> done) {
    since_.Start();
    shell_.hold_session(true); // nobody goes elsewhere, and no word changes its language
    let_leave(false);
    take_->Enable(false);
    say({});
    job_ = std::make_unique<ExportJob>(
        std::move(work), [this](const app::ExportProgress& now) { progress(now); },
        [this, does = std::move(done)](const ExportJob::Result& result) { end(result, does); });
}

void ImportPanel::cancel() {
    if (job_)
        job_->cancel();
}

void ImportPanel::progress(const app::ExportProgress& now) {
    if (since_.Time() < patience)
        return; // most files are there before anybody has read a word
    const bool first = !gauge_->IsShown();
    gauge_->Show();
    cancel_->Show();
    // In thousandths: a gauge counts no bytes of long files.
    gauge_->SetRange(1000);
    gauge_->SetValue(static_cast<int>(1000.0 * static_cast<double>(now.done) /
                                      static_cast<double>(std::max<std::size_t>(now.all, 1))));
    status_->set_text(wx(now.what));
    if (first) {
        announce(this, wx(now.what));
        cancel_->SetFocus();
        arrange();
    }
}

void ImportPanel::end(const ExportJob::Result& result, const std::function<void()>& done) {
    later([this] { job_.reset(); }); // it is on the stack, and has said its last
    gauge_->Hide();
    cancel_->Hide();
    status_->set_text({});
    shell_.hold_session(false);
    let_leave(true);
    try {
        if (result.trouble)
            std::rethrow_exception(result.trouble);
        done();
    } catch (const base::Cancelled&) {
        say(tr("Stopped. Nothing has changed."));
    } catch (const std::exception&) {
        tell_trouble(wxGetTopLevelParent(this), std::current_exception());
    }
    show_page();
    enter();
}

void ImportPanel::look_at(const std::filesystem::path& file) {
    if (file.empty() || job_)
        return;
    file_ = file;
    read_ = nullptr;
    row_.reset();
    look(std::nullopt, true);
}

void ImportPanel::take_without() {
    if (const auto mapping = preview_ ? app::mapping_without_lost(study(), *preview_) : std::nullopt)
        look(mapping, false);
}

/// @param anew the mapping is another one: what is doubtful in it is looked for
void ImportPanel::look(const std::optional<exchange::Mapping>& mapping, bool anew) {
    if (job_)
        return;
    auto looked = std::make_shared<Looked>();
    looked->file = read_;
    start(
        [looked, mapping, path = file_, &held = study()](ExportJob::Result&, const ExportJob::Tell& tell) {
            const auto told = [&](const app::LongProgress& at) {
                return tell({at.done, at.all, app::import_progress_text(at, app::ImportStep::reading)});
            };
            if (!looked->file)
                looked->file = std::make_shared<const app::AnswersFile>(app::read_answers_file(path, told));
            looked->preview = app::preview_import(
                held, *looked->file, mapping ? &*mapping : nullptr, [&](const app::LongProgress& at) {
                    return tell({at.done, at.all, app::import_progress_text(at, app::ImportStep::checking)});
                });
        },
        [this, looked, anew] {
            read_ = looked->file;
            preview_ = std::move(looked->preview);
            chosen_ = 0;
            if (anew) {
                doubts_ = app::begin_mapping(study(), *read_, *preview_);
                mapping_ = app::make_mapping_page(study(), *read_, preview_->mapping, doubts_);
                open_ = mapping_.unsure > 0 || !preview_->problems.empty();
            }
        });
}

void ImportPanel::take() {
    if (!preview_ || page_.to_take == 0 || job_ || !knows_who())
        return;
    auto looked = std::make_shared<Looked>();
    start(
        [looked, conflicts = app::conflict_choices()[chosen_].conflicts, who = state_.who, &held = study(),
         &clock = shell_.clock(), &preview = *preview_](ExportJob::Result&, const ExportJob::Tell& tell) {
            looked->taken =
                app::take_import(held, preview, conflicts, who, clock, [&](const app::LongProgress& at) {
                    return tell({at.done, at.all, app::import_progress_text(at, app::ImportStep::keeping)});
                });
        },
        [this, looked] {
            preview_.reset();
            read_ = nullptr;
            row_.reset();
            say(words::fill(
                words::trn("{n} form taken in.", "{n} forms taken in.", static_cast<long>(looked->taken)),
                {{"n", std::to_string(looked->taken)}}));
        });
}

// ---- what is shown -------------------------------------------------------------------------------------

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
    column_->rows.clear();
    fold_ = nullptr;
    conflicts_ = nullptr;
    if (preview_) {
        show_preview();
    } else {
        column_->add(new Words(column_, &Palette::paper, type::text, &Palette::soft,
                               wx(tr("Answers given on a screen come in from a table: LimeSurvey, ODK, Kobo, "
                                     "REDCap or any CSV. You see first what would come in."))));
        add_choose(true);
        page_ = {};
        mapping_ = {};
    }
    take_->Show(preview_.has_value() && page_.problems.empty());
    take_->set_text(wx(page_.action));
    take_->Enable(page_.to_take > 0);
    arrange();
    column_->arrange();
}

void ImportPanel::show_preview() {
    page_ = app::make_import_page(*preview_, app::conflict_choices()[chosen_].conflicts);
    mapping_ = app::make_mapping_page(study(), *read_, preview_->mapping, doubts_);
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
    const bool can_mend = read_->incoming.problems.empty() && !mapping_.lines.empty();
    add_lines(can_mend ? tr("First this") : tr("Nothing of this file can be taken in"), page_.problems,
              &Palette::over);
    add_lines(page_.counts.empty() ? std::string() : tr("What would come in"), page_.counts, &Palette::ink);
    add_conflicts();
    add_mapping();
    add_lines(tr("Rows that are refused"), page_.refused, &Palette::over);
}

void ImportPanel::place(const wxRect& room) {
    const auto d = [this](int value) { return dip(this, value); };
    const bool shown = take_->IsShown() || gauge_->IsShown();
    const int top = room.y + room.height - d(bar);
    column_->SetSize(0, room.y, room.width, std::max(1, room.height - (shown ? d(bar) : 0)));
    int right = room.width - d(margin);
    for (const auto& [button, high] : {std::pair{take_, 48}, std::pair{cancel_, 40}}) {
        if (!button->IsShown())
            continue;
        const int wide = button->best_width();
        button->SetSize(right - wide, top + (d(bar) - d(high)) / 2, wide, d(high));
        right -= wide + d(14);
    }
    status_->Show(gauge_->IsShown());
    if (!gauge_->IsShown())
        return;
    gauge_->SetSize(right - d(140), top + d(33), d(130), d(10));
    right -= d(150);
    const int wide = std::max(10, right - d(margin)), high = std::min(status_->height_for(wide), d(bar));
    status_->SetSize(d(margin), top + (d(bar) - high) / 2, wide, std::max(1, high));
}

} // namespace samenspel::gui
