#include "store/study_file.hpp"

#include <fstream>

#include "base/error.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using store::StudyFile;

namespace {

const store::StudyQuestionnaire doctors{"huisarts", "1.0", "<questionnaire/>"};
const std::vector<store::AnswerBox> boxes{{"contact", "1", 1, 2600, 9000, 550, 550},
                                          {"nodig", "", 2, 3500, 100, 9000, 3000}};

} // namespace

TEST_CASE("A study keeps what was printed, and where its boxes stand", "[study]") {
    const test::TempDir folder;
    const auto file = folder / "proef.lokstudie";
    {
        const auto study = StudyFile::open_or_create(file);
        CHECK(study->copies().empty());
        study->record(doctors, boxes, {"A-1", "A-2"}, "2026-11-19");
        study->record(doctors, {}, {"A-3"}, "2026-11-20");
    }
    const auto study = StudyFile::open_or_create(file);
    CHECK(study->questionnaires() == std::vector{doctors});
    CHECK(study->boxes("huisarts", "1.0") == boxes);
    CHECK(study->boxes("huisarts", "2.0").empty());
    CHECK(study->copies() == std::vector<store::PrintedCopy>{{"A-1", "huisarts", "1.0", "2026-11-19"},
                                                             {"A-2", "huisarts", "1.0", "2026-11-19"},
                                                             {"A-3", "huisarts", "1.0", "2026-11-20"}});
}

TEST_CASE("No code is printed twice, and no version changes under its answers", "[study]") {
    const test::TempDir folder;
    const auto study = StudyFile::open_or_create(folder / "proef.lokstudie");
    study->record(doctors, boxes, {"A-1"}, "2026-11-19");
    auto changed = doctors;
    changed.xml = "<questionnaire version=\"1.0\"/>";
    CHECK_FALSE(study->fits(changed));
    CHECK_THROWS_AS(study->record(changed, boxes, {"A-2"}, "2026-11-19"), std::invalid_argument);
    CHECK_THROWS_AS(study->record(doctors, boxes, {"A-2", "A-1"}, "2026-11-19"), std::invalid_argument);
    CHECK_THROWS_AS(study->record(doctors, boxes, {"A-3", "A-3"}, "2026-11-19"), std::invalid_argument);
    CHECK(study->copies().size() == 1); // all or nothing
    changed.version = "1.1";
    study->record(changed, boxes, {"A-2"}, "2026-11-19");
    CHECK(study->copies().back().version == "1.1");
}

TEST_CASE("What is no study is refused and left as it is", "[study]") {
    const test::TempDir folder;
    const auto file = folder / "proef.lokstudie";
    std::ofstream(file) << "geen studie";
    CHECK_THROWS_AS(StudyFile::open_or_create(file), base::FileError);
    CHECK(std::filesystem::file_size(file) == 11);
}
