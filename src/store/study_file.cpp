#include "store/study_file.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "store/study_tables.hpp"

namespace samenspel::store {
namespace {

namespace fs = std::filesystem;

using study::box_table;
using study::copy_table;
using study::entry_table;
using study::handed_table;
using study::meeting_table;
using study::questionnaire_table;
using study::source_table;
using study::study_table;

constexpr std::size_t step = 4096; // entries between two words of how far it is

int whole(const Row& row, std::size_t column) {
    return static_cast<int>(integer_at(row, column));
}

std::int64_t next_number(Connection& connection, const std::string& table) {
    return connection.integer("SELECT coalesce(max(id), 0) + 1 FROM " + table);
}

std::int64_t number_at(std::size_t place) {
    return static_cast<std::int64_t>(place) + 1;
}

void name_study(Connection& connection, const std::string& title) {
    std::string id;
    {
        auto random = connection.prepare("SELECT lower(hex(randomblob(8)))");
        random.step();
        id = random.text(0);
    }
    replace(connection, study_table, {std::int64_t{1}, id, title});
}

void insert_boxes(Connection& connection, std::int64_t questionnaire, std::int64_t id,
                  const std::vector<AnswerBox>& boxes) {
    for (const auto& box : boxes)
        insert(connection, box_table,
               {id++, questionnaire, box.variable, box.value, std::int64_t{box.page}, std::int64_t{box.x},
                std::int64_t{box.y}, std::int64_t{box.width}, std::int64_t{box.height}});
}

} // namespace

StudyFile::StudyFile(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
StudyFile::~StudyFile() = default;

std::unique_ptr<StudyFile> StudyFile::open_or_create(const fs::path& path) {
    std::error_code error;
    const bool is_new = !fs::exists(path, error) && !error;
    return is_new ? create(path, {}) : open(path, Access::write);
}

std::unique_ptr<StudyFile> StudyFile::open(const fs::path& path, Access access) {
    auto connection = open_file(path, study::format, access);
    if (access == Access::write &&
        !only_row(*connection, study_table)) // made by the first version of the program
        transact(*connection, [&] { name_study(*connection, {}); });
    return std::unique_ptr<StudyFile>(new StudyFile(std::move(connection)));
}

std::unique_ptr<StudyFile> StudyFile::create(const fs::path& path, const std::string& title) {
    auto connection = create_file(path, study::format, [&](Connection& fresh) { name_study(fresh, title); });
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

domain::Study StudyFile::study() const {
    domain::Study study;
    if (const auto named = only_row(*connection_, study_table)) {
        study.id = text_at(*named, 1);
        study.title = text_at(*named, 2);
    }
    std::int64_t place = 0;
    for (const auto& row : all_rows(*connection_, questionnaire_table)) {
        if (integer_at(row, 0) != ++place) // entries name them by their place
            refuse_row(*connection_, questionnaire_table, integer_at(row, 0), "one before it is gone");
        study.questionnaires.push_back({text_at(row, 1), text_at(row, 2), text_at(row, 3)});
    }
    study.copies = copies();
    place = 0;
    each_row(*connection_, source_table, [&](Row row) {
        if (integer_at(row, 0) != ++place)
            refuse_row(*connection_, source_table, integer_at(row, 0), "one before it is gone");
        study.sources.push_back(study::source_of(row));
    });
    study.entries.reserve(static_cast<std::size_t>(connection_->integer("SELECT count(*) FROM entry")));
    each_row(*connection_, entry_table,
             [&](Row row) { study.entries.push_back(study::entry_of(*connection_, std::move(row), study)); });
    each_row(*connection_, handed_table,
             [&](const Row& row) { study.handed.push_back(study::handed_of(row)); });
    each_row(*connection_, meeting_table, [&](const Row& row) {
        study.meetings.push_back({text_at(row, 1), integer_at(row, 2), text_at(row, 3)});
    });
    return study;
}

StudyCounts::StudyCounts(const domain::Study& study)
    : questionnaires(study.questionnaires.size()),
      copies(study.copies.size()),
      sources(study.sources.size()),
      entries(study.entries.size()),
      handed(study.handed.size()),
      meetings(study.meetings.size()) {}

void StudyFile::extend(const StudyCounts& before, const domain::Study& grown,
                       const std::function<std::vector<AnswerBox>(const StudyQuestionnaire&)>& boxes,
                       const std::function<void(std::size_t, std::size_t)>& progress) {
    transact(*connection_, [&] {
        auto& file = *connection_;
        for (auto i = before.questionnaires; i < grown.questionnaires.size(); ++i) {
            const auto& one = grown.questionnaires[i];
            insert(file, questionnaire_table, {number_at(i), one.id, one.version, one.xml});
        }
        if (boxes)
            for (const auto& one : grown.questionnaires)
                if (this->boxes(one.id, one.version).empty())
                    insert_boxes(file, number_of(one.id, one.version), next_number(file, "box"), boxes(one));
        auto id = next_number(file, "copy");
        for (auto i = before.copies; i < grown.copies.size(); ++i) {
            const auto& copy = grown.copies[i];
            const auto number = number_of(copy.questionnaire, copy.version);
            insert(file, copy_table, {id++, copy.code, std::int64_t{number}, copy.printed_on});
        }
        for (auto i = before.sources; i < grown.sources.size(); ++i)
            insert(file, source_table, study::to_row(number_at(i), grown.sources[i]));
        id = next_number(file, "entry");
        const auto entries = grown.entries.size() - before.entries;
        Inserter inserter(file, entry_table);
        for (std::size_t i = 0; i < entries; ++i) {
            if (progress && i % step == 0)
                progress(i, entries);
            inserter.add(study::to_row(id++, grown.entries[before.entries + i]));
        }
        if (progress && entries > 0)
            progress(entries, entries); // the last moment to want it no more
        id = next_number(file, "handed");
        for (auto i = before.handed; i < grown.handed.size(); ++i)
            insert(file, handed_table, study::to_row(id++, grown.handed[i]));
        id = next_number(file, "meeting");
        for (auto i = before.meetings; i < grown.meetings.size(); ++i)
            insert(file, meeting_table,
                   {id++, grown.meetings[i].practice, grown.meetings[i].at, grown.meetings[i].on});
    });
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
        }
        if (this->boxes(questionnaire.id, questionnaire.version)
                .empty()) // it may have been known without paper
            insert_boxes(*connection_, number, next_number(*connection_, "box"), boxes);
        auto id = next_number(*connection_, "copy");
        for (const auto& code : codes)
            insert(*connection_, copy_table, {id++, code, std::int64_t{number}, printed_on});
    });
}

} // namespace samenspel::store
