#include "store/libraries.hpp"

#include <nlohmann/json.hpp>
#include <sqlite3.h>

namespace samenspel::store {

base::Libraries libraries() {
    const auto json = nlohmann::json::meta();
    return {{"SQLite", sqlite3_libversion()},
            {"JSON for Modern C++", json["version"]["string"].get<std::string>(), false}};
}

} // namespace samenspel::store
