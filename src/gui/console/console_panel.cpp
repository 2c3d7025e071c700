#include "gui/console/console_panel.hpp"

#include <algorithm>

#include <wx/dcclient.h>
#include <wx/toplevel.h>

#include "app/support/book.hpp"
#include "app/texts.hpp"
#include "base/error.hpp"
#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::fill;
using words::tr;

constexpr int header_height = 44, bottom_height = 96, notice_padding = 14, next_margin = 17;
constexpr app::milliseconds tick_interval{250}, notice_stays{8000};

int groups_of(const app::LiveSession& session) {
    int groups = 0;
    for (const domain::Person& person : session.people())
        groups = std::max(groups, person.group);
    return groups;
}

} // namespace

ConsolePanel::ConsolePanel(wxWindow* parent, Shell& shell, app::LiveSession& session,
                           std::unique_ptr<app::ConsolePresenter> presenter)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      shell_(shell),
      timer_(this),
      real_clock_(shell.clock()) {
    SetBackgroundColour(colours().paper);
    countdown_ = shell_.settings().beamer_countdown;
    build(groups_of(session));
    if (presenter) {
        presenter_ = std::move(presenter);
        presenter_->show_in(*this);
    } else {
        presenter_ = std::make_unique<app::ConsolePresenter>(session, *this, real_clock_, [&shell, &session] {
            return app::support_nearby(shell.places(), session.module_folder(), session.info().region);
        });
        presenter_->set_countdown(shell_.settings().beamer_countdown);
        presenter_->tick();
    }
    sync_line();
    screens_changed();
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
    Bind(wxEVT_PAINT, &ConsolePanel::draw_lines, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (!key(event))
            event.Skip();
    });
    timer_.Start(static_cast<int>(tick_interval.count()));
}

ConsolePanel::~ConsolePanel() {
    hold(true);
}

void ConsolePanel::run(const std::function<void(app::ConsolePresenter&)>& command) {
    if (!presenter_)
        return;
    try {
        command(*presenter_);
        if (!trouble_.empty() && real_clock_.elapsed() - notice_since_ > notice_stays)
            tell_trouble({});
    } catch (const base::FileError& error) {
        tell_trouble(fill(tr("Cannot be saved: {reason}. What was saved before is safe."),
                          {{"reason", app::reason_text(error)}}));
    }
}

void ConsolePanel::build(int groups) {
    header_ = new HeaderBar(this);
    header_->on_click = [this] { shell_.go_to_start(); };
    agenda_column_ = new Column(this, &Palette::side);
    agenda_ = agenda_column_->add(new AgendaList(agenda_column_));
    agenda_->on_jump = [this](std::size_t step) { run([step](auto& presenter) { presenter.jump(step); }); };
    stage_ = new Stage(this);
    bind_stage();
    notes_title_ = new Words(this, &Palette::paper, type::kicker, &Palette::soft, {});
    notes_ = new NoteRows(this, &Palette::paper);
    note_ = new NoteBox(this, groups);
    warning_ = new Words(this, &Palette::paper, type::small, &Palette::late, {});
    bind_notes();
    notice_ = new Words(this, &Palette::goal, type::text, &Palette::ink, {});
    notice_->Hide();
    picture_ = new SlidePicture(this, &Palette::paper, shell_.pictures());
    picture_->on_click = [this] { picture_menu(); };
    clocks_ = new ClockBar(this);
    clocks_->on_click = [this] { clock_menu(); };
    next_ = new Button(this, &Palette::paper, Button::Look::primary, wx(tr("Next")));
    next_->on_click = [this] { run([](auto& presenter) { presenter.next(); }); };
}

void ConsolePanel::bind_stage() {
    stage_->on_hand = [this](const std::string& option, const std::string& count, int by) {
        run([&](auto& presenter) { presenter.raise_hand(option, count, by); });
    };
}

void ConsolePanel::show_proposal() {
    const bool had_focus = proposal_ && FindFocus() && proposal_->IsDescendant(FindFocus());
    if (proposal_)
        proposal_->Destroy();
    proposal_ = nullptr;
    if (page_.proposal) {
        const bool late = page_.clocks.drift_kind != app::ConsolePage::Clocks::Drift::ahead;
        proposal_ = new ProposalBar(this, *page_.proposal, late);
        proposal_->MoveBeforeInTabOrder(notes_);
        // What was pressed goes with what it asks for: not while it is on the stack.
        proposal_->on_accept = [this] {
            CallAfter([this] { run([](auto& presenter) { presenter.accept_proposal(); }); });
        };
        proposal_->on_dismiss = [this] {
            CallAfter([this] { run([](auto& presenter) { presenter.dismiss_proposal(); }); });
        };
        proposal_->on_way = [this](std::size_t way) {
            CallAfter([this, way] { run([way](auto& presenter) { presenter.take_way(way); }); });
        };
    }
    arrange();
    if (had_focus)
        focus_home();
}

void ConsolePanel::video_report(const app::VideoReport& report) {
    run([&report](auto& presenter) { presenter.video_report(report); });
}

void ConsolePanel::guide(std::unique_ptr<app::Guide> lessons) {
    lessons_ = std::move(lessons);
    guide_ = new GuideBar(this);
    guide_->MoveBeforeInTabOrder(stage_);
    presenter_->hold_proposals(!lessons_->wants_proposals());
    guide_->on_skip = [this] {
        lessons_->skip(presenter_->practice());
        show_lesson();
    };
    guide_->on_stop = [this] { CallAfter([this] { shell_.stop_practice(); }); };
    guide_->show(*lessons_);
    arrange();
}

void ConsolePanel::watch_practice() {
    if (lessons_ && lessons_->watch(presenter_->practice()))
        show_lesson();
}

void ConsolePanel::show_lesson() {
    presenter_->hold_proposals(!lessons_->wants_proposals());
    guide_->show(*lessons_);
    arrange();
}

void ConsolePanel::show_video() {
    if (!page_.video) {
        const bool had_focus = video_ && FindFocus() && video_->IsDescendant(FindFocus());
        if (VideoBar* old = std::exchange(video_, nullptr))
            old->Destroy();
        if (had_focus)
            focus_home();
        return;
    }
    if (!video_) {
        video_ = new VideoBar(this);
        video_->MoveBeforeInTabOrder(notes_);
        const auto later = [this](void (app::ConsolePresenter::*what)()) {
            return [this, what] {
                CallAfter([this, what] { run([what](auto& presenter) { (presenter.*what)(); }); });
            };
        };
        video_->on_play = later(&app::ConsolePresenter::play_or_pause);
        video_->on_replay = later(&app::ConsolePresenter::replay);
        video_->on_tell = later(&app::ConsolePresenter::tell_instead);
    }
    video_->show(*page_.video);
}

void ConsolePanel::bind_notes() {
    notes_->on_edit = [this](const std::string& id) {
        run([&id](auto& presenter) { presenter.edit_note(id); });
        sync_line();
        focus_notes();
    };
    notes_->on_star = [this](const std::string& id) {
        run([&id](auto& presenter) { presenter.star_note(id); });
    };
    notes_->on_remove = [this](const std::string& id) {
        run([&id](auto& presenter) { presenter.remove_note(id); });
        sync_line();
    };
    note_->on_typed = [this](const std::string& line) {
        run([&line](auto& presenter) { presenter.typed(line); });
    };
    note_->on_kind = [this] {
        run([](auto& presenter) { presenter.cycle_kind(); });
        if (presenter_)
            note_->set_kind(presenter_->kind());
    };
    note_->on_group = [this](int group) { run([group](auto& presenter) { presenter.set_group(group); }); };
    note_->on_height = [this] { arrange(); };
}

std::unique_ptr<app::ConsolePresenter> ConsolePanel::give_away() {
    hold(true);
    return std::move(presenter_);
}

bool ConsolePanel::is_typing() const {
    return FindFocus() == note_->field();
}

void ConsolePanel::look_changed() {
    picture_->show(slide_, shell_.beamer_look().theme);
    // What T chose since holds, until the settings say otherwise.
    const bool wanted = shell_.settings().beamer_countdown;
    if (std::exchange(countdown_, wanted) != wanted)
        run([wanted](auto& presenter) {
            presenter.set_countdown(wanted);
            presenter.tick();
        });
}

void ConsolePanel::enter() {
    focus_home();
    tick();
}

void ConsolePanel::hold(bool held) {
    if (!held) {
        timer_.Start(static_cast<int>(tick_interval.count()));
        return;
    }
    run([](auto& presenter) { presenter.keep_line(); });
    timer_.Stop();
}

void ConsolePanel::focus_home() {
    next_->SetFocus();
}

void ConsolePanel::tick() {
    if (!presenter_)
        return;
    run([](auto& presenter) { presenter.tick(); });
    watch_practice();
    if (notice_->IsShown() && trouble_.empty() && real_clock_.elapsed() - notice_since_ > notice_stays)
        show_notice({}, false);
}

void ConsolePanel::tell_trouble(const std::string& what) {
    notice_since_ = real_clock_.elapsed();
    if (what == trouble_)
        return;
    trouble_ = what;
    show_notice(wx(what), !what.empty());
}

void ConsolePanel::tell(const std::string& what) {
    show_notice(wx(what), false);
}

void ConsolePanel::show_notice(const wxString& text, bool trouble) {
    notice_since_ = real_clock_.elapsed();
    notice_->set_ground(trouble ? &Palette::over_tint : &Palette::goal);
    notice_->set_colour(trouble ? &Palette::over : &Palette::ink);
    if (notice_->text() == text)
        return;
    notice_->set_text(text);
    notice_->Show(!text.empty());
    arrange(); // as high as these words need
}

void ConsolePanel::screens_changed() {
    const BeamerState beamer = shell_.beamer();
    const std::string name = utf8(beamer.name);
    picture_->set_shape(beamer.shape);
    header_->show_beamer(beamer.connected,
                         beamer.connected
                             ? wx(fill(tr("Beamer: {name}"), {{"name", name}}))
                             : wx(beamer.mirrored ? tr("The beamer mirrors this screen") : tr("No beamer")));
}

// ---- layout --------------------------------------------------------------------------------------------

namespace {

/// Columns 250 / rest / 330, narrower in a narrow window and wider in a wide one.
struct Columns {
    int left, right;
};
Columns columns_at(int width) {
    if (width < 760) // twice as large on a small laptop: the words go before the agenda
        return {0, 230};
    if (width < 950)
        return {170, 250};
    if (width < 1150)
        return {210, 280};
    if (width >= 1700)
        return {300, 420};
    return {250, 330};
}

} // namespace

void ConsolePanel::arrange() {
    const wxSize size = GetClientSize();
    if (!next_ || size.x < dip(this, 400))
        return; // not laid out yet
    const auto d = [this](int value) { return dip(this, value); };
    const Columns columns = columns_at(static_cast<int>(size.x / scale_of(this)));
    const int left = d(columns.left), right = d(columns.right);
    const int top = d(header_height), bottom = size.y - d(bottom_height), middle = size.x - left - right;
    header_->SetSize(0, 0, size.x, top);
    agenda_column_->Show(left > 0);
    agenda_column_->SetSize(0, top, std::max(1, left), bottom - top);
    const int notice = notice_->IsShown() ? notice_->height_for(middle - d(48)) + d(notice_padding) : 0;
    const int proposal_wide = std::min(middle - d(48), d(900));
    if (proposal_) {
        proposal_->set_compact(false);
        proposal_->set_compact(proposal_->height_for(proposal_wide) > (bottom - top) * 35 / 100);
    }
    const int proposal = proposal_ ? proposal_->height_for(proposal_wide) + d(20) : 0;
    const int video = video_ ? video_->height_for(proposal_wide) + d(12) : 0;
    const int stage_bottom = bottom - notice - proposal - video;
    const int guide_wide = std::min(middle - d(48), d(900));
    const int guide = guide_ ? guide_->height_for(guide_wide) + d(12) : 0;
    if (guide_)
        guide_->SetSize(left + d(24), top + d(10), guide_wide, guide - d(12));
    stage_->SetSize(left + 1, top + guide, middle - 2, std::max(1, stage_bottom - top - guide));
    if (proposal_)
        proposal_->SetSize(left + d(24), stage_bottom + video + d(6), proposal_wide, proposal - d(20));
    if (video_)
        video_->SetSize(left + d(24), stage_bottom + d(6), proposal_wide, video - d(12));
    notice_->SetSize(left + d(24), bottom - notice + d(6), middle - d(48), std::max(0, notice - d(8)));

    const int x = size.x - right + d(next_margin), wide = right - d(2 * next_margin);
    const int heading = std::max(d(20), notes_title_->height_for(wide));
    notes_title_->SetSize(x, top + d(11), wide, heading);
    const int box = note_->height_for(wide), warning = warning_->height_for(wide);
    const int box_top = bottom - d(15) - box - (warning ? warning + d(6) : 0);
    note_->SetSize(x, box_top, wide, box);
    warning_->SetSize(x, box_top + box + d(6), wide, warning);
    notes_->SetSize(x, top + d(14) + heading, wide, std::max(1, box_top - top - heading - d(14 + 10)));

    const int picture = d(80), corner = std::max(left, d(170));
    picture_->SetSize(d(18), bottom + d(8), corner - d(18 + 10), picture);
    clocks_->SetSize(corner + d(18), bottom + d(4), size.x - right - corner - d(36), d(bottom_height - 8));
    place_next();
    Refresh();
}

/// As wide as the notes above it, or a little wider where its words would be shortened.
void ConsolePanel::place_next() {
    const wxSize size = GetClientSize();
    const auto d = [this](int value) { return dip(this, value); };
    const int column = d(columns_at(static_cast<int>(size.x / scale_of(this))).right - 2 * next_margin);
    const int wide = std::clamp(next_->least_width(), column, column + d(next_margin));
    next_->SetSize(size.x - d(next_margin) - wide, size.y - d(bottom_height - 18), wide, d(60));
}

void ConsolePanel::draw_lines(wxPaintEvent&) {
    wxPaintDC dc(this);
    const wxSize size = GetClientSize();
    const Columns columns = columns_at(static_cast<int>(size.x / scale_of(this)));
    const int top = dip(this, header_height), bottom = size.y - dip(this, bottom_height);
    dc.SetPen(wxPen(colours().line));
    dc.DrawLine(0, bottom, size.x, bottom);
    for (const int x : {dip(this, columns.left), size.x - dip(this, columns.right)})
        dc.DrawLine(x, top, x, bottom);
}

// ---- what the presenter asks ---------------------------------------------------------------------------

void ConsolePanel::show(const app::ConsolePage& page) {
    const bool status_changed = page.status != page_.status;
    const bool proposal_changed = page.proposal != page_.proposal;
    const bool notice_changed = page.notice != page_.notice;
    const bool video_changed = page.video != page_.video;
    const bool video_layout = page.video.has_value() != page_.video.has_value() ||
                              (page.video && page.video->state != page_.video->state);
    const bool warning_changed = page.note_warning != page_.note_warning;
    const auto change = app::spoken_change(page_, page);
    page_ = page;
    header_->show(page);
    if (agenda_->show(page.agenda))
        agenda_column_->arrange();
    stage_->show(page);
    notes_title_->set_text(wx(page.notes_title));
    notes_->show(page.notes);
    warning_->set_text(wx(page.note_warning));
    clocks_->show(page.clocks, page.status);
    next_->set_text(wx(page.next_label), wx(page.next_keys));
    place_next();
    picture_->set_caption(wx(page.beamer_line));
    if (notice_changed && trouble_.empty())
        show_notice(wx(page.notice), false);
    if (video_changed)
        show_video();
    if (video_layout)
        arrange();
    if (proposal_changed)
        show_proposal();
    if (warning_changed)
        arrange();
    if (status_changed)
        Refresh();
    if (!change.empty())
        announce(this, wx(change));
    // What had the focus may have gone with the step before; keys must go on working.
    auto* frame = dynamic_cast<wxTopLevelWindow*>(wxGetTopLevelParent(this));
    if (IsShownOnScreen() && !FindFocus() && frame && frame->IsActive())
        focus_home();
}

void ConsolePanel::show_slide(const app::Slide& slide) {
    slide_ = slide;
    shell_.show_slide(slide);
    picture_->set_marked(slide.kind == app::Slide::Kind::black);
    picture_->show(slide, shell_.beamer_look().theme);
}

void ConsolePanel::show_preview(const app::Slide& slide) {
    picture_->set_marked(true);
    picture_->show(slide, shell_.beamer_look().theme);
}

void ConsolePanel::focus_notes() {
    note_->field()->SetFocus();
}

void ConsolePanel::toggle_full_screen() {
    shell_.toggle_full_screen();
}

void ConsolePanel::swap_screens() {
    shell_.swap_screens();
}

void ConsolePanel::ended() {
    // The presenter is still on the stack.
    CallAfter([this] { shell_.go_to_finish(); });
}

void ConsolePanel::sync_line() {
    if (presenter_)
        note_->set_line(presenter_->line(), presenter_->kind(), presenter_->editing());
}

} // namespace samenspel::gui
