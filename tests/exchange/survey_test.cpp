#include "exchange/survey.hpp"

#include "base/error.hpp"
#include "sample.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;

namespace {

constexpr const char* made_on = "2026-11-22";

/// Dutch, to see that no words are fixed.
const exchange::SurveyWords dutch{"Code van uw vragenlijst", "Ze staat op elk blad.",
                                  "Jaar en maand: {example}"};

} // namespace

TEST_CASE("ODK and Kobo get the questionnaire with our names and codes", "[survey][xlsform]") {
    const test::TempDir folder;
    const auto scratch = folder / "werk.xlsx";
    folder.write("a.xlsx", exchange::write_xlsform(test::every_kind(), dutch, made_on, scratch));
    CHECK_FALSE(std::filesystem::exists(scratch));
    CHECK(test::run_python(folder.path(), R"(
import openpyxl
book = openpyxl.load_workbook("a.xlsx")
for sheet in book:
    print("==", sheet.title)
    for row in sheet.iter_rows(values_only=True):
        print(*("" if v is None else repr(v)[1:-1] for v in row), sep="|")
print(book.properties.created, book.properties.title)
)") == R"(== survey
type|name|label|hint|required|relevant|constraint|constraint_message|appearance
text|code|Code van uw vragenlijst|Ze staat op elk blad.|yes||||
note|intro|Eén <eerste> alinea.\n\nDe tweede {alinea}.||||||
begin_group|part1|Deel één||||||
select_one contact|contact|Sprak u de arts?|Ook aan de telefoon.|yes||||likert
select_one woord|woord|Viel het woord?|||${contact} != '2' and ${contact} != '8'|||
select_multiple taken|taken|Welke taken?||yes|${contact} != '2' and ${contact} != '8' and ${woord} != '1'|||
select_one kent|kent|Kent hij u?|||${contact} != '2' and ${contact} != '8' and ${woord} != '1'|||likert
end_group||||||||
begin_group|part2|Deel twee||||||
begin_group|info|Hoe vaak?|Kruis één vakje aan.||${contact} != '2' and ${contact} != '8'|||table-list
select_one info|infozorg|over de zorg||yes||||
select_one info|infosteun|over steun||yes||||
end_group||||||||
integer|aantal|Hoeveel uren?|(uren)|yes|${contact} != '8'|. >= 0 and . <= 168|0 – 168|
date|sinds|Sinds wanneer?||||. >= date('1950-01-01') and . <= date('2030-12-01')|1950-01 – 2030-12|month-year
text|kort|In één woord?||||||
text|nodig|Wat zou helpen?|Schrijf geen namen.|||||multiline
end_group||||||||
note|thanks|Dank u.||||||
== choices
list_name|name|label
contact|1|ja
contact|2|nee
contact|8|weet ik niet
woord|1|nooit
woord|2|soms
taken|bood|boodschappen
taken|bad|wassen
kent|0|0 – niet
kent|1|1
kent|2|2
kent|3|3
kent|4|4
kent|5|5
kent|6|6
kent|7|7
kent|8|8
kent|9|9
kent|10|10 – goed
info|1|nooit
info|2|altijd
== settings
form_title|form_id|version|default_language
Zorg & “u”|proef|1.2|nl
2026-11-22 12:00:00 Zorg & “u”
)");
    CHECK_THROWS_AS(exchange::write_xlsform(test::every_kind(), dutch, made_on, folder / "geen" / "map.xlsx"),
                    base::FileError);
}

TEST_CASE("REDCap gets a dictionary of 18 columns", "[survey][redcap]") {
    const test::TempDir folder;
    folder.write("a.csv", exchange::write_redcap(test::every_kind(), dutch));
    CHECK(test::run_python(folder.path(), R"(
import csv
rows = list(csv.reader(open("a.csv", encoding="utf-8", newline=""), strict=True))
print({len(r) for r in rows}, rows[0][0], rows[0][11], rows[0][15])
for r in rows[1:]:
    assert r[1] == "proef"
    print(r[0], *r[2:], sep="|")
)") == R"({18} Variable / Field Name Branching Logic (Show field only if...) Matrix Group Name
code||text|Code van uw vragenlijst||Ze staat op elk blad.|||||||||||
intro||descriptive|<p>Eén &lt;eerste&gt; alinea.</p><p>De tweede {alinea}.</p>|||||||||||||
contact|Deel één|radio|Sprak u de arts?|1, ja | 2, nee | 8, weet ik niet|Ook aan de telefoon.||||||y|||||
woord||radio|Viel het woord?|1, nooit | 2, soms||||||[contact] <> '2' and [contact] <> '8'||||||
taken||checkbox|Welke taken?|bood, boodschappen | bad, wassen||||||[contact] <> '2' and [contact] <> '8' and [woord] <> '1'|y|||||
kent||radio|Kent hij u?|0, 0 – niet | 1, 1 | 2, 2 | 3, 3 | 4, 4 | 5, 5 | 6, 6 | 7, 7 | 8, 8 | 9, 9 | 10, 10 – goed||||||[contact] <> '2' and [contact] <> '8' and [woord] <> '1'||||||
infozorg|Deel twee<br>Hoe vaak?<br>Kruis één vakje aan.|radio|over de zorg|1, nooit | 2, altijd||||||[contact] <> '2' and [contact] <> '8'|y|||info||
infosteun||radio|over steun|1, nooit | 2, altijd||||||[contact] <> '2' and [contact] <> '8'|y|||info||
aantal||text|Hoeveel uren?||(uren)|integer|0|168||[contact] <> '8'|y|||||
sinds||text|Sinds wanneer?||Jaar en maand: 2030-12|||||||||||
kort||text|In één woord?|||||||||||||
nodig||notes|Wat zou helpen?||Schrijf geen namen.|||||||||||
thanks||descriptive|<p>Dank u.</p>|||||||||||||
)");
}

TEST_CASE("LimeSurvey gets groups, questions, subquestions and answers in its order",
          "[survey][limesurvey]") {
    const test::TempDir folder;
    const auto text = exchange::write_limesurvey(test::every_kind(), dutch);
    CHECK(text.starts_with(
        "\xEF\xBB\xBFid\trelated_id\tclass\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\t"
        "validation\tmandatory\tother\tdefault\tsame_default\t"));
    folder.write("a.txt", text);
    CHECK(test::run_python(folder.path(), R"(
lines = open("a.txt", encoding="utf-8-sig", newline="").read().split("\r\n")
assert lines.pop() == ""
rows = [line.split("\t") for line in lines]
print({len(r) for r in rows})
for r in rows[1:]:
    assert r[8] == ("" if r[2] == "S" else "nl")
    print(*r[:8], r[10], *r[14:], sep="|")
)") == R"({22}
||S||language||nl||||||||||
||S||format||G||||||||||
||S||anonymized||Y||||||||||
||S||ipaddr||N||||||||||
||SL||surveyls_title||Zorg &amp; “u”||||||||||
||SL||surveyls_description||Voorbeeld||||||||||
||SL||surveyls_welcometext||<p>Eén &lt;eerste&gt; alinea.</p><p>De tweede &#123;alinea&#125;.</p>||||||||||
||SL||surveyls_endtext||<p>Dank u.</p>||||||||||
1||G|1|Deel één|1|||||||||||
1||Q|S|code|1|Code van uw vragenlijst|Ze staat op elk blad.|Y||||||||
2||Q|L|contact|1|Sprak u de arts?|Ook aan de telefoon.|Y||||||||
2||A|0|1||ja||||||||||
2||A|0|2||nee||||||||||
2||A|0|8||weet ik niet||||||||||
3||Q|L|woord|contact.NAOK != "2" and contact.NAOK != "8"|Viel het woord?||N||||||||
3||A|0|1||nooit||||||||||
3||A|0|2||soms||||||||||
4||Q|M|taken|contact.NAOK != "2" and contact.NAOK != "8" and woord.NAOK != "1"|Welke taken?||Y||||||||
5||SQ|0|bood|1|boodschappen||||||||||
6||SQ|0|bad|1|wassen||||||||||
7||Q|L|kent|contact.NAOK != "2" and contact.NAOK != "8" and woord.NAOK != "1"|Kent hij u?||N||||||||
7||A|0|0||0 – niet||||||||||
7||A|0|1||1||||||||||
7||A|0|2||2||||||||||
7||A|0|3||3||||||||||
7||A|0|4||4||||||||||
7||A|0|5||5||||||||||
7||A|0|6||6||||||||||
7||A|0|7||7||||||||||
7||A|0|8||8||||||||||
7||A|0|9||9||||||||||
7||A|0|10||10 – goed||||||||||
2||G|2|Deel twee|1|||||||||||
8||Q|F|info|contact.NAOK != "2" and contact.NAOK != "8"|Hoe vaak?|Kruis één vakje aan.|Y||||||||
9||SQ|0|zorg|1|over de zorg||||||||||
10||SQ|0|steun|1|over steun||||||||||
8||A|0|1||nooit||||||||||
8||A|0|2||altijd||||||||||
11||Q|N|aantal|contact.NAOK != "8"|Hoeveel uren?||Y|||||0|168|1|uren
12||Q|D|sinds|1|Sinds wanneer?||N|yyyy-mm|1950-01-01|2030-12-28|||||
13||Q|S|kort|1|In één woord?||N||||||||
14||Q|T|nodig|1|Wat zou helpen?|Schrijf geen namen.|N||||3||||
)");
}

TEST_CASE("Each program gets exactly the variables of the questionnaire, code first", "[survey]") {
    const test::TempDir folder;
    auto forms = test::shipped_forms();
    forms.push_back(test::every_kind());
    std::string expected;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const auto name = std::to_string(i);
        folder.write(name + ".txt", exchange::write_limesurvey(forms[i], {}));
        folder.write(name + ".xlsx", exchange::write_xlsform(forms[i], {}, made_on, folder / "werk.xlsx"));
        folder.write(name + ".csv", exchange::write_redcap(forms[i], {}));
        std::string names = "code";
        for (const auto& variable : forms[i].variables())
            names += ' ' + variable.name;
        expected += names + '\n' + names + '\n' + names + '\n';
    }
    CHECK(test::run_python(folder.path(), R"(
import csv, openpyxl, os
def lime(path):
    question, kind, found = "", "", []
    for line in open(path, encoding="utf-8-sig", newline="").read().split("\r\n")[1:-1]:
        r = line.split("\t")
        if r[2] == "Q":
            question, kind = r[4], r[3]
            if kind not in "MF": found.append(question)
        elif r[2] == "SQ":
            found.append(question + r[4])
    return found
def xls(path):
    book = openpyxl.load_workbook(path)
    found = []
    for kind, name in (row[:2] for row in book["survey"].iter_rows(min_row=2, values_only=True)):
        if kind.startswith("select_multiple"):
            found += [name + c[1] for c in book["choices"].iter_rows(min_row=2, values_only=True) if c[0] == name]
        elif not kind.startswith(("begin", "end", "note")):
            found.append(name)
    return found
def redcap(path):
    found = []
    for r in csv.DictReader(open(path, encoding="utf-8", newline="")):
        name, kind = r["Variable / Field Name"], r["Field Type"]
        if kind == "checkbox":
            found += [name + c.split(",")[0].strip() for c in r["Choices, Calculations, OR Slider Labels"].split("|")]
        elif kind != "descriptive":
            found.append(name)
    return found
for i in range(sum(f.endswith(".csv") for f in os.listdir("."))):
    for read, end in ((lime, "txt"), (xls, "xlsx"), (redcap, "csv")):
        print(*read(f"{i}.{end}"))
)") == expected);
}

TEST_CASE("A question that has the name of our own fields keeps it", "[survey]") {
    domain::Questionnaire questionnaire;
    questionnaire.intro = {"Dag"};
    questionnaire.parts.emplace_back();
    for (const auto* id : {"code", "copycode", "copycode1", "intro"}) {
        domain::Question question;
        question.kind = domain::Question::Kind::text;
        question.id = id;
        questionnaire.parts[0].questions.push_back(question);
    }
    const domain::Form form(questionnaire);
    CHECK(exchange::code_field(form) == "copycode2");
    const auto text = exchange::write_redcap(form, {});
    CHECK_THAT(text, Catch::Matchers::ContainsSubstring("\r\ncopycode2,") &&
                         Catch::Matchers::ContainsSubstring("\r\nintro1,") &&
                         Catch::Matchers::ContainsSubstring("\r\nintro,"));
}
