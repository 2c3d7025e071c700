#include <algorithm>
#include <map>

#include "app/papers/directory_value.hpp"
#include "app/papers/press.hpp"
#include "base/path.hpp"
#include "evening.hpp"
#include "pdf/pdf.hpp"
#include "support/paths.hpp"
#include "support/run_command.hpp"

// Whatever people type and leave out: every paper is whole, and what cannot be shown is told once.

namespace samenspel::app::test {
namespace {

/// All papers of an evening, each sound to another program. @return what was told
base::Problems all_papers(const Evening& evening, const std::filesystem::path& folder) {
    base::Problems problems;
    const auto files = export_documents(
        *evening.session, evening.places, {}, folder, [](const ExportProgress&) { return true; }, problems);
    CHECK(files.size() == document_kinds(*evening.session).size());
    for (const auto& file : files) {
        CAPTURE(file);
        const auto checked = samenspel::test::run_command({"qpdf", "--check", base::utf8(file)});
        CHECK(checked.code == 0);
        CHECK(checked.err.empty());
    }
    return problems;
}

std::string text_of(const std::filesystem::path& file) {
    return samenspel::test::run_command({"pdftotext", "-raw", base::utf8(file), "-"}).out;
}

std::string many(const std::string& word, int times) {
    std::string text;
    for (int i = 0; i < times; ++i)
        text += word + ' ';
    return text;
}

} // namespace

TEST_CASE("Names in any script and notes of any length are on paper", "[papers]") {
    auto form = tiny_form();
    form.participants =
        "Zoë Łukasz-Ñandú; 1-00001-11-003\n李小龍\n🙂 Lach\nمحمد\n" + many("Naam", 60) + "\n";
    form.lok_name = "LOK " + many("van een lange straat", 12);
    Evening evening(form);
    evening.begin();
    for (int person = 1; person <= 4; ++person)
        evening.session->attend(person, domain::Attended::What::arrived);
    evening.to("sorteren/werkvraag");
    evening.write(many("woord", 5000));
    evening.write("’ “ ” – … € é ë ï œ → < & > 漢");
    evening.write(std::string(400, 'x'));
    evening.presenter->end_confirmed();

    const TempDir folder;
    const auto problems = all_papers(evening, folder.path());
    std::map<std::pair<std::string, std::string>, int> told;
    for (const auto& problem : problems)
        ++told[{problem.file, problem.text}];
    for (const auto& [what, times] : told) {
        CAPTURE(what.first, what.second);
        CHECK(times == 1);
    }
    CHECK(
        std::ranges::any_of(problems, [](const auto& p) { return p.text.find("漢") != std::string::npos; }));

    const auto report = text_of(folder / "report.pdf");
    CHECK(report.find("Zoë Łukasz-Ñandú") != std::string::npos);
    CHECK(report.find("’ “ ” – … € é ë ï œ → < & > ?") != std::string::npos);
    std::size_t words = 0;
    for (auto at = report.find("woord"); at != std::string::npos; at = report.find("woord", at + 1))
        ++words;
    CHECK(words == 5000);
}

TEST_CASE("An evening of which nothing is known yet has its papers", "[papers]") {
    auto form = tiny_form();
    form.participants.clear();
    form.lok_number = form.place = form.moderator = form.timekeeper = form.rapporteur = "";
    const Evening evening(form);
    const TempDir folder;
    for (const auto& problem : all_papers(evening, folder.path()))
        FAIL_CHECK(base::to_string(problem));
    CHECK(text_of(folder / "certificates.pdf").find("Nog niemand aangemeld") != std::string::npos);
    CHECK(text_of(folder / "attendance.pdf").find("18") != std::string::npos); // rows to sign all the same
}

TEST_CASE("A directory of two thousand addresses is a paper too", "[papers]") {
    domain::SupportDirectory directory;
    directory.sources = {{"gids", "Gids", *domain::parse_partial_date("2026")}};
    for (int i = 0; i < 2000; ++i) {
        domain::SupportEntry entry;
        entry.id = "adres-" + std::to_string(i);
        entry.name = "Adres " + std::to_string(i);
        entry.about = many("uitleg", i % 40);
        entry.phones = {{"02 515 02 63", ""}};
        entry.source = "gids";
        directory.entries.push_back(std::move(entry));
    }
    const Evening evening;
    base::Problems problems;
    const Press press(evening.places, evening.session->module(), evening.session->module_folder(), problems);
    const auto paper = press.load("directory", problems);
    REQUIRE(paper.has_value());
    auto value = make_directory_value(directory, {}, evening.session->info().date);
    value.set("session", document::Value::record({{"group", "LOK"}, {"date", "2026-11-21"}}));
    const auto document = press.set(*paper, value, problems);
    CHECK(problems.empty());
    const TempDir folder;
    pdf::save_pdf(folder / "gids.pdf", document, press.fonts());
    const auto text = text_of(folder / "gids.pdf");
    CHECK(text.find("\nAdres 0") != std::string::npos);
    CHECK(text.find("\nAdres 1999") != std::string::npos);
}

} // namespace samenspel::app::test
