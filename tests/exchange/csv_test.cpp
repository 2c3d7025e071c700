#include "exchange/csv.hpp"

#include "sample.hpp"
#include "support/catch.hpp"
#include "support/run_command.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using exchange::CsvProfile;
using test::words;

TEST_CASE("A data file keeps every answer and every reason for none", "[csv]") {
    CHECK(exchange::write_csv(test::sample_table(), CsvProfile::csv) ==
          "code,contact,begin,kent,bood,aantal,punt,sinds,nodig\r\n"
          "K7QD4M-013P,1,5,10,1,500,3.25,2019-05,\"één vraag, ’t is “ruim” € 5; \"\"zo\"\"\"\r\n"
          "K7QD4M-014Q,3,8,0,0,0,-0.5,1959-12,=1+1\r\n"
          "K7QD4M-015R,-4,-1,-2,-3,-5,-4,-1,-4\r\n"
          "K7QD4M-016S,2,1,-5,-1,40000,12,1900-01,\"regel 1\nregel 2\"\r\n");
}

TEST_CASE("A Belgian Excel gets semicolons, decimal commas and no formulas", "[csv]") {
    CHECK(exchange::write_csv(test::sample_table(), CsvProfile::excel_be) ==
          "\xEF\xBB\xBF"
          "code;contact;begin;kent;bood;aantal;punt;sinds;nodig\r\n"
          "K7QD4M-013P;1;5;10;1;500;3,25;2019-05;\"één vraag, ’t is “ruim” € 5; \"\"zo\"\"\"\r\n"
          "K7QD4M-014Q;3;8;0;0;0;-0,5;1959-12;'=1+1\r\n"
          "K7QD4M-015R;-4;-1;-2;-3;-5;-4;-1;-4\r\n"
          "K7QD4M-016S;2;1;-5;-1;40000;12;1900-01;\"regel 1\nregel 2\"\r\n");
}

TEST_CASE("Only what begins like a formula gets an apostrophe", "[csv]") {
    const auto in_excel = [](const std::string& text) {
        dataset::Table table{"t", "", {{}}, {words(text)}};
        table.columns[0].name = "a";
        table.columns[0].kind = dataset::Column::Kind::text;
        const auto all = exchange::write_csv(table, CsvProfile::excel_be);
        return all.substr(6, all.size() - 8); // between "\uFEFFa\r\n" and "\r\n"
    };
    for (const std::string text : {"=1", "+1", "-1", "@a", "\tx"})
        CHECK(in_excel(text) == "'" + text);
    CHECK(in_excel("\rx") == "\"'\rx\"");
    CHECK(in_excel("=a;b") == "\"'=a;b\"");
    CHECK(in_excel("a=1") == "a=1");
    CHECK(in_excel("").compare("\"\"") == 0); // an empty line would be no row
    CHECK(in_excel("a,b") == "a,b");
    CHECK(in_excel("3.5") == "3.5"); // words keep their point
}

TEST_CASE("A table without rows has its names, one without columns nothing", "[csv]") {
    auto table = test::sample_table();
    table.cells.clear();
    CHECK(exchange::write_csv(table, CsvProfile::csv) ==
          "code,contact,begin,kent,bood,aantal,punt,sinds,nodig\r\n");
    CHECK(exchange::write_csv({}, CsvProfile::csv) == "\r\n");
}

TEST_CASE("R reads both kinds of CSV alike", "[csv][r]") {
    const test::TempDir folder;
    const auto table = test::sample_table();
    folder.write("a.csv", exchange::write_csv(table, CsvProfile::csv));
    folder.write("b.csv", exchange::write_csv(table, CsvProfile::excel_be));
    const auto out = test::run_r(folder.path(), R"(
a <- read.csv("a.csv", fileEncoding = "UTF-8")
b <- read.csv2("b.csv", fileEncoding = "UTF-8-BOM")
b$nodig <- sub("^'", "", b$nodig)
cat(identical(a, b), dim(a), sapply(a, class), "\n")
cat(a$punt, "\n")
cat(a$nodig, sep = "\n")
)");
    CHECK(out == "TRUE 4 9 character integer integer integer integer integer numeric character character \n"
                 "3.25 -0.5 -4 12 \n"
                 "één vraag, ’t is “ruim” € 5; \"zo\"\n=1+1\n-4\nregel 1\nregel 2\n");
}

TEST_CASE("A spreadsheet opens the Belgian CSV with numbers as numbers and no formula in it",
          "[csv][office]") {
    const test::TempDir folder;
    folder.write("b.csv", exchange::write_csv(test::sample_table(), CsvProfile::excel_be));
    test::CommandOptions options;
    options.folder = folder.path();
    constexpr int belgian_dutch = 2067;
    const auto result = test::run_command(
        {"soffice", "-env:UserInstallation=file://" + (folder / "profile").string(), "--headless",
         "--infilter=CSV:59,34,76,1,," + std::to_string(belgian_dutch) + ",false,true", "--convert-to",
         "xlsx", "b.csv"},
        options);
    INFO(result.out << result.err);
    REQUIRE(result.code == 0);
    CHECK(test::run_python(folder.path(), R"(
import openpyxl
for row in openpyxl.load_workbook("b.xlsx").active.iter_rows():
    print(*(repr(c.value) for c in row if c.column_letter in "ABGI"), sep=" | ", end=" | %s\n" % row[8].data_type)
)") == "'code' | 'contact' | 'punt' | 'nodig' | s\n"
       "'K7QD4M-013P' | 1 | 3.25 | 'één vraag, ’t is “ruim” € 5; \"zo\"' | s\n"
       "'K7QD4M-014Q' | 3 | -0.5 | \"'=1+1\" | s\n"
       "'K7QD4M-015R' | -4 | -4 | -4 | n\n"
       "'K7QD4M-016S' | 2 | 12 | 'regel 1\\nregel 2' | s\n");
}
