#include "app/study/mend.hpp"

#include <algorithm>
#include <stdexcept>

#include "app/texts.hpp"
#include "base/text.hpp"
#include "content/questionnaire_reader.hpp"
#include "domain/questionnaire/copy_code.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using domain::Cell;
using domain::Entry;
using domain::Variable;
using words::fill;
using words::tr;

/// What an answer to this variable looks like.
std::string possible(const domain::Form& form, const Variable& variable) {
    if (variable.kind == Variable::Kind::month)
        return variable.from + " – " + variable.to;
    if (variable.kind == Variable::Kind::tick)
        return "0, 1";
    if (variable.kind == Variable::Kind::number ||
        form.questions()[variable.question].kind == domain::Question::Kind::scale)
        return std::to_string(variable.min) + " – " + std::to_string(variable.max);
    std::vector<std::string> codes;
    for (const auto& label : variable.labels)
        codes.push_back(std::to_string(label.code));
    return joined(codes, ", ");
}

/// The entries of a copy, of one layer or of all.
std::vector<const Entry*> entries_of(const domain::CopyEntries& copy, const domain::Layer* layer) {
    if (layer != nullptr)
        return copy.of(*layer);
    std::vector<const Entry*> all;
    for (const auto& one : copy.layers)
        all.insert(all.end(), one.begin(), one.end());
    return all;
}

std::string sound_copy(const std::string& typed) {
    const auto code = domain::read_copy_code(typed);
    return code ? domain::make_copy_code(code->practice, code->serial) : typed;
}

/// Of the questionnaires under which the copy was entered, the one that `fits`. @throws std::invalid_argument if none
/// does, with what `none` says, or several do
template <class Fits>
const domain::CopyEntries& copy_where(const std::vector<domain::CopyEntries>& copies, const std::string& name,
                                      const std::string& none, Fits fits) {
    const domain::CopyEntries* found = nullptr;
    bool entered = false;
    for (const auto& copy : copies) {
        if (copy.copy != name)
            continue;
        entered = true;
        if (!fits(copy))
            continue;
        if (found != nullptr)
            throw std::invalid_argument(fill(
                tr("{code} was entered under two questionnaires: say which one is meant"), {{"code", name}}));
        found = &copy;
    }
    if (!entered)
        throw std::invalid_argument(fill(tr("nothing was entered of the copy {code}"), {{"code", name}}));
    if (found == nullptr)
        throw std::invalid_argument(none);
    return *found;
}

/// @param read from which layer what it replaces comes; null: from all
void mend(OpenStudy& study, const Mending& mending, domain::Layer layer, const domain::Layer* read,
          const Clock& clock) {
    const auto name = sound_copy(mending.copy);
    const auto copies = domain::copies_with_entries(study.study());
    const auto& copy_found = copy_where(
        copies, name, fill(tr("the questionnaire has no variable '{name}'"), {{"name", mending.variable}}),
        [&](const domain::CopyEntries& one) {
            return study.survey().form(one).find(mending.variable).has_value();
        });
    const auto* copy = &copy_found;
    const auto& form = study.survey().form(*copy);
    const auto variable = form.find(mending.variable);
    if (base::collapse_spaces(mending.reason).empty())
        throw std::invalid_argument(tr("a reason is missing: who reads this later must know why"));
    const auto cell = read_cell(form, *variable, mending.value);
    const auto entries = entries_of(*copy, read);
    const auto count = form.variables().size();
    Entry entry;
    entry.replaces = domain::heads_of(entries, count, *variable);
    const auto before = domain::answers_of(entries, count);
    if (before.cells[*variable] == cell &&
        (read != nullptr ||
         dataset::is_chosen(*copy, form, *variable))) // to choose what stands is to confirm it
        throw std::invalid_argument(fill(tr("{name} is that already"), {{"name", mending.variable}}));
    if (read != nullptr && entries.empty())
        throw std::invalid_argument(tr("this copy was not entered there: there is nothing to correct"));
    std::vector<Cell> cells(count);
    cells[*variable] = cell;
    entry.copy = name;
    entry.questionnaire = copy->questionnaire;
    entry.layer = layer;
    entry.who = mending.who;
    entry.at = clock.wall().time_since_epoch().count();
    entry.reason = base::clean_text(mending.reason);
    entry.answers = domain::pack_cells(cells);
    study.add(std::move(entry));
}

std::string sound_practice(const std::string& typed) {
    if (auto code = domain::read_practice_code(typed))
        return *code;
    throw std::invalid_argument(
        fill(tr("'{code}' is not the code of a practice: something is mistyped"), {{"code", typed}}));
}

} // namespace

Cell read_cell(const domain::Form& form, std::size_t place, const std::string& typed) {
    const auto& variable = form.variables()[place];
    const auto plain = base::collapse_spaces(base::clean_text(typed));
    const Cell cell = variable.kind == Variable::Kind::text && !domain::is_missing(plain)
                          ? domain::text_cell(plain)
                          : plain;
    if (cell.empty() || !form.fits(place, cell))
        throw std::invalid_argument(
            fill(tr("'{value}' cannot be the answer to {name}; possible are {possible}, and −1 to −5"),
                 {{"value", typed}, {"name", variable.name}, {"possible", possible(form, variable)}}));
    return cell;
}

void correct_answer(OpenStudy& study, const Mending& mending, domain::Layer layer, const Clock& clock) {
    mend(study, mending, layer, &layer, clock);
}

void settle_answer(OpenStudy& study, const Mending& mending, const Clock& clock) {
    mend(study, mending, domain::Layer::settled, nullptr, clock);
}

void note_handed(OpenStudy& study, const std::string& practice, const std::string& questionnaire, int count,
                 const std::string& who, const Clock& clock) {
    const auto& known = study.study().questionnaires;
    if (std::ranges::find(known, questionnaire, &domain::StudyQuestionnaire::id) == known.end())
        throw std::invalid_argument(
            fill(tr("there is no questionnaire '{name}'"), {{"name", questionnaire}}));
    if (count < 0)
        throw std::invalid_argument(tr("a count cannot be below 0"));
    // With the moment behind the day: of one day too, what was noted last counts.
    const domain::Handed handed{
        sound_practice(practice), questionnaire, count,
        iso_day(clock) + ' ' + std::to_string(clock.wall().time_since_epoch().count()), who};
    study.change([&](domain::Study& grown) { grown.handed.push_back(handed); });
}

void note_meeting(OpenStudy& study, const std::string& practice, const std::string& day, const Clock& clock) {
    if (!is_iso_day(day))
        throw std::invalid_argument(fill(tr("'{day}' is no day: write it as 2026-11-21"), {{"day", day}}));
    const domain::Meeting meeting{sound_practice(practice), clock.wall().time_since_epoch().count(), day};
    study.change([&](domain::Study& grown) { grown.meetings.push_back(meeting); });
}

void withdraw_copy(OpenStudy& study, const std::string& typed, const std::string& questionnaire,
                   const std::string& who, const std::string& reason, const Clock& clock) {
    if (base::collapse_spaces(reason).empty())
        throw std::invalid_argument(tr("a reason is missing: who reads this later must know why"));
    const auto name = sound_copy(typed);
    const auto copies = domain::copies_with_entries(study.study());
    const auto& copy = copy_where(
        copies, name, fill(tr("there is no questionnaire '{name}'"), {{"name", questionnaire}}),
        [&](const domain::CopyEntries& one) {
            return questionnaire.empty() || study.survey().form(one).questionnaire().id == questionnaire;
        });
    Entry entry;
    for (const auto* one : entries_of(copy, nullptr))
        entry.replaces.push_back(one->uid);
    entry.copy = name;
    entry.questionnaire = copy.questionnaire;
    entry.layer = domain::Layer::settled;
    entry.who = who;
    entry.at = clock.wall().time_since_epoch().count();
    entry.reason = base::clean_text(reason);
    entry.answers = domain::withdrawal;
    study.add(std::move(entry));
}

void add_questionnaire(OpenStudy& study, const std::filesystem::path& file) {
    const auto loaded = content::load_questionnaire(file);
    if (!loaded.problems.empty())
        throw std::invalid_argument(base::to_string(loaded.problems.front()));
    const domain::StudyQuestionnaire added{loaded.questionnaire.id, loaded.questionnaire.version,
                                           loaded.text};
    for (const auto& known : study.study().questionnaires) {
        if (known == added)
            return;
        if (known.id == added.id && known.version == added.version)
            throw std::invalid_argument(fill(
                tr("the study knows version {version} of '{name}' with another text: give it a new version"),
                {{"version", added.version}, {"name", added.id}}));
    }
    study.change([&](domain::Study& grown) { grown.questionnaires.push_back(added); });
}

} // namespace samenspel::app
