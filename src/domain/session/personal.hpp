#pragma once

#include <string>
#include <vector>

namespace samenspel::domain {

/// Whether a line looks as if it named a person: a title or a capitalised word followed by a capitalised one,
/// a national number, a birth date, a phone number. A warning, never a refusal. A place or organisation in two
/// capitalised words is taken for a person unless an article stands before it or `known` holds it.
/// @param known public names and numbers: organisations, places, helplines
bool looks_personal(const std::string& line, const std::vector<std::string>& known = {});

} // namespace samenspel::domain
