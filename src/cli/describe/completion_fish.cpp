#include "cli/describe/completion.hpp"

namespace samenspel::cli {
namespace {

/// fish reads a backslash between single quotes too.
std::string fish_quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + "'";
}

std::string action(const ToldOption& option) {
    std::string choices;
    for (const auto& choice : option.choices)
        choices += (choices.empty() ? "" : " ") + choice;
    if (!choices.empty())
        return " -xa " + fish_quoted(choices);
    std::string out;
    switch (option.takes) {
    case Takes::nothing:
        return "";
    case Takes::text:
        return " -x";
    case Takes::file:
        return " -rF";
    case Takes::folder:
        return " -xa '(__fish_complete_directories)'";
    default:
        for (const auto& ending : endings(option.takes))
            out += (out.empty() ? "" : "; ") + std::string("__fish_complete_suffix .") + ending;
        return " -xa '(" + out + ")'";
    }
}

struct Script {
    std::string program, at, lines, paths;
};

void add(Script& script, const std::string& path, const ToldCommand& command) {
    const auto begin = "complete -c " + script.program + " -n " + fish_quoted(script.at + path);
    for (const auto& sub : command.commands) {
        script.paths += " " + fish_quoted(path + " " + sub.name);
        script.lines += begin + " -xa " + sub.name + " -d " + fish_quoted(sub.text) + "\n";
    }
    for (const auto& option : command.options) {
        std::string names;
        for (const auto& name : option.names)
            names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
        script.lines += begin + names + action(option) + " -d " + fish_quoted(option.text) + "\n";
    }
    for (const auto& argument : command.arguments)
        script.lines += begin + action(argument) + "\n";
    for (const auto& sub : command.commands)
        add(script, path + " " + sub.name, sub);
}

} // namespace

std::string fish_completion(const ToldCommand& program) {
    Script script{program.name, "__" + function_name(program.name) + "_at", "", ""};
    add(script, "", program);
    // Files only where one fits.
    return "# fish completion of " + program.name + ", made by the program itself\n\nfunction " + script.at +
           " -d 'whether this command stands there'\n"
           "    set -l path\n"
           "    for word in (commandline -opc)[2..]\n"
           "        contains -- \"$path $word\"" +
           script.paths +
           "\n"
           "            and set path \"$path $word\"\n"
           "    end\n"
           "    test \"$path\" = \"$(string join ' ' '' $argv)\"\n"
           "end\n\ncomplete -c " +
           program.name + " -f\n" + script.lines;
}

} // namespace samenspel::cli
