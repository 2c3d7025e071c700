#include "cli/describe/man_page.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "words/words.hpp"

namespace samenspel::cli {
namespace {

using words::tr;

/// What roff would take for something else. Hyphens stay what they are, so that an option can be copied.
std::string plain(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else if (c == '~')
            out += "\\(ti";
        else
            out += c;
    }
    return out;
}

/// Of a line that is read: what is not ASCII stands there as \[u00E9].
std::size_t width(const std::string& text) {
    std::size_t sum = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        sum += byte < 0x80 ? 1 : byte >= 0xC0 ? 8 : 0;
    }
    return sum;
}

/// Sentences, in lines of which no reader of man pages complains.
std::string lines(const std::string& text) {
    constexpr std::size_t longest = 79;
    std::istringstream words(plain(text));
    std::string out, line;
    for (std::string word; words >> word;) {
        if (!line.empty() && width(line) + 1 + width(word) > longest) {
            out += line + '\n';
            line.clear();
        }
        if (line.empty() && (word.front() == '.' || word.front() == '\''))
            line = "\\&" + word; // else it would be a request
        else
            line += (line.empty() ? "" : " ") + word;
    }
    return out + line + '\n';
}

std::string bold(const std::string& text) {
    return "\\fB" + plain(text) + "\\fR";
}

std::string italic(const std::string& text) {
    return "\\fI" + plain(text) + "\\fR";
}

std::string heading(const std::string& text) {
    return ".SH \"" + plain(text) + "\"\n";
}

std::string item(const std::string& term, const std::string& text) {
    return ".TP\n" + term + "\n" + lines(text);
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string out;
    for (const auto& part : parts)
        out += (out.empty() ? "" : between) + part;
    return out;
}

std::string option_item(const ToldOption& option) {
    std::vector<std::string> names;
    std::ranges::transform(option.names, std::back_inserter(names), bold);
    auto term = joined(names, ", ");
    if (!option.choices.empty())
        term += ' ' + joined({option.choices.begin(), option.choices.end()}, "|");
    else if (!option.value.empty())
        term += ' ' + italic(option.value);
    if (option.repeats)
        term += " ...";
    if (option.required)
        term += " (" + plain(tr("required")) + ")";
    return item(term, option.text);
}

std::string argument_usage(const ToldOption& argument) {
    const auto name = italic(argument.names.front()) + (argument.repeats ? "..." : "");
    return argument.required ? name : "[" + name + "]";
}

bool asks_help(const ToldOption& option) {
    return option.names.back() == "--help";
}

std::string usage(const std::string& path, const ToldCommand& command) {
    auto line = bold(path);
    for (const auto& option : command.options)
        if (option.required)
            line += ' ' + bold(option.names.back()) + ' ' + italic(option.value);
    if (std::ranges::any_of(command.options,
                            [](const auto& option) { return !option.required && !asks_help(option); }))
        line += " [" + italic(tr("OPTIONS")) + "]";
    for (const auto& argument : command.arguments)
        line += ' ' + argument_usage(argument);
    return command.commands.empty() ? line : line + ' ' + italic(tr("COMMAND"));
}

void add_commands(std::string& out, const std::string& path, const ToldCommand& of) {
    for (const auto& command : of.commands) {
        const auto own = path + ' ' + command.name;
        if (command.commands.empty()) {
            out +=
                ".SS \"" + plain(own) + "\"\n" + usage(own, command) + "\n.PP\n" + lines(command.text + ".");
            for (const auto& argument : command.arguments)
                out += item(italic(argument.names.front()), argument.text);
            for (const auto& option : command.options)
                if (!asks_help(option)) // each command has it: told once, at the top
                    out += option_item(option);
        }
        add_commands(out, own, command);
    }
}

std::string meanings(const std::vector<Meaning>& rows) {
    std::string out;
    for (const auto& row : rows)
        out += item(bold(row.name), row.text);
    return out;
}

} // namespace

std::string man_page(const ToldCommand& program, const ManPage& page) {
    std::string name = program.name;
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    std::string out = ".\\\" Made by the program itself of what it takes on its command line.\n.TH \"" +
                      plain(name) + "\" 1 \"" + page.date + "\" \"Samenspel " + page.version +
                      "\" \"Samenspel\"\n";
    out += heading(tr("NAME")) + plain(program.name) + " \\- " + plain(page.title) + "\n";
    out += heading(tr("SYNOPSIS")) + usage(program.name, program) + "\n";
    out += heading(tr("DESCRIPTION")) + lines(page.text);
    for (const auto& argument : program.arguments)
        out += item(italic(argument.names.front()), argument.text);
    out += heading(tr("OPTIONS"));
    for (const auto& option : program.options)
        out += option_item(option);
    if (!program.commands.empty()) {
        out += heading(tr("COMMANDS"));
        add_commands(out, program.name, program);
    }
    if (!page.exit_codes.empty())
        out += heading(tr("EXIT STATUS")) + meanings(page.exit_codes);
    out += heading(tr("ENVIRONMENT")) + meanings(page.environment);
    out += heading(tr("SEE ALSO")) + bold(page.see_also) + "(1)\n";
    return out;
}

} // namespace samenspel::cli
