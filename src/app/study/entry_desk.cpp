#include "app/study/entry_desk.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "base/text.hpp"
#include "domain/questionnaire/copy_code.hpp"
#include "words/words.hpp"

namespace samenspel::app {

using domain::Cell;
using domain::Missing;
using domain::Variable;
using words::fill;
using words::tr;
using Kind = domain::Question::Kind;

namespace {

constexpr std::size_t most_digits = 9;

char key_of(std::size_t place) {
    return static_cast<char>(place < 9 ? '1' + static_cast<int>(place) : 'a' + static_cast<int>(place - 9));
}

std::optional<std::size_t> place_of(char32_t c, std::size_t count) {
    for (std::size_t place = 0; place < count && place < 35; ++place)
        if (static_cast<char32_t>(key_of(place)) == c)
            return place;
    return std::nullopt;
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// What can be chosen for a variable: its labels, or the steps of a scale.
std::vector<Variable::Label> choices_of(const domain::Form& form, const Variable& variable) {
    if (form.questions()[variable.question].kind != Kind::scale)
        return variable.labels;
    std::vector<Variable::Label> steps;
    for (int step = variable.min; step <= variable.max; ++step) {
        const auto named = std::ranges::find(variable.labels, step, &Variable::Label::code);
        steps.push_back({step, named == variable.labels.end() ? std::to_string(step) : named->text, false});
    }
    return steps;
}

std::string words_for(Missing reason) {
    return reason == Missing::not_answered ? tr("not answered") : tr("illegible or two boxes");
}

} // namespace

EntryDesk::EntryDesk(OpenStudy& study, domain::Layer layer, std::string who, const Clock& clock)
    : study_(study), layer_(layer), who_(std::move(who)), clock_(clock) {
    if (layer_ == domain::Layer::settled)
        throw std::logic_error("entry: what is settled is chosen, not typed");
}

const domain::Form& EntryDesk::form() const {
    return study_.survey().forms[static_cast<std::size_t>(questionnaire_)];
}

const Variable& EntryDesk::variable() const {
    return form().variables()[items_[at_].variable];
}

Kind EntryDesk::kind() const {
    return form().questions()[items_[at_].question].kind;
}

bool EntryDesk::wants_words() const {
    return stage_ == Stage::question && kind() == Kind::text;
}

bool EntryDesk::wants_several() const {
    return stage_ == Stage::question && items_[at_].boxes;
}

void EntryDesk::refuse(const std::string& message) {
    message_ = message;
    bad_ = true;
}

void EntryDesk::character(char32_t c) {
    ++keys_;
    message_.clear();
    bad_ = enter_is_late_ = false;
    if (stage_ == Stage::code)
        return type_code(c);
    if (stage_ == Stage::review)
        return refuse(tr("Enter ends this copy, Backspace goes back."));
    switch (kind()) {
    case Kind::text:
        typed_ += base::to_utf8(std::u32string(1, c));
        return;
    case Kind::number:
        return type_number(c);
    case Kind::date:
        return type_month(c);
    default:
        return choose(c);
    }
}

void EntryDesk::type_code(char32_t c) {
    if (typed_.empty() && !near_.empty() && c >= U'1' && c <= U'3') {
        if (const auto place = static_cast<std::size_t>(c - U'1'); place < near_.size())
            return open_copy(std::string(near_[place]));
    }
    typed_ += base::to_utf8(std::u32string(1, c));
    near_.clear();
}

void EntryDesk::open_copy(const std::string& typed) {
    const auto code = domain::read_copy_code(typed);
    const auto known = code ? domain::make_copy_code(code->practice, code->serial) : std::string();
    const auto* printed = code ? study_.printed(known) : nullptr;
    typed_.clear();
    if (printed == nullptr) {
        std::vector<std::string> codes;
        for (const auto& copy : study_.study().copies)
            codes.push_back(copy.code);
        near_ = domain::nearest_codes(typed, codes);
        return refuse(fill(code ? tr("The copy {code} was never printed for this study.")
                                : tr("“{code}” is not the code of a copy: something is mistyped."),
                           {{"code", typed}}));
    }
    start(known, questionnaire_to_type(known));
}

/// As which it was printed; of a code that stands on two papers the first that is not typed yet.
int EntryDesk::questionnaire_to_type(const std::string& code) const {
    const auto& questionnaires = study_.study().questionnaires;
    int last = -1;
    for (const auto& copy : study_.study().copies) {
        if (copy.code != code)
            continue;
        const auto found = std::ranges::find_if(questionnaires, [&](const domain::StudyQuestionnaire& one) {
            return one.id == copy.questionnaire && one.version == copy.version;
        });
        last = static_cast<int>(found - questionnaires.begin());
        const bool typed = std::ranges::any_of(study_.study().entries, [&](const domain::Entry& entry) {
            return entry.copy == code && entry.layer == layer_ && entry.questionnaire == last &&
                   entry.who != who_;
        });
        if (!typed)
            return last;
    }
    return last;
}

void EntryDesk::start(const std::string& code, int questionnaire) {
    near_.clear();
    copy_ = code;
    questionnaire_ = questionnaire;
    const auto gone = domain::withdrawn(study_.study());
    std::vector<const domain::Entry*> own;
    std::string other;
    bool first_by_me = false;
    for (const auto& entry : study_.study().entries) {
        first_by_me =
            first_by_me || (layer_ == domain::Layer::second && entry.layer == domain::Layer::first &&
                            entry.copy == code && entry.who == who_ && !gone.contains(entry.uid));
        if (entry.copy == code && entry.layer == layer_ && entry.questionnaire == questionnaire &&
            !gone.contains(entry.uid)) {
            own.push_back(&entry);
            if (entry.who != who_)
                other = entry.who;
        }
    }
    if (first_by_me) {
        copy_.clear();
        return refuse(fill(tr("You typed {code} yourself the first time: somebody else types it the second."),
                           {{"code", code}}));
    }
    const auto before = domain::answers_of(own, form().variables().size());
    cells_ = before.cells;
    find_items();
    const auto open = std::ranges::find_if(items_, [&](const Item& item) { return !is_answered(item); });
    const bool complete = open == items_.end();
    if (complete || !other.empty() || !before.open.empty()) {
        copy_.clear();
        return refuse(fill(tr("{code} was typed already, by {who}."),
                           {{"code", code}, {"who", other.empty() ? who_ : other}}));
    }
    keys_ = 0;
    stage_ = Stage::question;
    go_to(static_cast<std::size_t>(open - items_.begin()));
    if (at_ > 0)
        message_ = tr("This copy was begun before: it goes on where it stopped.");
}

/// What is asked can only change behind the answer that was given last.
void EntryDesk::find_items() {
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

bool EntryDesk::is_answered(const Item& item) const {
    return !cells_[item.variable].empty() &&
           cells_[item.variable] != domain::missing_cell(Missing::not_asked);
}

void EntryDesk::go_to(std::size_t item) {
    at_ = item;
    typed_.clear();
    ticks_.clear();
    if (at_ >= items_.size()) {
        stage_ = Stage::review;
        return;
    }
    stage_ = Stage::question;
    if (items_[at_].boxes) {
        const auto span = form().variables_of(items_[at_].question);
        for (std::size_t v = span.first; v < span.first + span.count; ++v)
            ticks_.push_back(cells_[v] == "1");
    }
    if (kind() == Kind::text && domain::is_text(cells_[items_[at_].variable]))
        typed_ = domain::words_of(cells_[items_[at_].variable]);
}

void EntryDesk::go_on() {
    find_items();
    go_to(at_ + 1);
}

void EntryDesk::choose(char32_t c) {
    if (items_[at_].boxes) {
        const auto place = place_of(c, ticks_.size());
        if (!place)
            return refuse(tr("No box has this key."));
        ticks_[*place] = !ticks_[*place];
        return;
    }
    const auto choices = choices_of(form(), variable());
    const auto place = place_of(c, choices.size());
    if (!place)
        return refuse(tr("No box has this key."));
    answer(domain::number_cell(choices[*place].code));
}

void EntryDesk::type_number(char32_t c) {
    if (!is_digit(c) || typed_.size() >= most_digits)
        return refuse(tr("A number is typed with digits."));
    const auto longer = typed_ + static_cast<char>(c);
    if (std::stoi(longer) > variable().max) {
        typed_.clear(); // what is left of it is no answer either
        return refuse(
            fill(tr("{number} is more than {most}: as it stands there? Then press the key for illegible."),
                 {{"number", longer}, {"most", std::to_string(variable().max)}}));
    }
    typed_ = longer;
}

void EntryDesk::type_month(char32_t c) {
    constexpr std::size_t complete = 6; // two of the month, four of the year
    if (c == U'/' || c == U'-' || c == U'.' || c == U' ') {
        if (typed_.size() == 1)
            typed_.insert(0, "0");
        return;
    }
    if (!is_digit(c))
        return refuse(tr("A month is typed as 05 2019."));
    typed_ += static_cast<char>(c);
    if (typed_.size() == complete) {
        confirm_typed();
        enter_is_late_ = true;
    }
}

void EntryDesk::confirm_typed() {
    Cell cell;
    if (kind() == Kind::date)
        cell = typed_.size() == 6 ? typed_.substr(2) + '-' + typed_.substr(0, 2) : typed_;
    else if (kind() == Kind::number)
        cell = typed_.empty() ? typed_ : domain::number_cell(std::stoi(typed_));
    else
        cell = domain::text_cell(base::clean_text(typed_));
    const auto place = items_[at_].variable;
    const bool blank = base::collapse_spaces(typed_).empty();
    if (blank && is_answered(items_[at_]) &&
        !domain::is_text(cells_[place])) // it stands already: on to the next
        return go_on();
    if (blank && kind() == Kind::text) // few write here: empty needs no key of its own
        return not_answered();
    if (typed_.empty())
        return refuse(tr("Nothing is typed. Was it left empty? Then press the key for not answered."));
    if (!form().fits(place, cell)) {
        typed_.clear();
        return refuse(kind() == Kind::date ? fill(tr("That is no month from {from} to {to}."),
                                                  {{"from", variable().from}, {"to", variable().to}})
                                           : fill(tr("That is no number from {least} to {most}."),
                                                  {{"least", std::to_string(variable().min)},
                                                   {"most", std::to_string(variable().max)}}));
    }
    answer(cell);
}

void EntryDesk::enter() {
    if (std::exchange(enter_is_late_, false))
        return; // it was meant for the month, which needs none
    ++keys_;
    message_.clear();
    bad_ = false;
    if (stage_ == Stage::code)
        return typed_.empty() ? refuse(tr("Type the code that stands on the copy."))
                              : open_copy(std::string(typed_));
    if (stage_ == Stage::review)
        return finish();
    if (items_[at_].boxes)
        return answer_boxes();
    if (kind() == Kind::number || kind() == Kind::date || kind() == Kind::text)
        return confirm_typed();
    if (is_answered(items_[at_])) // it stands already: on to the next
        return go_on();
    refuse(tr("Press the key of the box that is ticked."));
}

void EntryDesk::answer_boxes() {
    if (std::ranges::none_of(ticks_, [](bool tick) { return tick; })) {
        if (domain::is_missing(cells_[items_[at_].variable]) && is_answered(items_[at_]))
            return go_on(); // why there is nothing stands already
        return not_answered();
    }
    std::vector<Cell> cells(cells_.size());
    const auto first = items_[at_].variable;
    for (std::size_t i = 0; i < ticks_.size(); ++i)
        cells[first + i] = ticks_[i] ? "1" : "0";
    record(std::move(cells), {});
    go_on();
}

void EntryDesk::answer(const Cell& cell) {
    std::vector<Cell> cells(cells_.size());
    const auto span = form().variables_of(items_[at_].question);
    for (std::size_t v = span.first; v < span.first + span.count; ++v)
        if (v == items_[at_].variable || items_[at_].boxes)
            cells[v] = cell;
    record(std::move(cells), {});
    go_on();
}

void EntryDesk::not_answered() {
    if (stage_ == Stage::question) {
        message_.clear();
        bad_ = enter_is_late_ = false;
        answer(domain::missing_cell(Missing::not_answered));
    }
}

void EntryDesk::unreadable() {
    if (stage_ == Stage::question) {
        message_.clear();
        bad_ = enter_is_late_ = false;
        answer(domain::missing_cell(Missing::unreadable));
    }
}

/// Writes what is new; what stands there otherwise is replaced by name.
void EntryDesk::record(std::vector<Cell> cells, const std::string& reason) {
    domain::Entry entry;
    bool changed = false;
    for (std::size_t v = 0; v < cells.size(); ++v) {
        if (cells[v] == cells_[v])
            cells[v].clear();
        changed = changed || !cells[v].empty();
    }
    if (!changed)
        return;
    std::vector<const domain::Entry*> own;
    for (const auto& known : study_.study().entries)
        if (known.copy == copy_ && known.layer == layer_ && known.questionnaire == questionnaire_)
            own.push_back(&known);
    for (std::size_t v = 0; v < cells.size(); ++v)
        if (!cells[v].empty() && !cells_[v].empty())
            for (const auto uid : domain::heads_of(own, cells.size(), v))
                if (std::ranges::find(entry.replaces, uid) == entry.replaces.end())
                    entry.replaces.push_back(uid);
    entry.copy = copy_;
    entry.questionnaire = questionnaire_;
    entry.layer = layer_;
    entry.who = who_;
    entry.at = clock_.wall().time_since_epoch().count();
    entry.reason = !entry.replaces.empty() && reason.empty() ? tr("typed again") : reason;
    if (layer_ == domain::Layer::given)
        entry.answered_on = iso_day(clock_);
    entry.answers = domain::pack_cells(cells);
    study_.add(std::move(entry));
    for (std::size_t v = 0; v < cells.size(); ++v)
        if (!cells[v].empty())
            cells_[v] = cells[v];
}

void EntryDesk::finish() {
    // Answers that a changed one no longer leads to were mistyped.
    const auto asked = form().asked(cells_);
    std::vector<Cell> cells(cells_.size());
    for (std::size_t v = 0; v < cells.size(); ++v)
        if (!asked[form().variables()[v].question])
            cells[v] = domain::missing_cell(Missing::not_asked);
    record(std::move(cells), {});
    ++done_;
    message_ = fill(tr("{code} is complete."), {{"code", copy_}});
    leave();
}

void EntryDesk::back() {
    ++keys_;
    message_.clear();
    bad_ = enter_is_late_ = false;
    if (!typed_.empty()) {
        auto characters = base::to_utf32(typed_);
        characters.pop_back();
        typed_ = base::to_utf8(characters);
        return;
    }
    if (stage_ == Stage::review)
        return go_to(items_.size() - 1);
    if (stage_ == Stage::question && at_ > 0)
        return go_to(at_ - 1);
}

void EntryDesk::leave() {
    stage_ = Stage::code;
    copy_.clear();
    typed_.clear();
    near_.clear();
}

EntryDesk::Page EntryDesk::page() const {
    Page page;
    page.stage = stage_;
    page.copy = copy_;
    page.typed = typed_;
    page.message = message_;
    page.bad = bad_;
    page.near = near_;
    page.copies_done = done_;
    page.keys = keys_;
    if (stage_ == Stage::code)
        return page;
    page.title = form().questionnaire().title;
    page.count = items_.size();
    page.number = std::min(at_ + 1, items_.size());
    if (stage_ == Stage::question)
        fill_item(page);
    return page;
}

void EntryDesk::fill_item(Page& page) const {
    const auto& item = items_[at_];
    const auto& question = form().questions()[item.question];
    page.question = question.text;
    page.help = question.help;
    page.variable = item.boxes ? question.id : variable().name;
    if (!item.boxes)
        page.row = variable().detail;
    const Cell& cell = cells_[item.variable];
    if (item.boxes)
        for (std::size_t i = 0; i < ticks_.size(); ++i)
            page.choices.push_back({key_of(i), question.options[i].text, ticks_[i]});
    else if (variable().kind == Variable::Kind::code)
        for (const auto& choice : choices_of(form(), variable()))
            page.choices.push_back(
                {key_of(page.choices.size()), choice.text, cell == domain::number_cell(choice.code)});
    if (variable().kind == Variable::Kind::number)
        page.expected = std::to_string(variable().min) + "–" + std::to_string(variable().max);
    else if (variable().kind == Variable::Kind::month)
        page.expected = tr("month and year: 05 2019");
    if (const auto missing = domain::missing_of(cell); missing && *missing != Missing::not_asked)
        page.answer = words_for(*missing);
    else if (!item.boxes && !domain::is_text(cell) && variable().kind != Variable::Kind::code)
        page.answer = cell;
}

} // namespace samenspel::app
