#include "store/study_file.hpp"

#include <fstream>

#include "base/error.hpp"
#include "domain/study/merge_study.hpp"
#include "store/key_file.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
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

namespace {

domain::Entry entry(const std::string& copy, domain::Layer layer, const std::string& answers) {
    domain::Entry one;
    one.copy = copy;
    one.layer = layer;
    one.who = "AB";
    one.at = 1'790'000'000'000;
    one.answers = answers;
    return one;
}

/// Everything that a study may hold, twice.
domain::Study full() {
    domain::Study study;
    study.questionnaires = {doctors, {"mantelzorger", "1.0", "<questionnaire for=\"caregivers\"/>"}};
    study.copies = {{"A-1", "huisarts", "1.0", "2026-11-19"}, {"A-2", "mantelzorger", "1.0", "2026-11-20"}};
    study.sources = {{"antwoorden.csv", "12-ab", "{\"kolom\": \"é\"}", 5, "AB"},
                     {"b.csv", "13-cd", "", 6, "CD"}};
    study.entries = {entry("A-1", domain::Layer::first, "1\t-4\t\"ja, ’t is zo\ntweede regel"),
                     entry("A-2", domain::Layer::given, "2")};
    study.entries[1].questionnaire = 1;
    study.entries[1].source = 1;
    study.entries[1].source_line = 12;
    study.entries[1].reason = "verschreven";
    study.entries[1].answered_on = "2026-11-20";
    for (auto& one : study.entries)
        one.uid = domain::uid_of(study, one);
    study.entries[1].replaces = {study.entries[0].uid,
                                 18'000'000'000'000'000'000U}; // above what SQLite counts to
    study.handed = {{"K7QD4M", "mantelzorger", 20, "2026-11-21", "AB"}};
    study.meetings = {{"K7QD4M", 7, "2026-11-19"}};
    return study;
}

} // namespace

TEST_CASE("A study keeps all its records, in their order", "[study]") {
    const test::TempDir folder;
    const auto file = folder / "proef.lokstudie";
    const auto wanted = full();
    std::string id;
    {
        const auto study = StudyFile::create(file, "Onderzoek 2026");
        const auto empty = study->study();
        id = empty.id;
        CHECK(id.size() == 16);
        auto half = wanted;
        half.entries.pop_back();
        study->extend(StudyFile::Counts(empty), half);
        study->extend(StudyFile::Counts(half), wanted); // only what is behind
    }
    const auto read = StudyFile::open(file, store::Access::read)->study();
    CHECK(read.id == id);
    CHECK(read.title == "Onderzoek 2026");
    CHECK(domain::records_of(read) == domain::records_of(wanted));
    REQUIRE(read.entries.size() == 2);
    CHECK(read.entries[1].replaces == wanted.entries[1].replaces);
    CHECK(read.entries[1].source == 1);
    CHECK(read.entries[1].source_line == 12);
    CHECK(domain::uid_of(read, read.entries[0]) == read.entries[0].uid);
    CHECK_THROWS_AS(StudyFile::create(file, {}), base::FileError); // never over another one
}

TEST_CASE("What cannot be written whole is not written at all", "[study]") {
    const test::TempDir folder;
    const auto study = StudyFile::create(folder / "proef.lokstudie", {});
    const auto before = study->study();
    auto grown = full();
    grown.entries[1].answers = std::string("a\0b", 3); // SQL would cut it there
    CHECK_THROWS(study->extend(StudyFile::Counts(before), grown));
    CHECK(domain::records_of(study->study()).empty());
}

TEST_CASE("A study of the first version of the program opens, and takes answers", "[study]") {
    const test::TempDir folder;
    const auto file = folder / "oud.lokstudie";
    std::filesystem::copy_file(test::source_dir() / "tests/store/samples/v1.lokstudie", file);
    const auto before = test::read_file(file);
    auto read = StudyFile::open(file, store::Access::read)->study();
    CHECK(test::read_file(file) == before); // reading changes nothing
    CHECK(read.questionnaires.size() == 2);
    REQUIRE(read.copies.size() == 4);
    const auto study = StudyFile::open(file, store::Access::write);
    read = study->study();
    CHECK(read.id.size() == 16);
    CHECK(study->boxes("mantelzorger", "1.0").size() > 90);
    auto grown = read;
    grown.entries.push_back(entry(read.copies[0].code, domain::Layer::first, "1"));
    grown.entries[0].uid = domain::uid_of(grown, grown.entries[0]);
    study->extend(StudyFile::Counts(read), grown);
    CHECK(study->study().entries.size() == 1);
}

TEST_CASE("A changed byte among the answers is noticed, wherever it is", "[study]") {
    const test::TempDir folder;
    const auto file = folder / "proef.lokstudie";
    {
        const auto study = StudyFile::create(file, {});
        study->extend(StudyFile::Counts(study->study()), full());
    }
    const auto sound = test::read_file(file);
    const auto answers = sound.find("1\t-4\t\"ja");
    REQUIRE(answers != std::string::npos);
    for (std::size_t i = 0; i < 20; ++i) {
        auto damaged = sound;
        damaged[answers + i] = static_cast<char>(damaged[answers + i] ^ 1);
        std::ofstream(file, std::ios::binary | std::ios::trunc) << damaged;
        REQUIRE_THROWS_AS(StudyFile::open(file, store::Access::read)->study(), base::FileError);
    }
    std::ofstream(file, std::ios::binary | std::ios::trunc) << sound.substr(0, sound.size() / 2);
    CHECK_THROWS_AS(StudyFile::open(file, store::Access::read)->study(), base::FileError);
}

TEST_CASE("A key is of one study, and keeps the last name of a code", "[study]") {
    const test::TempDir folder;
    const auto file = folder / "proef.loksleutel";
    {
        const auto key = store::KeyFile::open_or_create(file, "een");
        key->set({"K7QD4M", "Praktijk Noord", ""});
        key->set({"H66Y5R", "Praktijk Aan de Kerk", "LOK 12"});
        key->set({"K7QD4M", "Praktijk Zuid", "bel Els"});
    }
    const auto practices = store::KeyFile::open(file, "een", store::Access::read)->practices();
    CHECK(practices == std::vector<store::PracticeKey>{{"H66Y5R", "Praktijk Aan de Kerk", "LOK 12"},
                                                       {"K7QD4M", "Praktijk Zuid", "bel Els"}});
    try {
        store::KeyFile::open_or_create(file, "twee");
        FAIL("the key of another study was opened");
    } catch (const base::FileError& error) {
        CHECK(error.kind() == base::FileError::Kind::foreign);
    }
#ifndef _WIN32 // there it has the rights of its folder
    const auto rights = std::filesystem::status(file).permissions();
    CHECK((rights & std::filesystem::perms::others_read) == std::filesystem::perms::none);
#endif
}
