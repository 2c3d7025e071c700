#include "dataset/match.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include <boost/math/distributions/students_t.hpp>

namespace samenspel::dataset {
namespace {

using domain::Cell;
using domain::Form;
using domain::Variable;

/// The answer to what was asked; none for what is no answer, whatever the reason.
std::optional<int> step_of(const Variable& variable, const Cell& cell) {
    const auto code = domain::number_of(cell);
    if (!code)
        return std::nullopt;
    const auto label = std::ranges::find(variable.labels, *code, &Variable::Label::code);
    return label != variable.labels.end() && label->missing ? std::nullopt : code;
}

/// Where a variable stands in each questionnaire of a study, if a value says the same there.
std::vector<std::optional<std::size_t>> places_of(const Survey& survey, const Variable& meant) {
    std::vector<std::optional<std::size_t>> places;
    for (const Form& form : survey.forms) {
        const auto place = form.find(meant.name);
        places.push_back(place && domain::means_the_same(form.variables()[*place], meant) ? place
                                                                                          : std::nullopt);
    }
    return places;
}

std::vector<int> steps_of(const Survey& survey, const std::vector<const Answered*>& copies,
                          const std::vector<std::optional<std::size_t>>& places) {
    std::vector<int> steps;
    for (const Answered* copy : copies) {
        const auto place = places[static_cast<std::size_t>(copy->copy->questionnaire)];
        if (!place)
            continue;
        const auto& variable = survey.form(*copy->copy).variables()[*place];
        if (const auto step = step_of(variable, copy->cells[*place]))
            steps.push_back(*step);
    }
    return steps;
}

double mean_of(const std::vector<int>& steps) {
    return std::accumulate(steps.begin(), steps.end(), 0.0) / static_cast<double>(steps.size());
}

double mean_of(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Share of the caregivers whose answer a doctor gave too.
double share_alike(const std::vector<int>& doctors, const std::vector<int>& caregivers) {
    const auto alike = std::ranges::count_if(
        caregivers, [&](int step) { return std::ranges::find(doctors, step) != doctors.end(); });
    return static_cast<double>(alike) / static_cast<double>(caregivers.size());
}

/// Of two questions that ask alike, the variables side by side: rows of a matrix by their id.
struct Pair {
    const Variable* doctors;
    const Variable* caregivers;
};

void add_pairs(const Form& doctors, const Form& caregivers, std::set<std::string>& seen,
               std::vector<Pair>& out) {
    for (std::size_t q = 0; q < doctors.questions().size(); ++q) {
        const auto& question = doctors.questions()[q];
        const auto other = std::ranges::find(caregivers.questions(), question.mirrors, &domain::Question::id);
        if (question.mirrors.empty() || other == caregivers.questions().end() || !question.asks_like(*other))
            continue;
        // asks_like has compared their rows one by one.
        const auto ours = doctors.variables_of(q), theirs = caregivers.variables_of(static_cast<std::size_t>(
                                                       other - caregivers.questions().begin()));
        for (std::size_t i = 0; i < std::min(ours.count, theirs.count); ++i) {
            const auto& one = doctors.variables()[ours.first + i];
            const auto& two = caregivers.variables()[theirs.first + i];
            if (one.kind == Variable::Kind::code && seen.insert(one.name).second)
                out.push_back({&one, &two});
        }
    }
}

std::vector<Pair> pairs_of(const Survey& survey) {
    std::vector<Pair> pairs;
    std::set<std::string> seen;
    const auto order = newest_first(survey); // their words are shown
    for (const auto d : order)
        for (const auto c : order) {
            const Form &doctors = survey.forms[d], &caregivers = survey.forms[c];
            if (!doctors.questionnaire().for_caregivers && caregivers.questionnaire().for_caregivers)
                add_pairs(doctors, caregivers, seen, pairs);
        }
    return pairs;
}

/// Practices with a count that may not be shown, and as many more as it takes for the total not to tell it.
void hide_small(std::vector<Flow>& rows, Flow& all) {
    const auto small = [](std::size_t n) { return n > 0 && n < least_cell; };
    std::set<std::string> hidden;
    for (const auto& row : rows)
        if (small(row.caregivers.returned) || small(row.caregivers.usable) || small(row.caregivers.matched))
            hidden.insert(row.practice);
    // Each of the three has a total of its own, and who is hidden for one is hidden for all.
    for (std::size_t before = rows.size() + 1; before != hidden.size();) {
        before = hidden.size();
        for (const auto part : {&Flow::Side::returned, &Flow::Side::usable, &Flow::Side::matched}) {
            std::map<std::string, std::size_t> counts;
            std::size_t sum = 0;
            for (const auto& row : rows) {
                counts[row.practice] = row.caregivers.*part;
                sum += hidden.contains(row.practice) ? row.caregivers.*part : 0;
            }
            if (sum > 0) // nobody is no small number
                hidden = hidden_practices(counts, std::move(hidden), least_cell);
        }
    }
    for (auto& row : rows)
        row.hidden = hidden.contains(row.practice);
    all.hidden =
        small(all.caregivers.returned) || small(all.caregivers.usable) || small(all.caregivers.matched);
}

void count(Flow::Side& side, const Answered& answered, bool matched) {
    ++side.returned;
    side.usable += answered.usable;
    side.matched += answered.usable && matched;
}

} // namespace

std::vector<MatchedPractice> practices_of(const Survey& survey, const std::vector<Answered>& answered) {
    std::map<std::string, MatchedPractice> by_code;
    MatchedPractice* last = nullptr;
    for (const auto& one : answered) {
        if (!one.usable)
            continue;
        auto code = domain::practice_of(one.copy->copy);
        if (last == nullptr || last->code != code) { // mostly the one of the copy before
            last = &by_code[code];
            last->code = std::move(code);
        }
        (survey.for_caregivers(*one.copy) ? last->caregivers : last->doctors).push_back(&one);
    }
    std::vector<MatchedPractice> practices;
    for (auto& [code, practice] : by_code)
        practices.push_back(std::move(practice));
    return practices;
}

std::vector<Flow> flow_of(const Survey& survey, const std::vector<Answered>& answered) {
    std::map<std::string, Flow> flows;
    std::map<std::string, bool> caregivers_form;
    const auto& study = *survey.study;
    for (std::size_t i = 0; i < study.questionnaires.size(); ++i)
        caregivers_form[study.questionnaires[i].id] = survey.forms[i].questionnaire().for_caregivers;
    const auto side = [&](Flow& flow, const std::string& id) -> Flow::Side& {
        return caregivers_form[id] ? flow.caregivers : flow.doctors;
    };
    for (const auto& copy : study.copies)
        ++side(flows[domain::practice_of(copy.code)], copy.questionnaire).printed;
    std::map<std::pair<std::string, std::string>, domain::Handed>
        last; // what is known latest is all there was
    for (const auto& handed : study.handed) {
        auto& known = last[{handed.practice, handed.questionnaire}];
        if (std::pair(handed.on, handed.count) >= std::pair(known.on, known.count))
            known = handed;
    }
    for (const auto& [key, handed] : last) {
        auto& of_practice = side(flows[key.first], key.second);
        of_practice.handed += static_cast<std::size_t>(handed.count);
        of_practice.noted = 1; // once, though a side may have two questionnaires
    }
    std::set<std::string> matched;
    for (const auto& practice : practices_of(survey, answered))
        if (is_matched(practice))
            matched.insert(practice.code);
    for (const auto& one : answered) {
        const auto practice = domain::practice_of(one.copy->copy);
        auto& flow = flows[practice];
        count(survey.for_caregivers(*one.copy) ? flow.caregivers : flow.doctors, one,
              matched.contains(practice));
    }
    Flow all;
    std::vector<Flow> rows;
    for (auto& [code, flow] : flows) {
        flow.practice = code;
        for (const auto part : {&Flow::Side::printed, &Flow::Side::handed, &Flow::Side::returned,
                                &Flow::Side::usable, &Flow::Side::matched, &Flow::Side::noted}) {
            all.doctors.*part += flow.doctors.*part;
            all.caregivers.*part += flow.caregivers.*part;
        }
        rows.push_back(flow);
    }
    hide_small(rows, all);
    rows.insert(rows.begin(), all);
    return rows;
}

std::set<std::string> hidden_practices(const std::map<std::string, std::size_t>& counts,
                                       std::set<std::string> hidden, std::size_t least) {
    std::vector<std::pair<std::size_t, std::string>> others;
    std::size_t sum = 0;
    for (const auto& [code, count] : counts)
        if (hidden.contains(code))
            sum += count;
        else if (count > 0)
            others.emplace_back(count, code);
    std::ranges::sort(others);
    for (auto next = others.begin();
         !hidden.empty() && (hidden.size() == 1 || sum < least) && next != others.end(); ++next) {
        hidden.insert(next->second);
        sum += next->first;
    }
    return hidden;
}

Estimate estimate_of(const std::vector<double>& values) {
    Estimate estimate;
    if (values.empty())
        return estimate;
    estimate.mean = mean_of(values);
    if (values.size() < 2)
        return estimate;
    double squares = 0;
    for (const double value : values)
        squares += (value - estimate.mean) * (value - estimate.mean);
    const auto n = static_cast<double>(values.size());
    const double error = std::sqrt(squares / (n - 1) / n);
    constexpr double upper = 0.975;
    const double t = boost::math::quantile(boost::math::students_t(n - 1), upper);
    estimate.low = estimate.mean - t * error;
    estimate.high = estimate.mean + t * error;
    return estimate;
}

namespace {

/// A gap while its practices are gone through.
class Measured {
public:
    Measured(const Survey& survey, const Pair& pair)
        : survey_(survey),
          gap_{{pair.doctors->name, pair.caregivers->name, pair.doctors->label,
                pair.doctors->scale && pair.caregivers->scale},
               0,
               0,
               0,
               0,
               0,
               {},
               false},
          of_doctors_(places_of(survey, *pair.doctors)),
          of_caregivers_(places_of(survey, *pair.caregivers)) {}

    void add(const MatchedPractice& practice) {
        const auto doctors = steps_of(survey_, practice.doctors, of_doctors_),
                   caregivers = steps_of(survey_, practice.caregivers, of_caregivers_);
        if (doctors.empty() || caregivers.empty())
            return;
        ++gap_.practices;
        gap_.doctors += doctors.size();
        gap_.caregivers += caregivers.size();
        doctors_means_.push_back(mean_of(doctors));
        caregivers_means_.push_back(mean_of(caregivers));
        differences_.push_back(gap_.pair.scale ? caregivers_means_.back() - doctors_means_.back()
                                               : share_alike(doctors, caregivers));
    }

    Gap gap(std::size_t least) {
        // One practice alone is that practice, however many answered.
        gap_.hidden = gap_.caregivers < least || gap_.practices < 2;
        if (gap_.hidden) {
            gap_.why = gap_.practices == 0   ? Gap::Why::nobody
                       : gap_.practices == 1 ? Gap::Why::one_practice
                                             : Gap::Why::few;
            gap_.practices = gap_.doctors = gap_.caregivers = 0;
        } else {
            gap_.gap = estimate_of(differences_);
            if (gap_.pair.scale) {
                gap_.doctors_mean = mean_of(doctors_means_);
                gap_.caregivers_mean = mean_of(caregivers_means_);
            }
        }
        return std::move(gap_);
    }

private:
    const Survey& survey_;
    Gap gap_;
    std::vector<std::optional<std::size_t>> of_doctors_, of_caregivers_;
    std::vector<double> differences_, doctors_means_, caregivers_means_;
};

} // namespace

std::vector<Gap> gaps_of(const Survey& survey, const std::vector<MatchedPractice>& practices,
                         std::size_t least) {
    std::vector<Measured> measured;
    for (const auto& pair : pairs_of(survey))
        measured.emplace_back(survey, pair);
    for (const auto& practice :
         practices) // all pairs of one at a time: the answers of its copies are at hand
        for (auto& one : measured)
            one.add(practice);
    std::vector<Gap> gaps;
    for (auto& one : measured)
        gaps.push_back(one.gap(least));
    return gaps;
}

namespace {

/// Enough caregivers, and of more than one practice: else the figures are those of that practice.
bool may_be_shown(const std::vector<Answered>& answered, std::size_t questionnaire) {
    std::size_t copies = 0;
    std::set<std::string> practices;
    for (const auto& one : answered)
        if (one.copy->questionnaire == static_cast<int>(questionnaire) && one.decided()) {
            ++copies;
            if (practices.size() < 2)
                practices.insert(domain::practice_of(one.copy->copy));
        }
    return copies >= least_cell && practices.size() >= 2;
}

} // namespace

std::vector<MissingRow> missing_of(const Survey& survey, const std::vector<Answered>& answered) {
    std::vector<MissingRow> rows;
    for (std::size_t q = 0; q < survey.forms.size(); ++q) {
        const auto first = rows.size();
        if (survey.forms[q].questionnaire().for_caregivers && !may_be_shown(answered, q))
            continue;
        for (std::size_t v = 0; v < survey.forms[q].variables().size(); ++v)
            rows.push_back({static_cast<int>(q), v, 0, 0, {}});
        for (const auto& one : answered) {
            if (one.copy->questionnaire != static_cast<int>(q) || !one.decided())
                continue;
            for (std::size_t v = 0; v < one.cells.size(); ++v) {
                auto& row = rows[first + v];
                ++row.copies;
                if (const auto reason = domain::missing_of(one.cells[v]))
                    ++row.by_reason[-static_cast<int>(*reason) - 1];
                else
                    ++row.answered;
            }
        }
    }
    return rows;
}

} // namespace samenspel::dataset
