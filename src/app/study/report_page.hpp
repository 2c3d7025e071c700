#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/study/open_study.hpp"
#include "app/study/report_texts.hpp"
#include "app/study/study_papers.hpp"

namespace samenspel::app {

/// What stands behind a chart: words only, one row for each thing that was counted.
struct FigureTable {
    std::string title;
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows; ///< as many cells as `head`

    /// As it is read aloud: what it is about, then each figure with the head of its column.
    [[nodiscard]] std::string spoken(std::size_t row) const;
};

/// The report on a screen. Charts draw what is in here, in its order; `empty` takes the place of one that has nothing
/// to draw. What the small-cell guard hides is nowhere in it.
struct ReportPage {
    struct Flow {
        struct Step {
            FlowStep told;
            double part = 0;    ///< of the longest bar of its side, 0–1
            std::string spoken; ///< "terug: 63, 56 % van de uitgedeelde"
        };
        struct Side {
            std::string title, note;
            std::vector<Step> steps;
            std::size_t most = 1; ///< the highest count: the whole width
        };
        std::string empty;
        std::vector<Side> sides; ///< doctors, caregivers
        FigureTable table, by_practice;
    };
    /// Two means on one scale.
    struct Pair {
        std::string question;
        std::string counts;    ///< "14 praktijken · 14 artsen · 216 mantelzorgers"
        std::string low, high; ///< the scale's ends: "1 nooit", "5 altijd"
        double least = 0, most = 1;
        double doctors = 0, caregivers = 0;
        std::string doctors_text, caregivers_text;
        /// Where the caregivers would lie at either end of the interval of the gap, seen from the doctors.
        std::optional<double> from, to;
        std::string words;    ///< "artsen 0,8 hoger"
        std::string interval; ///< "0,3 tot 1,3"; empty: none
        bool sure = false;    ///< the interval leaves 0 out
        std::string hidden;   ///< why there is nothing to draw; all of the above but `question` is empty then
        bool axis = false;    ///< the first of those with these ends: they are to be labelled
        std::string spoken;
    };
    /// A share of agreement, in percent.
    struct Share {
        std::string question, counts, text, hidden, spoken;
        double share = 0;
        std::optional<double> from, to;
    };
    template <class Row>
    struct Chart {
        std::string empty;
        std::vector<Row> rows;
        FigureTable table;
    };
    /// What is missing of one variable.
    struct Item {
        std::string question, variable;
        std::vector<std::size_t> by_reason; ///< in the order of missing_order
        std::string words;                  ///< "4 niet beantwoord, 1 onleesbaar"
        std::string share;                  ///< "2 %" of those that were asked
        std::string spoken;
    };
    struct Form {
        std::string title, detail; ///< "huisarts 1.0 · 18 exemplaren"
        std::string rest;          ///< how many variables lack nothing; empty: none
        std::size_t most = 1;      ///< missing in the worst: the whole width
        Chart<Item> chart;         ///< worst first
    };

    std::string lead;   ///< the main figure
    std::string notice; ///< what may make the figures wrong still; empty: nothing
    Flow flow;
    Chart<Pair> pairs;
    Chart<Share> shares; ///< without any: no pair is other than a scale
    std::vector<Form> forms;
    std::string no_forms; ///< why there is none of them
};

/// The reasons as they are drawn: what somebody left out first, what was never asked last.
inline constexpr domain::Missing missing_order[] = {
    domain::Missing::not_answered, domain::Missing::unreadable, domain::Missing::not_applicable,
    domain::Missing::dont_know, domain::Missing::not_asked};

enum class PairOrder {
    questionnaire,
    gap ///< the largest first; what is hidden last
};
ReportPage make_report_page(const OpenStudy& study, const OpenStudy::Answers& answers,
                            const StudyFigures& figures, PairOrder order);

/// Its parts, each in a file of its own.
ReportPage::Flow make_flow_chart(const OpenStudy& study, const StudyFigures& figures);
void add_pair_charts(ReportPage& page, const OpenStudy& study, const StudyFigures& figures, PairOrder order);
void add_missing_charts(ReportPage& page, const OpenStudy& study, const StudyFigures& figures);

} // namespace samenspel::app
