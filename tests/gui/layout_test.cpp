#include <algorithm>

#include <wx/choice.h>
#include <wx/display.h>

#include "app/settings.hpp"
#include "app/written_study.hpp"
#include "gui/console/help_dialog.hpp"
#include "gui/console/overview_dialog.hpp"
#include "gui/frame/settings_dialog.hpp"
#include "gui/rooms/groups_dialog.hpp"
#include "gui/rooms/note_dialog.hpp"
#include "gui/study/entry_panel.hpp"
#include "gui/study/study_panel.hpp"
#include "gui/support/lookup_dialog.hpp"
#include "gui/support/support_dialog.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/words.hpp"
#include "gui/window.hpp"

using namespace samenspel;
using namespace samenspel::gui;
using samenspel::gui::tried::soon;
using samenspel::gui::tried::Window;

namespace {

/// What does not get the room that its words need. Of what is drawn: a button that must shorten its text, words that
/// are cut off below.
void look_for_cut_words(wxWindow& window, std::vector<std::string>& cut) {
    if (!window.IsShown() || window.GetSize().x <= 1)
        return;
    const auto complain = [&](const wxString& text, int wanted, int has) {
        cut.push_back(text.utf8_string() + ": " + std::to_string(wanted) + " wanted, " + std::to_string(has));
    };
    if (auto* button = dynamic_cast<Button*>(&window)) {
        if (button->least_width() > button->GetSize().x + 1)
            complain(button->name(), button->least_width(), button->GetSize().x);
    } else if (auto* words = dynamic_cast<Words*>(&window)) {
        if (words->height_for(words->GetSize().x) > words->GetSize().y + 1)
            complain(words->text(), words->height_for(words->GetSize().x), words->GetSize().y);
    } else if (auto* choice = dynamic_cast<Segmented*>(&window)) {
        if (choice->height_for(choice->GetSize().x) > choice->GetSize().y + 1)
            complain(choice->name(), choice->best_width(), choice->GetSize().x);
    } else if (auto* field = dynamic_cast<Field*>(&window)) {
        if (field->height_for(field->GetSize().x) > field->GetSize().y + 1)
            complain(field->control()->GetValue(), field->height_for(field->GetSize().x), field->GetSize().y);
    }
    for (wxWindow* child : window.GetChildren())
        look_for_cut_words(*child, cut);
}

std::string described(const wxWindow& window) {
    const wxRect at = window.GetRect();
    std::string name = window.GetName().utf8_string();
    if (const auto* control = dynamic_cast<const Control*>(&window))
        name = control->name().utf8_string();
    else if (const auto* words = dynamic_cast<const Words*>(&window))
        name = words->text().utf8_string();
    return name + " (" + std::to_string(at.x) + ", " + std::to_string(at.y) + ", " +
           std::to_string(at.width) + " × " + std::to_string(at.height) + ")";
}

/// What lies over its neighbour, or beside the window that it is in: nobody can read or press it.
void look_for_misplaced(const wxWindow& window, std::vector<std::string>& misplaced) {
    std::vector<const wxWindow*> shown;
    for (const wxWindow* child : window.GetChildren())
        if (child->IsShown() && !child->IsTopLevel() && child->GetSize().x > 1 && child->GetSize().y > 1)
            shown.push_back(child);
    for (auto one = shown.begin(); one != shown.end(); ++one) {
        const wxRect at = (*one)->GetRect();
        if (at.x < 0 || at.GetRight() >= window.GetClientSize().x)
            misplaced.push_back(described(**one) + " is beside " + described(window));
        for (auto other = one + 1; other != shown.end(); ++other)
            if (at.Intersects((*other)->GetRect()))
                misplaced.push_back(described(**one) + " and " + described(**other) + " overlap");
        look_for_misplaced(**one, misplaced);
    }
}

/// Through every room and an evening, and a look at each screen.
void walk(Window& window, const std::function<void()>& look) {
    look();
    window.frame().go(Room::support);
    look();
    window.frame().go(Room::study);
    look();
    samenspel::test::write_study(window.sessions() / "proef.lokstudie");
    window.frame().open_study(window.sessions() / "proef.lokstudie");
    look();
    for (const Task task :
         {Task::overview, Task::printing, Task::practices, Task::kiosk, Task::import, Task::merging,
          Task::checks, Task::comparison, Task::report, Task::exporting, Task::entry}) {
        window.frame().study()->go(task);
        look();
    }
    auto& entry = dynamic_cast<EntryPanel&>(*window.frame().study()->page());
    entry.who()->set_value("AB");
    entry.begin();
    look();
    window.frame().prepare(samenspel::test::source_dir() / "modules/mantelzorg");
    look();
    const auto fill_in = [&](const char* name, const char* text) {
        window.form()->field(name)->control()->SetValue(text);
    };
    window.form()->start(); // the name is missing: from here on faults are told
    look();
    fill_in("date", "morgen");
    fill_in("start", "zeven"); // a second one in the same row
    look();
    fill_in("date", "21/11/2026");
    fill_in("start", "20:00");
    fill_in("lok_name", "Testlok");
    fill_in("participants",
            "Marie-Christine "
            "Vandenbroucke-Vanderhaeghen\nBo\nCas\nDo\nEls\nFin\nGil\nHan\nIvo\nJo\nKim\nLin\nMo\nNel");
    look(); // of two groups
    window.form()->start();
    for (int i = 0; i < 12; ++i) {
        look();
        window.key(WXK_PAGEDOWN);
    }
    for (int i = 0; i < 480; ++i) { // a proposal; not at once, or the laptop slept
        window.clock().advance(std::chrono::seconds{5});
        window.frame().console()->enter();
    }
    look();
    window.frame().session()->end();
    window.frame().go_to_finish();
    look();
    window.frame().practise(samenspel::test::source_dir() / "modules/mantelzorg");
    look();
    window.key(WXK_PAGEDOWN);
    look();
    window.frame().stop_practice();
}

} // namespace

TEST_CASE(
    "In every language, as small and as large as letters can be, no word is cut off or lies over another",
    "[window]") {
    const std::string language = GENERATE("nl", "fr", "en");
    const int size = GENERATE(80, 100, 125, 150, 200);
    const bool small = GENERATE(false, true); // as small as the window can be made
    CAPTURE(language, size, small);
    Window window(samenspel::test::source_dir() / "modules");
    app::Settings settings;
    settings.language = language == "nl" ? "en" : "nl"; // so that the next is a change
    window.frame().use_settings(settings);
    settings.language = language;
    settings.text_size = size;
    window.frame().use_settings(settings);
    if (small) {
        window.frame().Maximize(false);
        REQUIRE(soon([&] { // again and again, for the window manager has a word in it too
            const wxSize least = window.frame().GetMinClientSize();
            if (window.frame().GetClientSize() != least)
                window.frame().SetClientSize(least);
            return window.frame().GetClientSize() == least;
        }));
    }
    std::vector<std::string> cut, misplaced;
    const auto look = [&] {
        wxTheApp->Yield(true);
        look_for_cut_words(window.frame(), cut);
        look_for_misplaced(window.frame(), misplaced);
    };
    walk(window, look);
    CHECK(cut == std::vector<std::string>());
    CHECK(misplaced == std::vector<std::string>());
    settings.language = "en";
    window.frame().use_settings(settings);
}

TEST_CASE("In every language and size, what a dialog says fits in it, and the dialog on the laptop",
          "[window]") {
    const std::string language = GENERATE("nl", "fr", "en");
    const int size = GENERATE(80, 100, 150, 200);
    CAPTURE(language, size);
    Window window(samenspel::test::source_dir() / "modules");
    MainFrame& frame = window.frame();
    app::Settings settings;
    settings.language = language;
    settings.text_size = size;
    frame.use_settings(settings);
    frame.prepare(samenspel::test::source_dir() / "modules/mantelzorg");
    window.form()->field("lok_name")->control()->SetValue("Testlok");
    window.form()->start();
    window.key(WXK_PAGEDOWN);
    std::vector<std::string> cut, misplaced;
    const auto look = [&](wxDialog& dialog) {
        look_for_cut_words(dialog, cut);
        look_for_misplaced(dialog, misplaced);
        dialog.EndModal(wxID_CANCEL);
    };
    const samenspel::test::ExpectDialogs expected;
    const auto try_out = [&](wxDialog& dialog, const std::function<void()>& ask) {
        // Before it is shown: some window managers make it smaller then, others do not.
        const wxRect laptop = wxDisplay(&frame).GetClientArea();
        if (dialog.GetSize().x > laptop.width || dialog.GetSize().y > laptop.height)
            misplaced.push_back(dialog.GetTitle().utf8_string() + " is larger than the laptop");
        dialog.CallAfter([&] { look(dialog); });
        ask();
    };
    SettingsDialog choices(&frame, settings);
    try_out(choices, [&] { choices.ask(); });
    const std::string name = "Marie-Christine Vandenbroucke-Vanderhaeghen";
    GroupsDialog groups(&frame, {{"Groep A", "Vergaderzaal op de tweede verdieping", {name, "Bo Li"}},
                                 {"Groep B", "", {"An"}}});
    try_out(groups, [&] { groups.ask(); });
    NoteDialog note(&frame, {}, false);
    try_out(note, [&] { note.ask(); });
    SupportDialog address(&frame, {});
    try_out(address, [&] { address.ask(); });
    LookupDialog lookup(&frame, frame, samenspel::test::source_dir() / "modules/mantelzorg", {});
    try_out(lookup, [&] { lookup.ShowModal(); });
    HelpDialog keys(&frame);
    try_out(keys, [&] { keys.ShowModal(); });
    OverviewDialog slides(&frame, frame, *frame.session(), 0, 0);
    try_out(slides, [&] { slides.ask(); });
    CHECK(cut == std::vector<std::string>());
    CHECK(misplaced == std::vector<std::string>());
    settings.language = "en";
    frame.use_settings(settings);
}

TEST_CASE("Who scrolls the page chooses no other region", "[window]") {
    Window window(samenspel::test::source_dir() / "modules");
    window.frame().prepare(samenspel::test::source_dir() / "modules/mantelzorg");
    std::vector<wxWindow*> all{window.form()};
    wxChoice* region = nullptr;
    for (std::size_t i = 0; i < all.size(); ++i) {
        all.insert(all.end(), all[i]->GetChildren().begin(), all[i]->GetChildren().end());
        if (auto* choice = dynamic_cast<wxChoice*>(all[i]))
            region = choice;
    }
    REQUIRE(region);
    wxMouseEvent wheel(wxEVT_MOUSEWHEEL);
    wheel.m_wheelRotation = -120;
    wheel.m_wheelDelta = 120;
    CHECK(region->GetEventHandler()->ProcessEvent(wheel));
    CHECK_FALSE(wheel.GetSkipped()); // else the list takes it
    window.form()->start();
}
