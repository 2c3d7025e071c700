#include <algorithm>

#include <wx/choice.h>

#include "app/study/mend.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/study/checks_panel.hpp"
#include "gui/study/merge_panel.hpp"
#include "gui/study/practice_dialog.hpp"
#include "gui/study/practices_panel.hpp"
#include "gui/study/print_panel.hpp"
#include "gui/study/study_home.hpp"
#include "gui/study/withdraw_dialog.hpp"
#include "gui/study_window.hpp"
#include "support/run_command.hpp"

// Practices, printing, other copies and what is taken away, by the keys of a real keyboard.

using namespace samenspel;
using namespace samenspel::gui;
using domain::Layer;
using samenspel::gui::tried::InDialog;
using samenspel::gui::tried::soon;
using samenspel::gui::tried::StudyWindow;
using samenspel::test::press;
using samenspel::test::read_file;
using samenspel::test::written_code;

namespace {

constexpr auto of_ones = U"11111111111111111111\n";

const std::string& practice() {
    static const auto code = domain::practice_of(written_code(1));
    return code;
}

/// The control that has the keyboard says these words.
bool at(const wxString& words) {
    const auto* control = dynamic_cast<Control*>(wxWindow::FindFocus());
    return control && control->name().Contains(words);
}

/// Tab, until the control with these words has the keyboard.
bool tab_to(const wxString& words, const std::string& key = "Tab") {
    for (int i = 0; i < 20 && !at(words); ++i) {
        const auto* before = wxWindow::FindFocus();
        press(key);
        if (!soon([&] { return wxWindow::FindFocus() != before; }))
            return false;
    }
    return at(words);
}

} // namespace

TEST_CASE("What a practice handed out and when it met is typed by keyboard", "[study][practices]") {
    StudyWindow room;
    room.study().state().who = "AB";
    REQUIRE(soon([] { return at("Enter"); }));
    REQUIRE(tab_to("Practices", "shift+Tab"));
    press("Return");
    REQUIRE(soon([&] { return room.page<PracticesPanel>() != nullptr; }));
    auto& panel = *room.page<PracticesPanel>();
    REQUIRE(soon([&] { return panel.list()->focused_row() == 0; }));
    CHECK(panel.shown().rows[0].missing.size() == 3);
    const samenspel::test::ExpectDialogs expect;
    InDialog<PracticeDialog> answer([&](PracticeDialog& dialog) {
        CHECK(dialog.name() == nullptr); // no key is open
        samenspel::test::type("2");
        press("Tab");
        samenspel::test::type("5");
        press("Tab");
        samenspel::test::type("31/2/2026");
        press("Return"); // there is no such day: it stays, and the keys after it still come in
        press("ctrl+a");
        samenspel::test::type("21/11/2026");
        press("Return");
    });
    press("Return");
    REQUIRE(soon([&] { return !room.held().meetings.empty(); }));
    CHECK(room.held().meetings.size() == 1);
    CHECK(room.held().meetings[0].on == "2026-11-21");
    REQUIRE(room.held().handed.size() == 2);
    CHECK(room.held().handed[0].count == 2);
    CHECK(room.held().handed[1].count == 5);
    CHECK(room.held().handed[0].who == "AB");
    CHECK(soon([&] { return panel.shown().rows[0].missing.empty(); }));
    CHECK(soon([&] { return panel.list()->focused_row() == 0; }));
}

TEST_CASE("Names come from a key, and are in no other file", "[study][practices]") {
    StudyWindow room;
    room.study().state().who = "AB";
    auto* panel = &room.go<PracticesPanel>(Task::practices);
    const auto key = room.sessions() / "elders/proef.loksleutel";
    std::filesystem::create_directories(key.parent_path());
    panel->choose_new_key = [&] { return key; };
    REQUIRE(soon([&] { return panel->list()->focused_row() == 0; }));
    REQUIRE(tab_to("New key", "shift+Tab"));
    press("Return");
    REQUIRE(soon([&] { return panel->shown().has_key; }));
    REQUIRE(soon([&] { return panel->list()->focused_row() == 0; }));
    const samenspel::test::ExpectDialogs expect;
    InDialog<PracticeDialog> answer([&](PracticeDialog& dialog) {
        CHECK(dialog.name());
        samenspel::test::type("Praktijk Zonnebloem");
        press("ctrl+Return");
    });
    press("Return");
    REQUIRE(soon([&] { return panel->shown().rows[0].name == "Praktijk Zonnebloem"; }));

    // The window is made anew: the key stays open, and the names are read again.
    room.frame().change_text_size(2);
    panel = room.page<PracticesPanel>();
    REQUIRE(panel);
    CHECK(panel->shown().rows[0].name == "Praktijk Zonnebloem");
    room.frame().change_text_size(0);

    panel = room.page<PracticesPanel>();
    const auto other = room.sessions() / "ander.lokstudie", other_key = room.sessions() / "ander.loksleutel";
    app::create_practice_key(*app::OpenStudy::create(other, "Ander"), other_key);
    panel->open_key(other_key);
    CHECK(room.study().state().key == key); // refused: the one that was open stays
    CHECK(panel->shown().rows[0].name == "Praktijk Zonnebloem");
    panel->close_key();
    CHECK(panel->shown().rows[0].name.empty());
    panel->open_key(other_key);
    CHECK_FALSE(panel->shown().has_key);
    panel->open_key(key);
    CHECK(panel->shown().has_key);

    room.study().close();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(room.sessions()))
        if (entry.is_regular_file() && entry.path() != key)
            CHECK(read_file(entry.path()).find("Zonnebloem") == std::string::npos);
    CHECK(read_file(key).find("Zonnebloem") != std::string::npos);
    CHECK(room.study().state().key.empty()); // the next study begins without
}

TEST_CASE("Numbered copies are made by keyboard, and the study knows them at once", "[study][practices]") {
    StudyWindow room;
    auto& panel = room.go<PrintPanel>(Task::printing);
    REQUIRE(panel.questionnaire());
    panel.set_folder(room.sessions() / "papier");
    REQUIRE(soon([&] { return panel.practice()->HasFocus(); }));
    const auto before = room.held().copies.size();
    press("Down");
    REQUIRE(soon([&] { return panel.practice()->GetSelection() == 1; }));
    press("Tab");
    samenspel::test::type("0");
    press("ctrl+Return"); // none is no number of copies
    REQUIRE(soon([&] { return panel.copies()->control()->HasFocus() && panel.copies()->value() == "0"; }));
    CHECK_FALSE(panel.is_working());
    press("ctrl+a");
    samenspel::test::type("2");
    REQUIRE(soon([&] { return panel.copies()->value() == "2"; }));
    press("ctrl+Return");
    REQUIRE(soon([&] { return !panel.outcome().empty(); }));
    REQUIRE(room.held().copies.size() == before + 2);
    const auto code = room.held().copies.back().code;
    CHECK(code == domain::make_copy_code(practice(), 8));
    INFO(panel.outcome().front());
    CHECK(panel.outcome().front().find(code) != std::string::npos);
    const auto id = room.held().copies.back().questionnaire;
    const auto file =
        room.sessions() / "papier" / (id + '-' + domain::make_copy_code(practice(), 7) + ".pdf");
    REQUIRE(std::filesystem::exists(file));
    CHECK(samenspel::test::run_command({"pdftotext", file.string(), "-"}).out.find(code) !=
          std::string::npos);
    // The study that is open goes on from there.
    REQUIRE(soon([&] { return !panel.is_working(); }));
    app::note_meeting(*room.study().state().study, practice(), "2026-11-21", room.clock());
    CHECK(room.held().meetings.size() == 1);
}

TEST_CASE("A printing that is stopped leaves the study and the folder as they were", "[study][practices]") {
    StudyWindow room;
    auto& panel = room.go<PrintPanel>(Task::printing);
    panel.set_folder(room.sessions() / "papier");
    panel.copies()->set_value("60");
    panel.files()->choose(2);
    const auto before = room.held().copies;
    panel.print();
    REQUIRE(panel.is_working());
    const auto back = [&panel]() -> const Control* {
        for (wxWindow* child : panel.GetChildren())
            if (auto* control = dynamic_cast<Control*>(child);
                control && control->name().Contains("To the study"))
                return control;
        return nullptr;
    };
    REQUIRE(back());
    CHECK_FALSE(back()->IsEnabled());   // nobody leaves it holding the window
    wxKeyEvent escape(wxEVT_CHAR_HOOK); // of the keyboard it would take longer than the files
    escape.m_keyCode = WXK_ESCAPE;
    CHECK(panel.key(escape));
    REQUIRE(soon([&] { return !panel.is_working(); }));
    CHECK(back()->IsEnabled());
    REQUIRE_FALSE(panel.outcome().empty());
    CHECK(panel.outcome().front().starts_with("Stopped"));
    CHECK(room.held().copies == before);
    if (std::filesystem::exists(room.sessions() / "papier"))
        CHECK(std::filesystem::is_empty(room.sessions() / "papier"));
    CHECK(room.study().page() == &panel);
}

TEST_CASE("Another copy of the study is shown, and then comes in, by keyboard", "[study][practices]") {
    StudyWindow room;
    const auto other = room.sessions() / "laptop-b.lokstudie";
    std::filesystem::copy_file(room.file(), other);
    {
        const auto there = app::OpenStudy::open(other);
        app::EntryPresenter desk(*there, Layer::first, "CD", room.clock());
        samenspel::test::open_copy(desk, written_code(4));
        samenspel::test::type_keys(desk, of_ones);
    }
    room.study().home()->choose_copies = [&] { return std::vector{other}; };
    REQUIRE(soon([] { return at("Enter"); }));
    REQUIRE(tab_to("Add another copy"));
    press("Return");
    REQUIRE(soon([&] { return room.page<MergePanel>() != nullptr; }));
    auto* panel = room.page<MergePanel>();
    CHECK(panel->shown().files.at(0).lines.at(0) == "20 new answers");
    CHECK(room.held().entries.empty());
    REQUIRE(soon([] { return at("Add 20 new records"); }));
    press("Return");
    REQUIRE(soon([&] { return !panel->outcome().empty(); }));
    CHECK(room.held().entries.size() == 20);
    CHECK(room.cells(written_code(4), Layer::first)[19] == "1");

    // The same once more: nothing, and it says so.
    press("Escape");
    REQUIRE(soon([&] { return room.study().home() != nullptr; }));
    room.study().home()->choose_copies = [&] { return std::vector{other}; };
    REQUIRE(soon([] { return at("Enter"); }));
    REQUIRE(tab_to("Add another copy"));
    press("Return");
    REQUIRE(soon([&] { return room.page<MergePanel>() != nullptr; }));
    panel = room.page<MergePanel>();
    CHECK_FALSE(panel->shown().can_merge);
    CHECK_FALSE(panel->shown().nothing.empty());
    panel->merge();
    CHECK(room.held().entries.size() == 20);
}

TEST_CASE("Another study is joined only by who says so", "[study][practices]") {
    StudyWindow room;
    const auto other = room.sessions() / "ander.lokstudie";
    samenspel::test::write_study(other);
    {
        const auto there = app::OpenStudy::open(other);
        app::EntryPresenter desk(*there, Layer::first, "CD", room.clock());
        samenspel::test::open_copy(desk, written_code(4));
        samenspel::test::type_keys(desk, of_ones);
    }
    room.study().state().merging = {other};
    auto& panel = room.go<MergePanel>(Task::merging);
    CHECK_FALSE(panel.shown().can_merge);
    REQUIRE(panel.joining());
    REQUIRE(soon([&] { return panel.joining()->HasFocus(); }));
    press("Right");
    REQUIRE(soon([&] { return panel.shown().can_merge; }));
    REQUIRE(soon([&] { return panel.joining()->HasFocus(); }));
    panel.merge();
    CHECK(room.held().entries.size() == 20);
}

TEST_CASE("From a finding about a whole copy it is taken away, with a reason", "[study][practices]") {
    StudyWindow room;
    room.enter(Layer::first, "AB", {{written_code(4), of_ones}, {written_code(5), of_ones}});
    room.study().state().who = "CD";
    auto& panel = room.go<ChecksPanel>(Task::checks);
    const auto row = std::ranges::find_if(panel.shown().rows, [](const auto& one) {
        return one.variable.empty() && one.copy == written_code(5);
    });
    REQUIRE(row != panel.shown().rows.end());
    panel.list()->focus_row(static_cast<std::size_t>(row - panel.shown().rows.begin()));
    const auto before = panel.shown().rows.size();
    const samenspel::test::ExpectDialogs expect;
    InDialog<WithdrawDialog> answer([&](WithdrawDialog& dialog) {
        CHECK(dialog.shown().forms.size() == 1);
        CHECK(dialog.shown().forms[0].lines.at(0) == "first entry: 20 answers, by AB");
        dialog.try_to_keep(); // without a reason nothing is taken away
        CHECK(dialog.IsModal());
        CHECK_FALSE(dialog.complaint().empty());
        samenspel::test::type("papier van 6");
        press("Return");
    });
    press("Return");
    REQUIRE(soon([&] { return panel.shown().rows.size() < before; }));
    CHECK(room.held().entries.back().answers == domain::withdrawal);
    CHECK(room.held().entries.back().reason == "papier van 6");
    CHECK(room.held().entries.back().who == "CD");
    CHECK(room.cells(written_code(5), Layer::first).empty());
    CHECK_FALSE(room.cells(written_code(4), Layer::first).empty());
}

TEST_CASE("A copy is taken away by typing its code", "[study][practices]") {
    StudyWindow room;
    room.enter(Layer::first, "AB", {{written_code(4), of_ones}});
    room.study().state().who = "CD";
    auto& panel = room.go<PracticesPanel>(Task::practices);
    REQUIRE(soon([&] { return panel.list()->focused_row() == 0; }));
    panel.withdraw(written_code(5)); // nothing was entered: it says so, and asks nothing
    CHECK(room.held().entries.size() == 20);
    REQUIRE(tab_to("Take away a copy", "shift+Tab"));
    const samenspel::test::ExpectDialogs expect;
    InDialog<wxDialog> code([&](wxDialog&) {
        auto typed = written_code(4);
        std::ranges::transform(typed, typed.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        samenspel::test::type(typed);
        press("Return");
    });
    InDialog<WithdrawDialog> answer([&](WithdrawDialog& dialog) {
        CHECK(dialog.shown().copy == written_code(4));
        samenspel::test::type("verkeerde stapel");
        press("Return");
    });
    press("Return");
    REQUIRE(soon([&] { return room.held().entries.size() == 21; }));
    CHECK(room.held().entries.back().reason == "verkeerde stapel");
    CHECK(soon([&] { return panel.shown().rows[0].parts[1].returned == 0; }));
}
