#include <algorithm>
#include <cmath>
#include <limits>

#include "app/study/report_page.hpp"
#include "app/study/study_texts.hpp"
#include "app/texts.hpp"
#include "words/words.hpp"

/// What both sides say, question by question.
namespace samenspel::app {
namespace {

using dataset::Gap;
using domain::Variable;
using words::fill;
using words::tr;

std::string counts_of(const Gap& gap) {
    return joined({counted("{n} practice", "{n} practices", gap.practices),
                   counted("{n} doctor", "{n} doctors", gap.doctors),
                   counted("{n} caregiver", "{n} caregivers", gap.caregivers)},
                  " · ");
}

/// The variable in the newest questionnaire of doctors that has it: its words are shown.
const Variable& asked(const dataset::Survey& survey, const Gap& gap) {
    for (const auto place : dataset::newest_first(survey)) {
        const auto& form = survey.forms[place];
        if (const auto found = form.find(gap.pair.doctors); found && !form.questionnaire().for_caregivers)
            return form.variables()[*found];
    }
    throw std::logic_error("a pair without its question");
}

struct End {
    int code = 0;
    std::string text; ///< "1 nooit"
};

/// The ends of a scale: the least and the highest code that is an answer, with its words.
std::pair<End, End> ends_of(const Variable& variable) {
    End low{variable.min, {}}, high{variable.max, {}};
    const auto steps = [](const Variable::Label& label) { return !label.missing; };
    std::vector<Variable::Label> labels;
    std::ranges::copy_if(variable.labels, std::back_inserter(labels), steps);
    if (variable.max <= variable.min && !labels.empty()) {
        const auto [least, most] = std::ranges::minmax_element(labels, {}, &Variable::Label::code);
        low.code = least->code;
        high.code = most->code;
    }
    for (End* end : {&low, &high}) {
        const auto found = std::ranges::find(labels, end->code, &Variable::Label::code);
        end->text =
            joined({std::to_string(end->code), found == labels.end() ? std::string() : found->text}, " ");
    }
    return {low, high};
}

ReportPage::Pair pair_of(const dataset::Survey& survey, const Gap& gap) {
    ReportPage::Pair pair;
    pair.question = gap.pair.label;
    if (gap.hidden) {
        pair.hidden = hidden_text(gap);
        pair.spoken = fill(tr("{question} {words}."), {{"question", pair.question}, {"words", pair.hidden}});
        return pair;
    }
    const auto [low, high] = ends_of(asked(survey, gap));
    pair.low = low.text;
    pair.high = high.text;
    pair.least = low.code;
    pair.most = std::max(high.code, low.code + 1);
    pair.counts = counts_of(gap);
    pair.doctors = gap.doctors_mean;
    pair.caregivers = gap.caregivers_mean;
    pair.doctors_text = decimal_text(gap.doctors_mean, figure_decimals);
    pair.caregivers_text = decimal_text(gap.caregivers_mean, figure_decimals);
    if (gap.gap.low && gap.gap.high) {
        pair.from = gap.doctors_mean + *gap.gap.low;
        pair.to = gap.doctors_mean + *gap.gap.high;
    }
    pair.words = gap_words(gap);
    pair.interval = gap_interval(gap);
    pair.sure = is_sure(gap.gap);
    pair.spoken = fill(tr("{question} Doctors {doctors}, caregivers {caregivers}, on a scale from {low} to "
                          "{high}: {gap}. {counts}."),
                       {{"question", pair.question},
                        {"doctors", pair.doctors_text},
                        {"caregivers", pair.caregivers_text},
                        {"low", pair.low},
                        {"high", pair.high},
                        {"gap", gap_text(gap)},
                        {"counts", pair.counts}});
    return pair;
}

ReportPage::Share share_of(const Gap& gap) {
    ReportPage::Share share;
    share.question = gap.pair.label;
    if (gap.hidden) {
        share.hidden = hidden_text(gap);
        share.spoken =
            fill(tr("{question} {words}."), {{"question", share.question}, {"words", share.hidden}});
        return share;
    }
    const auto percent = percent_of(gap.gap);
    share.share = percent.mean;
    share.from = percent.low;
    share.to = percent.high;
    share.text = share_text(gap.gap);
    share.counts = counts_of(gap);
    share.spoken = fill(tr("{question} The same answer as a doctor of their practice: {share}. {counts}."),
                        {{"question", share.question}, {"share", share.text}, {"counts", share.counts}});
    return share;
}

std::vector<const Gap*> in_order(const std::vector<Gap>& gaps, bool scale, PairOrder order) {
    std::vector<const Gap*> shown;
    for (const auto& gap : gaps)
        if (gap.pair.scale == scale)
            shown.push_back(&gap);
    // Of two scales the one with more steps has larger gaps; they are told as they are.
    if (order == PairOrder::gap)
        std::ranges::stable_sort(shown, std::ranges::greater(), [](const Gap* gap) {
            return gap->hidden ? -std::numeric_limits<double>::infinity() : std::abs(gap->gap.mean);
        });
    return shown;
}

FigureTable pairs_table(const std::vector<const Gap*>& gaps) {
    FigureTable table{tr("What doctors say beside what caregivers say"),
                      {tr("Question, as doctors were asked"), capital_first(tr("doctors")),
                       capital_first(tr("caregivers")), tr("Difference (95 %)"), tr("Practices"),
                       tr("Doctors who answered"), tr("Caregivers who answered")},
                      {}};
    for (const auto* gap : gaps) {
        if (gap->hidden)
            table.rows.push_back({gap->pair.label, "–", "–", hidden_text(*gap), "–", "–", "–"});
        else
            table.rows.push_back({gap->pair.label, decimal_text(gap->doctors_mean, figure_decimals),
                                  decimal_text(gap->caregivers_mean, figure_decimals), gap_text(*gap),
                                  std::to_string(gap->practices), std::to_string(gap->doctors),
                                  std::to_string(gap->caregivers)});
    }
    return table;
}

FigureTable shares_table(const std::vector<const Gap*>& gaps) {
    FigureTable table{tr("The same answer"),
                      {tr("Question, as doctors were asked"),
                       tr("Caregivers who answered as a doctor (95 %)"), tr("Practices"),
                       tr("Doctors who answered"), tr("Caregivers who answered")},
                      {}};
    for (const auto* gap : gaps) {
        if (gap->hidden)
            table.rows.push_back({gap->pair.label, hidden_text(*gap), "–", "–", "–"});
        else
            table.rows.push_back({gap->pair.label, share_text(gap->gap), std::to_string(gap->practices),
                                  std::to_string(gap->doctors), std::to_string(gap->caregivers)});
    }
    return table;
}

/// One sentence for many rows that would all say that there is nothing.
std::string why_empty(const OpenStudy& study, const std::vector<Gap>& gaps) {
    if (study.survey().forms.empty())
        return tr("There are no questionnaires yet: nothing can be laid side by side.");
    if (gaps.empty())
        return tr(
            "No question of one questionnaire mirrors a question of the other: nothing can be laid side "
            "by side.");
    const auto same =
        std::ranges::all_of(gaps, [&](const Gap& gap) { return gap.hidden && gap.why == gaps.front().why; });
    if (!same)
        return {};
    switch (gaps.front().why) {
    case Gap::Why::nobody:
        return tr("No practice has answers of doctor and caregivers yet. As soon as two have, their answers "
                  "stand here side by side.");
    case Gap::Why::one_practice:
        return tr("Only one practice has answers of doctor and caregivers. Figures of one practice alone are "
                  "not shown; from two on they stand here side by side.");
    default:
        return fill(tr("Fewer than {least} caregivers answered. So few people could be recognised: their "
                       "answers are not shown."),
                    {{"least", std::to_string(dataset::least_cell)}});
    }
}

} // namespace

void add_pair_charts(ReportPage& page, const OpenStudy& study, const StudyFigures& figures, PairOrder order) {
    page.pairs.empty = why_empty(study, figures.gaps);
    const auto scales = in_order(figures.gaps, true, order), others = in_order(figures.gaps, false, order);
    page.pairs.table = pairs_table(scales);
    page.shares.table = shares_table(others);
    if (!page.pairs.empty.empty())
        return;
    const ReportPage::Pair* before = nullptr;
    for (const auto* gap : scales)
        page.pairs.rows.push_back(pair_of(study.survey(), *gap));
    for (auto& pair : page.pairs.rows) {
        if (!pair.hidden.empty())
            continue;
        pair.axis = !before || before->low != pair.low || before->high != pair.high;
        before = &pair;
    }
    for (const auto* gap : others)
        page.shares.rows.push_back(share_of(*gap));
    if (scales.empty())
        page.pairs.empty = tr("No mirrored question is a scale.");
}

} // namespace samenspel::app
