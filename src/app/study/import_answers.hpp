#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/study/answers_file.hpp"
#include "app/study/open_study.hpp"
#include "base/problem.hpp"
#include "exchange/incoming.hpp"

namespace samenspel::app {

/// A file of answers as it would come in: what is new, what is known, what disagrees.
struct ImportPreview {
    std::string file, sum;
    exchange::Mapping mapping;
    base::Problems problems; ///< of the file and its mapping: with any of these nothing can be taken
    base::Problems refused;  ///< of rows, a line each: these rows are not taken

    struct Row {
        std::string copy;
        int line = 0;
        std::string day;                    ///< of the answers, as it is written; empty: not known
        std::optional<std::int64_t> moment; ///< of them, in seconds since 1970, UTC, where the file says so
        std::string answers;                ///< domain::pack_cells
        std::string differs{};              ///< of a conflicting one: "contact: 1 – ja / 2 – nee"
    };
    int questionnaire = -1;
    std::vector<Row> fresh;       ///< copies of which nothing was given before
    std::vector<Row> conflicting; ///< given before, with other answers
    std::size_t same = 0;         ///< given before, with the same answers
    std::size_t halfway = 0;      ///< not sent by who answered
    std::size_t refused_rows = 0;
    bool known_file = false;    ///< these very bytes were taken before
    bool known_columns = false; ///< the mapping is that of an earlier file with the same columns
};

/// @param mapping none: that of the last file with the same columns, or else one is proposed
/// @param progress in rows
/// @throws base::Cancelled
ImportPreview preview_import(const OpenStudy& study, const AnswersFile& file,
                             const exchange::Mapping* mapping, const TellProgress& progress = {});
/// The same of a file that is read for it.
/// @param progress in bytes
/// @throws base::FileError if the file cannot be read, base::Cancelled
ImportPreview preview_import(const OpenStudy& study, const std::filesystem::path& file,
                             const exchange::Mapping* mapping, const TellProgress& progress = {});

/// The questionnaire that a mapping is for; null if the study does not know it.
const domain::Form* form_of(const OpenStudy& study, const exchange::Mapping& mapping);

enum class Conflicts {
    refuse, ///< nothing at all is taken
    leave,  ///< the conflicting rows are not
    keep,   ///< they are, and stand beside the others until somebody chooses
};
/// Takes what the preview shows: all of it, in one go, or nothing.
/// @param progress in forms
/// @returns how many forms were taken
/// @throws base::FileError, base::Cancelled; then nothing has changed
std::size_t take_import(OpenStudy& study, const ImportPreview& preview, Conflicts conflicts,
                        const std::string& who, const Clock& clock, const TellProgress& progress = {});

} // namespace samenspel::app
