#include "app/study/kiosk_start.hpp"

#include <algorithm>

#include "app/study/copy_in_hand.hpp"

namespace samenspel::app {
namespace {

constexpr std::size_t leave_digits = 4;

} // namespace

std::vector<KioskForm> kiosk_forms(const OpenStudy& study) {
    std::vector<KioskForm> forms;
    for (const auto place : dataset::newest_first(study.survey())) {
        const auto& one = study.survey().forms[place].questionnaire();
        const bool known = std::ranges::find(forms, one.id, &KioskForm::id) != forms.end();
        const bool printed =
            std::ranges::find(study.study().copies, one.id, &domain::PrintedCopy::questionnaire) !=
            study.study().copies.end();
        if (!one.for_caregivers && printed && !known)
            forms.push_back({one.id, one.title});
    }
    return forms;
}

bool is_leave_code(const std::string& typed) {
    return typed.size() == leave_digits && is_number_typed(typed);
}

} // namespace samenspel::app
