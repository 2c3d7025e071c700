#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "app/pages/show.hpp"
#include "app/papers/people_value.hpp"
#include "app/papers/training_value.hpp"
#include "app/script/script.hpp"
#include "app/texts.hpp"
#include "base/path.hpp"
#include "evening.hpp"
#include "support/paths.hpp"
#include "support/run_command.hpp"

// The evening of the demo, exported and read back by poppler: what the papers say is what the session says.

namespace samenspel::app::test {
namespace {

Places source_places() {
    const auto root = samenspel::test::source_dir();
    return {root / "modules", root / "templates", root / "none", root / "none"};
}

std::string read_bytes(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The letters and digits only: line breaks and hyphens of the page fall away.
std::string letters(const std::string& text) {
    std::string kept;
    for (const char c : text)
        if (static_cast<unsigned char>(c) > 0x7F || std::isalnum(static_cast<unsigned char>(c)) != 0)
            kept += c;
    for (const std::string invisible : {"\u00A0", "\u00AD", "\u2011"})
        for (auto at = kept.find(invisible); at != std::string::npos; at = kept.find(invisible))
            kept.erase(at, invisible.size());
    return kept;
}

std::string pdf_text(const std::filesystem::path& file) {
    const auto run = samenspel::test::run_command({"pdftotext", "-raw", base::utf8(file), "-"});
    REQUIRE(run.err.empty());
    REQUIRE(run.code == 0);
    return run.out;
}

struct Exported {
    TempDir folder;
    Played played;
    std::vector<std::filesystem::path> files;
    base::Problems problems;

    Exported() {
        const auto script = mantelzorg() / "demo.play";
        const auto loaded = read_script(read_bytes(script), "demo.play");
        REQUIRE(loaded.problems.empty());
        played = play_script(loaded.script, source_places(), mantelzorg(), folder / "demo.lok");
        REQUIRE(played.problems.empty());
        files = export_documents(
            *played.session, source_places(), {}, folder.path(), [](const ExportProgress&) { return true; },
            problems);
    }
    [[nodiscard]] std::filesystem::path paper(const std::string& name) const {
        return folder / (name + ".pdf");
    }
};

} // namespace

TEST_CASE("Every paper of the demo is written without a problem and sound to other programs", "[papers]") {
    const Exported evening;
    CHECK(evening.problems.empty());
    REQUIRE(evening.files.size() == document_kinds(*evening.played.session).size());
    for (const auto& file : evening.files) {
        const auto checked = samenspel::test::run_command({"qpdf", "--check", base::utf8(file)});
        CHECK(checked.code == 0);
        CHECK(checked.err.empty());
    }
}

TEST_CASE("The report says the same times, notes and names as show", "[papers]") {
    const Exported evening;
    const auto page = letters(pdf_text(evening.paper("report")));
    const auto json = nlohmann::json::parse(show_json(*evening.played.session));

    const auto clock = [](const std::string& iso) { return letters(iso.substr(11, 5)); };
    CHECK(page.find(clock(json["started"])) != std::string::npos);
    CHECK(page.find(clock(json["ended"])) != std::string::npos);
    REQUIRE(json["blocks"].size() == 7);
    for (const auto& block : json["blocks"]) {
        const auto real = std::to_string((block["realSeconds"].get<int>() + 30) / 60);
        const auto planned = std::to_string(block["plannedSeconds"].get<int>() / 60);
        const auto row = letters(block["title"].get<std::string>() + planned + "min" + real + "min");
        INFO(row);
        CHECK(page.find(row) != std::string::npos);
    }
    REQUIRE(json["notes"].size() > 20);
    for (const auto& note : json["notes"]) {
        const auto text = letters(note["text"]);
        INFO(text);
        CHECK(page.find(text) != std::string::npos);
    }
    REQUIRE(json["attendance"].size() == 12);
    for (const auto& person : json["attendance"]) {
        INFO(person["name"]);
        CHECK(page.find(letters(person["name"])) != std::string::npos);
    }
    CHECK(page.find(letters("31 december 2026")) != std::string::npos);
}

TEST_CASE("The guide tells the evening as it was prepared, also after it went otherwise", "[papers]") {
    const Exported evening;
    const LiveSession& session = *evening.played.session;
    const auto value = make_training_value(session);
    const auto& planned = session.info().plan;
    double minutes = 0;
    const auto& blocks = *value.find("blocks")->items();
    for (const auto& block : blocks)
        minutes += *block.find("minutes")->number();
    CHECK(minutes == 120);
    CHECK(*blocks.back().find("to")->number() == *value.find("session.end")->number());
    // A source stands at the foot of the page that rests on it, and in the list at the end.
    const auto text = pdf_text(evening.paper("guide"));
    const auto first = text.find("Je bent jong en … je zorgt");
    CHECK(first != text.npos);
    CHECK(text.find("Je bent jong en … je zorgt", first + 1) != text.npos);
    // Steps were cut short that evening, so the plan of now is another.
    CHECK(session.running().plan().steps != planned.steps);
}

TEST_CASE("Credit points stand on the certificate of who was there from begin to end", "[papers]") {
    const Exported evening;
    const LiveSession& session = *evening.played.session;
    const auto value = make_certificates_value(session);
    std::size_t with = 0, without = 0;
    for (const auto& person : *value.find("people")->items()) {
        const bool whole = *person.find("minutes")->number() >= 117; // 122 minutes, five of grace
        CHECK((person.find("points") != nullptr) == whole);
        ++(whole ? with : without);
    }
    CHECK(with > 5);
    CHECK(without > 0);
}

TEST_CASE("The form of intentions holds six at most, those with a star among them", "[papers]") {
    const Exported evening;
    const LiveSession& session = *evening.played.session;
    const auto value = make_intentions_value(session);
    const auto& shown = *value.find("intentions")->items();
    CHECK(shown.size() == 6);
    CHECK(std::ranges::any_of(shown, [](const auto& line) {
        return plain(*line.text()).find("gaat het met u") != std::string::npos;
    }));
}

TEST_CASE("The handout holds what the group said and no name of anyone", "[papers]") {
    const Exported evening;
    const auto page = letters(pdf_text(evening.paper("handout")));
    for (const auto& note : evening.played.session->record().notes) {
        const bool of_a_part =
            !note.content.step.starts_with("intro/") && !note.content.step.starts_with("outro/");
        const bool intention = note.content.kind == domain::NoteKind::intention;
        if (note.content.kind == domain::NoteKind::unmet_need || (!of_a_part && !intention))
            continue; // those stand in the report
        INFO(note.content.text);
        CHECK(page.find(letters(note.content.text)) != std::string::npos);
    }
    for (const auto& person : evening.played.session->people()) {
        INFO(person.name);
        CHECK(page.find(letters(person.name)) == std::string::npos);
    }
}

TEST_CASE("The same session gives the same papers, byte for byte", "[papers]") {
    const Exported first;
    const Exported second;
    for (const auto& kind : document_kinds(*first.played.session))
        CHECK(read_bytes(first.paper(kind.name)) == read_bytes(second.paper(kind.name)));
}

TEST_CASE("Cancelled between two papers, the first is there and the second is not", "[papers]") {
    const Exported evening;
    const TempDir folder;
    base::Problems problems;
    const auto files = export_documents(
        *evening.played.session, source_places(), {}, folder.path(),
        [](const ExportProgress& at) { return at.done < 1; }, problems);
    CHECK(files.size() == 1);
    CHECK(std::filesystem::exists(folder / "guide.pdf"));
    CHECK_FALSE(std::filesystem::exists(folder / "handout.pdf"));
}

TEST_CASE("A paper that does not exist is refused before anything is written", "[papers]") {
    const Exported evening;
    const TempDir folder;
    base::Problems problems;
    CHECK_THROWS_AS(export_documents(
                        *evening.played.session, source_places(), {"handout", "calendar"}, folder.path(),
                        [](const ExportProgress&) { return true; }, problems),
                    std::invalid_argument);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("Papers with a password open with it only", "[papers]") {
    const Exported evening;
    const TempDir folder;
    base::Problems problems;
    const auto files = export_documents(
        *evening.played.session, source_places(), {"report"}, folder.path(),
        [](const ExportProgress&) { return true; }, problems, "kersen eten");
    REQUIRE(files.size() == 1);
    const auto open_with = [&](const std::string& password) {
        return samenspel::test::run_command({"pdftotext", "-upw", password, base::utf8(files[0]), "-"});
    };
    CHECK(open_with("kersen").code != 0);
    const auto opened = open_with("kersen eten");
    CHECK(opened.code == 0);
    CHECK(opened.out.find("Verslag") != std::string::npos);
}

} // namespace samenspel::app::test
