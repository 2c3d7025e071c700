#pragma once

#include <string>

namespace samenspel::type {

/// Why a font file cannot be used: not static TrueType, or a glyph is composed of composed glyphs
/// (they would vanish from the page without a word). Empty if it can.
std::string reason_to_refuse(const std::string& font_file);

} // namespace samenspel::type
