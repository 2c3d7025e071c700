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

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

std::string words_for(Missing reason) {
    return reason == Missing::not_answered ? tr("not answered") : tr("illegible or two boxes");
}

} // namespace

EntryDesk::EntryDesk(OpenStudy& study, domain::Layer layer, std::string who, const Clock& clock)
    : study_(study), layer_(layer), who_(std::move(who)), copy_(study, layer, who_, clock) {
    if (layer_ != domain::Layer::first && layer_ != domain::Layer::second)
        throw std::logic_error("entry: only what stands on paper is typed");
}

const CopyInHand::Item& EntryDesk::item() const {
    return copy_.items()[at_];
}

const Variable& EntryDesk::variable() const {
    return copy_.variable(item());
}

Kind EntryDesk::kind() const {
    return copy_.question(item()).kind;
}

bool EntryDesk::wants_words() const {
    return stage_ == Stage::question && kind() == Kind::text;
}

bool EntryDesk::wants_several() const {
    return stage_ == Stage::question && item().boxes;
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
    int last = -1;
    for (const auto& copy : study_.study().copies) {
        if (copy.code != code)
            continue;
        last = questionnaire_of(study_.study(), copy);
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
    const auto gone = domain::withdrawn(study_.study());
    std::string other;
    bool first_by_me = false;
    for (const auto& entry : study_.study().entries) {
        if (entry.copy != code || gone.contains(entry.uid))
            continue;
        first_by_me = first_by_me || (layer_ == domain::Layer::second &&
                                      entry.layer == domain::Layer::first && entry.who == who_);
        if (entry.layer == layer_ && entry.questionnaire == questionnaire && entry.who != who_)
            other = entry.who;
    }
    if (first_by_me)
        return refuse(fill(tr("You typed {code} yourself the first time: somebody else types it the second."),
                           {{"code", code}}));
    const auto before = copy_.take(code, questionnaire);
    const auto open = std::ranges::find_if(
        copy_.items(), [&](const CopyInHand::Item& item) { return !copy_.is_answered(item); });
    if (open == copy_.items().end() || !other.empty() || !before.open.empty()) {
        copy_.put_away();
        return refuse(fill(tr("{code} was typed already, by {who}."),
                           {{"code", code}, {"who", other.empty() ? who_ : other}}));
    }
    keys_ = 0;
    go_to(static_cast<std::size_t>(open - copy_.items().begin()));
    if (at_ > 0)
        message_ = tr("This copy was begun before: it goes on where it stopped.");
}

void EntryDesk::go_to(std::size_t place) {
    at_ = place;
    typed_.clear();
    ticks_.clear();
    if (at_ >= copy_.items().size()) {
        stage_ = Stage::review;
        return;
    }
    stage_ = Stage::question;
    ticks_ = copy_.ticks(item());
    if (kind() == Kind::text && domain::is_text(copy_.cell(item())))
        typed_ = domain::words_of(copy_.cell(item()));
}

void EntryDesk::go_on() {
    go_to(at_ + 1);
}

void EntryDesk::choose(char32_t c) {
    if (item().boxes) {
        const auto place = choice_of_key(c, ticks_.size());
        if (!place)
            return refuse(tr("No box has this key."));
        ticks_[*place] = !ticks_[*place];
        return;
    }
    const auto choices = copy_.choices(item());
    const auto place = choice_of_key(c, choices.size());
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
    const auto place = item().variable;
    const bool blank = base::collapse_spaces(typed_).empty();
    if (blank && copy_.is_answered(item()) &&
        !domain::is_text(copy_.cell(item()))) // it stands already: on to the next
        return go_on();
    if (blank && kind() == Kind::text) // few write here: empty needs no key of its own
        return not_answered();
    if (typed_.empty())
        return refuse(tr("Nothing is typed. Was it left empty? Then press the key for not answered."));
    if (!copy_.form().fits(place, cell)) {
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
    if (item().boxes)
        return answer_boxes();
    if (kind() == Kind::number || kind() == Kind::date || kind() == Kind::text)
        return confirm_typed();
    if (copy_.is_answered(item())) // it stands already: on to the next
        return go_on();
    refuse(tr("Press the key of the box that is ticked."));
}

void EntryDesk::answer_boxes() {
    if (std::ranges::none_of(ticks_, [](bool tick) { return tick; })) {
        if (domain::is_missing(copy_.cell(item())) && copy_.is_answered(item()))
            return go_on(); // why there is nothing stands already
        return not_answered();
    }
    copy_.answer_boxes(item(), ticks_, tr("typed again"));
    go_on();
}

void EntryDesk::answer(const Cell& cell) {
    copy_.answer(item(), cell, tr("typed again"));
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

void EntryDesk::finish() {
    copy_.end(tr("typed again")); // answers that a changed one no longer leads to were mistyped
    ++done_;
    message_ = fill(tr("{code} is complete."), {{"code", copy_.code()}});
    leave();
}

void EntryDesk::back() {
    const bool was_refused = bad_;
    ++keys_;
    message_.clear();
    bad_ = enter_is_late_ = false;
    if (!typed_.empty()) {
        auto characters = base::to_utf32(typed_);
        characters.pop_back();
        typed_ = base::to_utf8(characters);
        return;
    }
    if (was_refused && stage_ == Stage::question)
        return; // it erased what was refused, and not the answer before it
    if (stage_ == Stage::review)
        return go_to(copy_.items().size() - 1);
    if (stage_ == Stage::question && at_ > 0)
        return go_to(at_ - 1);
}

void EntryDesk::leave() {
    stage_ = Stage::code;
    copy_.put_away();
    message_.clear();
    bad_ = false;
    typed_.clear();
    near_.clear();
}

EntryDesk::Page EntryDesk::page() const {
    Page page;
    page.stage = stage_;
    page.copy = copy_.code();
    page.typed = typed_;
    page.message = message_;
    page.bad = bad_;
    page.alike = near_;
    page.copies_done = done_;
    page.keys = keys_;
    if (stage_ == Stage::code)
        return page;
    page.title = copy_.form().questionnaire().title;
    page.count = copy_.items().size();
    page.number = std::min(at_ + 1, page.count);
    if (stage_ == Stage::question)
        fill_item(page);
    return page;
}

void EntryDesk::fill_item(Page& page) const {
    const auto& question = copy_.question(item());
    page.question = question.text;
    page.help = question.help;
    page.variable = item().boxes ? question.id : variable().name;
    if (!item().boxes)
        page.row = variable().detail;
    const Cell& cell = copy_.cell(item());
    if (item().boxes)
        for (std::size_t i = 0; i < ticks_.size(); ++i)
            page.choices.push_back({key_of_choice(i), question.options[i].text, ticks_[i]});
    else if (variable().kind == Variable::Kind::code)
        for (const auto& choice : copy_.choices(item()))
            page.choices.push_back(
                {key_of_choice(page.choices.size()), choice.text, cell == domain::number_cell(choice.code)});
    if (variable().kind == Variable::Kind::number)
        page.expected = std::to_string(variable().min) + "–" + std::to_string(variable().max);
    else if (variable().kind == Variable::Kind::month)
        page.expected = tr("month and year: 05 2019");
    if (const auto missing = domain::missing_of(cell); missing && *missing != Missing::not_asked)
        page.answer = words_for(*missing);
    else if (!item().boxes && !domain::is_text(cell) && variable().kind != Variable::Kind::code)
        page.answer = cell;
}

} // namespace samenspel::app
