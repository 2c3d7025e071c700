#include "store/study_tables.hpp"

#include <bit>
#include <charconv>
#include <limits>
#include <utility>

namespace samenspel::store::study {
namespace {

constexpr Table tables[] = {study_table,  questionnaire_table, copy_table,   box_table,
                            source_table, entry_table,         handed_table, meeting_table};

void make_version_1(Connection& connection) {
    connection.run(R"sql(
CREATE TABLE questionnaire (  -- each version that was printed, with its whole text
    id INTEGER PRIMARY KEY CHECK (id > 0),
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    xml TEXT NOT NULL,
    sum INTEGER NOT NULL,
    UNIQUE (name, version)
) STRICT;
CREATE TABLE copy (  -- each numbered copy on paper
    id INTEGER PRIMARY KEY CHECK (id > 0),  -- in the order of printing
    code TEXT NOT NULL UNIQUE,
    questionnaire INTEGER NOT NULL REFERENCES questionnaire (id),
    printed_on TEXT NOT NULL,  -- ISO date
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE box (  -- where to answer, in hundredths of a millimetre from the upper left corner
    id INTEGER PRIMARY KEY CHECK (id > 0),
    questionnaire INTEGER NOT NULL REFERENCES questionnaire (id),
    variable TEXT NOT NULL,
    value TEXT NOT NULL,  -- code of a tick; empty: to write in
    page INTEGER NOT NULL CHECK (page > 0),
    x INTEGER NOT NULL,
    y INTEGER NOT NULL,
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0),
    sum INTEGER NOT NULL
) STRICT;
)sql");
}

/// Answers. A code may now stand twice: two laptops that printed the same one are both to be known.
void make_version_2(Connection& connection) {
    connection.run(R"sql(
CREATE TABLE copy_2 (  -- each numbered copy on paper
    id INTEGER PRIMARY KEY CHECK (id > 0),  -- in the order of printing
    code TEXT NOT NULL,
    questionnaire INTEGER NOT NULL REFERENCES questionnaire (id),
    printed_on TEXT NOT NULL,  -- ISO date
    sum INTEGER NOT NULL
) STRICT;
INSERT INTO copy_2 SELECT id, code, questionnaire, printed_on, sum FROM copy;
DROP TABLE copy;
ALTER TABLE copy_2 RENAME TO copy;
CREATE TABLE study (  -- one row, or none in a study that was never named
    id INTEGER PRIMARY KEY CHECK (id = 1),
    study TEXT NOT NULL,  -- made once; copies of this file share it
    title TEXT NOT NULL,
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE source (  -- a file of answers that was taken in
    id INTEGER PRIMARY KEY CHECK (id > 0),
    name TEXT NOT NULL,
    bytes TEXT NOT NULL,  -- their sum: the same file again is known again
    mapping TEXT NOT NULL,  -- which column was what
    at INTEGER NOT NULL,  -- milliseconds since 1970, UTC
    who TEXT NOT NULL,
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE entry (  -- answers confirmed together; only ever added to
    id INTEGER PRIMARY KEY CHECK (id > 0),
    uid INTEGER NOT NULL,  -- of what it says: the same in each copy of the study
    copy TEXT NOT NULL,
    questionnaire INTEGER NOT NULL REFERENCES questionnaire (id),
    layer INTEGER NOT NULL CHECK (layer BETWEEN 1 AND 4),  -- first, second, given, settled
    who TEXT NOT NULL,
    at INTEGER NOT NULL,  -- milliseconds since 1970, UTC
    source INTEGER NOT NULL,  -- 0: none
    line INTEGER NOT NULL,  -- of the source
    reason TEXT NOT NULL,  -- of a correction
    replaces TEXT NOT NULL,  -- uids, a space between them
    answered_on TEXT NOT NULL,  -- ISO date; empty: not known
    answers TEXT NOT NULL,  -- in the order of the variables, a tab between them
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE meeting (  -- when the peer group of a practice met: doctors answer before
    id INTEGER PRIMARY KEY CHECK (id > 0),
    practice TEXT NOT NULL,
    at INTEGER NOT NULL,  -- when it was noted: milliseconds since 1970, UTC; the last one counts
    on_day TEXT NOT NULL,  -- ISO date
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE handed (  -- empty questionnaires that a practice gave out
    id INTEGER PRIMARY KEY CHECK (id > 0),
    practice TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count >= 0),
    on_day TEXT NOT NULL,  -- ISO date
    who TEXT NOT NULL,
    sum INTEGER NOT NULL
) STRICT;
)sql");
}

constexpr Migration migrations[] = {make_version_1, make_version_2};

std::string uids_text(const std::vector<std::uint64_t>& uids) {
    std::string all;
    for (const auto uid : uids)
        all += (all.empty() ? "" : " ") + std::to_string(uid);
    return all;
}

std::vector<std::uint64_t> uids_of(const std::string& text) {
    std::vector<std::uint64_t> uids;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        std::uint64_t uid = 0;
        const auto [next, error] = std::from_chars(at, end, uid);
        if (error != std::errc())
            return {};
        uids.push_back(uid);
        at = next < end ? next + 1 : end;
    }
    return uids;
}

} // namespace

const FileFormat format{0x4c4f4b73, migrations, tables}; // "LOKs"

Row to_row(std::int64_t number, const domain::AnswerFile& source) {
    return {number, source.name, source.sum, source.mapping, source.at, source.who};
}

Row to_row(std::int64_t number, const domain::Entry& entry) {
    Row row;
    row.reserve(std::size(entry_columns)); // from a list in braces all texts would be copied twice
    row.emplace_back(number);
    row.emplace_back(std::bit_cast<std::int64_t>(entry.uid));
    row.emplace_back(entry.copy);
    row.emplace_back(std::int64_t{entry.questionnaire} + 1);
    row.emplace_back(std::int64_t{static_cast<int>(entry.layer)});
    row.emplace_back(entry.who);
    row.emplace_back(entry.at);
    row.emplace_back(std::int64_t{entry.source} + 1);
    row.emplace_back(std::int64_t{entry.source_line});
    row.emplace_back(entry.reason);
    row.emplace_back(uids_text(entry.replaces));
    row.emplace_back(entry.answered_on);
    row.emplace_back(entry.answers);
    return row;
}

Row to_row(std::int64_t number, const domain::Handed& handed) {
    return {number, handed.practice, handed.questionnaire, std::int64_t{handed.count}, handed.on, handed.who};
}

domain::AnswerFile source_of(const Row& row) {
    return {text_at(row, 1), text_at(row, 2), text_at(row, 3), integer_at(row, 4), text_at(row, 5)};
}

domain::Entry entry_of(Connection& connection, Row row, const domain::Study& study) {
    const auto number = integer_at(row, 0);
    const auto within = [&](std::int64_t value, std::int64_t least, std::size_t most, const char* what) {
        if (value < least || value > static_cast<std::int64_t>(most))
            refuse_row(connection, entry_table, number, what);
        return static_cast<int>(value);
    };
    const auto take = [&](std::size_t column) { return std::move(std::get<std::string>(row.at(column))); };
    domain::Entry entry;
    entry.uid = std::bit_cast<std::uint64_t>(integer_at(row, 1));
    entry.copy = take(2);
    entry.questionnaire =
        within(integer_at(row, 3), 1, study.questionnaires.size(), "its questionnaire is gone") - 1;
    entry.layer = static_cast<domain::Layer>(
        within(integer_at(row, 4), 1, std::size(domain::all_layers), "its layer is none of ours"));
    entry.who = take(5);
    entry.at = integer_at(row, 6);
    entry.source = within(integer_at(row, 7), 0, study.sources.size(), "its source is gone") - 1;
    entry.source_line = within(integer_at(row, 8), 0, std::numeric_limits<int>::max(), "its line is none");
    entry.reason = take(9);
    entry.replaces = uids_of(text_at(row, 10));
    entry.answered_on = take(11);
    entry.answers = take(12);
    return entry;
}

domain::Handed handed_of(const Row& row) {
    return {text_at(row, 1), text_at(row, 2), static_cast<int>(integer_at(row, 3)), text_at(row, 4),
            text_at(row, 5)};
}

} // namespace samenspel::store::study
