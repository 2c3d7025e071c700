#include <string>

#include "store/session_file.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

namespace samenspel {

// Each note is flushed to the disk: this measures the disk of the temporary folder more than the program.
TEST_CASE("Committing what is typed", "[bench]") {
    const test::TempDir folder;
    domain::SessionInfo info;
    info.lok_name = "bench";
    info.date = std::chrono::year{2026} / 11 / 21;
    info.plan.steps.push_back({"a", "b", std::chrono::minutes{10}, {}, {}, false, false, false, {}});
    auto file = store::SessionFile::create(folder.path() / "bench.lok", info, "<training/>");
    int n = 0;

    BENCHMARK("a note and its draft") {
        const domain::NoteContent content{"a/b", 0, domain::NoteKind::reflection, false,
                                          "Folder in de wachtzaal"};
        ++n;
        return file.append(domain::Moment{std::chrono::seconds{n}},
                           domain::NoteAdded{std::to_string(n), content}, store::DraftThen::cleared);
    };
    BENCHMARK("the line being typed") {
        ++n;
        file.save_draft({{},
                         {"a/b", 0, domain::NoteKind::reflection, false, "Folder in de w"},
                         domain::Moment{std::chrono::seconds{n}}});
        return n;
    };
}

} // namespace samenspel
