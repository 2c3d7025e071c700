#include "gui/study/export_panel.hpp"

#include <algorithm>

#include <wx/dirdlg.h>
#include <wx/gauge.h>
#include <wx/utils.h>

#include "app/study/study_texts.hpp"
#include "base/path.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/widgets/check_line.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int bar = 74, margin = 30;

} // namespace

ExportPanel::ExportPanel(wxWindow* parent, Shell& shell, StudyState& state)
    : TaskPage(parent, shell, state, words::trc("task", "Export")),
      column_(new Column(this, &Palette::paper)),
      status_(new Words(this, &Palette::paper, type::text, &Palette::soft, {})),
      gauge_(new wxGauge(this, wxID_ANY, 100)) {
    set_access_name(gauge_, wx(tr("How far it is")));
    column_->set_padding({margin, 10, margin, 24});
    column_->set_widest(760);
    const auto button = [this](Button::Look look, const std::string& text, std::function<void()> action) {
        auto* made = new Button(this, &Palette::paper, look, wx(text));
        made->on_click = [this, does = std::move(action)] { later(does); };
        return made;
    };
    cancel_ = button(Button::Look::secondary, tr("Stop"), [this] {
        if (job_)
            job_->cancel();
    });
    open_ = button(Button::Look::secondary, tr("Open the folder"),
                   [this] { wxLaunchDefaultApplication(wx(folder_)); });
    report_ = button(Button::Look::secondary, tr("Report as PDF"), [this] { make_report(); });
    make_ = button(Button::Look::primary, tr("Make the data set"), [this] { make_data(); });
    folder_ = study().file().parent_path() / base::to_path(base::utf8(study().file().stem()) + "-data");
    build();
    set_working(false);
}

ExportPanel::~ExportPanel() = default;

void ExportPanel::enter() {
    arrange();
    make_->SetFocus();
}

bool ExportPanel::key(const wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE && job_) {
        job_->cancel(); // the page stays until it has ended
        return true;
    }
    return TaskPage::key(event);
}

void ExportPanel::build() {
    column_->add(new Words(column_, &Palette::paper, type::heading, &Palette::ink,
                           wx(tr("What may be in it")), AccessRole::heading));
    std::vector<wxString> names;
    for (const auto& level : app::level_choices())
        names.push_back(wx(level.name));
    auto* row = new Flow(column_, &Palette::paper, 8, 4);
    level_ = row->add(new Segmented(row, &Palette::paper, wx(tr("What may be in it")), names, 0));
    level_->on_choice = [this](std::size_t) { show_level(); };
    column_->add(row, 8);
    explanation_ = column_->add(new Words(column_, &Palette::paper, type::text, &Palette::soft, {}), 6);
    with_text_ = column_->add(new CheckLine(column_, &Palette::paper, type::text,
                                            wx(tr("With free text, though this level leaves it out")), false),
                              12);
    with_months_ =
        column_->add(new CheckLine(column_, &Palette::paper, type::text,
                                   wx(tr("With months, though this level leaves them out")), false),
                     6);
    column_->add(new Words(column_, &Palette::paper, type::heading, &Palette::ink, wx(tr("Where it comes")),
                           AccessRole::heading),
                 22);
    place_ = column_->add(new Words(column_, &Palette::paper, type::text, &Palette::ink, wx(folder_)), 4);
    auto* links = new Flow(column_, &Palette::paper, 8, 4);
    links->add(new Button(links, &Palette::paper, Button::Look::link, wx(tr("Choose another folder…"))))
        ->on_click = [this] { later([this] { ask_folder(); }); };
    column_->add(links, 2);
    show_level();
}

void ExportPanel::show_level() {
    const auto chosen = app::level_choices()[level_->chosen()];
    explanation_->set_text(wx(chosen.explanation));
    const bool leaves_out = chosen.level != dataset::Level::identifiable;
    with_text_->Show(leaves_out);
    with_months_->Show(leaves_out);
    column_->arrange();
}

void ExportPanel::ask_folder() {
    wxDirDialog dialog(wxGetTopLevelParent(this), wx(tr("Where it comes")), wx(folder_.parent_path()));
    if (dialog.ShowModal() == wxID_OK)
        set_folder(base::to_path(utf8(dialog.GetPath())));
}

void ExportPanel::set_folder(const std::filesystem::path& folder) {
    folder_ = folder;
    place_->set_text(wx(folder_));
    column_->arrange();
}

// ---- making it -----------------------------------------------------------------------------------------

void ExportPanel::start(ExportJob::Work work) {
    if (job_)
        return;
    outcome_.clear();
    show_outcome();
    status_->set_text(wx(tr("The files are being made…")));
    set_working(true);
    job_ = std::make_unique<ExportJob>(
        std::move(work),
        [this](const app::ExportProgress& now) {
            gauge_->SetRange(static_cast<int>(std::max<std::size_t>(now.all, 1)));
            gauge_->SetValue(static_cast<int>(std::min(now.done, now.all)));
            if (!now.what.empty())
                status_->set_text(wx(now.what));
        },
        [this](const ExportJob::Result& result) { done(result); });
}

void ExportPanel::make_data() {
    made_ = std::make_shared<app::StudyExport>();
    dataset::TableOptions options;
    options.level = app::level_choices()[level_->chosen()].level;
    options.with_text = with_text_->checked();
    options.with_months = with_months_->checked();
    options.words = app::table_words();
    start([made = made_, options, folder = folder_, places = shell_.places(), &held = study(),
           &clock = shell_.clock()](ExportJob::Result&, const ExportJob::Tell& tell) {
        *made = app::export_study(places, held, options, folder, clock, [&](const app::StudyProgress& now) {
            return tell({now.done, now.all, now.what});
        });
    });
}

void ExportPanel::make_report() {
    made_ = std::make_shared<app::StudyExport>();
    start([made = made_, folder = folder_, places = shell_.places(), &held = study(),
           &clock = shell_.clock()](ExportJob::Result&, const ExportJob::Tell&) {
        *made = app::export_study_report(places, held, folder, clock);
    });
}

void ExportPanel::done(const ExportJob::Result& result) {
    later([this] { job_.reset(); }); // it is on the stack, and has said its last
    set_working(false);
    if (result.trouble) {
        status_->set_text(wx(tr("The files were not made.")));
        tell_trouble(wxGetTopLevelParent(this), result.trouble);
        return;
    }
    outcome_ = app::export_lines(*made_);
    status_->set_text({});
    announce(this, wx(outcome_.front()));
    open_->Show(!made_->files.empty());
    show_outcome();
    arrange();
    make_->SetFocus();
}

void ExportPanel::show_outcome() {
    // The column cannot give back single windows: those of before are hidden, and few.
    for (wxWindow* line : lines_)
        line->Hide();
    lines_.clear();
    bool first = true;
    for (const auto& line : outcome_) {
        lines_.push_back(column_->add(new Words(column_, &Palette::paper, first ? type::heading : type::text,
                                                made_->errors > 0 ? &Palette::over : &Palette::ink, wx(line)),
                                      first ? 22 : 4));
        first = false;
    }
    column_->arrange();
    column_->scroll_to_end();
}

void ExportPanel::set_working(bool working) {
    gauge_->Show(working);
    gauge_->SetValue(0);
    cancel_->Show(working);
    open_->Show(false);
    report_->Enable(!working);
    make_->Enable(!working);
    column_->Enable(!working);
    shell_.hold_session(working); // nobody goes elsewhere, and no word changes its language
    arrange();
}

void ExportPanel::place(const wxRect& room) {
    const auto d = [this](int value) { return dip(this, value); };
    const int top = room.y + room.height - d(bar);
    column_->SetSize(0, room.y, room.width, std::max(1, room.height - d(bar)));
    int right = room.width - d(margin);
    const auto put = [&](Button* button, int high) {
        if (!button->IsShown())
            return;
        const int wide = button->best_width();
        button->SetSize(right - wide, top + (d(bar) - high) / 2, wide, high);
        right -= wide + d(14);
    };
    put(make_, d(48));
    put(report_, d(40));
    put(open_, d(40));
    put(cancel_, d(40));
    if (gauge_->IsShown()) {
        gauge_->SetSize(right - d(140), top + d(33), d(130), d(10));
        right -= d(150);
    }
    const int wide = std::max(10, right - d(margin)), high = std::min(status_->height_for(wide), d(bar));
    status_->SetSize(d(margin), top + (d(bar) - high) / 2, wide, std::max(1, high));
}

} // namespace samenspel::gui
