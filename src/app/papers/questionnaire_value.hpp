#pragma once

#include <string>
#include <vector>

#include "document/value.hpp"
#include "domain/questionnaire/questionnaire.hpp"

namespace samenspel::app {

struct QuestionnaireCopies {
    std::vector<std::string> codes; ///< as domain::make_copy_code gives them
    std::string link = {};  ///< to the same questions elsewhere, with "{code}" for the code; empty: none
    bool on_screen = false; ///< to be filled in with keys and a mouse
};

/// A questionnaire, once for each copy. docs/templates.md lists the paths.
document::Value make_questionnaire_value(const domain::Questionnaire& questionnaire,
                                         const QuestionnaireCopies& copies);

/// What the QR code of a page holds before "/" and its number: id, version and copy, all in capitals, which makes
/// the code a third smaller.
std::string copy_qr_text(const domain::Questionnaire& questionnaire, const std::string& code);

} // namespace samenspel::app
