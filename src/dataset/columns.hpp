#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "dataset/build.hpp"

namespace samenspel::dataset {

/// The columns of all versions of the questionnaires of one side, and where each stands in each version.
struct SideColumns {
    struct One {
        Column column;
        std::vector<int> places; ///< by questionnaire of the study: index of the variable, or -1
        bool scale = false;
        int band = 0; ///< width of the bands that take the place of its numbers; 0: none
        const domain::Variable* variable = nullptr; ///< of the newest version
    };
    std::vector<One> all;
    std::vector<LeftOut> left_out;
};
SideColumns columns_of(const Survey& survey, bool caregivers, const TableOptions& options);

/// Its cell in a copy of this questionnaire; "not asked" where that version does not have it.
Cell cell_of(const SideColumns::One& column, const Answered& answered);

} // namespace samenspel::dataset
