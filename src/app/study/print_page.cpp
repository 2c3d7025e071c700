#include "app/study/print_page.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "app/texts.hpp"
#include "base/text.hpp"
#include "content/questionnaire_reader.hpp"
#include "domain/questionnaire/copy_code.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::tr;

PrintChoice choice_of(const domain::Questionnaire& one, const std::string& from, bool known) {
    return {one.id,
            one.version,
            one.title + ' ' + one.version,
            joined({one.for_caregivers ? tr("for caregivers") : tr("for doctors"), from,
                    known ? tr("in this study") : tr("not in this study yet")},
                   " · "),
            {}};
}

int last_serial(const OpenStudy& study, const std::string& practice) {
    int last = 0;
    for (const auto& copy : study.study().copies)
        if (const auto code = domain::read_copy_code(copy.code); code && code->practice == practice)
            last = std::max(last, code->serial);
    return last;
}

std::string plain(const std::string& typed) {
    return base::collapse_spaces(base::clean_text(typed));
}

/// 0 for what is no number above it.
int count_of(const std::string& typed) {
    const auto text = plain(typed);
    int count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    return error == std::errc() && end == text.data() + text.size() ? std::max(0, count) : 0;
}

} // namespace

std::vector<PrintChoice> questionnaires_to_print(const Places& places, const OpenStudy& study) {
    const auto& known = study.study().questionnaires;
    std::vector<PrintChoice> choices;
    const auto listed = [&choices](const std::string& id, const std::string& version) {
        return std::ranges::any_of(choices,
                                   [&](const auto& one) { return one.id == id && one.version == version; });
    };
    for (const auto& training : find_trainings(places))
        for (const auto& loaded : content::load_questionnaires(training.folder / "questionnaires")) {
            const auto& one = loaded.questionnaire;
            const auto kept = std::ranges::find_if(
                known, [&](const auto& held) { return held.id == one.id && held.version == one.version; });
            const bool other_text = kept != known.end() && kept->xml != loaded.text;
            if (!loaded.problems.empty() || other_text || listed(one.id, one.version))
                continue;
            choices.push_back(choice_of(one, fill(tr("of {training}"), {{"training", training.title}}),
                                        kept != known.end()));
            choices.back().training = training.folder;
        }
    for (const auto place : dataset::newest_first(study.survey()))
        if (const auto& one = study.survey().forms[place].questionnaire(); !listed(one.id, one.version))
            choices.push_back(choice_of(one, tr("as the study keeps it"), true));
    return choices;
}

std::vector<PrintError> check_print(const OpenStudy& study, const std::vector<PrintChoice>& choices,
                                    const PrintForm& form) {
    std::vector<PrintError> errors;
    if (form.questionnaire >= choices.size())
        errors.push_back({"", tr("There is no questionnaire to print. Add one to the study first.")});
    const int left = domain::most_copies - last_serial(study, form.practice), count = count_of(form.copies);
    if (left <= 0)
        errors.push_back({"copies", tr("This practice has all the copies that it can have.")});
    else if (count < 1 || count > left)
        errors.push_back(
            {"copies", fill(tr("Type a number from 1 to {most}."), {{"most", std::to_string(left)}})});
    try {
        check_link(plain(form.link));
    } catch (const std::invalid_argument& error) {
        errors.push_back({"link", capital_first(error.what()) + "."});
    }
    return errors;
}

QuestionnaireOrder print_order(const OpenStudy& study, const std::vector<PrintChoice>& choices,
                               const PrintForm& form, const std::filesystem::path& folder,
                               const Clock& clock) {
    if (const auto errors = check_print(study, choices, form); !errors.empty())
        throw std::invalid_argument(errors.front().text);
    QuestionnaireOrder order;
    order.id = choices[form.questionnaire].id;
    order.version = choices[form.questionnaire].version;
    order.practice = form.practice;
    order.copies = count_of(form.copies);
    order.folder = folder;
    order.today = local_day(clock);
    order.files = form.files;
    order.link = plain(form.link);
    return order;
}

std::string practice_name(const PracticesPage::Row& row) {
    return row.name.empty() ? row.code : row.code + " · " + row.name;
}

std::vector<std::string> print_lines(const PrintedCopies& printed, const base::Problems& problems) {
    if (printed.cancelled)
        return {tr("Stopped. No file was made, and no number is used.")};
    std::vector<std::string> lines;
    if (printed.files.empty()) {
        lines.push_back(tr("This questionnaire cannot be printed; no number is used."));
    } else {
        const auto n = printed.codes.size();
        lines.push_back(
            n == 1 ? fill(tr("Copy {code} is ready to be printed."), {{"code", printed.codes.front()}})
                   : fill(tr("{n} copies are ready to be printed: {first} to {last}."),
                          {{"n", std::to_string(n)},
                           {"first", printed.codes.front()},
                           {"last", printed.codes.back()}}));
        lines.push_back(fill(tr("For practice {code}. The study knows which numbers were printed."),
                             {{"code", printed.practice}}));
        lines.push_back(counted("{n} PDF file", "{n} PDF files", printed.files.size()));
    }
    for (const auto& problem : problems)
        lines.push_back(base::to_string(problem));
    return lines;
}

} // namespace samenspel::app
