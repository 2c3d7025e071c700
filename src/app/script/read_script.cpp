#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <sstream>

#include "app/script/script.hpp"
#include "base/text.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::tr;

using Setting = std::string PrepareForm::*;

/// "block/step", and if it is a file of one's own "block/step /path/to/file".
void take_video(domain::Choices& choices, const std::string& value) {
    const auto space = value.find(' ');
    const auto key = value.substr(0, space);
    choices.video.insert(key);
    if (space != std::string::npos)
        choices.video_files[key] = value.substr(space + 1);
}

const std::map<std::string, Setting>& settings() {
    static const std::map<std::string, Setting> all{
        {"lok", &PrepareForm::lok_name},          {"number", &PrepareForm::lok_number},
        {"place", &PrepareForm::place},           {"date", &PrepareForm::date},
        {"start", &PrepareForm::start},           {"length", &PrepareForm::length},
        {"moderator", &PrepareForm::moderator},   {"timekeeper", &PrepareForm::timekeeper},
        {"rapporteur", &PrepareForm::rapporteur}, {"region", &PrepareForm::region}};
    return all;
}

/// What a verb may be followed by.
struct Verb {
    std::size_t words = 0; ///< at most
    bool text = false;     ///< after a colon
};

const std::map<std::string, Verb>& verbs() {
    constexpr std::size_t any = 99;
    static const std::map<std::string, Verb> all{
        {"begin", {1}},    {"next", {}},     {"back", {}},      {"jump", {1}},         {"pause", {}},
        {"resume", {}},    {"extend", {1}},  {"accept", {}},    {"take", {1}},         {"end", {}},
        {"undo", {}},      {"star", {1}},    {"remove", {1}},   {"note", {any, true}}, {"tally", {3}},
        {"arrive", {any}}, {"leave", {any}}, {"absent", {any}}, {"type", {0, true}},   {"sleep", {2}},
        {"restart", {2}}};
    return all;
}

/// Reads one script; keeps the line for problems.
class Reader {
public:
    explicit Reader(LoadedScript& loaded) : loaded_(loaded) {}

    void line(const std::string& raw) {
        ++number_;
        const std::string text = base::collapse_spaces(raw);
        if (text.empty() || text.front() == '#')
            return;
        const auto space = text.find(' ');
        const std::string first = text.substr(0, space);
        const std::string rest = space == std::string::npos ? std::string() : text.substr(space + 1);
        if (const auto time = read_time(first))
            return action(*time, rest);
        if (first.find_first_not_of("0123456789:+") == std::string::npos)
            return problem(fill(tr("'{word}' is not a time"), {{"word", first}}),
                           tr("write 20:04, 20:04:30 or +5 before an action"));
        if (setting(first, rest))
            return;
        action(last_, text);
    }

private:
    void problem(const std::string& text, const std::string& hint) {
        loaded_.problems.push_back({loaded_.script.file, number_, 0, text, hint});
    }

    std::optional<std::chrono::seconds> read_time(const std::string& word) {
        static const std::regex later(R"(\+(\d{1,4})(?::([0-5]\d))?)");
        std::smatch parts;
        if (std::regex_match(word, parts, later))
            return last_ + std::chrono::minutes{std::stoi(parts[1])} +
                   std::chrono::seconds{parts[2].matched ? std::stoi(parts[2]) : 0};
        return read_clock(word);
    }

    bool setting(const std::string& name, const std::string& value) {
        auto& script = loaded_.script;
        if (name == "module")
            script.module = value;
        else if (name == "person")
            script.form.participants += value + '\n';
        else if (name == "short")
            script.form.choices.short_version.insert(value);
        else if (name == "video")
            take_video(script.form.choices, value);
        else if (name == "without")
            script.form.choices.left_out.insert(value);
        else if (const auto found = settings().find(name); found != settings().end())
            script.form.*found->second = value;
        else
            return false;
        if (value.empty())
            problem(fill(tr("'{name}' has no value"), {{"name", name}}), tr("write it after the word"));
        if (!script.actions.empty())
            problem(fill(tr("'{name}' comes after the first action"), {{"name", name}}),
                    tr("what is prepared stands before it"));
        return true;
    }

    void action(std::chrono::seconds at, const std::string& text) {
        if (at < last_)
            problem(tr("the time goes back"), tr("actions stand in the order in which they happen"));
        last_ = at;
        ScriptAction action{number_, at, {}, {}, {}};
        const auto colon = text.find(": ");
        std::istringstream head(text.substr(0, colon));
        if (colon != std::string::npos)
            action.text = text.substr(colon + 2);
        head >> action.verb;
        for (std::string word; head >> word;)
            action.words.push_back(word);
        if (action.verb.empty())
            return problem(tr("a time without an action"), tr("write what happens then"));
        const auto verb = verbs().find(action.verb);
        if (verb == verbs().end())
            return unknown(action.verb);
        if (action.words.size() > verb->second.words)
            return problem(
                fill(tr("'{word}' says nothing here"), {{"word", action.words[verb->second.words]}}),
                verb->second.text ? tr("write a text after a colon and a space")
                                  : tr("docs/command-line.md lists what each action takes"));
        if (!action.text.empty() && !verb->second.text)
            return problem(fill(tr("'{verb}' takes no text"), {{"verb", action.verb}}), {});
        loaded_.script.actions.push_back(std::move(action));
    }

    void unknown(const std::string& verb) {
        std::vector<std::string> known{"module", "person", "short", "video", "without"};
        for (const auto& [name, member] : settings())
            known.push_back(name);
        for (const auto& [name, what] : verbs())
            known.push_back(name);
        const auto near = base::nearest(verb, known);
        problem(fill(tr("unknown action '{verb}'"), {{"verb", verb}}),
                near ? fill(tr("did you mean '{near}'?"), {{"near", *near}})
                     : tr("docs/command-line.md lists them"));
    }

    LoadedScript& loaded_;
    int number_ = 0;
    std::chrono::seconds last_{0};
};

} // namespace

std::optional<std::chrono::seconds> read_clock(const std::string& word) {
    static const std::regex clock(R"((\d{1,2}):([0-5]\d)(?::([0-5]\d))?)");
    std::smatch parts;
    if (!std::regex_match(word, parts, clock))
        return std::nullopt;
    return std::chrono::hours{std::stoi(parts[1])} + std::chrono::minutes{std::stoi(parts[2])} +
           std::chrono::seconds{parts[3].matched ? std::stoi(parts[3]) : 0};
}

LoadedScript read_script(std::string_view text, const std::string& file_name) {
    LoadedScript loaded;
    loaded.script.file = file_name;
    if (const auto bad = base::first_invalid_utf8(text)) {
        const auto line =
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
        loaded.problems.push_back({file_name, static_cast<int>(line), 0, tr("the text is not UTF-8"),
                                   tr("save the file as UTF-8")});
        return loaded;
    }
    Reader reader(loaded);
    std::istringstream lines{base::clean_text(text, true)};
    for (std::string line; std::getline(lines, line);)
        reader.line(line);
    if (loaded.script.module.empty())
        loaded.problems.push_back(
            {file_name, 0, 0, tr("no training is named"), tr("add a line 'module ID'")});
    return loaded;
}

} // namespace samenspel::app
