#include "app/study/study_texts.hpp"

#include <algorithm>
#include <charconv>

#include "app/texts.hpp"
#include "base/text.hpp"
#include "words/words.hpp"

namespace samenspel::app {

using dataset::Finding;
using domain::Missing;
using domain::Variable;
using words::fill;
using words::tr;
/// Lives as long as the name it is given.
using Values = std::initializer_list<std::pair<std::string_view, std::string>>;

std::string missing_text(Missing reason) {
    switch (reason) {
    case Missing::not_asked:
        return tr("not asked");
    case Missing::not_applicable:
        return tr("not applicable");
    case Missing::dont_know:
        return tr("does not know");
    case Missing::not_answered:
        return tr("not answered");
    case Missing::unreadable:
        return tr("illegible or two boxes");
    }
    return {};
}

std::string short_words(std::string_view words) {
    constexpr std::size_t most = 80;
    auto characters = base::to_utf32(base::collapse_spaces(base::clean_text(words)));
    if (characters.size() > most) {
        characters.resize(most - 1);
        characters += U'…';
    }
    return base::to_utf8(characters);
}

std::string cell_text(const Variable& variable, const domain::Cell& cell) {
    if (const auto missing = domain::missing_of(cell))
        return missing_text(*missing);
    if (domain::is_text(cell))
        return fill(tr("“{text}”"), {{"text", short_words(domain::words_of(cell))}});
    if (variable.kind == Variable::Kind::tick)
        return cell == "1" ? tr("ticked") : cell == "0" ? tr("not ticked") : cell;
    if (const auto code = domain::number_of(cell)) {
        const auto label = std::ranges::find(variable.labels, *code, &Variable::Label::code);
        if (label != variable.labels.end())
            return cell + " – " + label->text;
    }
    return cell;
}

namespace {

std::string of_variable(const dataset::Survey& survey, const Finding& finding) {
    const auto& form = survey.forms[static_cast<std::size_t>(finding.questionnaire)];
    const auto& variable = form.variables()[static_cast<std::size_t>(finding.variable)];
    const Values what{{"variable", variable.name}, {"value", cell_text(variable, finding.value)}};
    switch (finding.kind) {
    case Finding::Kind::not_possible:
        return fill(tr("{variable}: {value} is no possible answer"), what);
    case Finding::Kind::required:
        return fill(tr("{variable}: must be answered, and is not ({value})"), what);
    case Finding::Kind::not_led_to:
        return fill(tr("{variable}: {value}, though the questions led past it"), what);
    case Finding::Kind::led_to:
        return fill(tr("{variable}: “not asked”, though the questions led to it"), what);
    case Finding::Kind::after_answer:
        return fill(tr("{variable}: {value} is after the day of the answer"), what);
    default:
        return fill(tr("{variable}: more than one answer, and nobody chose"), what);
    }
}

} // namespace

std::string finding_text(const dataset::Survey& survey, const Finding& finding) {
    if (finding.variable >= 0)
        return of_variable(survey, finding);
    const Values what{{"value", finding.value}};
    switch (finding.kind) {
    case Finding::Kind::not_printed:
        return tr("this code was never printed");
    case Finding::Kind::not_a_code:
        return tr("this is not the code of a copy");
    case Finding::Kind::printed_twice:
        return tr("two papers carry this code");
    case Finding::Kind::other_questionnaire:
        return fill(tr("was printed as {value}"), what);
    case Finding::Kind::paper_and_screen:
        return tr("answered on paper and on a screen");
    case Finding::Kind::same_answers:
        return fill(tr("the same answers as {value}"), what);
    case Finding::Kind::straight_line:
        return tr("the same step for every question with a scale");
    case Finding::Kind::after_meeting:
        return fill(tr("answered on {value}, not before the LOK"), what);
    case Finding::Kind::incomplete:
        return tr("less than half of the questions are answered");
    case Finding::Kind::unfinished:
        return tr("typed only in part");
    case Finding::Kind::not_sent:
        return tr("begun on a screen, and not sent");
    case Finding::Kind::no_doctor:
        return tr("caregivers answered, and no doctor");
    case Finding::Kind::no_caregivers:
        return tr("a doctor answered, and no caregivers");
    default:
        return {};
    }
}

std::string advice_text(Finding::Kind kind) {
    switch (kind) {
    case Finding::Kind::not_possible:
    case Finding::Kind::required:
    case Finding::Kind::not_led_to:
    case Finding::Kind::led_to:
    case Finding::Kind::after_answer:
        return tr("Look at the paper or the file; correct it with a reason, or mark it as illegible.");
    case Finding::Kind::open:
        return tr("Put the paper beside both answers and choose.");
    case Finding::Kind::not_printed:
    case Finding::Kind::not_a_code:
        return tr("Look for the code on the paper: a character was mistyped.");
    case Finding::Kind::printed_twice:
        return tr("Find both papers; give one of them a new code.");
    case Finding::Kind::other_questionnaire:
        return tr("It was typed under another questionnaire: type it again under its own.");
    case Finding::Kind::paper_and_screen:
        return tr("Were they the same person? Then choose where they differ.");
    case Finding::Kind::same_answers:
        return tr("Was one paper typed under two codes?");
    case Finding::Kind::straight_line:
        return tr("Look whether the questions were read; decide before you count it.");
    case Finding::Kind::after_meeting:
        return tr("These answers may have changed by the evening: tell so in the report.");
    case Finding::Kind::incomplete:
        return tr("It is not counted as usable.");
    case Finding::Kind::unfinished:
        return tr("Type its code again: it goes on where it stopped.");
    case Finding::Kind::not_sent:
        return tr("Who began it may go on with its code; until it is sent it is in no data set.");
    case Finding::Kind::no_doctor:
    case Finding::Kind::no_caregivers:
        return tr("This practice cannot be matched: are papers still to come?");
    }
    return {};
}

std::string finding_kind_text(Finding::Kind kind) {
    constexpr const char* names[] = {words::mark("no possible answer"),
                                     words::mark("must be answered, and is not"),
                                     words::mark("answered, though the questions led past it"),
                                     words::mark("“not asked”, though the questions led to it"),
                                     words::mark("a month after the answer"),
                                     words::mark("more than one answer, and nobody chose"),
                                     words::mark("a code that was never printed"),
                                     words::mark("no code of a copy"),
                                     words::mark("one code on two papers"),
                                     words::mark("another questionnaire than was printed"),
                                     words::mark("answered on paper and on a screen"),
                                     words::mark("the same answers twice in a practice"),
                                     words::mark("the same step for every question with a scale"),
                                     words::mark("answered after the LOK"),
                                     words::mark("less than half of the questions are answered"),
                                     words::mark("typed only in part"),
                                     words::mark("begun on a screen, and not sent"),
                                     words::mark("caregivers without a doctor"),
                                     words::mark("a doctor without caregivers")};
    return tr(names[static_cast<std::size_t>(kind)]);
}

std::string finding_name(Finding::Kind kind) {
    constexpr const char* names[] = {"not-possible",     "required",
                                     "not-led-to",       "led-to",
                                     "after-answer",     "open",
                                     "not-printed",      "not-a-code",
                                     "printed-twice",    "other-questionnaire",
                                     "paper-and-screen", "same-answers",
                                     "straight-line",    "after-meeting",
                                     "incomplete",       "unfinished",
                                     "not-sent",         "no-doctor",
                                     "no-caregivers"};
    return names[static_cast<std::size_t>(kind)];
}

std::string difference_name(dataset::Difference::Kind kind) {
    constexpr const char* names[] = {"only-second", "only-first",  "value",
                                     "words",       "twice-first", "twice-second"};
    return names[static_cast<std::size_t>(kind)];
}

std::string layer_text(domain::Layer layer) {
    switch (layer) {
    case domain::Layer::first:
        return tr("first entry");
    case domain::Layer::second:
        return tr("second entry");
    case domain::Layer::given:
        return tr("given on a screen");
    case domain::Layer::settled:
        return tr("chosen");
    }
    return {};
}

std::string level_text(dataset::Level level) {
    switch (level) {
    case dataset::Level::identifiable:
        return tr("identifiable: everything, for the research group alone");
    case dataset::Level::pseudonymous:
        return tr("pseudonymous: practices by code, no free text and no days");
    case dataset::Level::shared:
        return tr("public: no codes, no small practices, numbers in bands");
    }
    return {};
}

std::string left_out_text(const dataset::LeftOut& left_out) {
    using Kind = dataset::LeftOut::Kind;
    const Values what{{"names", joined(left_out.names, ", ")},
                      {"n", std::to_string(left_out.count)},
                      {"rows", std::to_string(left_out.rows)}};
    switch (left_out.kind) {
    case Kind::free_text:
        return fill(tr("Free text is left out: {names}. A doctor may recognise a caregiver by their words."),
                    what);
    case Kind::months:
        return fill(tr("Months are left out: {names}."), what);
    case Kind::days_and_copies:
        return tr("The codes of copies and the days of answers are left out.");
    case Kind::practice_codes:
        return tr("The codes of practices are left out; a practice has a number in no order.");
    case Kind::open_copies:
        return fill(tr("{n} copies are left out: they hold answers between which nobody has chosen yet."),
                    what);
    case Kind::unfinished_copies:
        return fill(tr("{n} copies are left out: they are not complete, or were never sent."), what);
    case Kind::small_practices:
        return fill(
            tr("{n} practices with too few caregivers are left out of the matched data: {rows} rows."), what);
    case Kind::other_definition:
        return fill(tr("Another version defines these otherwise, and is left out there: {names}."), what);
    case Kind::bands:
        return fill(tr("Numbers became bands: {names}."), what);
    }
    return {};
}

dataset::TableWords table_words() {
    dataset::TableWords words;
    words.doctors = tr("Answers of doctors");
    words.caregivers = tr("Answers of caregivers");
    words.matched = tr("Each caregiver beside the doctors of the practice");
    words.practice = tr("code of the practice");
    words.practice_number = tr("number of the practice, in no order");
    words.copy = tr("code of the copy");
    words.answered_on = tr("day of the answer, where it is known");
    words.version = tr("version of the questionnaire");
    words.channel = tr("on paper or on a screen");
    words.paper = tr("paper");
    words.screen = tr("screen");
    words.doctor_count = tr("doctors of the practice who answered");
    words.yes = tr("yes");
    words.no = tr("no");
    return words;
}

std::string decimal_text(double number, int decimals) {
    char text[64] = {};
    const auto [end, error] =
        std::to_chars(text, text + sizeof text, number, std::chars_format::fixed, decimals);
    std::string shown(text, end);
    if (shown.find_first_not_of("-0.") == shown.npos && shown.front() == '-')
        shown.erase(0, 1); // no minus before nothing
    std::ranges::replace(shown, '.', words::trc("decimal sign of the language", ".").front());
    return shown.front() == '-' ? "−" + shown.substr(1) : shown;
}

std::string half_typed_text(std::size_t entries) {
    return words::fill(words::trn("{n} entry is half typed: what comes behind that is not compared",
                                  "{n} entries are half typed: what comes behind that is not compared",
                                  static_cast<long>(entries)),
                       {{"n", std::to_string(entries)}});
}

} // namespace samenspel::app
