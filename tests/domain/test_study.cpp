#include <algorithm>
#include <random>
#include <set>

#include "domain/study/cell.hpp"
#include "domain/study/form.hpp"
#include "domain/study/merge_study.hpp"
#include "domain/study/study.hpp"
#include "support/catch.hpp"

using namespace samenspel::domain;

namespace {

// contact: 1 on, 2 to `nood` | taken: boxes | hoe: matrix of 2 rows | aantal: number | sinds: month | nood
Questionnaire questionnaire() {
    Questionnaire all;
    all.id = "proef";
    all.version = "1.0";
    Question contact;
    contact.id = "contact";
    contact.required = true;
    contact.options = {
        {1, "", "ja", "", false}, {2, "", "nee", "nood", false}, {8, "", "weet niet", "", true}};
    Question tasks;
    tasks.kind = Question::Kind::multiple;
    tasks.id = "taken";
    tasks.options = {{1, "bood", "boodschappen", "", false}, {2, "pil", "medicatie", "", false}};
    Question how;
    how.kind = Question::Kind::matrix;
    how.id = "hoe";
    how.options = {{1, "", "nooit", "", false},
                   {2, "", "soms", "", false},
                   {3, "", "vaak", "", false},
                   {4, "", "altijd", "", false}};
    how.rows = {{"a", "rij a"}, {"b", "rij b"}};
    Question number;
    number.kind = Question::Kind::number;
    number.id = "aantal";
    number.max = 50;
    Question month;
    month.kind = Question::Kind::date;
    month.id = "sinds";
    month.from = "1950-01";
    month.to = "2030-12";
    Question need;
    need.kind = Question::Kind::text;
    need.id = "nood";
    all.parts = {{"deel", "Deel", {contact, tasks, how, number, month, need}}};
    return all;
}

const Form& form() {
    static const Form one(questionnaire());
    return one;
}

/// A study of one questionnaire, with entries that say one thing each.
struct Maker {
    Study study;

    Maker() {
        study.id = "s";
        study.questionnaires = {{"proef", "1.0", "<x/>"}};
    }
    std::uint64_t add(const std::string& copy, Layer layer, std::size_t variable, const Cell& cell, int at,
                      std::vector<std::uint64_t> replaces = {}) {
        Entry entry;
        entry.copy = copy;
        entry.layer = layer;
        entry.who = "AB";
        entry.at = at;
        entry.replaces = std::move(replaces);
        std::vector<Cell> cells(8);
        cells[variable] = cell;
        entry.answers = pack_cells(cells);
        entry.uid = uid_of(study, entry);
        study.entries.push_back(entry);
        return entry.uid;
    }
};

std::vector<const Entry*> all_of(const Study& study) {
    std::vector<const Entry*> all;
    for (const auto& entry : study.entries)
        all.push_back(&entry);
    return all;
}

} // namespace

TEST_CASE("A cell says what it is: a code, a month, words, or why there is nothing", "[study]") {
    CHECK(missing_cell(Missing::unreadable) == "-5");
    CHECK(missing_of("-4") == Missing::not_answered);
    CHECK_FALSE(missing_of("-6"));
    CHECK_FALSE(missing_of("\"-4")); // somebody wrote that
    CHECK(number_of("12") == 12);
    CHECK_FALSE(number_of("-4"));
    CHECK_FALSE(number_of("12a"));
    CHECK_FALSE(number_of(""));
    CHECK(words_of(text_cell("ja\nnee")) == "ja\nnee");
    CHECK(month_of("1960-01") == 0);
    CHECK(month_of("2019-05") == 712);
    for (const char* wrong : {"2019-13", "2019-00", "2019-5", "19-05", "2019/05", "1899-12", "2019-+5"})
        CHECK_FALSE(month_of(wrong));
}

TEST_CASE("Copies come by code and questionnaire, whatever the order of their entries", "[study]") {
    std::mt19937 random(11);
    Maker maker;
    maker.study.questionnaires.push_back({"proef", "1.1", "<x/>"});
    const std::string letters = "AZ~-19\xC3";
    for (int i = 0; i < 400; ++i) {
        std::string copy = random() % 2 == 0 ? "K7QD4M" : "";
        for (auto left = random() % 6; left > 0; --left)
            copy += letters[random() % letters.size()];
        maker.add(copy, Layer::first, 0, "1", i);
        maker.study.entries.back().questionnaire = static_cast<int>(random() % 2);
    }
    std::set<std::pair<std::string, int>> wanted;
    for (const auto& entry : maker.study.entries)
        wanted.emplace(entry.copy, entry.questionnaire);
    std::vector<std::pair<std::string, int>> found;
    for (const auto& copy : copies_with_entries(maker.study)) {
        found.emplace_back(copy.copy, copy.questionnaire);
        CHECK(std::ranges::is_sorted(copy.of(Layer::first), {}, &Entry::at)); // as they came
    }
    CHECK(found == std::vector(wanted.begin(), wanted.end()));
}

TEST_CASE("A form is its variables, in the order of the boxes", "[study]") {
    std::string names;
    for (const auto& variable : form().variables())
        names += variable.name + ' ';
    CHECK(names == "contact takenbood takenpil hoea hoeb aantal sinds nood ");
    CHECK(form().variables()[3].label.find("rij a") != std::string::npos);
    CHECK(form().variables()[3].scale);
    CHECK_FALSE(form().variables()[0].scale); // yes and no are no scale
    CHECK(form().find("sinds") == 6U);
    CHECK_FALSE(form().find("iets"));
}

TEST_CASE("What cannot be an answer does not fit", "[study]") {
    const auto fits = [](const char* variable, const char* cell) {
        const auto& f = form();
        return f.fits(*f.find(variable), cell);
    };
    CHECK(fits("contact", "2"));
    CHECK_FALSE(fits("contact", "3"));
    CHECK_FALSE(fits("contact", "ja"));
    CHECK(fits("takenbood", "0"));
    CHECK_FALSE(fits("takenbood", "2"));
    CHECK(fits("aantal", "50"));
    CHECK_FALSE(fits("aantal", "51"));
    CHECK(fits("sinds", "2019-05"));
    CHECK_FALSE(fits("sinds", "1949-12"));
    CHECK(fits("nood", "\"rust"));
    CHECK_FALSE(fits("nood", "rust"));
    for (const auto& variable : form().variables()) {
        CHECK(fits(variable.name.c_str(), "-5"));
        CHECK(fits(variable.name.c_str(), ""));
    }
}

TEST_CASE("Questions lead past others, and only forward", "[study]") {
    const auto& f = form();
    std::vector<Cell> cells(8);
    CHECK(f.asked(cells) == std::vector<bool>(6, true));
    cells[0] = "2";
    CHECK(f.asked(cells) == std::vector<bool>{true, false, false, false, false, true});
    cells[0] = "-4";
    CHECK(f.asked(cells) == std::vector<bool>(6, true));
}

TEST_CASE("Cells come back from their packing, also fewer or more of them", "[study]") {
    const std::vector<Cell> cells{"1", "", "\"twee woorden", "-4", ""};
    CHECK(unpack_cells(pack_cells(cells), 5) == cells);
    CHECK(unpack_cells(pack_cells(cells), 3) == std::vector<Cell>{"1", "", "\"twee woorden"});
    CHECK(unpack_cells("1", 3) == std::vector<Cell>{"1", "", ""});
    CHECK(unpack_cells("", 2) == std::vector<Cell>{"", ""});
}

TEST_CASE("A correction takes the place of what it names, and of nothing else", "[study]") {
    Maker m;
    const auto first = m.add("A", Layer::first, 0, "1", 1);
    const auto other = m.add("A", Layer::first, 3, "2", 2);
    m.add("A", Layer::first, 0, "2", 3,
          {first, other}); // names the other one too, and says nothing of variable 3
    const auto answers = answers_of(all_of(m.study), 8);
    CHECK(answers.cells[0] == "2");
    CHECK(answers.cells[3] == "2");
    CHECK(answers.open.empty());
}

TEST_CASE("Two answers that know nothing of each other stay two", "[study]") {
    Maker m;
    const auto one = m.add("A", Layer::first, 0, "1", 1), two = m.add("A", Layer::first, 0, "2", 2);
    auto answers = answers_of(all_of(m.study), 8);
    REQUIRE(answers.open.size() == 1);
    CHECK(answers.open[0].cells == std::vector<Cell>{"1", "2"});
    CHECK(answers.cells[0].empty());
    CHECK(heads_of(all_of(m.study), 8, 0) ==
          std::vector<std::uint64_t>{std::min(one, two), std::max(one, two)});
    // A correction of one of them leaves the other standing.
    m.add("A", Layer::first, 0, "8", 3, {one});
    answers = answers_of(all_of(m.study), 8);
    REQUIRE(answers.open.size() == 1);
    CHECK(answers.open[0].cells == std::vector<Cell>{"2", "8"});
    // Said twice is said once.
    m.add("A", Layer::first, 0, "8", 4, {two});
    CHECK(answers_of(all_of(m.study), 8).cells[0] == "8");
}

TEST_CASE("What is the same has the same mark, wherever its questionnaire stands", "[study]") {
    Maker m;
    m.add("A", Layer::first, 0, "1", 1);
    Study other;
    other.questionnaires = {{"voor", "2.0", "<y/>"}, {"proef", "1.0", "<x/>"}};
    auto entry = m.study.entries[0];
    entry.questionnaire = 1;
    CHECK(uid_of(other, entry) == m.study.entries[0].uid);
    entry.reason = "x";
    CHECK(uid_of(other, entry) != m.study.entries[0].uid);
    entry.reason.clear();
    entry.copy = "B";
    CHECK(uid_of(other, entry) != m.study.entries[0].uid);
}

namespace {

/// A study with a bit of everything, from a seed.
Study random_study(std::mt19937& random, int records) {
    const auto pick = [&](int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random); };
    Maker m;
    m.study.questionnaires.push_back({"ander", "1.0", "<y/>"});
    m.study.sources = {{"a.csv", "1", "", 5, "AB"}, {"b.csv", "2", "", 6, "CD"}};
    for (int i = 0; i < records; ++i) {
        m.study.copies.push_back(
            {"C" + std::to_string(pick(1000)) + '-' + std::to_string(i), "proef", "1.0", "2026-11-01"});
        Entry entry;
        entry.copy = "C" + std::to_string(pick(9));
        entry.questionnaire = pick(2);
        entry.layer = static_cast<Layer>(1 + pick(4));
        entry.who = pick(2) != 0 ? "AB" : "CD";
        entry.at = i;
        entry.source = pick(3) - 1;
        std::vector<Cell> cells(8);
        cells[static_cast<std::size_t>(pick(8))] = std::to_string(pick(4));
        entry.answers = pack_cells(cells);
        if (!m.study.entries.empty() && pick(3) == 0)
            entry.replaces = {
                m.study.entries[static_cast<std::size_t>(pick(static_cast<int>(m.study.entries.size())))]
                    .uid};
        entry.uid = uid_of(m.study, entry);
        m.study.entries.push_back(entry);
    }
    m.study.handed.push_back({"K7QD4M", "proef", pick(50), "2026-11-0" + std::to_string(1 + pick(9)), "AB"});
    m.study.meetings.push_back({"K7QD4M", pick(9), "2026-11-1" + std::to_string(pick(9))});
    return m.study;
}

/// Parts of it, each record in at least one of them.
std::vector<Study> torn(std::mt19937& random, const Study& whole, std::size_t parts) {
    std::vector<Study> all(parts);
    for (auto& part : all) {
        part.id = whole.id;
        // Where a questionnaire or file stands differs from laptop to laptop.
        part.questionnaires = {whole.questionnaires.rbegin(), whole.questionnaires.rend()};
        part.sources = {whole.sources.rbegin(), whole.sources.rend()};
    }
    const auto some = [&](auto&& add) {
        const auto first = std::uniform_int_distribution<std::size_t>(0, parts - 1)(random);
        for (std::size_t p = 0; p < parts; ++p)
            if (p == first || std::uniform_int_distribution<int>(0, 2)(random) == 0)
                add(all[p]);
    };
    for (const auto& entry : whole.entries)
        some([&](Study& part) {
            auto own = entry;
            own.questionnaire = static_cast<int>(whole.questionnaires.size()) - 1 - entry.questionnaire;
            if (entry.source >= 0)
                own.source = static_cast<int>(whole.sources.size()) - 1 - entry.source;
            part.entries.push_back(own);
        });
    for (const auto& copy : whole.copies)
        some([&](Study& part) { part.copies.push_back(copy); });
    for (const auto& handed : whole.handed)
        some([&](Study& part) { part.handed.push_back(handed); });
    for (const auto& meeting : whole.meetings)
        some([&](Study& part) { part.meetings.push_back(meeting); });
    return all;
}

} // namespace

TEST_CASE("Merged in any order, grouped in any way and any number of times, a study is the same", "[study]") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 60; ++round) {
        const auto whole = random_study(random, 40);
        auto parts = torn(random, whole, 4);
        std::ranges::shuffle(parts, random);
        auto left = parts[0];
        for (const auto& part : parts)
            merge_study(left, part); // the first with itself too
        merge_study(left, left);
        auto inner = parts[3], right = parts[2];
        merge_study(inner, parts[1]);
        merge_study(right, parts[0]);
        merge_study(right, inner);
        REQUIRE(records_of(left) == records_of(whole));
        REQUIRE(records_of(right) == records_of(whole));
        // The answers do not depend on the order either.
        const auto count = std::size_t{8};
        for (const auto& copy : copies_with_entries(whole)) {
            const auto others = copies_with_entries(left);
            const auto& name = whole.questionnaires[static_cast<std::size_t>(copy.questionnaire)].id;
            const auto same = std::ranges::find_if(others, [&](const CopyEntries& other) {
                return other.copy == copy.copy &&
                       left.questionnaires[static_cast<std::size_t>(other.questionnaire)].id == name;
            });
            REQUIRE(same != others.end());
            for (const auto layer : all_layers) {
                const auto a = answers_of(copy.of(layer), count), b = answers_of(same->of(layer), count);
                REQUIRE(a.cells == b.cells);
                REQUIRE(a.open.size() == b.open.size());
            }
        }
        const auto again = merge_study(left, whole);
        REQUIRE(again.entries + again.copies + again.handed + again.meetings + again.questionnaires == 0);
        REQUIRE(again.known == whole.entries.size());
    }
}

TEST_CASE("A questionnaire with another text under the same version is not merged, nor anything with it",
          "[study]") {
    Maker m;
    auto other = m.study;
    m.add("A", Layer::first, 0, "1", 1);
    other.questionnaires[0].xml = "<z/>";
    other.copies.push_back({"X", "proef", "1.0", "2026-11-01"});
    const auto before = records_of(m.study);
    CHECK(merge_study(m.study, other).other_texts == std::vector<std::string>{"proef 1.0"});
    CHECK(records_of(m.study) == before);
}

TEST_CASE("A copy that was entered under two questionnaires is told as two", "[study]") {
    Maker m;
    m.study.questionnaires.push_back({"ander", "1.0", "<y/>"});
    m.add("A", Layer::first, 0, "1", 1);
    auto entry = m.study.entries[0];
    entry.questionnaire = 1;
    m.study.entries.push_back(entry);
    m.add("A", Layer::second, 0, "1", 2);
    const auto copies = copies_with_entries(m.study);
    REQUIRE(copies.size() == 2);
    CHECK(copies[0].of(Layer::second).size() == 1);
    CHECK(copies[1].questionnaire == 1);
}
