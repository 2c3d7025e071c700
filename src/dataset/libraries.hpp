#pragma once

#include "base/library.hpp"

namespace samenspel::dataset {

/// What this layer alone may see of others, as it runs.
base::Libraries libraries();

} // namespace samenspel::dataset
