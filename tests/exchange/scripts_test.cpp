#include "exchange/scripts.hpp"

#include <algorithm>

#include "exchange/csv.hpp"
#include "sample.hpp"
#include "support/catch.hpp"
#include "support/run_command.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;

TEST_CASE("The R script gives labels, dates and the reasons for missing", "[scripts][r]") {
    const test::TempDir folder;
    const auto table = test::sample_table();
    folder.write("proef.csv", exchange::write_csv(table, exchange::CsvProfile::csv));
    folder.write("proef.R", exchange::write_r_script(table, {}));
    CHECK(test::run_r(folder.path(), R"(
source("proef.R", encoding = "UTF-8")
show <- function(...) cat(paste(...), sep = "\n")
show(dim(proef)[1], dim(proef)[2])
for (n in names(proef)) show(n, class(proef[[n]])[1], attr(proef[[n]], "label"))
show(levels(proef$contact))
show(paste(proef$contact, collapse = "; "))
show(paste(proef$begin, collapse = "; "), is.ordered(proef$begin))
show(paste(proef$kent, collapse = "; "), names(attr(proef$kent, "labels")), attr(proef$kent, "labels"))
show(paste(proef$punt, collapse = "; "))
show(paste(proef$sinds, collapse = "; "))
show(proef$nodig)
for (n in names(proef_missing)) show(n, paste(proef_missing[[n]], collapse = "; "))
)") == R"(4 9
code character Code van het exemplaar
contact factor Sprak u met deze huisarts?
begin ordered Hoe vaak begon de huisarts zelf?
kent numeric Kent de huisarts u?
bood factor Taken – boodschappen
aantal numeric Hoeveel mantelzorgers?
punt numeric Gemiddelde in €
sinds Date Sinds wanneer?
nodig character Wat zou helpen?
ja
nee
geen idee, één keer?
ja; geen idee, één keer?; NA; nee
altijd; NA; NA; nooit TRUE
10; 0; NA; NA niet 0
10; 0; NA; NA heel goed 10
3.25; -0.5; NA; 12
2019-05-01; 1959-12-01; NA; 1900-01-01
één vraag, ’t is “ruim” € 5; "zo"
=1+1
NA
regel 1
regel 2
code NA; NA; NA; NA
contact NA; NA; Not answered; NA
begin NA; dat weet ik niet; Not asked; NA
kent NA; NA; Not applicable; Illegible or two answers
bood NA; NA; Don't know; Not asked
aantal NA; NA; Illegible or two answers; NA
punt NA; NA; Not answered; NA
sinds NA; NA; Not asked; NA
nodig NA; NA; Not answered; NA
)");
    auto empty = table;
    empty.cells.clear();
#ifdef _WIN32
    const std::string odd = "0 leeg-'+";
#else
    const std::string odd = "0 leeg-\"\\";
#endif
    empty.name = odd; // a name of a file, but none of R
    empty.columns[1].label = "\"\\n\"";
    folder.write(odd + ".csv", exchange::write_csv(empty, exchange::CsvProfile::csv));
    CHECK(test::run_r(folder.path(), exchange::write_r_script(empty, {}) +
                                         "cat(dim(d0_leeg___), attr(d0_leeg___$contact, 'label'))") ==
          "0 9 \"\\n\"");
}

TEST_CASE("SPSS syntax gives the same as the .sav", "[scripts][pspp]") {
    const test::TempDir folder;
    auto table = test::sample_table();
    table.cells.set(table.cells.size() - 1,
                    test::words("één regel")); // SPSS takes no line feed inside a text
    table.cells.set(6, "-2.25");               // in the range that would be missing
    table.columns[1].label.assign(90, 'x').append(" \"één\" ").append(150, 'y');
    folder.write("proef.csv", exchange::write_csv(table, exchange::CsvProfile::csv));
    const auto syntax = exchange::write_spss_syntax(table, {});
    std::size_t longest = 0;
    for (std::size_t at = 0, end = 0; end != std::string::npos; at = end + 1) {
        end = syntax.find('\n', at);
        longest = std::max(longest, (end == std::string::npos ? syntax.size() : end) - at);
    }
    CHECK(longest <= 256);
    folder.write("proef.sps", syntax + "DISPLAY DICTIONARY.\nLIST.\nFREQUENCIES VARIABLES=begin.\n");
    test::CommandOptions options;
    options.folder = folder.path();
    options.environment = {{"LC_ALL", "C.UTF-8"}};
    const auto result = test::run_command({"pspp", "-O", "format=csv", "proef.sps"}, options);
    INFO(result.err);
    REQUIRE(result.code == 0);
    const auto has = [&](const std::string& line) {
        CHECK_THAT(result.out, Catch::Matchers::ContainsSubstring('\n' + line));
    };
    has("begin,3,Hoe vaak begon de huisarts zelf?,Ordinal,Input,8,Right,F8.0,F8.0,-9 THRU -1; 8\n");
    std::string label(90, 'x');
    label.append(" \"\"één\"\" ").append(150, 'y');
    has("contact,2,\"" + label + "\",Nominal,");
    has("Gemiddelde in €,-5.00,Illegible or two answers\n,-4.00[a],Not answered\n"); // [a]: marked as missing
    has("sinds,9,Sinds wanneer?,Scale,Input,");
    has("K7QD4M-013P,1,5,10,1,500,-2.25,\"één vraag, ’t is “ruim” € 5; \"\"zo\"\"\",MAY 2019\n");
    has("K7QD4M-014Q,3,8,0,0,0,-.50,=1+1,DEC 1959\n");
    has("K7QD4M-015R,-4,-1,-2,-3,-5,-4.00,-4,.\n");
    has("Missing,Not asked,1,25.0%,,\n,dat weet ik niet,1,25.0%,,\n");
}

TEST_CASE("The do-file names every column, reason and month", "[scripts]") {
    auto table = test::sample_table();
    table.columns = {table.columns[2], table.columns[7], table.columns[8]};
    table.cells.clear();
    table.columns[2].label = "`dit' kost \"$5\"";
    CHECK(exchange::write_stata_do(table, {}) == R"(version 14
import delimited `"proef.csv"', delimiters(",") varnames(1) case(preserve) bindquotes(strict) encoding("UTF-8") stringcols(_all) clear
destring begin, replace
mvdecode begin, mv(-1=.a \ -2=.b \ -3=.c \ -4=.d \ -5=.e \ 8=.f)
label define begin 1 `"nooit"'
label define begin 5 `"altijd"', add
label define begin .f `"dat weet ik niet"', add
label define begin .a `"Not asked"', add
label define begin .b `"Not applicable"', add
label define begin .c `"Don't know"', add
label define begin .d `"Not answered"', add
label define begin .e `"Illegible or two answers"', add
label values begin begin
label variable begin `"Hoe vaak begon de huisarts zelf?"'
rename sinds sinds_
generate int sinds = monthly(sinds_, "YM")
replace sinds = .a if sinds_ == "-1"
replace sinds = .b if sinds_ == "-2"
replace sinds = .c if sinds_ == "-3"
replace sinds = .d if sinds_ == "-4"
replace sinds = .e if sinds_ == "-5"
order sinds, after(sinds_)
drop sinds_
format sinds %tm
label define sinds .a `"Not asked"'
label define sinds .b `"Not applicable"', add
label define sinds .c `"Don't know"', add
label define sinds .d `"Not answered"', add
label define sinds .e `"Illegible or two answers"', add
label values sinds sinds
label variable sinds `"Sinds wanneer?"'
label variable nodig `"\`dit' kost "\$5""'
)");
}
