#include "app/study/study_page.hpp"

#include <algorithm>

#include "app/places.hpp"
#include "app/study/checks_page.hpp"
#include "app/study/kiosk_start.hpp"
#include "app/study/practices_page.hpp"
#include "app/study/report_texts.hpp"
#include "app/texts.hpp"
#include "base/path.hpp"
#include "dataset/compare.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using domain::Layer;
using words::fill;
using words::tr;

constexpr std::size_t most_recent = 8;

struct Counts {
    std::size_t printed = 0, first = 0, second = 0, given = 0;
};

Counts counts_of(const domain::Study& study, const OpenStudy::Answers& answers, std::size_t questionnaire) {
    Counts counts;
    const auto& asked = study.questionnaires[questionnaire];
    for (const auto& copy : study.copies)
        counts.printed += copy.questionnaire == asked.id && copy.version == asked.version;
    for (const auto& copy : answers.copies) {
        if (copy.questionnaire != static_cast<int>(questionnaire))
            continue;
        counts.first += !copy.of(Layer::first).empty();
        counts.second += !copy.of(Layer::second).empty();
        counts.given += !copy.of(Layer::given).empty();
    }
    return counts;
}

StudyPage::Questionnaire shown(const OpenStudy& study, std::size_t questionnaire, const Counts& counts) {
    const auto& kept = study.study().questionnaires[questionnaire];
    const auto& form = study.survey().forms[questionnaire];
    return {form.questionnaire().title,
            joined({kept.id + ' ' + kept.version,
                    form.questionnaire().for_caregivers ? tr("for caregivers") : tr("for doctors"),
                    counted("{n} variable", "{n} variables", form.variables().size())},
                   " · "),
            joined({counted("{n} printed", "{n} printed", counts.printed),
                    counted("{n} entered", "{n} entered", counts.first),
                    counted("{n} entered twice", "{n} entered twice", counts.second),
                    counted("{n} on a screen", "{n} on a screen", counts.given)},
                   " · ")};
}

std::vector<std::string> files_of(const domain::Study& study) {
    std::vector<std::size_t> taken(study.sources.size());
    for (const auto& entry : study.entries)
        if (entry.source >= 0)
            ++taken[static_cast<std::size_t>(entry.source)];
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < study.sources.size(); ++i)
        lines.push_back(
            joined({study.sources[i].name, counted("{n} form", "{n} forms", taken[i]), study.sources[i].who},
                   " · "));
    return lines;
}

void add_tasks(StudyPage& page, const OpenStudy& study, const OpenStudy::Answers& answers,
               const Counts& all) {
    page.can_enter = all.printed > 0;
    page.entry = !page.can_enter
                     ? tr("First print numbered copies; then their answers can be entered here.")
                     : fill(tr("{first} of {printed} printed copies entered, {second} of them twice"),
                            {{"first", std::to_string(all.first)},
                             {"printed", std::to_string(all.printed)},
                             {"second", std::to_string(all.second)}});
    page.can_answer_here = !kiosk_forms(study).empty();
    const auto begun = static_cast<std::size_t>(
        std::ranges::count(answers.findings, dataset::Finding::Kind::not_sent, &dataset::Finding::kind));
    page.kiosk =
        !page.can_answer_here
            ? tr("First print numbered copies for doctors; with their codes they can answer here.")
            : joined({tr("On this laptop, one after another; nobody sees what another answered"),
                      begun > 0 ? counted("{n} begun and not sent", "{n} begun and not sent", begun) : ""},
                     " · ");
    page.check_is_urgent = std::ranges::any_of(
        answers.findings, [](const dataset::Finding& one) { return dataset::is_error(one.kind); });
    page.checks = answers.findings.empty() ? tr("Nothing to look at") : findings_text(answers.findings);
    const auto comparison = dataset::compare_entries(study.survey(), answers.copies);
    const auto open = static_cast<std::size_t>(std::ranges::count(
        comparison.differences, false, [](const dataset::Difference& one) { return one.settled; }));
    page.comparison =
        comparison.both == 0
            ? tr("No copy was entered twice yet")
            : joined({counted("{n} copy entered twice", "{n} copies entered twice", comparison.both),
                      counted("{n} difference to choose in", "{n} differences to choose in", open)},
                     " · ");
    page.import = study.study().questionnaires.empty()
                      ? tr("First add a questionnaire; then its answers can come in.")
                      : tr("Answers from LimeSurvey, ODK, REDCap or a table");
    page.report = matched_text(static_cast<std::size_t>(
        std::ranges::count_if(dataset::practices_of(study.survey(), answers.answered), dataset::is_matched)));
    page.printing = tr("Numbered copies as PDF, for a new practice or one that is known");
    const auto practices = make_practices_page(study, nullptr);
    page.practices = practices.rows.empty() ? tr("None yet: they come in when copies are printed for them")
                                            : practices.summary;
    page.export_ = tr("Data for SPSS, Stata, R and Excel, with a codebook, and the report");
}

} // namespace

std::vector<StudyCard> recent_studies(const std::vector<std::string>& known) {
    std::vector<StudyCard> cards;
    for (const auto& name : known) {
        const auto file = base::to_path(name);
        std::error_code none;
        if (std::filesystem::is_regular_file(file, none))
            cards.push_back({file, base::utf8(file.stem()), base::utf8(file.parent_path())});
    }
    return cards;
}

std::vector<std::string> with_recent_study(std::vector<std::string> known,
                                           const std::filesystem::path& file) {
    std::error_code none;
    const auto whole = std::filesystem::absolute(file, none);
    const auto name = base::utf8(none ? file : whole.lexically_normal());
    std::erase(known, name);
    known.insert(known.begin(), name);
    if (known.size() > most_recent)
        known.resize(most_recent);
    return known;
}

StudyPage make_study_page(const OpenStudy& study, const OpenStudy::Answers& answers) {
    StudyPage page;
    const auto& held = study.study();
    page.title = held.title.empty() ? base::utf8(study.file().stem()) : held.title;
    page.file = shown_path(study.file());
    Counts all;
    for (std::size_t i = 0; i < held.questionnaires.size(); ++i) {
        const auto counts = counts_of(held, answers, i);
        page.questionnaires.push_back(shown(study, i, counts));
        all.printed += counts.printed;
        all.first += counts.first;
        all.second += counts.second;
    }
    page.files = files_of(held);
    add_tasks(page, study, answers, all);
    return page;
}

} // namespace samenspel::app
