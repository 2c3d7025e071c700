#include "content/support_reader.hpp"

#include <algorithm>
#include <set>

#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using content::read_support;

namespace {

constexpr const char* head = "<support format=\"1\" language=\"nl\">\n"
                             "<source id=\"gids\" date=\"2024\">Gids</source>\n"
                             "<region id=\"dorp\">Dorp</region>\n"
                             "<theme id=\"geld\">Geld</theme>\n";

content::LoadedSupport read(const std::string& entries) {
    return read_support({{"gids.xml", head + entries + "</support>"}});
}

/// What is wrong, without the place.
std::vector<std::string> wrong(const std::string& entries) {
    std::vector<std::string> texts;
    for (const auto& problem : read(entries).problems)
        texts.push_back(base::to_string(problem));
    return texts;
}

const domain::SupportDirectory& supplied() {
    static const auto loaded = content::load_support(test::source_dir() / "modules/mantelzorg/support");
    REQUIRE(loaded.problems.empty());
    return loaded.directory;
}

std::vector<domain::SupportEntry> of_kind(domain::SupportKind kind) {
    std::vector<domain::SupportEntry> entries;
    for (const auto& entry : supplied().entries)
        if (entry.kind == kind)
            entries.push_back(entry);
    return entries;
}

} // namespace

TEST_CASE("An entry of support is read whole", "[support]") {
    const auto loaded =
        read(R"(<entry id="lijn" kind="helpline" region="dorp" theme="geld" source="gids" expires="2026-12">
<name>De  lijn</name><former-name>Oude lijn</former-name><former-name>Oudste</former-name><for>iedereen</for>
<about>Luistert.</about><condition>Gratis.</condition><phone what="dag">02 515 02 63</phone><phone>112</phone>
<mail>info@lijn.be</mail><site>https://lijn.be</site><address>Dorp 1</address><note>Nakijken.</note></entry>)");
    CHECK(loaded.problems.empty());
    REQUIRE(loaded.directory.entries.size() == 1);
    const auto& entry = loaded.directory.entries.front();
    CHECK(entry.kind == domain::SupportKind::helpline);
    CHECK(entry.name == "De lijn");
    CHECK(entry.former_names == std::vector<std::string>{"Oude lijn", "Oudste"});
    CHECK(entry.phones == std::vector<domain::SupportPhone>{{"02 515 02 63", "dag"}, {"112", ""}});
    CHECK(to_string(entry.date) == "2024"); // its source's
    REQUIRE(entry.expires);
    CHECK(to_string(*entry.expires) == "2026-12");
    // Written and read again it is the same.
    const auto again = read_support({{"weer.xml", content::write_support(loaded.directory)}});
    CHECK(again.problems.empty());
    CHECK(again.directory == loaded.directory);
}

TEST_CASE("Everything that is wrong with the directory is told in one go", "[support]") {
    const auto problems = wrong(R"(<entry id="a" kind="helpline" region="drop" theme="geld" source="gids">
<name>A</name><phone>123456</phone><mail>info.lijn.be</mail><site>http://lijn.be</site></entry>
<entry id="a" kind="helpline" date="2024-13"><name>A</name><phone>02 515 02 63</phone><phone>025150263</phone></entry>
<entry id="b" kind="helplin" source="gids"><name>B</name></entry>
<entry id="c" kind="helpline"><name>C</name></entry>
<region id="x" within="y">X</region><region id="y" within="x">Y</region>)");
    REQUIRE(problems.size() == 11);
    const auto told = [&](const std::string& part) {
        return std::ranges::count_if(problems,
                                     [&](const auto& text) { return text.find(part) != text.npos; });
    };
    CHECK(told("gids.xml:5:") == 1);
    CHECK(told("unknown region drop; did you mean dorp?") == 1);
    CHECK(told("123456 is not a Belgian telephone number") == 1);
    CHECK(told("info.lijn.be is not an address of mail") == 1);
    CHECK(told("http://lijn.be is not the address of a site; it begins with https://") == 1);
    CHECK(told("the id a is used twice; it stands first in gids.xml, line 5") == 1);
    CHECK(told("date=\"2024-13\" is not a date") == 1);
    CHECK(told("025150263 stands twice in entry a") == 1);
    CHECK(told("did you mean helpline?") == 1);
    CHECK(told("entry c has neither source nor date") == 1);
    CHECK(told("lies within itself") == 2);
}

TEST_CASE("A later format is told, and nothing else", "[support]") {
    const auto loaded =
        read_support({{"gids.xml", "<support format=\"2\" language=\"nl\"><wat/></support>"}});
    REQUIRE(loaded.problems.size() == 1);
    CHECK(base::to_string(loaded.problems.front()).find("newer") != std::string::npos);
    CHECK(loaded.directory.entries.empty());
}

TEST_CASE("What one file defines, another may name; what is known may be given anew", "[support]") {
    const std::string entry =
        "<support format=\"1\" language=\"nl\"><entry id=\"e\" kind=\"figure\" region=\"dorp\" "
        "theme=\"geld\" source=\"gids\"><name>E</name></entry></support>";
    CHECK(read_support({{"a.xml", entry}}).problems.size() == 3);
    CHECK(read_support({{"a.xml", entry}, {"b.xml", std::string(head) + "</support>"}}).problems.empty());
    const auto known =
        read_support({{"a.xml", entry}, {"b.xml", std::string(head) + "</support>"}}).directory;
    const auto own = read_support({{"eigen.xml", entry}}, known);
    CHECK(own.problems.empty());
    CHECK(to_string(own.directory.entries.front().date) == "2024");
    const auto twice = read_support({{"a.xml", entry}, {"b.xml", entry}}, known);
    CHECK(twice.problems.size() == 1);
}

TEST_CASE("A training without a directory has an empty one", "[support]") {
    const auto loaded = content::load_support(test::source_dir() / "tests/modules/tiny/support");
    CHECK(loaded.directory.entries.empty());
    CHECK(loaded.problems.empty());
}

TEST_CASE("The directory of the training is complete", "[support][mantelzorg]") {
    using Kind = domain::SupportKind;
    CHECK(of_kind(Kind::association).size() == 6);
    CHECK(of_kind(Kind::violence).size() == 8);
    CHECK(of_kind(Kind::helpline).size() == 21);
    const auto rows = of_kind(Kind::service);
    CHECK(rows.size() == 76);
    std::set<std::string> labels;
    std::size_t links = 0;
    for (const auto& row : rows) {
        labels.insert(row.name);
        links += row.sites.size();
    }
    CHECK(labels.size() == 75);
    CHECK(links == 77);
    for (const Kind kind : {Kind::organisation, Kind::information, Kind::emergency, Kind::professional,
                            Kind::repertory, Kind::municipality, Kind::example, Kind::figure})
        CHECK_FALSE(of_kind(kind).empty());
    for (const auto& entry : supplied().entries) {
        INFO(entry.id);
        CHECK_FALSE(entry.source.empty());
        CHECK_FALSE(entry.regions.empty());
        CHECK_FALSE(entry.themes.empty());
        CHECK((!entry.about.empty() || !entry.for_whom.empty() || !entry.phones.empty() ||
               !entry.mails.empty() || !entry.sites.empty()));
    }
}

TEST_CASE("Two entries of one name and one number are told, unless they say that they are the same",
          "[support]") {
    const std::string first =
        "<entry id=\"a\" kind=\"helpline\" source=\"gids\"><name>Lijn</name><phone>1712</phone></entry>\n";
    const auto second = [](const std::string& more, const std::string& name, const std::string& phone) {
        return "<entry id=\"b\" kind=\"service\" source=\"gids\"" + more + "><name>" + name +
               "</name><phone>" + phone + "</phone></entry>\n";
    };
    CHECK(wrong(first + second("", "LIJN", "17 12")) ==
          std::vector<std::string>{
              "gids.xml:6:1: entry b looks like a: the same name and 17 12; remove one, or write "
              "same-as=\"a\" at this one"});
    CHECK(wrong(first + second(" same-as=\"a\"", "Lijn", "1712")).empty());
    CHECK(wrong(first + second("", "Andere lijn", "1712")).empty()); // two services behind one number
    CHECK(wrong(first + second("", "Lijn", "1733")).empty());
    CHECK(wrong(first + second(" same-as=\"c\"", "Lijn", "1712")).size() == 1);
}
