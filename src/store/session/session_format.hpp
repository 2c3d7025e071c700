#pragma once

#include "store/format/file_format.hpp"

namespace samenspel::store {

/// The `.lok` file.
const FileFormat& session_format();

} // namespace samenspel::store
