#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/page.hpp"

struct _HyphenDict;

namespace samenspel::type {

/// Breaks words by patterns of their language, and by a list of words where the patterns err.
/// Where breaking would change the spelling (ge-ïnd, oma-atje) there is no break.
class PatternHyphenator final : public document::Hyphenator {
public:
    /// Reads `hyph_<language>.dic`, and `exceptions_<language>.txt` if it is there, from `folder`. Of a
    /// language such as nl-BE the first part counts.
    /// @throws base::FileError if there are no patterns or they cannot be read
    PatternHyphenator(const std::filesystem::path& folder, std::string_view language);

    /// None in abbreviations, addresses and numbers, none beside a hyphen or apostrophe that is there
    /// already; at least two letters stay before a break and three after it.
    [[nodiscard]] std::vector<std::size_t> breaks(const std::string& word) const override;

private:
    using Letters = std::u32string_view;

    void read_exceptions(const std::filesystem::path& file);
    /// Numbers of letters before each break.
    [[nodiscard]] std::vector<std::size_t> break_letters(Letters letters) const;
    [[nodiscard]] std::vector<std::size_t> break_by_pattern(const std::u32string& lower) const;

    struct Free {
        void operator()(_HyphenDict* patterns) const;
    };
    std::unique_ptr<_HyphenDict, Free> patterns_;
    std::map<std::u32string, std::vector<std::size_t>> exceptions_;
};

} // namespace samenspel::type
