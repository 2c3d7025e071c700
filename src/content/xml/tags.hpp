#pragma once

#include <string_view>

#include "content/xml/source.hpp"

namespace samenspel::content::xml {

/// Says which tag is at fault in a text whose start and end tags do not fit; the parser only knows that they do
/// not. False if they fit after all; nothing is reported then.
bool report_unbalanced_tags(std::string_view text, Report& report);

} // namespace samenspel::content::xml
