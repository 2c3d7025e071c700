#include "app/study/kiosk.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "domain/questionnaire/copy_code.hpp"
#include "words/words.hpp"

namespace samenspel::app {

using domain::Cell;
using domain::Layer;
using domain::Missing;
using words::fill;
using words::tr;
using Kind = domain::Question::Kind;

namespace {

/// Stands where the initials of who typed stand elsewhere; the same in every language, for laptops are merged.
constexpr const char* nobody = "kiosk";

/// As on a Belgian keyboard without Shift.
std::string with_digits(const std::string& typed) {
    auto characters = base::to_utf32(base::clean_text(typed));
    std::ranges::transform(characters, characters.begin(), digit_below);
    return base::to_utf8(characters);
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

} // namespace

Kiosk::Kiosk(OpenStudy& study, std::string questionnaire, std::string leave_code, const Clock& clock)
    : study_(study),
      questionnaire_(std::move(questionnaire)),
      leave_code_(std::move(leave_code)),
      clock_(clock),
      copy_(study, Layer::given, nobody, clock) {
    const auto forms = kiosk_forms(study);
    if (!is_leave_code(leave_code_) ||
        std::ranges::find(forms, questionnaire_, &KioskForm::id) == forms.end())
        throw std::logic_error("kiosk: no questionnaire for doctors, or no code to get out");
    welcome();
}

/// Of the copy in hand, else the newest version.
const domain::Form& Kiosk::form() const {
    if (!copy_.code().empty())
        return copy_.form();
    const auto& survey = study_.survey();
    const auto newest = dataset::newest_first(survey);
    return survey.forms[*std::ranges::find_if(
        newest, [&](std::size_t place) { return survey.forms[place].questionnaire().id == questionnaire_; })];
}

const Kiosk::Item& Kiosk::item() const {
    return copy_.items()[at_];
}

Kiosk::Input Kiosk::input_of(const Item& item) const {
    switch (copy_.question(item).kind) {
    case Kind::multiple:
        return Input::several;
    case Kind::number:
        return Input::number;
    case Kind::date:
        return Input::month;
    case Kind::text:
        return Input::words;
    case Kind::single:
    case Kind::scale:
    case Kind::matrix:
        break;
    }
    return Input::choice;
}

void Kiosk::show(Stage stage) {
    stage_ = stage;
    ++turn_;
    message_.clear();
    bad_ = false;
    shown_ = touched_ = clock_.elapsed();
}

/// Of who was here nothing stays.
void Kiosk::welcome() {
    copy_.put_away();
    before_.clear();
    ticks_.clear();
    typed_.clear();
    leave_typed_.clear();
    at_ = 0;
    reviewed_ = false;
    show(Stage::welcome);
}

void Kiosk::refuse(const std::string& message) {
    message_ = message;
    bad_ = true;
}

// ---- which copy ----------------------------------------------------------------------------------------

/// Whether nobody answered it yet but here, and did not send it.
bool Kiosk::is_fresh(const std::string& code, int questionnaire) const {
    const auto gone = domain::withdrawn(study_.study());
    const auto& form = study_.survey().forms[static_cast<std::size_t>(questionnaire)];
    domain::CopyEntries copy{code, questionnaire, {}};
    for (const auto& entry : study_.study().entries) {
        if (entry.copy != code || gone.contains(entry.uid))
            continue;
        if (entry.layer != Layer::given || entry.questionnaire != questionnaire)
            return false;
        copy.layers[static_cast<std::size_t>(entry.layer) - 1].push_back(&entry);
    }
    return copy.of(Layer::given).empty() || !dataset::is_sent(copy, form);
}

/// Whoever mistypes is shown no other code: it would be that of a colleague.
void Kiosk::open_copy() {
    const auto code = domain::read_copy_code(with_digits(typed_));
    if (base::collapse_spaces(typed_).empty())
        return refuse(tr("Type the code that stands at the top of your paper."));
    if (!code)
        return refuse(tr("This code is not right. Please check the paper."));
    const auto known = domain::make_copy_code(code->practice, code->serial);
    if (study_.printed(known) == nullptr)
        return refuse(tr("This code is not known here. Please check the paper."));
    const auto& copies = study_.study().copies;
    const auto printed = std::ranges::find_if(copies, [&](const domain::PrintedCopy& copy) {
        return copy.code == known && copy.questionnaire == questionnaire_;
    });
    const int questionnaire = printed == copies.end() ? -1 : questionnaire_of(study_.study(), *printed);
    if (questionnaire < 0)
        return refuse(tr("This code is of another questionnaire. Please check the paper."));
    if (!is_fresh(known, questionnaire))
        return refuse(tr("This questionnaire has been filled in already."));
    copy_.take(known, questionnaire);
    before_.assign(copy_.form().variables().size(), false);
    for (const auto& one : copy_.items())
        before_[one.variable] = copy_.is_answered(one);
    const bool begun = std::ranges::find(before_, true) != before_.end();
    next();
    if (begun)
        message_ = tr("You go on where this questionnaire was left. What was answered before is not shown.");
}

// ---- from question to question -------------------------------------------------------------------------

bool Kiosk::is_open(const Item& item) const {
    return !before_[item.variable];
}

/// @return the number of items if there is none
std::size_t Kiosk::open_item_from(std::size_t place, bool unanswered) const {
    const auto& items = copy_.items();
    while (place < items.size() &&
           (!is_open(items[place]) || (unanswered && copy_.is_answered(items[place]))))
        ++place;
    return place;
}

void Kiosk::go_to(std::size_t place) {
    at_ = place;
    typed_.clear();
    ticks_.clear();
    if (at_ >= copy_.items().size()) {
        reviewed_ = true;
        return show(Stage::review);
    }
    show(Stage::question);
    ticks_ = copy_.ticks(item());
    const auto& cell = copy_.cell(item());
    if (!copy_.is_answered(item()) || domain::is_missing(cell))
        return;
    if (input_of(item()) == Input::month)
        typed_ = cell.substr(5) + ' ' + cell.substr(0, 4);
    else
        typed_ = domain::is_text(cell) ? std::string(domain::words_of(cell)) : cell;
}

void Kiosk::next() {
    const bool here = stage_ == Stage::question;
    go_to(here && !reviewed_ ? open_item_from(at_ + 1, false) : open_item_from(0, true));
}

/// @return false, with a word on the page, if the disk refuses; then nothing has changed
template <class Write>
bool Kiosk::keep(Write&& write) {
    try {
        write();
        return true;
    } catch (const base::FileError&) {
        refuse(tr("Your answer could not be kept. Please call whoever set up this laptop."));
        return false;
    }
}

void Kiosk::answer(const Cell& cell) {
    if (keep([&] { copy_.answer(item(), cell, tr("changed before it was sent")); }))
        next();
}

void Kiosk::choose(std::size_t place) {
    if (wakes() || stage_ != Stage::question)
        return;
    message_.clear();
    bad_ = false;
    if (input_of(item()) == Input::several && place < ticks_.size())
        ticks_[place] = !ticks_[place];
    if (input_of(item()) != Input::choice)
        return;
    const auto choices = copy_.choices(item());
    if (place < choices.size())
        keep([&] {
            copy_.answer(item(), domain::number_cell(choices[place].code), tr("changed before it was sent"));
        });
}

bool Kiosk::key(char32_t c) {
    if (wakes() || stage_ != Stage::question)
        return false;
    const auto input = input_of(item());
    if (input != Input::choice && input != Input::several)
        return false;
    auto pressed = digit_below(c);
    if (pressed >= U'A' && pressed <= U'Z')
        pressed += U'a' - U'A';
    if (pressed == U'0') {
        skip();
        return true;
    }
    const auto place =
        choice_of_key(pressed, input == Input::several ? ticks_.size() : copy_.choices(item()).size());
    if (place)
        choose(*place);
    return place.has_value();
}

void Kiosk::type(const std::string& text) {
    touched();
    (stage_ == Stage::leaving ? leave_typed_ : typed_) = text;
    message_.clear();
    bad_ = false;
}

void Kiosk::confirm_choice() {
    if (copy_.is_answered(item()))
        return next();
    refuse(tr("Choose an answer first, or leave this question out."));
}

void Kiosk::confirm_boxes() {
    if (std::ranges::find(ticks_, true) == ticks_.end()) {
        if (copy_.is_answered(item()) && domain::is_missing(copy_.cell(item())))
            return next(); // that there is none was said already
        return refuse(tr("Choose what fits, or leave this question out."));
    }
    if (keep([&] { copy_.answer_boxes(item(), ticks_, tr("changed before it was sent")); }))
        next();
}

void Kiosk::confirm_typed() {
    const auto input = input_of(item());
    const auto& variable = copy_.variable(item());
    if (base::collapse_spaces(base::clean_text(typed_)).empty()) {
        if (input == Input::words || (copy_.is_answered(item()) && domain::is_missing(copy_.cell(item()))))
            return skip();
        return refuse(input == Input::month ? tr("Type a month and a year, or leave this question out.")
                                            : tr("Type a number, or leave this question out."));
    }
    if (input == Input::words)
        return answer(domain::text_cell(base::clean_text(typed_, true)));
    const auto digits = without_spaces(with_digits(typed_));
    const auto cell = input == Input::month     ? month_typed(with_digits(typed_))
                      : is_number_typed(digits) ? domain::number_cell(std::stoi(digits))
                                                : Cell();
    if (!cell.empty() && copy_.form().fits(item().variable, cell))
        return answer(cell);
    if (input == Input::month)
        return refuse(fill(tr("That is no month from {from} to {to}."),
                           {{"from", variable.from}, {"to", variable.to}}));
    refuse(fill(tr("That is no number from {least} to {most}."),
                {{"least", std::to_string(variable.min)}, {"most", std::to_string(variable.max)}}));
}

void Kiosk::go_on() {
    if (wakes())
        return;
    message_.clear();
    bad_ = false;
    switch (stage_) {
    case Stage::welcome:
        return show(Stage::code);
    case Stage::code:
        return open_copy();
    case Stage::question:
        break;
    case Stage::review:
        return send();
    case Stage::thanks:
    case Stage::paused:
        if (!is_double_press())
            welcome();
        return;
    case Stage::leaving:
        return try_to_leave();
    default:
        return;
    }
    switch (input_of(item())) {
    case Input::choice:
        return confirm_choice();
    case Input::several:
        return confirm_boxes();
    default:
        return confirm_typed();
    }
}

void Kiosk::skip() {
    if (!wakes() && stage_ == Stage::question)
        answer(domain::missing_cell(Missing::not_answered));
}

void Kiosk::back() {
    if (wakes())
        return;
    if (stage_ == Stage::code)
        return welcome();
    if (stage_ == Stage::leaving) {
        leave_typed_.clear();
        return show(leave_from_);
    }
    if (stage_ != Stage::question && stage_ != Stage::review)
        return;
    for (auto place = stage_ == Stage::review ? copy_.items().size() : at_; place-- > 0;)
        if (is_open(copy_.items()[place]))
            return go_to(place);
}

void Kiosk::edit(std::size_t place) {
    if (!wakes() && stage_ == Stage::review && place < copy_.items().size() && is_open(copy_.items()[place]))
        go_to(place);
}

void Kiosk::later() {
    if (wakes() || (stage_ != Stage::question && stage_ != Stage::review))
        return;
    welcome();
    show(Stage::paused);
}

void Kiosk::send() {
    if (is_double_press() || !keep([&] { copy_.send(tr("changed before it was sent")); }))
        return;
    welcome();
    show(Stage::thanks);
}

// ---- nobody there, and the way out ---------------------------------------------------------------------

void Kiosk::touched() {
    wakes();
}

/// @return whether that was all that this press was for
bool Kiosk::wakes() {
    touched_ = clock_.elapsed();
    if (stage_ != Stage::still_there)
        return false;
    show(under_);
    return true;
}

bool Kiosk::is_double_press() const {
    return clock_.elapsed() - shown_ < double_press;
}

void Kiosk::tick() {
    const auto idle = clock_.elapsed() - touched_;
    switch (stage_) {
    case Stage::question:
    case Stage::review:
    case Stage::still_there:
        if (idle >= gone_after)
            return welcome();
        if (stage_ != Stage::still_there && idle >= asks_after) {
            const auto since = touched_;
            under_ = stage_;
            show(Stage::still_there);
            touched_ = since;
        }
        return;
    case Stage::code:
    case Stage::covered:
    case Stage::leaving:
        if (idle >= asks_after)
            welcome();
        return;
    case Stage::thanks:
    case Stage::paused:
        if (idle >= thanks_stay)
            welcome();
        return;
    default:
        return;
    }
}

void Kiosk::beamer_shows_it(bool shows) {
    if (!shows && stage_ == Stage::covered)
        return show(under_);
    const bool open = stage_ == Stage::question || stage_ == Stage::review || stage_ == Stage::code;
    if (!shows || !open)
        return;
    under_ = stage_;
    show(Stage::covered);
}

void Kiosk::ask_to_leave() {
    touched();
    if (stage_ == Stage::leaving || stage_ == Stage::left)
        return;
    leave_from_ = stage_;
    leave_typed_.clear();
    show(Stage::leaving);
}

void Kiosk::try_to_leave() {
    const auto typed = without_spaces(with_digits(std::exchange(leave_typed_, {})));
    ++turn_; // the field is empty again
    if (wrong_ >= most_wrong && clock_.elapsed() < wrong_until_)
        return refuse(tr("Wait half a minute before you try again."));
    if (typed != leave_code_) {
        ++wrong_;
        wrong_until_ = clock_.elapsed() + wrong_wait;
        return refuse(tr("That is not the code."));
    }
    welcome();
    show(Stage::left);
}

} // namespace samenspel::app
