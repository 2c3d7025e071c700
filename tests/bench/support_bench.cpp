#include "app/support/search.hpp"
#include "content/support_reader.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

namespace samenspel {

TEST_CASE("The directory of support", "[bench]") {
    const auto folder = test::source_dir() / "modules/mantelzorg/support";
    const auto directory = content::load_support(folder).directory;
    const app::SupportSearch search(directory);
    REQUIRE(search.find({"dementie", "", ""}).size() > 1);

    BENCHMARK("the directory read") {
        return content::load_support(folder);
    };
    BENCHMARK("the directory made ready to be searched") {
        return app::SupportSearch(directory);
    };
    BENCHMARK("a search with a typing error") {
        return search.find({"tijdelijke opvnag mantelzorgre", "brussel", ""});
    };
    BENCHMARK("a search for one letter") {
        return search.find({"m", "", ""});
    };
}

} // namespace samenspel
