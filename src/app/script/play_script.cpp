#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <stdexcept>

#include "app/check.hpp"
#include "app/script/script.hpp"
#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "content/module_reader.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::tr;

/// An action that cannot be done; becomes a problem with its line.
struct Impossible {
    std::string text, hint;
};

int read_number(const ScriptAction& action, std::size_t index) {
    int value = 0;
    if (index >= action.words.size())
        throw Impossible{fill(tr("'{verb}' needs a number"), {{"verb", action.verb}}), {}};
    const auto& word = action.words[index];
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size())
        throw Impossible{fill(tr("'{word}' is not a number"), {{"word", word}}), {}};
    return value;
}

class Player {
public:
    Player(Played& played, const Script& script) : played_(played), script_(script) {}

    void play() {
        for (const auto& action : script_.actions) {
            const auto at = moment(action.at);
            if (at > session().now())
                played_.clock->advance(at - session().now());
            try {
                act(action);
            } catch (const Impossible& impossible) {
                played_.problems.push_back({script_.file, action.line, 0, impossible.text, impossible.hint});
            }
        }
    }

private:
    LiveSession& session() { return *played_.session; }
    std::chrono::sys_seconds midnight() { return std::chrono::sys_days{session().info().date}; }

    /// Of a local time of day.
    domain::Moment moment(std::chrono::seconds local) {
        const auto utc = midnight() + local - session().info().utc_offset;
        return domain::Moment{std::chrono::sys_time<milliseconds>{utc} - session().info().origin};
    }

    void act(const ScriptAction& action) {
        static const std::map<std::string, void (Player::*)(const ScriptAction&)> table{
            {"begin", &Player::begin},   {"next", &Player::move},     {"back", &Player::move},
            {"pause", &Player::move},    {"resume", &Player::move},   {"end", &Player::move},
            {"jump", &Player::jump},     {"extend", &Player::extend}, {"accept", &Player::accept},
            {"take", &Player::take},     {"undo", &Player::undo},     {"note", &Player::note},
            {"star", &Player::star},     {"remove", &Player::remove}, {"tally", &Player::tally},
            {"arrive", &Player::attend}, {"leave", &Player::attend},  {"absent", &Player::attend},
            {"type", &Player::type},     {"sleep", &Player::sleep},   {"restart", &Player::restart}};
        (this->*table.at(action.verb))(action);
    }

    void begin(const ScriptAction& action) {
        if (action.words.empty())
            return session().start();
        // "begin 20:04": pressed later than it began.
        const auto& word = action.words.front();
        const auto time = read_clock(word);
        if (!time)
            throw Impossible{fill(tr("'{word}' is not a time"), {{"word", word}}),
                             tr("a time looks like 20:04")};
        session().start(moment(*time));
    }

    void move(const ScriptAction& action) {
        if (action.verb == "next")
            session().next();
        else if (action.verb == "back")
            session().back();
        else if (action.verb == "pause")
            session().pause();
        else if (action.verb == "resume")
            session().resume();
        else
            session().end();
    }

    std::size_t find_step(const std::string& key) {
        const auto& steps = session().running().plan().steps;
        const auto step = std::ranges::find(steps, key, &domain::PlannedStep::key);
        if (step != steps.end())
            return static_cast<std::size_t>(step - steps.begin());
        std::vector<std::string> keys;
        for (const auto& each : steps)
            keys.push_back(each.key());
        const auto near = base::nearest(key, keys);
        throw Impossible{fill(tr("no step '{key}' in this plan"), {{"key", key}}),
                         near ? fill(tr("did you mean '{near}'?"), {{"near", *near}})
                              : tr("write block/step")};
    }

    void jump(const ScriptAction& action) {
        if (action.words.empty())
            throw Impossible{tr("'jump' needs a step"), tr("write block/step")};
        session().jump(find_step(action.words.front()));
    }

    void extend(const ScriptAction& action) {
        session().extend(session().position().step, std::chrono::minutes{read_number(action, 0)});
    }

    void accept(const ScriptAction&) {
        const auto proposal = session().proposal();
        if (!proposal || proposal->changes.empty())
            throw Impossible{tr("there is no proposal to accept now"), {}};
        session().accept(*proposal);
    }

    void take(const ScriptAction& action) {
        const auto proposal = session().proposal();
        const int way = read_number(action, 0);
        if (!proposal || way < 1 || static_cast<std::size_t>(way) > proposal->ways.size())
            throw Impossible{tr("there is no such way to take now"), {}};
        session().take(proposal->ways[static_cast<std::size_t>(way) - 1]);
    }

    void undo(const ScriptAction&) {
        if (!session().undo())
            throw Impossible{tr("there is nothing to undo"), {}};
    }

    /// note [*] [reflection|intention|need|question] [group N]: text
    void note(const ScriptAction& action) {
        static const std::map<std::string, domain::NoteKind> kinds{
            {"reflection", domain::NoteKind::reflection},
            {"intention", domain::NoteKind::intention},
            {"need", domain::NoteKind::unmet_need},
            {"question", domain::NoteKind::question}};
        if (action.text.empty())
            throw Impossible{tr("a note without text"), tr("write it after a colon and a space")};
        domain::NoteContent content;
        content.step = session().running().plan().steps[session().position().step].key();
        content.text = action.text;
        for (std::size_t i = 0; i < action.words.size(); ++i) {
            const auto& word = action.words[i];
            if (word == "*")
                content.starred = true;
            else if (word == "group")
                content.group = read_number(action, ++i);
            else if (const auto kind = kinds.find(word); kind != kinds.end())
                content.kind = kind->second;
            else
                throw Impossible{fill(tr("unknown word '{word}' for a note"), {{"word", word}}),
                                 tr("a note knows reflection, intention, need, question, group N and *")};
        }
        session().add_note(content);
    }

    /// A note is named by its place among those that there are, from 1.
    domain::Note chosen_note(const ScriptAction& action) {
        const auto& notes = session().record().notes;
        const int index = read_number(action, 0);
        if (index < 1 || static_cast<std::size_t>(index) > notes.size())
            throw Impossible{tr("there is no such note"), {}};
        return notes[static_cast<std::size_t>(index) - 1];
    }

    void star(const ScriptAction& action) {
        auto note = chosen_note(action);
        note.content.starred = true;
        session().change_note(note.id, note.content);
    }

    void remove(const ScriptAction& action) { session().remove_note(chosen_note(action).id); }

    /// tally OPTION COUNT N
    void tally(const ScriptAction& action) {
        const auto position = session().position();
        const auto& tally = session().step_of(position.step).tally;
        if (!tally)
            throw Impossible{tr("this step counts nothing"), {}};
        if (action.words.size() != 3)
            throw Impossible{tr("'tally' needs an option, a count and a number"), {}};
        const auto known = [](const auto& items, const std::string& id) {
            return std::ranges::any_of(items, [&](const auto& item) { return item.id == id; });
        };
        if (!known(tally->options, action.words[0]))
            throw Impossible{fill(tr("unknown option '{id}'"), {{"id", action.words[0]}}), {}};
        if (!known(tally->counts, action.words[1]))
            throw Impossible{fill(tr("unknown count '{id}'"), {{"id", action.words[1]}}), {}};
        session().tally({session().running().plan().steps[position.step].key(), tally->id, action.words[0],
                         action.words[1], read_number(action, 2)});
    }

    void attend(const ScriptAction& action) {
        using What = domain::Attended::What;
        const auto what = action.verb == "arrive"  ? What::arrived
                          : action.verb == "leave" ? What::left
                                                   : What::absent;
        const std::string name = joined(action.words, " ");
        if (name == "all") {
            for (const auto& person : session().people())
                if (!session().record().attendance.contains(person.number))
                    session().attend(person.number, what);
            return;
        }
        const auto& people = session().people();
        const auto folded = base::fold_for_search(name);
        const auto person = std::ranges::find_if(
            people, [&](const auto& each) { return base::fold_for_search(each.name) == folded; });
        if (person == people.end())
            throw Impossible{fill(tr("no participant '{name}'"), {{"name", name}}),
                             tr("write the name as in its 'person' line")};
        session().attend(person->number, what);
    }

    void type(const ScriptAction& action) {
        session().keep_draft({{},
                              {session().running().plan().steps[session().position().step].key(), 0,
                               domain::NoteKind::reflection, false, action.text}});
    }

    /// MINUTES pause|passed. Without the second word the time passed.
    static std::pair<std::chrono::minutes, bool> read_gap(const ScriptAction& action) {
        const int minutes = read_number(action, 0);
        if (minutes < 0)
            throw Impossible{fill(tr("'{word}' says nothing here"), {{"word", action.words[0]}}), {}};
        if (action.words.size() > 1 && action.words[1] != "passed" && action.words[1] != "pause")
            throw Impossible{fill(tr("'{word}' says nothing here"), {{"word", action.words[1]}}),
                             tr("write pause or passed")};
        return {std::chrono::minutes{minutes}, action.words.size() > 1 && action.words[1] == "pause"};
    }

    /// sleep MINUTES pause|passed: the lid was closed
    void sleep(const ScriptAction& action) {
        const auto [time, pause] = read_gap(action);
        session().look();
        played_.clock->advance(time);
        const auto gap = session().look();
        if (!gap)
            throw Impossible{tr("a sleep of a minute or less is not noticed"), {}};
        if (pause)
            session().count_as_pause(*gap);
    }

    /// restart MINUTES pause|passed: the machine was off for so long, and the session opened again
    void restart(const ScriptAction& action) {
        const auto [time, pause] = read_gap(action);
        const auto file = session().file();
        const auto modules = session().module_folder().parent_path();
        session().look(); // it was seen running until now
        played_.session.reset();
        played_.clock->restart(time);
        played_.session = LiveSession::open(file, modules, *played_.clock);
        const auto gap = session().look();
        if (gap && pause)
            session().count_as_pause(*gap);
    }

    Played& played_;
    const Script& script_;
};

} // namespace

Played play_script(const Script& script, const Places& places, const std::filesystem::path& module_folder,
                   const std::filesystem::path& file) {
    Played played;
    const auto loaded = content::load_module(module_folder);
    played.problems = loaded.problems;
    for (auto problem : check_choices(loaded.module, script.form.choices)) {
        problem.file = script.file;
        played.problems.push_back(std::move(problem));
    }
    const auto page = make_prepare_page(loaded.module, script.form);
    for (const auto& error : page.errors)
        played.problems.push_back({script.file, 0, 0, error.text, {}});
    if (!page.plan_error.empty())
        played.problems.push_back({script.file, 0, 0, page.plan_error, {}});
    if (!played.problems.empty())
        return played;

    // The evening is prepared some time before the first action.
    played.clock = std::make_unique<ManualClock>(std::chrono::sys_time<milliseconds>{});
    const auto planned = planned_local_start(script.form);
    played.clock->set_wall(std::chrono::sys_time<milliseconds>{planned.time_since_epoch()} -
                           std::chrono::hours{2});
    std::filesystem::remove(file);
    Places own = places;
    own.sessions = file.parent_path();
    played.session = create_session(own, module_folder, script.form, *played.clock, 0, file);
    Player(played, script).play();
    return played;
}

} // namespace samenspel::app
