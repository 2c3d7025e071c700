#pragma once

#include "content/xml/parse.hpp"

namespace samenspel::content {

/// Whether the file says that it is of a later format than `known`; that is reported then. Such a file may hold
/// anything, so nothing else in it is worth a problem.
bool is_newer_format(const xml::Node& root, int known, xml::Report& report);

} // namespace samenspel::content
