#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/clock.hpp"
#include "domain/session/merge.hpp"
#include "domain/session/proposal.hpp"
#include "domain/session/record.hpp"
#include "domain/session/running.hpp"
#include "domain/session/session_info.hpp"
#include "domain/training/module.hpp"

namespace samenspel::store {
class SessionFile;
}

namespace samenspel::app {

/// The line that is being typed.
struct Draft {
    std::string note; ///< id of the note that it changes; empty for a new one
    domain::NoteContent content;
    friend bool operator==(const Draft&, const Draft&) = default;
};

/// A stretch in which nobody looked at the clock.
struct Gap {
    domain::Moment from, to;
};

/// A session with its file: every command is on disk before it returns. One object per open session; used
/// from one thread. All refuse with base::FileError if the disk does, and then nothing has changed.
class LiveSession {
public:
    /// @param folder of the training's module
    static std::unique_ptr<LiveSession> create(const std::filesystem::path& file, domain::SessionInfo info,
                                               const domain::AttendanceList& people,
                                               const std::filesystem::path& module_folder,
                                               const Clock& clock);
    /// @param modules where pictures are looked for; the words come from the session file itself
    static std::unique_ptr<LiveSession> open(const std::filesystem::path& file,
                                             const std::filesystem::path& modules, const Clock& clock);
    /// For reading only: works on a read-only disk and leaves no trace. Commands throw std::logic_error.
    static std::unique_ptr<LiveSession>
    open_to_read(const std::filesystem::path& file, const std::filesystem::path& modules, const Clock& clock);
    ~LiveSession();

    [[nodiscard]] const std::filesystem::path& file() const;
    [[nodiscard]] const std::filesystem::path& module_folder() const; ///< may not exist any more
    [[nodiscard]] const domain::Module& module() const;
    [[nodiscard]] const domain::SessionInfo& info() const;
    [[nodiscard]] const domain::AttendanceList& people() const;
    [[nodiscard]] const std::vector<domain::Event>& events() const;
    [[nodiscard]] const domain::Running& running() const;
    [[nodiscard]] const domain::Record& record() const;
    [[nodiscard]] domain::Moment now() const;
    [[nodiscard]] domain::Position position() const; ///< running().at(now())
    [[nodiscard]] std::optional<domain::Proposal> proposal() const;
    [[nodiscard]] bool is_read_only() const;                      ///< opened to read
    [[nodiscard]] std::optional<domain::Moment> saved_at() const; ///< last write, for "Opgeslagen 20:43:18"

    /// The block and step of the module behind a step of the plan.
    [[nodiscard]] const domain::Block& block_of(std::size_t plan_step) const;
    [[nodiscard]] const domain::Step& step_of(std::size_t plan_step) const;

    void start(std::optional<domain::Moment> since = std::nullopt);
    /// Makes this minute the planned start, and today its date. Before the start only.
    void plan_from_now();
    void next(); ///< in the last step: nothing
    void back();
    void jump(std::size_t plan_step);
    void pause();
    void resume();
    void extend(std::size_t plan_step, std::chrono::seconds by);
    void accept(const domain::Proposal& proposal);
    void take(const domain::Proposal::Way& way);
    void end();
    bool undo(); ///< the last thing that moved the clock or took a note away; false if there is none

    std::string add_note(const domain::NoteContent& content); ///< also clears the draft; @return its id
    void change_note(const std::string& id, const domain::NoteContent& content);
    /// What the file of another laptop, of the same LOK, would add. @throws std::invalid_argument if it is of another
    /// training; base::FileError
    [[nodiscard]] domain::NotesMerge compare(const std::filesystem::path& other,
                                             const std::filesystem::path& modules, const Clock& clock) const;
    /// Takes what was added, and of the conflicts those that are chosen. Twice the same adds nothing.
    void merge(const domain::NotesMerge& merge, const std::set<std::string>& theirs_instead = {});
    void remove_note(const std::string& id);
    void tally(const domain::Tallied& hands);
    void attend(int person, domain::Attended::What what);

    void keep_draft(const Draft& draft);
    [[nodiscard]] std::optional<Draft> draft() const; ///< also what a crash left behind

    /// Called about once a second: notes a sign of life, and tells if the machine slept since the last one.
    std::optional<Gap> look();
    void count_as_pause(const Gap& gap);

    void change_people(const domain::AttendanceList& people);
    void change_info(const domain::SessionInfo& info);

private:
    LiveSession();
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace samenspel::app
