#pragma once

#include "content/xml/grammar.hpp"

namespace samenspel::content::svg {

/// The elements and attributes of docs/pictures.md. Numbers and paths are not checked by it.
const xml::Grammar& grammar();

} // namespace samenspel::content::svg
