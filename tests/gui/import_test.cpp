#include <fstream>

#include <wx/timer.h>

#include "app/study/open_study.hpp"
#include "app/written_study.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/study/import_panel.hpp"
#include "gui/study/study_panel.hpp"
#include "gui/widgets/pick_dialog.hpp"
#include "gui/window.hpp"

// A file of answers in the window: which column is what, by keyboard; long ones beside the window.

using namespace samenspel;
using namespace samenspel::gui;
using samenspel::gui::tried::soon;
using samenspel::gui::tried::Window;
using samenspel::test::written_code;

namespace {

class ImportWindow : public Window {
public:
    ImportWindow() {
        const auto file = sessions() / "proef.lokstudie";
        samenspel::test::write_study(file);
        frame().open_study(file);
        REQUIRE(frame().room() == Room::study);
        REQUIRE(soon([&] { return frame().IsActive(); }));
        frame().study()->state().who = "AB";
        frame().study()->go(Task::import);
        wxTheApp->Yield(true);
    }
    ImportPanel& panel() {
        auto* page = dynamic_cast<ImportPanel*>(frame().study()->page());
        REQUIRE(page);
        return *page;
    }
    const domain::Study& held() { return frame().study()->state().study->study(); }
    bool done() {
        return soon([&] { return !panel().is_working(); });
    }
    void look_at(const std::filesystem::path& file) {
        panel().look_at(file);
        REQUIRE(done());
    }
    std::filesystem::path write(const char* name, const std::string& text) {
        samenspel::test::write_file(sessions() / name, text);
        return sessions() / name;
    }
    /// One column has a name that says nothing.
    std::filesystem::path renamed() {
        return write("hernoemd.csv", "copy,contact,momenta,momentb,momentc,hoeveelheid,sinds,steun,slot\n" +
                                         written_code(1) + ",1,1,0,0,7,2019-05,3,\n" + written_code(2) +
                                         ",1,1,0,0,12,2019-05,4,\n");
    }
    const app::MappingPage::Line& line(const std::string& column) {
        const auto& lines = panel().mapping().lines;
        const auto found = std::ranges::find(lines, column, &app::MappingPage::Line::column);
        REQUIRE(found != lines.end());
        return *found;
    }
};

/// What the list of choices gets, once it is there.
class InPick : public wxTimer {
public:
    explicit InPick(std::function<void(PickDialog&)> what) : what_(std::move(what)) { Start(50); }
    void Notify() override {
        for (wxWindow* window : wxTopLevelWindows)
            if (auto* dialog = dynamic_cast<PickDialog*>(window); dialog && dialog->IsModal()) {
                Stop();
                return what_(*dialog);
            }
    }

private:
    std::function<void(PickDialog&)> what_;
};

} // namespace

TEST_CASE("A column that is not understood stands first, and is told by keyboard alone", "[study]") {
    ImportWindow room;
    room.look_at(room.renamed());
    auto& panel = room.panel();
    REQUIRE_FALSE(panel.shown().problems.empty()); // no column holds aantal
    REQUIRE(panel.rows().size() == 9);             // open by itself
    CHECK(panel.mapping().lines[0].column == "hoeveelheid");
    CHECK(panel.mapping().lines[0].mark == "not sure");
    CHECK(panel.mapping().lines[0].examples == "7 · 12");
    CHECK(panel.mapping().unsure == 1);
    CHECK(room.line("steun").mark.empty());
    REQUIRE(soon([&] { return room.frame().IsActive(); }));
    const samenspel::test::ExpectDialogs expect;
    panel.rows()[0]->SetFocus();
    REQUIRE(soon([&] { return panel.rows()[0]->HasFocus(); }));
    samenspel::test::press("Down");
    REQUIRE(soon([&] { return panel.rows()[1]->HasFocus(); }));
    samenspel::test::press("Up");
    REQUIRE(soon([&] { return panel.rows()[0]->HasFocus(); }));
    std::vector<std::size_t> shown;
    InPick answer([&](PickDialog& dialog) {
        CHECK(dialog.field()->value() == "h"); // the letter that was typed on the row
        dialog.field()->control()->ChangeValue("");
        dialog.field()->control()->WriteText("HOE vaak");
        shown = dialog.shown();
        wxKeyEvent enter(wxEVT_CHAR_HOOK);
        enter.m_keyCode = WXK_RETURN;
        dialog.GetEventHandler()->ProcessEvent(enter);
    });
    samenspel::test::type("h");
    REQUIRE(soon([&] { return panel.shown().to_take == 2; })); // the preview follows
    REQUIRE(shown.size() == 1);
    CHECK(room.line("hoeveelheid").mark == "chosen by you");
    CHECK(panel.mapping().lines[0].column == "hoeveelheid"); // it has not moved away
    REQUIRE(soon([&] { return panel.rows()[0]->HasFocus(); }));
    CHECK(panel.mapping().unsure == 0);
    panel.take();
    REQUIRE(room.done());
    REQUIRE(room.held().entries.size() == 2);
    CHECK(room.held().sources[0].mapping.find("hoeveelheid") != std::string::npos);
    // The next file with these columns needs nobody.
    room.look_at(
        room.write("later.csv", "copy,contact,momenta,momentb,momentc,hoeveelheid,sinds,steun,slot\n" +
                                    written_code(3) + ",1,1,0,0,8,2019-05,3,\n"));
    CHECK(panel.shown().to_take == 1);
    CHECK(panel.rows().empty()); // folded: there is nothing to look at
    CHECK(panel.shown().notice.find("earlier file") != std::string::npos);
}

TEST_CASE("The list of choices is walked with arrows, filtered by words, and left with Escape", "[study]") {
    ImportWindow room;
    room.look_at(room.renamed());
    auto& panel = room.panel();
    const auto before = panel.mapping().lines[0].chosen;
    REQUIRE(soon([&] { return room.frame().IsActive(); }));
    const samenspel::test::ExpectDialogs expect;
    std::vector<std::size_t> all, none;
    InPick leave([&](PickDialog& dialog) {
        all = dialog.shown();
        dialog.field()->control()->WriteText("zzz");
        none = dialog.shown();
        wxKeyEvent enter(wxEVT_CHAR_HOOK);
        enter.m_keyCode = WXK_RETURN;
        dialog.GetEventHandler()->ProcessEvent(enter); // nothing to take: it stays
        CHECK(dialog.IsModal());
        wxKeyEvent escape(wxEVT_CHAR_HOOK);
        escape.m_keyCode = WXK_ESCAPE;
        dialog.GetEventHandler()->ProcessEvent(escape);
    });
    panel.rows()[0]->SetFocus();
    samenspel::test::press("Return");
    REQUIRE(soon([&] { return !all.empty(); }));
    CHECK(all.size() == panel.mapping().choices.size());
    CHECK(none.empty());
    CHECK(soon([&] { return panel.rows()[0]->HasFocus(); }));
    CHECK(panel.mapping().lines[0].chosen == before);
    bool asked = false;
    InPick walk([&](PickDialog& dialog) {
        asked = true;
        for (const int code :
             {WXK_DOWN, WXK_DOWN, WXK_UP, WXK_RETURN}) { // from "do not take in" to the one below
            wxKeyEvent press(wxEVT_CHAR_HOOK);
            press.m_keyCode = code;
            dialog.GetEventHandler()->ProcessEvent(press);
        }
    });
    samenspel::test::press("Return");
    REQUIRE(soon([&] { return asked && room.line("hoeveelheid").chosen == 1; }));
    // Two columns with the code of the copy: told, and nothing is taken.
    REQUIRE(room.done());
    CHECK(panel.shown().to_take == 0);
    CHECK_FALSE(panel.shown().problems.empty());
}

TEST_CASE("Answers are read as those to another questionnaire once somebody says so", "[study]") {
    ImportWindow room;
    room.look_at(room.renamed());
    auto& panel = room.panel();
    REQUIRE(panel.mapping().questionnaires.size() == 2);
    CHECK(panel.mapping().questionnaire == 0);
    panel.choose_questionnaire(1);
    REQUIRE(room.done());
    CHECK(panel.mapping().questionnaire == 1);
    CHECK(
        std::ranges::any_of(panel.mapping().choices, [](const auto& one) { return one.variable == "v07"; }));
    CHECK(panel.shown().to_take == 0);
    CHECK(panel.mapping().unsure > 1);
}

TEST_CASE("Which column is what is kept in a file and taken from it, as on the command line", "[study]") {
    ImportWindow room;
    room.look_at(room.renamed());
    auto& panel = room.panel();
    const auto& choices = panel.mapping().choices;
    const auto aantal = std::ranges::find(choices, "aantal", &app::MappingChoice::variable) - choices.begin();
    panel.choose(0, static_cast<std::size_t>(aantal));
    REQUIRE(room.done());
    REQUIRE(panel.shown().to_take == 2);
    const auto kept = room.sessions() / "kolommen.json";
    panel.save_mapping(kept);
    panel.choose(0, 0); // not taken in after all
    REQUIRE(room.done());
    CHECK(panel.shown().to_take == 0);
    panel.load_mapping(kept);
    REQUIRE(room.done());
    CHECK(panel.shown().to_take == 2);
    panel.load_mapping(room.write("kapot.json", "{\"format\": 1"));
    CHECK_FALSE(panel.is_working());
    CHECK(panel.shown().to_take == 2); // what is wrong is told, and changes nothing
}

TEST_CASE("A long file is read and kept beside the window, and Escape leaves nothing of it", "[study]") {
    ImportWindow room;
    std::string text = "praktijk,id,contact,momenta,momentb,momentc,aantal,sinds,steun,slot\n";
    const auto practice = written_code(1).substr(0, 6);
    constexpr int count = 60'000;
    for (int i = 1; i <= count; ++i)
        text += practice + ',' + std::to_string(i) + ",1,1,0,0,7,2019-05,3,\n";
    const auto file = room.write("lang.csv", text);
    auto& panel = room.panel();
    wxKeyEvent escape(wxEVT_CHAR_HOOK);
    escape.m_keyCode = WXK_ESCAPE;
    panel.look_at(file);
    REQUIRE(panel.is_working());
    CHECK(panel.key(escape)); // stops it, and stays on this page
    REQUIRE(room.done());
    CHECK(panel.shown().to_take == 0);
    room.look_at(file);
    REQUIRE(panel.shown().to_take == count);
    panel.take();
    REQUIRE(panel.is_working());
    panel.take(); // a second time is none
    CHECK(panel.key(escape));
    REQUIRE(room.done());
    CHECK(room.held().entries.empty());
    CHECK(panel.shown().to_take == count); // still there to be taken
    panel.take();
    REQUIRE(room.done());
    CHECK(room.held().entries.size() == count);
    CHECK(panel.key(escape)); // now it goes back
    CHECK(soon([&] { return room.frame().study()->home() != nullptr; }));
}
