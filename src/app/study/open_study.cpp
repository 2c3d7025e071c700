#include "app/study/open_study.hpp"

#include <algorithm>
#include <map>
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

/// What waits until it is kept.
struct OpenStudy::Pending {
    bool together = false; ///< until together() has done its work
    std::map<std::string, std::vector<store::AnswerBox>>
        boxes; ///< of questionnaires that came by merging, by id and version
};

OpenStudy::OpenStudy(std::filesystem::path path, std::unique_ptr<store::StudyFile> file)
    : path_(std::move(path)),
      file_(std::move(file)),
      study_(file_->study()),
      pending_(std::make_unique<Pending>()) {
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

/// Keeps what `work` adds, or forgets it again.
void OpenStudy::grow(const std::function<void()>& work, const TellProgress& progress) {
    const store::StudyCounts before(study_);
    try {
        work();
        understand();
        if (!pending_->together)
            keep(before, progress);
    } catch (...) {
        if (!pending_->together)
            pending_->boxes.clear();
        shrink(before);
        throw;
    }
}

void OpenStudy::keep(const store::StudyCounts& before, const TellProgress& progress) {
    if (store::StudyCounts(study_) == before) {
        pending_->boxes.clear();
        return;
    }
    std::function<std::vector<store::AnswerBox>(const domain::StudyQuestionnaire&)> boxes;
    if (!pending_->boxes.empty())
        boxes = [&](const domain::StudyQuestionnaire& one) {
            return pending_->boxes[one.id + ' ' + one.version];
        };
    file_->extend(before, study_, boxes, [&](std::size_t done, std::size_t all) {
        if (progress && !progress({done, all}))
            throw base::Cancelled();
    });
    pending_->boxes.clear();
}

void OpenStudy::shrink(const store::StudyCounts& before) {
    const auto cut = [](auto& records, std::size_t count) {
        records.erase(records.begin() + static_cast<std::ptrdiff_t>(std::min(count, records.size())),
                      records.end());
    };
    cut(survey_.forms, before.questionnaires);
    cut(study_.questionnaires, before.questionnaires);
    cut(study_.copies, before.copies);
    cut(study_.sources, before.sources);
    cut(study_.entries, before.entries);
    cut(study_.handed, before.handed);
    cut(study_.meetings, before.meetings);
}

void OpenStudy::change(const std::function<void(domain::Study&)>& add, const TellProgress& progress) {
    const auto first = study_.entries.size();
    grow(
        [&] {
            add(study_);
            for (auto i = first; i < study_.entries.size(); ++i)
                study_.entries[i].uid = domain::uid_of(study_, study_.entries[i]);
        },
        progress);
}

void OpenStudy::add(domain::Entry entry) {
    change([&](domain::Study& grown) { grown.entries.push_back(std::move(entry)); });
}

void OpenStudy::together(const std::function<void()>& work, const TellProgress& progress) {
    const store::StudyCounts before(study_);
    pending_->together = true;
    try {
        work();
        keep(before, progress);
        pending_->together = false;
    } catch (...) {
        pending_ = std::make_unique<Pending>();
        shrink(before);
        throw;
    }
}

domain::StudyMerge OpenStudy::merge(const OpenStudy& other, bool join, const TellProgress& progress) {
    if (other.study_.id != study_.id && !join)
        throw std::invalid_argument(
            fill(tr("{file} is of another study"), {{"file", base::utf8(other.path_)}}));
    domain::StudyMerge report;
    grow(
        [&] {
            report = domain::merge_study(study_, other.study_);
            if (report.other_texts.empty())
                for (const auto& one : other.study_.questionnaires)
                    if (auto boxes = other.file_->boxes(one.id, one.version); !boxes.empty())
                        pending_->boxes.try_emplace(one.id + ' ' + one.version, std::move(boxes));
        },
        progress);
    return report;
}

std::vector<domain::StudyMerge> OpenStudy::merge_all(const std::vector<const OpenStudy*>& others, bool join,
                                                     const TellProgress& progress) {
    struct OtherTexts {};
    std::vector<domain::StudyMerge> reports;
    try {
        together(
            [&] {
                for (const auto* other : others)
                    reports.push_back(merge(*other, join));
                if (!std::ranges::all_of(reports, [](const auto& one) { return one.other_texts.empty(); }))
                    throw OtherTexts();
            },
            progress);
    } catch (const OtherTexts&) { // nothing was kept, and the reports say why
    }
    return reports;
}

void OpenStudy::record_copies(const domain::StudyQuestionnaire& questionnaire,
                              const std::vector<StudyBox>& boxes, const std::vector<std::string>& codes,
                              const std::string& printed_on) {
    std::vector<store::AnswerBox> kept;
    for (const auto& box : boxes)
        kept.push_back({box.variable, box.value, box.page, box.x, box.y, box.width, box.height});
    const store::StudyCounts before(study_);
    try {
        if (std::ranges::find(study_.questionnaires, questionnaire) == study_.questionnaires.end())
            study_.questionnaires.push_back(questionnaire);
        for (const auto& code : codes)
            study_.copies.push_back({code, questionnaire.id, questionnaire.version, printed_on});
        understand();
        file_->record(questionnaire, kept, codes, printed_on);
    } catch (...) {
        shrink(before);
        throw;
    }
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
