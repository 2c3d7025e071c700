#include "app/pages/console.hpp"
#include "app/pages/rooms.hpp"
#include "app/papers/print.hpp"
#include "app/script/script.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

namespace samenspel {

TEST_CASE("After the evening and during it", "[bench]") {
    const auto root = test::source_dir();
    const app::Places places{root / "modules", root / "templates", root / "none", root / "none"};
    const auto training = root / "modules" / "mantelzorg";
    const test::TempDir folder;
    const auto script = app::read_script(test::read_file(training / "demo.play"), "demo.play").script;
    const auto played = app::play_script(script, places, training, folder / "demo.lok");
    REQUIRE(played.session);
    base::Problems problems;
    const auto go_on = [](const app::ExportProgress&) { return true; };

    BENCHMARK("the handout of a whole evening: fonts read, laid out, written") {
        return app::export_documents(*played.session, places, {"handout"}, folder.path(), go_on, problems);
    };
    BENCHMARK("the report of a whole evening") {
        return app::export_documents(*played.session, places, {"report"}, folder.path(), go_on, problems);
    };
    BENCHMARK("the guide for the moderator: 33 pages") {
        return app::export_documents(*played.session, places, {"guide"}, folder.path(), go_on, problems);
    };
    int study = 0;
    BENCHMARK("100 numbered questionnaires of five pages, in one file") {
        const auto name = "bench" + std::to_string(++study) + ".lokstudie";
        return app::print_questionnaire(places, training,
                                        {"mantelzorger", "", 100, folder / name, folder.path(),
                                         std::chrono::year_month_day{std::chrono::year{2026} / 11 / 19}},
                                        problems);
    };
    BENCHMARK("a page of the console") {
        return app::make_console_page(*played.session);
    };
    BENCHMARK("the slides of a step") {
        return app::slides_of(*played.session, 1);
    };
}

} // namespace samenspel
