#include "app/study/exchange_page.hpp"

#include <algorithm>

#include "app/study/study_texts.hpp"
#include "app/texts.hpp"
#include "base/path.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::tr;

/// Of one file, whose folder everyone knows who chose it.
std::vector<std::string> lines_of(const base::Problems& problems) {
    std::vector<std::string> lines;
    for (auto problem : problems) {
        problem.file = base::utf8(base::to_path(problem.file).filename());
        lines.push_back(base::to_string(problem));
    }
    return lines;
}

std::size_t taken_of(const ImportPreview& preview, Conflicts conflicts) {
    if (!preview.problems.empty() || (conflicts == Conflicts::refuse && !preview.conflicting.empty()))
        return 0;
    return preview.fresh.size() + (conflicts == Conflicts::keep ? preview.conflicting.size() : 0);
}

} // namespace

ImportPage make_import_page(const ImportPreview& preview, Conflicts conflicts) {
    ImportPage page;
    page.file = base::utf8(base::to_path(preview.file).filename());
    page.problems = lines_of(preview.problems);
    page.refused = lines_of(preview.refused);
    if (preview.known_file)
        page.notice = tr("This very file was taken in before.");
    if (preview.known_columns)
        page.notice = joined({page.notice, tr("The columns are understood as in an earlier file.")}, " ");
    if (!preview.problems.empty())
        return page;
    using Role = exchange::Mapping::Role;
    const auto unused =
        static_cast<std::size_t>(std::ranges::count_if(preview.mapping.columns, [](const auto& column) {
            return column.role == Role::ignored && !column.name.empty();
        }));
    page.as = joined(
        {preview.mapping.questionnaire + ' ' + preview.mapping.version,
         counted("{n} column understood", "{n} columns understood", preview.mapping.columns.size() - unused),
         counted("{n} not used", "{n} not used", unused)},
        " · ");
    const auto add = [&page](const char* one, const char* many, std::size_t n) {
        if (n > 0)
            page.counts.push_back(counted(one, many, n));
    };
    add("{n} form is new", "{n} forms are new", preview.fresh.size());
    add("{n} is here already, with the same answers", "{n} are here already, with the same answers",
        preview.same);
    add("{n} is here already, with other answers", "{n} are here already, with other answers",
        preview.conflicting.size());
    add("{n} row is refused", "{n} rows are refused", preview.refused_rows);
    add("{n} was never sent, so it is left out", "{n} were never sent, so they are left out",
        preview.halfway);
    for (const auto& row : preview.conflicting)
        page.conflicts.push_back(joined({fill(tr("line {line}: {copy} was given before with other answers"),
                                              {{"line", std::to_string(row.line)}, {"copy", row.copy}}),
                                         row.differs},
                                        " · "));
    page.to_take = taken_of(preview, conflicts);
    page.action = page.to_take == 0 ? tr("Nothing to take in")
                                    : counted("Take in {n} form", "Take in {n} forms", page.to_take);
    return page;
}

std::string import_progress_text(const LongProgress& at, ImportStep step) {
    constexpr std::size_t mb = 1024 * 1024;
    const auto text = [](const std::string& pattern, std::size_t done, std::size_t all) {
        return fill(pattern, {{"done", std::to_string(done)}, {"all", std::to_string(all)}});
    };
    switch (step) {
    case ImportStep::reading:
        return text(tr("{done} of {all} MB read"), at.done / mb, (at.all + mb - 1) / mb);
    case ImportStep::checking:
        return text(tr("{done} of {all} rows looked at"), at.done, at.all);
    case ImportStep::keeping:
        break;
    }
    return text(tr("{done} of {all} forms kept"), at.done, at.all);
}

std::optional<exchange::Mapping> mapping_without_lost(const OpenStudy& study, const ImportPreview& preview) {
    const auto& known = study.study().questionnaires;
    const auto found = std::ranges::find_if(known, [&](const domain::StudyQuestionnaire& one) {
        return one.id == preview.mapping.questionnaire && one.version == preview.mapping.version;
    });
    if (found == known.end())
        return std::nullopt;
    auto mapping = preview.mapping;
    const auto is_held = [&](const std::string& name) {
        return std::ranges::find(preview.mapping.columns, name, &exchange::Mapping::Column::variable) !=
               preview.mapping.columns.end();
    };
    const auto& form = study.survey().forms[static_cast<std::size_t>(found - known.begin())];
    for (const auto& variable : form.variables())
        if (!is_held(variable.name) &&
            !is_held(form.questions()[variable.question].id)) // all of a multiple in one
            mapping.columns.push_back({{}, exchange::Mapping::Role::ignored, variable.name, {}});
    return mapping == preview.mapping ? std::nullopt : std::optional(std::move(mapping));
}

std::vector<ConflictChoice> conflict_choices() {
    return {{Conflicts::leave, tr("Leave them out"),
             tr("The new forms come in; those that say something else than before do not.")},
            {Conflicts::keep, tr("Keep both"),
             tr("Both answers stand beside each other until somebody chooses, under “Check”.")},
            {Conflicts::refuse, tr("Take nothing"), tr("Nothing of this file comes in.")}};
}

std::vector<LevelChoice> level_choices() {
    return {{dataset::Level::pseudonymous, tr("Pseudonymous"), level_text(dataset::Level::pseudonymous)},
            {dataset::Level::shared, tr("Public"), level_text(dataset::Level::shared)},
            {dataset::Level::identifiable, tr("Identifiable"), level_text(dataset::Level::identifiable)}};
}

std::vector<std::string> export_lines(const StudyExport& made) {
    std::vector<std::string> lines;
    if (made.errors > 0) {
        lines.push_back(counted(
            "Nothing is written, for there is {n} error in the answers. “Check” shows it.",
            "Nothing is written, for there are {n} errors in the answers. “Check” shows them.", made.errors));
        return lines;
    }
    lines.push_back(made.cancelled ? tr("Stopped. What was made already can be used.")
                                   : counted("{n} file made.", "{n} files made.", made.files.size()));
    for (const auto& [table, rows] : made.rows)
        lines.push_back(fill(tr("{table}: {n} rows"), {{"table", table}, {"n", std::to_string(rows)}}));
    for (const auto& one : made.left_out)
        lines.push_back(left_out_text(one));
    // Mostly one label after the other that SPSS or Stata finds too long.
    constexpr std::size_t most_problems = 3;
    const auto told = std::min(made.problems.size(), most_problems);
    for (std::size_t i = 0; i < told; ++i)
        lines.push_back(base::to_string(made.problems[i]));
    if (made.problems.size() > told)
        lines.push_back(fill(tr("And {n} more."), {{"n", std::to_string(made.problems.size() - told)}}));
    return lines;
}

} // namespace samenspel::app
