#include "content/libraries.hpp"

#include <string>

#include <pugixml.hpp>

namespace samenspel::content {

base::Libraries libraries() {
    // 1130 is 1.13; from 1.10 on the last digit is of a correction.
    return {{"pugixml",
             std::to_string(PUGIXML_VERSION / 1000) + "." + std::to_string(PUGIXML_VERSION % 1000 / 10),
             false}};
}

} // namespace samenspel::content
