#pragma once

#include <optional>
#include <string>

#include "content/xml/source.hpp"

namespace samenspel::content::xml {

/// The text of the source with '?' for each byte that is not UTF-8 and a space for each control character, so
/// that offsets stay what they are; each of those is reported. None if the file is no UTF-8 text at all.
std::optional<std::string> mended_text(const Source& source, Report& report);

/// What a piece of character data or an attribute value says: entities resolved, line ends as line feeds. Each
/// entity that is not known is reported. `at` is the offset of `raw` in the source.
std::string resolve_entities(std::string_view raw, std::size_t at, Report& report);

} // namespace samenspel::content::xml
