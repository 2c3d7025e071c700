#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/places.hpp"
#include "app/study/open_study.hpp"
#include "base/problem.hpp"
#include "dataset/build.hpp"

namespace samenspel::app {

struct StudyExport {
    std::vector<std::filesystem::path> files; ///< in the order of writing
    std::vector<dataset::LeftOut> left_out;
    base::Problems problems; ///< answers that a format could not take whole
    std::vector<std::pair<std::string, std::size_t>> labels_cut; ///< of a file: how many labels it shortened
    std::size_t errors = 0; ///< of the check: with any of these nothing is written
    std::vector<std::pair<std::string, std::size_t>> rows; ///< of each table
    bool cancelled = false;
};

struct StudyProgress {
    std::size_t done = 0, all = 0;
    std::string what;
};

/// The data set in all its formats: of each table .csv, a .csv for Excel, .sav, .dta, and scripts that load it; a
/// codebook as PDF and as DDI; of each questionnaire its form for LimeSurvey, ODK and REDCap. All of them are there,
/// or none and what stood there before. Answers with errors (open and unfinished ones aside, which are left out and told) are not exported.
/// @param options their words are those of the language of the questionnaires
/// @param progress false: no further file is begun; what it throws leaves what stood there before
/// @throws base::FileError
StudyExport export_study(const Places& places, const OpenStudy& study, const dataset::TableOptions& options,
                         const std::filesystem::path& folder, const Clock& clock,
                         const std::function<bool(const StudyProgress&)>& progress);

/// What is made of the report.
enum class ReportFiles {
    all,
    paper, ///< report.pdf
    tables ///< flow.csv, gaps.csv, missing.csv, findings.csv
};
/// The report as PDF, and a CSV of each table in it.
/// @throws base::FileError
StudyExport export_study_report(
    const Places& places, const OpenStudy& study, const std::filesystem::path& folder, const Clock& clock,
    ReportFiles files = ReportFiles::all,
    const std::function<bool(const StudyProgress&)>& progress = [](const StudyProgress&) { return true; });
/// Where files of a study come unless someone chooses: beside it, "NAME-data".
std::filesystem::path export_folder(const OpenStudy& study);

} // namespace samenspel::app
