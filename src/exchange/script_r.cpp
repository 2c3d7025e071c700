#include <algorithm>
#include <string_view>

#include "exchange/scripts.hpp"

namespace samenspel::exchange {
namespace {

using dataset::Column;
using Kind = Column::Kind;

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

/// A name that R takes: what is no letter or digit becomes "_".
std::string variable_of(const std::string& name) {
    std::string out;
    for (const char c : name)
        out += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_';
    const bool starts_well = !out.empty() && (out[0] < '0' || out[0] > '9') && out[0] != '_';
    return starts_well ? out : "d" + out;
}

/// c("ja" = 1, …)
std::string labels_of(const Column& column) {
    std::string out;
    for (const auto& label : column.labels)
        if (!label.missing)
            out += (out.empty() ? "" : ", ") + quoted(label.text) + " = " + std::to_string(label.code);
    return "c(" + out + ')';
}

/// Whether every answer in the column has a label, and no two share one.
bool is_factor(const dataset::Table& table, std::size_t index) {
    const auto& column = table.columns[index];
    if (column.kind != Kind::code || column.labels.empty() || column.min != 0 || column.max != 0)
        return false;
    for (std::size_t i = 0; i < column.labels.size(); ++i)
        for (std::size_t j = i + 1; j < column.labels.size(); ++j)
            if (column.labels[i].text == column.labels[j].text)
                return false;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto code = domain::number_of(table.at(row, index));
        if (code && std::ranges::find(column.labels, *code, &Column::Label::code) == column.labels.end())
            return false;
    }
    return true;
}

/// An option that is no answer to what was asked becomes a reason, as in SPSS and Stata.
std::string options_out(const Column& column, const std::string& data, const std::string& missing) {
    const auto cell = data + '$' + column.name, reason = missing + '$' + column.name;
    std::string out;
    for (const auto& label : column.labels)
        if (label.missing) {
            const auto here = "which(" + cell + " == \"" + std::to_string(label.code) + "\")";
            out += "levels(" + reason + ") <- c(levels(" + reason + "), " + quoted(label.text) + ")\n";
            out += reason + '[' + here + "] <- " + quoted(label.text) + '\n';
            out += cell + '[' + here + "] <- NA\n";
        }
    return out;
}

std::string conversion(const dataset::Table& table, std::size_t index, const std::string& cell) {
    const auto& column = table.columns[index];
    if (column.kind == Kind::text)
        return {};
    if (column.kind == Kind::month)
        return cell + " <- as.Date(ifelse(is.na(" + cell + "), NA, paste0(" + cell + ", \"-01\")))\n";
    auto out = cell + " <- as.numeric(" + cell + ")\n";
    if (is_factor(table, index))
        out += "codes <- " + labels_of(column) + '\n' + cell + " <- factor(" + cell +
               ", levels = codes, labels = names(codes), ordered = " + (column.ordered ? "TRUE" : "FALSE") +
               ")\n";
    else if (!column.labels.empty())
        out += "attr(" + cell + ", \"labels\") <- " + labels_of(column) + '\n';
    return out;
}

} // namespace

std::string write_r_script(const dataset::Table& table, const MissingWords& words) {
    const auto data = variable_of(table.name), missing = data + "_missing";
    std::string reasons;
    for (const auto reason : domain::all_missing)
        reasons += (reasons.empty() ? "" : ", ") + quoted(domain::missing_cell(reason)) + " = " +
                   quoted(words.of(reason));
    std::string out = "# source(\"" + table.name + ".R\", encoding = \"UTF-8\")\n";
    out += "here <- tryCatch(dirname(sys.frame(1)$ofile), error = function(e) \".\") # beside this script\n";
    out += data + " <- read.csv(file.path(here, " + quoted(table.name + ".csv") +
           "), colClasses = \"character\", encoding = \"UTF-8\", na.strings = character(0))\n";
    out += "reasons <- c(" + reasons + ")\n";
    out += missing + " <- as.data.frame(lapply(" + data +
           ", function(x) factor(unname(reasons[x]), levels = unname(reasons))))\n";
    out += data + "[] <- lapply(" + data + ", function(x) replace(x, x %in% names(reasons), NA))\n\n";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto cell = data + '$' + table.columns[i].name;
        if (table.columns[i].kind != Kind::text)
            out += options_out(table.columns[i], data, missing);
        out += conversion(table, i, cell);
        out += "attr(" + cell + ", \"label\") <- " + quoted(table.columns[i].label) + '\n';
    }
    return out;
}

} // namespace samenspel::exchange
