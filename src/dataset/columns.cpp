#include "dataset/columns.hpp"

#include <algorithm>

namespace samenspel::dataset {
namespace {

using domain::Form;
using domain::Variable;

constexpr int not_there = -1, otherwise = -2; ///< in One::places

Column::Kind kind_of(Variable::Kind kind) {
    switch (kind) {
    case Variable::Kind::number:
        return Column::Kind::number;
    case Variable::Kind::month:
        return Column::Kind::month;
    case Variable::Kind::text:
        return Column::Kind::text;
    case Variable::Kind::code:
    case Variable::Kind::tick:
        break;
    }
    return Column::Kind::code;
}

Column column_of(const Form& form, const Variable& variable, const TableWords& words) {
    Column column;
    column.name = variable.name;
    column.kind = kind_of(variable.kind);
    column.label = variable.label;
    column.question = form.questions()[variable.question].text;
    for (const auto& label : variable.labels)
        column.labels.push_back({label.code, label.text, label.missing});
    if (variable.kind == Variable::Kind::tick)
        column.labels = {{0, words.no, false}, {1, words.yes, false}};
    column.min = variable.min;
    column.max = variable.max;
    column.from = variable.from;
    column.to = variable.to;
    column.source = form.questionnaire().id + ' ' + form.questionnaire().version;
    column.ordered = variable.scale;
    return column;
}

/// Ten bands or fewer, of a round width.
int band_width(const Column& column) {
    constexpr int most_bands = 10;
    const int least = (column.max - column.min + most_bands) / most_bands;
    for (int step = 1;; step *= 10)
        for (const int width : {5 * step, 10 * step})
            if (width >= least)
                return width;
}

void to_bands(SideColumns::One& one) {
    auto& column = one.column;
    one.band = band_width(column);
    column.kind = Column::Kind::code;
    column.ordered = true;
    for (int low = column.min / one.band * one.band; low <= column.max; low += one.band)
        column.labels.push_back(
            {low / one.band, std::to_string(low) + "–" + std::to_string(low + one.band - 1), false});
    column.min = column.max = 0;
}

bool wanted(const Column& column, const TableOptions& options) {
    if (options.level == Level::identifiable)
        return true;
    return (column.kind != Column::Kind::text || options.with_text) &&
           (column.kind != Column::Kind::month || options.with_months);
}

} // namespace

SideColumns columns_of(const Survey& survey, bool caregivers, const TableOptions& options) {
    SideColumns side;
    LeftOut text{LeftOut::Kind::free_text, {}, 0, 0}, months{LeftOut::Kind::months, {}, 0, 0},
        other{LeftOut::Kind::other_definition, {}, 0, 0}, bands{LeftOut::Kind::bands, {}, 0, 0};
    const auto count = survey.forms.size();
    for (const auto q : newest_first(survey)) {
        const Form& form = survey.forms[q];
        if (form.questionnaire().for_caregivers != caregivers)
            continue;
        for (std::size_t v = 0; v < form.variables().size(); ++v) {
            const Variable& variable = form.variables()[v];
            const auto column = column_of(form, variable, options.words);
            auto known = std::ranges::find_if(
                side.all, [&](const auto& one) { return one.column.name == column.name; });
            if (known == side.all.end()) {
                side.all.push_back(
                    {column, std::vector<int>(count, not_there), variable.scale, 0, &variable});
                known = side.all.end() - 1;
            } else if (!domain::means_the_same(*known->variable, variable)) {
                other.names.push_back(column.name + " (" + column.source + ')');
                known->places[q] = otherwise;
                continue;
            }
            known->places[q] = static_cast<int>(v);
        }
    }
    std::erase_if(side.all, [&](const SideColumns::One& one) {
        if (wanted(one.column, options))
            return false;
        (one.column.kind == Column::Kind::text ? text : months).names.push_back(one.column.name);
        return true;
    });
    if (options.level == Level::shared)
        for (auto& one : side.all)
            if (one.column.kind == Column::Kind::number) {
                to_bands(one);
                bands.names.push_back(one.column.name);
            }
    for (auto* what : {&text, &months, &bands, &other})
        if (!what->names.empty())
            side.left_out.push_back(std::move(*what));
    return side;
}

Cell cell_of(const SideColumns::One& column, const Answered& answered) {
    const int place = column.places[static_cast<std::size_t>(answered.copy->questionnaire)];
    if (place == not_there)
        return domain::missing_cell(domain::Missing::not_asked);
    if (place == otherwise) // it was asked, and answered on other terms
        return domain::missing_cell(domain::Missing::not_applicable);
    const Cell& cell = answered.cells[static_cast<std::size_t>(place)];
    if (column.band > 0)
        if (const auto number = domain::number_of(cell))
            return domain::number_cell(*number / column.band);
    return cell;
}

} // namespace samenspel::dataset
