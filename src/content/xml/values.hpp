#pragma once

#include <string>

#include "content/xml/grammar.hpp"

namespace samenspel::content::xml {

/// Whether the value of an attribute is well formed; if not, that is reported. May set the value right: a
/// misspelt choice becomes the one that was meant (and is reported).
bool check_value(Attribute& attribute, const AttributeRule& rule, const std::string& element, Report& report);

} // namespace samenspel::content::xml
