#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

#include "base/error.hpp"
#include "type/pattern_hyphenator.hpp"

using samenspel::base::FileError;
using samenspel::test::TempDir;
using samenspel::type::PatternHyphenator;

namespace {

/// The word with a hyphen at each break.
std::string broken(const std::string& word) {
    static const PatternHyphenator dutch(samenspel::test::source_dir() / "templates" / "hyphenation",
                                         "nl-BE");
    std::string out = word;
    auto places = dutch.breaks(word);
    for (auto place = places.rbegin(); place != places.rend(); ++place)
        out.insert(*place, 1, '-');
    return out;
}

} // namespace

TEST_CASE("The words of the field break where a Dutch reader expects it", "[hyphenation]") {
    for (const std::string word :
         {"man-tel-zor-ger", "huis-arts", "huis-art-sen", "draag-kracht", "draag-last", "ge-spreks-lei-der",
          "thuis-ver-pleeg-kun-dige", "ge-zond-heids-zorg", "re-flec-tie", "werk-vraag", "in-fo-flash",
          "maat-schap-pe-lijk", "res-pijt-zorg", "le-vens-einde", "case-ma-na-ger",
          "man-tel-zorg-on-der-steu-ning"}) {
        std::string whole = word;
        std::erase(whole, '-');
        CHECK(broken(whole) == word);
    }
}

TEST_CASE("At least two letters stay before a break and three after it", "[hyphenation]") {
    CHECK(broken("overleg") == "over-leg");
    CHECK(broken("naaste") == "naaste");
    CHECK(broken("auto") == "auto");
    CHECK(broken("ik") == "ik");
    CHECK(broken("") == "");
}

TEST_CASE("Capitals and punctuation do not change where a word breaks", "[hyphenation]") {
    CHECK(broken("Mantelzorger") == "Man-tel-zor-ger");
    CHECK(broken("MANTELZORGERS") == "MAN-TEL-ZOR-GERS");
    CHECK(broken("“(Huisartsen),”") == "“(Huis-art-sen),”");
    CHECK(broken("Infoflash:") == "In-fo-flash:");
}

TEST_CASE("Abbreviations, names with a capital inside, numbers and addresses stay whole", "[hyphenation]") {
    for (const std::string word :
         {"RIZIV", "LOK", "RIZIVs", "eHealth", "McDonalds", "covid19patienten", "1.234,50",
          "www.mantelzorgers.be", "https://mantelzorgers.be/aanbod", "mantelzorg@voorbeeld.be"}) {
        CHECK(broken(word) == word);
    }
}

TEST_CASE("A hyphen or apostrophe that is there gets no second one beside it", "[hyphenation]") {
    CHECK(broken("LOK-moderator") == "LOK-mo-de-ra-tor");
    CHECK(broken("sociaal-emotioneel") == "so-ci-aal-emo-ti-o-neel");
    CHECK(broken("foto's") == "foto's");
    CHECK(broken("collega's") == "col-lega's");
    CHECK(broken("'s-avonds") == "'s-avonds");
    CHECK(broken("mantelzorgers/familieleden") == "man-tel-zor-gers/fa-mi-lie-le-den");
}

TEST_CASE("No break where the spelling would have to change", "[hyphenation]") {
    CHECK(broken("geïnformeerd") == "geïn-for-meerd"); // ge-informeerd
    CHECK(broken("ideeën") == "ideeën");               // idee-en
    CHECK(broken("patiënten") == "pa-tiën-ten");
    CHECK(broken("omaatje") == "omaatje"); // oma-tje
    CHECK(broken("straatje") == "straatje");
}

TEST_CASE("Offsets count bytes, also after accents and letters that Dutch lacks", "[hyphenation]") {
    CHECK(broken("coördinatie") == "coör-di-na-tie");
    CHECK(broken("Één-oudergezinnen") == "Één-ou-der-ge-zin-nen");
    CHECK(broken("košmantelzorger").find("zor-ger") != std::string::npos);
    CHECK(broken("Δmantelzorger") == "Δmantelzorger");
    CHECK(broken("mantel\xFFzorger") == "mantel\xFFzorger");
}

TEST_CASE("Without patterns for the language a file error names what is missing", "[hyphenation]") {
    const TempDir folder;
    try {
        const PatternHyphenator none(folder.path(), "tr");
        FAIL("no error");
    } catch (const FileError& error) {
        CHECK(error.kind() == FileError::Kind::missing);
        CHECK_THAT(error.path(), Catch::Matchers::EndsWith("hyph_tr.dic"));
    }
    folder.write("hyph_xx.dic", "UTF-8\n1ba\n");
    CHECK_THROWS_AS(PatternHyphenator(folder.path(), "xx"), FileError);
}
