#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/clock.hpp"
#include "app/study/answers_file.hpp"
#include "dataset/check.hpp"
#include "dataset/survey.hpp"
#include "domain/study/merge_study.hpp"

namespace samenspel::store {
class StudyFile;
struct StudyCounts;
} // namespace samenspel::store

namespace samenspel::app {

/// A place to answer on the printed page, in hundredths of a millimetre from its upper left corner.
struct StudyBox {
    std::string variable, value; ///< value: the code that a tick stands for; empty: to write in
    int page = 1, x = 0, y = 0, width = 0, height = 0;
};

/// A study with its file: every answer is on disk before a command returns. All refuse with base::FileError if the
/// disk does, and then nothing has changed.
class OpenStudy {
public:
    /// @throws base::FileError, also (damaged) when a questionnaire in it cannot be read any more
    static std::unique_ptr<OpenStudy> open(const std::filesystem::path& file);
    /// For reading only: works on a read-only disk and leaves no trace.
    static std::unique_ptr<OpenStudy> open_to_read(const std::filesystem::path& file);
    static std::unique_ptr<OpenStudy> create(const std::filesystem::path& file, const std::string& title);
    /// As open; makes the file if there is none.
    static std::unique_ptr<OpenStudy> open_or_create(const std::filesystem::path& file);
    ~OpenStudy();

    [[nodiscard]] const std::filesystem::path& file() const { return path_; }
    [[nodiscard]] const domain::Study& study() const { return study_; }
    /// A reference to a form holds until the study gets another questionnaire.
    [[nodiscard]] const dataset::Survey& survey() const { return survey_; }
    /// None if the study does not know it.
    [[nodiscard]] const domain::PrintedCopy* printed(const std::string& code) const;
    /// In the order of the page; none for what was never printed.
    [[nodiscard]] std::vector<StudyBox> boxes(const std::string& questionnaire,
                                              const std::string& version) const;

    /// Everything that was entered, settled. Made anew at each call.
    struct Answers {
        std::vector<domain::CopyEntries> copies;
        std::vector<dataset::Answered> answered;
        std::vector<dataset::Finding> findings;
    };
    /// Stays where it is, for its parts point at each other; it holds until the study grows.
    [[nodiscard]] std::unique_ptr<Answers> answers() const;

    /// Adds records behind what is there, and changes nothing else. Uids are set here.
    /// If `add` throws, the disk refuses, or nobody wants it any more, nothing changes.
    /// @param progress in entries
    /// @throws base::FileError, base::Cancelled
    void change(const std::function<void(domain::Study&)>& add, const TellProgress& progress = {});
    void add(domain::Entry entry); ///< one, as change() does

    /// What `work` changes and merges is kept all together at the end, or not at all.
    /// @throws what `work` throws, base::FileError, base::Cancelled
    void together(const std::function<void()>& work, const TellProgress& progress = {});
    /// Of the same study, or with `join` of any other.
    /// @param progress in entries
    /// @throws std::invalid_argument for another study, base::FileError, base::Cancelled
    domain::StudyMerge merge(const OpenStudy& other, bool join, const TellProgress& progress = {});
    /// All of them or, if one has other_texts or is refused, none. @throws as merge()
    std::vector<domain::StudyMerge> merge_all(const std::vector<const OpenStudy*>& others, bool join,
                                              const TellProgress& progress = {});
    /// Numbered copies of one printing; the boxes are kept the first time that this version is printed.
    /// @throws std::invalid_argument if the version is known with another text, or a code was printed before
    void record_copies(const domain::StudyQuestionnaire& questionnaire, const std::vector<StudyBox>& boxes,
                       const std::vector<std::string>& codes, const std::string& printed_on);

private:
    OpenStudy(std::filesystem::path path, std::unique_ptr<store::StudyFile> file);
    struct Pending;
    void understand();
    void grow(const std::function<void()>& work, const TellProgress& progress);
    void keep(const store::StudyCounts& before, const TellProgress& progress);
    void shrink(const store::StudyCounts& before);

    std::filesystem::path path_;
    std::unique_ptr<store::StudyFile> file_;
    domain::Study study_;
    dataset::Survey survey_;
    std::unique_ptr<Pending> pending_;
};

/// Whether it is a day that exists, as 2026-11-21.
bool is_iso_day(const std::string& text);
/// A day as an ISO date, in local time.
std::string iso_day(const Clock& clock);

} // namespace samenspel::app
