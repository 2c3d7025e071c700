#include "base/problem.hpp"

#include <algorithm>
#include <tuple>

namespace samenspel::base {

std::string to_string(const Problem& problem) {
    std::string line = problem.file;
    if (problem.line > 0)
        line += ':' + std::to_string(problem.line);
    if (problem.line > 0 && problem.column > 0)
        line += ':' + std::to_string(problem.column);
    if (!line.empty())
        line += ": ";
    line += problem.text;
    if (!problem.hint.empty())
        line += "; " + problem.hint;
    return line;
}

void sort_problems(Problems& problems) {
    const auto place = [](const Problem& p) { return std::tie(p.file, p.line, p.column, p.text, p.hint); };
    std::ranges::stable_sort(problems,
                             [&](const Problem& a, const Problem& b) { return place(a) < place(b); });
    problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
}

} // namespace samenspel::base
