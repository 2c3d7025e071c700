#include "app/manual.hpp"

#include <stdexcept>
#include <string>
#include <system_error>

namespace samenspel::app {

const char* manual_name(ManualPlace place) {
    switch (place) {
    case ManualPlace::start:
        return "start";
    case ManualPlace::practice:
        return "practice";
    case ManualPlace::prepare:
        return "prepare";
    case ManualPlace::console:
        return "console";
    case ManualPlace::finish:
        return "finish";
    case ManualPlace::support:
        return "support";
    case ManualPlace::settings:
        return "settings";
    case ManualPlace::study:
        return "study";
    case ManualPlace::study_print:
        return "study-print";
    case ManualPlace::study_practices:
        return "study-practices";
    case ManualPlace::study_entry:
        return "study-entry";
    case ManualPlace::study_kiosk:
        return "study-kiosk";
    case ManualPlace::study_import:
        return "study-import";
    case ManualPlace::study_merge:
        return "study-merge";
    case ManualPlace::study_checks:
        return "study-checks";
    case ManualPlace::study_compare:
        return "study-compare";
    case ManualPlace::study_report:
        return "study-report";
    case ManualPlace::study_export:
        return "study-export";
    }
    throw std::logic_error("a place that the manual does not know");
}

std::filesystem::path manual_page(const Places& places, ManualPlace place) {
    if (places.manual.empty())
        return {};
    std::error_code none;
    const auto page = places.manual / (std::string("naar-") + manual_name(place) + ".html");
    return std::filesystem::exists(page, none) ? page : places.manual / "index.html";
}

} // namespace samenspel::app
