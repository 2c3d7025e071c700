#include <fstream>

#include "app/pages/support.hpp"
#include "app/support/book.hpp"
#include "app/support/search.hpp"
#include "base/error.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using namespace samenspel::app;
using namespace std::chrono;

namespace {

domain::SupportEntry entry(const std::string& id, const std::string& name,
                           std::vector<std::string> regions = {}, std::vector<std::string> themes = {}) {
    domain::SupportEntry made;
    made.id = id;
    made.name = name;
    made.regions = std::move(regions);
    made.themes = std::move(themes);
    made.date = *domain::parse_partial_date("2024");
    return made;
}

domain::SupportDirectory some() {
    domain::SupportDirectory directory;
    directory.regions = {
        {"vlaanderen", "Vlaanderen", ""}, {"aalst", "Regio Aalst", "vlaanderen"}, {"brussel", "Brussel", ""}};
    directory.themes = {{"dementie", "Dementie"}, {"geld", "Premies en geld"}};
    directory.entries = {entry("alzheimer", "Alzheimer Liga", {"vlaanderen"}, {"dementie"}),
                         entry("coponcho", "Coponcho", {"vlaanderen", "brussel"}),
                         entry("cafe", "Mantelzorgcafé", {"aalst"}),
                         entry("brussel", "Sociale dienst", {"brussel"}, {"geld"})};
    directory.entries[0].former_names = {"Liga voor geheugen"};
    directory.entries[0].phones = {{"0800 15 225", ""}};
    directory.entries[1].about = "Vereniging die ook over dementie vertelt.";
    return directory;
}

std::vector<std::string> found(const SupportQuery& query) {
    static const SupportSearch search(some());
    std::vector<std::string> ids;
    for (const auto* one : search.find(query))
        ids.push_back(one->id);
    return ids;
}

using Ids = std::vector<std::string>;

/// A place of one's own with the supplied directory of the tests' own small training.
struct Desk {
    Desk() : places{folder / "modules", folder / "templates", folder / "locale", folder / "sessions"} {
        const auto support = folder / "modules/klein/support";
        std::filesystem::create_directories(support);
        std::ofstream(support / "gids.xml")
            << "<support format=\"1\" language=\"nl\">"
               "<source id=\"gids\" date=\"2024\">Gids</source>"
               "<entry id=\"lijn\" kind=\"helpline\" source=\"gids\"><name>Lijn</name>"
               "<phone>02 515 02 63</phone></entry>"
               "<entry id=\"weg\" kind=\"helpline\" source=\"gids\"><name>Weg</name></entry>"
               "</support>";
    }
    [[nodiscard]] SupportBook book() const { return load_support_book(places, folder / "modules/klein"); }
    [[nodiscard]] std::filesystem::path file(const std::string& name, const std::string& text) const {
        std::ofstream(folder / name) << text;
        return folder / name;
    }
    test::TempDir folder;
    Places places;
};

constexpr const char* correction =
    "<support format=\"1\" language=\"nl\">"
    "<entry id=\"lijn\" kind=\"helpline\" date=\"2026-11\"><name>Lijn</name>"
    "<phone>02 999 99 99</phone></entry>"
    "<entry id=\"weg\" kind=\"helpline\" date=\"2026-11\" hidden=\"yes\"><name>Weg</name></entry>"
    "<entry id=\"nieuw\" kind=\"organisation\" date=\"2026-11\"><name>Buren</name></entry>"
    "</support>";

TEST_CASE("What two entries tell is hidden as one, and comes back as it was", "[support]") {
    const Desk desk;
    std::ofstream(desk.folder / "modules/klein/module.xml")
        << test::read_file(test::source_dir() / "tests/modules/tiny/module.xml");
    std::ofstream(desk.folder / "modules/klein/support/lijst.xml")
        << "<support format=\"1\" language=\"nl\"><source id=\"lijst\" date=\"2025\">Lijst</source>"
           "<entry id=\"rij\" same-as=\"lijn\" kind=\"service\" source=\"lijst\"><name>Lijn</name>"
           "<phone>02 515 02 63</phone><site>https://lijn.be</site></entry></support>";
    SupportPresenter presenter(desk.places, 2026y / November / 21);
    REQUIRE(presenter.page().rows.size() == 2);
    CHECK(presenter.page().rows[0].contacts == "02 515 02 63 · https://lijn.be");
    CHECK(presenter.page().rows[0].origin == "Gids, 2024; Lijst");
    presenter.hide("lijn");
    CHECK(presenter.page().rows.size() == 1); // the other one does not come in its place
    CHECK(presenter.hidden() == std::vector<SupportPage::Choice>{{"lijn", "Lijn"}});
    presenter.show_again("lijn");
    CHECK(presenter.page().rows.size() == 2);
    CHECK(presenter.page().rows[0].contacts == "02 515 02 63 · https://lijn.be");
    CHECK_FALSE(presenter.has_own());
}

} // namespace

TEST_CASE("Support is found without accents or capitals, and in spite of a typing error", "[support]") {
    CHECK(found({"mantelzorgcafe", "", ""}) == Ids{"cafe"});
    CHECK(found({"COPONCHO", "", ""}) == Ids{"coponcho"});
    CHECK(found({"alzeimer", "", ""}) == Ids{"alzheimer"});
    CHECK(found({"alz", "", ""}) == Ids{"alzheimer"});
    CHECK(found({"zorgcafé", "", ""}) == Ids{"cafe"});
    CHECK(found({"geheugen", "", ""}) == Ids{"alzheimer"}); // by its former name
    CHECK(found({"xyzzy", "", ""}).empty());
    CHECK(found({"liga coponcho", "", ""}).empty()); // both words, in one entry
}

TEST_CASE("What is in the name or the theme comes before what is in the text", "[support]") {
    CHECK(found({"dementie", "", ""}) == Ids{"alzheimer", "coponcho"});
}

TEST_CASE("A number is found as it is dialled, and is never guessed at", "[support]") {
    CHECK(found({"0800 15 225", "", ""}) == Ids{"alzheimer"});
    CHECK(found({"080015", "", ""}) == Ids{"alzheimer"});
    CHECK(found({"0800 15 226", "", ""}).empty());
}

TEST_CASE("A region and a theme narrow the list, in its own order", "[support]") {
    CHECK(found({}) == Ids{"alzheimer", "coponcho", "cafe", "brussel"});
    CHECK(found({"", "aalst", ""}) == Ids{"alzheimer", "coponcho", "cafe"});
    CHECK(found({"", "vlaanderen", ""}) == Ids{"alzheimer", "coponcho"});
    CHECK(found({"", "brussel", "geld"}) == Ids{"brussel"});
}

TEST_CASE("One's own corrections survive, are taken over from a colleague, and given on", "[support]") {
    const Desk desk;
    CHECK(desk.book().problems.empty());
    CHECK(desk.book().all().entries.size() == 2);
    CHECK(import_support(desk.places, desk.book(), desk.file("van-collega.xml", correction)).empty());
    const auto book = desk.book();
    CHECK(book.problems.empty());
    const auto all = book.all();
    REQUIRE(all.entries.size() == 2);
    CHECK(all.entries[0].phones.front().number == "02 999 99 99");
    CHECK(all.entries[0].own);
    CHECK(all.entries[1].name == "Buren");
    export_support(book, desk.folder / "naar-collega.xml");
    const Desk colleague;
    CHECK(import_support(colleague.places, colleague.book(), desk.folder / "naar-collega.xml").empty());
    CHECK(colleague.book().all() == all);
    // The training changes under it.
    std::filesystem::remove(desk.folder / "modules/klein/support/gids.xml");
    CHECK(desk.book().all().entries.size() == 2);
}

TEST_CASE("A file of corrections with something wrong changes nothing", "[support]") {
    const Desk desk;
    const auto problems = import_support(
        desk.places, desk.book(),
        desk.file("fout.xml",
                  "<support format=\"1\" language=\"nl\"><entry id=\"x\" kind=\"helpline\" date=\"2026\">"
                  "<name>X</name><phone>1</phone></entry></support>"));
    REQUIRE(problems.size() == 1);
    CHECK(base::to_string(problems.front()).find("fout.xml:1:") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(own_support_file(desk.places)));
}

TEST_CASE("An entry in plain text tells where it comes from and whether it is still good", "[support]") {
    auto one = entry("lijn", "Lijn");
    one.former_names = {"Oude lijn"};
    one.phones = {{"02 515 02 63", "dag"}};
    one.sites = {"https://lijn.be"};
    one.conditions = {"Gratis."};
    one.source = "gids";
    domain::SupportDirectory directory;
    directory.sources = {{"gids", "Gids", *domain::parse_partial_date("2024")}};
    CHECK(support_text(one, directory, 2026y / November / 21) ==
          "Lijn (formerly Oude lijn)\n  02 515 02 63 (dag) · https://lijn.be\n  Condition: Gratis.\n  Gids, "
          "2024\n");
    CHECK(support_text(one, directory, 2027y / January / 1).find("CHECK: more than two years old") !=
          std::string::npos);
    one.expires = domain::parse_partial_date("2026-12");
    CHECK(support_text(one, directory, 2027y / January / 1).find("EXPIRED since 2026-12") !=
          std::string::npos);
}

TEST_CASE("What the window shows follows from what is typed, and a correction is dated today", "[support]") {
    const Desk desk;
    std::ofstream(desk.folder / "modules/klein/module.xml")
        << test::read_file(test::source_dir() / "tests/modules/tiny/module.xml");
    SupportPresenter presenter(desk.places, 2027y / January / 5);
    REQUIRE(presenter.page().rows.size() == 2);
    CHECK(presenter.page().count == "2 addresses");
    CHECK(presenter.page().rows.front().mark == "CHECK: more than two years old");
    presenter.look_for({"lijm", "", ""});
    REQUIRE(presenter.page().rows.size() == 1);

    auto mended = *presenter.entry("lijn");
    mended.phones = {{"02 111 11 11", ""}};
    CHECK(SupportPresenter::complaints(mended).empty());
    presenter.keep(mended);
    REQUIRE(presenter.page().rows.size() == 1); // the search stays
    CHECK(presenter.page().rows.front().contacts == "02 111 11 11");
    CHECK(presenter.page().rows.front().origin == "own entry, 2027-01-05");
    CHECK(presenter.page().rows.front().mark.empty());
    CHECK(presenter.page().rows.front().own);

    // In a new start of the program too; and as it was, if wished.
    SupportPresenter again(desk.places, 2027y / January / 5);
    CHECK(again.entry("lijn")->phones.front().number == "02 111 11 11");
    again.hide("weg");
    CHECK_FALSE(again.entry("weg"));
    CHECK(again.hidden() == std::vector<SupportPage::Choice>{{"weg", "Weg"}});
    again.show_again("weg");
    CHECK(again.entry("weg"));
    CHECK_FALSE(again.entry("weg")->own);
    // Hiding and showing again loses no correction.
    again.hide("lijn");
    CHECK_FALSE(again.entry("lijn"));
    again.show_again("lijn");
    CHECK(again.entry("lijn")->phones.front().number == "02 111 11 11");
    again.restore("lijn");
    CHECK(again.entry("weg"));
    CHECK(again.entry("lijn")->phones.front().number == "02 515 02 63");
    CHECK_FALSE(again.has_own());
    CHECK(SupportPresenter(desk.places, 2027y / January / 5).page().problems.empty());
}

TEST_CASE("A new address gets an id of its own, and goes for good only when it is deleted", "[support]") {
    const Desk desk;
    std::ofstream(desk.folder / "modules/klein/module.xml")
        << test::read_file(test::source_dir() / "tests/modules/tiny/module.xml");
    SupportPresenter presenter(desk.places, 2026y / November / 21);
    for (int i = 0; i < 2; ++i) {
        domain::SupportEntry made;
        made.name = "Café de Brug!";
        presenter.keep(made);
    }
    presenter.look_for({"de brug", "", ""});
    REQUIRE(presenter.page().rows.size() == 2);
    const auto first = presenter.page().rows[0].id, second = presenter.page().rows[1].id;
    CHECK(first.starts_with("eigen-cafe-de-brug-"));
    CHECK(first != second);
    presenter.hide(first);
    CHECK_FALSE(presenter.entry(first));
    REQUIRE(presenter.hidden().size() == 1);
    presenter.show_again(first);
    CHECK(presenter.entry(first));
    presenter.restore(first); // deleted
    CHECK_FALSE(presenter.entry(first));
    CHECK(presenter.hidden().empty());
    CHECK_FALSE(presenter.was_supplied(second));
}

TEST_CASE("A file of corrections that cannot be read whole is never written over", "[support]") {
    const Desk desk;
    std::ofstream(desk.folder / "modules/klein/module.xml")
        << test::read_file(test::source_dir() / "tests/modules/tiny/module.xml");
    std::filesystem::create_directories(desk.places.sessions);
    const std::string broken =
        GENERATE(as<std::string>{}, "<support format=\"2\" language=\"nl\"><nieuw/></support>",
                 "<support format=\"1\" language=\"nl\"><entry id=\"lijn\"",
                 "<support format=\"1\" language=\"nl\"><entry id=\"eigen\" kind=\"helplin\" "
                 "date=\"2026\"><name>Eigen</name></entry></support>");
    std::ofstream(own_support_file(desk.places)) << broken;
    SupportPresenter presenter(desk.places, 2026y / November / 21);
    CHECK_FALSE(presenter.page().problems.empty());
    CHECK_THROWS_AS(presenter.hide("lijn"), base::FileError);
    CHECK_THROWS_AS(presenter.restore("lijn"), base::FileError);
    CHECK_THROWS_AS(import_support(desk.places, desk.book(), desk.file("c.xml", correction)),
                    base::FileError);
    CHECK(test::read_file(own_support_file(desk.places)) == broken);
}

TEST_CASE("What another program wrote meanwhile stays, and the later of two corrections counts",
          "[support]") {
    const Desk desk;
    std::ofstream(desk.folder / "modules/klein/module.xml")
        << test::read_file(test::source_dir() / "tests/modules/tiny/module.xml");
    SupportPresenter presenter(desk.places, 2027y / January / 5);
    CHECK(import_support(desk.places, desk.book(), desk.file("c.xml", correction)).empty());
    presenter.keep(*presenter.entry("lijn"));
    CHECK(presenter.entry("nieuw")); // was not there when it began
    CHECK(presenter.entry("lijn")->date.year == 2027y);
    CHECK(import_support(desk.places, desk.book(), desk.file("c.xml", correction)).empty());
    CHECK(SupportPresenter(desk.places, 2027y / January / 5).entry("lijn")->date.year == 2027y);
    CHECK(std::filesystem::exists(own_support_file(desk.places).string() + ".bak"));
}

TEST_CASE("What passes as an address is read again without a word", "[support]") {
    domain::SupportEntry entry;
    entry.name = "Lijn";
    entry.phones = {{"02 515 02 63", ""}, {"025150263", ""}};
    CHECK(SupportPresenter::complaints(entry).size() == 1);
    entry.phones.pop_back();
    CHECK(SupportPresenter::complaints(entry).empty());
}

TEST_CASE("What cannot be dialled or opened is not kept", "[support]") {
    domain::SupportEntry entry;
    entry.phones = {{"1", ""}};
    entry.mails = {"info"};
    entry.sites = {"www.a.be"};
    CHECK(SupportPresenter::complaints(entry).size() == 4);
}

TEST_CASE("More addresses than one reads are not all shown", "[support][mantelzorg]") {
    const Desk desk;
    const Places places{test::source_dir() / "modules", desk.folder / "x", desk.folder / "y",
                        desk.folder / "sessions"};
    SupportPresenter presenter(places, 2026y / November / 21);
    CHECK(presenter.page().rows.size() == 40);
    CHECK(presenter.page().count.find("the first 40 shown") != std::string::npos);
    CHECK(presenter.page().regions.front().id.empty());
    presenter.look_for({"", "aalst", "lotgenoten"});
    CHECK_FALSE(presenter.page().rows.empty());
    CHECK(presenter.page().rows.size() < 40);
}

TEST_CASE("What matters to a doctor is found in the real directory", "[support][mantelzorg]") {
    const Desk desk;
    const SupportSearch search(
        load_support_book(desk.places, test::source_dir() / "modules/mantelzorg").all());
    const auto first = [&](const std::string& words) {
        const auto list = search.find({words, "", ""});
        return list.empty() ? std::string() : list.front()->name;
    };
    CHECK(first("samanna") == "Samana vzw");
    CHECK(first("liever thuis") == "Onbegrensd vzw");
    CHECK(first("1712").find("VECK") != std::string::npos);
    CHECK(first("handisiter") == "Handisitter");
    CHECK(search.find({"", "brussel", ""}).size() > 76);
    CHECK(search.find({"dementie", "vlaanderen", ""}).size() >= 2);
}
