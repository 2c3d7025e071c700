#pragma once

#include <string>
#include <vector>

#include "app/study/open_study.hpp"

namespace samenspel::app {

/// Both entries of each copy beside each other, where they differ. What is still to be chosen comes first.
struct ComparePage {
    struct Row {
        std::string copy, variable, question; ///< question: with its row
        int questionnaire = 0;
        std::string first, second;             ///< as read: "3 – soms"
        std::string first_value, second_value; ///< as typed, to be taken; empty: cannot be taken
        bool settled = false;
        std::string field{}; ///< name of its Field
        friend bool operator==(const Row&, const Row&) = default;
    };
    struct Field {
        std::string name, text; ///< text: "contact: 3 van 40 verschillen (7,50 %)"
    };
    std::string copies;                 ///< "Twee keer ingevoerd: 12; alleen de eerste keer: 19 …"
    std::string fields;                 ///< "3 van de 264 velden verschillen: 1,14 %"
    std::vector<std::string> operators; ///< "AB: 2 van de 132 velden fout: 1,52 %"
    std::vector<Field> by_field;        ///< those with a difference, the worst first
    std::vector<Row> rows;
    std::size_t open = 0;
};
ComparePage make_compare_page(const OpenStudy& study, const OpenStudy::Answers& answers);
/// Places of the rows of one field whose copy or words hold what was typed. @param field empty: any
std::vector<std::size_t> rows_like(const ComparePage& page, const std::string& field,
                                   const std::string& typed);

} // namespace samenspel::app
