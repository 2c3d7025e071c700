#include "exchange/incoming.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

#include "exchange/column_names.hpp"
#include "exchange/incoming_bytes.hpp"
#include "exchange/incoming_rows.hpp"
#include "exchange/messages.hpp"

namespace samenspel::exchange {
namespace {

constexpr std::size_t mb = 1024 * 1024;
constexpr std::size_t most_bad_rows = 100;

using Names = std::vector<std::string>;

bool holds(const Names& names, std::string_view wanted) {
    return std::ranges::any_of(names, [&](const auto& name) { return name_key(name) == wanted; });
}

bool holds_any(const Names& names, std::initializer_list<std::string_view> wanted) {
    return std::ranges::any_of(wanted, [&](auto name) { return holds(names, name); });
}

/// LimeSurvey puts these before the answers, whatever the questions are.
bool is_limesurvey(const Names& names) {
    return holds(names, "id") && holds_any(names, {"submitdate", "lastpage", "startlanguage"});
}

/// The same with their texts as names.
bool is_limesurvey_text(const Names& names) {
    return holds_any(names, {"responseid", "antwoordid"}) &&
           holds_any(names, {"lastpage", "laatstepagina", "startlanguage", "starttaal"});
}

/// "Q[SQ]", and not "a question [of several words]".
bool has_head(const std::string& name) {
    const auto open = name.find('[');
    return open != std::string::npos && open > 0 && name.find(']') == name.size() - 1 &&
           name.find(' ') == std::string::npos;
}

Shape find_shape(const Names& names) {
    if (std::ranges::any_of(names, has_head) || is_limesurvey_text(names))
        return Shape::limesurvey_heads;
    if (is_limesurvey(names))
        return Shape::limesurvey_codes;
    const bool odk = holds_any(names, {"metainstanceid", "instanceid", "submissiontime", "uuid"}) ||
                     (holds(names, "submissiondate") && holds(names, "key"));
    const auto in_group = [](const std::string& name) {
        return name.find('/') != std::string::npos && name.find(' ') == std::string::npos;
    };
    return odk || std::ranges::any_of(names, in_group) ? Shape::odk : Shape::table;
}

/// Of {newline} and its like. "-1" where the whole field says that the question was not shown.
std::string without_escapes(std::string_view field) {
    constexpr std::array<std::pair<std::string_view, char>, 5> escapes{
        {{"{lbrace}", '{'}, {"{newline}", '\n'}, {"{cr}", '\r'}, {"{tab}", '\t'}, {"{quote}", '"'}}};
    if (field == "{question_not_shown}")
        return domain::missing_cell(domain::Missing::not_asked);
    std::string text;
    text.reserve(field.size());
    for (std::size_t i = 0; i < field.size();) {
        const auto rest = field.substr(i);
        const auto found =
            std::ranges::find_if(escapes, [&](const auto& escape) { return rest.starts_with(escape.first); });
        text += found == escapes.end() ? field[i] : found->second;
        i += found == escapes.end() ? 1 : found->first.size();
    }
    return text;
}

/// With what stands in braces as what it means.
/// @param width of rows that may have an empty field too many; 0: none has
FieldRows unescaped(const FieldRows& rows, std::size_t width) {
    FieldRows out;
    for (const auto row : rows) {
        const bool one_more = width > 0 && row.size() == width + 1 && row[width].empty();
        for (std::size_t i = 0; i < row.size() - (one_more ? 1 : 0); ++i) {
            const auto field = row[i];
            if (field.find('{') == field.npos)
                out.add(field);
            else
                out.add(without_escapes(field));
        }
        out.end_row(row.line);
    }
    return out;
}

/// Its names stand in the second row, below the texts of the questions.
void read_as_vv(Incoming& incoming) {
    incoming.shape = Shape::limesurvey_vv;
    incoming.texts = incoming.rows[0].fields();
    incoming.names = incoming.rows[1].fields();
    incoming.rows.drop_front(2);
    // Early versions end the row of names, or all rows, with one delimiter too many.
    const bool one_more = !incoming.names.empty() && trimmed(incoming.names.back()).empty();
    if (one_more)
        incoming.names.pop_back();
    incoming.texts.resize(incoming.names.size());
    incoming.rows = unescaped(incoming.rows, one_more ? incoming.names.size() : 0);
}

void check_names(Incoming& incoming, int line) {
    std::unordered_map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < incoming.names.size(); ++i) {
        auto& name = incoming.names[i];
        name = std::string(trimmed(name));
        const auto column = static_cast<int>(i + 1);
        const auto [known, added] = first.emplace(name, i + 1);
        if (name.empty())
            incoming.problems.push_back(content::make_problem(
                incoming.file, line, column, messages::empty_name, {{"column", std::to_string(i + 1)}}));
        else if (!added)
            incoming.problems.push_back(
                content::make_problem(incoming.file, line, column, messages::double_name,
                                      {{"name", name}, {"column", std::to_string(known->second)}}));
    }
}

void check_widths(Incoming& incoming) {
    std::size_t bad = 0;
    for (const auto row : incoming.rows) {
        if (row.size() == incoming.names.size())
            continue;
        if (++bad > most_bad_rows) {
            incoming.problems.push_back(content::make_problem(incoming.file, 0, 0, messages::too_many,
                                                              {{"limit", std::to_string(most_bad_rows)}}));
            return;
        }
        incoming.problems.push_back(content::make_problem(
            incoming.file, static_cast<int>(row.line), 0, messages::wrong_width,
            {{"found", std::to_string(row.size())}, {"expected", std::to_string(incoming.names.size())}}));
    }
}

/// A spreadsheet may say in the first line what stands between fields: "sep=;".
std::optional<char> told_delimiter(std::string_view text) {
    const auto line = trimmed(text.substr(0, end_of_line(text, 0)));
    constexpr std::string_view sign = "sep=";
    if (line.size() != sign.size() + 1 || !line.starts_with(sign))
        return std::nullopt;
    return line.back();
}

void read_table(std::string_view text, Incoming& incoming, const Progress& progress) {
    int first_line = 1;
    if (const auto told = told_delimiter(text)) {
        incoming.delimiter = *told;
        text.remove_prefix(end_of_line(text, 0));
        ++first_line;
    } else {
        incoming.delimiter = find_delimiter(text);
    }
    // Those that write tabs between fields seldom quote, so a quote says nothing there.
    const bool strict = incoming.delimiter != '\t';
    incoming.rows =
        read_rows(text, first_line, incoming.delimiter, strict, incoming.file, incoming.problems, progress);
    if (incoming.rows.empty()) {
        if (incoming.problems.empty())
            incoming.problems.push_back(content::make_problem(incoming.file, 0, 0, messages::no_names));
        return;
    }
    int names_line = static_cast<int>(incoming.rows[0].line);
    if (incoming.rows.size() > 1 && is_limesurvey(incoming.rows[1].fields())) {
        names_line = static_cast<int>(incoming.rows[1].line);
        read_as_vv(incoming);
    } else {
        incoming.names = incoming.rows[0].fields();
        incoming.rows.drop_front(1);
        incoming.shape = find_shape(incoming.names);
    }
    check_names(incoming, names_line);
    check_widths(incoming);
}

} // namespace

base::Problem too_large_problem(const std::string& file_name) {
    return content::make_problem(file_name, 0, 0, messages::too_large,
                                 {{"limit", std::to_string(largest_file / mb)}});
}

Incoming read_incoming(std::string_view bytes, const std::string& file_name, const Progress& progress) {
    Incoming incoming;
    incoming.file = file_name;
    if (bytes.size() > largest_file) {
        incoming.problems.push_back(too_large_problem(file_name));
        return incoming;
    }
    std::string kept;
    const auto text = read_text(bytes, file_name, kept, incoming.encoding, incoming.problems);
    if (incoming.problems.empty())
        read_table(text, incoming, progress);
    base::sort_problems(incoming.problems);
    return incoming;
}

} // namespace samenspel::exchange
