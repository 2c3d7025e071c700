#include "app/study/merge_page.hpp"

#include <algorithm>

#include "app/study/mend.hpp"
#include "app/written_study.hpp"
#include "base/error.hpp"
#include "support/catch.hpp"

// What copies of a study would add is told before any of it is.

using namespace samenspel;
using namespace samenspel::test;
using domain::Layer;

namespace {

constexpr auto of_ones = U"11111111111111111111\n";

/// The study, and copies of it on other laptops.
struct Laptops : WrittenStudy {
    std::filesystem::path copy(const std::string& name) {
        const auto to = folder / name;
        std::filesystem::copy_file(file, to);
        return to;
    }
    void type(app::OpenStudy& in, int serial, Layer layer, const std::string& who,
              const std::u32string& keys) {
        app::EntryPresenter one(in, layer, who, clock);
        open_copy(one, written_code(serial));
        type_keys(one, keys);
    }
    std::vector<app::OtherStudy> chosen(const std::vector<std::filesystem::path>& files) {
        return app::open_others(*study, files);
    }
    static std::vector<const app::OpenStudy*> pointers(const std::vector<app::OtherStudy>& others) {
        std::vector<const app::OpenStudy*> all;
        for (const auto& one : others)
            if (one.study)
                all.push_back(one.study.get());
        return all;
    }
    app::MergePage page(const std::vector<app::OtherStudy>& others, bool join = false) {
        return app::make_merge_page(others, app::preview_merge(*study, pointers(others), join));
    }
};

} // namespace

TEST_CASE("A merge is told before it is done, and changes nothing till then", "[merge-study]") {
    Laptops l;
    const auto b = l.copy("b.lokstudie");
    {
        const auto there = app::OpenStudy::open(b);
        l.type(*there, 4, Layer::first, "AB", of_ones);
        app::correct_answer(*there, {written_code(4), "v02", "3", "AB", "papier"}, Layer::first, l.clock);
        app::note_handed(*there, domain::practice_of(written_code(4)), "lang", 3, "AB", l.clock);
    }
    const auto others = l.chosen({b});
    const auto preview = app::preview_merge(*l.study, l.pointers(others), false);
    REQUIRE(preview.files.size() == 1);
    CHECK(preview.files[0].answers == 20);
    CHECK(preview.files[0].corrections == 1);
    CHECK(preview.files[0].added.handed == 1);
    CHECK(preview.files[0].added.copies == 0); // printed before they parted
    CHECK(preview.fresh() == 22);
    CHECK(preview.conflicts.empty());
    CHECK(l.study->study().entries.empty());
    const auto lines = app::merge_studies(*l.study, others, false);
    CHECK(lines.front() == "1 file was added.");
    CHECK(l.study->study().entries.size() == 21);
    CHECK(std::ranges::find(lines, "20 new answers") != lines.end());
    CHECK(std::ranges::find(lines, "1 new correction") != lines.end());
    const auto again = l.page(others);
    CHECK_FALSE(again.can_merge);
    CHECK(again.nothing == "Nothing new: this study knows all of it already.");
    CHECK(again.files[0].lines == std::vector<std::string>{"Nothing new: everything in it is here already."});
    CHECK(app::merge_studies(*l.study, others, false).front() == again.nothing);
    CHECK(l.study->study().entries.size() == 21);
}

TEST_CASE("What two files both know is new once", "[merge-study]") {
    Laptops l;
    const auto b = l.copy("b.lokstudie");
    {
        const auto there = app::OpenStudy::open(b);
        l.type(*there, 4, Layer::first, "AB", of_ones);
    }
    const auto c = l.folder / "c.lokstudie";
    std::filesystem::copy_file(b, c);
    const auto others = l.chosen({b, c});
    const auto preview = app::preview_merge(*l.study, l.pointers(others), false);
    CHECK(preview.files[0].answers == 20);
    CHECK(preview.files[1].answers == 0);
    CHECK(preview.files[1].known == 20);
    CHECK(app::merge_studies(*l.study, others, false).front() == "2 files were added.");
    CHECK(l.study->study().entries.size() == 20);
}

TEST_CASE("What must be chosen after a merge is told before", "[merge-study]") {
    Laptops l;
    const auto b = l.copy("b.lokstudie");
    {
        const auto there = app::OpenStudy::open(b);
        l.type(*there, 4, Layer::second, "CD", U"12111111111111111111\n");
        there->change([&](domain::Study& grown) { // both laptops printed the same number
            grown.copies.push_back({written_code(7), "lang", "1.0", "2026-11-20 b"});
        });
    }
    l.type(*l.study, 4, Layer::first, "AB", of_ones);
    l.study->change([&](domain::Study& grown) {
        grown.copies.push_back({written_code(7), "lang", "1.0", "2026-11-20 a"});
    });
    const auto others = l.chosen({b});
    const auto preview = app::preview_merge(*l.study, l.pointers(others), false);
    const auto open =
        std::ranges::find(preview.conflicts, dataset::Finding::Kind::open, &dataset::Finding::kind);
    REQUIRE(open != preview.conflicts.end());
    CHECK(open->copy == written_code(4));
    CHECK(std::ranges::count(preview.conflicts, dataset::Finding::Kind::open, &dataset::Finding::kind) == 1);
    const auto page = app::make_merge_page(others, preview);
    CHECK(page.can_merge);
    CHECK(page.conflicts.size() == preview.conflicts.size());
    CHECK(std::ranges::any_of(page.conflicts,
                              [](const std::string& line) { return line.find("v02") != line.npos; }));
    app::merge_studies(*l.study, others, false);
    // Once they are there they do not arise any more.
    CHECK(app::preview_merge(*l.study, l.pointers(others), false).conflicts.empty());
}

TEST_CASE("Another study is left out until somebody joins it", "[merge-study]") {
    Laptops l;
    const auto other = l.folder / "ander.lokstudie";
    write_study(other);
    {
        const auto there = app::OpenStudy::open(other);
        l.type(*there, 4, Layer::first, "AB", of_ones);
    }
    const auto others = l.chosen({other});
    const auto page = l.page(others);
    CHECK_FALSE(page.other_study.empty());
    CHECK_FALSE(page.files[0].trouble.empty());
    CHECK_FALSE(page.can_merge);
    CHECK(app::merge_studies(*l.study, others, false).front().starts_with("Nothing new"));
    CHECK(l.study->study().entries.empty());
    CHECK(l.page(others, true).can_merge);
    app::merge_studies(*l.study, others, true);
    CHECK(l.study->study().entries.size() == 20);
}

TEST_CASE("A file that cannot be taken says why, and the others come all the same", "[merge-study]") {
    Laptops l;
    const auto b = l.copy("b.lokstudie");
    {
        const auto there = app::OpenStudy::open(b);
        l.type(*there, 4, Layer::first, "AB", of_ones);
    }
    const auto nothing = l.folder.write("geen.lokstudie", "dit is geen studie");
    const auto others = l.chosen({l.file, nothing, b, b, l.folder / "weg.lokstudie"});
    REQUIRE(others.size() == 5);
    const auto page = l.page(others);
    CHECK(page.files[0].trouble == "This is the study that is open here.");
    CHECK_FALSE(page.files[1].trouble.empty());
    CHECK(page.files[2].trouble.empty());
    CHECK(page.files[3].trouble == "This file was chosen already.");
    CHECK_FALSE(page.files[4].trouble.empty());
    app::merge_studies(*l.study, others, false);
    CHECK(l.study->study().entries.size() == 20);
}

TEST_CASE("Two files at once come in together or not at all", "[merge-study]") {
    Laptops l;
    const auto b = l.copy("b.lokstudie"), c = l.copy("c.lokstudie");
    {
        const auto there = app::OpenStudy::open(b);
        l.type(*there, 4, Layer::first, "AB", of_ones);
    }
    {
        const auto there = app::OpenStudy::open(c);
        auto changed = long_form();
        changed.replace(changed.find("Vraag v01?"), 10, "Vraag v99?");
        changed.replace(changed.find("version=\"1.0\" language"), 13, "version=\"2.0\"");
        there->change([&](domain::Study& grown) {
            grown.questionnaires.push_back({"lang", "2.0", changed});
        });
    }
    l.study->change([](domain::Study& grown) {
        auto text = long_form();
        text.replace(text.find("version=\"1.0\" language"), 13, "version=\"2.0\"");
        grown.questionnaires.push_back({"lang", "2.0", text});
    });
    const auto others = l.chosen({b, c});
    const auto reports = l.study->merge_all(l.pointers(others), false);
    CHECK(reports[1].other_texts == std::vector<std::string>{"lang 2.0"});
    CHECK(l.study->study().entries.empty());
    const auto page = l.page(others); // it is told, and left out
    CHECK(page.files[1].trouble.find("lang 2.0") != std::string::npos);
    app::merge_studies(*l.study, others, false);
    CHECK(l.study->study().entries.size() == 20);
}

TEST_CASE("Of a form that came in whole its answers are counted, not the form", "[merge-study]") {
    Laptops l;
    const auto b = l.copy("b.lokstudie");
    {
        const auto there = app::OpenStudy::open(b);
        domain::Entry entry;
        entry.copy = written_code(1);
        entry.layer = Layer::given;
        entry.answers = domain::pack_cells({"1", "1", "0", "1", "", "2019-05", "3", "\"a b"});
        there->change([&](domain::Study& grown) { grown.entries.push_back(entry); });
    }
    const auto others = l.chosen({b});
    CHECK(app::preview_merge(*l.study, l.pointers(others), false).files[0].answers == 7);
    app::merge_studies(*l.study, others, false);
    CHECK(app::preview_merge(*l.study, l.pointers(others), false).files[0].known == 7);
}
