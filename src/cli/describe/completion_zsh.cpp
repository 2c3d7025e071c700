#include "cli/describe/completion.hpp"
#include "words/words.hpp"

namespace samenspel::cli {
namespace {

/// In the brackets of a specification of _arguments, or before a colon of _describe.
std::string inside(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == ':' || c == '[' || c == ']' || c == '\\')
            out += '\\';
        out += c;
    }
    return out;
}

std::string joined(const std::vector<std::string>& parts, char between) {
    std::string out;
    for (const auto& part : parts)
        out += (out.empty() ? std::string() : std::string(1, between)) + part;
    return out;
}

std::string action(const ToldOption& option) {
    if (!option.choices.empty())
        return "(" + joined(option.choices, ' ') + ")";
    const auto ends = endings(option.takes);
    switch (option.takes) {
    case Takes::nothing:
    case Takes::text:
        return " ";
    case Takes::folder:
        return "_files -/";
    default:
        return ends.empty() ? "_files" : "_files -g \"*.(" + joined(ends, '|') + ")\"";
    }
}

std::string function_of(const std::string& path) {
    return "_" + function_name(path);
}

void add_function(std::string& out, const std::string& path, const ToldCommand& command) {
    std::string body;
    const auto add = [&](const std::string& specification) {
        body += " \\\n        " + quoted(specification);
    };
    for (const auto& option : command.options) {
        std::string others; // one name of an option shuts out the other ones
        if (!option.repeats)
            others = "(" + joined(option.names, ' ') + ")";
        for (const auto& name : option.names) {
            auto specification = (option.repeats ? "*" : others) + name + "[" + inside(option.text) + "]";
            if (option.takes != Takes::nothing)
                specification += ":" + inside(option.value) + ":" + action(option);
            add(specification);
        }
    }
    std::size_t place = 1;
    for (const auto& argument : command.arguments) {
        const auto where = argument.repeats ? "*" : std::to_string(place++);
        add(where + ":" + inside(argument.names.front()) + ":" + action(argument));
    }
    if (command.commands.empty()) {
        out += function_of(path) + "() {\n    _arguments" + body + "\n}\n\n";
        return;
    }
    std::string described, branches;
    for (const auto& sub : command.commands) {
        described += "            " + quoted(sub.name + ":" + inside(sub.text)) + "\n";
        branches += "            " + sub.name + ") " + function_of(path + " " + sub.name) + " ;;\n";
    }
    out += function_of(path) +
           "() {\n    local curcontext=$curcontext state line\n    local -a commands\n    _arguments -C" +
           body +
           " \\\n        '1: :->command' \\\n        '*:: :->rest' && return\n    case $state in\n        "
           "command)\n            commands=(\n" +
           described + "            )\n            _describe -t commands " + quoted(words::tr("COMMAND")) +
           " commands\n            ;;\n        rest) case $line[1] in\n" + branches +
           "            esac ;;\n    esac\n}\n\n";
    for (const auto& sub : command.commands)
        add_function(out, path + " " + sub.name, sub);
}

} // namespace

std::string zsh_completion(const ToldCommand& program) {
    std::string out = "#compdef " + program.name + "\n# zsh completion of " + program.name +
                      ", made by the program itself\n\n";
    add_function(out, program.name, program);
    return out + function_of(program.name) + " \"$@\"\n";
}

} // namespace samenspel::cli
