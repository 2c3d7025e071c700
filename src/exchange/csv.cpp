#include "exchange/csv.hpp"

#include <cstddef>

namespace samenspel::exchange {
namespace {

using dataset::Column;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_end = "\r\n";

/// Excel computes what looks like a formula, also when it came from a stranger.
bool looks_like_formula(std::string_view words) {
    return !words.empty() && std::string_view("=+-@\t\r").find(words.front()) != std::string_view::npos;
}

void append_number(std::string& to, const domain::Cell& cell, char point) {
    const auto begin = to.size();
    to += cell;
    if (const auto at = to.find('.', begin); at != std::string::npos)
        to[at] = point;
}

void append_words(std::string& to, const domain::Cell& cell, char delimiter, bool guarded) {
    const auto words = domain::words_of(cell);
    if (guarded && looks_like_formula(words))
        append_csv_field(to, '\'' + std::string(words), delimiter);
    else
        append_csv_field(to, words, delimiter);
}

} // namespace

void append_csv_field(std::string& to, std::string_view field, char delimiter) {
    const auto is_special = [&](char c) { return c == delimiter || c == '"' || c == '\r' || c == '\n'; };
    bool plain = !field.empty(); // a line with nothing on it is no row to many readers
    for (const char c : field)
        plain = plain && !is_special(c);
    if (plain) {
        to += field;
        return;
    }
    to += '"';
    for (const char c : field) {
        if (c == '"')
            to += '"';
        to += c;
    }
    to += '"';
}

std::string write_csv(const dataset::Table& table, CsvProfile profile) {
    const bool for_excel = profile == CsvProfile::excel_be;
    const char delimiter = for_excel ? ';' : ',';
    const char point = for_excel ? ',' : '.';
    const auto columns = table.columns.size();
    std::string out;
    constexpr std::size_t usual_cell = 4;
    out.reserve(table.cells.size() * usual_cell);
    if (for_excel)
        out += byte_order_mark;
    for (std::size_t i = 0; i < columns; ++i) {
        if (i > 0)
            out += delimiter;
        out += table.columns[i].name;
    }
    out += line_end;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t i = 0; i < columns; ++i) {
            if (i > 0)
                out += delimiter;
            const auto& cell = table.at(row, i);
            if (domain::is_text(cell))
                append_words(out, cell, delimiter, for_excel);
            else if (table.columns[i].kind == Column::Kind::number)
                append_number(out, cell, point);
            else
                out += cell;
        }
        out += line_end;
    }
    return out;
}

} // namespace samenspel::exchange
