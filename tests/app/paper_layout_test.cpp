#include "app/papers/directory_value.hpp"
#include "app/papers/people_value.hpp"
#include "app/papers/press.hpp"
#include "app/papers/questionnaire_value.hpp"
#include "app/papers/training_value.hpp"
#include "base/path.hpp"
#include "content/module_reader.hpp"
#include "content/questionnaire_reader.hpp"
#include "content/support_reader.hpp"
#include "document/layout.hpp"
#include "evening.hpp"
#include "support/approved.hpp"
#include "support/paths.hpp"

// Where everything stands on the papers, with the real letters: what a change moves is seen here. The approved
// dumps were made by this test after each page had been looked at.

namespace samenspel::app::test {
namespace {

/// The small training, an evening that was held, and what is wrong with its papers.
struct Desk {
    Evening evening;
    base::Problems problems;
    Press press{evening.places, evening.session->module(), evening.session->module_folder(), problems};

    Desk() {
        evening.begin();
        evening.session->attend(1, domain::Attended::What::arrived);
        evening.session->attend(2, domain::Attended::What::arrived);
        evening.to("sorteren/werkvraag");
        evening.presenter->set_kind(domain::NoteKind::intention);
        evening.write("Morgen de bakken omwisselen");
        evening.until("20:38");
        evening.presenter->end_confirmed();
    }

    void check(const std::string& name, const document::Value& value) {
        CAPTURE(name);
        const auto paper = press.load(name, problems);
        REQUIRE(paper.has_value());
        const auto document = press.set(*paper, value, problems);
        for (const auto& problem : problems)
            FAIL_CHECK(base::to_string(problem));
        samenspel::test::check_approved("papers/" + name + ".txt", document::dump(document));
    }
};

constexpr auto directory_text = R"(<support format="1" language="nl">
  <source id="gids" date="2022-05">Gids van het afval</source>
  <region id="dorp">Testdorp</region><region id="stad">Stad</region>
  <theme id="afval">Afval</theme>
  <entry id="lijn" kind="helpline" region="dorp" theme="afval" source="gids">
    <name>Afvallijn</name><former-name>Vuilnislijn</former-name><for>wie twijfelt</for><about>Zegt in welke bak het hoort.</about>
    <condition>Alleen op werkdagen.</condition><phone what="overdag">02 515 02 63</phone><mail>info@lijn.be</mail>
    <site>https://www.lijn.be/</site><address>Kerkstraat 1, 9300 Aalst</address><note>Het nummer is van 2022.</note>
  </entry>
  <entry id="nood" kind="emergency" region="dorp" theme="afval" source="gids" date="2026"><name>112</name><phone>112</phone></entry>
  <entry id="ver" kind="helpline" region="stad" theme="afval" source="gids"><name>Ver weg</name><phone>1712</phone></entry>
</support>)";

constexpr auto questionnaire_text =
    R"(<questionnaire format="1" id="proef" version="1.0" language="nl" for="caregivers">
  <title>Hoe sorteert u?</title><status>Voorbeeld</status>
  <intro><p>Tien minuten. U mag stoppen.</p></intro>
  <part id="een"><title>Sorteren</title>
    <single id="ziet" required="yes"><text>Ziet u de bak?</text><help>Kijk goed.</help><option code="1">ja</option><option code="2" go-to="nodig">nee</option></single>
    <multiple id="wat"><text>Wat gooit u weg?</text><option code="1" id="een">papier</option><option code="2" id="twee">glas</option></multiple>
    <scale id="hoe" min="1" max="5" low="nooit" high="altijd"><text>Hoe vaak?</text></scale>
    <matrix id="wie"><text>Wie doet het?</text><column code="1">ik</column><column code="2">een ander</column><row id="thuis">Thuis</row><row id="werk">Op het werk</row></matrix>
    <number id="jaren" min="0" max="99" unit="jaar"><text>Hoelang al?</text></number>
    <date id="sinds" from="1950-01" to="2030-12"><text>Sinds wanneer?</text></date>
    <text id="nodig" lines="3"><text>Wat helpt u?</text></text>
  </part>
  <thanks><p>Dank u.</p></thanks>
</questionnaire>)";

} // namespace

TEST_CASE("The papers of an evening stand where they were approved", "[papers][approved]") {
    Desk desk;
    const auto& session = *desk.evening.session;
    for (const std::string name : {"guide", "pocket-card", "question-cards"})
        desk.check(name, make_training_value(session));
    desk.check("attendance", make_attendance_value(session));
    desk.check("certificates", make_certificates_value(session));
    desk.check("intentions", make_intentions_value(session));
}

TEST_CASE("The directory on paper holds the region, what is urgent first", "[papers][approved]") {
    Desk desk;
    const auto loaded = content::read_support({{"s.xml", directory_text}});
    REQUIRE(loaded.problems.empty());
    using namespace std::chrono_literals;
    auto value = make_directory_value(loaded.directory, "dorp", 2026y / 11 / 21);
    CHECK(*value.find("count")->number() == 2);
    CHECK(plain(*value.find("groups.0.entries.0.name")->text()) == "112");
    CHECK(*make_directory_value(loaded.directory, "", 2026y / 11 / 21).find("count")->number() == 3);
    value.set("session", *make_attendance_value(*desk.evening.session).find("session"));
    desk.check("directory", value);
}

TEST_CASE("A questionnaire stands where it was approved, for doctors and for caregivers",
          "[papers][approved]") {
    Desk desk;
    const auto loaded = content::read_questionnaire(questionnaire_text, "q.xml");
    for (const auto& problem : loaded.problems)
        FAIL_CHECK(base::to_string(problem));
    const auto value = make_questionnaire_value(loaded.questionnaire, {{"K7QD4M-0013"}});
    CHECK(plain(*value.find("questionnaire.parts.0.questions.0.options.1.jump")->text()) == "7");
    CHECK(plain(*value.find("copies.0.qr")->text()) == "PROEF/1.0/K7QD4M-0013");
    desk.check("questionnaire-caregivers", value);
    desk.check("questionnaire-doctors", value);
}

TEST_CASE("The letter and the poster of the training stand where they were approved", "[papers][approved]") {
    const auto root = samenspel::test::source_dir();
    const auto module = content::load_module(mantelzorg()).module;
    base::Problems problems;
    const Press press({root / "modules", root / "templates", root / "none", root / "none"}, module,
                      mantelzorg(), problems);
    document::Value fields = document::Value::record({});
    for (const auto& paper : module.papers)
        for (const auto& blank : paper.blanks)
            fields.set(blank.id, blank.id == "link" ? "https://vragen.example/lok" : "Ingevuld: " + blank.id);
    const auto value =
        document::Value::record({{"fields", std::move(fields)},
                                 {"missing", document::Value::list({})},
                                 {"session", document::Value::record({{"group", "LOK Testdorp"}})}});
    REQUIRE(module.papers.size() == 2);
    for (const auto& paper : module.papers) {
        CAPTURE(paper.id);
        const auto loaded = press.load_file(mantelzorg() / base::to_path(paper.file), problems);
        REQUIRE(loaded);
        const auto document = press.set(*loaded, value, problems);
        for (const auto& problem : problems)
            FAIL_CHECK(base::to_string(problem));
        samenspel::test::check_approved("papers/" + paper.id + ".txt", document::dump(document));
    }
}

TEST_CASE("A certificate is for who was there, for as long as that was", "[papers]") {
    Desk desk;
    const auto value = make_certificates_value(*desk.evening.session);
    REQUIRE(value.find("people")->items()->size() == 2);
    CHECK(*value.find("people.0.minutes")->number() == 38);
    CHECK(*value.find("people.0.points")->number() == desk.evening.session->info().credit_points);
}

} // namespace samenspel::app::test
