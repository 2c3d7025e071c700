#pragma once

#include <string>
#include <vector>

#include "app/study/open_study.hpp"

/// What is chosen before doctors answer on the laptop.
namespace samenspel::app {

/// A questionnaire for doctors of which copies were printed; each id once, as in its newest version.
struct KioskForm {
    std::string id, title;
};
std::vector<KioskForm> kiosk_forms(const OpenStudy& study);

/// Four digits.
bool is_leave_code(const std::string& typed);

} // namespace samenspel::app
