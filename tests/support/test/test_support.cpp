#include "support/approved.hpp"
#include "support/catch.hpp"
#include "support/diff.hpp"
#include "support/paths.hpp"
#include "support/run_command.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel::test;
using Catch::Matchers::ContainsSubstring;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

TEST_CASE("A temporary folder is new and leaves nothing behind") {
    fs::path left;
    {
        const TempDir one;
        const TempDir other;
        CHECK(one.path() != other.path());
        left = one.write("deep/down/file.txt", "text");
        CHECK(read_file(left) == "text");
    }
    CHECK_FALSE(fs::exists(left.parent_path()));
    CHECK_THROWS_AS(read_file(left), std::system_error);
}

TEST_CASE("A difference shows only the lines that matter") {
    CHECK(diff("a\nb\n", "a\nb\n").empty());
    CHECK(diff("1\n2\n3\n4\n5\n6\n7\n", "1\n2\n3\n4\nfive\n6\n7\n") ==
          "  ...\n  3: 3\n  4: 4\n- 5: 5\n+ 5: five\n  6: 6\n  7: 7\n");
    CHECK(diff("", "new\n") == "+ 1: new\n");
    CHECK(diff("a\nb\nc\nd\n", "b\nc\nx\nd\n") == "- 1: a\n  2: b\n  3: c\n+ 3: x\n  4: d\n");
}

TEST_CASE("A missing line end is a difference that can be seen") {
    CHECK(diff("a\n", "a") == "- 1: a\n+ 1: a (no line end)\n");
}

TEST_CASE("An approved file is compared, never written") {
    const TempDir folder;
    const fs::path approved = folder.write("page.txt", "as agreed\n");
    const fs::path received = folder / "out/page.txt.received";

    CHECK(compare_with_approved(approved, received, "as agreed\n").empty());
    CHECK_FALSE(fs::exists(received));

    const std::string report = compare_with_approved(approved, received, "otherwise\n");
    CHECK_THAT(report, ContainsSubstring("- 1: as agreed\n+ 1: otherwise\n"));
    CHECK(read_file(approved) == "as agreed\n");
    CHECK(read_file(received) == "otherwise\n");

    CHECK(compare_with_approved(approved, received, "as agreed\n").empty());
    CHECK_FALSE(fs::exists(received)); // an old failure would mislead
}

TEST_CASE("A text that nobody approved yet fails, even an empty one") {
    const TempDir folder;
    CHECK_THAT(compare_with_approved(folder / "new.txt", folder / "new.txt.received", ""),
               ContainsSubstring("does not exist yet"));
    CHECK_FALSE(fs::exists(folder / "new.txt"));
}

TEST_CASE("A command gives back what it wrote and how it ended") {
    const CommandResult result = run_command({"sh", "-c", "echo out; echo err >&2; exit 3"});
    CHECK(result.out == "out\n");
    CHECK(result.err == "err\n");
    CHECK(result.code == 3);
    CHECK_FALSE(result.timed_out);
    CHECK(run_command({"sh", "-c", "kill -TERM $$"}).code == 128 + 15);
    CHECK(run_command({"no-such-program-here"}).code == 127);
}

TEST_CASE("A command gets its folder, its surroundings and its input") {
    const TempDir folder;
    folder.write("here.txt", "");
    CommandOptions options;
    options.folder = folder.path();
    options.environment = {{"GREETING", "dag"}};
    options.input = std::string(300'000, 'x');
    const CommandResult result = run_command({"sh", "-c", "ls; echo $GREETING; wc -c"}, options);
    CHECK(result.out == "here.txt\ndag\n300000\n");
}

TEST_CASE("A command that writes much on both streams does not get stuck") {
    const CommandResult result =
        run_command({"sh", "-c", "head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero"});
    CHECK(result.out.size() == 300'000);
    CHECK(result.err.size() == 300'000);
}

TEST_CASE("A command that hangs is ended together with its children") {
    CommandOptions options;
    options.timeout = 100ms;
    const CommandResult result = run_command({"sh", "-c", "echo begun; sleep 1000 & wait"}, options);
    CHECK(result.timed_out);
    CHECK(result.out == "begun\n");
}

TEST_CASE("The source tree and the build folder are where they should be") {
    CHECK(fs::exists(source_dir() / "src/LAYERS"));
    CHECK(fs::exists(build_dir() / "CMakeCache.txt"));
}

TEST_CASE("The same test code serves both versions of Catch2") {
    const int n = GENERATE(values({1, 2, 3}));
    CHECK(n == Approx(n + 1e-9));
    CHECK_THAT("abc", Catch::Matchers::StartsWith("a") && Catch::Matchers::EndsWith("c"));
    CHECK_THAT("ABC", ContainsSubstring("b", Catch::CaseSensitive::No));
}
