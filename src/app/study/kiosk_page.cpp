#include <algorithm>

#include "app/study/kiosk.hpp"
#include "app/texts.hpp"
#include "words/words.hpp"

/// What the kiosk says on each of its pages.
namespace samenspel::app {

using domain::Missing;
using words::fill;
using words::tr;
using Kind = domain::Question::Kind;

namespace {

constexpr int seconds_each = 20; ///< of a question, on the average

/// In fives, rounded up: nobody should find it longer than was said.
int minutes_for(std::size_t questions) {
    const int seconds = static_cast<int>(questions) * seconds_each;
    return std::max(1, (seconds + 299) / 300) * 5;
}

/// As it is asked when nothing leads past anything.
std::size_t items_of(const domain::Form& form) {
    std::size_t items = 0;
    for (std::size_t q = 0; q < form.questions().size(); ++q)
        items += form.questions()[q].kind == Kind::multiple ? 1 : form.variables_of(q).count;
    return items;
}

std::string spoken_of(const Kiosk::Page& page) {
    std::vector<std::string> parts;
    const auto add = [&parts](const std::string& part) {
        if (!part.empty())
            parts.push_back(part);
    };
    add(page.message);
    add(page.progress);
    add(page.title);
    add(page.row);
    add(page.help);
    for (const auto& paragraph : page.paragraphs)
        add(paragraph);
    for (const auto& fact : page.facts)
        add(fact);
    for (const auto& choice : page.choices)
        add(std::string(1, choice.key) + ": " + choice.text + (choice.chosen ? ", " + tr("chosen") : ""));
    add(page.expected);
    for (const auto& answer : page.answers)
        add(answer.question + ": " + answer.answer);
    return joined(parts, ". ");
}

} // namespace

Kiosk::Page Kiosk::page() const {
    Page page;
    page.stage = stage_;
    page.turn = turn_;
    page.message = message_;
    page.bad = bad_;
    page.name = form().questionnaire().title;
    if (stage_ == Stage::welcome)
        fill_welcome(page);
    else if (stage_ == Stage::question)
        fill_question(page);
    else if (stage_ == Stage::review)
        fill_review(page);
    else
        fill_words(page);
    page.spoken = spoken_of(page);
    return page;
}

void Kiosk::fill_welcome(Page& page) const {
    const auto questions = items_of(form());
    page.title = page.name;
    page.name.clear();
    page.paragraphs = form().questionnaire().intro;
    page.facts = {counted("{n} question, one on each page", "{n} questions, one on each page", questions),
                  fill(tr("About {n} minutes"), {{"n", std::to_string(minutes_for(questions))}}),
                  tr("Nobody in this room sees what you answer: once you have sent it, nothing of it can be "
                     "seen here.")};
    page.go_on = tr("Begin");
    page.leave = tr("For the organiser: stop");
}

/// Pages of a few sentences, and one field at most.
void Kiosk::fill_words(Page& page) const {
    switch (stage_) {
    case Stage::code:
        page.input = Input::code;
        page.title = tr("Which code stands on your paper?");
        page.help =
            tr("It stands at the top of each page: six characters, a dash and four more. Capitals and "
               "the dash do not matter.");
        page.typed = typed_;
        page.go_on = tr("Go on");
        page.back = tr("Back");
        break;
    case Stage::thanks:
        page.title = tr("Your answers have been sent. Thank you!");
        page.paragraphs = form().questionnaire().thanks;
        page.facts = {tr("Nothing of them can be seen here any more."), tr("The next colleague can begin.")};
        page.go_on = tr("Done");
        break;
    case Stage::paused:
        page.title = tr("What you confirmed is kept, and not sent yet");
        page.paragraphs = {tr("Would you like to go on later? Then type the same code. You go on where you "
                              "stopped; what you answered before is not shown again.")};
        page.go_on = tr("Done");
        break;
    case Stage::still_there:
        page.title = tr("Are you still there?");
        page.paragraphs = {tr("Press any key to go on. Otherwise this screen goes back to its first page; "
                              "what you confirmed is kept, and is not sent yet.")};
        page.go_on = tr("Yes, go on");
        break;
    case Stage::covered:
        page.title = tr("The beamer shows this screen too");
        page.paragraphs = {
            tr("Your question comes back once the beamer shows something else, or its cable is "
               "out. Please call whoever set up this laptop.")};
        break;
    case Stage::leaving:
        page.input = Input::leave_code;
        page.title = tr("Stop letting doctors answer here?");
        page.help = tr("For this one needs the code of four digits with which it was begun.");
        page.typed = leave_typed_;
        page.go_on = tr("Stop");
        page.back = tr("Back to the questions");
        break;
    default:
        break;
    }
}

void Kiosk::fill_question(Page& page) const {
    const auto& here = item();
    const auto& question = copy_.question(here);
    const auto& cell = copy_.cell(here);
    const auto count = copy_.items().size();
    page.input = input_of(here);
    // How many there are tells how a question was answered that led past others.
    const bool others_began = std::ranges::find(before_, true) != before_.end();
    page.progress = fill(others_began ? tr("Question {n}") : tr("Question {n} of {count}"),
                         {{"n", std::to_string(at_ + 1)}, {"count", std::to_string(count)}});
    page.share = others_began ? 0 : static_cast<double>(at_) / static_cast<double>(count);
    page.title = question.text;
    page.help = question.help;
    if (!here.boxes)
        page.row = copy_.variable(here).detail;
    if (page.input == Input::several)
        for (std::size_t i = 0; i < ticks_.size(); ++i)
            page.choices.push_back({key_of_choice(i), question.options[i].text, ticks_[i]});
    bool can_be_unknown = false; // there is a choice that says so
    if (page.input == Input::choice)
        for (const auto& choice : copy_.choices(here)) {
            can_be_unknown = can_be_unknown || choice.missing;
            page.choices.push_back(
                {key_of_choice(page.choices.size()), choice.text, cell == domain::number_cell(choice.code)});
        }
    page.typed = typed_;
    if (page.input == Input::number) {
        page.unit = question.unit;
        page.expected = fill(tr("A number from {least} to {most}"), {{"least", std::to_string(question.min)},
                                                                     {"most", std::to_string(question.max)}});
    }
    if (page.input == Input::month)
        page.expected = tr("Month and year, as in 05 2019");
    if (page.input == Input::words)
        page.expected = tr("A few words are enough. Enter goes on; Shift and Enter begin a new line.");
    page.skipped = copy_.is_answered(here) && domain::is_missing(cell);
    page.skip = page.input == Input::several ? tr("None of these, or I would rather not say")
                : can_be_unknown             ? tr("I would rather not say")
                                             : tr("I do not know, or would rather not say");
    page.go_on = tr("Go on");
    page.later = tr("Go on later");
    const auto& items = copy_.items();
    if (std::any_of(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(at_),
                    [this](const Item& one) { return is_open(one); }))
        page.back = tr("Back");
}

void Kiosk::fill_review(Page& page) const {
    page.share = 1;
    page.title = tr("Look it over once more");
    std::size_t hidden = 0;
    const auto& items = copy_.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!is_open(items[i])) {
            ++hidden;
            continue;
        }
        const auto& question = copy_.question(items[i]);
        const auto& row = items[i].boxes ? std::string() : copy_.variable(items[i]).detail;
        page.answers.push_back(
            {i, row.empty() ? question.text : question.text + " " + row, answer_text(items[i])});
    }
    if (!page.answers.empty())
        page.paragraphs.push_back(
            tr("Press an answer to change it. Then send; after that nothing can be changed."));
    if (hidden > 0)
        page.facts.push_back(counted("{n} question was answered before, and is not shown here.",
                                     "{n} questions were answered before, and are not shown here.", hidden));
    page.go_on = tr("Send");
    page.later = tr("Go on later");
    if (!page.answers.empty())
        page.back = tr("Back");
}

/// As who answered would say it.
std::string Kiosk::answer_text(const Item& item) const {
    const auto& cell = copy_.cell(item);
    if (domain::is_missing(cell))
        return tr("left out");
    switch (input_of(item)) {
    case Input::several: {
        std::vector<std::string> chosen;
        const auto ticks = copy_.ticks(item);
        for (std::size_t i = 0; i < ticks.size(); ++i)
            if (ticks[i])
                chosen.push_back(copy_.question(item).options[i].text);
        return joined(chosen, " · ");
    }
    case Input::choice:
        for (const auto& choice : copy_.choices(item))
            if (cell == domain::number_cell(choice.code))
                return choice.text;
        return cell;
    case Input::words:
        return std::string(domain::words_of(cell));
    case Input::number: {
        const auto& unit = copy_.question(item).unit;
        return unit.empty() ? cell : cell + " " + unit;
    }
    case Input::month:
        return cell.substr(5) + '/' + cell.substr(0, 4);
    default:
        return {};
    }
}

} // namespace samenspel::app
