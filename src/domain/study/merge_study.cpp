#include "domain/study/merge_study.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace samenspel::domain {
namespace {

int place_of(const Study& study, const StudyQuestionnaire& wanted) {
    const auto found = std::ranges::find_if(study.questionnaires, [&](const StudyQuestionnaire& known) {
        return known.id == wanted.id && known.version == wanted.version;
    });
    return found == study.questionnaires.end() ? -1 : static_cast<int>(found - study.questionnaires.begin());
}

/// Where each questionnaire of `other` stands in `study`; new ones are added.
std::vector<int> merge_questionnaires(Study& study, const Study& other, std::size_t& added) {
    std::vector<int> places;
    for (const auto& questionnaire : other.questionnaires) {
        int place = place_of(study, questionnaire);
        if (place < 0) {
            place = static_cast<int>(study.questionnaires.size());
            study.questionnaires.push_back(questionnaire);
            ++added;
        }
        places.push_back(place);
    }
    return places;
}

std::vector<int> merge_sources(Study& study, const Study& other, std::size_t& added) {
    std::vector<int> places;
    for (const auto& source : other.sources) {
        const auto found = std::ranges::find(study.sources, source);
        places.push_back(static_cast<int>(found - study.sources.begin()));
        if (found != study.sources.end())
            continue;
        study.sources.push_back(source);
        ++added;
    }
    return places;
}

/// Of plain records: those of `other` that are not there.
template <class Record>
std::size_t merge_records(std::vector<Record>& ours, const std::vector<Record>& theirs) {
    std::set<Record> known(ours.begin(), ours.end());
    std::size_t added = 0;
    for (const auto& record : theirs)
        if (known.insert(record).second) {
            ours.push_back(record);
            ++added;
        }
    return added;
}

} // namespace

StudyMerge merge_study(Study& study, const Study& other) {
    StudyMerge report;
    for (const auto& questionnaire : other.questionnaires) {
        const int place = place_of(study, questionnaire);
        if (place >= 0 && study.questionnaires[static_cast<std::size_t>(place)] != questionnaire)
            report.other_texts.push_back(questionnaire.id + ' ' + questionnaire.version);
    }
    if (!report.other_texts.empty())
        return report;
    const auto questionnaires = merge_questionnaires(study, other, report.questionnaires);
    const auto sources = merge_sources(study, other, report.sources);
    report.copies = merge_records(study.copies, other.copies);
    report.handed = merge_records(study.handed, other.handed);
    report.meetings = merge_records(study.meetings, other.meetings);
    std::unordered_set<std::uint64_t> known;
    known.reserve(study.entries.size() + other.entries.size());
    for (const auto& entry : study.entries)
        known.insert(entry.uid);
    for (const auto& entry : other.entries) {
        if (!known.insert(entry.uid).second) {
            ++report.known;
            continue;
        }
        study.entries.push_back(entry);
        auto& mine = study.entries.back();
        mine.questionnaire = questionnaires.at(static_cast<std::size_t>(entry.questionnaire));
        if (entry.source >= 0)
            mine.source = sources.at(static_cast<std::size_t>(entry.source));
        ++report.entries;
    }
    return report;
}

std::vector<std::string> records_of(const Study& study) {
    std::vector<std::string> lines;
    const auto add = [&](std::initializer_list<std::string> fields) {
        std::string line;
        for (const auto& field : fields)
            line += field + '|';
        lines.push_back(std::move(line));
    };
    for (const auto& questionnaire : study.questionnaires)
        add({"questionnaire", questionnaire.id, questionnaire.version, questionnaire.xml});
    for (const auto& copy : study.copies)
        add({"copy", copy.code, copy.questionnaire, copy.version, copy.printed_on});
    for (const auto& source : study.sources)
        add({"source", source.name, source.sum, source.mapping, std::to_string(source.at), source.who});
    for (const auto& handed : study.handed)
        add({"handed", handed.practice, handed.questionnaire, std::to_string(handed.count), handed.on,
             handed.who});
    for (const auto& meeting : study.meetings)
        add({"meeting", meeting.practice, std::to_string(meeting.at), meeting.on});
    for (const auto& entry : study.entries)
        add({"entry", entry.copy, std::to_string(static_cast<int>(entry.layer)), entry.who,
             std::to_string(entry.at), entry.reason, entry.answered_on, entry.answers,
             std::to_string(entry.uid)});
    std::ranges::sort(lines);
    return lines;
}

} // namespace samenspel::domain
