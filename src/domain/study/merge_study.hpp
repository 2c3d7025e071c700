#pragma once

#include <string>
#include <vector>

#include "domain/study/study.hpp"

namespace samenspel::domain {

struct StudyMerge {
    std::size_t questionnaires = 0, copies = 0, sources = 0, entries = 0, handed = 0,
                meetings = 0; ///< that were new
    std::size_t known = 0;    ///< entries that were there already
    /// Id and version of what both know with other texts. Then nothing was merged.
    std::vector<std::string> other_texts;
};

/// Adds to `study` what only `other` knows, behind what is there. Commutative, associative and idempotent but for the
/// order of the records. The id and title of `study` stay.
StudyMerge merge_study(Study& study, const Study& other);

/// All records of a study without their order, a line each: equal for studies that know the same.
std::vector<std::string> records_of(const Study& study);

} // namespace samenspel::domain
