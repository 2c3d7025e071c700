#include "content/module_reader.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

namespace samenspel {

TEST_CASE("Loading a training", "[bench]") {
    const auto folder = test::source_dir() / "modules" / "mantelzorg";
    BENCHMARK("module.xml with its texts and pictures") {
        return content::load_module(folder);
    };
}

} // namespace samenspel
