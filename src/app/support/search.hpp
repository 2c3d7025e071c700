#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/support/directory.hpp"

namespace samenspel::app {

struct SupportQuery {
    std::string words;  ///< each must be found; accents, capitals and a typing error do not matter
    std::string region; ///< id; its own entries and those of the regions around it. Empty: all
    std::string theme;  ///< id; empty: all
};

/// A directory made ready to be searched while one types: an answer comes within a frame.
class SupportSearch {
public:
    explicit SupportSearch(domain::SupportDirectory directory);

    [[nodiscard]] const domain::SupportDirectory& directory() const { return directory_; }

    /// The entries that fit, best first; without words in the order of the directory.
    [[nodiscard]] std::vector<const domain::SupportEntry*> find(const SupportQuery& query) const;

private:
    /// For each entry that holds a word, how much that word tells about it.
    using Holders = std::map<std::size_t, int>;

    void index(std::size_t entry, const std::string& text, int weight);
    [[nodiscard]] std::map<std::size_t, int> scores_of(const std::u32string& word) const;

    domain::SupportDirectory directory_;
    std::map<std::u32string, Holders> words_;
};

} // namespace samenspel::app
