#include "app/study/checks_page.hpp"

#include <algorithm>
#include <map>

#include "app/study/study_texts.hpp"
#include "app/texts.hpp"
#include "base/text.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::tr;

/// Those that occur, each once, in the order of the rows.
std::vector<ChecksPage::Kind> kinds_of(const std::vector<ChecksPage::Row>& rows,
                                       const std::vector<dataset::Finding>& findings) {
    std::map<std::string, std::size_t> counts;
    for (const auto& row : rows)
        ++counts[row.kind];
    std::map<std::string, std::string> texts;
    for (const auto& finding : findings)
        texts.try_emplace(finding_name(finding.kind), finding_kind_text(finding.kind));
    std::vector<ChecksPage::Kind> kinds;
    for (const auto& row : rows)
        if (const auto count = counts.extract(row.kind))
            kinds.push_back({row.kind, texts.at(row.kind) + ": " + std::to_string(count.mapped())});
    return kinds;
}

std::string weight_text(dataset::Finding::Kind kind) {
    return dataset::stops_export(kind) ? tr("error")
           : dataset::is_error(kind)   ? tr("to decide on")
                                       : tr("to look at");
}

} // namespace

std::string findings_text(const std::vector<dataset::Finding>& findings) {
    std::size_t stops = 0, undecided = 0;
    for (const auto& one : findings) {
        stops += dataset::stops_export(one.kind);
        undecided += dataset::is_error(one.kind) && !dataset::stops_export(one.kind);
    }
    std::vector<std::string> parts{counted("{n} error", "{n} errors", stops)};
    if (undecided > 0)
        parts.push_back(counted("{n} to decide on", "{n} to decide on", undecided));
    parts.push_back(
        counted("{n} thing to look at", "{n} things to look at", findings.size() - stops - undecided));
    return joined(parts, " · ");
}

ChecksPage make_checks_page(const OpenStudy& study, const OpenStudy::Answers& answers) {
    ChecksPage page;
    for (const auto& finding : answers.findings) {
        ChecksPage::Row row{dataset::is_error(finding.kind),
                            finding.copy,
                            finding_text(study.survey(), finding),
                            advice_text(finding.kind),
                            {},
                            -1,
                            finding.kind == dataset::Finding::Kind::unfinished,
                            finding_name(finding.kind),
                            weight_text(finding.kind)};
        if (finding.variable >= 0 && finding.questionnaire >= 0) {
            row.questionnaire = finding.questionnaire;
            row.variable = study.survey()
                               .forms[static_cast<std::size_t>(finding.questionnaire)]
                               .variables()[static_cast<std::size_t>(finding.variable)]
                               .name;
        }
        page.rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(page.rows, {}, [](const ChecksPage::Row& row) {
        return !row.error                                                                 ? 2
               : row.kind == finding_name(dataset::Finding::Kind::open) || row.unfinished ? 1
                                                                                          : 0;
    });
    page.kinds = kinds_of(page.rows, answers.findings);
    page.summary = fill(tr("{copies} looked at: {findings}"),
                        {{"copies", counted("{n} copy", "{n} copies", answers.answered.size())},
                         {"findings", findings_text(answers.findings)}});
    return page;
}

std::vector<std::size_t> rows_like(const ChecksPage& page, const std::string& kind,
                                   const std::string& typed) {
    const auto wanted = base::fold_for_search(typed);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < page.rows.size(); ++i) {
        const auto& row = page.rows[i];
        if ((kind.empty() || row.kind == kind) &&
            base::fold_for_search(row.copy + ' ' + row.text).find(wanted) != std::string::npos)
            places.push_back(i);
    }
    return places;
}

} // namespace samenspel::app
