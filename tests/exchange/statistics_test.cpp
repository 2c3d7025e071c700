#include "exchange/statistics.hpp"

#include <stdexcept>

#include "sample.hpp"
#include "support/catch.hpp"
#include "support/run_command.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using test::words;
using Kind = dataset::Column::Kind;

namespace {

constexpr const char* made_on = "2026-11-22";

dataset::Table one_column(Kind kind, const std::vector<dataset::Cell>& cells) {
    dataset::Table table{"klein", "Klein", {{}}, cells};
    table.columns[0].name = "a";
    table.columns[0].kind = kind;
    return table;
}

std::string pspp(const test::TempDir& folder, const std::string& syntax) {
    folder.write("read.sps", "SET WIDTH=200.\n" + syntax);
    test::CommandOptions options;
    options.folder = folder.path();
    options.environment = {{"LC_ALL", "C.UTF-8"}};
    const auto result = test::run_command({"pspp", "-O", "format=csv", "read.sps"}, options);
    INFO(result.out << result.err);
    REQUIRE(result.code == 0);
    return result.out;
}

} // namespace

TEST_CASE("R finds values, labels and reasons in the files of SPSS and Stata", "[statistics][r]") {
    const test::TempDir folder;
    const auto table = test::sample_table();
    const auto sav = exchange::write_sav(table, {}, made_on), dta = exchange::write_dta(table, {}, made_on);
    CHECK(sav.problems.empty());
    CHECK(dta.problems.empty());
    folder.write("a.sav", sav.bytes);
    folder.write("a.dta", dta.bytes);
    const auto out = test::run_r(folder.path(), R"(
suppressMessages(library(haven))
show <- function(...) cat(paste(...), sep = "\n")
pairs <- function(x) paste(unclass(x), names(x), sep = "=", collapse = "; ")
s <- read_sav("a.sav", user_na = TRUE)
show(dim(s)[1], dim(s)[2], attr(s, "label"))
for (n in names(s)) show(n, attr(s[[n]], "label"), attr(s[[n]], "format.spss"))
for (n in c("contact", "begin", "kent", "bood", "aantal", "punt"))
    show(n, paste(unclass(s[[n]]), collapse = " "), "NA:", paste(attr(s[[n]], "na_range"), collapse = ".."),
         attr(s[[n]], "na_values"))
show(pairs(attr(s$contact, "labels")))
show(pairs(attr(s$begin, "labels")))
show(paste(is.na(s$begin), collapse = " "))
show(paste(as.Date(unclass(read_sav("a.sav")$sinds) / 86400, origin = "1582-10-14"), collapse = " "))
show(s$nodig)
show("--- dta")
d <- read_dta("a.dta")
show(dim(d)[1], dim(d)[2], attr(d, "label"))
for (n in names(d)) show(n, attr(d[[n]], "label"), attr(d[[n]], "format.stata"))
for (n in c("contact", "begin", "kent", "bood", "aantal", "punt"))
    show(n, paste(ifelse(is.na(d[[n]]), paste0(".", na_tag(d[[n]])), d[[n]]), collapse = " "))
l <- attr(d$begin, "labels")
show(paste(ifelse(is.na(l), paste0(".", na_tag(l)), l), names(l), sep = "=", collapse = "; "))
show(paste(unclass(d$sinds), na_tag(d$sinds), collapse = " "))
show(d$nodig)
)");
    CHECK(out == R"(4 9 Een proef
code Code van het exemplaar A11
contact Sprak u met deze huisarts? F8.0
begin Hoe vaak begon de huisarts zelf? F8.0
kent Kent de huisarts u? F8.0
bood Taken – boodschappen F8.0
aantal Hoeveel mantelzorgers? F8.0
punt Gemiddelde in € F8.2
sinds Sinds wanneer? MOYR8
nodig Wat zou helpen? A43
contact 1 3 -4 2 NA: -9..-1 
begin 5 8 -1 1 NA: -9..-1 8
kent 10 0 -2 -5 NA: -9..-1 
bood 1 0 -3 -1 NA: -9..-1 
aantal 500 0 -5 40000 NA: -9..-1 
punt 3.25 -0.5 -4 12 NA: -9..-1 
1=ja; 2=nee; 3=geen idee, één keer?; -1=Not asked; -2=Not applicable; -3=Don't know; -4=Not answered; -5=Illegible or two answers
1=nooit; 5=altijd; 8=dat weet ik niet; -1=Not asked; -2=Not applicable; -3=Don't know; -4=Not answered; -5=Illegible or two answers
FALSE TRUE TRUE FALSE
2019-05-01 1959-12-01 NA 1900-01-01
één vraag, ’t is “ruim” € 5; "zo"
=1+1
-4
regel 1
regel 2
--- dta
4 9 Een proef
code Code van het exemplaar %-9s
contact Sprak u met deze huisarts? %8.0g
begin Hoe vaak begon de huisarts zelf? %8.0g
kent Kent de huisarts u? %8.0g
bood Taken – boodschappen %8.0g
aantal Hoeveel mantelzorgers? %9.0f
punt Gemiddelde in € %9.2f
sinds Sinds wanneer? %tm
nodig Wat zou helpen? %-9s
contact 1 3 .d 2
begin 5 .f .a 1
kent 10 0 .b .e
bood 1 0 .c .a
aantal 500 0 .e 40000
punt 3.25 -0.5 .d 12
1=nooit; 5=altijd; .a=Not asked; .b=Not applicable; .c=Don't know; .d=Not answered; .e=Illegible or two answers; .f=dat weet ik niet
712 NA -1 NA NA a -720 NA
één vraag, ’t is “ruim” € 5; "zo"
=1+1
-4
regel 1
regel 2
)");
}

TEST_CASE("SPSS takes the reasons for missing, and knows what kind of column it is", "[statistics][pspp]") {
    const test::TempDir folder;
    folder.write("a.sav", exchange::write_sav(test::sample_table(), {}, made_on).bytes);
    const auto out =
        pspp(folder, "GET FILE='a.sav'.\nDISPLAY DICTIONARY.\nLIST VARIABLES=sinds nodig.\n"
                     "FREQUENCIES VARIABLES=begin.\nDESCRIPTIVES VARIABLES=aantal.\nSYSFILE INFO 'a.sav'.\n");
    for (const auto* line : {
             "\ncode,1,Code van het exemplaar,Nominal,Input,8,Left,A11,A11,\n",
             "\ncontact,2,Sprak u met deze huisarts?,Nominal,Input,8,Right,F8.0,F8.0,-9 THRU -1\n",
             "\nbegin,3,Hoe vaak begon de huisarts zelf?,Ordinal,Input,8,Right,F8.0,F8.0,-9 THRU -1; 8\n",
             "\npunt,7,Gemiddelde in €,Scale,Input,8,Right,F8.2,F8.2,-9 THRU -1\n",
             "\nsinds,8,Sinds wanneer?,Scale,Input,8,Right,MOYR8,MOYR8,-9 THRU -1\n",
             "\n,3,\"geen idee, één keer?\"\n",
             "\n,8[a],dat weet ik niet\n",
             "\nMAY 2019,\"één vraag, ’t is “ruim” € 5; \"\"zo\"\"\"\nDEC 1959,=1+1\n.,-4\nJAN 1900,\"regel "
             "1\nregel 2\"\n",
             "\nMissing,Not asked,1,25.0%,,\n,dat weet ik niet,1,25.0%,,\n",
             "\nHoeveel mantelzorgers?,3,13500.00,",
             "\nCreated,22 Nov 26 ",
         })
        CHECK_THAT(out, Catch::Matchers::ContainsSubstring(line));
}

TEST_CASE("Labels and texts that are too long are cut between letters, and it is said", "[statistics][r]") {
    const auto letters = [](std::size_t count) { // two bytes each
        std::string text;
        while (count-- > 0)
            text += "é";
        return text;
    };
    auto table = one_column(Kind::code, {"1", words("x" + letters(128)), words(letters(1022) + "x")});
    table.columns[0].label = "x" + letters(128);
    table.columns[0].labels = {{1, "x" + letters(60), false}, {2, letters(60), false}};
    table.columns.push_back({});
    table.columns[1].name = "b";
    table.columns[1].kind = Kind::text;
    table.columns[1].label = letters(80);
    table.columns.push_back(table.columns[1]);
    table.columns[2].name = "c";
    table.cells.append({"2", words("x" + letters(127)), words("xx" + letters(1022))});
    const auto sav = exchange::write_sav(table, {}, made_on), dta = exchange::write_dta(table, {}, made_on);
    const auto texts = [](const exchange::StatisticsFile& file) {
        std::string all;
        for (const auto* problems : {&file.labels, &file.problems})
            for (const auto& problem : *problems)
                all += to_string(problem) + '\n';
        return all;
    };
    CHECK(texts(sav) ==
          "klein.sav: the label of a = 1 was cut: it is too long; the codebook has all of it\n"
          "klein.sav: the label of a is too long for this kind of file and was cut; the codebook has all of "
          "it\n"
          "klein.sav: texts of b that are longer than 255 bytes were cut: 1; the CSV file has all of them\n"
          "klein.sav: texts of c that are longer than 255 bytes were cut: 2; the CSV file has all of them\n");
    CHECK(
        texts(dta) ==
        "klein.dta: the label of a is too long for this kind of file and was cut; the codebook has all of "
        "it\n"
        "klein.dta: texts of c that are longer than 2045 bytes were cut: 1; the CSV file has all of them\n");
    const test::TempDir folder;
    folder.write("a.sav", sav.bytes);
    folder.write("a.dta", dta.bytes);
    CHECK(test::run_r(folder.path(), R"(
suppressMessages(library(haven))
for (d in list(read_sav("a.sav"), read_dta("a.dta"))) {
    size <- function(x) cat(nchar(x, "bytes"), all(validUTF8(x)), "\n")
    for (n in names(d)) size(attr(d[[n]], "label"))
    size(names(attr(d$a, "labels"))[1:2])
    size(d$b)
    size(d$c)
}
)") == "255 TRUE \n160 TRUE \n160 TRUE \n119 120 TRUE \n255 255 TRUE \n254 254 TRUE \n"
       "159 TRUE \n160 TRUE \n160 TRUE \n121 120 TRUE \n257 255 TRUE \n2045 2044 TRUE \n");
}

TEST_CASE("Answers below 0 are not taken for missing ones", "[statistics][pspp]") {
    auto table = one_column(Kind::number, {"-2.5", "-4", "-1", "3", "-7"});
    table.columns[0].decimals = 1;
    const test::TempDir folder;
    folder.write("a.sav", exchange::write_sav(table, {}, made_on).bytes);
    CHECK_THAT(pspp(folder, "GET FILE='a.sav'.\nDISPLAY DICTIONARY.\nDESCRIPTIVES VARIABLES=a.\n"),
               Catch::Matchers::ContainsSubstring(",F8.1,F8.1,-4; -1\n") &&
                   Catch::Matchers::ContainsSubstring("\na,3,-2.17,"));
    table.cells.append({"-2", "-5"});
    const auto file = exchange::write_sav(table, {}, made_on);
    REQUIRE(file.problems.size() == 1);
    CHECK(file.problems[0].text == "a has answers below 0 and 4 reasons for none; SPSS can mark only three");
}

TEST_CASE("SPSS cannot mark two answers as none: that is said", "[statistics]") {
    auto table = one_column(Kind::code, {"1"});
    table.columns[0].labels = {{1, "ja", false}, {8, "weet niet", true}, {9, "geen mening", true}};
    const auto file = exchange::write_sav(table, {}, made_on);
    REQUIRE(file.problems.size() == 1);
    CHECK(file.problems[0].text == "a has 2 answers that are none; SPSS can mark only one");
    CHECK(exchange::write_dta(table, {}, made_on).problems.empty());
}

TEST_CASE("Without rows the columns and their labels are still there; numbers of any size fit",
          "[statistics][r]") {
    const test::TempDir folder;
    auto empty = test::sample_table();
    empty.cells.clear();
    folder.write("a.sav", exchange::write_sav(empty, {}, made_on).bytes);
    folder.write("a.dta", exchange::write_dta(empty, {}, made_on).bytes);
    // the last value of each type of Stata, and the one behind it, which would be missing
    const std::vector<std::vector<dataset::Cell>> numbers{
        {"-127", "100", "-4"},     {"101", "-4"},        {"-128", "-4"},
        {"-32767", "32740", "-4"}, {"32741", "-4"},      {"-32768", "-4"},
        {"2147483620", "-4"},      {"2147483621", "-4"}, {"2147483647", "0.5", "-4"}};
    for (std::size_t i = 0; i < numbers.size(); ++i)
        folder.write("n" + std::to_string(i) + ".dta",
                     exchange::write_dta(one_column(Kind::number, numbers[i]), {}, made_on).bytes);
    CHECK(test::run_r(folder.path(), R"(
suppressMessages(library(haven))
for (d in list(read_sav("a.sav"), read_dta("a.dta")))
    cat(dim(d), names(d), names(attr(d$contact, "labels"))[1:2], attr(d$nodig, "label"), "\n")
for (i in 0:8) cat(format(unclass(read_dta(paste0("n", i, ".dta"))$a), digits = 12, trim = TRUE), "\n")
)") == "0 9 code contact begin kent bood aantal punt sinds nodig ja nee Wat zou helpen? \n"
       "0 9 code contact begin kent bood aantal punt sinds nodig ja nee Wat zou helpen? \n"
       "-127 100 NA \n101 NA \n-128 NA \n-32767 32740 NA \n32741 NA \n-32768 NA \n2147483620 NA \n"
       "2147483621 NA \n2147483647.0 0.5 NA \n");
}

TEST_CASE("A table that cannot be right gives no file", "[statistics]") {
    const auto refuses = [](const dataset::Table& table) {
        CHECK_THROWS_AS(exchange::write_sav(table, {}, made_on), std::invalid_argument);
        CHECK_THROWS_AS(exchange::write_dta(table, {}, made_on), std::invalid_argument);
    };
    refuses(one_column(Kind::code, {""}));
    refuses(one_column(Kind::code, {"1", "x"}));
    refuses(one_column(Kind::number, {"3,5"}));
    refuses(one_column(Kind::number, {"-4.0"})); // would be a reason
    refuses(one_column(Kind::number, {"inf"}));
    refuses(one_column(Kind::number, {words("3")}));
    refuses(one_column(Kind::month, {"2019-13"}));
    refuses(one_column(Kind::month, {"5"}));
    refuses(one_column(Kind::text, {"zonder merk"}));
    auto table = one_column(Kind::code, {"1"});
    table.columns[0].name = "Niet goed";
    refuses(table);
    table.columns[0].name = "a";
    table.columns.push_back(table.columns[0]);
    table.cells.push_back("1");
    refuses(table); // two of a name
    table.columns[1].name = "b";
    CHECK_NOTHROW(exchange::write_sav(table, {}, made_on));
    table.cells.push_back("1");
    refuses(table); // half a row
}
