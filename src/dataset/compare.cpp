#include "dataset/compare.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace samenspel::dataset {
namespace {

using domain::Cell;
using domain::Layer;
using domain::LayerAnswers;

/// One or more answers of a layer to a variable; none when nothing was entered.
std::vector<Cell> said(const LayerAnswers& layer, std::size_t variable) {
    for (const auto& open : layer.open)
        if (open.variable == variable)
            return open.cells;
    return layer.cells[variable].empty() ? std::vector<Cell>{} : std::vector{layer.cells[variable]};
}

/// Who types says of each question that it was left empty. So a layer that ends before the questions do was not typed
/// any further; a gap in its middle is something else.
/// @returns the first variable that is not reached; none if all that is asked was
std::optional<std::size_t> end_of_typing(const LayerAnswers& layer, const domain::Form& form) {
    std::size_t reached = 0;
    for (std::size_t v = 0; v < layer.cells.size(); ++v)
        if (!said(layer, v).empty())
            reached = v + 1;
    const auto asked = form.asked(layer.cells);
    for (auto v = reached; v < layer.cells.size(); ++v)
        if (asked[form.variables()[v].question])
            return v;
    return std::nullopt;
}

Difference::Kind kind_of(const std::vector<Cell>& first, const std::vector<Cell>& second) {
    using Kind = Difference::Kind;
    if (first.size() > 1)
        return Kind::twice_first;
    if (second.size() > 1)
        return Kind::twice_second;
    if (first.empty())
        return Kind::only_second;
    if (second.empty())
        return Kind::only_first;
    return domain::is_text(first.front()) && domain::is_text(second.front()) ? Kind::words : Kind::value;
}

class Comparer {
public:
    Comparer(const Survey& survey, Comparison& out) : survey_(survey), out_(out) {}

    void add(const domain::CopyEntries& copy) {
        const bool first = !copy.of(Layer::first).empty(), second = !copy.of(Layer::second).empty();
        out_.only_first += first && !second;
        out_.only_second += second && !first;
        if (!first || !second)
            return;
        ++out_.both;
        const auto count = survey_.form(copy).variables().size();
        const auto one = domain::answers_of(copy.of(Layer::first), count),
                   two = domain::answers_of(copy.of(Layer::second), count),
                   final = settle(copy, survey_.form(copy));
        const auto first_end = typed(copy, Layer::first, one), second_end = typed(copy, Layer::second, two);
        for (std::size_t v = 0; v < std::min({count, first_end, second_end}); ++v)
            field(copy, v, said(one, v), said(two, v), said(final, v));
        for (const auto layer : {Layer::first, Layer::second})
            operators(copy, layer, final, count);
    }

    void finish() {
        for (const auto& [place, field] : fields_)
            out_.fields.push_back(field);
        for (auto& [who, errors] : operators_)
            out_.operators.push_back(errors);
    }

private:
    /// How many variables a layer reached; a half typed one is told.
    std::size_t typed(const domain::CopyEntries& copy, Layer layer, const LayerAnswers& answers) {
        const auto end = end_of_typing(answers, survey_.form(copy));
        if (end)
            out_.half_typed.push_back({copy.copy, copy.questionnaire, layer, *end});
        return end.value_or(answers.cells.size());
    }

    void field(const domain::CopyEntries& copy, std::size_t v, std::vector<Cell> one, std::vector<Cell> two,
               const std::vector<Cell>& final) {
        if (one.empty() && two.empty())
            return;
        auto& agreement = fields_[{copy.questionnaire, v}];
        agreement.questionnaire = copy.questionnaire;
        agreement.variable = v;
        ++agreement.compared;
        ++out_.compared;
        if (one == two && one.size() == 1)
            return;
        ++agreement.different;
        ++out_.different;
        const auto kind = kind_of(one, two);
        out_.differences.push_back(
            {kind, copy.copy, copy.questionnaire, v, std::move(one), std::move(two), chosen(copy, v, final)});
    }

    /// One answer is left, and somebody chose it.
    [[nodiscard]] bool chosen(const domain::CopyEntries& copy, std::size_t v,
                              const std::vector<Cell>& final) const {
        return final.size() == 1 && is_chosen(copy, survey_.form(copy), v);
    }

    void operators(const domain::CopyEntries& copy, Layer layer, const LayerAnswers& final,
                   std::size_t count) {
        std::map<std::string, std::vector<const domain::Entry*>> by_who;
        for (const auto* entry : copy.of(layer))
            by_who[entry->who].push_back(entry);
        for (const auto& [who, entries] : by_who) {
            const auto own = domain::answers_of(entries, count);
            auto& errors = operators_[who];
            errors.who = who;
            for (std::size_t v = 0; v < count; ++v) {
                const auto mine = said(own, v), right = said(final, v);
                errors.entered += !mine.empty();
                errors.wrong += !mine.empty() && right.size() == 1 && mine != right;
            }
        }
    }

    const Survey& survey_;
    Comparison& out_;
    std::map<std::pair<int, std::size_t>, FieldAgreement> fields_;
    std::map<std::string, OperatorErrors> operators_;
};

} // namespace

Comparison compare_entries(const Survey& survey, const std::vector<domain::CopyEntries>& copies) {
    Comparison comparison;
    Comparer comparer(survey, comparison);
    for (const auto& copy : copies)
        comparer.add(copy);
    comparer.finish();
    return comparison;
}

} // namespace samenspel::dataset
