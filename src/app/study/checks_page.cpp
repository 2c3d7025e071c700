#include "app/study/checks_page.hpp"

#include <algorithm>

#include "app/study/study_texts.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::trn;

std::string counted(const char* one, const char* many, std::size_t n) {
    return fill(trn(one, many, static_cast<long>(n)), {{"n", std::to_string(n)}});
}

} // namespace

ChecksPage make_checks_page(const OpenStudy& study, const OpenStudy::Answers& answers) {
    ChecksPage page;
    for (const auto& finding : answers.findings) {
        ChecksPage::Row row{dataset::is_error(finding.kind),
                            finding.copy,
                            finding_text(study.survey(), finding),
                            advice_text(finding.kind),
                            {},
                            -1,
                            finding.kind == dataset::Finding::Kind::unfinished};
        if (finding.variable >= 0 && finding.questionnaire >= 0) {
            row.questionnaire = finding.questionnaire;
            row.variable = study.survey()
                               .forms[static_cast<std::size_t>(finding.questionnaire)]
                               .variables()[static_cast<std::size_t>(finding.variable)]
                               .name;
        }
        page.rows.push_back(std::move(row));
    }
    std::ranges::stable_partition(page.rows, &ChecksPage::Row::error);
    const auto errors =
        static_cast<std::size_t>(std::ranges::count(page.rows, true, &ChecksPage::Row::error));
    page.summary = fill(
        words::tr("{copies} looked at: {errors}, {notices}"),
        {{"copies", counted("{n} copy", "{n} copies", answers.answered.size())},
         {"errors", counted("{n} error", "{n} errors", errors)},
         {"notices", counted("{n} thing to look at", "{n} things to look at", page.rows.size() - errors)}});
    return page;
}

} // namespace samenspel::app
