#pragma once

#include <map>
#include <string>

#include "base/problem.hpp"
#include "document/page.hpp"
#include "document/template.hpp"
#include "document/value.hpp"

namespace samenspel::document {

using Drawings = std::map<std::string, Drawing, std::less<>>;

/// Gives a sentence in the language of the interface for an English one. Called with constants only.
using Translate = std::string (*)(const char* english);

/// What a layout needs besides the words. Whatever it names must outlive the layout.
struct Typesetting {
    const TextMeasure& measure;
    const Hyphenator& hyphenator;
    const Drawings& drawings;
    Translate translate = nullptr; ///< null: problems are in English
};

struct Laid {
    Document document;
    base::Problems problems; ///< sorted, each once; the document is complete all the same
};

/// Fills a template with values and sets it on pages. Always ends, always gives at least one page.
/// Problems (a value that is absent, a character that the font lacks, something taller than a page) name the place
/// in the template; what is absent is left out, a character that is lacking becomes "?".
/// @throws std::out_of_range for a style, tint or font that a checked template cannot name
Laid layout_document(const Template& paper, const Value& data, const Typesetting& typesetting);

/// Pages, bookmarks, answers and the structure with its words: for tests.
std::string dump(const Document& document);

} // namespace samenspel::document
