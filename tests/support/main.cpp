#include "support/run_catch.hpp"

int main(int argc, char** argv) {
    return samenspel::test::run_catch(argc, argv);
}
