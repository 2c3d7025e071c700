#pragma once

namespace samenspel::store {

enum class Access {
    read,  ///< to show and export; also from a folder where nothing may be written
    write, ///< holds the file for this program alone
};

} // namespace samenspel::store
