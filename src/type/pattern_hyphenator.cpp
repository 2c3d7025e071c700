#include "type/pattern_hyphenator.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <system_error>

#include <hyphen.h>

#include "base/error.hpp"
#include "base/path.hpp"
#include "base/text.hpp"

namespace samenspel::type {
namespace {

using base::FileError;

constexpr std::size_t least_before = 2, least_after = 3;
constexpr std::size_t longest_abbreviation = 6; // RIZIV is no word to break, MANTELZORGERS is

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool is_letter(char32_t c) {
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c < 0x2C00);
}

bool is_capital(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

char32_t lower(char32_t c) {
    return is_capital(c) ? c + 0x20 : c;
}

bool has_trema(char32_t c) {
    return c == U'ä' || c == U'ë' || c == U'ï' || c == U'ö' || c == U'ü';
}

bool is_vowel(char32_t c) {
    return std::u32string_view(U"aeou").find(c) != std::u32string_view::npos;
}

/// https://…, a.b@c.be, nu.nl: a hyphen would become part of it.
bool is_address(std::u32string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool goes_on = i + 1 < word.size() && (is_letter(word[i + 1]) || is_digit(word[i + 1]));
        if (word[i] == U'@' || word[i] == U'_' || word[i] == U'\\')
            return true;
        if (word[i] == U'.' && goes_on)
            return true;
        if (word[i] == U'/' && i + 1 < word.size() && word[i + 1] == U'/')
            return true;
    }
    return false;
}

/// Abbreviations (LOK), names with a capital inside (eHealth, McDonald), and what holds a digit.
bool is_unbreakable(std::u32string_view letters) {
    if (std::any_of(letters.begin(), letters.end(), is_digit))
        return true;
    const auto capitals = std::count_if(letters.begin(), letters.end(), is_capital);
    if (static_cast<std::size_t>(capitals) == letters.size())
        return letters.size() <= longest_abbreviation;
    return capitals > (is_capital(letters.front()) ? 1 : 0);
}

/// At a break before it the spelling changes: geïnd becomes ge-ind, omaatje becomes oma-tje.
bool changes_spelling(std::u32string_view lower, std::size_t before) {
    if (has_trema(lower[before]))
        return true;
    return lower.substr(before).starts_with(U"tje") && before >= 2 && is_vowel(lower[before - 1]) &&
           lower[before - 1] == lower[before - 2];
}

/// The patterns are written in Latin-1; other accented letters count as the bare letter. None if a letter
/// has no such form.
std::optional<std::string> to_latin1(std::u32string_view lower) {
    std::string bytes;
    for (const char32_t c : lower) {
        if (c <= 0xFF) {
            bytes += static_cast<char>(static_cast<unsigned char>(c));
            continue;
        }
        const std::string bare = base::fold_for_search(base::to_utf8(std::u32string_view(&c, 1)));
        if (bare.size() != 1)
            return std::nullopt;
        bytes += bare;
    }
    return bytes;
}

std::FILE* open_to_read(const std::filesystem::path& file) {
#ifdef _WIN32
    return _wfopen(file.c_str(), L"rb");
#else
    return std::fopen(file.c_str(), "rb");
#endif
}

} // namespace

void PatternHyphenator::Free::operator()(_HyphenDict* patterns) const {
    hnj_hyphen_free(patterns);
}

PatternHyphenator::PatternHyphenator(const std::filesystem::path& folder, std::string_view language) {
    const std::string primary(language.substr(0, language.find('-')));
    const auto file = folder / ("hyph_" + primary + ".dic");
    std::FILE* const stream = open_to_read(file);
    if (stream == nullptr) {
        const auto kind = errno == ENOENT ? FileError::Kind::missing : FileError::Kind::unreadable;
        throw FileError(kind, base::utf8(file), std::generic_category().message(errno));
    }
    patterns_.reset(hnj_hyphen_load_file(stream));
    std::fclose(stream);
    if (!patterns_)
        throw FileError(FileError::Kind::damaged, base::utf8(file), "not a file of patterns");
    if (patterns_->utf8 != 0)
        throw FileError(FileError::Kind::foreign, base::utf8(file), "not in ISO8859-1");
    read_exceptions(folder / ("exceptions_" + primary + ".txt"));
}

void PatternHyphenator::read_exceptions(const std::filesystem::path& file) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const std::u32string word = base::to_utf32(base::collapse_spaces(line));
        if (word.empty() || word.front() == U'#')
            continue;
        std::u32string letters;
        std::vector<std::size_t> places;
        for (const char32_t c : word) {
            if (c == U'-')
                places.push_back(letters.size());
            else
                letters += lower(c);
        }
        exceptions_[letters] = std::move(places);
    }
}

std::vector<std::size_t> PatternHyphenator::break_by_pattern(const std::u32string& lower) const {
    const auto bytes = to_latin1(lower);
    if (!bytes)
        return {};
    std::vector<char> marks(bytes->size() + 5); // as the library asks
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    hnj_hyphen_hyphenate2(patterns_.get(), bytes->c_str(), static_cast<int>(bytes->size()), marks.data(),
                          nullptr, &replacements, &positions, &cuts);
    if (replacements != nullptr) {
        for (std::size_t i = 0; i < bytes->size(); ++i)
            std::free(replacements[i]);
    }
    std::free(replacements);
    std::free(positions);
    std::free(cuts);

    std::vector<std::size_t> places;
    for (std::size_t i = 0; i + 1 < bytes->size(); ++i) {
        if ((static_cast<unsigned char>(marks[i]) & 1U) != 0)
            places.push_back(i + 1);
    }
    return places;
}

std::vector<std::size_t> PatternHyphenator::break_letters(Letters letters) const {
    if (letters.size() < least_before + least_after || is_unbreakable(letters))
        return {};
    std::u32string small;
    for (const char32_t c : letters)
        small += lower(c);
    const auto known = exceptions_.find(small);
    if (known != exceptions_.end())
        return known->second;
    std::vector<std::size_t> places = break_by_pattern(small);
    std::erase_if(places, [&](std::size_t place) {
        return place < least_before || small.size() - place < least_after || changes_spelling(small, place);
    });
    return places;
}

std::vector<std::size_t> PatternHyphenator::breaks(const std::string& word) const {
    if (base::first_invalid_utf8(word))
        return {};
    const std::u32string characters = base::to_utf32(word);
    if (is_address(characters))
        return {};
    std::vector<std::size_t> offsets;
    for (std::size_t start = 0; start < characters.size();) {
        std::size_t end = start;
        while (end < characters.size() && (is_letter(characters[end]) || is_digit(characters[end])))
            ++end;
        const Letters letters = Letters(characters).substr(start, end - start);
        for (const std::size_t place : break_letters(letters)) {
            offsets.push_back(base::to_utf8(Letters(characters).substr(0, start + place)).size());
        }
        start = end + 1;
    }
    return offsets;
}

} // namespace samenspel::type
