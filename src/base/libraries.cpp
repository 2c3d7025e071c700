#include "base/libraries.hpp"

#include <utf8proc.h>

namespace samenspel::base {

Libraries libraries() {
    return {{"utf8proc", utf8proc_version()}};
}

} // namespace samenspel::base
