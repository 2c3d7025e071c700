#include "incoming_case.hpp"
#include "support/catch.hpp"

using namespace samenspel;
using exchange::Shape;
using test::cell_of;
using test::Texts;

namespace {

std::string refused(const std::string& text, const std::string& hint) {
    return "f:2:2: " + text + "; " + hint;
}

/// Cells of the small form for one row of a table with all its variables.
Texts row(const std::string& fields) {
    const auto incoming = exchange::read_incoming(
        "kopie;contact;momentbegin;momentmeer;infozorg;infosteun;kent;aantal;sinds;nodig\nK7QD4T-0132;" +
            fields + '\n',
        "f");
    return test::rows_of(incoming, test::small_form());
}

const std::string from_spreadsheet = "export the answers again and do not save them from a spreadsheet";

} // namespace

TEST_CASE("A choice is read as its code or its words", "[incoming]") {
    CHECK(cell_of("contact", "2") == "2");
    CHECK(cell_of("contact", "\xC2\xA0 2 ") == "2");
    CHECK(cell_of("contact", "8.0") == "8");
    CHECK(cell_of("contact", "02") == "2");
    CHECK(cell_of("contact", "Dat weet ik niet") == "8");
    CHECK(cell_of("contact", "8 - dat weet ik niet") == "8");
    CHECK(cell_of("contact", "Y") == "1"); // LimeSurvey's question of yes and no
    CHECK(cell_of("contact", "N") == "2");
    CHECK(cell_of("infozorg", "EEN KEER") == "3");
    CHECK(cell_of("kent", "4") == "4");
    CHECK(cell_of("kent", "altijd") == "5");
    CHECK(cell_of("contact", "-5") == "-5");
    CHECK(cell_of("contact", "-2") == "-2");
    CHECK(cell_of("contact", "n.v.t.") == "-2");
    CHECK(cell_of("contact", "N/A", Shape::limesurvey_heads) == "-1");
    CHECK(cell_of("contact", "n/a", Shape::odk) == "-4"); // not filled in, in ODK's words
}

TEST_CASE("What is no answer to a choice is refused with what it can be", "[incoming]") {
    CHECK(cell_of("contact", "3") == refused("column contact: 3 is no answer to contact", "it is 1, 2, 8"));
    CHECK(cell_of("contact", "-6") == refused("column contact: -6 is no answer to contact", "it is 1, 2, 8"));
    CHECK(cell_of("contact", "misschien") ==
          refused("column contact: misschien is no answer to contact", "it is 1, 2, 8"));
    CHECK(cell_of("kent", "6") == refused("column kent: 6 is no answer to kent", "it is 1 – 5"));
    const auto two = [](const std::string& field, const std::string& variable) {
        return refused("column " + variable + ": " + field + " is more than one answer to " + variable,
                       "choose one, or write -5 where two boxes are ticked");
    };
    CHECK(cell_of("contact", "1;2") == two("1;2", "contact"));
    CHECK(cell_of("contact", "1 8") == two("1 8", "contact"));
    CHECK(cell_of("infozorg", "nooit, soms") == two("nooit, soms", "infozorg"));
    CHECK(cell_of("contact", "=A1") == refused("column contact: =A1 is a formula", "write what it gives"));
    CHECK(cell_of("contact", "1-mei") ==
          refused("column contact: a spreadsheet changed this into 1-mei", from_spreadsheet));
    CHECK(cell_of("infozorg", "nooit" + std::string(1'000, '!')).find("… is no answer") != std::string::npos);
    CHECK(cell_of("contact", "99999999999999999999").starts_with("f:2:2: column contact: 999"));
}

TEST_CASE("A number is whole, however its decimals are written", "[incoming]") {
    for (const char* field : {"12", "12.0000000000", "12,0", "012", " 12 "})
        CHECK(cell_of("aantal", field) == "12");
    CHECK(cell_of("aantal", "0") == "0");
    CHECK(cell_of("aantal", "-4.0000000000") == "-4");
    CHECK(cell_of("aantal", "501") == refused("column aantal: 501 is no answer to aantal", "it is 0 – 500"));
    CHECK(cell_of("aantal", "-7") == refused("column aantal: -7 is no answer to aantal", "it is 0 – 500"));
    for (const std::string field : {"12.5", "1.000", "1,000", "1 000", "twaalf", "12.", ".5", "0x1F"})
        CHECK(cell_of("aantal", field) ==
              refused("column aantal: " + field + " is no answer to aantal",
                      "write a whole number, without a decimal or a thousands mark"));
    for (const std::string field : {"1,2E+05", "5-jan", "mrt-12", "#NAAM?", "####"})
        CHECK(cell_of("aantal", field) ==
              refused("column aantal: a spreadsheet changed this into " + field, from_spreadsheet));
    CHECK(cell_of("aantal", "=SUM(1;2)") ==
          refused("column aantal: =SUM(1;2) is a formula", "write what it gives"));
}

TEST_CASE("A month is read as people and programs write it", "[incoming]") {
    for (const char* field :
         {"2019-05", "2019-5", "2019-05-17", "2019-05-17 00:00:00", "2019-05-17T08:00:00.000+02:00",
          "2019/05/17", "05/2019", "5-2019", "17/05/2019", "05/17/2019", "5/5/2019", "mei 2019", "MEI 2019",
          "May 2019", "mai 2019"})
        CHECK(cell_of("sinds", field) == "2019-05");
    CHECK(cell_of("sinds", "févr. 2019") == "2019-02");
    CHECK(cell_of("sinds", "août 2019") == "2019-08");
    CHECK(cell_of("sinds", "december 2019") == "2019-12");
    for (const std::string field : {"mei-19", "19-mei", "43586"})
        CHECK(cell_of("sinds", field) ==
              refused("column sinds: a spreadsheet changed this into " + field, from_spreadsheet));
    for (const std::string field : {"2019", "2019-13", "2019-00", "04/05/2019", "32/05/2019", "mei", "mei 19",
                                    "2019-05x", "2019-05-17 x", "31/31/2019"})
        CHECK(cell_of("sinds", field) ==
              refused("column sinds: " + field + " is no month", "write it as 2019-05"));
    CHECK(cell_of("sinds", "1949-12") ==
          refused("column sinds: 1949-12 is no answer to sinds", "it is a month from 1950-01 – 2030-12"));
    CHECK(cell_of("sinds", "=TODAY()") ==
          refused("column sinds: =TODAY() is a formula", "write what it gives"));
}

TEST_CASE("Words are kept as they were written, without what a program put around them", "[incoming]") {
    CHECK(cell_of("nodig", " meer  tijd\r\nen rust\n") == "\"meer  tijd\nen rust");
    CHECK(cell_of("nodig", "12") == "\"12");
    CHECK(cell_of("nodig", "e\xCC\x81\xC2\xAD") == "\"é");
    CHECK(cell_of("nodig", "- een lijst") == "\"- een lijst");
    CHECK(cell_of("nodig", "= meer hulp") == "\"= meer hulp");
    CHECK(cell_of("nodig", "+32 uur") == "\"+32 uur");
    CHECK(cell_of("nodig", "'=meer") == "\"=meer");
    CHECK(cell_of("nodig", "'-meer") == "\"-meer");
    CHECK(cell_of("nodig", "'s avonds") == "\"'s avonds");
    CHECK(cell_of("nodig", "\"") == "\"\"");
    CHECK(cell_of("nodig", "\xE2\x80\x8B") == "-4"); // an invisible space only
    CHECK(cell_of("nodig", "-3") == "-3");
    CHECK(cell_of("nodig", "=SUM(1;2)") ==
          refused("column nodig: =SUM(1;2) is a formula", "write what it gives"));
    CHECK(cell_of("nodig", "=HYPERLINK(\"x\")").ends_with("is a formula; write what it gives"));
    CHECK(cell_of("nodig", "=-A1").ends_with("is a formula; write what it gives"));
    CHECK(cell_of("nodig", "#NAME?") ==
          refused("column nodig: a spreadsheet changed this into #NAME?", from_spreadsheet));
    CHECK(cell_of("nodig", "# eerst de folder").starts_with("\"#"));
}

TEST_CASE("A tick is what each program writes for it", "[incoming]") {
    for (const char* field :
         {"1", "Y", "yes", "ja", "TRUE", "WAAR", "x", "X", "1.0", "In het begin, of later"})
        CHECK(cell_of("momentbegin", field) == "1");
    for (const std::string field : {"2", "5", "misschien"})
        CHECK(cell_of("momentbegin", field) ==
              refused("column momentbegin: " + field + " is no answer to momentbegin", "it is 0, 1"));
    CHECK(cell_of("momentbegin", "2", Shape::limesurvey_codes) == "-4"); // "no"
    CHECK(row("1;1;;1;1;1;1;2020-01;").at(0).starts_with("1 1 0 "));
    CHECK(row("1;1;FALSE;1;1;1;1;2020-01;").at(0).starts_with("1 1 0 "));
    CHECK(row("1;1;-5;1;1;1;1;2020-01;").at(0).starts_with("1 1 -5 "));
    CHECK(row("1;1;-1;1;1;1;1;2020-01;").at(0).starts_with("1 1 0 "));
    CHECK(row("1;0;N;1;1;1;1;2020-01;").at(0).starts_with("1 -4 -4 "));
    CHECK(row("1;0;-1;1;1;1;1;2020-01;").at(0).starts_with("1 -4 -1 "));
}

TEST_CASE("All ticks in one field are codes, names or words", "[incoming]") {
    const auto ticks = [](const std::string& field) {
        const auto incoming = exchange::read_incoming(
            "kopie;contact;moment;infozorg;infosteun;kent;aantal;sinds;nodig\nK7QD4T-0132;1;\"" + field +
                "\";1;1;1;1;2020-01;\n",
            "f");
        return test::rows_of(incoming, test::small_form()).at(0);
    };
    CHECK(ticks("begin meer") == "1 1 1 1 1 1 1 2020-01 -4");
    CHECK(ticks("meer") == "1 0 1 1 1 1 1 2020-01 -4");
    CHECK(ticks("1,2") == "1 1 1 1 1 1 1 2020-01 -4");
    CHECK(ticks("momentmeer") == "1 0 1 1 1 1 1 2020-01 -4");
    CHECK(ticks("In het begin, of later") == "1 1 0 1 1 1 1 2020-01 -4");
    CHECK(ticks("Als het zwaarder wordt; in het begin, of later") == "1 1 1 1 1 1 1 2020-01 -4");
    CHECK(ticks("") == "1 -4 -4 1 1 1 1 2020-01 -4");
    CHECK(ticks("-5") == "1 -5 -5 1 1 1 1 2020-01 -4");
    CHECK(ticks("begin later") ==
          "f:2:3: column moment: begin later is no answer to momentbegin; it is 0, 1");
}

TEST_CASE("What was not filled in is not asked where the questions led past it", "[incoming]") {
    CHECK(row("2;;;;;;;;") == Texts{"2 -1 -1 -1 -1 -1 -1 -1 -4"});
    CHECK(row("1;;;;;;;;") == Texts{"1 -4 -4 -4 -4 -4 -4 -4 -4"});
    CHECK(row(";;;;;;;;x") == Texts{"-4 -4 -4 -4 -4 -4 -4 -4 \"x"});
    CHECK(row("-3;;;;;;;;") == Texts{"-3 -4 -4 -4 -4 -4 -4 -4 -4"});
    // Answered though not asked: another check tells it.
    CHECK(row("2;1;;;3;;;;") == Texts{"2 1 0 -1 3 -1 -1 -1 -4"});
}

TEST_CASE("Each bad field of a row is told, and the row is left out as a whole", "[incoming]") {
    const auto incoming = exchange::read_incoming(
        "kopie,contact,momentbegin,momentmeer,infozorg,infosteun,kent,aantal,sinds,nodig,id\n"
        "K7QD4T-0132,1,1,0,1,1,1,7,2020-01,\"a\nb\",1\n"
        "K7QD4T-0132,9,1,0,1,1,1,veel,2020-01,,2\n"
        "K7QD4T-0132,1,1,0,1,1,1,7,2020-01,,1\n"
        "K7QD4T-0132,1,1,0,1,1,1,7,2020-01,,4\n",
        "f");
    const auto& form = test::small_form();
    const auto mapping = propose_mapping(incoming, {&form});
    base::Problems problems;
    const auto forms = read_forms(incoming, mapping, form, problems);
    REQUIRE(forms.size() == 2);
    CHECK(forms[0].line == 2);
    CHECK(forms[1].line == 6);
    CHECK(forms[1].response == "4");
    CHECK(
        test::shown(problems) ==
        Texts{
            "f:4:2: column contact: 9 is no answer to contact; it is 1, 2, 8",
            "f:4:8: column aantal: veel is no answer to aantal; write a whole number, without a decimal or a "
            "thousands mark",
            "f:5:11: column id: 1 stands on line 2 too; each set of answers has a number of its own"});
}

TEST_CASE("A column that was chosen wrongly does not flood the list of problems", "[incoming]") {
    exchange::Incoming incoming;
    incoming.names = {"contact"};
    incoming.rows.add("1"); // part of the answers would be worse than none
    incoming.rows.end_row(1);
    for (int i = 1; i < 20'000; ++i) {
        incoming.rows.add(std::string(1000, 'x'));
        incoming.rows.end_row(1);
    }
    exchange::Mapping mapping;
    mapping.columns = {{"contact", exchange::Mapping::Role::variable, "contact", {}}};
    base::Problems problems;
    CHECK(read_forms(incoming, mapping, test::small_form(), problems).empty());
    CHECK(problems.size() == 10'001);
    CHECK(problems.back().text == "there are more than 10000 problems");
}
