#pragma once

#include "base/library.hpp"

namespace samenspel::exchange {

/// What this layer alone may see of others, as it runs.
base::Libraries libraries();

} // namespace samenspel::exchange
