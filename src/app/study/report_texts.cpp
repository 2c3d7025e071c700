#include "app/study/report_texts.hpp"

#include <algorithm>
#include <cmath>

#include "app/study/study_texts.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using dataset::Flow;
using words::fill;
using words::tr;
using words::trn;

constexpr double hundred = 100;

const Flow::Side& side_of(const Flow& flow, bool caregivers) {
    return caregivers ? flow.caregivers : flow.doctors;
}

bool took_part(const Flow::Side& side) {
    return side.printed > 0 || side.returned > 0;
}

/// Practices that may have handed out, and so should have noted it.
std::size_t practices_in(const std::vector<Flow>& flow, bool caregivers) {
    return static_cast<std::size_t>(std::count_if(
        flow.begin() + 1, flow.end(), [&](const Flow& one) { return took_part(side_of(one, caregivers)); }));
}

/// None where it would say nothing: of nothing, or of less than it is (answers on a screen have no paper).
std::optional<double> share_of(std::size_t part, std::size_t whole) {
    if (whole == 0 || part > whole)
        return std::nullopt;
    return hundred * static_cast<double>(part) / static_cast<double>(whole);
}

/// @param all_noted every practice said how many it handed out
std::vector<FlowStep> steps_of(const Flow::Side& side, bool hidden, bool all_noted) {
    const auto step = [](const std::string& name, std::size_t n, bool unseen) {
        return unseen ? FlowStep{name, std::nullopt, tr("few"), {}, {}}
                      : FlowStep{name, n, std::to_string(n), {}, {}};
    };
    std::vector<FlowStep> steps{
        step(tr("printed"), side.printed, false), step(tr("handed out"), side.handed, false),
        step(tr("returned"), side.returned, hidden), step(tr("usable"), side.usable, hidden),
        step(tr("matched"), side.matched, hidden)};
    if (side.noted == 0) {
        steps[1].count.reset();
        steps[1].text = tr("not noted");
    }
    const auto tell = [&](std::size_t at, std::size_t whole, const char* words) {
        if (!steps[at].count)
            return;
        steps[at].share = share_of(*steps[at].count, whole);
        if (steps[at].share)
            steps[at].share_text = fill(tr(words), {{"share", percent_text(*steps[at].share)}});
    };
    if (all_noted) {
        tell(1, side.printed, words::mark("{share} of the printed"));
        tell(2, side.handed, words::mark("{share} of those handed out"));
    } else {
        tell(2, side.printed, words::mark("{share} of the printed"));
    }
    tell(3, side.returned, words::mark("{share} of the returned"));
    tell(4, side.usable, words::mark("{share} of the usable"));
    return steps;
}

} // namespace

std::string percent_text(double percent) {
    return fill(tr("{share} %"), {{"share", decimal_text(percent, 0)}});
}

std::vector<FlowStep> flow_steps(const std::vector<Flow>& flow, bool caregivers) {
    const auto& side = side_of(flow.front(), caregivers);
    const auto practices = practices_in(flow, caregivers);
    return steps_of(side, caregivers && flow.front().hidden, practices > 0 && side.noted >= practices);
}

std::vector<FlowStep> practice_steps(const Flow& flow, bool caregivers) {
    const auto& side = side_of(flow, caregivers);
    return steps_of(side, caregivers && flow.hidden, side.noted > 0);
}

std::string flow_note(const std::vector<Flow>& flow, bool caregivers) {
    const auto& side = side_of(flow.front(), caregivers);
    const auto practices = practices_in(flow, caregivers);
    if (caregivers && flow.front().hidden)
        return fill(tr("What came back is not shown: fewer than {least} caregivers could be recognised."),
                    {{"least", std::to_string(dataset::least_cell)}});
    if (side.noted == 0 || side.noted >= practices)
        return {};
    return fill(trn("{noted} of {n} practice noted how many were handed out; so the share that came back is "
                    "that of the printed.",
                    "{noted} of {n} practices noted how many were handed out; so the share that came back is "
                    "that of the printed.",
                    static_cast<long>(practices)),
                {{"noted", std::to_string(side.noted)}, {"n", std::to_string(practices)}});
}

namespace {

/// As it is shown: 1 caregivers are higher, -1 doctors, 0 neither.
int direction_of(const dataset::Gap& gap) {
    if (decimal_text(gap.gap.mean, figure_decimals) == decimal_text(0, figure_decimals))
        return 0;
    return gap.gap.mean < 0 ? -1 : 1;
}

} // namespace

std::string gap_words(const dataset::Gap& gap) {
    const auto size = decimal_text(std::abs(gap.gap.mean), figure_decimals);
    switch (direction_of(gap)) {
    case -1:
        return fill(tr("doctors {n} higher"), {{"n", size}});
    case 1:
        return fill(tr("caregivers {n} higher"), {{"n", size}});
    default:
        return tr("equally high");
    }
}

std::string gap_interval(const dataset::Gap& gap) {
    if (!gap.gap.low || !gap.gap.high)
        return {};
    const bool doctors = direction_of(gap) < 0;
    return fill(tr("{low} to {high}"),
                {{"low", decimal_text(doctors ? -*gap.gap.high : *gap.gap.low, figure_decimals)},
                 {"high", decimal_text(doctors ? -*gap.gap.low : *gap.gap.high, figure_decimals)}});
}

std::string gap_text(const dataset::Gap& gap) {
    const auto interval = gap_interval(gap);
    return interval.empty()
               ? gap_words(gap)
               : fill(tr("{gap} ({interval})"), {{"gap", gap_words(gap)}, {"interval", interval}});
}

dataset::Estimate percent_of(const dataset::Estimate& share) {
    const auto percent = [](double part) { return std::clamp(part, 0.0, 1.0) * hundred; };
    dataset::Estimate out;
    out.mean = percent(share.mean);
    if (share.low && share.high) {
        out.low = percent(*share.low);
        out.high = percent(*share.high);
    }
    return out;
}

std::string share_text(const dataset::Estimate& share) {
    const auto percent = percent_of(share);
    if (!percent.low || !percent.high)
        return percent_text(percent.mean);
    return fill(tr("{share} % ({low} to {high})"), {{"share", decimal_text(percent.mean, 0)},
                                                    {"low", decimal_text(*percent.low, 0)},
                                                    {"high", decimal_text(*percent.high, 0)}});
}

bool is_sure(const dataset::Estimate& gap) {
    return gap.low && gap.high && (*gap.low > 0 || *gap.high < 0);
}

std::string hidden_text(const dataset::Gap& gap) {
    switch (gap.why) {
    case dataset::Gap::Why::shown:
        return {};
    case dataset::Gap::Why::nobody:
        return tr("no practice answered on both sides yet");
    case dataset::Gap::Why::one_practice:
        return tr("not shown: it would be one practice alone");
    case dataset::Gap::Why::few:
        return fill(tr("not shown: fewer than {least} caregivers answered"),
                    {{"least", std::to_string(dataset::least_cell)}});
    }
    return {};
}

std::optional<double> missing_share(const dataset::MissingRow& row) {
    const auto asked = row.copies - row.by_reason[0];
    return share_of(asked - row.answered, asked);
}

std::vector<const dataset::MissingRow*> worst_first(const std::vector<dataset::MissingRow>& rows,
                                                    std::size_t questionnaire) {
    std::vector<const dataset::MissingRow*> found;
    for (const auto& row : rows)
        if (row.questionnaire == static_cast<int>(questionnaire) && row.copies > 0)
            found.push_back(&row);
    // What was never asked is nobody's omission: it counts among equals only.
    std::ranges::stable_sort(found, std::ranges::greater(), [](const dataset::MissingRow* row) {
        return std::pair(missing_share(*row).value_or(0), row->by_reason[0]);
    });
    return found;
}

std::string matched_text(std::size_t practices) {
    if (practices == 0)
        return tr("No practice with answers of doctor and caregiver yet");
    return fill(trn("{n} practice with answers of doctor and caregiver",
                    "{n} practices with answers of doctor and caregiver", static_cast<long>(practices)),
                {{"n", std::to_string(practices)}});
}

} // namespace samenspel::app
