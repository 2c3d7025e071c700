#pragma once

#include <set>
#include <string>
#include <vector>

#include "type/font_set.hpp"

namespace samenspel::pdf {

/// One line of text, ready for the page.
struct TextRun {
    std::string font;  ///< its name on the page
    std::string array; ///< the codes, with the kerning between them in thousandths
    double width = 0;  ///< in parts of the type size, without letter space
    std::u32string characters;
};

/// The fonts that a document uses, and which characters of each.
class FontTable {
public:
    struct Use {
        std::string name; ///< on the pages: F1, F2, …
        std::string tag;  ///< six capitals before the name of a reduced font
        const type::Face* face;
        std::set<char32_t> characters;
    };

    explicit FontTable(const type::FontSet& fonts) : fonts_(fonts) {}

    /// @throws std::invalid_argument naming the first character that the font lacks, or if not UTF-8
    /// @throws std::out_of_range for an unknown font
    TextRun run(const std::string& text, const document::Font& font);

    [[nodiscard]] const type::FontSet& fonts() const { return fonts_; }
    [[nodiscard]] const std::vector<Use>& uses() const { return uses_; }

private:
    Use& use(const document::Font& font);

    const type::FontSet& fonts_;
    std::vector<Use> uses_;
};

} // namespace samenspel::pdf
