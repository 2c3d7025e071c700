#include "domain/session/personal.hpp"

#include <algorithm>
#include <initializer_list>
#include <regex>
#include <string_view>

#include "base/text.hpp"

namespace samenspel::domain {
namespace {

// Latin letters, as in the names that are met here: Öztürk, Yıldız, Šimić.
bool is_capital(char32_t c) {
    if (c >= 0x100 && c <= 0x17E) {
        const bool odd_is_capital = (c >= 0x139 && c <= 0x148) || c >= 0x179;
        return c == 0x178 || (c % 2 == 1) == odd_is_capital;
    }
    return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

bool is_letter(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ||
           (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

bool is_word(char32_t c) {
    return is_letter(c) || c == U'\'' || c == U'’' || c == U'-';
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

std::u32string lower(std::u32string_view text) {
    std::u32string small(text);
    for (auto& c : small)
        if (c >= U'A' && c <= U'Z')
            c += U'a' - U'A';
    return small;
}

bool is_one_of(std::u32string_view word, std::initializer_list<std::u32string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool is_abbreviated_title(std::u32string_view word) {
    return is_one_of(word, {U"mevr", U"mw", U"mnr", U"dhr", U"dr", U"prof"});
}

bool is_title(std::u32string_view word) {
    return is_one_of(word, {U"mevrouw", U"juffrouw", U"meneer", U"mijnheer", U"heer", U"dokter", U"professor",
                            U"collega", U"patiënt", U"patiënte"});
}

/// What stands before the name of an organisation, not of a person.
bool is_article(std::u32string_view word) {
    return is_one_of(word,
                     {U"de", U"het", U"een", U"'t", U"’t", U"deze", U"dit", U"die", U"dat", U"onze", U"ons"});
}

/// Words that often begin a line and are nobody's first name.
bool begins_a_line(std::u32string_view word) {
    return is_one_of(word, {U"aan",     U"alle",       U"alleen", U"als",   U"altijd", U"bel",     U"bij",
                            U"contact", U"contacteer", U"daarom", U"denk",  U"dienst", U"door",    U"dus",
                            U"elke",    U"en",         U"er",     U"geef",  U"geen",   U"gebruik", U"hoe",
                            U"hulp",    U"iedere",     U"ik",     U"in",    U"info",   U"is",      U"kan",
                            U"lid",     U"lokaal",     U"maar",   U"mag",   U"mail",   U"meer",    U"met",
                            U"minder",  U"moet",       U"na",     U"naar",  U"naast",  U"niet",    U"nog",
                            U"nooit",   U"of",         U"om",     U"onder", U"ook",    U"op",      U"over",
                            U"per",     U"samen",      U"sinds",  U"soms",  U"stuur",  U"tegen",   U"tijdens",
                            U"tot",     U"uit",        U"vaak",   U"van",   U"veel",   U"verwijs", U"via",
                            U"volgens", U"voor",       U"vraag",  U"waar",  U"waarom", U"wanneer", U"want",
                            U"wat",     U"we",         U"welke",  U"wie",   U"wij",    U"zelf",    U"ze",
                            U"zie",     U"zij",        U"zonder"});
}

/// Two words in a row that look like a first and a last name, or a title and a name. A capital that an article
/// or the start of the sentence explains does not count.
bool names_someone(const std::u32string& line) {
    enum class Before { nothing, abbreviated_title, title, name, name_van, organisation };
    Before before = Before::nothing;
    bool sentence_start = true;
    for (std::size_t i = 0; i < line.size();) {
        const char32_t c = line[i];
        const bool opens_quote = !is_letter(c) && i + 1 < line.size() && is_capital(line[i + 1]);
        if (!is_word(c) || opens_quote) {
            // Only spaces keep two words together, and the full stop of "dr. Claes".
            const bool abbreviates = c == U'.' && before == Before::abbreviated_title;
            if (c != U' ')
                before = abbreviates ? Before::title : Before::nothing;
            if ((c == U'.' && !abbreviates) || c == U'?' || c == U'!' || c == U':')
                sentence_start = true;
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < line.size() && is_word(line[end]))
            ++end;
        const std::u32string_view word = std::u32string_view(line).substr(i, end - i);
        const std::u32string small = lower(word);
        const bool capital =
            is_capital(c) && word.size() > 1 && !is_capital(word[1]) &&
            std::ranges::any_of(word, [](char32_t l) { return is_letter(l) && !is_capital(l); });
        if (capital &&
            (before == Before::name || before == Before::title || before == Before::abbreviated_title))
            return true;
        if (is_abbreviated_title(small))
            before = Before::abbreviated_title;
        else if (is_title(small))
            before = Before::title;
        else if (is_article(small))
            before = Before::organisation;
        else if (before == Before::name && small == U"van")
            before = Before::name_van;
        else if (before == Before::name_van && (small == U"den" || small == U"der"))
            before = Before::name;
        else if (!capital || (sentence_start && begins_a_line(small)))
            before = Before::nothing;
        else if (before != Before::organisation)
            before = Before::name;
        sentence_start = false;
        i = end;
    }
    return false;
}

/// A national number or the phone number of a person; free and paid service numbers are of nobody.
bool holds_personal_number(std::u32string_view line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (!is_digit(line[i]) || (i > 0 && is_letter(line[i - 1])))
            continue;
        // Digits in groups, with one sign between two groups or "(0)".
        const bool abroad = i > 0 && line[i - 1] == U'+';
        std::u32string digits;
        std::size_t gap = 0;
        for (; i < line.size() && gap < 2; ++i) {
            if (is_digit(line[i])) {
                digits += line[i];
                gap = 0;
            } else if (line.substr(i, 3) == U"(0)") {
                i += 2;
            } else if (std::u32string_view(U" /.-").find(line[i]) != line.npos) {
                ++gap;
            } else {
                break;
            }
        }
        --i; // seen again: it may begin another number
        const auto begins = [&](std::u32string_view with) { return digits.starts_with(with); };
        const bool service = begins(U"0800") || begins(U"090") || begins(U"070") || begins(U"078");
        const std::size_t n = digits.size();
        if (abroad ? n >= 10 && n <= 13
                   : n == 11 || (begins(U"00") && n >= 12 && n <= 15) ||
                         (begins(U"0") && !service && (n == 9 || n == 10)))
            return true;
    }
    return false;
}

/// A day before 2020: a later one is more likely an appointment.
bool holds_birth_date(const std::string& line) {
    static const std::regex date(
        R"(\b\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(19\d\d|20[01]\d)\b)"
        R"(|\b(19\d\d|20[01]\d)-\d\d-\d\d\b)"
        R"(|\b\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (19\d\d|20[01]\d)\b)",
        std::regex::icase | std::regex::optimize);
    return std::regex_search(line, date);
}

/// The line with a bar in place of each public name or number.
std::u32string without(std::u32string line, const std::vector<std::string>& known) {
    for (const auto& name : known) {
        if (base::first_invalid_utf8(name))
            continue;
        const std::u32string wanted = lower(base::to_utf32(name));
        if (wanted.empty())
            continue;
        const auto inside = [](char32_t c) { return is_letter(c) || is_digit(c); };
        const std::u32string small = lower(line);
        std::size_t past = 0;
        std::u32string left;
        for (std::size_t at = small.find(wanted); at != small.npos;) {
            const std::size_t end = at + wanted.size();
            const bool whole =
                (at == 0 || !inside(line[at - 1])) && (end == line.size() || !inside(line[end]));
            if (whole) {
                left.append(line, past, at - past).append(U"|");
                past = end;
            }
            at = small.find(wanted, whole ? end : at + 1);
        }
        line = left.append(line, past);
    }
    return line;
}

} // namespace

bool looks_personal(const std::string& line, const std::vector<std::string>& known) {
    if (base::first_invalid_utf8(line))
        return false;
    const std::u32string rest = without(base::to_utf32(line), known);
    return holds_personal_number(rest) || names_someone(rest) || holds_birth_date(base::to_utf8(rest));
}

} // namespace samenspel::domain
