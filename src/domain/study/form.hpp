#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/questionnaire/questionnaire.hpp"
#include "domain/study/cell.hpp"

namespace samenspel::domain {

/// One column of answers.
struct Variable {
    enum class Kind {
        code,   ///< one of `labels`, or of a scale any from min to max
        tick,   ///< a box of a multiple: 1, or 0 when another one of the question was ticked
        number, ///< from min to max
        month,  ///< from `from` to `to`
        text,
    };
    struct Label {
        int code = 0;
        std::string text;
        bool missing = false; ///< no answer to what was asked: "I do not know"
    };

    std::string name;
    Kind kind = Kind::code;
    std::string label;  ///< the question, with the words of its row or option
    std::string detail; ///< only those of the row or option; empty: the question has one variable
    std::vector<Label> labels;
    int min = 0, max = 0;
    std::string from, to;
    bool required = false;
    std::size_t question = 0; ///< index in Form::questions()
    bool scale = false;       ///< its codes are steps from little to much: they may be averaged
};

/// Whether a value says the same under both: the same kind, limits and codes. Their words may differ.
bool means_the_same(const Variable& a, const Variable& b);

/// A questionnaire as answers see it: a list of variables, and which of them are asked.
class Form {
public:
    explicit Form(Questionnaire questionnaire);

    [[nodiscard]] const Questionnaire& questionnaire() const { return questionnaire_; }
    [[nodiscard]] const std::vector<Variable>& variables() const { return variables_; }
    [[nodiscard]] const std::vector<Question>& questions() const { return questions_; }
    /// The variables of a question: [first, first + count).
    struct Span {
        std::size_t first = 0, count = 0;
    };
    [[nodiscard]] Span variables_of(std::size_t question) const { return spans_[question]; }
    [[nodiscard]] std::optional<std::size_t> find(std::string_view variable) const;

    /// Whether a cell can be an answer to this variable; a Missing can, and nothing ("") can.
    [[nodiscard]] bool fits(std::size_t variable, const Cell& cell) const;

    /// The question that follows when this one is answered so; questions().size() after the last one.
    /// @param cells one for each variable
    [[nodiscard]] std::size_t after(std::size_t question, const std::vector<Cell>& cells) const;
    /// For each question whether these answers lead to it. Without an answer the next one follows.
    [[nodiscard]] std::vector<bool> asked(const std::vector<Cell>& cells) const;

private:
    Questionnaire questionnaire_;
    std::vector<Question> questions_;
    std::vector<Variable> variables_;
    std::vector<Span> spans_;
    std::vector<std::vector<std::pair<int, std::size_t>>> jumps_; ///< of a question: code, to which
    bool jumps_anywhere_ = false;
    std::unordered_map<std::string, std::size_t> by_name_;
};

} // namespace samenspel::domain
