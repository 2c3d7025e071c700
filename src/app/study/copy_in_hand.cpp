#include "app/study/copy_in_hand.hpp"

#include <algorithm>
#include <utility>

namespace samenspel::app {

using domain::Cell;
using domain::Missing;
using domain::Variable;
using Kind = domain::Question::Kind;

CopyInHand::CopyInHand(OpenStudy& study, domain::Layer layer, std::string who, const Clock& clock)
    : study_(study), layer_(layer), who_(std::move(who)), clock_(clock) {}

domain::LayerAnswers CopyInHand::take(const std::string& code, int questionnaire) {
    code_ = code;
    questionnaire_ = questionnaire;
    gone_ = domain::withdrawn(study_.study());
    auto before = domain::answers_of(own_entries(), form().variables().size());
    cells_ = before.cells;
    find_items();
    return before;
}

void CopyInHand::put_away() {
    code_.clear();
    cells_.clear();
    items_.clear();
}

std::vector<const domain::Entry*> CopyInHand::own_entries() const {
    std::vector<const domain::Entry*> own;
    for (const auto& entry : study_.study().entries)
        if (entry.copy == code_ && entry.layer == layer_ && entry.questionnaire == questionnaire_ &&
            !gone_.contains(entry.uid))
            own.push_back(&entry);
    return own;
}

const domain::Form& CopyInHand::form() const {
    return study_.survey().forms[static_cast<std::size_t>(questionnaire_)];
}

const domain::Question& CopyInHand::question(const Item& item) const {
    return form().questions()[item.question];
}

const Variable& CopyInHand::variable(const Item& item) const {
    return form().variables()[item.variable];
}

bool CopyInHand::is_answered(const Item& item) const {
    return !cell(item).empty() && cell(item) != domain::missing_cell(Missing::not_asked);
}

std::vector<Variable::Label> CopyInHand::choices(const Item& item) const {
    const auto& asked = variable(item);
    if (question(item).kind != Kind::scale)
        return asked.labels;
    std::vector<Variable::Label> steps;
    for (int step = asked.min; step <= asked.max; ++step) {
        const auto named = std::ranges::find(asked.labels, step, &Variable::Label::code);
        steps.push_back({step, named == asked.labels.end() ? std::to_string(step) : named->text, false});
    }
    return steps;
}

std::vector<bool> CopyInHand::ticks(const Item& item) const {
    std::vector<bool> ticks;
    if (!item.boxes)
        return ticks;
    const auto span = form().variables_of(item.question);
    for (std::size_t v = span.first; v < span.first + span.count; ++v)
        ticks.push_back(cells_[v] == "1");
    return ticks;
}

/// What is asked can only change behind the answer that was given last.
void CopyInHand::find_items() {
    items_.clear();
    for (std::size_t q = 0; q < form().questions().size(); q = form().after(q, cells_)) {
        const auto span = form().variables_of(q);
        if (form().questions()[q].kind == Kind::multiple) {
            items_.push_back({q, span.first, true});
            continue;
        }
        for (std::size_t v = span.first; v < span.first + span.count; ++v)
            items_.push_back({q, v, false});
    }
}

void CopyInHand::answer(const Item& item, const Cell& cell, const std::string& again) {
    std::vector<Cell> cells(cells_.size());
    const auto span = form().variables_of(item.question);
    for (std::size_t v = span.first; v < span.first + span.count; ++v)
        if (v == item.variable || item.boxes)
            cells[v] = cell;
    record(std::move(cells), again);
}

void CopyInHand::answer_boxes(const Item& item, const std::vector<bool>& ticks, const std::string& again) {
    std::vector<Cell> cells(cells_.size());
    for (std::size_t i = 0; i < ticks.size(); ++i)
        cells[item.variable + i] = domain::number_cell(ticks[i] ? 1 : 0);
    record(std::move(cells), again);
}

std::vector<Cell> CopyInHand::not_asked() const {
    const auto asked = form().asked(cells_);
    std::vector<Cell> cells(cells_.size());
    for (std::size_t v = 0; v < cells.size(); ++v)
        if (!asked[form().variables()[v].question])
            cells[v] = domain::missing_cell(Missing::not_asked);
    return cells;
}

void CopyInHand::end(const std::string& again) {
    record(not_asked(), again);
}

void CopyInHand::send(const std::string& again) {
    auto cells = not_asked();
    for (std::size_t v = 0; v < cells.size(); ++v)
        if (cells[v].empty())
            cells[v] = cells_[v].empty() ? domain::missing_cell(Missing::not_answered) : cells_[v];
    record(std::move(cells), again, true);
}

void CopyInHand::drop_what_stands(std::vector<Cell>& cells) const {
    for (std::size_t v = 0; v < cells.size(); ++v)
        if (cells[v] == cells_[v])
            cells[v].clear();
}

/// Writes what is new, or the whole; what stands there otherwise is replaced by name.
void CopyInHand::record(std::vector<Cell> cells, const std::string& again, bool whole) {
    auto fresh = cells;
    drop_what_stands(fresh);
    if (!whole)
        cells = fresh;
    if (std::ranges::all_of(cells, &Cell::empty))
        return;
    domain::Entry entry;
    const auto own = own_entries();
    for (std::size_t v = 0; v < fresh.size(); ++v) {
        if (fresh[v].empty())
            continue;
        for (const auto uid : domain::heads_of(own, fresh.size(), v))
            if (std::ranges::find(entry.replaces, uid) == entry.replaces.end())
                entry.replaces.push_back(uid);
    }
    entry.copy = code_;
    entry.questionnaire = questionnaire_;
    entry.layer = layer_;
    entry.who = who_;
    entry.at = clock_.wall().time_since_epoch().count();
    if (!entry.replaces.empty())
        entry.reason = again;
    if (layer_ == domain::Layer::given)
        entry.answered_on = iso_day(clock_);
    entry.answers = domain::pack_cells(cells);
    study_.add(std::move(entry));
    for (std::size_t v = 0; v < cells.size(); ++v)
        if (!cells[v].empty())
            cells_[v] = cells[v];
    find_items();
}

int questionnaire_of(const domain::Study& study, const domain::PrintedCopy& copy) {
    for (std::size_t i = 0; i < study.questionnaires.size(); ++i)
        if (study.questionnaires[i].id == copy.questionnaire &&
            study.questionnaires[i].version == copy.version)
            return static_cast<int>(i);
    return -1;
}

char key_of_choice(std::size_t place) {
    return static_cast<char>(place < 9 ? '1' + static_cast<int>(place) : 'a' + static_cast<int>(place - 9));
}

std::optional<std::size_t> choice_of_key(char32_t key, std::size_t choices) {
    for (std::size_t place = 0; place < choices && place < 35; ++place)
        if (static_cast<char32_t>(key_of_choice(place)) == key)
            return place;
    return std::nullopt;
}

char32_t digit_below(char32_t c) {
    constexpr std::u32string_view row = U"à&é\"'(§è!ç";
    const auto place = row.find(c);
    return place == row.npos ? c : U'0' + static_cast<char32_t>(place);
}

bool is_number_typed(const std::string& typed) {
    constexpr std::size_t most_digits = 9;
    return !typed.empty() && typed.size() <= most_digits &&
           std::ranges::all_of(typed, [](char c) { return c >= '0' && c <= '9'; });
}

Cell month_typed(const std::string& typed) {
    std::vector<std::string> parts(1);
    for (const char c : typed) {
        if (c >= '0' && c <= '9')
            parts.back() += c;
        else if (c == ' ' || c == '/' || c == '-' || c == '.') {
            if (!parts.back().empty())
                parts.emplace_back();
        } else {
            return {};
        }
    }
    if (parts.back().empty() && parts.size() > 1)
        parts.pop_back();
    constexpr std::size_t year = 4;
    if (parts.size() == 1 && parts[0].size() > year) // "052019", "52019"
        parts = {parts[0].substr(0, parts[0].size() - year), parts[0].substr(parts[0].size() - year)};
    if (parts.size() != 2)
        return {};
    if (parts[0].size() == year)
        std::swap(parts[0], parts[1]);
    if (parts[0].empty() || parts[0].size() > 2 || parts[1].size() != year)
        return {};
    return parts[1] + '-' + (parts[0].size() == 1 ? "0" : "") + parts[0];
}

} // namespace samenspel::app
