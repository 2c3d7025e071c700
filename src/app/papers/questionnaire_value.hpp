#pragma once

#include <string>
#include <vector>

#include "document/value.hpp"
#include "domain/questionnaire/questionnaire.hpp"

namespace samenspel::app {

/// A questionnaire on paper, once for each code of a copy. docs/templates.md lists the paths.
/// @param codes as domain::make_copy_code gives them
document::Value make_questionnaire_value(const domain::Questionnaire& questionnaire,
                                         const std::vector<std::string>& codes);

/// What the QR code of a page holds before "/" and its number: id, version and copy, all in capitals, which makes
/// the code a third smaller.
std::string copy_qr_text(const domain::Questionnaire& questionnaire, const std::string& code);

} // namespace samenspel::app
