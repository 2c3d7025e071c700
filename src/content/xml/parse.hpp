#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "content/xml/source.hpp"

namespace samenspel::content::xml {

struct Attribute {
    std::string name;
    std::string value;        ///< entities resolved, NFC, white space collapsed
    std::string raw;          ///< between the quotes as written
    std::size_t at = 0;       ///< offset of its name in the source
    std::size_t value_at = 0; ///< offset of the first byte between the quotes
};

/// An element, or a piece of text between elements (its name is empty then).
struct Node {
    std::string name;
    std::string text;   ///< of a piece of text: entities resolved, NFC, line ends as spaces, not collapsed
    std::size_t at = 0; ///< offset of its `<`, or of the first character that is no white space
    std::vector<Attribute> attributes;
    std::vector<Node> nodes;

    [[nodiscard]] bool is_text() const { return name.empty(); }
};

/// The outermost element of a file of at most 20 MB. None if it cannot be read as XML; `report` says why.
/// Bytes that are not UTF-8 and unknown entities are reported and read as '?'.
std::optional<Node> parse(const Source& source, Report& report);

} // namespace samenspel::content::xml
