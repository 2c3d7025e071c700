#include "app/study/mapping_page.hpp"

#include <algorithm>

#include "app/written_study.hpp"
#include "base/error.hpp"
#include "support/catch.hpp"

// Which column of a file is what, as it is shown and changed.

using namespace samenspel;
using namespace samenspel::test;

namespace {

struct Mapped : WrittenStudy {
    app::AnswersFile file;
    app::ImportPreview preview;
    app::MappingState state;

    void look(const std::string& text) {
        file = app::read_answers_file(folder.write("antwoorden.csv", text));
        preview = app::preview_import(*study, file, nullptr);
        state = app::begin_mapping(*study, file, preview);
    }
    [[nodiscard]] app::MappingPage page() const {
        return app::make_mapping_page(*study, file, preview.mapping, state);
    }
    std::string unsure() {
        std::string names;
        for (const auto& line : page().lines)
            if (line.unsure)
                names += line.column + ' ';
        return names;
    }
    std::string row(int serial) { return written_code(serial) + ",1,1,0,0,7,2019-05,3,,2026-11-20\n"; }
};

const std::string head = "copy,contact,momenta,momentb,momentc,aantal,sinds,steun,slot,submitdate\n";

} // namespace

TEST_CASE("Columns that somebody should look at are those that may be wrong, and no others", "[study]") {
    Mapped m;
    m.look(head + m.row(1));
    CHECK(m.unsure().empty());
    // Extra columns are nothing to worry about while each question has its own.
    m.look("id,ipaddr," + head + "1,10.0.0.1," + m.row(1));
    CHECK(m.unsure().empty());
    // With a question lost they may hold it.
    m.look("id,q17,leeg,copy,contact,momenta,momentb,momentc,sinds,steun,slot\n1,45,," + written_code(1) +
           ",1,1,0,0,2019-05,3,\n");
    CHECK(m.unsure() == "q17 ");
    // Found by its words only; and one that holds what is no answer.
    m.look("copy,Was er contact?,momenta,momentb,momentc,aantal,sinds,steun,slot\n" + written_code(1) +
           ",1,1,0,0,7,2019-05,99,\n");
    CHECK(m.unsure() == "Was er contact? steun ");
    // Codes that are none, numbers that stand twice, days that are none.
    m.look("code,id,submitdate," + head.substr(5, head.size() - 17) +
           "\nX,1,gisteren,1,1,0,0,7,2019-05,3,\n" + "Y,1,2026-11-20,1,1,0,0,7,2019-05,3,\n");
    CHECK(m.unsure() == "code id submitdate ");
}

TEST_CASE("A line tells its column, what stands in it and what it is, also to who hears it", "[study]") {
    Mapped m;
    m.look(head + m.row(1) + m.row(2));
    const auto page = m.page();
    REQUIRE(page.lines.size() == 10);
    const auto& line = page.lines[5];
    CHECK(line.column == "aantal");
    CHECK(line.examples == "7"); // each once
    CHECK(line.meaning == "aantal – Hoe vaak?");
    CHECK(line.spoken == "Column aantal. aantal – Hoe vaak?. for example 7");
    CHECK(page.lines[8].examples == "(empty)");
    CHECK(page.choices[page.lines[0].chosen].role == exchange::Mapping::Role::copy);
    CHECK(page.choices[page.lines[9].chosen].role == exchange::Mapping::Role::submitted);
    CHECK(page.questionnaires == std::vector<std::string>{"Kort (kort 1.0)", "Lang (lang 1.0)"});
    CHECK(page.summary == "10 columns");
    m.look("copy,lang\n" + written_code(1) + "," + std::string(100, 'e') + "é\n");
    CHECK(m.page().lines[0].examples == std::string(27, 'e') + "…");
}

TEST_CASE("What is chosen for a column takes what was said of it away, and no more", "[study]") {
    Mapped m;
    m.look("q17," + head.substr(0, head.find("aantal")) + "sinds,steun,slot\n45," + written_code(1) +
           ",1,1,0,0,2019-05,3,\n");
    REQUIRE_FALSE(m.preview.problems.empty());
    auto mapping = m.preview.mapping;
    mapping.columns.push_back({{}, exchange::Mapping::Role::ignored, "aantal", {}}); // the file lacks it
    mapping.columns[2].values = {{"x", "-5"}};
    const auto choices = m.page().choices;
    const auto aantal = *std::ranges::find(choices, "aantal", &app::MappingChoice::variable);
    auto changed = app::with_choice(mapping, "q17", aantal);
    CHECK(changed.columns.size() == mapping.columns.size() - 1); // it lacks it no more
    CHECK(changed.columns[0].variable == "aantal");
    CHECK(changed.columns[2] == mapping.columns[2]);
    CHECK(app::preview_import(*m.study, m.file, &changed).fresh.size() == 1);
    const auto same = app::with_choice(changed, changed.columns[2].name,
                                       {exchange::Mapping::Role::variable, changed.columns[2].variable, {}});
    CHECK(same == changed); // the same choice again keeps what its fields mean
    changed = app::with_choice(changed, changed.columns[2].name, choices[0]);
    CHECK(changed.columns[2].variable.empty());
    CHECK(changed.columns[2].values.empty());
    // A column that a mapping does not know yet.
    CHECK(app::with_choice(mapping, "nieuw", choices[1]).columns.back().name == "nieuw");
}

TEST_CASE("A list of choices is filtered by words, in any order, whatever their accents", "[study]") {
    const std::vector<std::string> texts{"steun – Hoeveel steun?", "één – Eén keer", "aantal – Hoe vaak?"};
    using Places = std::vector<std::size_t>;
    CHECK(app::filtered(texts, "") == Places{0, 1, 2});
    CHECK(app::filtered(texts, "HOE") == Places{0, 2});
    CHECK(app::filtered(texts, "vaak  hoe") == Places{2});
    CHECK(app::filtered(texts, "een") == Places{1});
    CHECK(app::filtered(texts, "zzz").empty());
}

TEST_CASE("A mapping is kept in a file and read from it as it was", "[study]") {
    Mapped m;
    m.look(head + m.row(1));
    const auto path = m.folder / "kolommen.json";
    app::save_mapping(path, m.preview.mapping);
    base::Problems problems;
    CHECK(app::load_mapping(path, problems) == m.preview.mapping);
    CHECK(problems.empty());
    app::load_mapping(m.folder.write("kapot.json", "{"), problems);
    CHECK_FALSE(problems.empty());
    CHECK_THROWS_AS(app::load_mapping(m.folder / "weg.json", problems), base::FileError);
}
