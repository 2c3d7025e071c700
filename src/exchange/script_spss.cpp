#include "exchange/scripts.hpp"
#include "exchange/statistics_values.hpp"

namespace samenspel::exchange {
namespace {

using dataset::Column;
using Kind = Column::Kind;

/// A literal, in pieces: SPSS takes no more than 256 bytes to a line.
std::string quoted(std::string_view text) {
    constexpr Limit piece{100};
    std::string out;
    do {
        const auto part = cut(text, piece);
        text.remove_prefix(part.size());
        out += out.empty() ? "\"" : " +\n    \"";
        for (const char c : part) {
            if (c == '"')
                out += '"';
            out += c == '\n' ? ' ' : c;
        }
        out += '"';
    } while (!text.empty());
    return out;
}

/// A month is read as text first: SPSS reads no "2019-05".
std::string read_name(const Column& column) {
    return column.kind == Kind::month ? column.name + "_" : column.name;
}

std::string read_format(const dataset::Table& table, std::size_t index) {
    constexpr Limit longest{255};
    switch (table.columns[index].kind) {
    case Kind::text:
        return "A" + std::to_string(width_of(table, index, longest).bytes + 1); // one for a reason: "-4"
    case Kind::month:
        return "A7";
    case Kind::number:
        return "F12." + std::to_string(table.columns[index].decimals);
    case Kind::code:
        break;
    }
    return "F8.0";
}

std::string read_data(const dataset::Table& table) {
    std::string out = "GET DATA\n  /TYPE=TXT\n  /FILE=" + quoted(table.name + ".csv") +
                      "\n  /ENCODING='UTF8'\n  /ARRANGEMENT=DELIMITED\n  /FIRSTCASE=2\n"
                      "  /DELIMITERS=\",\"\n  /QUALIFIER='\"'\n  /VARIABLES=\n";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        out += "    " + read_name(table.columns[i]) + ' ' + read_format(table, i) + '\n';
    return out + ".\n";
}

std::string make_month(const std::string& name) {
    const auto text = name + "_";
    return "NUMERIC " + name + " (MOYR8).\nDO IF (SUBSTR(" + text + ", 1, 1) = \"-\").\n  COMPUTE " + name +
           " = NUMBER(" + text + ", F2.0).\nELSE.\n  COMPUTE " + name + " = DATE.MOYR(NUMBER(SUBSTR(" + text +
           ", 6, 2), F2.0),\n    NUMBER(SUBSTR(" + text + ", 1, 4), F4.0)).\nEND IF.\n";
}

std::string value_labels(const Column& column, const MissingWords& words) {
    std::string out = "VALUE LABELS " + column.name + '\n';
    for (const auto& label : column.labels)
        out += "  " + std::to_string(label.code) + ' ' + quoted(label.text) + '\n';
    for (const auto reason : domain::all_missing)
        out += "  " + domain::missing_cell(reason) + ' ' + quoted(words.of(reason)) + '\n';
    return out + ".\n";
}

std::string missing_values(const std::string& name, const SpssMissing& missing) {
    std::string values = missing.range ? "-9 THRU -1" : "";
    for (const double value : missing.values)
        values += (values.empty() ? "" : ", ") + std::to_string(static_cast<int>(value));
    return "MISSING VALUES " + name + " (" + values + ").\n";
}

} // namespace

std::string write_spss_syntax(const dataset::Table& table, const MissingWords& words) {
    std::string out = "* Encoding: UTF-8.\n" + read_data(table), dropped;
    for (const auto& column : table.columns)
        if (column.kind == Kind::month) {
            out += make_month(column.name);
            dropped += ' ' + read_name(column);
        }
    if (!dropped.empty())
        out += "EXECUTE.\nDELETE VARIABLES" + dropped + ".\n";
    const auto cells = numbers_of(table);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& column = table.columns[i];
        out += "VARIABLE LABELS " + column.name + ' ' + quoted(column.label) + ".\n";
        if (column.kind == Kind::text)
            continue;
        out += value_labels(column, words) + missing_values(column.name, spss_missing(table, cells, i));
        const bool is_code = column.kind == Kind::code;
        const char* level = !is_code ? "SCALE" : column.ordered ? "ORDINAL" : "NOMINAL";
        out += "VARIABLE LEVEL " + column.name + " (" + level + ").\n";
    }
    return out + "EXECUTE.\n";
}

} // namespace samenspel::exchange
