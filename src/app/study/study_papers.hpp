#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/places.hpp"
#include "app/study/open_study.hpp"
#include "base/problem.hpp"
#include "dataset/build.hpp"
#include "dataset/match.hpp"
#include "document/value.hpp"

namespace samenspel::app {

/// All figures of the report, ready to be shown: small cells are gone.
struct StudyFigures {
    std::vector<dataset::Flow> flow;
    std::vector<dataset::Gap> gaps;
    std::vector<dataset::MissingRow> missing;
    std::size_t matched_practices = 0;
};
StudyFigures figures_of(const OpenStudy& study, const OpenStudy::Answers& answers);

/// For the template "study-report": docs/templates.md.
document::Value make_study_report_value(const OpenStudy& study, const OpenStudy::Answers& answers,
                                        const StudyFigures& figures, const std::string& day);
/// For the template "codebook".
document::Value make_codebook_value(const dataset::DataSet& set, const dataset::Description& description);

/// The bytes of one of both as PDF; none with problems. @throws base::FileError
std::string make_study_paper(const Places& places, const std::string& name, const document::Value& value,
                             base::Problems& problems);

/// Every table of the report, with a name for its file: "flow", "gaps", "missing", "findings".
std::vector<dataset::Table> report_tables(const OpenStudy& study, const OpenStudy::Answers& answers,
                                          const StudyFigures& figures);

} // namespace samenspel::app
