#pragma once

#include <string>
#include <vector>

namespace samenspel::base {

/// Something that an author or user can mend. Readers collect every problem and go on.
struct Problem {
    std::string file;
    int line = 0;   ///< from 1; 0 = the file as a whole
    int column = 0; ///< from 1, in characters; 0 = the whole line
    std::string text;
    std::string hint; ///< what to do; may be empty

    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

/// `file:line:column: text; hint`, without the parts that are absent.
std::string to_string(const Problem& problem);

/// Sorted by file, line and column; equal ones once.
void sort_problems(Problems& problems);

} // namespace samenspel::base
