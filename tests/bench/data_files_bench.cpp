#include "exchange/csv.hpp"
#include "exchange/statistics.hpp"
#include "support/catch.hpp"

namespace samenspel {
namespace {

/// As a large study has it: 25 columns of all kinds, one answer in nine missing.
dataset::Table large_table(std::size_t rows) {
    using Kind = dataset::Column::Kind;
    constexpr std::size_t columns = 25, codes = 6;
    constexpr Kind kinds[codes] = {Kind::text,   Kind::text,   Kind::month,
                                   Kind::number, Kind::number, Kind::number};
    dataset::Table table{"groot", "Groot", {}, {}};
    for (std::size_t i = 0; i < columns; ++i) {
        table.columns.emplace_back();
        table.columns[i].name = "v" + std::to_string(i);
        table.columns[i].kind = i < codes ? kinds[i] : Kind::code;
    }
    for (std::size_t row = 0; row < rows; ++row) {
        const auto number = std::to_string(row % 500);
        table.cells.append(
            {"\"K7QD4M-013P", "\"een kort antwoord, met komma", "2019-05", number, number, number + ".25"});
        for (std::size_t i = codes; i < columns; ++i)
            table.cells.push_back((row + i) % 9 == 0 ? "-4" : std::to_string((row + i) % 5 + 1));
    }
    return table;
}

} // namespace

TEST_CASE("Data files", "[bench]") {
    const auto million = large_table(40000), fifty = large_table(50000);
    BENCHMARK("CSV, 1,000,000 cells (aim: 100 ms)") {
        return exchange::write_csv(million, exchange::CsvProfile::csv);
    };
    BENCHMARK(".sav, 50,000 rows of 25 columns (aim: 250 ms)") {
        return exchange::write_sav(fifty, {}, "2026-11-22");
    };
    BENCHMARK(".dta, the same") {
        return exchange::write_dta(fifty, {}, "2026-11-22");
    };
}

} // namespace samenspel
