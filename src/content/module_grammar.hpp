#pragma once

#include "content/xml/grammar.hpp"

namespace samenspel::content {

/// The newest format of module.xml that this program reads.
inline constexpr int module_format = 1;

/// module.xml as docs/module-format.md describes it; module.xsd beside this file says the same to editors.
const xml::Grammar& module_grammar();

} // namespace samenspel::content
