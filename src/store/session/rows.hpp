#pragma once

#include "domain/session/event.hpp"
#include "store/format/row.hpp"
#include "store/session/fields.hpp"
#include "store/session_file.hpp"

/// Rows of event_table, draft_table and alive_table. Writing throws std::invalid_argument for text that is
/// not UTF-8 or holds a NUL, reading PayloadError.
namespace samenspel::store {

Row to_row(const domain::Event& event);
domain::Event event_from(const Row& row);

Row to_row(const Draft& draft);
Draft draft_from(const Row& row);

Row to_row(const SignOfLife& sign);
SignOfLife sign_from(const Row& row);

} // namespace samenspel::store
