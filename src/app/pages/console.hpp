#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/pages/slide.hpp"
#include "app/session/live_session.hpp"

namespace samenspel::app {

/// What the player of a video tells.
struct VideoReport {
    enum class State { loading, ready, playing, paused, finished, failed };
    State state = State::loading;
    milliseconds position{0}, length{0}; ///< length 0 = not known
    std::string trouble;                 ///< a sentence, when failed
};

/// What the player of a video is to do.
struct VideoOrder {
    enum class What { load, play, pause, rewind, close };
    What what = What::load;
    std::filesystem::path file;
};

/// Everything that the console shows at one moment. Equal pages look equal: the window repaints what changed.
struct ConsolePage {
    struct AgendaStep {
        std::string title, minutes;
        bool current = false;
        bool operator==(const AgendaStep&) const = default;
    };
    struct AgendaBlock {
        enum class State { done, current, coming };
        State state = State::coming;
        std::string title;             ///< "2 De term mantelzorg"
        std::string planned, real;     ///< "20′", "22′"; real empty until it has run
        std::string times;             ///< "20:53 – 21:13 · peiling"; empty when over
        bool locked = false;           ///< protected
        double progress = 0;           ///< of the current block, in [0, 1]
        std::size_t first_step = 0;    ///< of the plan, to jump to
        std::vector<AgendaStep> steps; ///< of the current block only
        bool operator==(const AgendaBlock&) const = default;
    };
    /// One of the three voices of the manual's users.
    struct Section {
        enum class Tint { goals, group, moderator, plain, reminder };
        Tint tint = Tint::plain;
        std::string title;
        std::vector<std::string> lines;
        bool list = true;    ///< bullets; else paragraphs
        bool folded = false; ///< closed at first; `title` opens it
        std::string key;     ///< stable: the window remembers by it what the user opened
        bool operator==(const Section&) const = default;
    };
    struct ProposalBar {
        std::string lead; ///< "4 min achter."
        std::string text; ///< "Elke volgende bespreking 1:20 korter, nooit onder 10 min. …"
        bool can_accept = false;
        std::vector<std::string>
            ways; ///< what else can be done, a button each, in the order of Proposal::ways
        bool operator==(const ProposalBar&) const = default;
    };
    struct NoteRow {
        std::string id, time, text;
        domain::NoteKind kind = domain::NoteKind::reflection;
        std::string kind_name;
        std::string group; ///< "Groep A"; empty for all together
        bool starred = false;
        bool operator==(const NoteRow&) const = default;
    };
    struct TallyRow {
        std::string option, option_name;
        int colour = 0;
        std::vector<int> hands; ///< as `tally_counts`
        bool operator==(const TallyRow&) const = default;
    };
    struct VideoBar {
        std::string title; ///< name of the file
        std::string line;  ///< "Speelt · nog 3:12"
        VideoReport::State state = VideoReport::State::loading;
        double progress = 0; ///< in [0, 1]
        bool operator==(const VideoBar&) const = default;
    };
    struct Clocks {
        std::string step_label, step; ///< "Werkvraag nog", "6:40"; over: "Werkvraag", "1:20 over"
        domain::Phase phase = domain::Phase::normal;
        std::string phase_word; ///< "" · "bijna om" · "laatste minuut" · "over tijd"
        std::string block_label, block;
        std::string session_label, session;
        std::string end_label, end; ///< "22:08"
        std::string drift;          ///< "4 min achter", "op schema", "2 min voor"
        enum class Drift { on_time, late, ahead } drift_kind = Drift::on_time;
        bool operator==(const Clocks&) const = default;
    };

    std::string session_line; ///< "LOK Mechelen-Noord · 21 november · 11 artsen"
    std::string saved_line;   ///< "Opgeslagen 20:43:18"
    std::string notice;       ///< one line about something that happened; empty = nothing
    bool rehearsal = false;
    domain::Status status = domain::Status::waiting;

    std::vector<AgendaBlock> agenda;

    std::string kicker; ///< "DEEL 2 · WERKVRAAG"
    std::string title;
    std::string question; ///< large, in its own card; empty when something is told
    std::string spoken;   ///< the words to say, paragraphs by line feeds; empty in an exchange
    std::vector<Section> sections;
    std::vector<std::string> prompts;
    std::optional<ProposalBar> proposal;
    std::optional<VideoBar> video;

    std::string notes_title; ///< "NOTITIES · WERKVRAAG 2"
    std::vector<NoteRow> notes;
    std::string note_warning; ///< the line being typed looks as if it named a person
    std::string tally_title;
    std::vector<std::string> tally_counts;
    std::vector<std::string> tally_count_ids;
    std::vector<TallyRow> tally;
    std::string tally_step, tally_id;

    Clocks clocks;
    std::string next_label;  ///< "Volgende: korte aanvulling"
    std::string next_keys;   ///< "PgDn · spatie · →"
    std::string beamer_line; ///< "wat de zaal ziet", "zwart", "bevroren"

    bool operator==(const ConsolePage&) const = default;
};

/// What a screen reader should say of a change, politely; empty if nothing that matters changed. Clocks that run are no
/// change: only a new step, a phase, a pause, and what the console tells by itself.
std::string spoken_change(const ConsolePage& before, const ConsolePage& now);

/// Keys as the window sees them, by what is on them.
enum class Key {
    page_down,
    page_up,
    right,
    left,
    down,
    up,
    space,
    enter,
    escape,
    tab,
    backspace,
    f5,
    f11,
    letter_b,
    letter_f,
    letter_n,
    letter_o,
    letter_p,
    letter_s,
    letter_t,
    letter_v,
    letter_z,
    period,
    question_mark,
    star,
    other,
};
struct KeyPress {
    Key key = Key::other;
    bool control = false;
    bool typing = false; ///< the focus is in a text field
};

/// What a key asks for; none = not a command here.
enum class Command {
    next,
    previous,
    black,
    freeze,
    swap_screens,
    full_screen,
    notes,
    pause,
    help,
    silence,
    timer,
    video,
    overview,
    undo,
    leave,
};
std::optional<Command> command_for(const KeyPress& press);

/// What was done at the console since it opened, as far as a lesson asks for it.
struct Practice {
    bool running = false;
    std::size_t forward = 0, back = 0;  ///< presses that moved the slides
    std::size_t lit_again = 0;          ///< the beamer was black, and is not any more
    std::size_t thawed = 0;             ///< it was frozen, and is not any more
    bool at_question = false;           ///< the group has its question now
    std::size_t notes = 0, starred = 0; ///< that are there
    std::size_t silences = 0, taken = 0, resumed = 0;
};

/// What the presenter asks of the window that shows it.
class ConsoleView {
public:
    virtual ~ConsoleView() = default;
    virtual void show(const ConsolePage& page) = 0;
    virtual void show_slide(const Slide& slide) = 0; ///< on the beamer and in the small picture
    virtual void
    show_preview(const Slide& slide) = 0; ///< in the small picture only: what next will bring, frozen
    virtual void video(const VideoOrder& order) = 0; ///< answered by video_report, later
    virtual void focus_notes() = 0;
    virtual void toggle_full_screen() = 0;
    virtual void swap_screens() = 0;
    virtual void show_help() = 0;
    virtual void show_overview(std::size_t step, std::size_t slide) = 0;   ///< answer through go_to_slide
    virtual void ask_gap(const Gap& gap, const std::string& sentence) = 0; ///< answer through answer_gap
    virtual void ask_late_start(const std::string& sentence) = 0; ///< answer through begin(true/false)
    virtual void ask_end(const std::string& sentence) = 0;        ///< answer through end_confirmed()
    virtual void ended() = 0;                                     ///< go to "Afronden"
};

/// The console without a window: turns keys and clicks into commands on the session, and the session into
/// pages. A second press of a key within 300 ms is ignored, so one that is held down counts once.
class ConsolePresenter {
public:
    using Nearby = std::function<std::vector<domain::SupportEntry>()>;

    /// @param clock the moderator's own: hands and eyes are no faster in a rehearsal
    /// @param nearby the addresses of support for this LOK; asked once for each step that wants them
    ConsolePresenter(LiveSession& session, ConsoleView& view, const Clock& clock, Nearby nearby = {});
    void set_countdown(bool on) { timer_ = on; } ///< on the beamer, until T says otherwise

    /// Another window shows it from now on, from where the evening stands.
    void show_in(ConsoleView& view);

    void tick();                     ///< about four times a second
    bool key(const KeyPress& press); ///< false = not for us: the window goes on with it

    // Clicks and answers.
    void next(); ///< begins, resumes, next slide, next step, or asks to end after the last
    void previous();
    void jump(std::size_t plan_step);
    void go_to_slide(std::size_t plan_step, std::size_t slide);
    void undo();
    void begin(bool as_planned); ///< answer to ask_late_start: true = it began at the planned time
    void do_not_begin();         ///< no answer to ask_late_start: the next press asks again
    void answer_gap(const Gap& gap, bool as_pause); ///< what cannot be saved is asked again, a while later
    void put_off(const Gap& gap);                   ///< no answer to ask_gap: is asked again, a while later
    void ask_to_end();
    void end_confirmed();
    void accept_proposal();
    void dismiss_proposal();        ///< until the difference has grown by another minute
    void hold_proposals(bool held); ///< none is shown while they are held
    void take_way(std::size_t way);
    void extend(std::chrono::seconds by); ///< the current step
    void report_silence();
    void play_or_pause(); ///< the video of this step, if it has one
    void replay();
    void tell_instead(); ///< the video is skipped: on to the key points
    void video_report(const VideoReport& report);
    void set_message(const std::string& text);            ///< to the room; empty takes it away
    void show_address(const domain::SupportEntry& entry); ///< to the room, until Esc or next

    // Notes.
    void typed(const std::string& line); ///< the line as it is now: kept on disk within a second
    void keep_line();                    ///< it is on disk when this returns: before the console goes
    bool enter_note();                   ///< false if the line is empty
    /// Loads it into the line; its text comes in line(). What stood in the line is entered first.
    void edit_note(const std::string& id);
    void edit_previous(); ///< up: the note before, or the last one
    void edit_next();     ///< down: the note after, at last the empty line
    void cancel_edit();   ///< the note stays as it was; a new line is left alone
    void remove_note(const std::string& id);
    void star_note(const std::string& id);
    void cycle_kind();
    void set_kind(domain::NoteKind kind);
    void set_group(int group); ///< 0 = all together
    [[nodiscard]] const std::string& line() const { return line_; }
    [[nodiscard]] domain::NoteKind kind() const { return kind_; }
    [[nodiscard]] int group() const { return group_; }
    [[nodiscard]] bool editing() const { return !edited_.empty(); }
    void raise_hand(const std::string& option, const std::string& count, int by);

    [[nodiscard]] const ConsolePage& page() const { return page_; }
    [[nodiscard]] Practice practice() const; ///< what was done so far

private:
    void refresh();
    void changed(); ///< after a command: slides of the new step, page
    void show_slides();
    void stand_at(std::size_t slide);
    void show_audience();
    [[nodiscard]] Slide slide_here() const;
    [[nodiscard]] std::optional<Slide> slide_over(const Slide& slide) const;
    [[nodiscard]] std::string slide_word(const Slide& slide) const; ///< how the next button names it
    [[nodiscard]] std::vector<std::string> prompts() const;
    void keep_told_text(ConsolePage& page);
    void count_practice();
    void add_nearby(ConsolePage& page);
    void add_video(ConsolePage& page) const;
    void follow_video(const Slide& below, bool covered);
    [[nodiscard]] bool at_video() const;    ///< the slide that the moderator stands at
    [[nodiscard]] bool video_waits() const; ///< to be started by the next press
    [[nodiscard]] bool address_on_top() const { return address_ && !black_ && message_.empty(); }
    [[nodiscard]] bool is_dismissed(milliseconds late);
    void ask_about_gap();
    bool leave();
    [[nodiscard]] bool bounced();
    [[nodiscard]] bool bounced_toggle(Command command);
    void tell(const std::string& notice);
    void keep_line_when_due();
    void settle_line();
    void clear_line();
    [[nodiscard]] std::string step_for_notes() const;

    LiveSession& session_;
    ConsoleView* view_;
    const Clock& clock_;
    const std::vector<std::string> public_names_; ///< that a note may hold
    ConsolePage page_;

    std::vector<Slide> slides_; ///< of `slides_step_`
    std::size_t slide_ = 0;
    std::size_t slides_step_ = static_cast<std::size_t>(-1);
    std::map<std::size_t, std::size_t> left_at_; ///< slide by step, when it was left
    std::optional<Slide> shown_;                 ///< to the room
    std::optional<Slide> held_;                  ///< what the room keeps seeing while frozen
    std::optional<Slide> previewed_;             ///< in the small picture instead
    bool black_ = false;
    bool frozen_ = false;
    bool timer_ = true;
    bool proposals_held_ = false;
    std::string message_;
    std::optional<Slide> address_; ///< over the slide, for the room
    struct Video {
        std::filesystem::path file;
        VideoReport report;
        bool asked = false;       ///< it was told to play once
        bool interrupted = false; ///< by what lies over it
    };
    std::optional<Video> video_; ///< that of the slide which the room sees
    Nearby nearby_;
    std::optional<std::vector<std::string>> nearby_lines_; ///< of this step; none: not asked for yet
    std::optional<bool> brief_;                            ///< how this step was begun to be told

    bool waiting_for_answer_ = false;
    std::vector<Gap> gaps_;         ///< not asked about yet
    milliseconds ask_gaps_from_{0}; ///< not before, once an answer was put off
    std::string notice_;
    milliseconds notice_at_{0};
    milliseconds last_move_{-1000};
    std::optional<Command> last_toggle_;
    milliseconds last_toggle_at_{0};
    milliseconds silence_at_{-1};
    std::size_t silences_ = 0;
    std::optional<milliseconds> dismissed_late_;
    Practice done_;
    struct Stand {
        std::size_t step = 0, slide = 0;
        bool black = false, frozen = false;
        domain::Status status = domain::Status::waiting;
    };
    Stand stood_; ///< after the command before

    std::string line_;
    std::string line_step_; ///< where the line was begun: it belongs there
    std::string edited_;    ///< id of the note in the line; empty = a new one
    domain::NoteKind kind_ = domain::NoteKind::reflection;
    int group_ = 0;
    int own_group_ = 0; ///< of new notes, while one is edited
    domain::Moment typed_at_ = domain::Moment::min();
    bool draft_dirty_ = false;
    milliseconds draft_kept_at_{0};
};

/// The page as it is now, without what only the presenter knows (proposal dismissed, line typed, beamer).
ConsolePage make_console_page(const LiveSession& session);

} // namespace samenspel::app
