#pragma once

#include "base/library.hpp"

namespace samenspel::words {

/// What this layer alone may see of others, as it runs.
base::Libraries libraries();

} // namespace samenspel::words
