#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

/// A study: which questionnaires were printed, in how many numbered copies, and where each box stands on their
/// pages, so that paper can be read back. Written with the same care as a session. docs/study-file.md lists the
/// tables. The list of which practice has which code is a file of its own, and never in here.
namespace samenspel::store {

/// A version of a questionnaire as it was printed.
struct StudyQuestionnaire {
    std::string id;
    std::string version;
    std::string xml; ///< the whole file: what the answers mean for ever

    friend bool operator==(const StudyQuestionnaire&, const StudyQuestionnaire&) = default;
};

/// A place to answer, in hundredths of a millimetre from the upper left corner of its page.
struct AnswerBox {
    std::string variable;
    std::string value; ///< code that a tick stands for; empty: to write in
    int page = 1;      ///< from 1
    int x = 0, y = 0, width = 0, height = 0;

    friend bool operator==(const AnswerBox&, const AnswerBox&) = default;
};

struct PrintedCopy {
    std::string code; ///< domain::make_copy_code
    std::string questionnaire;
    std::string version;
    std::string printed_on; ///< ISO date

    friend bool operator==(const PrintedCopy&, const PrintedCopy&) = default;
};

class Connection;

/// An open study file. Everything throws base::FileError as SessionFile does.
class StudyFile {
public:
    /// Makes the file if there is none.
    static std::unique_ptr<StudyFile> open_or_create(const std::filesystem::path& path);
    ~StudyFile();

    [[nodiscard]] std::vector<StudyQuestionnaire> questionnaires() const;
    [[nodiscard]] std::vector<PrintedCopy> copies() const; ///< in the order of printing
    [[nodiscard]] std::vector<AnswerBox> boxes(const std::string& questionnaire,
                                               const std::string& version) const;

    /// Whether this version can be printed: it is new here, or the same to the letter.
    [[nodiscard]] bool fits(const StudyQuestionnaire& questionnaire) const;

    /// All of it or nothing. The boxes are those of the first time that this version was printed.
    /// @throws std::invalid_argument if the version is known with another text, or a code was printed before
    void record(const StudyQuestionnaire& questionnaire, const std::vector<AnswerBox>& boxes,
                const std::vector<std::string>& codes, const std::string& printed_on);

private:
    explicit StudyFile(std::unique_ptr<Connection> connection);
    [[nodiscard]] long long number_of(const std::string& questionnaire, const std::string& version) const;
    std::unique_ptr<Connection> connection_;
};

} // namespace samenspel::store
