#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "dataset/survey.hpp"

namespace samenspel::dataset {

/// Fewer caregivers than this in a practice, and nothing of that practice alone is shown.
inline constexpr std::size_t least_cell = 5;
/// The same for data that leave the research group.
inline constexpr std::size_t least_shared_cell = 10;

/// The usable copies of one practice.
struct MatchedPractice {
    std::string code;
    std::vector<const Answered*> doctors, caregivers; ///< by code of the copy
};
/// All practices with usable copies, by code; matched are those with both.
std::vector<MatchedPractice> practices_of(const Survey& survey, const std::vector<Answered>& answered);
inline bool is_matched(const MatchedPractice& practice) {
    return !practice.doctors.empty() && !practice.caregivers.empty();
}

/// `hidden`, and the next smallest practices until more than one is hidden and their counts together are at least
/// `least`: else a total would tell what is hidden.
std::set<std::string> hidden_practices(const std::map<std::string, std::size_t>& counts,
                                       std::set<std::string> hidden, std::size_t least);

/// How far the papers came.
struct Flow {
    std::string practice; ///< empty: all together
    struct Side {
        std::size_t printed = 0, handed = 0, returned = 0, usable = 0, matched = 0;
        std::size_t noted = 0; ///< practices that noted how many they handed out
    } doctors, caregivers;
    bool hidden = false; ///< what its caregivers did may not be shown
};
/// First all together, then each practice by code.
std::vector<Flow> flow_of(const Survey& survey, const std::vector<Answered>& answered);

/// One variable of each questionnaire that ask the same of either side (Question::asks_like).
struct MirroredPair {
    std::string doctors, caregivers; ///< names of variables
    std::string label;               ///< as doctors were asked
    bool scale = false;
};

/// A mean with its 95 % confidence interval.
struct Estimate {
    double mean = 0;
    std::optional<double> low, high; ///< none from a single practice
};

/// What doctors say they do beside what caregivers of their practice say they get.
///
/// Analysis of cluster summaries (Hayes and Moulton, Cluster Randomised Trials, 2nd ed. 2017, ch. 10; Donner and
/// Klar 2000): a practice is one observation, the mean of its caregivers less the mean of its doctors; the interval
/// is Student's over those differences with as many degrees of freedom as practices less one. So caregivers of one
/// doctor, who are alike, are not counted as if they knew nothing of each other, and it holds for few practices.
/// Of a pair that is no scale: the share of caregivers who gave the answer of a doctor of their practice.
struct Gap {
    MirroredPair pair;
    std::size_t practices = 0, doctors = 0, caregivers = 0; ///< that answered both sides
    double doctors_mean = 0, caregivers_mean = 0;           ///< of the practices' means; of scales only
    Estimate gap;        ///< caregivers less doctors; or the share that agrees
    bool hidden = false; ///< too few to be shown: all its figures are 0
    enum class Why { shown, nobody, few, one_practice } why = Why::shown; ///< it is hidden
};
/// @param least caregivers in all
std::vector<Gap> gaps_of(const Survey& survey, const std::vector<MatchedPractice>& practices,
                         std::size_t least = least_cell);

/// The estimate from one value for each cluster.
Estimate estimate_of(const std::vector<double>& values);

/// Of one variable over the returned copies of its questionnaire.
struct MissingRow {
    int questionnaire = 0;
    std::size_t variable = 0;
    std::size_t copies = 0, answered = 0;
    std::size_t by_reason[5] = {}; ///< in the order of domain::all_missing
};
/// Without questionnaires of caregivers of which too few came back to be shown.
std::vector<MissingRow> missing_of(const Survey& survey, const std::vector<Answered>& answered);

} // namespace samenspel::dataset
