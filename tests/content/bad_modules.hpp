#pragma once

#include <string>
#include <vector>

namespace samenspel::test {

/// A small training without problems; the cases below each break it in one place.
const std::string& good_module();

/// Whether src/content/module.xsd sees the fault too.
enum class Schema { sees, misses };

struct BadModule {
    std::string trouble; ///< names the case
    std::string from;    ///< stands once in good_module
    std::string to;
    std::vector<std::string> problems; ///< all of them, as shown; the file is called m.xml
    Schema schema;
};

/// good_module with the case's fault in it.
std::string broken(const BadModule& bad);

// The cases by what breaks: the XML, the elements and attributes, their values, the rules over several of them.
const std::vector<BadModule>& not_xml();
const std::vector<BadModule>& bad_elements();
const std::vector<BadModule>& bad_values();
const std::vector<BadModule>& broken_rules();

/// All of them.
const std::vector<BadModule>& bad_modules();

} // namespace samenspel::test
