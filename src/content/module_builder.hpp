#pragma once

#include "content/xml/grammar.hpp"
#include "domain/training/module.hpp"

namespace samenspel::content {

/// The values of a checked module.xml. What is absent or was refused stays empty or 0.
domain::Module build_module(const xml::Element& training);

} // namespace samenspel::content
