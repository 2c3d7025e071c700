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
        std::string kind{};      ///< finding_name
        std::string weight{};    ///< "fout", "nog te beslissen", "te bekijken"
        friend bool operator==(const Row&, const Row&) = default;
    };
    struct Kind {
        std::string name, text; ///< text: "buiten de route beantwoord: 12"
    };
    std::vector<Kind> kinds; ///< that occur, in the order of the rows
    std::string summary;     ///< "12 exemplaren nagekeken: 2 fouten, 3 te bekijken"
    std::vector<Row> rows;
};
ChecksPage make_checks_page(const OpenStudy& study, const OpenStudy::Answers& answers);
/// "2 fouten · 3 nog te beslissen · 4 te bekijken"
std::string findings_text(const std::vector<dataset::Finding>& findings);
/// Places of the rows of one kind whose copy or words hold what was typed. @param kind empty: any
std::vector<std::size_t> rows_like(const ChecksPage& page, const std::string& kind, const std::string& typed);

} // namespace samenspel::app
