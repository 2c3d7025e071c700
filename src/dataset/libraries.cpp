#include "dataset/libraries.hpp"

#include <algorithm>
#include <string>

#include <boost/version.hpp>

namespace samenspel::dataset {

base::Libraries libraries() {
    std::string version = BOOST_LIB_VERSION;
    std::ranges::replace(version, '_', '.');
    return {{"Boost", version, false}};
}

} // namespace samenspel::dataset
