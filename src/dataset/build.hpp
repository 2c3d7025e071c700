#pragma once

#include <string>
#include <vector>

#include "dataset/match.hpp"
#include "dataset/table.hpp"

namespace samenspel::dataset {

/// What the tables and the columns that were made are called.
struct TableWords {
    std::string doctors = "Answers of doctors", caregivers = "Answers of caregivers",
                matched = "Each caregiver beside the doctors of the practice";
    std::string practice = "code of the practice", practice_number = "number of the practice, in no order",
                copy = "code of the copy", answered_on = "day of the answer, where it is known",
                version = "version of the questionnaire", channel = "on paper or on a screen",
                paper = "paper", screen = "screen", doctor_count = "doctors of the practice who answered";
    std::string yes = "yes", no = "no";
};

struct TableOptions {
    Level level = Level::pseudonymous;
    bool with_text = false;   ///< free text, though the level leaves it out
    bool with_months = false; ///< the same
    TableWords words = {};
};

/// What a data set does not hold, for its codebook. Nothing is left out without a word.
struct LeftOut {
    enum class Kind {
        free_text,       ///< `names`: variables
        months,          ///< `names`: variables
        days_and_copies, ///< code of the copy and day of the answer
        practice_codes,
        open_copies,       ///< `count` copies with answers on which nobody has decided
        unfinished_copies, ///< `count` copies that were typed up to somewhere or never sent
        small_practices,   ///< `count` practices with fewer caregivers than may be shown, `rows` of them
        other_definition,  ///< `names`: variables that versions of a questionnaire define differently
        bands,             ///< `names`: numbers that became bands
    };
    Kind kind = Kind::free_text;
    std::vector<std::string> names;
    std::size_t count = 0, rows = 0;
};

struct DataSet {
    /// "doctors", "caregivers", and "matched": a row for each caregiver of a practice with a doctor. In "matched" names
    /// of doctors begin with d and those of caregivers with c; of several doctors a scale is their mean, any other
    /// answer counts if they agree.
    std::vector<Table> tables;
    std::vector<LeftOut> left_out;
};

/// @param answered without errors that check_study would tell; copies with anything open are left out and counted
DataSet build_data_set(const Survey& survey, const std::vector<Answered>& answered,
                       const TableOptions& options);

/// Decimals that are needed, and no more.
Cell decimal_cell(double number, int decimals);

/// The longest name of a column of "matched" but for its first letter.
inline constexpr std::size_t longest_name = 20;

} // namespace samenspel::dataset
