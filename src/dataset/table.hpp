#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "dataset/cells.hpp"
#include "domain/study/cell.hpp"
#include "domain/study/form.hpp"

/// Pure: answers become tables, comparisons, checks, matched data and their figures.
namespace samenspel::dataset {

using domain::Cell;

/// A column of a data file. All that a reader must know of it is here: code, words, what is no answer.
struct Column {
    enum class Kind {
        code,   ///< whole numbers; what they mean stands in `labels`
        number, ///< whole, or with `decimals`
        month,  ///< cells "2019-05"
        text,   ///< cells behind a quote; codes such as that of a copy too
    };
    struct Label {
        int code = 0;
        std::string text;
        bool missing = false; ///< no answer to what was asked, though it is no Missing of ours
    };

    std::string name; ///< domain::is_variable_name
    Kind kind = Kind::code;
    std::string label;    ///< what it holds, in a line
    std::string question; ///< as it was asked; empty: not asked but made
    std::vector<Label> labels;
    int decimals = 0;
    int min = 0, max = 0; ///< of a number or a scale; both 0: no limits
    std::string from, to; ///< of a month
    std::string source;   ///< id and version of the questionnaire; empty: it was made
    bool ordered = false; ///< codes are steps from little to much
};

/// Rows and columns, complete: no cell is empty. Cells of kind number may have a decimal point: "3.5".
struct Table {
    std::string name;  ///< of its files, without extension: "caregivers"
    std::string title; ///< in words
    std::vector<Column> columns;
    Cells cells; ///< row by row

    [[nodiscard]] std::size_t rows() const { return columns.empty() ? 0 : cells.size() / columns.size(); }
    [[nodiscard]] const Cell& at(std::size_t row, std::size_t column) const {
        return cells[row * columns.size() + column];
    }
};

/// Who may see a data set.
enum class Level {
    identifiable, ///< all there is
    pseudonymous, ///< no free text, no day, no copy: practices keep their code
    shared,       ///< "public": practices have no code, small ones are left out, numbers in bands
};

/// What a codebook says beside its columns.
struct Description {
    std::string title;   ///< of the study
    std::string made_on; ///< ISO day
    std::string program; ///< "Samenspel 0.1.0"
    Level level = Level::pseudonymous;
    std::vector<std::string> left_out; ///< sentences: what is not in it, and why
    std::vector<std::string> notes;    ///< sentences: how it was made
};

} // namespace samenspel::dataset
