#include "exchange/incoming.hpp"
#include "support/catch.hpp"
TEST_CASE("x"){}
