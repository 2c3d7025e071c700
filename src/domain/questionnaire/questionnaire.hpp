#pragma once

#include <optional>
#include <string>
#include <vector>

namespace samenspel::domain {

/// One question of a questionnaire. What a kind does not use is empty. docs/questionnaire-format.md explains each.
struct Question {
    enum class Kind {
        single,   ///< one box
        multiple, ///< several boxes, a variable each
        scale,    ///< from `low` to `high`, one box
        matrix,   ///< rows with one box each
        number,
        date, ///< a month
        text,
    };
    struct Option {
        int code = 0;   ///< 1–96
        std::string id; ///< of a multiple: variable = question + option
        std::string text;
        std::string go_to;    ///< id of a later question; empty: the next one
        bool missing = false; ///< no answer to what is asked: "I do not know"
    };
    struct Row {
        std::string id; ///< variable = question + row
        std::string text;
    };

    Kind kind = Kind::single;
    std::string id;
    std::string text, help;
    bool required = false;
    bool in_row = false; ///< a single whose options stand beside each other, as on a scale
    std::string mirrors; ///< id of the question of the other questionnaire that asks the same; empty: none
    std::vector<Option> options; ///< the columns of a matrix
    std::vector<Row> rows;
    int min = 0, max = 0;  ///< of a scale or a number
    std::string low, high; ///< words at the ends of a scale
    std::string unit;      ///< behind a number
    int lines = 0;         ///< to write on
    std::string from, to;  ///< of a month: "1950-01"

    /// Whether two questions can be compared: the same kind with the same codes and rows. One may have an option
    /// more that is no answer.
    [[nodiscard]] bool asks_like(const Question& other) const;
};

struct QuestionnairePart {
    std::string id;
    std::string title;
    std::vector<Question> questions;
};

/// As read from its XML; the XML itself is what a study keeps.
struct Questionnaire {
    std::string id;
    std::string version;
    std::string language;
    bool for_caregivers = false; ///< else for doctors
    std::string title;
    std::string status;                     ///< "Voorbeeld, niet gevalideerd"; may be empty
    std::vector<std::string> intro, thanks; ///< paragraphs
    std::vector<QuestionnairePart> parts;

    /// All questions in order. They live as long as this does not change.
    [[nodiscard]] std::vector<const Question*> questions() const;
};

/// The names of the variables that hold the answers to a question, in the order of its boxes.
std::vector<std::string> variables_of(const Question& question);

/// Whether a name of a variable is safe in SPSS, Stata, R and LimeSurvey: [a-z][a-z0-9]*, at most 20, and none of
/// their own words.
bool is_variable_name(const std::string& name);

} // namespace samenspel::domain
