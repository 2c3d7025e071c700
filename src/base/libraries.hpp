#pragma once

#include "base/library.hpp"

namespace samenspel::base {

/// What this layer alone may see of others, as it runs.
Libraries libraries();

} // namespace samenspel::base
