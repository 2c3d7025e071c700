#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/places.hpp"
#include "app/session/live_session.hpp"
#include "base/problem.hpp"
#include "domain/support/directory.hpp"

/// The rooms before and after the console: values in, values out; a window shows them and hands back what
/// was typed.
namespace samenspel::app {

// ---- Start ---------------------------------------------------------------------------------------------

struct SessionCard {
    std::filesystem::path file;
    std::string title;  ///< "LOK Mechelen-Noord"
    std::string detail; ///< "zaterdag 21 november 2026 · 20:00 · 11 artsen"
    enum class State { prepared, interrupted, ended, unreadable } state = State::prepared;
    std::string state_text; ///< "onderbroken om 20:43", "afgerond", "kan niet gelezen worden: …"
    bool damaged = false;   ///< unreadable, but rescue_session may save much of it
    bool rehearsal = false;
    bool next = false; ///< of what is prepared for today or later it comes first
};

/// The user's sessions, the interrupted ones first, then by date, the latest first. A file that cannot be
/// opened is there too, with its reason.
std::vector<SessionCard> find_sessions(const Places& places, const Clock& clock);

struct TrainingCard {
    std::filesystem::path folder;
    std::string id, title, subtitle, detail; ///< detail: "120 minuten · 2 accreditatiepunten"
    base::Problems problems;                 ///< when it cannot be used
};
std::vector<TrainingCard> find_trainings(const Places& places);

// ---- Voorbereiden --------------------------------------------------------------------------------------

/// What the preparation's fields hold, as typed.
struct PrepareForm {
    std::string lok_name, lok_number, place;
    std::string date;   ///< "21/11/2026"
    std::string start;  ///< "20:00"
    std::string length; ///< minutes: "120"
    std::string moderator, timekeeper, rapporteur;
    std::string region; ///< id, of the directory of support; empty: the first of it
    std::string
        participants; ///< one name a line; "Naam; RIZIV-nummer" and a pasted list with tabs or commas too
    std::map<std::string, int> groups; ///< of who was put in another group than by turns, by name
    domain::Choices choices;           ///< length is taken from the field
    bool operator==(const PrepareForm&) const = default;
};

struct PreparePage {
    struct Row {
        std::string title;       ///< "2 De term mantelzorg"
        std::string minutes, at; ///< "20", "20:25"
        bool locked = false;
        bool keeps_time = false; ///< locked, and as long as the training says
        std::string flash_key;   ///< of the step that can be told short or shown as video; empty if none
        bool can_short = false, can_video = false, is_short = false, is_video = false;
        std::string time_key;              ///< of the step that takes more or less by hand; empty if none can
        std::string time_name;             ///< "werkvraag 2"
        int time = 0, least = 0, most = 0; ///< of that step, minutes
        bool needs_file = false;           ///< a video must be chosen first: the training has none
        std::string optional_key;          ///< of the block or step that may be left out; empty if none
        std::string optional_name;
        bool left_out = false;
    };
    struct FieldError {
        std::string field; ///< name of the member of PrepareForm
        std::string text;
    };
    std::string title, plan_title; ///< "Verloop · 20:00 – 22:00 (120 min)"
    std::vector<Row> rows;
    std::string plan_error; ///< why the length does not fit, and what would; empty if it does
    std::string plan_note;  ///< what a shorter evening costs, and minutes that stay free; may be empty
    bool has_own_minutes = false;
    struct Group {
        std::string name, room; ///< "Groep A"
        std::vector<std::string> people;
    };
    std::vector<Group> groups; ///< for the exchange; empty if all stay together
    std::string people_line;   ///< "Deelnemers · 14 artsen → 2 groepen van 7"
    std::string people_advice; ///< "Een LOK telt 8 tot 25 artsen …"; empty if all is well
    std::vector<std::string> material;
    std::vector<FieldError> errors;
    [[nodiscard]] bool ready() const { return errors.empty() && plan_error.empty(); }
};

/// The form for a new session of a training: today or tomorrow evening, and what the last session had.
PrepareForm first_form(const Places& places, const std::filesystem::path& module_folder, const Clock& clock);

/// What can be chosen as region; empty without a directory.
std::vector<domain::SupportRegion> regions_of(const std::filesystem::path& module_folder);

PreparePage make_prepare_page(const domain::Module& module, const PrepareForm& form);

/// Reads a list of names as typed or pasted. Empty lines, doubles and headings fall away.
domain::AttendanceList read_people(const std::string& text);

/// Makes the session file in the user's folder, or as `file` if that is given (then an older one of that name
/// must be gone). @throws std::invalid_argument unless the page is ready
std::unique_ptr<LiveSession> create_session(const Places& places, const std::filesystem::path& module_folder,
                                            const PrepareForm& form, const Clock& clock,
                                            int rehearsal_speed = 0, const std::filesystem::path& file = {});

/// A guided rehearsal that begins now, with people who do not exist, in a file of its own that takes the place of the one
/// before.
std::unique_ptr<LiveSession> create_practice(const Places& places, const std::filesystem::path& module_folder,
                                             const Clock& clock);
constexpr int practice_speed = 1; ///< faster, the clock would be in the way of each lesson

/// Date and start of a form that has no errors in them. @throws std::invalid_argument if it has
std::chrono::local_time<std::chrono::minutes> planned_local_start(const PrepareForm& form);

// ---- Afronden ------------------------------------------------------------------------------------------

struct FinishPage {
    struct Question {
        std::string key; ///< of the step
        std::string title, question;
        std::vector<domain::Note> notes;
    };
    struct PersonRow {
        int number = 0;
        std::string name, detail; ///< "van 20:03 tot 22:05", "afwezig", "niet aangeduid"
        bool present = false;
    };
    std::string title, summary; ///< "Gestart 20:07, geëindigd 22:09. 9 min later dan gepland."
    std::vector<Question> questions;
    std::vector<PersonRow> people;
    bool read_only = false; ///< nothing can be changed
    std::string notice;     ///< why, and what to do; else empty
    struct Stretch {        ///< a block, as planned and as it went
        std::string mark, title;
        int planned = 0, held = 0; ///< minutes
        std::string difference;    ///< "3 min langer"; empty if it was never begun
    };
    std::vector<Stretch> stretches;
    std::string needs_text; ///< the unmet needs as a text to send; empty if there are none
    std::string needs_mail; ///< the same as a mailto: address
    std::string deadline; ///< "Meld datum, onderwerp en aanwezigheden aan het RIZIV vóór 31 december 2026."
    std::vector<std::string> warnings; ///< "Minder dan 3 aanwezigen aangeduid: …"
};
FinishPage make_finish_page(const LiveSession& session);

/// Where its papers come: beside the session, or with the other sessions if its own disk is read-only.
std::filesystem::path papers_folder(const LiveSession& session, const Places& places);

// ---- Papers --------------------------------------------------------------------------------------------

struct DocumentKind {
    std::string name;    ///< for the command line and the file: "handout", "report"
    std::string title;   ///< "Handreiking voor de deelnemers"
    bool before = false; ///< to print before the evening
};
std::vector<DocumentKind> document_kinds(const LiveSession& session); ///< those of its training last

struct ExportProgress {
    std::size_t done = 0, all = 0;
    std::string what;
};

/// Writes documents of a session as PDF. `progress` may return false to cancel between two documents.
/// @param password to open them with (AES-256); empty: none. With one they are not made to be archived
/// @return the files written
/// @throws base::FileError; std::invalid_argument for an unknown name or a password that cannot be one
std::vector<std::filesystem::path>
export_documents(const LiveSession& session, const Places& places, const std::vector<std::string>& names,
                 const std::filesystem::path& folder,
                 const std::function<bool(const ExportProgress&)>& progress, base::Problems& problems,
                 const std::string& password = {});

} // namespace samenspel::app
