#include <unistd.h>

#include <wx/app.h>
#include <wx/dialog.h>
#include <wx/display.h>
#include <wx/timer.h>

#include "app/clock.hpp"
#include "app/places.hpp"
#include "base/error.hpp"
#include "gui/console/note_rows.hpp"
#include "gui/desktop.hpp"
#include "gui/frame/main_frame.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/rooms/finish_panel.hpp"
#include "gui/rooms/prepare_panel.hpp"
#include "gui/support/lookup_dialog.hpp"
#include "gui/support/support_dialog.hpp"
#include "gui/support/support_panel.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/field.hpp"
#include "gui/widgets/question_dialog.hpp"
#include "gui/window.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using namespace samenspel::gui;
using samenspel::gui::tried::soon;
using samenspel::gui::tried::Window;

namespace {

/// The dialog that is open now.
wxDialog* open_dialog() {
    for (wxWindow* window : wxTopLevelWindows)
        if (auto* dialog = dynamic_cast<wxDialog*>(window); dialog && dialog->IsModal())
            return dialog;
    return nullptr;
}

/// A key as the dialog gets it. @return whether it goes on to the button that has the focus
bool dialog_key(int code) {
    wxKeyEvent event(wxEVT_CHAR_HOOK);
    event.m_keyCode = code;
    return open_dialog() && !open_dialog()->ProcessWindowEvent(event);
}

/// Presses a button of the dialog that is open, by its number.
void press_in_dialog(std::size_t number) {
    std::vector<Button*> buttons;
    if (open_dialog() != nullptr)
        for (wxWindow* child : open_dialog()->GetChildren())
            if (auto* button = dynamic_cast<Button*>(child))
                buttons.push_back(button);
    if (number < buttons.size())
        buttons[number]->on_click();
}

/// Does something a while after it is asked for, also within a question.
class Later : public wxTimer {
public:
    Later(int milliseconds, std::function<void()> what) : what_(std::move(what)) { StartOnce(milliseconds); }
    void Notify() override { what_(); }

private:
    std::function<void()> what_;
};

/// While it lives, this program cannot write in the folder, also when it is run by root.
class ReadOnly {
public:
    explicit ReadOnly(const std::filesystem::path& folder) {
        using std::filesystem::perms;
        const auto readable = perms::owner_read | perms::group_read | perms::others_read;
        const auto searchable = readable | perms::owner_exec | perms::group_exec | perms::others_exec;
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            std::filesystem::permissions(entry.path(), readable);
        std::filesystem::permissions(folder.parent_path(), searchable, std::filesystem::perm_options::add);
        std::filesystem::permissions(folder, searchable);
        REQUIRE((user_ != 0 || seteuid(nobody) == 0));
    }
    ~ReadOnly() { static_cast<void>(user_ != 0 || seteuid(0) == 0); }
    ReadOnly(const ReadOnly&) = delete;
    ReadOnly& operator=(const ReadOnly&) = delete;

private:
    static constexpr uid_t nobody = 65534;
    uid_t user_ = geteuid();
};

} // namespace

TEST_CASE("A LOK that is over can be read, and its papers made, from a disk that cannot be written",
          "[window]") {
    Window window;
    window.moderate();
    const bool over = GENERATE(true, false);
    if (over) {
        window.key(WXK_PAGEDOWN);
        window.frame().session()->end();
    }
    const auto stick = window.sessions() / "stick";
    std::filesystem::create_directory(stick);
    const auto file = stick / "Avond.lok";
    std::filesystem::copy_file(window.frame().session()->file(), file);
    const auto open = [&] {
        const ReadOnly disk(stick);
        window.frame().open_session(file);
    };
    if (!over) {
        // In the evening itself every word must be kept: it is told that this cannot be.
        CHECK_THROWS_WITH(open(), "unexpected dialog: Samenspel");
        CHECK(window.frame().session()->file() != file);
        return;
    }
    open();
    REQUIRE(window.frame().room() == Room::finish);
    CHECK(window.frame().session()->file() == file);
    CHECK(window.frame().session()->is_read_only());
    CHECK_FALSE(window.frame().console());
    window.finish()->make_papers();
    CHECK(soon([&] { return window.finish()->papers().size() >= 2; }));
    CHECK(std::filesystem::exists(window.sessions() / "Avond" / "report.pdf"));
    CHECK_FALSE(std::filesystem::exists(stick / "Avond"));
}

TEST_CASE("Who was there is told one after the other, and the list and the keyboard stay where they are",
          "[window]") {
    Window window;
    window.moderate();
    std::vector<domain::Person> people;
    for (int number = 1; number <= 25; ++number)
        people.push_back({.number = number, .name = "Arts " + std::to_string(number), .riziv = {}});
    window.frame().session()->change_people(people);
    window.key(WXK_PAGEDOWN);
    window.frame().session()->end();
    window.frame().go_to_finish();
    wxTheApp->Yield(true);
    const auto rows = [&] {
        std::vector<Segmented*> all;
        const std::function<void(wxWindow&)> look = [&](wxWindow& below) {
            for (wxWindow* child : below.GetChildren()) {
                if (auto* found = dynamic_cast<Segmented*>(child))
                    all.push_back(found);
                look(*child);
            }
        };
        look(*window.finish());
        return all;
    };
    REQUIRE(rows().size() == 25);
    rows()[20]->SetFocus();
    REQUIRE(soon([&] { return wxWindow::FindFocus() == rows()[20]; }));
    const int high = rows()[20]->GetScreenPosition().y;
    rows()[20]->on_choice(3); // after “–”, for nobody said anything yet
    const auto absent = [&] {
        const auto& marked = window.frame().session()->record().attendance;
        return marked.contains(21) && marked.at(21).absent;
    };
    REQUIRE(soon([&] { return absent() && rows()[20]->chosen() == 2; }));
    CHECK(soon([&] { return wxWindow::FindFocus() == rows()[20]; }));
    CHECK(rows()[20]->GetScreenPosition().y == high);
    CHECK(rows()[0]->GetScreenPosition().y < 0);
}

TEST_CASE("The notes of a second laptop come in, and where both differ someone chooses", "[window]") {
    Window window;
    window.moderate();
    window.key(WXK_PAGEDOWN);
    auto& session = *window.frame().session();
    const auto step = session.info().plan.steps.at(1).key();
    const auto shared = session.add_note({step, 0, domain::NoteKind::reflection, false, "samen begonnen"});
    const auto other = window.sessions() / "other" / "Avond.lok";
    std::filesystem::create_directory(other.parent_path());
    std::filesystem::copy_file(session.file(), other);
    {
        const auto second = app::LiveSession::open(other, window.frame().places().modules, window.clock());
        second->add_note({step, 2, domain::NoteKind::reflection, false, "in de andere kamer"});
        second->change_note(shared, {step, 0, domain::NoteKind::reflection, false, "zo zeiden zij het"});
    }
    session.change_note(shared, {step, 0, domain::NoteKind::reflection, false, "zo zeiden wij het"});
    session.end();
    window.frame().go_to_finish();
    window.finish()->choose_file = [&] { return other; };

    const bool take_theirs = GENERATE(true, false);
    const test::ExpectDialogs expect;
    Later add(500, [] { press_in_dialog(0); });
    Later choose(1000, [&] { press_in_dialog(take_theirs ? 0 : 1); });
    window.finish()->merge_notes();
    std::vector<std::string> texts;
    for (const auto& note : session.record().notes)
        texts.push_back(note.content.text);
    CHECK(texts == std::vector<std::string>{take_theirs ? "zo zeiden zij het" : "zo zeiden wij het",
                                            "in de andere kamer"});
    if (take_theirs) {
        window.finish()->merge_notes(); // nothing is left, so nothing is asked
        CHECK(session.record().notes.size() == 2);
    }
}

TEST_CASE("The directory of support is searched while one types, and mended", "[window]") {
    Window window(test::source_dir() / "modules");
    window.frame().go(Room::support);
    REQUIRE(window.frame().support());
    auto& panel = *window.frame().support();
    CHECK(soon([&] { return wxWindow::FindFocus() == panel.search()->control(); }));
    CHECK(panel.presenter().page().rows.size() == 40);
    panel.search()->control()->SetValue("samanna");
    REQUIRE(panel.presenter().page().rows.size() >= 1);
    CHECK(panel.presenter().page().rows.front().name == "Samana vzw");

    SupportDialog dialog(&window.frame(), *panel.presenter().entry("samana"));
    CHECK(dialog.entry() == *panel.presenter().entry("samana")); // nothing was changed
    dialog.field("phone")->set_value("078 15 50 20, 078 00 00 00");
    CHECK(dialog.entry().phones.size() == 2);
    dialog.field("phone")->set_value("078 15");
    dialog.try_to_keep(); // stays open: that cannot be dialled
    CHECK(dialog.complaint().Contains("078 15"));
}

TEST_CASE("An address is found during the evening, and shown to the room", "[window]") {
    Window window(test::source_dir() / "modules");
    window.moderate();
    LookupDialog dialog(&window.frame(), window.frame(), window.frame().session()->module_folder(), "aalst");
    CHECK(dialog.found().size() > 0);
    dialog.search()->control()->SetValue("samanna"); // as it is typed in haste
    REQUIRE_FALSE(dialog.found().empty());
    CHECK(dialog.found().front().name.find("Samana") == 0);
    dialog.search()->control()->SetValue("anderlecht"); // not there: the others come after
    CHECK_FALSE(dialog.found().empty());
    const test::ExpectDialogs expect;
    const auto press_later = [](int code) {
        return [code] {
            wxKeyEvent event(wxEVT_CHAR_HOOK);
            event.m_keyCode = code;
            open_dialog()->ProcessWindowEvent(event);
        };
    };
    dialog.search()->control()->SetValue("samana");
    std::optional<domain::SupportEntry> found;
    {
        const Later enter(100, press_later(WXK_RETURN));
        found = dialog.look();
    }
    REQUIRE(found);
    CHECK(found->name.find("Samana") == 0);
    const Later escape(100, press_later(WXK_ESCAPE));
    CHECK_FALSE(dialog.look());
}

TEST_CASE("The start shows the training and waits at it", "[window]") {
    Window window;
    CHECK(window.frame().room() == Room::start);
    CHECK_FALSE(window.frame().audience());
}

TEST_CASE("A LOK that was prepared is one press away, and a rehearsal leaves what was filled in",
          "[window]") {
    Window window;
    window.prepare();
    window.form()->field("lok_name")->control()->SetValue("Testlok");
    window.form()->rehearse(20);
    REQUIRE(window.frame().session()->info().rehearsal);
    window.prepare();
    CHECK(window.form()->field("lok_name")->control()->GetValue() == "Testlok");
    window.form()->start();
    REQUIRE_FALSE(window.frame().session()->info().rehearsal);
    const auto file = window.frame().session()->file();
    window.prepare();
    CHECK(window.form()->field("lok_name")->control()->GetValue().empty());
    window.form()->field("lok_name")->control()->SetValue("Andere");
    window.form()->rehearse(20); // now the first is closed
    window.frame().go_to_start();
    Control* card = nullptr;
    for (wxWindow* child : window.start()->GetChildren())
        if (auto* found = dynamic_cast<Control*>(child); !card && found && found->name().Contains("Testlok"))
            card = found;
    REQUIRE(card);
    CHECK(card->name().Contains("Go to the LOK"));
    card->on_click();
    CHECK(soon([&] { return window.frame().room() == Room::console; }));
    CHECK(window.frame().session()->file() == file);
}

TEST_CASE("A form with something missing goes to what is missing", "[window]") {
    Window window;
    window.prepare();
    window.form()->field("lok_name")->control()->SetValue("Testlok");
    window.form()->field("date")->control()->SetValue("morgen");
    window.form()->start();
    CHECK(window.frame().room() == Room::prepare);
    CHECK(soon([&] { return wxWindow::FindFocus() == window.form()->field("date")->control(); }));
    window.form()->field("date")->control()->SetValue("21/11/2026");
    window.form()->start();
    CHECK(window.frame().room() == Room::console);
}

TEST_CASE("The beamer's window fills the other screen and leaves the keys to the console", "[window]") {
    Window window;
    window.moderate();
    REQUIRE(wxDisplay::GetCount() == 2);
    REQUIRE(soon([&] { return window.frame().audience() != nullptr; }));
    const wxRect beamer = wxDisplay(1U).GetGeometry();
    CHECK(soon([&] { return window.frame().audience()->GetScreenRect() == beamer; }));
    CHECK(soon([&] { return window.frame().IsActive(); }));
}

TEST_CASE("Next begins, goes on, and the beamer follows", "[window]") {
    Window window;
    window.moderate();
    CHECK(window.frame().console()->page().status == domain::Status::waiting);
    CHECK(window.frame().console()->slide().kind == app::Slide::Kind::waiting);
    CHECK(window.key(WXK_PAGEDOWN));
    CHECK(window.frame().console()->page().status == domain::Status::running);
    const auto title = window.frame().console()->page().title;
    for (int i = 0; i < 8 && window.frame().console()->page().question.empty(); ++i)
        window.key(WXK_RIGHT);
    CHECK(window.frame().console()->slide().kind == app::Slide::Kind::question);
    CHECK(window.frame().console()->page().title != title);
}

TEST_CASE("Escape leaves black and the notes, never the session", "[window]") {
    Window window;
    window.moderate();
    window.key(WXK_PAGEDOWN);
    window.key('B');
    CHECK(window.frame().console()->slide().kind == app::Slide::Kind::black);
    window.key(WXK_ESCAPE);
    CHECK(window.frame().console()->slide().kind != app::Slide::Kind::black);
    for (int i = 0; i < 5; ++i)
        window.key(WXK_ESCAPE);
    CHECK(window.frame().console()->page().status == domain::Status::running);
    CHECK(window.frame().room() == Room::console);
}

TEST_CASE("All slides are shown small, and one of them can be gone to", "[window]") {
    Window window;
    window.moderate();
    window.key(WXK_PAGEDOWN);
    const auto before = window.frame().console()->slide();
    const test::ExpectDialogs expect;
    const Later right(300, [] { dialog_key(WXK_RIGHT); });
    const Later chosen(600, [] {
        if (auto* thumb = dynamic_cast<Control*>(wxWindow::FindFocus()))
            thumb->on_click();
    });
    window.key('O');
    CHECK(soon([&] { return open_dialog() == nullptr && window.frame().console()->slide() != before; }));
}

TEST_CASE("A key is known by what is on it, not by where it lies", "[window]") {
    Window window;
    window.moderate();
    window.key(WXK_PAGEDOWN);
    window.key(';', '.'); // a Belgian keyboard
    CHECK(window.frame().console()->slide().kind == app::Slide::Kind::black);
}

TEST_CASE("A key that was meant for the slides answers no question", "[window]") {
    Window window;
    bool early = true, second = true, later = false;
    Later at_once(150, [&] { early = dialog_key(WXK_SPACE); });
    Later bounced(450, [&] { second = dialog_key(WXK_RETURN); }); // still too soon after the one before
    Later quiet(1100, [&] { later = dialog_key(WXK_RETURN); });
    Later escape(1200, [&] { dialog_key(WXK_ESCAPE); });
    const test::ExpectDialogs expect;
    CHECK(ask(&window.frame(), {"?", "Yes", "No", true}) == Answer::none);
    CHECK_FALSE(early);
    CHECK_FALSE(second);
    CHECK(later);
}

TEST_CASE("A key held down before a question answers it once it came up", "[window]") {
    Window window;
    test::HeldKey escape("Escape");
    REQUIRE(soon([] { return wxGetKeyState(WXK_ESCAPE); }));
    bool while_held = true, afterwards = false;
    const auto answers = [] {
        dialog_key(WXK_ESCAPE);
        return open_dialog() == nullptr;
    };
    Later held(600, [&] {
        while_held = answers();
        escape.release();
    });
    Later quiet(1300, [&] { afterwards = answers(); });
    Later give_up(3000, [] {
        if (open_dialog() != nullptr)
            open_dialog()->EndModal(wxID_CANCEL);
    });
    const test::ExpectDialogs expect;
    CHECK(ask(&window.frame(), {"?", "Yes", "No", true}) == Answer::none);
    CHECK_FALSE(while_held);
    CHECK(afterwards);
}

TEST_CASE("The window does not close over a session that is paused, nor over a preparation", "[window]") {
    Window window;
    if (GENERATE(false, true)) {
        window.moderate();
        window.key(WXK_PAGEDOWN);
        window.key('P');
        REQUIRE(window.frame().console()->page().status == domain::Status::paused);
    } else {
        window.prepare();
        window.form()->field("lok_name")->control()->SetValue("Testlok");
    }
    const test::ExpectDialogs expect;
    bool asked = false;
    Later escape(700, [&] {
        asked = open_dialog() != nullptr;
        dialog_key(WXK_ESCAPE);
    });
    CHECK_FALSE(window.frame().Close());
    CHECK(asked);
    CHECK(window.frame().IsShown());
}

TEST_CASE("A new LOK does not push away one that is going on", "[window]") {
    Window window;
    window.moderate();
    window.key(WXK_PAGEDOWN);
    const auto file = window.frame().session()->file();
    window.prepare();
    window.form()->field("lok_name")->control()->SetValue("Andere LOK");
    const test::ExpectDialogs expect;
    bool asked = false;
    Later escape(700, [&] {
        asked = open_dialog() != nullptr;
        dialog_key(WXK_ESCAPE);
    });
    window.form()->start();
    CHECK(asked);
    CHECK(window.frame().room() == Room::prepare);
    CHECK(window.frame().session()->file() == file);
    CHECK(window.form()->field("lok_name")->control()->GetValue() == "Andere LOK");
}

TEST_CASE("A preparation stays while an earlier session is opened", "[window]") {
    Window window;
    window.moderate();
    const auto file = window.frame().session()->file();
    window.prepare();
    window.form()->field("place")->control()->SetValue("Testdorp");
    window.frame().go_to_start();
    window.frame().open_session(file);
    window.prepare();
    CHECK(window.form()->field("place")->control()->GetValue() == "Testdorp");
}

TEST_CASE("A note is starred by what the key types", "[window]") {
    Window window;
    NoteRow row(&window.frame(), {}, true);
    int starred = 0;
    row.on_star = [&starred] { ++starred; };
    const auto press = [&row](wxEventType type, int code, int unicode, bool shift) {
        wxKeyEvent event(type);
        event.m_keyCode = code;
        event.m_uniChar = static_cast<wxChar>(unicode);
        event.SetShiftDown(shift);
        row.ProcessWindowEvent(event);
    };
    press(wxEVT_KEY_DOWN, '8', '8', false);
    press(wxEVT_CHAR, '8', '8', false);
    CHECK(starred == 0);
    press(wxEVT_KEY_DOWN, '8', '*', true);
    press(wxEVT_CHAR, '*', '*', true);
    CHECK(starred == 1);
}

TEST_CASE("Trouble is told as what happened, what is safe and what to do", "[window]") {
    for (const auto kind :
         {base::FileError::Kind::missing, base::FileError::Kind::unreadable,
          base::FileError::Kind::unwritable, base::FileError::Kind::in_use, base::FileError::Kind::damaged,
          base::FileError::Kind::newer, base::FileError::Kind::foreign}) {
        const wxString text =
            trouble_text(std::make_exception_ptr(base::FileError(kind, "/map/avond.lok", "disk full")));
        CHECK(text.Contains("/map/avond.lok"));
        CHECK(text.length() > 80);
    }
    CHECK(trouble_text(std::make_exception_ptr(std::logic_error("x"))).Contains("safe"));
}
