#include <algorithm>
#include <map>

#include "incoming_case.hpp"
#include "support/catch.hpp"

using namespace samenspel;
using exchange::check_mapping;
using exchange::Incoming;
using exchange::Mapping;
using exchange::propose_mapping;
using exchange::read_incoming;
using exchange::read_mapping;
using Role = Mapping::Role;
using test::form_of;
using test::row_text;
using test::shown;
using test::small_form;
using test::Texts;

namespace {

const std::string names = "kopie;contact;momentbegin;momentmeer;infozorg;infosteun;kent;aantal;sinds;nodig";

Incoming table(const std::string& heads, const std::string& row = "K7QD4T-0132") {
    auto text = heads + '\n' + row;
    const auto width = std::count(heads.begin(), heads.end(), ';') - std::count(row.begin(), row.end(), ';');
    text.append(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, width)), ';');
    return read_incoming(text + '\n', "f");
}

/// "kopie=copy contact=contact …" of the columns that are not ignored.
std::string proposed(const Incoming& incoming,
                     const std::vector<const domain::Form*>& forms = {&small_form()}) {
    CHECK(shown(incoming.problems).empty());
    const std::map<Role, std::string> roles{{Role::copy, "copy"},
                                            {Role::practice, "practice"},
                                            {Role::response, "response"},
                                            {Role::submitted, "submitted"}};
    std::string text;
    for (const auto& column : propose_mapping(incoming, forms).columns)
        if (column.role != Role::ignored)
            text += (text.empty() ? "" : " ") + column.name + '=' +
                    (column.role == Role::variable ? column.variable : roles.at(column.role));
    return text;
}

/// What is wrong once the mapping of a good table was changed.
template <typename Change>
Texts problems_after(Change change) {
    const auto incoming = table(names);
    auto mapping = propose_mapping(incoming, {&small_form()});
    CHECK(shown(check_mapping(mapping, incoming, small_form())).empty());
    change(mapping);
    return shown(check_mapping(mapping, incoming, small_form()));
}

} // namespace

TEST_CASE("Columns are known by their names, whatever a program does to them", "[incoming]") {
    CHECK(proposed(table("KOPIE;Contact;moment[begin];MOMENT_MEER;info.zorg;Info steun;onbekend")) ==
          "KOPIE=copy Contact=contact moment[begin]=momentbegin MOMENT_MEER=momentmeer info.zorg=infozorg "
          "Info steun=infosteun");
    CHECK(proposed(table("kopie;contact. Sprak u?;aantal. Hoeveel?")) ==
          "kopie=copy contact. Sprak u?=contact aantal. Hoeveel?=aantal");
    CHECK(
        proposed(table("kopie;een/contact;een/info/zorg;een/moment/begin;groep:kent;KEY")) ==
        "kopie=copy een/contact=contact een/info/zorg=infozorg een/moment/begin=momentbegin groep:kent=kent "
        "KEY=response");
    CHECK(proposed(table("een/contact;start/kopie", "1;fout")) == "een/contact=contact start/kopie=copy");
    CHECK(proposed(table("kopie;ja / nee contact")) == "kopie=copy");
    CHECK(proposed(table("kopie;x-contact")) == "kopie=copy"); // no ODK: a hyphen says nothing
}

TEST_CASE("Columns are known by the words of the question when their names say nothing", "[incoming]") {
    CHECK(proposed(table("kopie;Sprak u;WANNEER? [Als het zwaarder wordt];Hoe vaak? (Zorg);Kent u hém?")) ==
          "kopie=copy Sprak u=contact WANNEER? [Als het zwaarder wordt]=momentmeer Hoe vaak? (Zorg)=infozorg "
          "Kent u hém?=kent");
    // A name says more than the same words elsewhere.
    CHECK(proposed(table("kopie;Sprak u?;contact")) == "kopie=copy contact=contact");
    const auto vv = read_incoming("Response ID\tLast page\tSprak u?\tCode\tHoe vaak? (Steun)\n"
                                  "id\tlastpage\t12X3X45\t12X3X46\t12X3X47steun\n"
                                  "1\t2\t1\tK7QD4T-0132\t2\n",
                                  "f");
    CHECK(vv.shape == exchange::Shape::limesurvey_vv);
    CHECK(proposed(vv) == "id=response 12X3X45=contact 12X3X46=copy 12X3X47steun=infosteun");
}

TEST_CASE("Words that two questions or two answers share say nothing", "[incoming]") {
    auto twice = small_form().questionnaire();
    auto& questions = twice.parts.at(0).questions;
    questions.at(0).text = "Hoeveel?"; // as "aantal" asks
    questions.at(0).options.at(2).text = "Ja";
    const domain::Form form(twice);
    CHECK(proposed(table("kopie;Hoeveel?"), {&form}) == "kopie=copy");
    for (const std::string field : {"ja", "Y"}) {
        const auto incoming = table(names, "K7QD4T-0132;" + field);
        base::Problems problems;
        CHECK(read_forms(incoming, propose_mapping(incoming, {&form}), form, problems).empty());
        CHECK(shown(problems) ==
              Texts{"f:2:2: column contact: " + field + " is no answer to contact; it is 1, 2, 8"});
    }
}

TEST_CASE("The code of a copy is found by what stands in a column, then by its name", "[incoming]") {
    CHECK(proposed(table("kopie;vraag9", "abc;k7qd4t 0132")) == "vraag9=copy");
    CHECK(proposed(table("vraag8;vraag9", "K7QD4T;K7QD4T-0132")) == "vraag8=practice vraag9=copy");
    CHECK(proposed(table("token;contact", "aB3;1")) == "token=copy contact=contact");
    CHECK(proposed(table("token;code", ";verkeerd")) == "code=copy"); // the first is empty
    CHECK(proposed(table("praktijkcode;submitdate;Response ID", "fout;;")) ==
          "praktijkcode=practice submitdate=submitted Response ID=response");
    // "praktijk" is a question of the doctors too.
    const auto doctors = &form_of("huisarts");
    CHECK(proposed(table("praktijk;kentwie", "3;1"), {doctors}) == "praktijk=praktijk kentwie=kentwie");
    CHECK(proposed(table("praktijk;kentwie", "K7QD4T;1"), {doctors}) == "praktijk=practice kentwie=kentwie");
}

TEST_CASE("The questionnaire that explains most columns is proposed", "[incoming]") {
    const std::vector<const domain::Form*> both{&form_of("huisarts"), &form_of("mantelzorger")};
    CHECK(propose_mapping(table("kopie;contact;woord;rol"), both).questionnaire == "huisarts");
    CHECK(propose_mapping(table("kopie;contact;woord;nood"), both).questionnaire == "mantelzorger");
    CHECK(propose_mapping(table("kopie;contact;woord"), both).questionnaire == "huisarts");
    auto newer = form_of("huisarts").questionnaire();
    newer.version = "1.2";
    const domain::Form newer_form(newer);
    const std::vector<const domain::Form*> versions{&form_of("huisarts"), &newer_form};
    CHECK(propose_mapping(table("kopie;contact;versie", "K7QD4T-0132;1;1.2"), versions).version == "1.2");
    CHECK(propose_mapping(table("kopie;contact;versie", "K7QD4T-0132;1;1.0"), versions).version == "1.0");
}

TEST_CASE("Columns that are missing, renamed, new or double keep a file out", "[incoming]") {
    CHECK(problems_after([](Mapping& m) { m.columns[1].name = "contakt"; }) ==
          Texts{"f: the mapping does not know the column contact; say what it holds, or that it is ignored",
                "f: there is no column contakt; did you mean contact?"});
    CHECK(problems_after([](Mapping& m) {
              m.columns.push_back({"zzzzzzzz", Role::ignored, {}, {}});
          }) == Texts{"f: there is no column zzzzzzzz; give the column its name back"});
    CHECK(problems_after([](Mapping& m) { m.columns[2].variable = "contact"; }) ==
          Texts{"f: no column holds momentbegin; choose its column, or say that the file lacks it",
                "f: two columns hold contact; choose contact or momentbegin"});
    CHECK(problems_after([](Mapping& m) {
              m.columns[2] = {"momentbegin", Role::copy, {}, {}};
          }).at(1) == "f: two columns hold copy; choose kopie or momentbegin");
    CHECK(problems_after([](Mapping& m) { m.columns[2].variable = "moment"; }) ==
          Texts{"f: two columns hold momentmeer; choose momentbegin or momentmeer"});
    CHECK(problems_after([](Mapping& m) { m.columns[2].variable = "momentbegon"; }).at(1) ==
          "f: the questionnaire has no variable momentbegon; did you mean momentbegin?");
    CHECK(problems_after([](Mapping& m) { m.columns[0].role = Role::ignored; }) ==
          Texts{"f: no column holds the code of a copy or of a practice; choose one of them"});
    CHECK(problems_after([](Mapping& m) { m.columns[0].role = Role::practice; }).empty());
    CHECK(problems_after([](Mapping& m) { m.version = "1.0"; }) ==
          Texts{"f: the mapping is for proef 1.0, not for proef 1.1"});
    CHECK(problems_after([](Mapping& m) { m.columns[1].values["soms"] = "3"; }) ==
          Texts{"f: 3 cannot be an answer to contact, as the mapping says; it is 1, 2, 8"});
    // The order does not matter, only the names.
    CHECK(problems_after([](Mapping& m) { std::swap(m.columns[0], m.columns[5]); }).empty());
}

TEST_CASE("A file may lack a question if the mapping says so; it was then not asked", "[incoming]") {
    const auto incoming = table("kopie;contact;momentbegin;momentmeer;infozorg;infosteun;kent;aantal;sinds",
                                "K7QD4T-0132;1;1;;1;1;1;1;2020-01");
    auto mapping = propose_mapping(incoming, {&small_form()});
    CHECK(shown(check_mapping(mapping, incoming, small_form())) ==
          Texts{"f: no column holds nodig; choose its column, or say that the file lacks it"});
    mapping.columns.push_back({"", Role::ignored, "nodig", {}});
    CHECK(shown(check_mapping(mapping, incoming, small_form())).empty());
    base::Problems problems;
    CHECK(row_text(read_forms(incoming, mapping, small_form(), problems).at(0)) ==
          "1 1 0 1 1 1 1 2020-01 -1");
}

TEST_CASE("Answers to another version of the questions are not taken", "[incoming]") {
    const auto problems = [](const std::string& head, const std::string& version) {
        const auto incoming =
            read_incoming(names + ';' + head + "\nK7QD4T-0132;1;1;;1;1;1;1;2020-01;;" + version + '\n', "f");
        return shown(check_mapping(propose_mapping(incoming, {&small_form()}), incoming, small_form()));
    };
    CHECK(problems("versie", "1.2") ==
          Texts{"f:2:11: the answers are to version 1.2, not to version 1.1; load version "
                "1.2 of the questionnaire"});
    CHECK(problems("Version", "1.0").size() == 1);
    CHECK(problems("versie", "1.1").empty());
    CHECK(problems("versie", "1,1").empty()); // as a Belgian spreadsheet writes it
    CHECK(problems("versie", "1,2").size() == 1);
    CHECK(problems("versie", "").empty());
    CHECK(problems("__version__", "vQx7p").empty()); // Kobo's own
}

TEST_CASE("What a field means can be told in the mapping", "[incoming]") {
    auto incoming = table(names, "K7QD4T-0132;A2;2;;;;;;;geen idee");
    auto mapping = propose_mapping(incoming, {&small_form()});
    mapping.columns[1].values["A2"] = "8";
    mapping.columns[2].values["2"] = "0";
    mapping.columns[9].values["geen idee"] = "-3";
    base::Problems problems;
    const auto forms = read_forms(incoming, mapping, small_form(), problems);
    CHECK(shown(problems).empty());
    CHECK(row_text(forms.at(0)) == "8 -4 -4 -4 -4 -4 -4 -4 -3");
}

TEST_CASE("A mapping is the same after it was written and read", "[incoming]") {
    auto mapping = propose_mapping(table(names), {&small_form()});
    mapping.shape = exchange::Shape::limesurvey_vv;
    mapping.columns[1].values = {{"A\"2\n", "8"}, {"é", "-3"}};
    mapping.columns.push_back({"", Role::ignored, "x", {}});
    for (const auto role : {Role::practice, Role::response, Role::submitted})
        mapping.columns.push_back({"n" + std::to_string(static_cast<int>(role)), role, {}, {}});
    base::Problems problems;
    CHECK(read_mapping(mapping_text(mapping), "m.json", problems) == mapping);
    CHECK(shown(problems).empty());
    CHECK(mapping_text(mapping).find("\"is\": \"copy\"") != std::string::npos);
}

TEST_CASE("A mapping that was spoilt by hand is told, never half used", "[incoming]") {
    const auto problems_in = [](std::string text, const std::string& from, const std::string& to) {
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        base::Problems problems;
        read_mapping(text.replace(at, from.size(), to), "m", problems);
        return shown(problems);
    };
    const auto good = mapping_text(propose_mapping(table(names), {&small_form()}));
    const auto bad = [](const std::string& part) {
        return Texts{"m: " + part + " is missing from the mapping or is not right; have it made again"};
    };
    CHECK(problems_in(good, "\"format\": 1", "\"format\": 2") == bad("format"));
    CHECK(problems_in(good, "\"version\": \"1.1\"", "\"version\": 1.1") == bad("version"));
    CHECK(problems_in(good, "\"table\"", "\"tabel\"") == bad("shape"));
    CHECK(problems_in(good, "\"is\": \"copy\"", "\"is\": \"kopie\"") == bad("is"));
    CHECK(problems_in(good, "\"variable\": \"contact\"", "\"values\": []").size() == 2);
    CHECK(problems_in(good, "\"columns\": [", "\"columns\": [3,") == bad("columns"));
    CHECK(problems_in(good, good, "[]").size() == 5);
    CHECK(problems_in(good, "\"questionnaire\": ", "\"questionnaire\" ") ==
          Texts{"m:3:25: the file is no mapping of columns; have it made again"});
    CHECK(problems_in(good, good, "") ==
          Texts{"m:1:1: the file is no mapping of columns; have it made again"});
    CHECK(problems_in(good, "proef", "\xFF").size() == 1);
    CHECK(problems_in(good, good, "20e341") ==
          Texts{"m: the file is no mapping of columns; have it made again"});
    std::string many = "{";
    for (int i = 0; i < 200'000; ++i)
        many += "\"" + std::to_string(i) + "\":0,";
    CHECK(problems_in(good, good, many + "\"x\":0}").size() == 5);
    CHECK(problems_in(good, good, std::string(200'000, '[')).size() == 1);
}

TEST_CASE("Very many or very long names are not compared with each other", "[incoming]") {
    const auto guesses = [](const std::string& heads) {
        const auto incoming = table(heads);
        auto mapping = propose_mapping(incoming, {&small_form()});
        for (auto& column : mapping.columns)
            column.name += "_";
        const auto problems = shown(check_mapping(mapping, incoming, small_form()));
        return std::ranges::count_if(problems,
                                     [](const auto& p) { return p.find("did you mean") != p.npos; });
    };
    std::string many = "kopie";
    for (int i = 0; i < 300; ++i)
        many += ";kolom" + std::to_string(i);
    std::string long_name = "kopie;";
    long_name.append(1'000, 'x');
    CHECK(guesses("kopie;kolom") == 2);
    CHECK(guesses(many) == 0);
    CHECK(guesses(long_name) == 0);
}
