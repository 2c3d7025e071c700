#include <algorithm>

#include "cli/describe/completion.hpp"

namespace samenspel::cli {

std::vector<std::string> endings(Takes takes) {
    switch (takes) {
    case Takes::session:
        return {"lok"};
    case Takes::study:
        return {"lokstudie"};
    case Takes::session_or_study:
        return {"lok", "lokstudie"};
    case Takes::key:
        return {"loksleutel"};
    case Takes::xml:
        return {"xml"};
    case Takes::nothing:
    case Takes::text:
    case Takes::file:
    case Takes::folder:
        break;
    }
    return {};
}

std::string function_name(const std::string& text) {
    std::string out = text;
    std::ranges::replace_if(
        out, [](char c) { return c == '-' || c == ' '; }, '_');
    return out;
}

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

namespace {

std::string words_of(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words)
        out += (out.empty() ? "" : " ") + word;
    return out;
}

/// What to do for a value, as a line of the script; empty: offer nothing.
std::string offer(const ToldOption& option) {
    if (!option.choices.empty())
        return "offered=" + quoted(words_of(option.choices));
    switch (option.takes) {
    case Takes::nothing:
    case Takes::text:
        return "";
    case Takes::folder:
        return "files=/";
    default:
        break;
    }
    auto names = words_of(endings(option.takes));
    return "files=" + quoted(names.empty() ? "*" : names);
}

struct Lines {
    std::string valued;  ///< patterns "path option" of options that take a value
    std::string known;   ///< patterns "path command" of commands
    std::string values;  ///< branches for the value of an option
    std::string offered; ///< branches for the rest: what each command takes
    std::string arguments;
};

void collect(Lines& lines, const std::string& path, const ToldCommand& command) {
    std::vector<std::string> options, commands;
    for (const auto& option : command.options) {
        options.insert(options.end(), option.names.begin(), option.names.end());
        if (option.takes == Takes::nothing)
            continue;
        for (const auto& name : option.names) {
            const auto pattern = quoted(path + " " + name);
            lines.valued += (lines.valued.empty() ? "" : " | ") + pattern;
            lines.values +=
                "        " + pattern + ") " + (offer(option).empty() ? ":" : offer(option)) + " ;;\n";
        }
    }
    std::size_t place = 0;
    for (const auto& argument : command.arguments) {
        const auto where =
            argument.repeats ? quoted(path + " ") + "*" : quoted(path + " " + std::to_string(place));
        if (!offer(argument).empty())
            lines.arguments += "            " + where + ") " + offer(argument) + " ;;\n";
        ++place;
    }
    for (const auto& sub : command.commands) {
        commands.push_back(sub.name);
        lines.known += (lines.known.empty() ? "" : " | ") + quoted(path + " " + sub.name);
    }
    lines.offered += "        " + quoted(path) + ") options=" + quoted(words_of(options)) +
                     " commands=" + quoted(words_of(commands)) + " ;;\n";
    for (const auto& sub : command.commands)
        collect(lines, path + " " + sub.name, sub);
}

} // namespace

std::string bash_completion(const ToldCommand& program) {
    Lines lines;
    collect(lines, "", program);
    const auto name = "_" + function_name(program.name);
    const auto never = quoted(" "); // a case needs a pattern
    std::string out = "# bash completion of " + program.name + R"(, made by the program itself

)" + name + R"(() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local path= options= commands= offered= files= valued=yes ending i place=0
    COMPREPLY=()
    # bash parts --option=value in three words.
    if [ "$current" = = ]; then
        current=
    elif [ "$before" = = ]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case "$path ${COMP_WORDS[i]}" in
            )" + (lines.known.empty() ? never : lines.known) +
                      R"()
                path="$path ${COMP_WORDS[i]}" place=0 ;;
            )" + (lines.valued.empty() ? never : lines.valued) +
                      R"()
                [ "${COMP_WORDS[i + 1]}" = = ] && ((i++))
                ((i++)) ;;
            *" -"*) ;;
            *) ((place++)) ;;
        esac
    done
    case "$path $before" in
)" + lines.values + R"(        *) valued=no ;;
    esac
    if [ "$valued" = no ]; then
        case "$path" in
)" + lines.offered + R"(        esac
        case "$path $place" in
)" + lines.arguments + R"(            *) ;;
        esac
        offered="$offered $commands"
        case $current in -*) offered=$options files= ;; esac
    fi
    mapfile -t COMPREPLY < <(compgen -W "$offered" -- "$current")
    [ -n "$files" ] || return 0
    compopt -o filenames
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(
        if [ "$files" = '*' ]; then
            compgen -f -- "$current"
        else
            compgen -d -- "$current"
            [ "$files" = / ] || for ending in $files; do compgen -f -X "!*.$ending" -- "$current"; done
        fi)
}
complete -F )" + name +
                      " " + program.name + "\n";
    return out;
}

} // namespace samenspel::cli
