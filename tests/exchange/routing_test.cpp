#include "exchange/routing.hpp"

#include <algorithm>
#include <random>
#include <string_view>

#include "sample.hpp"
#include "support/catch.hpp"

using namespace samenspel;
using domain::Cell;
using domain::Form;

namespace {

const exchange::Conditions words{"", "=", "#", "", "&", "|"};

/// Questions q0, q1 … with answers 1 to 3; some answers jump on.
Form random_form(std::mt19937& random, int questions) {
    domain::Questionnaire questionnaire;
    questionnaire.parts.emplace_back();
    for (int i = 0; i < questions; ++i) {
        domain::Question question;
        question.id = "q" + std::to_string(i);
        for (int code = 1; code <= 3; ++code) {
            domain::Question::Option option;
            option.code = code;
            const int to = i + static_cast<int>(random() % 12);
            if (to > i && to < questions)
                option.go_to = "q" + std::to_string(to);
            question.options.push_back(option);
        }
        questionnaire.parts[0].questions.push_back(question);
    }
    return Form(questionnaire);
}

/// Reads a condition as a survey program would; fails the test where & and | stand beside each other.
class Evaluator {
public:
    Evaluator(const Form& form, const std::vector<Cell>& cells) : form_(form), cells_(cells) {}

    bool evaluate(const std::string& condition) {
        if (condition.empty())
            return true;
        rest_ = condition;
        const bool holds = sequence();
        demand(rest_.empty());
        return holds;
    }

private:
    static void demand(bool fine) { // a million of them
        if (!fine)
            FAIL("a condition that no program can read");
    }

    bool sequence() {
        bool holds = factor();
        char seen = 0;
        while (!rest_.empty() && (rest_[0] == '&' || rest_[0] == '|')) {
            const char relation = rest_[0];
            demand(seen == 0 || seen == relation);
            seen = relation;
            rest_.remove_prefix(1);
            const bool next = factor();
            holds = relation == '&' ? holds && next : holds || next;
        }
        return holds;
    }

    bool factor() {
        if (rest_[0] == '(') {
            rest_.remove_prefix(1);
            const bool holds = sequence();
            demand(!rest_.empty() && rest_[0] == ')');
            rest_.remove_prefix(1);
            return holds;
        }
        const auto relation = rest_.find_first_of("=#");
        const auto end = std::min(rest_.find_first_of("&|)"), rest_.size());
        const auto variable = form_.find(rest_.substr(0, relation));
        demand(variable.has_value());
        const bool equal = cells_[*variable] == rest_.substr(relation + 1, end - relation - 1);
        const bool wanted = rest_[relation] == '=';
        rest_.remove_prefix(end);
        return equal == wanted;
    }

    const Form& form_;
    const std::vector<Cell>& cells_;
    std::string_view rest_;
};

void check_asked(const Form& form, const std::vector<Cell>& cells, const std::vector<bool>& expected) {
    for (std::size_t i = 0; i < expected.size(); ++i)
        if (Evaluator(form, cells).evaluate(exchange::asked_when(form, i, words)) != expected[i])
            FAIL("question " << i << ": " << exchange::asked_when(form, i, words));
}

} // namespace

TEST_CASE("A survey program asks the same questions as paper, whatever the answers", "[routing]") {
    std::mt19937 random(20261122);
    std::size_t skipped = 0;
    for (int round = 0; round < 300; ++round) {
        const auto form = random_form(random, 9);
        for (int person = 0; person < 10; ++person) {
            std::vector<Cell> cells;
            for (std::size_t i = 0; i < form.variables().size(); ++i)
                cells.push_back(random() % 5 == 0 ? "" : std::to_string(random() % 3 + 1));
            const auto asked = form.asked(cells);
            check_asked(form, cells, asked); // answers to questions that were skipped later are still there
            for (std::size_t i = 0; i < cells.size(); ++i)
                if (!asked[i]) {
                    cells[i].clear();
                    ++skipped;
                }
            check_asked(form, cells, asked); // or they are taken away
        }
    }
    CHECK(skipped > 1000);
}

TEST_CASE("Conditions are as short as they can be", "[routing]") {
    const auto form = test::every_kind(); // contact woord taken kent info aantal sinds kort nodig
    const auto when = [&](std::size_t question) { return exchange::asked_when(form, question, words); };
    CHECK(when(0).empty());
    CHECK(when(1) == "contact#2&contact#8");
    CHECK(when(3) == "contact#2&contact#8&woord#1"); // who skips woord skips this too
    CHECK(when(4) == "contact#2&contact#8");
    CHECK(when(5) == "contact#8");
    CHECK(when(6).empty());
}
