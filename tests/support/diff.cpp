#include "support/diff.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace samenspel::test {

namespace {

using Lines = std::vector<std::string_view>;

Lines split(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1);
        lines.push_back(text.substr(0, end + 1));
        text.remove_prefix(end + 1);
    }
    return lines;
}

struct Step {
    char kind; // ' ' in both, '-' only expected, '+' only actual
    std::size_t number;
    std::string_view line;
};

/// Longest common subsequence of the parts that are left after the common begin and end.
/// Beyond this many cells the table would eat the memory; then the parts count as wholly different.
constexpr std::size_t most_cells = 16'000'000;

std::vector<Step> compare(const Lines& a, const Lines& b) {
    std::size_t head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head]) {
        ++head;
    }
    std::size_t tail = 0;
    while (tail < a.size() - head && tail < b.size() - head &&
           a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) {
        ++tail;
    }
    const std::size_t rows = a.size() - head - tail;
    const std::size_t columns = b.size() - head - tail;
    const bool small = rows * columns <= most_cells;
    std::vector<unsigned> common(small ? (rows + 1) * (columns + 1) : 0);
    const auto at = [&](std::size_t i, std::size_t j) -> unsigned& { return common[i * (columns + 1) + j]; };
    for (std::size_t i = small ? rows : 0; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            at(i, j) =
                a[head + i] == b[head + j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }

    std::vector<Step> steps;
    for (std::size_t i = 0; i < head; ++i) {
        steps.push_back({' ', i + 1, a[i]});
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rows || j < columns) {
        if (small && i < rows && j < columns && a[head + i] == b[head + j]) {
            steps.push_back({' ', head + i + 1, a[head + i]});
            ++i;
            ++j;
        } else if (i < rows && (!small || j == columns || at(i + 1, j) >= at(i, j + 1))) {
            steps.push_back({'-', head + i + 1, a[head + i]});
            ++i;
        } else {
            steps.push_back({'+', head + j + 1, b[head + j]});
            ++j;
        }
    }
    for (std::size_t k = a.size() - tail; k < a.size(); ++k) {
        steps.push_back({' ', k + 1, a[k]});
    }
    return steps;
}

} // namespace

std::string diff(std::string_view expected, std::string_view actual) {
    if (expected == actual) {
        return {};
    }
    constexpr std::size_t context = 2;
    const std::vector<Step> steps = compare(split(expected), split(actual));
    std::vector<bool> shown(steps.size());
    for (std::size_t k = 0; k < steps.size(); ++k) {
        if (steps[k].kind != ' ') {
            const std::size_t first = k > context ? k - context : 0;
            for (std::size_t n = first; n < std::min(k + context + 1, steps.size()); ++n) {
                shown[n] = true;
            }
        }
    }
    std::string report;
    for (std::size_t k = 0; k < steps.size(); ++k) {
        if (!shown[k]) {
            continue;
        }
        if (k > 0 && !shown[k - 1]) {
            report += "  ...\n";
        }
        report += steps[k].kind;
        report += ' ' + std::to_string(steps[k].number) + ": ";
        report += steps[k].line;
        if (!report.ends_with('\n')) {
            report += " (no line end)\n";
        }
    }
    return report;
}

} // namespace samenspel::test
