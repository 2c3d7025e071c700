#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "domain/study/study.hpp"
#include "store/access.hpp"

/// A study: which questionnaires were printed, in how many numbered copies, where each box stands on their pages, so
/// that paper can be read back, and all answers. Written with the same care as a session. docs/study-file.md lists the
/// tables. The list of which practice has which code is a file of its own, and never in here.
namespace samenspel::store {

using domain::PrintedCopy;
using domain::StudyQuestionnaire;

/// A place to answer, in hundredths of a millimetre from the upper left corner of its page.
struct AnswerBox {
    std::string variable;
    std::string value; ///< code that a tick stands for; empty: to write in
    int page = 1;      ///< from 1
    int x = 0, y = 0, width = 0, height = 0;

    friend bool operator==(const AnswerBox&, const AnswerBox&) = default;
};

class Connection;

/// How many records of each kind a study holds.
struct StudyCounts {
    std::size_t questionnaires = 0, copies = 0, sources = 0, entries = 0, handed = 0, meetings = 0;
    explicit StudyCounts(const domain::Study& study);
    friend bool operator==(const StudyCounts&, const StudyCounts&) = default;
};

/// An open study file. Everything throws base::FileError as SessionFile does.
class StudyFile {
public:
    /// Makes the file if there is none.
    static std::unique_ptr<StudyFile> open_or_create(const std::filesystem::path& path);
    static std::unique_ptr<StudyFile> open(const std::filesystem::path& path, Access access);
    /// @throws base::FileError unwritable if there is a file already
    static std::unique_ptr<StudyFile> create(const std::filesystem::path& path, const std::string& title);
    ~StudyFile();

    [[nodiscard]] std::vector<StudyQuestionnaire> questionnaires() const;
    [[nodiscard]] std::vector<PrintedCopy> copies() const; ///< in the order of printing
    [[nodiscard]] std::vector<AnswerBox> boxes(const std::string& questionnaire,
                                               const std::string& version) const;

    /// Everything but the boxes.
    [[nodiscard]] domain::Study study() const;
    /// Writes what `grown` has behind the records of `before`, all of it or nothing.
    using Counts = StudyCounts;
    /// @param before what the file holds, as study() gave it
    /// @param boxes taken for each questionnaire of `grown` of which none are known; called inside the transaction
    /// @param progress told now and then how many entries are written, of how many; what it throws undoes all
    void extend(const StudyCounts& before, const domain::Study& grown,
                const std::function<std::vector<AnswerBox>(const StudyQuestionnaire&)>& boxes = {},
                const std::function<void(std::size_t done, std::size_t all)>& progress = {});

    /// Whether this version can be printed: it is new here, or the same to the letter.
    [[nodiscard]] bool fits(const StudyQuestionnaire& questionnaire) const;

    /// All of it or nothing. The boxes are kept the first time that this version is printed.
    /// @throws std::invalid_argument if the version is known with another text, or a code was printed before
    void record(const StudyQuestionnaire& questionnaire, const std::vector<AnswerBox>& boxes,
                const std::vector<std::string>& codes, const std::string& printed_on);

private:
    explicit StudyFile(std::unique_ptr<Connection> connection);
    [[nodiscard]] long long number_of(const std::string& questionnaire, const std::string& version) const;
    std::unique_ptr<Connection> connection_;
};

} // namespace samenspel::store
