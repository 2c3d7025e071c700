#include "exchange/ddi.hpp"

#include "sample.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/run_command.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;

namespace {

const dataset::Description about{"Zorg & <mantel>",
                                 "2026-11-22",
                                 "Samenspel 0.1.0",
                                 dataset::Level::shared,
                                 {"Vrije tekst is weggelaten."},
                                 {"Leeftijden staan in groepen."}};

std::string xmllint(const test::TempDir& folder, std::vector<std::string> arguments,
                    const std::string& text) {
    arguments.insert(arguments.begin(), "xmllint");
    arguments.push_back(folder.write("book.xml", text).string());
    const auto result = test::run_command(arguments);
    INFO(result.err);
    REQUIRE(result.code == 0);
    return result.out;
}

void check_valid(const std::string& text) {
    const test::TempDir folder;
    const auto schema = test::source_dir() / "tests" / "exchange" / "ddi.rng";
    xmllint(folder, {"--noout", "--relaxng", schema.string()}, text);
}

} // namespace

TEST_CASE("A codebook has the elements that an archive expects, in their order", "[ddi]") {
    auto other = test::sample_table();
    other.name = "huisartsen"; // the same names of columns, but another file
    check_valid(exchange::write_ddi({test::sample_table(), other}, about, {}));
    check_valid(exchange::write_ddi({}, about, {}));
}

TEST_CASE("A codebook tells what each column holds", "[ddi]") {
    const auto text = exchange::write_ddi({test::sample_table()}, about, {});
    const auto has = [&](const std::string& part) {
        CHECK_THAT(text, Catch::Matchers::ContainsSubstring(part));
    };
    has("<titl>Zorg &amp; &lt;mantel&gt;</titl>");
    has("<IDNo>2026-11-22-public</IDNo>");
    has("<notes type=\"left out\">Vrije tekst is weggelaten.</notes>");
    has("<fileName>proef.csv</fileName>");
    has("<caseQnty>4</caseQnty>");
    has("<qstnLit>Sprak u de voorbije twaalf maanden met deze huisarts over “de zorg”?</qstnLit>");
    const test::TempDir folder;
    const auto at = [&](const std::string& name, const std::string& path) {
        auto out = xmllint(
            folder, {"--xpath", "string(//*[local-name()='var'][@name='" + name + "']/" + path + ")"}, text);
        out.erase(out.find_last_not_of('\n') + 1);
        return out;
    };
    CHECK(at("begin", "@nature") == "ordinal");
    CHECK(at("contact", "@nature") == "nominal");
    CHECK(at("punt", "@dcml") == "2");
    CHECK(at("kent", "*[local-name()='valrng']/*/@max") == "10");
    CHECK(at("sinds", "*[local-name()='valrng']/*/@min") == "1900-01");
    CHECK(at("begin", "*[local-name()='invalrng']/*[local-name()='item']/@VALUE") == "8");
    CHECK(at("begin", "*[local-name()='catgry'][@missing='Y'][1]/*[2]") == "dat weet ik niet");
    CHECK(at("begin", "*[local-name()='catgry'][@missing='Y'][5]/*[2]") == "Not answered");
    CHECK(at("nodig", "*[local-name()='varFormat']/@type") == "character");
    CHECK(at("sinds", "*[local-name()='varFormat']/@category") == "date");
}
