#include "domain/support/directory.hpp"
#include "support/catch.hpp"

using namespace samenspel::domain;
using namespace std::chrono;

namespace {

PartialDate date(const std::string& text) {
    const auto parsed = parse_partial_date(text);
    REQUIRE(parsed);
    return *parsed;
}

SupportEntry entry_of(const std::string& of, const std::string& expires = {}) {
    SupportEntry entry;
    entry.id = entry.name = "lijn";
    entry.date = date(of);
    if (!expires.empty())
        entry.expires = date(expires);
    return entry;
}

SupportEntry named(const std::string& id, const std::string& name) {
    SupportEntry entry;
    entry.id = id;
    entry.name = name;
    return entry;
}

} // namespace

TEST_CASE("A date may be a year, a month or a day", "[support]") {
    CHECK(date("2024").last_day() == 2024y / December / 31);
    CHECK(date("2024-02").last_day() == 2024y / February / 29);
    CHECK(date("2024-09-17").last_day() == 2024y / September / 17);
    for (const char* text : {"2024", "2024-02", "2024-09-17"})
        CHECK(to_string(date(text)) == text);
    for (const char* text : {"", "24", "2024-", "2024-13", "2024-00", "2024-2", "2023-02-29", "2024-02-30",
                             "2024-09-17 ", "2024-09-17-1", "20x4", "0024", "-024", "2024/09", "+024"})
        CHECK_FALSE(parse_partial_date(text));
}

TEST_CASE("What is more than two years old is to be checked, what is past its end is not shown as good",
          "[support]") {
    CHECK(age_of(entry_of("2024"), 2026y / December / 31) == SupportAge::current);
    CHECK(age_of(entry_of("2024"), 2027y / January / 1) == SupportAge::old);
    CHECK(age_of(entry_of("2024-02-29"), 2026y / February / 28) == SupportAge::current);
    CHECK(age_of(entry_of("2024-02-29"), 2026y / March / 1) == SupportAge::old);
    CHECK(age_of(entry_of("2025-10", "2026-12"), 2026y / December / 31) == SupportAge::current);
    CHECK(age_of(entry_of("2025-10", "2026-12"), 2027y / January / 1) == SupportAge::expired);
    CHECK(age_of(entry_of("2020", "2021"), 2026y / January / 1) == SupportAge::expired);
}

TEST_CASE("A region takes along those around it", "[support]") {
    SupportDirectory directory;
    directory.regions = {
        {"vlaanderen", "Vlaanderen", ""}, {"aalst", "Aalst", "vlaanderen"}, {"a", "A", "b"}, {"b", "B", "a"}};
    CHECK(regions_around(directory, "aalst") == std::vector<std::string>{"aalst", "vlaanderen"});
    CHECK(regions_around(directory, "vlaanderen") == std::vector<std::string>{"vlaanderen"});
    CHECK(regions_around(directory, "elders") == std::vector<std::string>{"elders"});
    CHECK(regions_around(directory, "a") == std::vector<std::string>{"a", "b"}); // a circle ends
}

TEST_CASE("The handout has the addresses of its region, and of those around it", "[support]") {
    SupportDirectory directory;
    directory.regions = {
        {"vlaanderen", "Vlaanderen", ""}, {"aalst", "Aalst", "vlaanderen"}, {"brussel", "Brussel", ""}};
    directory.entries = {named("alle", "Alle"), named("aalst", "Aalst"), named("niet", "Niet"),
                         named("brussel", "B")};
    directory.entries[0].regions = {"vlaanderen", "brussel"};
    directory.entries[1].regions = {"aalst"};
    directory.entries[2].regions = {"aalst"};
    directory.entries[3].regions = {"brussel"};
    for (const std::size_t on : {0U, 1U, 3U})
        directory.entries[on].on_handout = true;
    const auto ids = [&](const std::string& region) {
        std::vector<std::string> all;
        for (const auto& entry : for_handout(directory, region))
            all.push_back(entry.id);
        return all;
    };
    CHECK(ids("aalst") == std::vector<std::string>{"alle", "aalst"});
    CHECK(ids("brussel") == std::vector<std::string>{"alle", "brussel"});
    CHECK(ids("") == std::vector<std::string>{"alle"}); // the first region
    CHECK(ids("elders").empty());
    CHECK(for_handout({}, "").empty());
}

TEST_CASE("One's own entries come over the supplied ones", "[support]") {
    SupportDirectory supplied;
    supplied.themes = {{"geld", "Geld"}};
    supplied.entries = {named("een", "Een"), named("twee", "Twee"), named("drie", "Drie")};
    SupportDirectory own;
    own.themes = {{"geld", "Anders"}, {"eigen", "Eigen"}};
    own.entries = {named("twee", "Twee verbeterd"), named("drie", "Drie"), named("vier", "Vier")};
    own.entries[1].hidden = true;
    const auto all = with_own(supplied, own);
    REQUIRE(all.entries.size() == 3);
    CHECK(all.entries[0] == supplied.entries[0]);
    CHECK(all.entries[1].name == "Twee verbeterd");
    CHECK(all.entries[1].own);
    CHECK(all.entries[2].name == "Vier");
    CHECK(all.themes == std::vector<SupportTheme>{{"geld", "Geld"}, {"eigen", "Eigen"}});
    CHECK(with_own(supplied, {}) == supplied);
    // The training was updated and no longer has it: the correction stays as an addition.
    CHECK(with_own({}, own).entries.size() == 2);
}

TEST_CASE("A telephone number is one that a Belgian telephone can dial", "[support]") {
    for (const char* good :
         {"112", "101", "1712", "1733", "0800 30 030", "078 15 50 20", "02 515 02 63", "0471 12 34 56"})
        CHECK(is_phone_number(good));
    for (const char* bad : {"", "12", "12345", "02 12", "212", "112 112 112", "02 515 02 6",
                            "02 515 02 63 12", "32 2 515 02 63", "+32 2 515 02 63", "02/515 02 63", " 112",
                            "112 ", "02  515 02 63", "o2 515 02 63"})
        CHECK_FALSE(is_phone_number(bad));
}

TEST_CASE("A mail address has one sign and a domain", "[support]") {
    for (const char* good : {"info@coponcho.be", "Lieve.VanNieuwenhuysen@thomasmore.be", "info@be.brussels"})
        CHECK(is_mail_address(good));
    for (const char* bad :
         {"", "@a.be", "a@", "a@b", "a@b.", "a@.be", "a@b..be", "a@@b.be", "a b@c.be", "a@b.c", "www.a.be"})
        CHECK_FALSE(is_mail_address(bad));
}

TEST_CASE("Entries that tell of the same are one, with what either knows", "[support]") {
    SupportDirectory directory;
    SupportEntry whole, part, other;
    whole.id = "een";
    whole.name = "Een";
    whole.source = "gids";
    whole.phones = {{"112", ""}};
    whole.themes = {"thuis"};
    part = whole;
    part.id = "een-ook";
    part.same_as = "een";
    part.source = "lijst";
    part.phones = {{"112", ""}, {"101", ""}};
    part.sites = {"https://een.be"};
    part.themes = {"geld"};
    other.id = "twee";
    directory.entries = {part, whole, other}; // also when the part comes first
    auto joined = with_joined(directory);
    REQUIRE(joined.entries.size() == 2);
    CHECK(joined.entries[0].id == "een");
    CHECK(joined.entries[0].phones.size() == 2);
    CHECK(joined.entries[0].sites.size() == 1);
    CHECK(joined.entries[0].themes == std::vector<std::string>{"thuis", "geld"});
    CHECK(joined.entries[0].other_sources == std::vector<std::string>{"lijst"});

    directory.entries[1].own = true; // what the user corrected is all there is
    joined = with_joined(directory);
    REQUIRE(joined.entries.size() == 2);
    CHECK(joined.entries[0].phones.size() == 1);

    directory.entries.erase(directory.entries.begin() + 1); // hidden: the other tells it
    CHECK(with_joined(directory).entries.size() == 2);
}
