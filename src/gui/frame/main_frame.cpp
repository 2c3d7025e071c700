#include "gui/frame/main_frame.hpp"

#include <algorithm>

#include <wx/display.h>
#include <wx/msgdlg.h>
#include <wx/wupdlock.h>

#include "app/rescue.hpp"
#include "app/study/study_page.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "gui/frame/resources.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/rooms/finish_panel.hpp"
#include "gui/rooms/prepare_panel.hpp"
#include "gui/rooms/start_panel.hpp"
#include "gui/study/study_panel.hpp"
#include "gui/support/support_panel.hpp"
#include "gui/widgets/question_dialog.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int nav_width = 210;

/// What a window's frame leaves of the laptop's screen.
wxSize largest_inside() {
    constexpr int sides = 8, title_bar = 40;
    const wxRect screen = wxDisplay(0U).GetClientArea();
    return {screen.width - sides, screen.height - title_bar};
}

} // namespace

MainFrame::MainFrame(app::Places places, const app::Clock& clock)
    : wxFrame(nullptr, wxID_ANY, "Samenspel"),
      places_(std::move(places)),
      clock_(clock),
      settings_(kept_settings(places_)),
      log_(log_file(places_)),
      pictures_(loading_pictures()),
      root_(new wxPanel(this)) {
    keep_troubles_in(&log_);
    log_.write("start " SAMENSPEL_VERSION ", screens " + screens_now());
    root_->SetBackgroundColour(colours().paper);
    limit_size();
    const wxSize most = largest_inside();
    SetClientSize(std::min(dip(this, 1366), most.x), std::min(dip(this, 768), most.y));
    make_nav();
    root_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
    root_->Bind(wxEVT_PAINT, &MainFrame::painted, this);
    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::on_close, this);
    Bind(wxEVT_CHAR_HOOK, &MainFrame::on_key, this);
    tell = [this](const std::string& sentence) {
        wxMessageDialog(this, wx(sentence), "Samenspel", wxOK | wxICON_INFORMATION).ShowModal();
    };
    test_slide_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        close_audience();
        update_audience();
    });
    screens_ = std::make_unique<Screens>([this] { screens_changed(); });
}

/// With large letters it may need more than a small laptop has: then all of that.
void MainFrame::limit_size() {
    const wxSize most = largest_inside();
    SetMinClientSize({std::min(dip(this, 900), most.x), std::min(dip(this, 560), most.y)});
}

void MainFrame::make_nav() {
    nav_ = new Nav(root_);
    nav_->MoveBeforeInTabOrder(root_->GetChildren().front());
    nav_->on_room = [this](Room room) { CallAfter([this, room] { go(room); }); };
    nav_->on_manual = [this] { CallAfter([this] { open_manual(); }); };
    nav_->on_settings = [this] { CallAfter([this] { edit_settings(); }); };
    nav_->show(room_, console_ != nullptr, session_ != nullptr);
}

/// Keys that hold in every room.
void MainFrame::on_key(wxKeyEvent& event) {
    const auto later = [this](int steps) { CallAfter([this, steps] { change_text_size(steps); }); };
    if (!event.ControlDown() || event.AltDown())
        return event.Skip();
    switch (event.GetKeyCode()) {
    case '+':
    case '=':
    case WXK_NUMPAD_ADD:
        return later(1);
    case '-':
    case WXK_NUMPAD_SUBTRACT:
        return later(-1);
    case '0':
    case WXK_NUMPAD0:
        return later(0);
    case ',':
        return CallAfter([this] { edit_settings(); });
    default:
        event.Skip();
    }
}

MainFrame::~MainFrame() {
    keep_troubles_in(nullptr);
    // The panels hold on to the session.
    DestroyChildren();
}

void MainFrame::open(const std::filesystem::path& file, const std::filesystem::path& module_folder) {
    take_place();
    // Shown only when it is full: what is laid out and painted twice is most of the wait.
    if (file.extension() == std::filesystem::path(app::study_extension))
        open_study(file);
    else if (!file.empty())
        open_session(file);
    if (!session_ && !module_folder.empty())
        try_to_prepare(module_folder);
    if (!panel_of(room_))
        show_room(Room::start);
    appear();
}

/// Once; also before a question, which needs a window to stand before.
void MainFrame::appear() {
    if (IsShown())
        return;
    Show();
    if (panel_of(room_))
        enter_room();
}

const app::Clock& MainFrame::clock_at(int speed) {
    if (speed <= 1)
        return clock_;
    fast_clocks_.push_back(std::make_unique<app::FastClock>(clock_, speed));
    return *fast_clocks_.back();
}

// ---- rooms ---------------------------------------------------------------------------------------------

wxWindow* MainFrame::panel_of(Room room) const {
    switch (room) {
    case Room::prepare:
        return prepare_;
    case Room::console:
        return console_;
    case Room::finish:
        return finish_;
    case Room::support:
        return support_;
    case Room::study:
        return study_;
    case Room::start:
        break;
    }
    return start_;
}

void MainFrame::show_room(Room room) {
    const wxWindowUpdateLocker no_flicker(root_);
    room_ = room;
    if (room == Room::start && !start_)
        start_ = new StartPanel(root_, *this);
    for (const Room each :
         {Room::start, Room::prepare, Room::console, Room::finish, Room::support, Room::study})
        if (wxWindow* panel = panel_of(each); panel && panel != panel_of(room))
            panel->Hide();
    nav_->Show(room != Room::console);
    nav_->show(room, console_ != nullptr, session_ != nullptr);
    arrange();
    panel_of(room)->Show();
    enter_room();
    SetTitle(title_of(room)); // says that one may type: last
    update_audience_soon();
    if (room == Room::console && !awake_)
        awake_ = std::make_unique<StayAwake>(tr("A LOK is going on"));
    else if (room != Room::console && !is_going_on())
        awake_.reset();
}

/// For the first time. Who moderates sees the controls before anything else is made.
void MainFrame::painted(wxPaintEvent& event) {
    root_->Unbind(wxEVT_PAINT, &MainFrame::painted, this);
    event.Skip();
    painted_ = true;
    CallAfter([this] {
        SetIcons(icons_of(places_));
        update_audience();
    });
}

/// After the room has been drawn.
void MainFrame::update_audience_soon() {
    if (painted_)
        CallAfter([this] { update_audience(); });
}

/// What the task bar and a screen reader say.
wxString MainFrame::title_of(Room room) const {
    std::string where;
    if (room == Room::prepare)
        where = tr("Prepare");
    if (room == Room::finish)
        where = tr("Finish");
    if (room == Room::support)
        where = tr("Support");
    if (room == Room::study)
        where = tr("Research");
    if (room == Room::console && session_)
        where = session_->info().lok_name;
    return where.empty() ? wxString("Samenspel") : wx(where + " – Samenspel");
}

/// Once it can be seen: only then can something in it have the focus.
void MainFrame::enter_room() {
    switch (room_) {
    case Room::start:
        return start_->enter();
    case Room::prepare:
        return prepare_->enter();
    case Room::console:
        return console_->enter();
    case Room::finish:
        return finish_->enter();
    case Room::support:
        return support_->enter();
    case Room::study:
        return study_->enter();
    }
}

void MainFrame::arrange() {
    const wxSize size = root_->GetClientSize();
    const int left = room_ == Room::console ? 0 : dip(this, nav_width);
    nav_->SetSize(0, 0, dip(this, nav_width), size.y);
    if (wxWindow* panel = panel_of(room_))
        panel->SetSize(left, 0, size.x - left, size.y);
}

void MainFrame::go(Room room) {
    switch (room) {
    case Room::start:
        return go_to_start();
    case Room::prepare:
        return go_to_prepare();
    case Room::console:
        return go_to_console();
    case Room::finish:
        return go_to_finish();
    case Room::support:
        return go_to_support();
    case Room::study:
        return go_to_study();
    }
}

void MainFrame::go_to_start() {
    show_room(Room::start);
}

void MainFrame::go_to_prepare() {
    if (prepare_)
        return show_room(Room::prepare);
    for (const app::TrainingCard& training : app::find_trainings(places_))
        if (training.problems.empty())
            return prepare(training.folder);
    go_to_start();
}

void MainFrame::prepare(const std::filesystem::path& module_folder) {
    if (!prepare_ || prepare_->module_folder() != module_folder) {
        if (!may_lose_preparation())
            return;
        if (prepare_)
            prepare_->Destroy();
        prepare_ = nullptr; // stays so if the training cannot be read
        prepare_ = new PreparePanel(root_, *this, module_folder);
    }
    show_room(Room::prepare);
}

/// Of a folder that someone named by hand.
void MainFrame::try_to_prepare(const std::filesystem::path& module_folder) {
    try {
        prepare(module_folder);
    } catch (const std::exception&) {
        show_room(Room::start);
        appear();
        tell_trouble(this, std::current_exception());
    }
}

void MainFrame::go_to_console() {
    if (console_)
        show_room(Room::console);
}

void MainFrame::go_to_finish() {
    if (!session_)
        return;
    if (!finish_)
        finish_ = new FinishPanel(root_, *this, *session_);
    show_room(Room::finish);
}

void MainFrame::go_to_support() {
    try {
        if (!support_)
            support_ = new SupportPanel(root_, *this);
        show_room(Room::support);
    } catch (const std::exception&) {
        tell_trouble(this, std::current_exception());
    }
}

void MainFrame::practise(const std::filesystem::path& module_folder) {
    if (!may_leave_session())
        return;
    try {
        close_session(); // also of the practice before: its file is made anew
        moderate(app::create_practice(places_, module_folder, clock_at(app::practice_speed)));
        practising_ = true;
        console_->guide();
    } catch (const std::exception&) {
        tell_trouble(this, std::current_exception());
        show_room(Room::start);
    }
}

void MainFrame::stop_practice() {
    close_session();
    app::Settings settings = settings_;
    settings.guided_once = true;
    use_settings(settings);
    close_audience();
    show_room(Room::start);
}

void MainFrame::hold_session(bool held) {
    nav_->Enable(!held);
    if (console_)
        console_->hold(held);
}

bool MainFrame::is_going_on() const {
    return session_ && !practising_ &&
           (session_->position().status == domain::Status::running ||
            session_->position().status == domain::Status::paused);
}

bool MainFrame::may_leave_session() {
    return !is_going_on() ||
           ask(this, {tr("A session is going on. Everything of it is saved: open it again and it "
                         "stands where it stood. Leave it now?"),
                      tr("Leave the session"), tr("Stay"), true}) == Answer::first;
}

bool MainFrame::may_lose_preparation() {
    return !prepare_ || !prepare_->has_changes() ||
           ask(this, {tr("Your preparation is not saved yet. Close it all the same?"), tr("Close"),
                      tr("Stay"), true}) == Answer::first;
}

void MainFrame::open_session(const std::filesystem::path& file) {
    try {
        std::error_code none;
        if (session_ && std::filesystem::equivalent(session_->file(), file, none))
            return session_->position().status == domain::Status::ended ? go_to_finish() : go_to_console();
        if (!may_leave_session())
            return;
        auto session = app::LiveSession::open(file, places_.modules, clock_);
        if (session->info().rehearsal && session->info().speed > 1) {
            // A rehearsal goes on at its own speed, which only its file knows.
            const app::Clock& clock = clock_at(session->info().speed);
            session.reset();
            session = app::LiveSession::open(file, places_.modules, clock);
        }
        const bool over = session->position().status == domain::Status::ended;
        moderate(std::move(session));
        if (over)
            go_to_finish();
    } catch (const base::FileError& error) {
        appear();
        if (error.kind() == base::FileError::Kind::damaged)
            offer_rescue(file);
        else if (error.kind() != base::FileError::Kind::unwritable || !look_back_at(file))
            tell_trouble(this, std::current_exception());
        if (room_ == Room::start)
            show_room(Room::start);
    } catch (const std::exception&) {
        appear();
        tell_trouble(this, std::current_exception());
        if (room_ == Room::start)
            show_room(Room::start);
    }
}

/// A LOK that is over can be looked at, and its papers made, where nothing may be written.
bool MainFrame::look_back_at(const std::filesystem::path& file) {
    std::unique_ptr<app::LiveSession> session;
    try {
        session = app::LiveSession::open_to_read(file, places_.modules, clock_);
    } catch (const std::exception&) {
        return false; // what was wrong is told by who asked to write
    }
    if (session->position().status != domain::Status::ended)
        return false;
    close_session();
    session_ = std::move(session);
    try {
        go_to_finish();
        return true;
    } catch (const std::exception&) {
        close_session();
        show_room(Room::start);
        return false;
    }
}

void MainFrame::offer_rescue(const std::filesystem::path& file) {
    wxMessageDialog ask(
        this,
        wx(words::fill(
            tr("“{file}” is damaged. Much of it can often be saved, in a new file; this one stays as it is."),
            {{"file", base::utf8(file.filename())}})),
        wx(tr("Damaged file")), wxYES_NO | wxICON_WARNING);
    ask.SetYesNoLabels(wx(tr("Save what can be saved")), wx(tr("Leave it")));
    if (ask.ShowModal() != wxID_YES)
        return;
    try {
        const auto rescue = app::rescue_session(file, places_, clock_);
        wxMessageDialog(this, wx(rescue.sentence), wx(tr("Saved")), wxOK | wxICON_INFORMATION).ShowModal();
        open_session(rescue.rescued);
    } catch (const std::exception&) {
        tell_trouble(this, std::current_exception());
    }
}

void MainFrame::moderate(std::unique_ptr<app::LiveSession> session) {
    close_session();
    session_ = std::move(session);
    console_ = new ConsolePanel(root_, *this, *session_);
    // Prepared is prepared: the next LOK begins with a fresh form. One that is still being filled in stays, and so does
    // one that is only rehearsed.
    if (prepare_ && room_ == Room::prepare && !session_->info().rehearsal) {
        prepare_->Destroy();
        prepare_ = nullptr;
    }
    show_room(Room::console);
}

void MainFrame::close_session() {
    if (video_)
        video({app::VideoOrder::What::close, video_->file});
    if (console_)
        console_->Destroy();
    if (finish_)
        finish_->Destroy();
    console_ = nullptr;
    finish_ = nullptr;
    practising_ = false;
    session_.reset();
}

// ---- the end ------------------------------------------------------------------------------------------

void MainFrame::on_close(wxCloseEvent& event) {
    if (event.CanVeto() && is_going_on()) {
        const std::string sentence =
            session_->position().status == domain::Status::paused
                ? tr("The session is paused. Everything is saved: open Samenspel again and it stands where "
                     "it "
                     "stood.")
                : tr("The session is going on. Everything is saved: open Samenspel again and it "
                     "stands where it stood. The clock runs on.");
        if (ask(this, {sentence, tr("Close all the same"), tr("Stay"), true}) != Answer::first)
            return event.Veto();
    }
    if (event.CanVeto() && !may_lose_preparation())
        return event.Veto();
    keep_place();
    log_.write("closed");
    if (audience_)
        audience_->Destroy();
    audience_ = nullptr;
    screens_.reset();
    Destroy();
}

} // namespace samenspel::gui
