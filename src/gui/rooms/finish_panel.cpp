#include "gui/rooms/finish_panel.hpp"

#include <algorithm>

#include <wx/clipbrd.h>
#include <wx/dcclient.h>
#include <wx/filedlg.h>
#include <wx/gauge.h>
#include <wx/utils.h>
#include <wx/wupdlock.h>

#include "app/papers/calendar.hpp"
#include "app/texts.hpp"
#include "base/path.hpp"
#include "gui/console/note_rows.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/rooms/note_dialog.hpp"
#include "gui/rooms/person_row.hpp"
#include "gui/rooms/stretch_chart.hpp"
#include "gui/widgets/question_dialog.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using domain::Attended;
using domain::NoteKind;
using words::fill;
using words::tr;
using words::trn;

constexpr int side_width = 420, bar_height = 74, least_side = 270, least_status = 190;
constexpr double side_share = 0.4;

} // namespace

FinishPanel::FinishPanel(wxWindow* parent, Shell& shell, app::LiveSession& session)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      shell_(shell),
      session_(session),
      sides_(new Sides(this, side_width, least_side, side_share)),
      main_(sides_->main()),
      side_(sides_->side()) {
    SetBackgroundColour(colours().paper);
    main_->set_padding({30, 20, 30, 24});
    main_->set_widest(860);
    side_->set_padding({24, 22, 24, 16});
    status_ = new Words(this, &Palette::paper, type::text, &Palette::soft, {});
    gauge_ = new wxGauge(this, wxID_ANY, 100);
    cancel_ = new Button(this, &Palette::paper, Button::Look::secondary, wx(tr("Stop")));
    cancel_->on_click = [this] {
        if (job_)
            job_->cancel();
    };
    folder_ = new Button(this, &Palette::paper, Button::Look::secondary, wx(tr("Open the folder")));
    folder_->on_click = [this] { wxLaunchDefaultApplication(wx(papers_folder())); };
    make_ = new Button(this, &Palette::paper, Button::Look::primary, wx(tr("Make all papers")));
    make_->on_click = [this] { later([this] { make_papers(); }); };
    choose_file = [this] {
        wxFileDialog dialog(wxGetTopLevelParent(this), wx(tr("Notes of a second laptop")), {}, {},
                            wx(tr("Sessions of Samenspel")) + " (*.lok)|*.lok",
                            wxFD_OPEN | wxFD_FILE_MUST_EXIST);
        return dialog.ShowModal() == wxID_OK ? base::to_path(utf8(dialog.GetPath()))
                                             : std::filesystem::path();
    };
    set_working(false);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.ControlDown() && event.GetKeyCode() == WXK_RETURN)
            CallAfter([this] { make_papers(); });
        else
            event.Skip();
    });
    Bind(wxEVT_PAINT, &FinishPanel::draw_lines, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
}

FinishPanel::~FinishPanel() = default;

void FinishPanel::later(std::function<void()> action) {
    // What was pressed may go when the page is shown anew.
    CallAfter(std::move(action));
}

void FinishPanel::enter() {
    show_page();
    make_->SetFocus();
}

void FinishPanel::show_page() {
    const wxWindowUpdateLocker no_flicker(this);
    const auto place = main_->place();
    page_ = app::make_finish_page(session_);
    main_->clear();
    main_->add(
        new Words(main_, &Palette::paper, type::title, &Palette::ink, wx(page_.title), AccessRole::heading));
    main_->add(new Words(main_, &Palette::paper, type::text, &Palette::soft, wx(page_.summary)), 2);
    if (!page_.notice.empty())
        main_->add(new TintBox(main_, &Palette::paper, {&Palette::goal, &Palette::goal_edge}, {},
                               {page_.notice}, false),
                   10);
    for (const std::string& warning : page_.warnings)
        main_->add(new TintBox(main_, &Palette::paper, {&Palette::late_tint, &Palette::late_edge}, {},
                               {warning}, false),
                   10);
    add_kind(NoteKind::intention, tr("What we will do differently"), tr("No intention was written down."));
    add_kind(NoteKind::unmet_need, tr("Unmet needs, to pass on"), tr("No unmet need was written down."));
    add_needs();
    add_questions();
    if (!page_.read_only)
        add_link(
            main_, tr("Add the notes of a second laptop"), [this] { merge_notes(); }, 20);
    add_stretches();
    main_->arrange();
    main_->go_to(place);
    show_side();
    arrange();
}

void FinishPanel::add_note(const domain::Note& note, int gap) {
    auto* row = main_->add(new NoteRow(main_,
                                       {note.id,
                                        {},
                                        note.content.text,
                                        note.content.kind,
                                        app::kind_text(note.content.kind),
                                        app::group_text(note.content.group),
                                        note.content.starred},
                                       false),
                           gap);
    row->Enable(!page_.read_only);
    row->on_click = [this, note] { later([this, note] { change_note(note); }); };
    row->on_star = [this, note] {
        later([this, note] {
            auto content = note.content;
            content.starred = !content.starred;
            session_.change_note(note.id, content);
            show_page();
        });
    };
    row->on_remove = [this, id = note.id] {
        later([this, id] {
            session_.remove_note(id);
            show_page();
        });
    };
}

void FinishPanel::add_kind(NoteKind kind, const std::string& title, const std::string& empty) {
    main_->add(new Words(main_, &Palette::paper, type::heading,
                         kind == NoteKind::intention ? &Palette::intention : &Palette::late, wx(title),
                         AccessRole::heading),
               22);
    bool any = false;
    for (const auto& question : page_.questions)
        for (const domain::Note& note : question.notes)
            if (note.content.kind == kind) {
                add_note(note, any ? 0 : 2);
                any = true;
            }
    if (!any)
        main_->add(new Words(main_, &Palette::paper, type::text, &Palette::soft, wx(empty)), 4);
}

void FinishPanel::add_questions() {
    for (const auto& question : page_.questions) {
        main_->add(new Words(main_, &Palette::paper, type::heading, &Palette::ink, wx(question.title),
                             AccessRole::heading),
                   26);
        if (!question.question.empty())
            main_->add(new Words(main_, &Palette::paper, type::text, &Palette::soft, wx(question.question)),
                       0);
        for (const domain::Note& note : question.notes)
            if (note.content.kind == NoteKind::reflection || note.content.kind == NoteKind::question)
                add_note(note, 0);
        if (!page_.read_only)
            add_link(
                main_, tr("Add a line"), [this, key = question.key] { new_note(key, NoteKind::reflection); },
                2);
    }
}

/// To an association or a municipality, by whatever the doctor writes letters with.
void FinishPanel::add_needs() {
    if (page_.needs_text.empty())
        return;
    add_link(
        main_, tr("Copy as a text"), [this] { copy_needs(); }, 4);
    add_link(
        main_, tr("Write a mail"), [this] { wxLaunchDefaultBrowser(wx(page_.needs_mail)); }, 0);
}

void FinishPanel::copy_needs() {
    const bool copied =
        wxTheClipboard->Open() && wxTheClipboard->SetData(new wxTextDataObject(wx(page_.needs_text)));
    wxTheClipboard->Flush(); // so that it outlives the program
    wxTheClipboard->Close();
    status_->set_text(wx(copied ? tr("The needs are copied: paste them in a letter or a mail.")
                                : tr("Nothing could be copied.")));
}

/// What the other one has is told before it is taken; where both wrote something else, someone chooses.
void FinishPanel::merge_notes() {
    const auto file = choose_file();
    if (file.empty())
        return;
    domain::NotesMerge found;
    try {
        found = session_.compare(file, shell_.places().modules, shell_.clock());
    } catch (const std::invalid_argument& error) {
        status_->set_text(wx(std::string(error.what())));
        return;
    } catch (const std::exception&) {
        tell_trouble(wxGetTopLevelParent(this), std::current_exception());
        return;
    }
    const auto count = [](auto n) { return std::to_string(n); };
    if (found.added.empty() && found.conflicts.empty()) {
        status_->set_text(wx(tr("The other laptop has nothing that is not here already.")));
        return;
    }
    if (ask(wxGetTopLevelParent(this), {fill(tr("The other laptop has {new} new lines; {same} are here "
                                                "already, and {conflicts} are written differently."),
                                             {{"new", count(found.added.size())},
                                              {"same", count(found.same)},
                                              {"conflicts", count(found.conflicts.size())}}),
                                        tr("Add them"), tr("Leave it"), true}) != Answer::first)
        return;
    std::set<std::string> theirs;
    for (const auto& conflict : found.conflicts)
        if (ask(wxGetTopLevelParent(this),
                {fill(tr("Here it says “{ours}”, there “{theirs}”."),
                      {{"ours", conflict.ours.text}, {"theirs", conflict.theirs.text}}),
                 tr("Take the other one"), tr("Keep ours"), true}) == Answer::first)
            theirs.insert(conflict.note);
    session_.merge(found, theirs);
    show_page();
    status_->set_text(
        wx(fill(trn("{n} line added.", "{n} lines added.", static_cast<long>(found.added.size())),
                {{"n", count(found.added.size())}})));
}

void FinishPanel::add_stretches() {
    if (page_.stretches.empty())
        return;
    main_->add(new Words(main_, &Palette::paper, type::heading, &Palette::ink, wx(tr("How the time went")),
                         AccessRole::heading),
               26);
    main_->add(new StretchChart(main_, &Palette::paper, page_.stretches), 2);
}

void FinishPanel::save_calendar() {
    const auto file = app::save_calendar(session_, papers_folder());
    wxLaunchDefaultApplication(wx(file));
    status_->set_text(wx(
        fill(tr("{file} is made; your calendar takes it over."), {{"file", base::utf8(file.filename())}})));
}

Button* FinishPanel::add_link(Column* column, const std::string& text, std::function<void()> action,
                              int gap) {
    auto* row = new Flow(column, column == side_ ? &Palette::side : &Palette::paper, 8, 4);
    auto* link = row->add(
        new Button(row, column == side_ ? &Palette::side : &Palette::paper, Button::Look::link, wx(text)));
    link->on_click = [this, action = std::move(action)] { later(action); };
    column->add(row, gap);
    return link;
}

void FinishPanel::change_note(const domain::Note& note) {
    NoteDialog dialog(wxGetTopLevelParent(this), note.content, false);
    const auto answer = dialog.ask();
    const auto content = dialog.content();
    if (answer == NoteDialog::Answer::remove || (answer == NoteDialog::Answer::keep && content.text.empty()))
        session_.remove_note(note.id);
    else if (answer == NoteDialog::Answer::keep && !(content == note.content))
        session_.change_note(note.id, content);
    show_page();
}

void FinishPanel::new_note(const std::string& step, NoteKind kind) {
    NoteDialog dialog(wxGetTopLevelParent(this), {step, 0, kind, false, {}}, true);
    if (dialog.ask() != NoteDialog::Answer::keep || dialog.content().text.empty())
        return;
    session_.add_note(dialog.content());
    show_page();
}

// ---- attendance and papers -----------------------------------------------------------------------------

void FinishPanel::show_side() {
    const auto place = side_->place();
    side_->clear();
    const auto heading = [this](const std::string& text, int gap) {
        side_->add(
            new Words(side_, &Palette::side, type::heading, &Palette::ink, wx(text), AccessRole::heading),
            gap);
    };
    const int present = session_.record().present();
    heading(fill(tr("Who was there · {n} of {all}"),
                 {{"n", std::to_string(present)}, {"all", std::to_string(page_.people.size())}}),
            0);
    const auto& marked = session_.record().attendance;
    for (const auto& person : page_.people) {
        std::optional<std::size_t> state;
        if (const auto found = marked.find(person.number); found != marked.end())
            state = found->second.absent ? 2U : found->second.left ? 1U : 0U;
        side_
            ->add(new PersonRow(side_, person, state,
                                [this, number = person.number](Attended::What what) {
                                    later([this, number, what] {
                                        session_.attend(number, what);
                                        show_page();
                                    });
                                }))
            ->Enable(!page_.read_only);
    }
    if (page_.people.empty())
        side_->add(new Words(side_, &Palette::side, type::text, &Palette::soft,
                             wx(tr("No participants were filled in."))),
                   4);
    else if (marked.size() < page_.people.size() && !page_.read_only)
        add_link(
            side_, tr("All others were present"),
            [this] {
                for (const auto& person : page_.people)
                    if (!session_.record().attendance.contains(person.number))
                        session_.attend(person.number, Attended::What::arrived);
                show_page();
            },
            6);
    heading(tr("To report"), 24);
    side_->add(new Words(side_, &Palette::side, type::text, &Palette::ink, wx(page_.deadline)), 4);
    add_link(
        side_, tr("Put both days in your calendar"), [this] { save_calendar(); }, 4);
    add_papers();
    side_->arrange();
    side_->go_to(place);
}

/// Each can be made by itself: before the evening not all of them make sense.
void FinishPanel::add_papers() {
    for (const bool before : {true, false}) {
        side_->add(new Words(side_, &Palette::side, type::heading, &Palette::ink,
                             wx(before ? tr("Papers for the evening") : tr("Papers for afterwards")),
                             AccessRole::heading),
                   24);
        int gap = 4;
        for (const app::DocumentKind& kind : app::document_kinds(session_)) {
            if (kind.before != before)
                continue;
            const bool made =
                std::ranges::any_of(papers_, [&](const auto& file) { return file.stem() == kind.name; });
            add_link(
                side_, kind.title, [this, name = kind.name] { make_papers({name}); }, gap)
                ->set_ticked(made, wx(tr("made")));
            gap = 0;
        }
    }
}

std::filesystem::path FinishPanel::papers_folder() const {
    return app::papers_folder(session_, shell_.places());
}

void FinishPanel::make_papers(const std::vector<std::string>& names) {
    if (job_)
        return;
    asked_from_ = side_->place();
    set_working(true);
    status_->set_text(wx(tr("The papers are being made…")));
    job_ = std::make_unique<ExportJob>(
        [&session = session_, places = shell_.places(), names,
         folder = papers_folder()](ExportJob::Result& result, const ExportJob::Tell& tell) {
            result.files = app::export_documents(session, places, names, folder, tell, result.problems);
        },
        [this](const app::ExportProgress& now) { progress(now); },
        [this](const ExportJob::Result& result) { papers_done(result); });
}

void FinishPanel::progress(const app::ExportProgress& now) {
    gauge_->SetRange(static_cast<int>(std::max<std::size_t>(now.all, 1)));
    gauge_->SetValue(static_cast<int>(std::min(now.done, now.all)));
    if (!now.what.empty())
        status_->set_text(wx(now.what));
}

void FinishPanel::papers_done(const ExportJob::Result& result) {
    later([this] { job_.reset(); }); // it is on the stack, and has said its last
    for (const auto& file : result.files)
        if (std::ranges::find(papers_, file) == papers_.end())
            papers_.push_back(file);
    set_working(false);
    if (result.trouble) {
        status_->set_text(wx(tr("The papers were not made.")));
        tell_trouble(wxGetTopLevelParent(this), result.trouble);
        return;
    }
    const auto count = static_cast<long>(result.files.size());
    std::string text = result.cancelled ? tr("Stopped. What was made already can be used.")
                                        : fill(trn("{n} paper made.", "{n} papers made.", count),
                                               {{"n", std::to_string(count)}});
    if (!result.problems.empty())
        text += " " + base::to_string(result.problems.front());
    status_->set_text(wx(text));
    if (result.files.size() == 1 && !result.cancelled)
        wxLaunchDefaultApplication(wx(result.files.front())); // asked for by name: then it is wanted now
    show_side();
    side_->go_to(asked_from_);
    arrange();
}

void FinishPanel::set_working(bool working) {
    gauge_->Show(working);
    cancel_->Show(working);
    make_->Enable(!working);
    // The papers are made from the session as it is: until they are, nobody touches it.
    main_->Enable(!working);
    side_->Enable(!working);
    shell_.hold_session(working);
    folder_->Show(!working && !papers_.empty());
    gauge_->SetValue(0);
    arrange();
}

void FinishPanel::arrange() {
    const wxSize size = GetClientSize();
    if (size.x < dip(this, 200))
        return; // not laid out yet
    const auto d = [this](int value) { return dip(this, value); };
    const int buttons = size.y - d(bar_height);
    int right = size.x - d(30);
    const auto place = [&](Button* button, int high) {
        const int wide = button->best_width();
        button->SetSize(right - wide, buttons + (d(bar_height) - high) / 2, wide, high);
        if (button->IsShown())
            right -= wide + d(18);
    };
    place(make_, d(48));
    place(folder_, d(40));
    place(cancel_, d(40));
    if (gauge_->IsShown()) {
        gauge_->SetSize(right - d(200), buttons + d(33), d(190), d(10));
        right -= d(210);
    }
    const bool above = !status_->text().empty() && right - d(30) < d(least_status);
    const int words = above ? size.x - d(60) : std::max(10, right - d(30)), high = status_->height_for(words);
    bar_ = above ? buttons - high - d(10) : buttons;
    status_->SetSize(d(30), above ? bar_ + d(12) : bar_ + (d(bar_height) - high) / 2, words, high);
    sides_->SetSize(0, 0, size.x, std::max(1, bar_));
    Refresh();
}

void FinishPanel::draw_lines(wxPaintEvent&) {
    wxPaintDC dc(this);
    const wxSize size = GetClientSize();
    dc.SetPen(wxPen(colours().line));
    dc.DrawLine(0, bar_, size.x, bar_);
}

} // namespace samenspel::gui
