#include <wx/uiaction.h>

#include "app/written_study.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/study/kiosk_frame.hpp"
#include "gui/study/kiosk_panel.hpp"
#include "gui/study/kiosk_sheet.hpp"
#include "gui/study/study_home.hpp"
#include "gui/study/study_panel.hpp"
#include "gui/window.hpp"

// Doctors at the laptop, by the keys of a real keyboard.

using namespace samenspel;
using namespace samenspel::gui;
using namespace std::chrono_literals;
using domain::Layer;
using samenspel::gui::tried::soon;
using samenspel::gui::tried::Window;
using samenspel::test::press;
namespace typed = samenspel::test;
using samenspel::test::written_code;
using At = app::Kiosk::Stage;
using Cells = std::vector<domain::Cell>;

namespace {

/// The study of the tests, from its first page into the kiosk.
class KioskWindow : public Window {
public:
    KioskWindow() {
        samenspel::test::write_study(file());
        frame().open_study(file());
        REQUIRE(soon([&] { return frame().IsActive(); }));
        study().go(Task::kiosk);
        REQUIRE(panel());
        REQUIRE(soon([&] { return panel()->code()->control()->HasFocus(); }));
        typed::type("2580");
        REQUIRE(soon([&] { return panel()->code()->value() == "2580"; }));
        press("Return");
        REQUIRE(soon([&] { return panel()->frame() && panel()->frame()->IsActive(); }));
        REQUIRE(soon([&] { return !frame().IsShown(); }));
    }
    [[nodiscard]] std::filesystem::path file() const { return sessions() / "proef.lokstudie"; }
    StudyPanel& study() { return *frame().study(); }
    KioskPanel* panel() { return dynamic_cast<KioskPanel*>(study().page()); }
    KioskFrame& kiosk() { return *panel()->frame(); }
    KioskSheet& sheet() { return *kiosk().sheet(); }
    bool at(At stage) {
        return soon([&] { return sheet().page().stage == stage; });
    }
    /// Of how many is not told to who goes on with a copy.
    bool at_question(std::size_t number) {
        const auto progress = "Question " + std::to_string(number);
        return soon([&] {
            const auto& now = sheet().page().progress;
            return now == progress || now.starts_with(progress + " of ");
        });
    }
    /// Enter, once the clock has gone past the time in which a second one is none.
    void enter() {
        clock().advance(600ms);
        press("Return");
    }
    void open(const std::string& code) {
        REQUIRE(at(At::welcome));
        enter();
        REQUIRE(at(At::code));
        typed::type(code);
        press("Return");
    }
    Cells on_disk(const std::string& copy) {
        const auto rest = sessions() / "rest.lokstudie";
        std::filesystem::copy_file(file(), rest, std::filesystem::copy_options::overwrite_existing);
        const auto read = app::OpenStudy::open_to_read(rest);
        for (const auto& one : domain::copies_with_entries(read->study()))
            if (one.copy == copy)
                return domain::answers_of(one.of(Layer::given), read->survey().form(one).variables().size())
                    .cells;
        return {};
    }
    std::size_t entries() { return study().state().study->study().entries.size(); }
    /// All that stands on the page or in a field of it.
    std::string shown() {
        std::string all = sheet().page().spoken;
        const std::function<void(wxWindow*)> add = [&](wxWindow* window) {
            if (auto* text = dynamic_cast<wxTextCtrl*>(window))
                all += utf8(text->GetValue());
            if (auto* control = dynamic_cast<Control*>(window))
                all += utf8(control->name());
            for (wxWindow* child : window->GetChildren())
                add(child);
        };
        add(&kiosk());
        return all;
    }
};

} // namespace

TEST_CASE("Two doctors answer one after another by keyboard, the second without a trace of the first",
          "[study][kiosk]") {
    KioskWindow room;
    CHECK(room.kiosk().IsFullScreen());
    room.open(written_code(1));
    REQUIRE(room.at_question(1));
    press("Return"); // nothing is chosen: it stays
    REQUIRE(soon([&] { return room.sheet().page().bad; }));
    typed::type("1");
    REQUIRE(soon([&] { return room.sheet().choices()[0]->chosen(); }));
    CHECK(room.on_disk(written_code(1))[0] == "1");
    press("Return");
    REQUIRE(room.at_question(2));
    typed::type("13");
    press("Return");
    REQUIRE(room.at_question(3));
    typed::type("45");
    press("Return");
    REQUIRE(room.at_question(4));
    typed::type("5 2019");
    press("Return");
    REQUIRE(room.at_question(5));
    press("Down"); // without a number: by arrows and Space
    REQUIRE(soon([&] { return room.sheet().focused_choice() == 0; }));
    press("Down");
    press("space");
    REQUIRE(soon([&] { return room.sheet().choices()[1]->chosen(); }));
    press("Return");
    REQUIRE(room.at_question(6));
    typed::type("Geheim een");
    press("shift+Return");
    typed::type("en twee");
    press("ctrl+a");
    press("ctrl+c");
    press("Right");
    const bool written =
        soon([&] { return utf8(room.sheet().field()->control()->GetValue()) == "Geheim een\nen twee"; });
    INFO(utf8(room.sheet().field()->control()->GetValue()));
    REQUIRE(written);
    press("Return");
    REQUIRE(room.at(At::review));
    CHECK(room.sheet().page().answers.size() == 6);
    room.enter();
    REQUIRE(room.at(At::thanks));
    CHECK(room.on_disk(written_code(1)) ==
          Cells{"1", "1", "0", "1", "45", "2019-05", "2", "\"Geheim een\nen twee"});
    CHECK(room.shown().find("Geheim") == std::string::npos);
    room.enter();
    // The next one: another answers nothing but what is asked, and finds nothing.
    room.open(written_code(2));
    REQUIRE(room.at_question(1));
    CHECK(std::ranges::none_of(room.sheet().choices(), [](const KioskChoice* one) { return one->chosen(); }));
    typed::type("2");
    press("Return");
    REQUIRE(room.at_question(2)); // the words
    CHECK(room.shown().find("Geheim") == std::string::npos);
    press("ctrl+v");
    press("ctrl+z");
    press("shift+Insert");
    typed::type("x");
    REQUIRE(soon([&] { return !room.sheet().field()->control()->IsEmpty(); }));
    CHECK(utf8(room.sheet().field()->control()->GetValue()) == "x");
    press("Return");
    REQUIRE(room.at(At::review));
    CHECK(room.shown().find("Geheim") == std::string::npos);
    room.enter();
    REQUIRE(room.at(At::thanks));
    CHECK(room.on_disk(written_code(2)) == Cells{"2", "-1", "-1", "-1", "-1", "-1", "-1", "\"x"});
    // Back leads nowhere from here.
    room.clock().advance(600ms);
    for (const char* key : {"BackSpace", "Escape", "alt+Left", "Prior"})
        press(key);
    wxTheApp->Yield(true);
    CHECK(room.at(At::thanks));
    room.enter();
    room.open(written_code(1));
    REQUIRE(soon([&] { return room.sheet().page().bad; }));
    CHECK(room.sheet().page().stage == At::code);
    CHECK(room.sheet().page().message == "This questionnaire has been filled in already.");
}

TEST_CASE("A choice, and what goes on, are pressed with the mouse", "[study][kiosk]") {
    KioskWindow room;
    room.open(written_code(1));
    REQUIRE(room.at_question(1));
    wxUIActionSimulator mouse;
    const auto click = [&](wxWindow& window) {
        const wxRect place = window.GetScreenRect();
        mouse.MouseMove(place.x + place.width / 2, place.y + place.height / 2);
        mouse.MouseClick();
    };
    click(*room.sheet().choices()[1]);
    REQUIRE(soon([&] { return room.sheet().choices()[1]->chosen(); }));
    CHECK(room.on_disk(written_code(1))[0] == "2");
    click(*room.sheet().choices()[0]);
    REQUIRE(soon([&] { return room.sheet().choices()[0]->chosen(); }));
    CHECK_FALSE(room.sheet().choices()[1]->chosen());
    CHECK(room.sheet().choices()[0]->name() == "1: ja");
    CHECK(room.sheet().choices()[1]->name() == "2: nee");
    KioskButton* on = nullptr;
    for (wxWindow* child : room.sheet().GetChildren())
        if (auto* button = dynamic_cast<KioskButton*>(child); button && button->name() == "Go on")
            on = button;
    REQUIRE(on);
    click(*on);
    REQUIRE(room.at_question(2));
    click(*room.sheet().choices()[2]);
    CHECK(soon([&] { return room.sheet().choices()[2]->chosen(); }));
}

TEST_CASE("The kiosk closes with its code only, and then the study is there again", "[study][kiosk]") {
    KioskWindow room;
    room.open(written_code(1));
    REQUIRE(room.at_question(1));
    typed::type("1");
    REQUIRE(soon([&] { return room.entries() == 1; }));
    press("alt+F4");
    REQUIRE(room.at(At::leaving));
    typed::type("0000");
    press("Return");
    REQUIRE(soon([&] { return room.sheet().page().bad; }));
    CHECK_FALSE(room.frame().IsShown());
    press("Escape");
    REQUIRE(room.at_question(1));
    room.kiosk().Close(); // as the window's own button
    REQUIRE(room.at(At::leaving));
    CHECK_FALSE(room.frame().IsShown());
    typed::type("2580");
    press("Return");
    REQUIRE(soon([&] { return room.study().home() != nullptr; }));
    CHECK(room.frame().IsShown());
    CHECK(soon([&] { return room.frame().IsActive(); }));
    CHECK(room.on_disk(written_code(1))[0] == "1"); // left halfway
}

TEST_CASE("No key of the rest of the program works in the kiosk", "[study][kiosk]") {
    KioskWindow room;
    room.open(written_code(1));
    REQUIRE(room.at_question(1));
    const auto text_size = room.frame().settings().text_size;
    const auto windows = wxTopLevelWindows.size();
    for (const char* key : {"ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+comma", "ctrl+f", "ctrl+z", "ctrl+q",
                            "ctrl+w", "F1", "F5", "F10", "F11", "alt+s", "Escape", "Menu", "Next"})
        press(key);
    typed::type("2"); // comes behind all of them
    REQUIRE(soon([&] { return room.sheet().choices()[1]->chosen(); }));
    CHECK(room.sheet().page().stage == At::question);
    CHECK(room.kiosk().IsFullScreen());
    CHECK_FALSE(room.frame().IsShown());
    CHECK(room.frame().settings().text_size == text_size);
    CHECK(wxTopLevelWindows.size() == windows);
    CHECK(room.frame().room() == Room::study);
    CHECK(room.entries() == 1);
    press("Return");
    REQUIRE(soon([&] { return room.sheet().field() != nullptr; }));
    for (const char* key : {"Menu", "shift+F10", "ctrl+period", "F10"}) // no menu over a field either
        press(key);
    typed::type("ja");
    CHECK(soon([&] { return room.sheet().field()->control()->GetValue() == "ja"; }));
}

TEST_CASE("An empty chair: the question goes, then the page; a copy left so goes on unseen",
          "[study][kiosk]") {
    KioskWindow room;
    room.open(written_code(1));
    REQUIRE(room.at_question(1));
    typed::type("1");
    REQUIRE(soon([&] { return room.entries() == 1; }));
    room.clock().advance(181s);
    REQUIRE(room.at(At::still_there));
    CHECK(room.sheet().choices().empty());
    typed::type("2"); // brings it back, and answers nothing
    REQUIRE(room.at_question(1));
    CHECK(room.entries() == 1);
    room.clock().advance(181s);
    REQUIRE(room.at(At::still_there));
    room.clock().advance(30s);
    REQUIRE(room.at(At::welcome));
    room.open(written_code(1));
    REQUIRE(room.at_question(2));
    CHECK(room.sheet().page().back.empty());
}

TEST_CASE("A program that is killed in the kiosk loses nothing that was confirmed", "[study][kiosk]") {
    const samenspel::test::TempDir folder;
    const auto file = folder / "proef.lokstudie";
    samenspel::test::write_study(file);
    samenspel::test::Program program(
        samenspel::test::build_dir() / "samenspel", {file.string()},
        {{"SAMENSPEL_SETTINGS", (folder / "own").string()}, {"SAMENSPEL_LANGUAGE", "nl"}});
    REQUIRE(soon([] { return samenspel::test::window_shown("Onderzoek"); }));
    const auto on_disk = [&]() -> Cells {
        const auto rest = folder / "rest.lokstudie";
        std::filesystem::copy_file(file, rest, std::filesystem::copy_options::overwrite_existing);
        try {
            const auto read = app::OpenStudy::open_to_read(rest);
            for (const auto& one : domain::copies_with_entries(read->study()))
                return domain::answers_of(one.of(Layer::given), 8).cells;
        } catch (const std::exception&) { // copied in the middle of a write
        }
        return Cells(8);
    };
    press("Tab"); // behind the card to enter
    press("Return");
    typed::type("2580");
    press("Return");
    REQUIRE(soon([] { return samenspel::test::window_shown("Vragenlijst"); }));
    press("Return");
    typed::type(written_code(1));
    press("Return");
    typed::type("1");
    REQUIRE(soon([&] { return on_disk()[0] == "1"; }));
    press("Return");
    typed::type("2");
    press("Return");
    REQUIRE(soon([&] { return on_disk()[2] == "1"; }));
    typed::type("12"); // not confirmed
    program.kill();
    REQUIRE(soon([&] { return !program.runs(); }));
    const auto study = app::OpenStudy::open(file);
    const auto answers = study->answers();
    REQUIRE(answers->copies.size() == 1);
    CHECK(domain::answers_of(answers->copies[0].of(Layer::given), 8).cells ==
          Cells{"1", "0", "1", "0", "", "", "", ""});
    CHECK(answers->answered[0].unfinished);
}

TEST_CASE("F1 leads no doctor out to a browser", "[window][kiosk][manual]") {
    KioskWindow room;
    bool opened = false;
    room.frame().open_page = [&](const std::filesystem::path&) { return opened = true; };
    press("F1");
    room.enter(); // heard after it
    REQUIRE(room.at(At::code));
    CHECK_FALSE(opened);
    CHECK(room.kiosk().IsFullScreen());
}
