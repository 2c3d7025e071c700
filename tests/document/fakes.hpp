#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "document/layout.hpp"

namespace samenspel::document::test {

inline double characters(const std::string& text) {
    return static_cast<double>(base::to_utf32(text).size());
}

/// Every character is a millimetre wide, whatever its size: a measure of 20 holds 20 of them.
/// Lacks what lies beyond U+2FFF, and the paragraph sign.
class OneMillimetre : public TextMeasure {
public:
    Millimetres width(const std::string& text, const Font&, Points) const override {
        return {characters(text)};
    }
    Millimetres ascent(const Font&, Points size) const override { return to_mm(size) * 0.75; }
    Millimetres descent(const Font&, Points size) const override { return to_mm(size) * 0.25; }
    std::optional<char32_t> missing(const std::string& text, const Font&) const override {
        const auto points = base::to_utf32(text);
        const auto found = std::ranges::find_if(points, [](char32_t c) { return c > 0x2FFF || c == 0xB6; });
        return found == points.end() ? std::nullopt : std::optional(*found);
    }
};

/// About as wide as a real font, but simple: every character is half as wide as its size.
class HalfEm : public OneMillimetre {
public:
    Millimetres width(const std::string& text, const Font&, Points size) const override {
        return to_mm(size) * (0.5 * characters(text));
    }
};

/// Knows the words that it is given, with a bar at each place: "man|tel|zor|ger".
class ListedHyphens : public Hyphenator {
public:
    explicit ListedHyphens(const std::vector<std::string>& words = {}) {
        for (std::string word : words) {
            std::vector<std::size_t> places;
            for (auto bar = word.find('|'); bar != std::string::npos; bar = word.find('|')) {
                places.push_back(bar);
                word.erase(bar, 1);
            }
            breaks_[word] = places;
        }
    }
    std::vector<std::size_t> breaks(const std::string& word) const override {
        const auto found = breaks_.find(word);
        return found == breaks_.end() ? std::vector<std::size_t>{} : found->second;
    }

private:
    std::map<std::string, std::vector<std::size_t>> breaks_;
};

} // namespace samenspel::document::test
