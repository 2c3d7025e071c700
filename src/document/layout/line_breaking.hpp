#pragma once

#include <vector>

#include "document/layout/run.hpp"

namespace samenspel::document {

struct Line {
    Runs runs; ///< what is drawn: hyphens added, no spaces at the ends
    Millimetres width;

    friend bool operator==(const Line& a, const Line& b) { return a.text() == b.text(); }
    [[nodiscard]] std::string text() const;
};

struct BreakingRules {
    bool hyphenate = true;
    bool balance = false; ///< lines of about equal length, the last one too
};

/// Breaks a paragraph, weighing all its lines together (after Knuth and Plass, for lines that are not justified):
/// even line ends, few hyphens, none on two lines in a row, none in a name or in the last word, no short last line.
/// No line is wider than `measure` unless it holds a single piece that cannot be cut. At least one line if there is
/// any text.
std::vector<Line> break_lines(const Runs& runs, Millimetres measure, const BreakingRules& rules,
                              const TextMeasure& text_measure, const Hyphenator& hyphenator);

/// Width of the widest stretch without a place to break, without hyphenation.
Millimetres widest_word(const Runs& runs, const TextMeasure& measure);
/// Width if nothing is broken, except at line feeds.
Millimetres natural_width(const Runs& runs, const TextMeasure& measure);

} // namespace samenspel::document
