#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/pages/rooms.hpp"
#include "app/places.hpp"
#include "base/problem.hpp"

/// Papers that belong to a study and to no evening.
namespace samenspel::app {

class OpenStudy;

struct PrintedPaper {
    std::filesystem::path file;       ///< empty if there were problems
    std::vector<std::string> missing; ///< what must still be filled in, in words: marked gaps on the paper
};

/// A paper of the training for a study. Blanks that it does not know are refused.
/// @throws std::invalid_argument for a paper or a blank that does not exist; base::FileError
PrintedPaper print_paper(const Places& places, const std::filesystem::path& module_folder,
                         const std::string& id, const std::map<std::string, std::string>& blanks,
                         const std::filesystem::path& folder, base::Problems& problems);

struct QuestionnaireOrder {
    std::string id;
    std::string practice; ///< as typed; empty: a new code
    int copies = 1;
    std::filesystem::path study; ///< made if there is none; of no meaning with a study that is open
    std::filesystem::path folder;
    std::chrono::year_month_day today;
    enum class Files {
        together,
        separate,
        forms
    } files = Files::together; ///< forms: separate, to fill in on a screen
    std::string link = {}; ///< of the same questions on a screen; "{code}" in it becomes the code of the copy
    /// Called with each file that is there, in order; empty: nobody listens.
    std::function<void(const std::filesystem::path&)> made = {};
    std::string version = {}; ///< empty: the only one, or the first
    /// Called before each file and once after the last; false: stop, and nothing has changed.
    std::function<bool(const ExportProgress&)> progress = {};
};

/// @throws std::invalid_argument for a link that is no web address or too long to be printed; empty is none
void check_link(const std::string& link);

struct PrintedCopies {
    std::vector<std::filesystem::path> files; ///< none if there were problems
    std::string practice;
    std::vector<std::string> codes;
    bool cancelled = false; ///< then there is no file and no number
};

/// Numbered copies, in one file or in one each. The numbers of a practice go on where the study left them. They are in
/// the study before a file has its name, and once all files are on the disk under others: what fails or is stopped
/// before costs no number, and none is ever printed twice.
/// @throws std::invalid_argument for what cannot be: a questionnaire that does not exist, a wrong practice code, too
/// many copies, a link that is no web address, a version that the study knows with another text; base::FileError
PrintedCopies print_questionnaire(const Places& places, const std::filesystem::path& module_folder,
                                  const QuestionnaireOrder& order, base::Problems& problems);
/// The same for a study that is open. @param module_folder empty: the questionnaire as the study keeps it
PrintedCopies print_questionnaire(const Places& places, const std::filesystem::path& module_folder,
                                  OpenStudy& study, const QuestionnaireOrder& order,
                                  base::Problems& problems);

} // namespace samenspel::app
