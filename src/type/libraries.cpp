#include "type/libraries.hpp"

#include <hb.h>

namespace samenspel::type {

base::Libraries libraries() {
    return {{"HarfBuzz", hb_version_string()}};
}

} // namespace samenspel::type
