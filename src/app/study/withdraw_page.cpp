#include "app/study/withdraw_page.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "app/study/study_texts.hpp"
#include "app/texts.hpp"
#include "base/text.hpp"
#include "domain/questionnaire/copy_code.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::tr;
using words::trn;

/// Variables of which a layer says anything, also that they were not answered.
std::size_t said_by(const std::vector<const domain::Entry*>& entries, std::size_t variables) {
    const auto answers = domain::answers_of(entries, variables);
    return answers.open.size() + static_cast<std::size_t>(std::ranges::count_if(
                                     answers.cells, [](const domain::Cell& cell) { return !cell.empty(); }));
}

std::string people_of(const std::vector<const domain::Entry*>& entries) {
    std::set<std::string> names;
    for (const auto* entry : entries)
        if (!entry->who.empty() && entry->who != "?")
            names.insert(entry->who);
    return joined({names.begin(), names.end()}, ", ");
}

WithdrawPage::Form form_of(const OpenStudy& study, const domain::CopyEntries& copy) {
    const auto& form = study.survey().form(copy);
    WithdrawPage::Form shown{form.questionnaire().id, form.questionnaire().title, {}};
    for (const auto layer : domain::all_layers) {
        const auto& entries = copy.of(layer);
        if (entries.empty())
            continue;
        const auto n = said_by(entries, form.variables().size());
        const auto who = people_of(entries);
        const auto counts = fill(trn("{layer}: {n} answer", "{layer}: {n} answers", static_cast<long>(n)),
                                 {{"layer", layer_text(layer)}, {"n", std::to_string(n)}});
        shown.lines.push_back(
            who.empty() ? counts : fill(tr("{counts}, by {who}"), {{"counts", counts}, {"who", who}}));
    }
    return shown;
}

} // namespace

WithdrawPage make_withdraw_page(const OpenStudy& study, const std::string& typed) {
    WithdrawPage page;
    const auto plain = base::collapse_spaces(base::clean_text(typed));
    const auto code = domain::read_copy_code(plain);
    page.copy = code ? domain::make_copy_code(code->practice, code->serial) : plain;
    std::vector<std::string> entered;
    for (const auto& copy : domain::copies_with_entries(study.study())) {
        entered.push_back(copy.copy);
        if (copy.copy == page.copy)
            page.forms.push_back(form_of(study, copy));
    }
    if (!page.forms.empty())
        return page;
    const auto near = domain::nearest_codes(plain, entered);
    auto text = fill(tr("nothing was entered of the copy {code}"), {{"code", page.copy}});
    if (!near.empty())
        text += ". " + fill(tr("Perhaps {codes}?"), {{"codes", joined(near, ", ")}});
    throw std::invalid_argument(text);
}

bool can_withdraw(const OpenStudy& study, const std::string& copy) {
    return std::ranges::any_of(domain::copies_with_entries(study.study()),
                               [&](const domain::CopyEntries& one) { return one.copy == copy; });
}

} // namespace samenspel::app
