#include "base/surroundings.hpp"

#include <cstdio>
#include <cstdlib>

#include "base/path.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;

TEST_CASE("A variable keeps its letters, and one that is not there is empty", "[surroundings]") {
#ifdef _WIN32
    _wputenv_s(L"SAMENSPEL_PROEF", L"Ĳsewijn – 한글");
#else
    ::setenv("SAMENSPEL_PROEF", "Ĳsewijn – 한글", 1);
#endif
    CHECK(base::environment("SAMENSPEL_PROEF") == "Ĳsewijn – 한글");
    CHECK(base::environment("SAMENSPEL_NERGENS").empty());
}

TEST_CASE("The words of the command line come with the program first", "[surroundings]") {
    char program[] = "proef", word[] = "André";
    char* words[] = {program, word, nullptr};
    const auto told = base::arguments(2, words);
#ifdef _WIN32
    REQUIRE_FALSE(told.empty()); // what the system says that this test was started with
    CHECK(base::to_path(told.front()).stem() == "test_base");
#else
    CHECK(told == std::vector<std::string>{"proef", "André"});
#endif
}

TEST_CASE("A library that knows narrow names opens a file with letters of any script", "[surroundings]") {
    const test::TempDir folder;
    for (const char* name : {"gewoon.txt", "André.txt", "Ĳsewijn 한글.txt"}) {
        const auto file = folder.path() / base::to_path(name);
        test::write_file(file, name);
        CAPTURE(name, base::for_c_library(file));
        std::FILE* const stream = std::fopen(base::for_c_library(file).c_str(), "rb");
        REQUIRE(stream != nullptr);
        char text[64] = {};
        const auto size = std::fread(text, 1, sizeof text, stream);
        std::fclose(stream);
        CHECK(std::string(text, size) == name);
    }
}
