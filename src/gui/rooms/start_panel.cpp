#include "gui/rooms/start_panel.hpp"

#include <algorithm>

#include <wx/filedlg.h>
#include <wx/wupdlock.h>

#include "base/path.hpp"
#include "base/problem.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/rooms/cards.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/words.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using app::SessionCard;
using words::fill;
using words::tr;
using words::trn;

constexpr std::size_t recent_shown = 8;

std::filesystem::path ask_file(wxWindow* parent, const std::filesystem::path& folder) {
    wxFileDialog dialog(wxGetTopLevelParent(parent), wx(tr("Open a session")), wx(folder), {},
                        wx(tr("Sessions of Samenspel")) + " (*.lok)|*.lok", wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    return dialog.ShowModal() == wxID_OK ? base::to_path(utf8(dialog.GetPath())) : std::filesystem::path();
}

} // namespace

StartPanel::StartPanel(wxWindow* parent, Shell& shell) : Column(parent, &Palette::paper), shell_(shell) {
    set_padding({30, 20, 30, 24});
    set_widest(820);
    choose_file = [this] { return ask_file(this, shell_.places().sessions); };
}

void StartPanel::enter() {
    const wxWindowUpdateLocker no_flicker(this);
    clear();
    first_ = nullptr;
    shown_above_.clear();
    add(new Words(this, &Palette::paper, type::title, &Palette::ink, wx(tr("Welcome")), AccessRole::heading));
    const auto sessions = app::find_sessions(shell_.places(), shell_.clock());
    const auto* open = shell_.session();
    if (open)
        add_open_session(*open);
    else
        add_interrupted(sessions);
    add_prepared(sessions);
    const auto trainings = app::find_trainings(shell_.places());
    add_trainings(trainings);
    add_practice(trainings);
    add_recent(sessions);
    auto* other = new Flow(this, &Palette::paper, 8, 4);
    other->add(new Button(other, &Palette::paper, Button::Look::link, wx(tr("Open another file…"))))
        ->on_click = [this] { CallAfter([this] { open_other(); }); };
    other->add(new Button(other, &Palette::paper, Button::Look::link, wx(tr("Manual"))))->on_click = [this] {
        CallAfter([this] { shell_.open_manual(); });
    };
    add(other, 12);
    arrange();
    if (first_)
        first_->SetFocus();
}

void StartPanel::add_heading(const std::string& text) {
    add(new Words(this, &Palette::paper, type::heading, &Palette::ink, wx(text), AccessRole::heading), 24);
}

void StartPanel::add_open_session(const app::LiveSession& session) {
    if (session.position().status == domain::Status::ended)
        return;
    const bool waits = session.position().status == domain::Status::waiting;
    auto* card = add(new Card(this, &Palette::paper, Card::Look::urgent,
                              {wx(session.info().lok_name.empty() ? tr("Your LOK") : session.info().lok_name),
                               wx(waits ? tr("It is ready and has not begun yet.")
                                        : tr("It is going on. The clock runs.")),
                               {},
                               wx(tr("Back to the session"))}),
                     18);
    card->on_click = [this] { shell_.go_to_console(); };
    first_ = card;
}

void StartPanel::add_interrupted(const std::vector<SessionCard>& sessions) {
    for (const SessionCard& session : sessions) {
        if (session.state != SessionCard::State::interrupted || session.rehearsal)
            continue; // who stopped a rehearsal need not go on with it
        auto* card = add(new Card(this, &Palette::paper, Card::Look::urgent,
                                  {wx(session.title), wx(session.detail),
                                   wx(fill(tr("{state}. Everything is kept; it stands where it stood."),
                                           {{"state", session.state_text}})),
                                   wx(tr("Go on"))}),
                         18);
        first_ = card;
        card->on_click = [this, file = session.file] {
            CallAfter([this, file] { shell_.open_session(file); });
        };
        shown_above_.insert(session.file);
        return; // one is the one to go on with; the others are in the list
    }
}

void StartPanel::add_prepared(const std::vector<SessionCard>& sessions) {
    const auto next = std::ranges::find_if(sessions, &SessionCard::next);
    if (next == sessions.end() || is_open(*next))
        return;
    auto* card = add(new Card(this, &Palette::paper, first_ ? Card::Look::usual : Card::Look::urgent,
                              {wx(next->title), wx(next->detail),
                               wx(tr("It is ready and has not begun yet.")), wx(tr("Go to the LOK"))}),
                     18);
    card->on_click = [this, file = next->file] { CallAfter([this, file] { shell_.open_session(file); }); };
    if (!first_)
        first_ = card;
    shown_above_.insert(next->file);
}

bool StartPanel::is_open(const SessionCard& session) const {
    return shell_.session() && session.file == shell_.session()->file();
}

void StartPanel::add_trainings(const std::vector<app::TrainingCard>& trainings) {
    add_heading(tr("New LOK"));
    if (trainings.empty()) {
        add(new Words(this, &Palette::paper, type::text, &Palette::over,
                      wx(tr("No training was found. Install Samenspel again, or put the training's folder "
                            "back in “modules”."))),
            6);
        return;
    }
    for (const app::TrainingCard& training : trainings) {
        if (training.problems.empty()) {
            auto* card = add(
                new Card(this, &Palette::paper, Card::Look::usual,
                         {wx(training.title), wx(training.subtitle), wx(training.detail), wx(tr("Prepare"))}),
                10);
            if (!first_)
                first_ = card;
            card->on_click = [this, folder = training.folder] {
                CallAfter([this, folder] { shell_.prepare(folder); });
            };
            continue;
        }
        const auto count = static_cast<long>(training.problems.size());
        add(new Card(
                this, &Palette::paper, Card::Look::plain,
                {wx(training.title.empty() ? base::utf8(training.folder.filename()) : training.title),
                 wx(fill(trn("This training cannot be used: {n} thing in its text is not right.",
                             "This training cannot be used: {n} things in its text are not right.", count),
                         {{"n", std::to_string(count)}})),
                 wx(base::to_string(training.problems.front())),
                 {}}),
            10);
    }
}

/// A card for who is here for the first time; afterwards a link.
void StartPanel::add_practice(const std::vector<app::TrainingCard>& trainings) {
    const auto training =
        std::ranges::find_if(trainings, [](const auto& card) { return card.problems.empty(); });
    if (training == trainings.end())
        return;
    const auto begin = [this, folder = training->folder] {
        CallAfter([this, folder] { shell_.practise(folder); });
    };
    const std::string title = tr("Ten minutes of practice");
    if (shell_.settings().guided_once) {
        auto* row = new Flow(this, &Palette::paper, 8, 4);
        row->add(new Button(row, &Palette::paper, Button::Look::link, wx(title)))->on_click = begin;
        add(row, 10);
        return;
    }
    add_heading(tr("The first time?"));
    auto* card = add(new Card(this, &Palette::paper, Card::Look::usual,
                              {wx(title),
                               wx(tr("You do once all that the evening asks. Nothing can go wrong.")),
                               {},
                               wx(tr("Practise"))}),
                     10);
    card->on_click = begin;
}

void StartPanel::add_recent(const std::vector<SessionCard>& sessions) {
    std::size_t shown = 0;
    for (const SessionCard& session : sessions) {
        if (shown_above_.contains(session.file) || is_open(session))
            continue;
        if (shown == 0)
            add_heading(tr("Earlier sessions"));
        if (++shown > recent_shown)
            break;
        auto* row = add(new SessionRow(this, &Palette::paper, session), shown == 1 ? 6 : 0);
        row->on_click = [this, file = session.file] {
            CallAfter([this, file] { shell_.open_session(file); });
        };
    }
}

void StartPanel::open_other() {
    const auto file = choose_file();
    if (!file.empty())
        shell_.open_session(file);
}

} // namespace samenspel::gui
