#include <string_view>

#include "exchange/scripts.hpp"

namespace samenspel::exchange {
namespace {

using dataset::Column;
using Kind = Column::Kind;

/// A compound literal, in which quotes are only quotes. A grave accent and a dollar sign would be macros.
std::string quoted(std::string_view text) {
    std::string out = "`\"";
    for (const char c : text) {
        if (c == '`' || c == '$')
            out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out + "\"'";
}

constexpr char first_option_tag =
    'f'; ///< of an option that is no answer to what was asked; before it the reasons

std::string label_values(const Column& column, const MissingWords& words) {
    std::string out;
    const auto define = [&](const std::string& code, const std::string& text) {
        out += "label define " + column.name + ' ' + code + ' ' + quoted(text) +
               (out.empty() ? "\n" : ", add\n");
    };
    char option = first_option_tag;
    for (const auto& label : column.labels)
        define(label.missing && option <= 'z' ? std::string{'.', option++} : std::to_string(label.code),
               label.text);
    char tag = 'a';
    for (const auto reason : domain::all_missing)
        define({'.', tag++}, words.of(reason));
    return out + "label values " + column.name + ' ' + column.name + '\n';
}

constexpr const char* reasons[] = {"-1=.a", "-2=.b", "-3=.c", "-4=.d", "-5=.e"};

/// Numbers, with .a to .e for the reasons.
std::string convert(const Column& column) {
    const auto& name = column.name;
    if (column.kind == Kind::month) {
        std::string out = "rename " + name + ' ' + name + "_\n" + "generate int " + name + " = monthly(" +
                          name + "_, \"YM\")\n";
        for (const std::string_view reason : reasons)
            out += "replace " + name + " = " + std::string(reason.substr(3)) + " if " + name + "_ == \"" +
                   std::string(reason.substr(0, 2)) + "\"\n";
        return out + "order " + name + ", after(" + name + "_)\ndrop " + name + "_\nformat " + name +
               " %tm\n";
    }
    std::string out = "destring " + name + ", replace\nmvdecode " + name + ", mv(";
    for (const auto* reason : reasons)
        out += (reason == reasons[0] ? "" : " \\ ") + std::string(reason);
    char option = first_option_tag;
    for (const auto& label : column.labels)
        if (label.missing && option <= 'z')
            out += " \\ " + std::to_string(label.code) + "=." + std::string(1, option++);
    return out + ")\n";
}

} // namespace

std::string write_stata_do(const dataset::Table& table, const MissingWords& words) {
    std::string out = "version 14\nimport delimited " + quoted(table.name + ".csv") +
                      ", delimiters(\",\") varnames(1) case(preserve) bindquotes(strict) encoding(\"UTF-8\") "
                      "stringcols(_all) clear\n";
    for (const auto& column : table.columns) {
        if (column.kind != Kind::text)
            out += convert(column) + label_values(column, words);
        out += "label variable " + column.name + ' ' + quoted(column.label) + '\n';
    }
    return out;
}

} // namespace samenspel::exchange
