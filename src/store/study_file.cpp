#include "store/study_file.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "store/format/file_format.hpp"

namespace samenspel::store {
namespace {

namespace fs = std::filesystem;

constexpr auto integer = Column::Type::integer;
constexpr auto text = Column::Type::text;

constexpr Column questionnaire_columns[] = {
    {"id", integer}, {"name", text}, {"version", text}, {"xml", text}};
constexpr Column copy_columns[] = {
    {"id", integer}, {"code", text}, {"questionnaire", integer}, {"printed_on", text}};
constexpr Column box_columns[] = {{"id", integer}, {"questionnaire", integer}, {"variable", text},
                                  {"value", text}, {"page", integer},          {"x", integer},
                                  {"y", integer},  {"width", integer},         {"height", integer}};
constexpr Table questionnaire_table{"questionnaire", questionnaire_columns};
constexpr Table copy_table{"copy", copy_columns};
constexpr Table box_table{"box", box_columns};
constexpr Table tables[] = {questionnaire_table, copy_table, box_table};

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

constexpr Migration migrations[] = {make_version_1};
constexpr FileFormat study_format{0x4c4f4b73, migrations, tables}; // "LOKs"

int whole(const Row& row, std::size_t column) {
    return static_cast<int>(integer_at(row, column));
}

std::int64_t next_number(Connection& connection, const std::string& table) {
    return connection.integer("SELECT coalesce(max(id), 0) + 1 FROM " + table);
}

} // namespace

StudyFile::StudyFile(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
StudyFile::~StudyFile() = default;

std::unique_ptr<StudyFile> StudyFile::open_or_create(const fs::path& path) {
    std::error_code error;
    const bool is_new = !fs::exists(path, error) && !error;
    auto connection = is_new ? create_file(path, study_format, [](Connection&) {})
                             : open_file(path, study_format, Access::write);
    return std::unique_ptr<StudyFile>(new StudyFile(std::move(connection)));
}

std::vector<StudyQuestionnaire> StudyFile::questionnaires() const {
    std::vector<StudyQuestionnaire> all;
    for (const auto& row : all_rows(*connection_, questionnaire_table))
        all.push_back({text_at(row, 1), text_at(row, 2), text_at(row, 3)});
    return all;
}

long long StudyFile::number_of(const std::string& questionnaire, const std::string& version) const {
    for (const auto& row : all_rows(*connection_, questionnaire_table))
        if (text_at(row, 1) == questionnaire && text_at(row, 2) == version)
            return integer_at(row, 0);
    return 0;
}

std::vector<PrintedCopy> StudyFile::copies() const {
    std::map<std::int64_t, Row> questionnaires;
    for (auto& row : all_rows(*connection_, questionnaire_table))
        questionnaires.emplace(integer_at(row, 0), std::move(row));
    std::vector<PrintedCopy> all;
    for (const auto& row : all_rows(*connection_, copy_table)) {
        const auto found = questionnaires.find(integer_at(row, 2));
        if (found == questionnaires.end())
            refuse_row(*connection_, copy_table, integer_at(row, 0), "its questionnaire is gone");
        all.push_back(
            {text_at(row, 1), text_at(found->second, 1), text_at(found->second, 2), text_at(row, 3)});
    }
    return all;
}

std::vector<AnswerBox> StudyFile::boxes(const std::string& questionnaire, const std::string& version) const {
    const auto number = number_of(questionnaire, version);
    std::vector<AnswerBox> all;
    for (const auto& row : all_rows(*connection_, box_table))
        if (integer_at(row, 1) == number)
            all.push_back({text_at(row, 2), text_at(row, 3), whole(row, 4), whole(row, 5), whole(row, 6),
                           whole(row, 7), whole(row, 8)});
    return all;
}

bool StudyFile::fits(const StudyQuestionnaire& questionnaire) const {
    const auto all = questionnaires();
    return std::ranges::none_of(all, [&](const StudyQuestionnaire& known) {
        return known.id == questionnaire.id && known.version == questionnaire.version &&
               known != questionnaire;
    });
}

void StudyFile::record(const StudyQuestionnaire& questionnaire, const std::vector<AnswerBox>& boxes,
                       const std::vector<std::string>& codes, const std::string& printed_on) {
    if (!fits(questionnaire))
        throw std::invalid_argument("store: this version of the questionnaire is known with another text");
    std::set<std::string> printed;
    for (const auto& copy : copies())
        printed.insert(copy.code);
    for (const auto& code : codes)
        if (!printed.insert(code).second)
            throw std::invalid_argument("store: printed before: " + code);
    transact(*connection_, [&] {
        auto number = number_of(questionnaire.id, questionnaire.version);
        if (number == 0) {
            number = next_number(*connection_, "questionnaire");
            insert(*connection_, questionnaire_table,
                   {std::int64_t{number}, questionnaire.id, questionnaire.version, questionnaire.xml});
            auto id = next_number(*connection_, "box");
            for (const auto& box : boxes)
                insert(*connection_, box_table,
                       {id++, std::int64_t{number}, box.variable, box.value, std::int64_t{box.page},
                        std::int64_t{box.x}, std::int64_t{box.y}, std::int64_t{box.width},
                        std::int64_t{box.height}});
        }
        auto id = next_number(*connection_, "copy");
        for (const auto& code : codes)
            insert(*connection_, copy_table, {id++, code, std::int64_t{number}, printed_on});
    });
}

} // namespace samenspel::store
