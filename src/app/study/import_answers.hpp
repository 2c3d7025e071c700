#pragma once

#include <filesystem>
#include <string>
#include <vector>

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
        std::string answered_on;
        std::vector<domain::Cell> cells;
    };
    int questionnaire = -1;
    std::vector<Row> fresh;       ///< copies of which nothing was given before
    std::vector<Row> conflicting; ///< given before, with other answers
    std::size_t same = 0;         ///< given before, with the same answers
    std::size_t halfway = 0;      ///< not sent by who answered
    std::size_t refused_rows = 0;
    bool known_file = false; ///< these very bytes were taken before
};

/// All bytes of a file, or of a pipe. @throws base::FileError
std::string read_bytes(const std::filesystem::path& file);

/// @param mapping none: one is proposed
/// @throws base::FileError if the file cannot be read
ImportPreview preview_import(const OpenStudy& study, const std::filesystem::path& file,
                             const exchange::Mapping* mapping);

enum class Conflicts {
    refuse, ///< nothing at all is taken
    leave,  ///< the conflicting rows are not
    keep,   ///< they are, and stand beside the others until somebody chooses
};
/// Takes what the preview shows: all of it, in one go, or nothing.
/// @returns how many forms were taken
std::size_t take_import(OpenStudy& study, const ImportPreview& preview, Conflicts conflicts,
                        const std::string& who, const Clock& clock);

} // namespace samenspel::app
