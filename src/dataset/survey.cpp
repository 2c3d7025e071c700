#include "dataset/survey.hpp"

#include <algorithm>

namespace samenspel::dataset {

using domain::Cell;
using domain::Form;
using domain::Missing;

domain::LayerAnswers settle(const domain::CopyEntries& copy, const Form& form) {
    // What was chosen names those it chose between, of whatever layer: so all of them are weighed together.
    std::vector<const domain::Entry*> all;
    for (const auto& layer : copy.layers)
        all.insert(all.end(), layer.begin(), layer.end());
    return domain::answers_of(all, form.variables().size());
}

namespace {

/// "1.10" as {1, 10}, and the text itself for what is not numbers.
std::pair<std::vector<int>, std::string> version_key(const std::string& version) {
    std::vector<int> numbers;
    for (std::size_t begin = 0; begin <= version.size();) {
        const auto end = std::min(version.find('.', begin), version.size());
        numbers.push_back(domain::number_of(version.substr(begin, end - begin)).value_or(-1));
        begin = end + 1;
    }
    return {numbers, version};
}

} // namespace

std::vector<std::size_t> newest_first(const Survey& survey) {
    std::vector<std::size_t> places(survey.forms.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = i;
    std::ranges::sort(places, [&](std::size_t a, std::size_t b) {
        const auto &one = survey.forms[a].questionnaire(), &two = survey.forms[b].questionnaire();
        return one.id != two.id ? one.id < two.id : version_key(one.version) > version_key(two.version);
    });
    return places;
}

bool is_chosen(const domain::CopyEntries& copy, const Form& form, std::size_t variable) {
    return std::ranges::any_of(copy.of(domain::Layer::settled), [&](const domain::Entry* entry) {
        return !domain::unpack_cells(entry->answers, form.variables().size())[variable].empty();
    });
}

std::string answered_on(const domain::CopyEntries& copy) {
    std::string first;
    for (const auto& layer : copy.layers)
        for (const auto* entry : layer)
            if (!entry->answered_on.empty() && (first.empty() || entry->answered_on < first))
                first = entry->answered_on;
    return first;
}

bool is_typed(const domain::CopyEntries& copy) {
    return !copy.of(domain::Layer::first).empty() || !copy.of(domain::Layer::second).empty();
}

bool is_sent(const domain::CopyEntries& copy, const Form& form) {
    const auto& given = copy.of(domain::Layer::given);
    return given.empty() || std::ranges::any_of(given, [&](const domain::Entry* entry) {
               if (entry->source >= 0)
                   return true;
               const auto cells = domain::unpack_cells(entry->answers, form.variables().size());
               return std::ranges::none_of(cells, &Cell::empty);
           });
}

void complete_cells(const Form& form, std::vector<Cell>& cells) {
    const auto asked = form.asked(cells);
    for (std::size_t v = 0; v < cells.size(); ++v)
        if (cells[v].empty())
            cells[v] = domain::missing_cell(asked[form.variables()[v].question] ? Missing::not_answered
                                                                                : Missing::not_asked);
}

namespace {

/// Counted in questions: one with many boxes weighs no more than another.
bool enough_answered(const Form& form, const std::vector<Cell>& cells) {
    const auto asked = form.asked(cells);
    std::size_t questions = 0, answered = 0;
    for (std::size_t q = 0; q < asked.size(); ++q) {
        if (!asked[q] || form.questions()[q].kind == domain::Question::Kind::text)
            continue;
        ++questions;
        const auto span = form.variables_of(q);
        for (auto v = span.first; v < span.first + span.count; ++v)
            if (!cells[v].empty() && !domain::is_missing(cells[v])) {
                ++answered;
                break;
            }
    }
    return questions > 0 && static_cast<double>(answered) >= least_answered * static_cast<double>(questions);
}

/// Who types says of each question that it was left empty; what nothing was said of was not reached yet.
bool is_unfinished(const domain::CopyEntries& copy, const Form& form, const std::vector<Cell>& cells) {
    if (!is_typed(copy))
        return !is_sent(copy, form);
    const auto asked = form.asked(cells);
    for (std::size_t v = 0; v < cells.size(); ++v)
        if (cells[v].empty() && asked[form.variables()[v].question])
            return true;
    return false;
}

} // namespace

std::vector<Answered> settle_all(const Survey& survey, const std::vector<domain::CopyEntries>& copies) {
    std::vector<Answered> all;
    all.reserve(copies.size());
    for (const auto& copy : copies) {
        const Form& form = survey.form(copy);
        auto settled = settle(copy, form);
        Answered answered{&copy, std::move(settled.cells), settled.open.size(), false, false};
        answered.unfinished = answered.open == 0 && is_unfinished(copy, form, answered.cells);
        if (answered.decided())
            complete_cells(form, answered.cells);
        answered.usable = answered.decided() && enough_answered(form, answered.cells);
        all.push_back(std::move(answered));
    }
    return all;
}

} // namespace samenspel::dataset
