#include "app/study/open_study.hpp"

#include <algorithm>
#include <stdexcept>

#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "content/questionnaire_reader.hpp"
#include "store/study_file.hpp"
#include "words/words.hpp"

namespace samenspel::app {

using words::fill;
using words::tr;

OpenStudy::OpenStudy(std::filesystem::path path, std::unique_ptr<store::StudyFile> file)
    : path_(std::move(path)), file_(std::move(file)), study_(file_->study()) {
    understand();
}
OpenStudy::~OpenStudy() = default;

std::unique_ptr<OpenStudy> OpenStudy::open(const std::filesystem::path& file) {
    return std::unique_ptr<OpenStudy>(
        new OpenStudy(file, store::StudyFile::open(file, store::Access::write)));
}

std::unique_ptr<OpenStudy> OpenStudy::open_to_read(const std::filesystem::path& file) {
    return std::unique_ptr<OpenStudy>(new OpenStudy(file, store::StudyFile::open(file, store::Access::read)));
}

std::unique_ptr<OpenStudy> OpenStudy::create(const std::filesystem::path& file, const std::string& title) {
    return std::unique_ptr<OpenStudy>(new OpenStudy(file, store::StudyFile::create(file, title)));
}

std::unique_ptr<OpenStudy> OpenStudy::open_or_create(const std::filesystem::path& file) {
    return std::unique_ptr<OpenStudy>(new OpenStudy(file, store::StudyFile::open_or_create(file)));
}

void OpenStudy::understand() {
    survey_.study = &study_;
    for (auto i = survey_.forms.size(); i < study_.questionnaires.size(); ++i) {
        const auto& kept = study_.questionnaires[i];
        auto loaded = content::read_questionnaire(kept.xml, kept.id + ' ' + kept.version);
        if (!loaded.problems.empty())
            throw base::FileError(base::FileError::Kind::damaged, base::utf8(path_),
                                  base::to_string(loaded.problems.front()));
        survey_.forms.emplace_back(std::move(loaded.questionnaire));
    }
}

const domain::PrintedCopy* OpenStudy::printed(const std::string& code) const {
    const auto found = std::ranges::find(study_.copies, code, &domain::PrintedCopy::code);
    return found == study_.copies.end() ? nullptr : &*found;
}

std::vector<StudyBox> OpenStudy::boxes(const std::string& questionnaire, const std::string& version) const {
    std::vector<StudyBox> boxes;
    for (const auto& box : file_->boxes(questionnaire, version))
        boxes.push_back({box.variable, box.value, box.page, box.x, box.y, box.width, box.height});
    return boxes;
}

std::unique_ptr<OpenStudy::Answers> OpenStudy::answers() const {
    auto answers = std::make_unique<Answers>();
    answers->copies = domain::copies_with_entries(study_);
    answers->answered = dataset::settle_all(survey_, answers->copies);
    answers->findings = dataset::check_study(survey_, answers->answered);
    return answers;
}

void OpenStudy::take(domain::Study grown) {
    for (auto i = study_.entries.size(); i < grown.entries.size(); ++i)
        grown.entries[i].uid = domain::uid_of(grown, grown.entries[i]);
    file_->extend(store::StudyFile::Counts(study_), grown);
    study_ = std::move(grown);
    understand();
}

void OpenStudy::add(domain::Entry entry) {
    entry.uid = domain::uid_of(study_, entry);
    const store::StudyFile::Counts before(study_);
    study_.entries.push_back(std::move(entry));
    try {
        file_->extend(before, study_);
    } catch (...) {
        study_.entries.pop_back();
        throw;
    }
}

domain::StudyMerge OpenStudy::merge(const OpenStudy& other, bool join) {
    return merge_all({&other}, join).front();
}

std::vector<domain::StudyMerge> OpenStudy::merge_all(const std::vector<const OpenStudy*>& others, bool join) {
    for (const auto* other : others)
        if (other->study_.id != study_.id && !join)
            throw std::invalid_argument(
                fill(tr("{file} is of another study"), {{"file", base::utf8(other->path_)}}));
    auto grown = study_;
    std::vector<domain::StudyMerge> reports;
    for (const auto* other : others)
        reports.push_back(domain::merge_study(grown, other->study_));
    if (!std::ranges::all_of(reports, [](const auto& one) { return one.other_texts.empty(); }))
        return reports;
    file_->extend(store::StudyFile::Counts(study_), grown, [&](const domain::StudyQuestionnaire& one) {
        for (const auto* other : others)
            if (auto boxes = other->file_->boxes(one.id, one.version); !boxes.empty())
                return boxes;
        return std::vector<store::AnswerBox>();
    });
    study_ = std::move(grown);
    understand();
    return reports;
}

void OpenStudy::record_copies(const domain::StudyQuestionnaire& questionnaire,
                              const std::vector<StudyBox>& boxes, const std::vector<std::string>& codes,
                              const std::string& printed_on) {
    std::vector<store::AnswerBox> kept;
    for (const auto& box : boxes)
        kept.push_back({box.variable, box.value, box.page, box.x, box.y, box.width, box.height});
    auto grown = study_;
    if (std::ranges::find(grown.questionnaires, questionnaire) == grown.questionnaires.end())
        grown.questionnaires.push_back(questionnaire);
    for (const auto& code : codes)
        grown.copies.push_back({code, questionnaire.id, questionnaire.version, printed_on});
    file_->record(questionnaire, kept, codes, printed_on);
    study_ = std::move(grown);
    understand();
}

bool is_iso_day(const std::string& text) {
    constexpr std::size_t length = 10, month_length = 7;
    const auto months = text.size() == length && text[month_length] == '-'
                            ? domain::month_of(text.substr(0, month_length))
                            : std::nullopt;
    const auto day = months ? domain::number_of(text.substr(month_length + 1)) : std::nullopt;
    if (!day || *day < 1 || text[month_length + 1] == '+')
        return false;
    const auto month = std::chrono::year{1960} / 1 + std::chrono::months{*months};
    return (month / std::chrono::day{static_cast<unsigned>(*day)}).ok();
}

std::string iso_day(const Clock& clock) {
    return iso_date(local_day(clock));
}

} // namespace samenspel::app
