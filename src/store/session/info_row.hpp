#pragma once

#include "domain/session/session_info.hpp"
#include "store/format/row.hpp"
#include "store/session/fields.hpp"

namespace samenspel::store {

/// Of info_table. @throws std::invalid_argument if the date is none between the years 0 and 9999
Row to_row(const domain::SessionInfo& info);

/// @throws PayloadError
domain::SessionInfo info_from(const Row& row);

} // namespace samenspel::store
