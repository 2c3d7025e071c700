#define CATCH_CONFIG_RUNNER
#include "support/run_catch.hpp"

#include "support/catch.hpp"

namespace samenspel::test {

int run_catch(int argc, char** argv) {
    return Catch::Session().run(argc, argv);
}

} // namespace samenspel::test
