#include "app/support/search.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/text.hpp"

namespace samenspel::app {
namespace {

using domain::SupportEntry;

constexpr int in_name = 3, in_theme = 2, elsewhere = 1;

bool is_part_of_word(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || c > 0x7F;
}

/// What lies between spaces, dots and dashes, as a search compares it.
std::vector<std::u32string> words_of(const std::string& text) {
    std::vector<std::u32string> words;
    std::u32string word;
    for (const char32_t c : base::to_utf32(base::fold_for_search(text)) + U' ') {
        if (is_part_of_word(c)) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

bool is_number(const std::u32string& word) {
    return std::ranges::all_of(word, [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

/// How well a word of the directory answers one that was typed: 0 not at all, 4 it is the same.
int likeness(const std::u32string& typed, const std::u32string& word) {
    if (word == typed)
        return 4;
    if (word.starts_with(typed))
        return 3;
    if (is_number(typed) || typed.size() < 4)
        return 0; // a digit more or less is another number, and short words all look alike
    if (word.find(typed) != word.npos)
        return 2;
    const std::size_t most = typed.size() < 8 ? 1 : 2;
    const std::size_t longer = std::max(word.size(), typed.size()),
                      shorter = std::min(word.size(), typed.size());
    return longer - shorter <= most && base::edit_distance(typed, word) <= most ? 1 : 0;
}

bool holds_any(const std::vector<std::string>& ids, const std::vector<std::string>& wanted) {
    return std::ranges::any_of(
        ids, [&](const std::string& id) { return std::ranges::find(wanted, id) != wanted.end(); });
}

} // namespace

SupportSearch::SupportSearch(domain::SupportDirectory directory) : directory_(std::move(directory)) {
    std::map<std::string, std::string> names;
    for (const auto& theme : directory_.themes)
        names[theme.id] = theme.name;
    std::map<std::string, std::string> regions;
    for (const auto& region : directory_.regions)
        regions[region.id] = region.name;
    for (std::size_t i = 0; i < directory_.entries.size(); ++i) {
        const SupportEntry& entry = directory_.entries[i];
        index(i, entry.name, in_name);
        for (const auto& name : entry.former_names)
            index(i, name, in_name);
        for (const auto& theme : entry.themes)
            index(i, names[theme], in_theme);
        for (const auto& region : entry.regions)
            index(i, regions[region], in_theme);
        index(i, entry.for_whom, in_theme);
        index(i, entry.about, elsewhere);
        index(i, entry.address, elsewhere);
        for (const auto* texts : {&entry.conditions, &entry.notes, &entry.mails, &entry.sites})
            for (const auto& text : *texts)
                index(i, text, elsewhere);
        for (const auto& phone : entry.phones) {
            std::string digits = phone.number;
            std::erase(digits, ' ');
            index(i, digits + ' ' + phone.what, elsewhere);
        }
    }
}

void SupportSearch::index(std::size_t entry, const std::string& text, int weight) {
    for (const auto& word : words_of(text)) {
        int& most = words_[word][entry];
        most = std::max(most, weight);
    }
}

std::map<std::size_t, int> SupportSearch::scores_of(const std::u32string& typed) const {
    std::map<std::size_t, int> scores;
    for (const auto& [word, holders] : words_) {
        const int like = likeness(typed, word);
        if (like == 0)
            continue;
        for (const auto& [entry, weight] : holders) {
            int& score = scores[entry];
            score = std::max(score, like * like * weight);
        }
    }
    return scores;
}

std::vector<const SupportEntry*> SupportSearch::find(const SupportQuery& query) const {
    auto typed = words_of(query.words);
    // A number is read in groups, and known as a whole.
    if (!typed.empty() && std::ranges::all_of(typed, is_number)) {
        std::u32string digits;
        for (const auto& part : typed)
            digits += part;
        typed = {digits};
    }
    const auto around =
        query.region.empty() ? std::vector<std::string>() : domain::regions_around(directory_, query.region);
    std::vector<int> sums(directory_.entries.size(), 0);
    std::vector<bool> fits(directory_.entries.size(), true);
    for (std::size_t i = 0; i < directory_.entries.size(); ++i) {
        const SupportEntry& entry = directory_.entries[i];
        fits[i] = (around.empty() || entry.regions.empty() || holds_any(entry.regions, around)) &&
                  (query.theme.empty() || holds_any(entry.themes, {query.theme}));
    }
    for (const auto& word : typed) {
        const auto scores = scores_of(word);
        for (std::size_t i = 0; i < fits.size(); ++i) {
            const auto score = scores.find(i);
            fits[i] = fits[i] && score != scores.end();
            sums[i] += score == scores.end() ? 0 : score->second;
        }
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < fits.size(); ++i)
        if (fits[i])
            found.push_back(i);
    std::ranges::stable_sort(found, [&](std::size_t a, std::size_t b) { return sums[a] > sums[b]; });
    std::vector<const SupportEntry*> entries;
    for (const std::size_t i : found)
        entries.push_back(&directory_.entries[i]);
    return entries;
}

} // namespace samenspel::app
