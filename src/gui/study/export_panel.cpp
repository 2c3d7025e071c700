#include "gui/study/export_panel.hpp"

#include <algorithm>

#include <wx/dirdlg.h>

#include "app/study/study_texts.hpp"
#include "base/path.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/widgets/check_line.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int margin = 30;

} // namespace

ExportPanel::ExportPanel(wxWindow* parent, Shell& shell, StudyState& state)
    : TaskPage(parent, shell, state, words::trc("task", "Export")),
      column_(new Column(this, &Palette::paper)),
      bar_(new FilesBar(this, shell)) {
    column_->set_padding({margin, 10, margin, 24});
    column_->set_widest(760);
    bar_->set_folder(app::export_folder(study()));
    bar_->add(Button::Look::secondary, wx(tr("Report as PDF")), [this] { return report_maker(); });
    make_ = bar_->add(Button::Look::primary, wx(tr("Make the data set")), [this] { return data_maker(); });
    bar_->on_working = [this](bool working) {
        let_leave(!working);
        if (working) {
            outcome_.clear();
            show_outcome();
        }
        column_->Enable(!working);
    };
    bar_->on_height = [this] { arrange(); };
    bar_->on_made = [this](const app::StudyExport& made) { show_made(made); };
    build();
}

void ExportPanel::enter() {
    arrange();
    make_->SetFocus();
}

bool ExportPanel::key(const wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE && bar_->stop())
        return true; // the page stays until it has ended
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
    place_ =
        column_->add(new Words(column_, &Palette::paper, type::text, &Palette::ink, wx(bar_->folder())), 4);
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
    wxDirDialog dialog(wxGetTopLevelParent(this), wx(tr("Where it comes")), wx(bar_->folder().parent_path()));
    if (dialog.ShowModal() == wxID_OK)
        set_folder(base::to_path(utf8(dialog.GetPath())));
}

void ExportPanel::set_folder(const std::filesystem::path& folder) {
    bar_->set_folder(folder);
    place_->set_text(wx(folder));
    column_->arrange();
}

// ---- making it -----------------------------------------------------------------------------------------

void ExportPanel::make_data() {
    bar_->start(data_maker());
}

void ExportPanel::make_report() {
    bar_->start(report_maker());
}

FilesBar::Make ExportPanel::data_maker() {
    dataset::TableOptions options;
    options.level = app::level_choices()[level_->chosen()].level;
    options.with_text = with_text_->checked();
    options.with_months = with_months_->checked();
    options.words = app::table_words();
    return [options, folder = bar_->folder(), places = shell_.places(), &held = study(),
            &clock = shell_.clock()](const ExportJob::Tell& tell) {
        return app::export_study(places, held, options, folder, clock, [&](const app::StudyProgress& now) {
            return tell({now.done, now.all, now.what});
        });
    };
}

FilesBar::Make ExportPanel::report_maker() {
    return [folder = bar_->folder(), places = shell_.places(), &held = study(), &clock = shell_.clock()](
               const ExportJob::Tell&) { return app::export_study_report(places, held, folder, clock); };
}

void ExportPanel::show_made(const app::StudyExport& made) {
    outcome_ = app::export_lines(made);
    failed_ = made.errors > 0;
    announce(this, wx(outcome_.front()));
    show_outcome();
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
                                                failed_ ? &Palette::over : &Palette::ink, wx(line)),
                                      first ? 22 : 4));
        first = false;
    }
    column_->arrange();
    column_->scroll_to_end();
}

void ExportPanel::place(const wxRect& room) {
    const int foot = bar_->height_for(room.width);
    column_->SetSize(0, room.y, room.width, std::max(1, room.height - foot));
    bar_->SetSize(0, room.y + room.height - foot, room.width, foot);
}

} // namespace samenspel::gui
