#pragma once

#include "content/xml/grammar.hpp"

namespace samenspel::content {

/// The newest format of templates and style sheets that this program reads.
inline constexpr int template_format = 1;

/// A template, as docs/templates.md describes it.
const xml::Grammar& template_grammar();

/// templates/styles.xml
const xml::Grammar& styles_grammar();

} // namespace samenspel::content
