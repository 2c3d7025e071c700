#include "app/study/entry_page.hpp"

#include <algorithm>

#include "app/study/study_texts.hpp"
#include "app/texts.hpp"
#include "base/text.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using Stage = EntryDesk::Stage;
using words::fill;
using words::tr;

constexpr std::size_t code_length = 10; // of which the first six are the practice
constexpr std::size_t most_initials = 6;

std::vector<std::string> places_of(const std::string& typed) {
    std::vector<std::string> places;
    for (const char32_t c : base::to_utf32(typed))
        if (c != U' ' && c != U'-')
            places.push_back(upper(base::to_utf8(std::u32string(1, c))));
    places.resize(std::max(places.size(), code_length));
    return places;
}

std::string keys_of(const EntryDesk::Page& page, bool words, bool several) {
    if (page.stage == Stage::code)
        return tr("Enter: open the copy · Backspace: erase · Esc: stop entering");
    if (page.stage == Stage::review)
        return tr("Enter: the copy is complete · Backspace: back to the last answer · Esc: another copy");
    if (words)
        return tr("Enter: on · - as the first letter: not filled in · ? as the first letter: illegible · "
                  "Backspace: erase, back · Esc: another copy");
    if (page.choices.empty())
        return tr("Digits, then Enter · - not filled in · ? illegible · Backspace: erase, back · "
                  "Esc: another copy");
    if (several)
        return tr("The keys of all boxes that are ticked, then Enter · - none · ? illegible · "
                  "Backspace: back · Esc: another copy");
    return tr("The key of the box · - not filled in · ? illegible or two boxes · Backspace: back · "
              "Esc: another copy");
}

std::string spoken_of(const EntryView& view) {
    const auto& page = view.page;
    std::vector<std::string> parts;
    const auto add = [&parts](const std::string& part) {
        if (!part.empty())
            parts.push_back(part);
    };
    add(page.message);
    if (page.stage == Stage::code)
        add(tr("Code of the copy") + ": " + page.typed);
    if (page.stage == Stage::review)
        add(tr("Everything is answered. Enter ends this copy."));
    if (page.stage == Stage::question)
        add(view.progress);
    add(page.question);
    add(page.row);
    add(page.help);
    for (std::size_t i = 0; i < page.alike.size(); ++i)
        add(std::to_string(i + 1) + ": " + page.alike[i]);
    for (const auto& choice : page.choices)
        add(std::string(1, choice.key) + ": " + choice.text + (choice.chosen ? ", " + tr("chosen") : ""));
    add(page.expected);
    if (page.stage == Stage::question)
        add(page.typed);
    add(page.answer);
    return joined(parts, ". ");
}

/// Names of the variables that the desk asks for now: several of a multiple.
std::vector<std::string> asked_now(const domain::Form& form, const std::string& name) {
    if (form.find(name))
        return {name};
    for (const auto& question : form.questions())
        if (question.id == name)
            return domain::variables_of(question);
    return {};
}

} // namespace

EntryPresenter::EntryPresenter(OpenStudy& study, domain::Layer layer, std::string who, const Clock& clock)
    : study_(study), layer_(layer), who_(std::move(who)), desk_(study, layer, who_, clock) {}

void EntryPresenter::character(char32_t c) {
    const auto page = desk_.page();
    const bool asked = page.stage == Stage::question;
    const bool first = page.typed.empty();
    // In words every letter counts, and a month may be typed with a line between its parts.
    if (asked && c == U'-' && first)
        return desk_.not_answered();
    if (asked && c == U'?' && (first || !desk_.wants_words()))
        return desk_.unreadable();
    desk_.character(desk_.wants_words() ? c : digit_below(c));
}

bool EntryPresenter::leave() {
    if (desk_.page().stage == Stage::code)
        return false;
    desk_.leave();
    return true;
}

EntryView EntryPresenter::view() {
    EntryView view;
    view.page = desk_.page();
    const auto& page = view.page;
    if (page.stage == Stage::code) {
        view.code = places_of(page.typed);
    } else {
        view.progress = std::to_string(page.number) + '/' + std::to_string(page.count);
        const auto answered = page.stage == Stage::review ? page.count : page.number - 1;
        view.share =
            static_cast<double>(answered) / static_cast<double>(std::max<std::size_t>(page.count, 1));
    }
    view.who = who_ + " · " + layer_text(layer_);
    view.tally =
        fill(words::trn("{n} copy entered", "{n} copies entered", static_cast<long>(page.copies_done)),
             {{"n", std::to_string(page.copies_done)}});
    view.keys = keys_of(page, desk_.wants_words(), desk_.wants_several());
    view.spoken = spoken_of(view);
    view.sheet = sheet(page);
    return view;
}

EntrySheet EntryPresenter::sheet(const EntryDesk::Page& page) {
    EntrySheet sheet;
    const auto* printed = page.stage == Stage::question ? study_.printed(page.copy) : nullptr;
    if (printed == nullptr)
        return sheet;
    const auto name = printed->questionnaire + '\n' + printed->version;
    if (!boxes_.contains(name))
        boxes_[name] = study_.boxes(printed->questionnaire, printed->version);
    const auto& boxes = boxes_[name];
    const auto& known = study_.study().questionnaires;
    const auto at = std::ranges::find_if(known, [&](const domain::StudyQuestionnaire& one) {
        return one.id == printed->questionnaire && one.version == printed->version;
    });
    const auto names =
        asked_now(study_.survey().forms[static_cast<std::size_t>(at - known.begin())], page.variable);
    const auto is_current = [&](const StudyBox& box) {
        return std::ranges::find(names, box.variable) != names.end();
    };
    const auto first = std::ranges::find_if(boxes, is_current);
    if (first == boxes.end())
        return sheet;
    sheet.page = first->page;
    std::size_t place = 0;
    for (const auto& box : boxes) {
        sheet.pages = std::max(sheet.pages, box.page);
        EntrySheet::Box drawn{box.x, box.y, box.width, box.height, is_current(box), false, 0};
        if (drawn.current && !box.value.empty()) {
            if (place < page.choices.size()) {
                drawn.key = page.choices[place].key;
                drawn.chosen = page.choices[place].chosen;
            }
            ++place;
        }
        if (box.page == sheet.page)
            sheet.boxes.push_back(drawn);
    }
    return sheet;
}

std::string initials_of(const std::string& typed) {
    auto characters = base::to_utf32(base::collapse_spaces(base::clean_text(typed)));
    std::erase(characters, U' ');
    if (characters.size() > most_initials)
        characters.resize(most_initials);
    return upper(base::to_utf8(characters));
}

} // namespace samenspel::app
