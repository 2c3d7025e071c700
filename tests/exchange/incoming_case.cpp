#include "incoming_case.hpp"

#include <fstream>
#include <iterator>

#include "content/questionnaire_reader.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

namespace samenspel::test {
namespace {

constexpr std::string_view small =
    R"(<questionnaire format="1" id="proef" version="1.1" language="nl" for="doctors">
  <title>Proef</title>
  <part id="een">
    <title>Deel</title>
    <single id="contact"><text>Sprak u?</text><option code="1">ja</option><option code="2" go-to="nodig">nee</option><option code="8" missing="yes">dat weet ik niet</option></single>
    <multiple id="moment"><text>Wanneer?</text><option code="1" id="begin">in het begin, of later</option><option code="2" id="meer">als het zwaarder wordt</option></multiple>
    <matrix id="info"><text>Hoe vaak?</text><column code="1">nooit</column><column code="2">soms</column><column code="3">één keer</column><row id="zorg">Zorg</row><row id="steun">Steun</row></matrix>
    <scale id="kent" min="1" max="5" low="nooit" high="altijd"><text>Kent u hem?</text></scale>
    <number id="aantal" min="0" max="500" unit="keer"><text>Hoeveel?</text></number>
    <date id="sinds" from="1950-01" to="2030-12"><text>Sinds?</text></date>
    <text id="nodig" lines="3"><text>Wat helpt?</text></text>
  </part>
</questionnaire>
)";

domain::Form loaded(content::LoadedQuestionnaire questionnaire) {
    REQUIRE(questionnaire.problems.empty());
    return domain::Form(std::move(questionnaire.questionnaire));
}

domain::Form shipped(const std::string& id) {
    return loaded(
        content::load_questionnaire(source_dir() / "modules/mantelzorg/questionnaires" / (id + ".xml")));
}

} // namespace

const domain::Form& small_form() {
    static const auto form = loaded(content::read_questionnaire(small, "proef.xml"));
    return form;
}

const domain::Form& form_of(const std::string& id) {
    static const auto doctors = shipped("huisarts");
    static const auto caregivers = shipped("mantelzorger");
    return id == "huisarts" ? doctors : caregivers;
}

exchange::Incoming incoming_file(const std::string& name) {
    std::ifstream file(source_dir() / "tests/exchange/incoming" / name, std::ios::binary);
    REQUIRE(file);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return exchange::read_incoming(bytes, name);
}

Texts shown(const base::Problems& problems) {
    Texts texts;
    for (const auto& problem : problems)
        texts.push_back(to_string(problem));
    return texts;
}

std::string row_text(const exchange::IncomingForm& form) {
    std::string text;
    for (const auto& cell : form.cells)
        text += (text.empty() ? "" : " ") + cell;
    return text;
}

Texts rows_of(const exchange::Incoming& incoming, const domain::Form& form) {
    const auto mapping = exchange::propose_mapping(incoming, {&form});
    if (const auto problems = exchange::check_mapping(mapping, incoming, form); !problems.empty())
        return shown(problems);
    base::Problems problems;
    Texts rows;
    for (const auto& row : exchange::read_forms(incoming, mapping, form, problems))
        rows.push_back(row_text(row));
    return problems.empty() ? rows : shown(problems);
}

std::string cell_of(const std::string& variable, const std::string& field, exchange::Shape shape) {
    exchange::Incoming incoming;
    incoming.file = "f";
    incoming.shape = shape;
    incoming.names = {"kopie", variable};
    incoming.rows = {{2, {"K7QD4T-0132", field}}};
    exchange::Mapping mapping;
    mapping.shape = shape;
    mapping.columns = {{"kopie", exchange::Mapping::Role::copy, {}, {}},
                       {variable, exchange::Mapping::Role::variable, variable, {}}};
    base::Problems problems;
    const auto forms = exchange::read_forms(incoming, mapping, small_form(), problems);
    if (forms.empty())
        return shown(problems).at(0);
    return forms.at(0).cells.at(*small_form().find(variable));
}

} // namespace samenspel::test
