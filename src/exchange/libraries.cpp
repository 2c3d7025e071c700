#include "exchange/libraries.hpp"

#include <string>

#include <csv.h>
#include <xlsxwriter.h>

namespace samenspel::exchange {

base::Libraries libraries() {
    const auto csv =
        std::to_string(CSV_MAJOR) + "." + std::to_string(CSV_MINOR) + "." + std::to_string(CSV_RELEASE);
    return {{"libxlsxwriter", lxw_version()}, {"libcsv", csv, false}};
}

} // namespace samenspel::exchange
