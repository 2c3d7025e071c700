#include <random>

#include "content/module_reader.hpp"
#include "content/svg_reader.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;

namespace {

constexpr int rounds = 400;

/// A file as an unlucky disk, mail program or editor hands it back.
std::string damaged(std::string text, std::mt19937& random) {
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    const auto place = [&] { return below(text.size()); };
    switch (below(5)) {
    case 0:
        return text.substr(0, place());
    case 1:
        return text.erase(place(), below(200));
    case 2:
        return text.insert(place(), text.substr(place(), below(200)));
    default:
        break;
    }
    for (auto flips = below(20) + 1; flips > 0; --flips) {
        auto& byte = text[place()];
        const std::string_view marks = "<>&\"'/!?-[] \n=";
        byte = below(2) == 0 ? static_cast<char>(below(256)) : marks[below(marks.size())];
    }
    return text;
}

/// Problems as a reader may give them: each names the file, and one that has no line speaks of the file as a whole.
void check_told_well(const base::Problems& problems) {
    for (const auto& problem : problems) {
        CHECK(problem.file == "damaged");
        CHECK_FALSE(problem.text.empty());
        CHECK(problem.line >= 0);
        CHECK((problem.line == 0) == (problem.column == 0));
        CHECK(problem.text.find_first_of("{}") == std::string::npos);
    }
}

} // namespace

TEST_CASE("A damaged training is read or told what is wrong, and never brings the program down", "[module]") {
    const auto text = test::read_file(test::source_dir() / "tests/modules/tiny/module.xml");
    std::mt19937 random(20260101);
    int with_problems = 0;
    for (int i = 0; i < rounds; ++i) {
        const auto loaded = content::read_module(damaged(text, random), "damaged");
        check_told_well(loaded.problems);
        if (loaded.problems.empty()) {
            CHECK(loaded.module.blocks.size() == 3);
            continue;
        }
        ++with_problems;
        CHECK(loaded.problems.back().line >= 1);
    }
    CHECK(with_problems > rounds / 2);
}

TEST_CASE("A training that is cut off anywhere has a problem on a line", "[module]") {
    const auto text = test::read_file(test::source_dir() / "tests/modules/tiny/module.xml");
    const auto end = text.find("</training>");
    for (std::size_t size = 0; size < end + 10; size += 7) {
        const auto loaded = content::read_module(text.substr(0, size), "damaged");
        CAPTURE(size);
        REQUIRE_FALSE(loaded.problems.empty());
        CHECK(loaded.problems.front().line >= 1);
        CHECK(loaded.problems.front().column >= 1);
        check_told_well(loaded.problems);
    }
}

TEST_CASE("A damaged picture never brings the program down", "[svg]") {
    const auto text = test::read_file(test::source_dir() / "tests/modules/tiny/pictures/bins.svg");
    std::mt19937 random(20260102);
    for (int i = 0; i < rounds; ++i)
        check_told_well(content::read_svg(damaged(text, random), "damaged").problems);
}
