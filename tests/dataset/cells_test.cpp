#include "dataset/cells.hpp"

#include <random>
#include <string>

#include "support/catch.hpp"

using namespace samenspel;
using dataset::Cells;

TEST_CASE("A list that keeps each value once says what any list would say", "[cells]") {
    std::mt19937 random(7);
    for (const unsigned different : {1U, 9U, 300U, 20'000U}) {
        std::vector<domain::Cell> plain;
        Cells cells;
        for (int i = 0; i < 30'000; ++i) {
            const auto number = random() % different;
            plain.push_back(number % 7 == 0 ? "\"woorden " + std::to_string(number) : std::to_string(number));
            cells.push_back(plain.back());
            if (i % 100 == 0) { // also one that changes, and a copy
                const auto at = random() % plain.size();
                plain[at] = std::to_string(number + 5);
                cells.set(at, plain[at]);
            }
            if (i == 15'000)
                cells = Cells(cells);
        }
        REQUIRE(cells.size() == plain.size());
        CHECK(std::equal(cells.begin(), cells.end(), plain.begin(), plain.end()));
        CHECK(cells == Cells(plain));
        cells.set(12, "iets anders");
        CHECK_FALSE(cells == Cells(plain));
    }
    Cells empty{"", "1", ""};
    CHECK(empty[2].empty());
    empty.clear();
    CHECK(empty.empty());
    empty.push_back("1");
    CHECK(empty[0] == "1");
}
