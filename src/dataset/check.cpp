#include "dataset/check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "domain/questionnaire/copy_code.hpp"

namespace samenspel::dataset {
namespace {

using domain::Cell;
using domain::Form;
using domain::Layer;
using domain::Missing;
using domain::Variable;
using Kind = Finding::Kind;

struct Practice {
    bool doctor = false, caregivers = false;
};

class Checker {
public:
    Checker(const Survey& survey, std::vector<Finding>& out) : survey_(survey), out_(out) {
        for (const auto& copy : survey.study->copies)
            printed_[copy.code].push_back(&copy);
        auto meetings = survey.study->meetings;
        std::ranges::sort(meetings);
        for (const auto& meeting : meetings)
            meetings_[meeting.practice] = meeting.on; // the last one noted stands last
    }

    void add(const Answered& answered) {
        at_ = &answered;
        meet_practice();
        check_code();
        check_layers();
        check_cells();
        check_whole();
        check_twins();
        (survey_.for_caregivers(*answered.copy) ? practice_->caregivers : practice_->doctor) = true;
    }

    void finish() {
        for (const auto& [code, practice] : practices_)
            if (practice.doctor != practice.caregivers)
                out_.push_back({practice.doctor ? Kind::no_caregivers : Kind::no_doctor, code, -1, -1, {}});
        std::ranges::sort(out_, {},
                          [](const Finding& f) { return std::tie(f.copy, f.variable, f.kind, f.value); });
    }

private:
    void tell(Kind kind, int variable = -1, std::string value = {}) {
        out_.push_back({kind, at_->copy->copy, at_->copy->questionnaire, variable, std::move(value)});
    }

    /// Copies of a practice stand together, as they are sorted.
    void meet_practice() {
        auto code = domain::practice_of(at_->copy->copy);
        if (practice_ != nullptr && code == code_)
            return;
        code_ = std::move(code);
        practice_ = &practices_[code_];
        twins_.clear();
    }

    void check_code() {
        const auto& copy = *at_->copy;
        if (copy.copy.find('~') != std::string::npos)
            return; // answers without a numbered copy
        const auto found = printed_.find(copy.copy);
        if (found == printed_.end())
            return tell(domain::read_copy_code(copy.copy) ? Kind::not_printed : Kind::not_a_code);
        const auto& asked = survey_.study->questionnaires[static_cast<std::size_t>(copy.questionnaire)];
        if (found->second.size() > 1)
            tell(Kind::printed_twice);
        if (std::ranges::none_of(found->second, [&](const domain::PrintedCopy* one) {
                return one->questionnaire == asked.id && one->version == asked.version;
            }))
            tell(Kind::other_questionnaire, -1,
                 found->second.front()->questionnaire + ' ' + found->second.front()->version);
    }

    void check_layers() {
        const auto& copy = *at_->copy;
        if (is_typed(copy) && !copy.of(Layer::given).empty())
            tell(Kind::paper_and_screen);
        if (at_->open == 0)
            return;
        for (const auto& open : settle(copy, survey_.form(copy)).open)
            tell(Kind::open, static_cast<int>(open.variable), open.cells.front());
    }

    void check_cells() {
        const Form& form = survey_.form(*at_->copy);
        const auto asked = form.asked(at_->cells);
        const auto day = answered_on(*at_->copy);
        for (std::size_t v = 0; v < at_->cells.size(); ++v) {
            const Cell& cell = at_->cells[v];
            const Variable& variable = form.variables()[v];
            const auto place = static_cast<int>(v);
            const auto missing = domain::missing_of(cell);
            if (!form.fits(v, cell))
                tell(Kind::not_possible, place, cell);
            else if (variable.kind == Variable::Kind::month && !missing && !day.empty() &&
                     cell > day.substr(0, 7) && !is_chosen(*at_->copy, form, v))
                tell(Kind::after_answer, place, cell);
            if (cell.empty())
                continue; // open, and told as such
            if (!asked[variable.question] && !missing)
                tell(Kind::not_led_to, place, cell);
            else if (asked[variable.question] && missing && !is_chosen(*at_->copy, form, v)) {
                if (missing == Missing::not_asked)
                    tell(Kind::led_to, place, cell);
                else if (variable.required) // people leave on paper what they will
                    tell(Kind::required, place, cell);
            }
        }
    }

    void check_whole() {
        const auto& copy = *at_->copy;
        if (at_->unfinished)
            tell(is_typed(copy) ? Kind::unfinished : Kind::not_sent);
        else if (at_->open == 0 && !at_->usable)
            tell(Kind::incomplete);
        if (is_straight())
            tell(Kind::straight_line);
        const auto meeting = meetings_.find(code_);
        const auto day = answered_on(*at_->copy);
        if (!survey_.for_caregivers(copy) && meeting != meetings_.end() && !day.empty() &&
            day >= meeting->second)
            tell(Kind::after_meeting, -1, day);
    }

    /// The same answers in two copies of one practice: one paper was typed under two codes, or filled in for others.
    void check_twins() {
        constexpr std::size_t least = 8;
        const auto real = std::ranges::count_if(
            at_->cells, [](const Cell& cell) { return !cell.empty() && !domain::is_missing(cell); });
        if (static_cast<std::size_t>(real) < least || is_straight())
            return;
        const auto key = std::to_string(at_->copy->questionnaire) + '\t' + domain::pack_cells(at_->cells);
        const auto [place, is_new] = twins_.try_emplace(key, at_->copy->copy);
        if (!is_new)
            tell(Kind::same_answers, -1, place->second);
    }

    [[nodiscard]] bool is_straight() const {
        const Form& form = survey_.form(*at_->copy);
        const Cell* step = nullptr;
        std::size_t scales = 0;
        for (std::size_t v = 0; v < at_->cells.size(); ++v) {
            const Cell& cell = at_->cells[v];
            if (!form.variables()[v].scale || cell.empty() || domain::is_missing(cell))
                continue;
            if (step != nullptr && *step != cell)
                return false;
            step = &cell;
            ++scales;
        }
        return scales >= least_line;
    }

    const Survey& survey_;
    std::vector<Finding>& out_;
    const Answered* at_ = nullptr;
    std::unordered_map<std::string_view, std::vector<const domain::PrintedCopy*>> printed_;
    std::map<std::string, std::string> meetings_;        ///< of a practice, the day
    std::unordered_map<std::string, std::string> twins_; ///< in the practice of now
    std::map<std::string, Practice> practices_;
    std::string code_;             ///< of the practice of now
    Practice* practice_ = nullptr; ///< the same
};

} // namespace

bool is_error(Kind kind) {
    switch (kind) {
    case Kind::paper_and_screen:
    case Kind::same_answers:
    case Kind::straight_line:
    case Kind::after_meeting:
    case Kind::incomplete:
    case Kind::not_sent:
    case Kind::no_doctor:
    case Kind::no_caregivers:
        return false;
    default:
        return true;
    }
}

bool stops_export(Kind kind) {
    return is_error(kind) && kind != Kind::open && kind != Kind::unfinished;
}

std::vector<Finding> check_study(const Survey& survey, const std::vector<Answered>& answered) {
    std::vector<Finding> findings;
    Checker checker(survey, findings);
    for (const auto& one : answered)
        checker.add(one);
    checker.finish();
    return findings;
}

} // namespace samenspel::dataset
