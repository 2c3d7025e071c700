#pragma once

namespace samenspel::test {

/// Runs the tests of this executable; Catch2 reads its options from `argv`.
/// For a test program with a main of its own. Returns the exit code.
int run_catch(int argc, char** argv);

} // namespace samenspel::test
