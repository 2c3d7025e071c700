#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/study/form.hpp"
#include "exchange/incoming.hpp"

/// What the tests of incoming answers share.
namespace samenspel::test {

using Texts = std::vector<std::string>;

/// contact (1, 2 to nodig, 8 missing), momentbegin, momentmeer, infozorg, infosteun, kent, aantal, sinds, nodig.
const domain::Form& small_form();

/// The questionnaires of the training: "huisarts" and "mantelzorger".
const domain::Form& form_of(const std::string& id);

/// A file of tests/exchange/incoming.
exchange::Incoming incoming_file(const std::string& name);

Texts shown(const base::Problems& problems);

/// The cells of all variables with a blank between them; words in their quotes.
std::string row_text(const exchange::IncomingForm& form);

/// The rows that the proposed mapping makes of a file; or its problems, of whatever step.
Texts rows_of(const exchange::Incoming& incoming, const domain::Form& form);

/// Of a table with all variables of the small form, where one of them holds this field: its cell, or the problem.
std::string cell_of(const std::string& variable, const std::string& field,
                    exchange::Shape shape = exchange::Shape::table);

} // namespace samenspel::test
