#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dataset/match.hpp"

/// Figures of the report in words. The screen, the paper and the tables all take them from here, so that they are
/// rounded once and say the same.
namespace samenspel::app {

/// Of means on a scale and of their differences. Shares are whole percents.
inline constexpr int figure_decimals = 1;

/// One step on the way of the papers.
struct FlowStep {
    std::string name;                 ///< "uitgedeeld"
    std::optional<std::size_t> count; ///< none: not noted, or too small to be shown
    std::string text;                 ///< the count, or why there is none
    std::optional<double> share;      ///< percent of the step that it is told of
    std::string share_text;           ///< "80 % van de gedrukte"; empty without a share
};
/// printed, handed out, returned, usable, matched. Of those that came back the share is that of the handed out, if
/// every practice noted them; else of the printed.
/// @param flow as flow_of gives it: all together first
std::vector<FlowStep> flow_steps(const std::vector<dataset::Flow>& flow, bool caregivers);
/// The same of a practice alone.
std::vector<FlowStep> practice_steps(const dataset::Flow& flow, bool caregivers);
/// What must be known beside the steps: who noted what was handed out, and what is hidden. Empty: nothing.
std::string flow_note(const std::vector<dataset::Flow>& flow, bool caregivers);

/// "artsen 0,8 hoger"
std::string gap_words(const dataset::Gap& gap);
/// "0,3 tot 1,3", in the direction of those words; empty: there is none
std::string gap_interval(const dataset::Gap& gap);
/// "artsen 0,8 hoger (0,3 tot 1,3)"
std::string gap_text(const dataset::Gap& gap);
/// "38 % (27 tot 49)" of shares 0–1
std::string share_text(const dataset::Estimate& share);
/// Shares 0–1 as percents; an interval cannot leave 0–100.
dataset::Estimate percent_of(const dataset::Estimate& share);
/// Whether the interval leaves 0 out.
bool is_sure(const dataset::Estimate& gap);
/// Why the figures of a pair are not shown.
std::string hidden_text(const dataset::Gap& gap);

/// Percent of the copies that were asked and gave no answer; none if none was asked.
std::optional<double> missing_share(const dataset::MissingRow& row);
/// Of those that came back, the variables of one questionnaire with the worst first.
std::vector<const dataset::MissingRow*> worst_first(const std::vector<dataset::MissingRow>& rows,
                                                    std::size_t questionnaire);
/// "12 %"
std::string percent_text(double percent);

/// "14 praktijken met antwoorden van arts en mantelzorger"
std::string matched_text(std::size_t practices);

} // namespace samenspel::app
