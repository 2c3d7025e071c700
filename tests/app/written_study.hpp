#pragma once

#include <string>
#include <vector>

#include "app/clock.hpp"
#include "app/study/entry_page.hpp"
#include "app/study/open_study.hpp"
#include "domain/questionnaire/copy_code.hpp"
#include "store/study_file.hpp"
#include "support/temp_dir.hpp"

/// A study on disk, as printing leaves it: two questionnaires, three numbered copies of each.
///
///   kort:  contact (2 → slot) · moment (several: a, b, c) · aantal 0–500 · sinds (month) · steun (scale 1–5) · slot (words)
///   lang:  v01 … v20, one box each of five
namespace samenspel::test {

inline std::string short_form() {
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<questionnaire format="1" id="kort" version="1.0" language="nl" for="doctors">
  <title>Kort</title>
  <part id="deel"><title>Deel</title>
    <single id="contact" required="yes"><text>Was er contact?</text>
      <option code="1">ja</option><option code="2" go-to="slot">nee</option></single>
    <multiple id="moment"><text>Wanneer?</text>
      <option code="1" id="a">begin</option><option code="2" id="b">midden</option><option code="3" id="c">einde</option></multiple>
    <number id="aantal" min="0" max="500" unit="keer"><text>Hoe vaak?</text></number>
    <date id="sinds" from="1950-01" to="2030-12"><text>Sinds wanneer?</text></date>
    <scale id="steun" min="1" max="5" low="weinig" high="veel"><text>Hoeveel steun?</text></scale>
    <text id="slot" lines="2"><text>Wil je nog iets kwijt?</text></text>
  </part>
</questionnaire>
)";
}

inline std::string long_form() {
    std::string xml = R"(<?xml version="1.0" encoding="UTF-8"?>
<questionnaire format="1" id="lang" version="1.0" language="nl" for="caregivers">
  <title>Lang</title>
  <part id="deel"><title>Deel</title>
)";
    for (int i = 1; i <= 20; ++i) {
        const std::string id = std::string("v") + (i < 10 ? "0" : "") + std::to_string(i);
        xml += "    <single id=\"" + id + "\" shown=\"row\"><text>Vraag " + id + "?</text>";
        for (int code = 1; code <= 5; ++code)
            xml +=
                "<option code=\"" + std::to_string(code) + "\">keuze " + std::to_string(code) + "</option>";
        xml += "</single>\n";
    }
    return xml + "  </part>\n</questionnaire>\n";
}

inline std::string written_code(int serial) {
    std::uint32_t step = 3;
    static const auto practice =
        domain::make_practice_code([&](std::uint32_t bound) { return (step += 7) % bound; });
    return domain::make_copy_code(practice, serial);
}

/// Copies 1–3 are short, 4–6 long.
inline void write_study(const std::filesystem::path& file) {
    const auto study = store::StudyFile::create(file, "Proefstudie");
    std::vector<store::AnswerBox> boxes;
    int y = 4000;
    const auto box = [&](const std::string& variable, const std::string& value, int x) {
        boxes.push_back({variable, value, 1, x, y, 500, 500});
    };
    for (const char* value : {"1", "2"})
        box("contact", value, value[0] == '1' ? 2000 : 6000);
    y += 1500;
    for (const char* option : {"a", "b", "c"})
        box(std::string("moment") + option, "1", 2000 + 4000 * (option[0] - 'a'));
    y += 1500;
    boxes.push_back({"aantal", "", 1, 2000, y, 3000, 800});
    y = 4000;
    boxes.push_back({"slot", "", 2, 2000, y, 16000, 3000});
    study->record({"kort", "1.0", short_form()}, boxes, {written_code(1), written_code(2), written_code(3)},
                  "2026-10-01");
    study->record({"lang", "1.0", long_form()}, {}, {written_code(4), written_code(5), written_code(6)},
                  "2026-10-01");
}

struct WrittenStudy {
    TempDir folder;
    std::filesystem::path file = folder / "proef.lokstudie";
    app::ManualClock clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
    std::unique_ptr<app::OpenStudy> study;

    WrittenStudy() {
        write_study(file);
        study = app::OpenStudy::open(file);
    }
    app::EntryPresenter desk(domain::Layer layer, const std::string& who) {
        return {*study, layer, who, clock};
    }
    /// What is on the disk now, as after the power went.
    [[nodiscard]] std::vector<domain::Cell> on_disk(const std::string& copy, domain::Layer layer) const {
        const auto rest = folder / "rest.lokstudie";
        std::filesystem::remove(rest); // MinGW does not write over it
        std::filesystem::copy_file(file, rest);
        const auto read = app::OpenStudy::open_to_read(rest);
        for (const auto& one : domain::copies_with_entries(read->study()))
            if (one.copy == copy)
                return domain::answers_of(one.of(layer), read->survey().form(one).variables().size()).cells;
        return {};
    }
};

/// Keys as on a keyboard: "\n" is Enter, "\b" Backspace.
inline void type_keys(app::EntryPresenter& desk, const std::u32string& keys) {
    for (const char32_t key : keys) {
        if (key == U'\n')
            desk.enter();
        else if (key == U'\b')
            desk.back();
        else
            desk.character(key);
    }
}

inline void open_copy(app::EntryPresenter& desk, const std::string& code) {
    type_keys(desk, std::u32string(code.begin(), code.end()) + U"\n");
}

} // namespace samenspel::test
