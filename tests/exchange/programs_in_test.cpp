// The files of tests/exchange/incoming are as those programs write them; all answers are invented.

#include "incoming_case.hpp"
#include "support/catch.hpp"

using namespace samenspel;
using exchange::Mapping;
using exchange::Shape;
using test::form_of;
using test::incoming_file;
using test::row_text;
using test::shown;
using test::Texts;

namespace {

struct Read {
    Mapping mapping;
    std::vector<exchange::IncomingForm> forms;
};

/// With both questionnaires at hand, as the program has them.
Read read(const std::string& file, Shape shape, const std::string& questionnaire) {
    const auto incoming = incoming_file(file);
    CHECK(shown(incoming.problems).empty());
    CHECK(incoming.shape == shape);
    Read result;
    result.mapping = propose_mapping(incoming, {&form_of("huisarts"), &form_of("mantelzorger")});
    CHECK(result.mapping.questionnaire == questionnaire);
    const auto& form = form_of(questionnaire);
    CHECK(shown(check_mapping(result.mapping, incoming, form)).empty());
    base::Problems problems;
    result.forms = read_forms(incoming, result.mapping, form, problems);
    CHECK(shown(problems).empty());
    return result;
}

std::string column_with(const Mapping& mapping, Mapping::Role role) {
    for (const auto& column : mapping.columns)
        if (column.role == role)
            return column.name;
    return "none";
}

const std::string doctor = "3 1 4 12 2 1 0 0 1 0 0 3 2 4 5 2 3 4 1 4 3 1 -1 1 0 0 0 0 0 0 0 0 \"Een lijst.\n"
                           "Met \"één\" nummer; meer niet. 3 2";

} // namespace

TEST_CASE("A VV file of LimeSurvey is read with its escapes, with and without quotes", "[incoming]") {
    const std::string file = GENERATE("vv.csv", "vv-early.csv");
    CAPTURE(file);
    const auto [mapping, forms] = read(file, Shape::limesurvey_vv, "mantelzorger");
    CHECK(column_with(mapping, Mapping::Role::copy) == "token");
    CHECK(column_with(mapping, Mapping::Role::response) == "id");
    CHECK(column_with(mapping, Mapping::Role::submitted) == "submitdate");
    REQUIRE(forms.size() == 3);
    CHECK(forms[0].copy == "K7QD4T-0012");
    CHECK(forms[0].response == "1");
    CHECK(forms[0].submitted == "2026-03-02 10:14:55");
    CHECK(row_text(forms[0]) ==
          "3 1 1 2 1 3 4 2 5 4 3 3 2 4 3 5 4 \"Iets meer tijd.\nEn een {vast} aanspreekpunt.\n"
          "Tab hier 2 2019-05 3 3");
    CHECK(row_text(forms[1]) ==
          "3 1 2 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 4 \"\"Bel eens\" zei ze 2 2019-05 3 3");
    CHECK(forms[0].complete);
    CHECK_FALSE(forms[2].complete); // {question_not_shown} as the date
    CHECK(forms[2].submitted.empty());
    CHECK(row_text(forms[2]) == "3 1 1 2 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1");
    CHECK(forms[0].line == (file == "vv.csv" ? 9U : 3U)); // the texts of questions may hold line feeds
}

TEST_CASE("What someone wrote in braces is not taken for LimeSurvey's own words", "[incoming]") {
    const auto incoming =
        exchange::read_incoming("Response ID\tLast page\tA\tB\tC\n"
                                "id\tlastpage\ta\tb\tc\n"
                                "1\t2\t{lbrace}question_not_shown}\t{lbrace}newline}\t{new}{\n",
                                "f");
    CHECK(incoming.rows[0].fields() == Texts{"1", "2", "{question_not_shown}", "{newline}", "{new}{"});
    CHECK(incoming.texts == Texts{"Response ID", "Last page", "A", "B", "C"});
}

TEST_CASE("A CSV file of LimeSurvey is read by its codes, Q[SQ]", "[incoming]") {
    const auto [mapping, forms] = read("limesurvey-heads.csv", Shape::limesurvey_heads, "huisarts");
    CHECK(column_with(mapping, Mapping::Role::practice) == "G01Q99"); // by what is in it
    CHECK(column_with(mapping, Mapping::Role::copy) == "none");
    REQUIRE(forms.size() == 3);
    CHECK(row_text(forms[0]) == doctor);
    CHECK(forms[0].practice == "K7QD4T");
    CHECK(row_text(forms[1]) ==
          "3 2 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 1 0 0 0 0 0 0 0 "
          "0 \"=tijd 3 2");
    CHECK_FALSE(forms[2].complete);
    CHECK(forms[2].practice == "H3N8R3");
    CHECK(row_text(forms[2]).starts_with("3 1 -4 -4 -4 -4 -4 -4 -4 -4 -4 -4"));
}

TEST_CASE("Yes and no that LimeSurvey converts to 1 and 2 are no two ticks", "[incoming]") {
    const auto [mapping, forms] = read("limesurvey-codes.csv", Shape::limesurvey_codes, "huisarts");
    REQUIRE(forms.size() == 1);
    CHECK(row_text(forms[0]) == doctor);
}

TEST_CASE("Full texts of questions and answers are read as their codes", "[incoming]") {
    const auto [mapping, forms] = read("limesurvey-texts.csv", Shape::limesurvey_heads, "huisarts");
    CHECK(column_with(mapping, Mapping::Role::response) == "Antwoord-ID");
    CHECK(column_with(mapping, Mapping::Role::submitted) == "Datum verzonden");
    REQUIRE(forms.size() == 1);
    CHECK(row_text(forms[0]) == doctor);
}

TEST_CASE("ODK and Kobo are read with their groups, choices apart or in one column", "[incoming]") {
    struct File {
        std::string name, response, copy;
        std::size_t count;
    };
    const auto file = GENERATE(File{"odk-central.csv", "meta-instanceID", "start-kopie", 2},
                               File{"kobo.csv", "_uuid", "start_groep/kopie", 2},
                               File{"kobo-split.csv", "_uuid", "start_groep:kopie", 1});
    CAPTURE(file.name);
    const auto [mapping, forms] = read(file.name, Shape::odk, "huisarts");
    CHECK(column_with(mapping, Mapping::Role::copy) == file.copy);
    CHECK(column_with(mapping, Mapping::Role::response) == file.response);
    REQUIRE(forms.size() == file.count);
    CHECK(row_text(forms[0]) == doctor);
    CHECK(forms[0].copy == "K7QD4T-021A");
    CHECK(forms[0].complete);
    if (file.count > 1)
        CHECK(row_text(forms[1]) ==
              "3 2 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -4 -4 -4 -4 -4 "
              "-4 -4 -4 -4 -4 3 2");
}

TEST_CASE("What someone typed in a spreadsheet is read, whatever its months look like", "[incoming]") {
    CHECK(incoming_file("spreadsheet.csv").encoding == "Windows-1252");
    const auto [mapping, forms] = read("spreadsheet.csv", Shape::table, "mantelzorger");
    REQUIRE(forms.size() == 2); // the third row is blank
    CHECK(forms[0].copy == "k7qd4t-041j");
    CHECK(row_text(forms[0]) ==
          "3 1 1 2 1 3 4 2 5 4 3 3 2 4 3 5 8 \"Eén vast uur – “'s avonds” 2 2019-05 3 3");
    CHECK(row_text(forms[1]) == "-5 -4 1 2 1 3 4 2 5 4 3 3 2 4 3 5 4 -4 2 2019-05 3 3");
}
