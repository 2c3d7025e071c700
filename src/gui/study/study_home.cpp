#include "gui/study/study_home.hpp"

#include <stdexcept>

#include <wx/filedlg.h>
#include <wx/msgdlg.h>

#include "app/study/mend.hpp"
#include "base/path.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/rooms/cards.hpp"
#include "gui/study/merge_panel.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/text_dialog.hpp"
#include "gui/widgets/words.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

wxString study_files() {
    return wx(tr("Studies of Samenspel")) + " (*.lokstudie)|*.lokstudie";
}

/// A name that every system takes for a file.
std::string file_name_of(const std::string& title) {
    std::string name;
    for (const char c : title)
        name += std::string_view("/\\:*?\"<>|").find(c) == std::string_view::npos ? c : '-';
    return name + std::string(app::study_extension);
}

} // namespace

// What is told outside is told by a copy: this page is gone when it returns.
StudyHome::StudyHome(wxWindow* parent, Shell& shell, StudyState& state)
    : Column(parent, &Palette::paper), shell_(shell), state_(state) {
    set_padding({30, 20, 30, 24});
    set_widest(820);
    choose_copies = [this] { return ask_study_files(wxGetTopLevelParent(this), state_.study->file()); };
    if (state_.study)
        show_study();
    else
        show_start();
    arrange();
}

void StudyHome::enter() {
    if (first_)
        first_->SetFocus();
}

void StudyHome::add_heading(const std::string& text) {
    add(new Words(this, &Palette::paper, type::heading, &Palette::ink, wx(text), AccessRole::heading), 24);
}

void StudyHome::add_links(const std::vector<std::pair<std::string, std::function<void()>>>& links, int gap) {
    auto* row = new Flow(this, &Palette::paper, 8, 4);
    for (const auto& [text, action] : links)
        row->add(new Button(row, &Palette::paper, Button::Look::link, wx(text)))->on_click =
            [this, does = action] { CallAfter(does); };
    add(row, gap);
}

// ---- none is open --------------------------------------------------------------------------------------

void StudyHome::show_start() {
    add(new Words(this, &Palette::paper, type::title, &Palette::ink, wx(tr("Research")),
                  AccessRole::heading));
    add(new Words(
            this, &Palette::paper, type::text, &Palette::soft,
            wx(tr("A study keeps the questionnaires, their numbered copies and all answers, in one file."))),
        2);
    const auto recent = app::recent_studies(shell_.settings().studies);
    if (!recent.empty())
        add_heading(tr("Opened before"));
    for (const auto& one : recent) {
        auto* card = add(new Card(this, &Palette::paper, Card::Look::usual,
                                  {wx(one.title), wx(one.detail), {}, wx(tr("Open"))}),
                         10);
        card->on_click = [this, file = one.file] { CallAfter([open = on_open, file] { open(file); }); };
        if (!first_)
            first_ = card;
    }
    add_heading(tr("New study"));
    auto* fresh = add(new Card(this, &Palette::paper, Card::Look::usual,
                               {wx(tr("Begin a new study")),
                                wx(tr("You give it a title and choose where its file comes.")),
                                {},
                                wx(tr("New study"))}),
                      10);
    fresh->on_click = [this] { CallAfter([this] { ask_new(); }); };
    if (!first_)
        first_ = fresh;
    add_links({{tr("Open another file…"), [this] { ask_open(); }}}, 12);
}

void StudyHome::ask_open() {
    wxFileDialog dialog(wxGetTopLevelParent(this), wx(tr("Open a study")), wx(shell_.places().sessions), {},
                        study_files(), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK)
        CallAfter([open = on_open, file = base::to_path(utf8(dialog.GetPath()))] { open(file); });
}

void StudyHome::ask_new() {
    const auto title = ask_line(wxGetTopLevelParent(this), tr("New study"), tr("Title of the study"),
                                tr("Choose the file…"), {});
    if (!title || title->empty())
        return;
    // An existing file is never written over, so there is no question about it: it is refused with the reason.
    wxFileDialog dialog(wxGetTopLevelParent(this), wx(tr("New study")), wx(shell_.places().sessions),
                        wx(file_name_of(*title)), study_files(), wxFD_SAVE);
    if (dialog.ShowModal() != wxID_OK)
        return;
    auto file = base::to_path(utf8(dialog.GetPath()));
    if (file.extension() != std::filesystem::path(app::study_extension))
        file += app::study_extension;
    CallAfter([create = on_create, file, title = *title] { create(file, title); });
}

// ---- one is open ---------------------------------------------------------------------------------------

void StudyHome::show_study() {
    const auto page = app::make_study_page(*state_.study, *state_.study->answers());
    add(new Words(this, &Palette::paper, type::title, &Palette::ink, wx(page.title), AccessRole::heading));
    add(new Words(this, &Palette::paper, type::small, &Palette::soft, wx(page.file)), 2);
    add_tasks(page);
    add_holdings(page);
    add_links({{tr("Add a questionnaire…"), [this] { ask_questionnaire(); }},
               {tr("Close this study"), [this] { CallAfter(on_close); }}},
              16);
}

void StudyHome::add_group(const std::string& title, const std::vector<TaskCard>& cards) {
    add_heading(title);
    auto* grid = new Grid(this, &Palette::paper, 8);
    add_window(
        grid, [grid](int width) { return grid->place(width); }, 6);
    for (const auto& one : cards) {
        auto* card = grid->add(new Card(grid, &Palette::paper,
                                        one.urgent     ? Card::Look::urgent
                                        : one.possible ? Card::Look::usual
                                                       : Card::Look::plain,
                                        {wx(one.title), wx(one.detail), {}, {}}));
        card->Enable(one.possible);
        card->on_click = [this, task = one.task] {
            if (task == Task::merging)
                CallAfter([this] { merge_copies(); }); // of which files comes first
            else
                CallAfter([go = on_task, task] { go(task); });
        };
        // Most who open a study come to type.
        if (one.possible && (!first_ || one.task == Task::entry))
            first_ = card;
    }
}

void StudyHome::add_tasks(const app::StudyPage& page) {
    using words::trc;
    add_group(tr("Collect"),
              {{Task::printing, trc("task", "Print copies"), page.printing},
               {Task::practices, trc("task", "Practices"), page.practices},
               {Task::entry, trc("task", "Enter"), page.entry, page.can_enter},
               {Task::kiosk, trc("task", "Doctors fill in themselves"), page.kiosk, page.can_answer_here},
               {Task::import, trc("task", "Import"), page.import, !page.questionnaires.empty()},
               {Task::merging, trc("task", "Add another copy"),
                tr("What colleagues entered in a copy of this study, on their own laptop")}});
    add_group(tr("Check and mend"),
              {{Task::checks, trc("task", "Check"), page.checks, true, page.check_is_urgent},
               {Task::comparison, trc("task", "Compare"), page.comparison}});
    add_group(tr("Results"), {{Task::report, trc("task", "Report"), page.report},
                              {Task::exporting, trc("task", "Export"), page.export_}});
}

void StudyHome::add_holdings(const app::StudyPage& page) {
    add_heading(tr("Questionnaires"));
    if (page.questionnaires.empty())
        add(new Words(
                this, &Palette::paper, type::text, &Palette::soft,
                wx(tr("There are none yet. They come in when numbered copies are printed, or one by one."))),
            4);
    int gap = 6;
    for (const auto& one : page.questionnaires) {
        add(new Words(this, &Palette::paper, type::strong, &Palette::ink, wx(one.title)), gap);
        add(new Words(this, &Palette::paper, type::small, &Palette::soft, wx(one.detail)), 0);
        add(new Words(this, &Palette::paper, type::text, &Palette::ink, wx(one.counts)), 2);
        gap = 12;
    }
    if (page.files.empty())
        return;
    add_heading(tr("Files that were taken in"));
    for (const auto& line : page.files)
        add(new Words(this, &Palette::paper, type::text, &Palette::ink, wx(line)), 4);
}

void StudyHome::merge_copies() {
    state_.merging = choose_copies();
    if (!state_.merging.empty())
        CallAfter([go = on_task] { go(Task::merging); });
}

void StudyHome::ask_questionnaire() {
    wxFileDialog dialog(wxGetTopLevelParent(this), wx(tr("Add a questionnaire…")),
                        wx(shell_.places().modules), {}, wx(tr("Questionnaires")) + " (*.xml)|*.xml",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK)
        return;
    try {
        app::add_questionnaire(*state_.study, base::to_path(utf8(dialog.GetPath())));
    } catch (const std::invalid_argument& error) {
        // What the author of the questionnaire can mend is no failure of the machine.
        wxMessageDialog(wxGetTopLevelParent(this), wx(std::string(error.what())), wx(tr("Questionnaires")),
                        wxOK)
            .ShowModal();
        return;
    } catch (const std::exception&) {
        tell_trouble(wxGetTopLevelParent(this), std::current_exception());
        return;
    }
    CallAfter([go = on_task] { go(Task::overview); });
}

} // namespace samenspel::gui
