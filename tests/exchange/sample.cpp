#include "sample.hpp"

#include <algorithm>

#include "content/questionnaire_reader.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/run_command.hpp"
#include "support/temp_dir.hpp"

namespace samenspel::test {
namespace {

using dataset::Column;
using Kind = Column::Kind;

Column column(const char* name, Kind kind, const char* label) {
    Column made;
    made.name = name;
    made.kind = kind;
    made.label = label;
    made.source = "proef 1.0";
    return made;
}

std::string run(const std::filesystem::path& folder, const std::vector<std::string>& command) {
    CommandOptions options;
    options.folder = folder;
    options.environment = {{"LC_ALL", "C.UTF-8"}, {"TZ", "Europe/Brussels"}};
    const auto result = run_command(command, options);
    INFO(result.err);
    REQUIRE(result.code == 0);
    return result.out;
}

} // namespace

dataset::Cell words(const std::string& text) {
    return domain::text_cell(text);
}

dataset::Table sample_table() {
    auto code = column("code", Kind::text, "Code van het exemplaar");
    auto contact = column("contact", Kind::code, "Sprak u met deze huisarts?");
    contact.question = "Sprak u de voorbije twaalf maanden met deze huisarts over “de zorg”?";
    contact.labels = {{1, "ja", false}, {2, "nee", false}, {3, "geen idee, één keer?", false}};
    auto begin = column("begin", Kind::code, "Hoe vaak begon de huisarts zelf?");
    begin.labels = {{1, "nooit", false}, {5, "altijd", false}, {8, "dat weet ik niet", true}};
    begin.ordered = true;
    auto kent = column("kent", Kind::code, "Kent de huisarts u?");
    kent.labels = {{0, "niet", false}, {10, "heel goed", false}};
    kent.min = 0;
    kent.max = 10;
    kent.ordered = true;
    auto bood = column("bood", Kind::code, "Taken – boodschappen");
    bood.labels = {{0, "niet aangekruist", false}, {1, "aangekruist", false}};
    auto aantal = column("aantal", Kind::number, "Hoeveel mantelzorgers?");
    aantal.max = 500;
    auto punt = column("punt", Kind::number, "Gemiddelde in €");
    punt.decimals = 2;
    auto sinds = column("sinds", Kind::month, "Sinds wanneer?");
    sinds.from = "1900-01";
    sinds.to = "2030-12";
    auto nodig = column("nodig", Kind::text, "Wat zou helpen?");
    // clang-format off
    return {"proef", "Een proef", {code, contact, begin, kent, bood, aantal, punt, sinds, nodig}, {
        words("K7QD4M-013P"), "1", "5", "10", "1", "500", "3.25", "2019-05", words("één vraag, ’t is “ruim” € 5; \"zo\""),
        words("K7QD4M-014Q"), "3", "8", "0", "0", "0", "-0.5", "1959-12", words("=1+1"),
        words("K7QD4M-015R"), "-4", "-1", "-2", "-3", "-5", "-4", "-1", "-4",
        words("K7QD4M-016S"), "2", "1", "-5", "-1", "40000", "12", "1900-01", words("regel 1\nregel 2"),
    }};
    // clang-format on
}

std::vector<domain::Form> shipped_forms() {
    std::vector<domain::Form> forms;
    for (const auto& module : std::filesystem::directory_iterator(source_dir() / "modules"))
        for (auto& loaded : content::load_questionnaires(module.path() / "questionnaires"))
            forms.emplace_back(std::move(loaded.questionnaire));
    REQUIRE(forms.size() >= 2);
    return forms;
}

domain::Form every_kind() {
    auto loaded = content::read_questionnaire(R"(<?xml version="1.0" encoding="UTF-8"?>
<questionnaire format="1" id="proef" version="1.2" language="nl" for="caregivers">
  <title>Zorg &amp; “u”</title>
  <status>Voorbeeld</status>
  <intro><p>Eén &lt;eerste&gt; alinea.</p><p>De tweede {alinea}.</p></intro>
  <part id="een">
    <title>Deel één</title>
    <single id="contact" shown="row" required="yes">
      <text>Sprak u de arts?</text><help>Ook aan de telefoon.</help>
      <option code="1">ja</option><option code="2" go-to="aantal">nee</option>
      <option code="8" missing="yes" go-to="sinds">weet ik niet</option>
    </single>
    <single id="woord">
      <text>Viel het woord?</text>
      <option code="1" go-to="info">nooit</option><option code="2">soms</option>
    </single>
    <multiple id="taken" required="yes">
      <text>Welke taken?</text>
      <option code="1" id="bood">boodschappen</option><option code="2" id="bad">wassen</option>
    </multiple>
    <scale id="kent" min="0" max="10" low="niet" high="goed"><text>Kent hij u?</text></scale>
  </part>
  <part id="twee">
    <title>Deel twee</title>
    <matrix id="info" required="yes">
      <text>Hoe vaak?</text><help>Kruis één vakje aan.</help>
      <column code="1">nooit</column><column code="2">altijd</column>
      <row id="zorg">over de zorg</row><row id="steun">over steun</row>
    </matrix>
    <number id="aantal" min="0" max="168" unit="uren" required="yes"><text>Hoeveel uren?</text></number>
    <date id="sinds" from="1950-01" to="2030-12"><text>Sinds wanneer?</text></date>
    <text id="kort" lines="1"><text>In één woord?</text></text>
    <text id="nodig" lines="3"><text>Wat zou helpen?</text><help>Schrijf geen namen.</help></text>
  </part>
  <thanks><p>Dank u.</p></thanks>
</questionnaire>)",
                                              "proef.xml");
    REQUIRE(loaded.problems.empty());
    return domain::Form(std::move(loaded.questionnaire));
}

std::string run_r(const std::filesystem::path& folder, const std::string& script) {
    write_file(folder / "read.R", script);
    return run(folder, {"Rscript", "--vanilla", "--encoding=UTF-8", "read.R"});
}

std::string run_python(const std::filesystem::path& folder, const std::string& script) {
    write_file(folder / "read.py", script);
    // The python3 that comes first need not be the one that the packages belong to.
    return run(folder, {"bash", "-c",
                        "for python in $(type -ap python3); do "
                        "\"$python\" -c 'import openpyxl' 2>/dev/null && exec \"$python\" read.py; done; "
                        "echo 'no python3 with openpyxl' >&2; exit 1"});
}

} // namespace samenspel::test
