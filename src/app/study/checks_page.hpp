#pragma once

#include <string>
#include <vector>

#include "app/study/open_study.hpp"

namespace samenspel::app {

/// Everything in the answers that somebody must look at: errors first, then by copy.
struct ChecksPage {
    struct Row {
        bool error = false;
        std::string copy, text, advice;
        std::string variable;    ///< whose answer can be mended; empty: of the whole copy or practice
        int questionnaire = -1;  ///< of that variable
        bool unfinished = false; ///< its entry goes on where it stopped
        friend bool operator==(const Row&, const Row&) = default;
    };
    std::string summary; ///< "12 exemplaren nagekeken: 2 fouten, 3 om naar te kijken"
    std::vector<Row> rows;
};
ChecksPage make_checks_page(const OpenStudy& study, const OpenStudy::Answers& answers);

} // namespace samenspel::app
