#include "app/report_study.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/study/report_panel.hpp"
#include "gui/study/study_home.hpp"
#include "gui/study/study_panel.hpp"
#include "gui/window.hpp"

#ifdef __WXGTK__
#include <gtk/gtk.h>
#endif

// The report in the window: its charts and tables by keyboard, and what a screen reader gets of them.

using namespace samenspel;
using namespace samenspel::gui;
using samenspel::gui::tried::soon;
using samenspel::gui::tried::Window;
using samenspel::test::report_practice;
using samenspel::test::ReportPractice;

namespace {

std::vector<std::string> times(std::size_t n, const std::string& answers) {
    return std::vector<std::string>(n, answers);
}

/// The first practice is small; "tijd" was answered by four caregivers.
std::vector<ReportPractice> practices() {
    return {{{"1 1 1"}, {"1 4 5", "1 4 5", "1 4 4"}, 20, 21},
            {{"1 5 1"}, {"1 2 5", "1 2 -4", "1 2 -4", "1 2 -4", "1 2 -4", "1 2 -4", "1 2 -5"}, 9, 17},
            {{"1 4 -4"}, times(12, "1 3 -4"), 8, 19}};
}

class ReportWindow : public Window {
public:
    explicit ReportWindow(const std::vector<ReportPractice>& held = practices()) {
        const auto file = sessions() / "verslag.lokstudie";
        samenspel::test::write_report_study(file, held);
        frame().open_study(file);
        REQUIRE(soon([&] { return frame().IsActive(); }));
        frame().study()->go(Task::report);
        REQUIRE(dynamic_cast<ReportPanel*>(frame().study()->page()));
        wxTheApp->Yield(true);
    }
    ReportPanel& page() { return dynamic_cast<ReportPanel&>(*frame().study()->page()); }
};

/// What a screen reader is told of a window and of all in it.
void gather_names(const wxWindow* window, std::vector<std::string>& out) {
#ifdef __WXGTK__
    if (GtkWidget* widget = window->GetHandle())
        if (const char* name = atk_object_get_name(gtk_widget_get_accessible(widget)))
            out.emplace_back(name);
#endif
    for (const wxWindow* child : window->GetChildren())
        gather_names(child, out);
}

bool anywhere(const std::vector<std::string>& words, const std::string& part) {
    return std::ranges::any_of(words, [&](const std::string& one) { return one.find(part) != one.npos; });
}

bool has_focus(const FigureRow* row) {
    return soon([row] { return row->HasFocus(); });
}

} // namespace

TEST_CASE("The report is reached from the overview, whose card tells its main figure", "[study][report]") {
    ReportWindow room;
    room.frame().study()->go(Task::overview);
    REQUIRE(room.frame().study()->home());
    std::vector<std::string> names;
    gather_names(room.frame().study()->home(), names);
    const auto card = std::ranges::find_if(
        names, [](const std::string& name) { return name.find("3 practices with answers") != name.npos; });
    REQUIRE(card != names.end());
    CHECK(card->find("Report") != card->npos);
}

TEST_CASE("Charts are walked through by keyboard, one stop for each", "[study][report]") {
    ReportWindow room;
    auto& page = room.page();
    REQUIRE(soon([&] { return page.look()->HasFocus(); }));
    REQUIRE(page.lists().size() >= 4); // both sides of the flow, the pairs, agreement, what is missing
    samenspel::test::press("Tab");
    REQUIRE(soon([&] { return page.order()->HasFocus(); }));
    samenspel::test::press("Tab");
    const auto& doctors = page.lists()[0]->rows();
    REQUIRE(has_focus(doctors[0]));
    samenspel::test::press("Down");
    REQUIRE(has_focus(doctors[1]));
    samenspel::test::press("End");
    REQUIRE(has_focus(doctors.back()));
    samenspel::test::press("Tab"); // past the rest of this one
    REQUIRE(has_focus(page.lists()[1]->rows()[0]));
    samenspel::test::press("Down");
    REQUIRE(has_focus(page.lists()[1]->rows()[1]));
    samenspel::test::press("shift+Tab");
    REQUIRE(has_focus(doctors[0]));
    samenspel::test::press("Up"); // there is nothing above
    samenspel::test::press("shift+Tab");
    REQUIRE(soon([&] { return page.order()->HasFocus(); }));
}

TEST_CASE("The same figures stand in a table, a row at a time for who listens", "[study][report]") {
    ReportWindow room;
    auto& page = room.page();
    REQUIRE(soon([&] { return page.look()->HasFocus(); }));
    samenspel::test::press("Right");
    REQUIRE(soon([&] { return page.look()->chosen() == 1 && page.lists().size() >= 4; }));
    const auto& flow = page.shown().flow.table;
    REQUIRE(soon([&] { return page.lists()[0]->rows().size() == flow.rows.size(); }));
    for (std::size_t i = 0; i < flow.rows.size(); ++i)
        CHECK(page.lists()[0]->rows()[i]->spoken() == flow.spoken(i));
    std::vector<std::string> names;
    gather_names(&page, names);
    CHECK(anywhere(names, "Returned. Doctors: 3 (100 % of the printed); Caregivers: 22 (39 % of those"));
    // What was chosen stays when the window is made anew.
    room.frame().change_text_size(2);
    CHECK(room.page().look()->chosen() == 1);
    room.frame().change_text_size(0);
}

TEST_CASE("The largest difference comes first at one key", "[study][report]") {
    auto held = practices();
    held[0].caregivers = times(7, "1 1 5"); // tijd: 1 and 5
    held[1].caregivers = times(7, "1 5 5");
    ReportWindow room(held);
    auto& page = room.page();
    REQUIRE(page.shown().pairs.rows.front().question == "Hoeveel steun?");
    page.order()->SetFocus();
    samenspel::test::press("Right");
    REQUIRE(soon([&] { return page.shown().pairs.rows.front().question == "Hoeveel tijd?"; }));
    CHECK(page.lists()[2]->rows()[0]->spoken() == page.shown().pairs.rows.front().spoken);
}

TEST_CASE("A screen reader hears nothing of what the small-cell guard hides", "[study][report]") {
    ReportWindow room;
    for (const bool tables : {false, true}) {
        room.page().show_tables(tables);
        wxTheApp->Yield(true);
        std::vector<std::string> names;
        gather_names(&room.page(), names);
        REQUIRE(anywhere(names, "22")); // all that came back
        CHECK(anywhere(names, "not shown: fewer than 5 caregivers answered"));
        // "tijd": doctors 1.0, caregivers (14/3 + 5) / 2 = 4.8, so 3.8 higher.
        for (const char* secret : {"4.8", "3.8"})
            CHECK_FALSE(anywhere(names, secret));
        const auto small = std::ranges::find_if(
            names, [](const std::string& name) { return name.starts_with(report_practice(0)); });
        REQUIRE((small != names.end()) == tables);
        if (tables)
            CHECK(small->ends_with(
                "Caregivers: printed: 23; Caregivers: handed out: 21; Caregivers: returned: few; "
                "Caregivers: usable: few; Caregivers: matched: few"));
    }
}

TEST_CASE("Tables and paper are made from the report, each with its own button", "[study][report]") {
    ReportWindow room;
    auto& page = room.page();
    const auto folder = room.sessions() / "uit";
    page.set_folder(folder);
    page.show_tables(true);
    std::vector<Button*> buttons;
    for (wxWindow* child : page.files()->GetChildren())
        if (auto* button = dynamic_cast<Button*>(child); button && button->IsShown())
            buttons.push_back(button);
    REQUIRE(buttons.size() == 2);
    REQUIRE(buttons[0]->text() == "Save the tables (CSV)");
    buttons[0]->SetFocus();
    samenspel::test::press("Return");
    REQUIRE(soon([&] { return !page.outcome().empty() && !page.files()->is_working(); }));
    CHECK(page.outcome().starts_with("4 files made."));
    CHECK(std::filesystem::exists(folder / "gaps.csv"));
    CHECK_FALSE(std::filesystem::exists(folder / "report.pdf"));
    buttons[1]->SetFocus();
    samenspel::test::press("Return");
    CHECK(soon([&] { return std::filesystem::exists(folder / "report.pdf"); }));
    REQUIRE(soon([&] { return !page.files()->is_working(); }));
    samenspel::test::press("Escape");
    CHECK(soon([&] { return room.frame().study()->home() != nullptr; }));
}

TEST_CASE("A study without answers says so, in place of charts", "[study][report]") {
    ReportWindow room(std::vector<ReportPractice>{});
    CHECK(room.page().lists().empty());
    std::vector<std::string> names;
    gather_names(&room.page(), names);
    CHECK(anywhere(names, "Nothing was printed or entered yet"));
    CHECK(anywhere(names, "No practice has answers of doctor and caregivers yet"));
    room.page().show_tables(true);
    CHECK(room.page().lists().empty());
}
