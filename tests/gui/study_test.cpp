#include "app/study/import_answers.hpp"
#include "app/study/open_study.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/study/checks_panel.hpp"
#include "gui/study/compare_panel.hpp"
#include "gui/study/entry_panel.hpp"
#include "gui/study/export_panel.hpp"
#include "gui/study/import_panel.hpp"
#include "gui/study/mend_dialog.hpp"
#include "gui/study/study_home.hpp"
#include "gui/study/study_panel.hpp"
#include "gui/study_window.hpp"
#include <wx/choice.h>

// The room of research, by the keys of a real keyboard.

using namespace samenspel;
using namespace samenspel::gui;
using domain::Layer;
using samenspel::gui::tried::InDialog;
using samenspel::gui::tried::soon;
using samenspel::gui::tried::StudyWindow;
using samenspel::test::written_code;

TEST_CASE("A whole copy is typed by keyboard alone, from the room's first page", "[study]") {
    StudyWindow room;
    REQUIRE(soon([] { return dynamic_cast<Control*>(wxWindow::FindFocus()) != nullptr; }));
    samenspel::test::press("Return"); // the first card: enter
    REQUIRE(soon([&] { return dynamic_cast<EntryPanel*>(room.study().page()) != nullptr; }));
    auto& panel = dynamic_cast<EntryPanel&>(*room.study().page());
    REQUIRE(soon([&] { return panel.who() && panel.who()->control()->HasFocus(); }));
    samenspel::test::type("ab");
    REQUIRE(soon([&] { return panel.who()->value() == "ab"; }));
    samenspel::test::press("Return");
    REQUIRE(soon([&] { return panel.who() == nullptr; }));
    auto code = written_code(1);
    std::ranges::transform(code, code.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    samenspel::test::type(code);
    samenspel::test::press("Return");
    REQUIRE(soon([&] { return panel.view().page.stage == app::EntryDesk::Stage::question; }));
    samenspel::test::type("1"); // contact
    samenspel::test::type("13");
    samenspel::test::press("Return"); // moment
    samenspel::test::type("45");
    samenspel::test::press("BackSpace");
    samenspel::test::type("4");
    samenspel::test::press("KP_Enter"); // aantal
    samenspel::test::type("052019");    // sinds
    samenspel::test::type("?");         // steun
    const bool at_the_words = soon([&] { return panel.view().page.variable == "slot"; });
    INFO(panel.view().spoken);
    REQUIRE(at_the_words);
    samenspel::test::type("Ja - A, 1?");
    samenspel::test::press("Return");
    REQUIRE(soon([&] { return panel.view().page.stage == app::EntryDesk::Stage::review; }));
    samenspel::test::press("Return");
    REQUIRE(soon([&] { return panel.view().page.copies_done == 1; }));
    CHECK(room.cells(written_code(1), Layer::first) ==
          std::vector<domain::Cell>{"1", "1", "0", "1", "44", "2019-05", "-5", "\"Ja - A, 1?"});
    CHECK(room.study().state().who == "AB");
    samenspel::test::press("Escape");
    CHECK(soon([&] { return room.study().home() != nullptr; }));
}

TEST_CASE("What is being typed stays when the letters are made larger", "[study]") {
    StudyWindow room;
    auto* panel = &room.go<EntryPanel>(Task::entry);
    panel->who()->set_value("AB");
    panel->begin();
    samenspel::test::type(written_code(4));
    samenspel::test::press("Return");
    REQUIRE(soon([&] { return panel->view().page.stage == app::EntryDesk::Stage::question; }));
    samenspel::test::type("12");
    REQUIRE(soon([&] { return panel->view().page.number == 3; }));
    room.frame().change_text_size(2);
    panel = dynamic_cast<EntryPanel*>(room.study().page());
    REQUIRE(panel);
    CHECK(panel->view().page.number == 3);
    REQUIRE(soon([&] { return room.frame().IsActive(); }));
    samenspel::test::type("3");
    CHECK(soon([&] { return panel->view().page.number == 4; }));
    room.frame().change_text_size(0);
}

TEST_CASE("Between two copies somebody else can sit down", "[study]") {
    StudyWindow room;
    auto* panel = &room.go<EntryPanel>(Task::entry);
    panel->who()->set_value("AB");
    panel->begin();
    samenspel::test::type(written_code(4));
    samenspel::test::press("Return");
    REQUIRE(soon([&] { return panel->view().page.stage == app::EntryDesk::Stage::question; }));
    room.study().go(Task::overview); // in the middle of a copy: it goes on there
    panel = &room.go<EntryPanel>(Task::entry);
    CHECK_FALSE(panel->who());
    CHECK(panel->view().page.stage == app::EntryDesk::Stage::question);
    samenspel::test::press("Escape");
    REQUIRE(soon([&] { return panel->view().page.stage == app::EntryDesk::Stage::code; }));
    samenspel::test::press("Escape");
    REQUIRE(soon([&] { return room.study().page() == nullptr; }));
    panel = &room.go<EntryPanel>(Task::entry);
    REQUIRE(panel->who());
    CHECK(panel->who()->value() == "AB");
    panel->who()->set_value("CD");
    panel->layer()->choose(1);
    panel->begin();
    CHECK(panel->view().who.starts_with("CD · "));
    CHECK(room.study().state().layer == Layer::second);
}

TEST_CASE("A finding is opened with Enter and corrected with a reason", "[study]") {
    StudyWindow room;
    room.enter(Layer::first, "AB", {{written_code(2), U"-----\n\n"}});
    auto& panel = room.go<ChecksPanel>(Task::checks);
    const auto row = std::ranges::find(panel.shown().rows, "contact", &app::ChecksPage::Row::variable);
    REQUIRE(row == panel.shown().rows.begin()); // errors first
    REQUIRE(soon([&] { return panel.list()->focused_row() == 0; }));
    const auto before = panel.shown().rows.size();
    const samenspel::test::ExpectDialogs expect;
    // Who does it was never asked here: the page knows the person of the entry only.
    room.study().state().who = "CD";
    std::string complaint;
    InDialog<MendDialog> answer([](MendDialog& dialog) {
        dialog.value()->set_value("9");
        dialog.reason()->set_value("verkeerd getypt");
        dialog.try_to_keep(); // 9 is no box: it stays open
        CHECK(dialog.IsModal());
        dialog.value()->set_value("1");
        dialog.try_to_keep();
    });
    samenspel::test::press("Return");
    REQUIRE(soon([&] { return panel.shown().rows.size() < before; }));
    CHECK(room.cells(written_code(2), Layer::first)[0] == "1");
    const auto& last = room.study().state().study->study().entries.back();
    CHECK(last.reason == "verkeerd getypt");
    CHECK(last.who == "CD");
}

TEST_CASE("Of many findings a part is there, and Down brings the next", "[study]") {
    StudyWindow room;
    std::string rows = "practice,response,contact,momenta,momentb,momentc,aantal,sinds,steun,slot\n";
    for (int i = 1; i <= 230; ++i) // contact must be answered, and is not
        rows += written_code(1).substr(0, 6) + ',' + std::to_string(i) + ",,1,0,0,7,2019-05,3,\n";
    const auto file = room.sessions() / "veel.csv";
    samenspel::test::write_file(file, rows);
    auto& open = *room.study().state().study;
    const auto preview = app::preview_import(open, file, nullptr);
    REQUIRE(app::take_import(open, preview, app::Conflicts::refuse, "AB", room.clock()) == 230);

    auto& panel = room.go<ChecksPanel>(Task::checks);
    auto& list = *panel.list();
    REQUIRE(panel.shown().rows.size() > 230);
    REQUIRE(list.rows.size() == RecordList::part);
    REQUIRE(list.more());
    CHECK(list.more()->text() ==
          wxString::Format("Show 100 more of %d", static_cast<int>(panel.shown().rows.size())));
    samenspel::test::press("End");
    REQUIRE(soon([&] { return list.focused_row() == RecordList::part - 1; }));
    samenspel::test::press("Down");
    REQUIRE(soon([&] { return list.focused_row() == RecordList::part; }));
    CHECK(list.rows.size() == 2 * RecordList::part);

    // One kind: as many as its name says, from the top.
    panel.filter()->choose("required");
    panel.filter()->on_change();
    CHECK(list.rows.size() == RecordList::part);
    const auto all = panel.filter()->kinds()->GetStringSelection();
    CHECK(all.EndsWith(": 230"));
    // What is looked for narrows it further.
    panel.filter()->search()->control()->SetFocus();
    const auto seventh = panel.shown().rows.at(6).copy;
    samenspel::test::type(seventh.substr(seventh.find('~') + 1));
    REQUIRE(soon([&] { return !list.rows.empty() && list.rows.size() < 20; }));
    CHECK_FALSE(list.more());
    CHECK(list.rows.front()->name().Contains(wx(seventh)));
    room.frame().change_text_size(2);
}

TEST_CASE("What was mended leaves the list, and the others stay as they were", "[study]") {
    StudyWindow room;
    room.enter(Layer::first, "AB", {{written_code(2), U"-----\n\n"}, {written_code(3), U"-----\n\n"}});
    room.study().state().who = "CD";
    auto& panel = room.go<ChecksPanel>(Task::checks);
    REQUIRE(panel.shown().rows.size() >= 2);
    const auto* first = panel.list()->rows.front();
    const auto second = panel.list()->rows.at(1)->name();
    const auto before = panel.list()->rows.size();
    const samenspel::test::ExpectDialogs expect;
    InDialog<MendDialog> answer([](MendDialog& dialog) {
        dialog.value()->set_value("1");
        dialog.reason()->set_value("verkeerd getypt");
        dialog.try_to_keep();
    });
    samenspel::test::press("Return");
    REQUIRE(soon([&] { return panel.list()->rows.size() < before; }));
    CHECK(panel.list()->rows.front() == first);
    CHECK(first->name() == second);
    CHECK(first->HasFocus());
}

TEST_CASE("From a copy that was typed in part Enter leads to the entry", "[study]") {
    StudyWindow room;
    room.enter(Layer::first, "AB", {{written_code(4), U"123"}});
    auto& panel = room.go<ChecksPanel>(Task::checks);
    const auto row = std::ranges::find(panel.shown().rows, true, &app::ChecksPage::Row::unfinished);
    REQUIRE(row != panel.shown().rows.end());
    panel.list()->focus_row(static_cast<std::size_t>(row - panel.shown().rows.begin()));
    samenspel::test::press("Return");
    CHECK(soon([&] { return dynamic_cast<EntryPanel*>(room.study().page()) != nullptr; }));
}

TEST_CASE("Of a difference 1 or 2 takes an entry, and the next one stands there", "[study]") {
    StudyWindow room;
    room.enter(Layer::first, "AB", {{written_code(4), U"11111111111111111111\n"}});
    room.enter(Layer::second, "CD", {{written_code(4), U"12111111111111111113\n"}});
    room.study().state().who = "EF";
    auto& panel = room.go<ComparePanel>(Task::comparison);
    REQUIRE(panel.shown().open == 2);
    REQUIRE(soon([&] { return panel.list()->focused_row() == 0; }));
    samenspel::test::press("2");
    REQUIRE(soon([&] { return panel.shown().open == 1; }));
    REQUIRE(soon([&] { return panel.list()->focused_row() == 0; }));
    samenspel::test::press("Down");
    REQUIRE(soon([&] { return panel.list()->focused_row() == 1; }));
    samenspel::test::press("Up");
    REQUIRE(soon([&] { return panel.list()->focused_row() == 0; }));
    samenspel::test::press("KP_1");
    REQUIRE(soon([&] { return panel.shown().open == 0; }));
    const auto settled = room.cells(written_code(4), Layer::settled);
    CHECK(settled[1] == "2");
    CHECK(settled[19] == "1");
    CHECK(room.study().state().study->study().entries.back().reason ==
          utf8(panel.reason()->control()->GetValue()));
}

TEST_CASE("Without a reason nothing is chosen", "[study]") {
    StudyWindow room;
    room.enter(Layer::first, "AB", {{written_code(4), U"11111111111111111111\n"}});
    room.enter(Layer::second, "CD", {{written_code(4), U"21111111111111111111\n"}});
    room.study().state().who = "EF";
    auto& panel = room.go<ComparePanel>(Task::comparison);
    panel.reason()->set_value(" ");
    panel.choose(0, 1);
    CHECK(panel.shown().open == 1);
    panel.reason()->set_value("op papier");
    panel.choose(0, 1);
    CHECK(panel.shown().open == 0);
}

TEST_CASE("A file of answers comes in once it was shown", "[study]") {
    StudyWindow room;
    room.study().state().who = "AB";
    const auto file = room.sessions() / "antwoorden.csv";
    samenspel::test::write_file(file, "copy,contact,momenta,momentb,momentc,aantal,sinds,steun,slot\n" +
                                          written_code(1) + ",1,1,0,0,7,2019-05,3,\n");
    auto& panel = room.go<ImportPanel>(Task::import);
    panel.choose_file = [&] { return file; };
    samenspel::test::press("Return"); // choose a file: it has the keyboard
    REQUIRE(soon([&] { return panel.shown().to_take == 1; }));
    CHECK(room.study().state().study->study().entries.empty());
    REQUIRE(soon([&] { return !panel.is_working(); }));
    samenspel::test::press("Return"); // take it in
    REQUIRE(soon([&] { return !panel.is_working() && panel.shown().to_take == 0; }));
    REQUIRE(room.study().state().study->study().entries.size() == 1);
    CHECK(room.cells(written_code(1), Layer::given)[4] == "7");
}

TEST_CASE("The data set is made beside the window, and stopped by Escape", "[study]") {
    StudyWindow room;
    room.enter(Layer::first, "AB", {{written_code(4), U"11111111111111111112\n"}});
    auto& panel = room.go<ExportPanel>(Task::exporting);
    panel.set_folder(room.sessions() / "uit");
    samenspel::test::press("Return");
    REQUIRE(soon([&] { return !panel.outcome().empty(); }));
    INFO(panel.outcome().front());
    CHECK(std::filesystem::exists(room.sessions() / "uit" / "caregivers.csv"));
    REQUIRE(soon([&] { return !panel.is_working(); }));
    panel.make_data();
    wxKeyEvent escape(wxEVT_CHAR_HOOK); // of the keyboard it would take longer than the files
    escape.m_keyCode = WXK_ESCAPE;
    CHECK(panel.key(escape));
    REQUIRE(soon([&] { return !panel.is_working(); }));
    CHECK(panel.outcome().front().starts_with("Stopped"));
    CHECK(room.study().page() == &panel);
}

TEST_CASE("A study that was open is offered again", "[study]") {
    StudyWindow room;
    CHECK(room.frame().settings().studies.size() == 1);
    room.study().close();
    REQUIRE(room.study().home());
    REQUIRE(soon([] { return dynamic_cast<Control*>(wxWindow::FindFocus()) != nullptr; }));
    CHECK(dynamic_cast<Control*>(wxWindow::FindFocus())->name().Contains("proef"));
    samenspel::test::press("Return");
    CHECK(soon([&] { return room.study().state().study != nullptr; }));
}
